/**
 * The first look at a text, in one pass and before any parser: what the two parsers would read differently
 * or what would keep them busy for long. Quotes are followed roughly, to count brackets outside of them.
 */
import { Unreadable } from './syntax/kid.js';

/** CPython stops at 200 open brackets; ten times that is left for quotes this scan misreads. */
const OPEN_BRACKETS = 2000;
/** tree-sitter takes time quadratic in a run of dots; no program needs more than the three of an ellipsis. */
const DOTS = 64;
const COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;

/** @param base where the text begins in the numbering of all units. @throws Unreadable */
export function prescan(text: string, base: number): void {
  if (text.charCodeAt(0) === 0xfeff) {
    throw new Unreadable(
      base,
      'the text begins with a byte order mark',
      'Remove the invisible character at its start.',
    );
  }
  cookie(text, base);
  let brackets = 0;
  let dots = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 46) {
      if (++dots > DOTS)
        throw new Unreadable(base + i, `more than ${DOTS} dots in a row`, 'Remove the dots.');
      continue;
    }
    dots = 0;
    if (code === 0) throw new Unreadable(base + i, 'the text contains a NUL character', 'Remove it.');
    if (code === 13 && text.charCodeAt(i + 1) !== 10 && i + 1 < text.length) {
      throw new Unreadable(base + i, 'a carriage return stands alone', 'End lines with a newline.');
    }
    if (code === 12 || code === 0x2060 || code === 0x200b || code === 0xfeff) {
      throw new Unreadable(
        base + i,
        'an invisible character stands in the text',
        'Remove it, or write it as \\uXXXX in a string.',
      );
    }
    if (code >= 0xd800 && code <= 0xdfff) {
      const next = text.charCodeAt(i + 1);
      if (code > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff)) {
        throw new Unreadable(base + i, 'half of a surrogate pair stands alone', 'Remove it.');
      }
      i++;
      continue;
    }
    if (code === 40 || code === 91 || code === 123) {
      if (++brackets > OPEN_BRACKETS)
        throw new Unreadable(base + i, 'brackets are nested too deeply', 'Split the expression.');
    } else if (code === 41 || code === 93 || code === 125) brackets = Math.max(0, brackets - 1);
    else if (code === 10 && text.charCodeAt(i + 1) !== 32 && text.charCodeAt(i + 1) !== 10) {
      // A statement at the left margin: what quotes hid or faked before is over.
      if (/[A-Za-z_@]/.test(text[i + 1] ?? '')) brackets = Math.min(brackets, OPEN_BRACKETS / 2);
    }
  }
}

function cookie(text: string, base: number): void {
  let from = 0;
  for (let line = 0; line < 2; line++) {
    const end = text.indexOf('\n', from);
    const match = COOKIE.exec(text.slice(from, end === -1 ? undefined : Math.min(end, from + 500)));
    const name = match?.[1]?.toLowerCase().replaceAll('_', '-');
    if (name && name !== 'utf-8' && name !== 'utf8' && !name.startsWith('utf-8-')) {
      throw new Unreadable(
        base + from,
        `the text declares the encoding ${name}`,
        'Remove the coding line: code is always UTF-8.',
      );
    }
    if (end === -1) return;
    from = end + 1;
  }
}
