/** Following something to everything it can be, or to nothing at all. */

/** More than this is not followed; no real program comes near. */
const MOST = 2_000;

/** What all items give, together; undefined where one gives undefined, where there are no items known, or too many. */
export function all<T, R>(
  items: readonly T[] | undefined,
  of: (item: T) => readonly R[] | undefined,
): readonly R[] | undefined {
  if (!items) return undefined;
  const out: R[] = [];
  for (const item of items) {
    const found = of(item);
    if (!found || out.length + found.length > MOST) return undefined;
    out.push(...found);
  }
  return out;
}
