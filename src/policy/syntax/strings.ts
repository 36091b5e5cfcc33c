/**
 * String literals as CPython decodes them: prefix, quotes, escapes. Knows nothing of f-string
 * replacement fields (build-strings.ts cuts them out first).
 */
import { characterNamed } from './characters.js';
import { Unreadable } from './kid.js';

export interface Prefix {
  readonly bytes: boolean;
  readonly raw: boolean;
  readonly format: boolean;
  /** One or three quote characters. */
  readonly quotes: number;
}

const PREFIX = /^([A-Za-z]{0,2})('''|"""|'|")$/;
const KNOWN = new Set(['', 'r', 'u', 'b', 'br', 'rb', 'f', 'fr', 'rf']);

const read = new Map<string, Prefix>();

/** @param start letters and opening quotes. @throws Unreadable for letters Python does not know */
export function readPrefix(start: string, at: number): Prefix {
  const known = read.get(start);
  if (known) return known;
  const match = PREFIX.exec(start);
  const letters = match?.[1]?.toLowerCase() ?? '?';
  if (!match || !KNOWN.has(letters)) {
    throw new Unreadable(at, `the string prefix '${start.slice(0, 3)}' is not one of Python 3.13`);
  }
  const prefix = {
    bytes: letters.includes('b'),
    raw: letters.includes('r'),
    format: letters.includes('f'),
    quotes: match[2]?.length ?? 1,
  };
  read.set(start, prefix);
  return prefix;
}

const SIMPLE: Readonly<Record<string, string>> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};
const HEX_LENGTH: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** Decodes the escapes of a literal's inner text. @throws Unreadable where CPython would not take it. */
export function decode(text: string, prefix: Prefix, at: number): string {
  if (prefix.raw || !text.includes('\\')) return text;
  let out = '';
  let from = 0;
  for (let i = text.indexOf('\\'); i !== -1; i = text.indexOf('\\', from)) {
    out += text.slice(from, i);
    const next = text[i + 1] ?? '';
    const simple = SIMPLE[next];
    const octal = /^[0-7]{1,3}/.exec(text.slice(i + 1, i + 4));
    if (simple !== undefined) {
      out += simple;
      from = i + 2;
    } else if (octal) {
      const code = Number.parseInt(octal[0], 8);
      out += String.fromCharCode(prefix.bytes ? code & 0xff : code);
      from = i + 1 + octal[0].length;
    } else if (next === 'x' || (!prefix.bytes && HEX_LENGTH[next] !== undefined)) {
      const length = HEX_LENGTH[next] ?? 2;
      const digits = text.slice(i + 2, i + 2 + length);
      if (digits.length < length || !/^[0-9a-fA-F]+$/.test(digits)) {
        throw new Unreadable(at, `\\${next} needs ${length} hexadecimal digits after it`);
      }
      const code = Number.parseInt(digits, 16);
      if (code > 0x10ffff) throw new Unreadable(at, `\\U${digits} is not a character`);
      out += String.fromCodePoint(code);
      from = i + 2 + length;
    } else if (next === 'N' && !prefix.bytes) {
      const name = /^\{([^{}]{1,100})\}/.exec(text.slice(i + 2, i + 104))?.[1];
      const character = name === undefined ? undefined : characterNamed(name);
      if (character === undefined) {
        throw new Unreadable(
          at,
          'a character is written by a name that is not known here (\\N{...})',
          'Write the character itself, or its number as \\uXXXX.',
          'parser/unsupported',
        );
      }
      out += character;
      from = i + 4 + (name?.length ?? 0);
    } else {
      out += `\\${next}`;
      from = i + 1 + next.length;
    }
  }
  return out + text.slice(from);
}
