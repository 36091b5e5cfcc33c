/** Where a number ends, and what CPython says of one that is none. */
import { Stop } from './token.js';

const BASES: Readonly<Record<string, { name: string; digits: RegExp }>> = {
  x: { name: 'hexadecimal', digits: /[0-9a-f]/i },
  o: { name: 'octal', digits: /[0-7]/ },
  b: { name: 'binary', digits: /[01]/ },
};
const DECIMAL = /(?:[0-9](?:_?[0-9])*)?(?:\.(?:[0-9](?:_?[0-9])*)?)?(?:[eE][-+]?[0-9](?:_?[0-9])*)?[jJ]?/y;
/** A number may touch these: `1if x else y`. */
const KEYWORDS = /^(?:and|else|for|if|in|is|not|or)(?![\p{L}\p{N}_])/u;

/** @throws Stop */
export function endOfNumber(text: string, at: number): number {
  const base = text[at] === '0' ? BASES[(text[at + 1] ?? '').toLowerCase()] : undefined;
  if (base) return endOfBased(text, at + 2, base);
  DECIMAL.lastIndex = at;
  const number = DECIMAL.exec(text)?.[0] ?? '';
  const end = at + number.length;
  if (/^0[0-9_]*[1-9][0-9_]*$/.test(number)) {
    throw new Stop(
      at,
      'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers',
    );
  }
  verify(text, end, 'decimal');
  return end;
}

function endOfBased(text: string, from: number, { name, digits }: { name: string; digits: RegExp }): number {
  let at = from;
  while (digits.test(text[at] ?? '') || (text[at] === '_' && digits.test(text[at + 1] ?? ''))) at++;
  if (/[0-9]/.test(text[at] ?? '')) throw new Stop(at, `invalid digit '${text[at]}' in ${name} literal`);
  if (at === from) throw new Stop(at - 1, `invalid ${name} literal`);
  verify(text, at, name);
  return at;
}

function verify(text: string, end: number, name: string): void {
  if (!/[\p{L}\p{N}_]/u.test(text[end] ?? '') || KEYWORDS.test(text.slice(end, end + 6))) return;
  throw new Stop(end - 1, `invalid ${name} literal`);
}
