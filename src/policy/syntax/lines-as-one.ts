/** Lines that the grammar reads as one where Python reads two. */
import { Unreadable } from './kid.js';

/**
 * Whether a line ends outside of brackets: under `x = a, 1` the grammar takes a line that begins with a
 * bracket for a subscript of the 1. Brackets inside strings mislead this; the digest stands behind it.
 */
export function runsOn(text: string): boolean {
  if (!text.includes('\n')) return false;
  let open = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    if ('([{'.includes(c)) open++;
    else if (')]}'.includes(c)) open--;
    else if (c === '\n' && open === 0 && text[i - 1] !== '\\') return true;
  }
  return false;
}

export function readAsOne(at: number): Unreadable {
  return new Unreadable(
    at,
    'this tuple and the line below it are read as one',
    'Put the tuple in parentheses: x = (a, 1).',
    'parser/unsupported',
  );
}
