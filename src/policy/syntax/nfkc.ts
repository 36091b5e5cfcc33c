/**
 * Names as Python compares them. Sorting the combining marks on one character takes the square of their number, and
 * more of them than Unicode lets a stream have say nothing about a name: those are left out.
 */
const MARKS = /([\p{M}\uff9e\uff9f]{100})[\p{M}\uff9e\uff9f]+/gu;

export function nfkc(text: string): string {
  return text.replaceAll(MARKS, '$1').normalize('NFKC');
}
