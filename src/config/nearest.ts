/** What somebody may have meant by a name that is none: only one that is a slip of the pen away, or nothing. */
import { distance } from 'fastest-levenshtein';

/** Characters compared: comparing takes the product of two lengths. */
const MAX_NAME = 60;

/** The nearest first; empty when none is near. Case, blanks, `-` and `_` do not count. */
export function nearest(name: string, known: readonly string[]): readonly string[] {
  const wanted = plain(name);
  if (wanted === '') return [];
  return known
    .map((one) => ({ one, off: isPart(wanted, plain(one)) ? 1 : distance(wanted, plain(one)) }))
    .filter(({ one, off }) => off <= slips(Math.min(wanted.length, plain(one).length)))
    .sort((a, b) => a.off - b.off)
    .slice(0, 3)
    .map(({ one }) => one);
}

/** ` Did you mean a or b?`, or nothing. */
export function didYouMean(name: string, known: readonly string[]): string | undefined {
  const near = nearest(name, known);
  return near.length === 0 ? undefined : `did you mean ${near.join(' or ')}?`;
}

/** A letter left out, doubled or turned round, more of them in a longer word; `rate` is no slip of `returns`. */
const slips = (length: number) => Math.max(1, Math.floor(length / 4));

function isPart(name: string, known: string): boolean {
  const [short = '', long = ''] = [name, known].sort((a, b) => a.length - b.length);
  return short.length >= 4 && (long.startsWith(short) || long.endsWith(short));
}

const plain = (name: string) =>
  name
    .slice(0, MAX_NAME)
    .toLowerCase()
    .replaceAll(/[\s_-]/g, '');
