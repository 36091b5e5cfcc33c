/**
 * Characters by their Unicode names, for `\N{EURO SIGN}`: those that reports use, from a list written with
 * the image's Python. Any other name is refused with a hint; what CPython makes of it is in the digest.
 */
import { readFileSync } from 'node:fs';

let known: ReadonlyMap<string, string> | undefined;

/** Undefined for a name that is not on the list. */
export function characterNamed(name: string): string | undefined {
  known ??= new Map(
    readFileSync(new URL('../../../policies/names/characters.txt', import.meta.url), 'utf8')
      .split('\n')
      .map((line) => [
        line.slice(line.indexOf(' ') + 1),
        String.fromCodePoint(Number.parseInt(line, 16) || 0),
      ]),
  );
  return known.get(name.toUpperCase());
}
