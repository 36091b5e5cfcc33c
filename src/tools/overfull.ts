/**
 * Bounds how many entries arguments have before zod reads them: of a million wrong ones it would make a million
 * issues, which take the memory of the whole server. What the entries are, is not looked at.
 */
import type { InputProblem } from '../errors.js';

/** More than anything takes. */
const MOST_ENTRIES = 20_000;

/** @returns what is too much of arguments, by the name of the first that is */
export function overfull(args: unknown): InputProblem | undefined {
  const withinMap = (name: string, map: unknown) =>
    // Lists in here are rows and columns, which are only passed on.
    first(map, (key, part) =>
      Array.isArray(part) ? undefined : tooMany(`${name}.${key.slice(0, 60)}`, part),
    );
  return (
    tooMany('the arguments', args) ??
    first(
      args,
      (name, value) => tooMany(name, value) ?? (Array.isArray(value) ? undefined : withinMap(name, value)),
    )
  );
}

function tooMany(field: string, value: unknown): InputProblem | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  const count = Array.isArray(value) ? value.length : Object.keys(value).length;
  return count > MOST_ENTRIES
    ? { field: field.slice(0, 200), came: `${count}`, expected: `at most ${MOST_ENTRIES} entries` }
    : undefined;
}

/** What is said of the first value of which something is said. */
function first(
  map: unknown,
  say: (name: string, value: unknown) => InputProblem | undefined,
): InputProblem | undefined {
  for (const [name, value] of entriesOf(map)) {
    const said = say(name, value);
    if (said !== undefined) return said;
  }
  return undefined;
}

/** None of a text, which has as many as it has characters. */
export function entriesOf(value: unknown): [string, unknown][] {
  return value !== null && typeof value === 'object' ? Object.entries(value) : [];
}
