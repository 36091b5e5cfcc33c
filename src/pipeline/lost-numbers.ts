/**
 * Numbers of a caller's data that were something else before they were read from JSON: whole numbers beyond 2^53
 * lost their last digits, and 1e400 became infinite. What a figure is made of may not change unseen.
 */
import type { InputProblem } from '../errors.js';

/** A list or object, and where it is: the how-manieth value of which. */
interface Place {
  readonly node: object;
  readonly index: number;
  readonly parent: Place | undefined;
}

const MAX_PATH = 200;

/** The first such number, with its path (`records[0].id`) and what it is; undefined when there is none. */
export function lostNumber(name: string, data: object): Pick<InputProblem, 'field' | 'came'> | undefined {
  // Without recursion: data may be nested deeper than the stack.
  const places: Place[] = [{ node: data, index: 0, parent: undefined }];
  for (let at = 0; at < places.length; at += 1) {
    const parent = places[at] as Place;
    const values: readonly unknown[] = Array.isArray(parent.node) ? parent.node : Object.values(parent.node);
    for (let index = 0; index < values.length; index += 1) {
      const value = values[index];
      const problem = typeof value === 'number' ? lossOf(value) : undefined;
      if (problem !== undefined) return { field: pathOf(name, parent, index), came: problem };
      if (value !== null && typeof value === 'object') places.push({ node: value, index, parent });
    }
  }
  return undefined;
}

/** What to send instead. */
export const WITHIN_JSON =
  'a number that JSON carries whole, or such a number as text (a table as csv keeps all digits)';

/**
 * What was written with an exponent or a point is a float, and has lost nothing; how it was written is not known
 * here. A whole number with so few digits before its zeros is exact, or was a float: of whole numbers that lost
 * digits, one in ten million looks like that.
 */
const DIGITS_OF_FLOATS = 10;

function lossOf(value: number): string | undefined {
  if (!Number.isFinite(value)) return 'a number beyond what a float holds (1.8e308)';
  if (!Number.isInteger(value) || Number.isSafeInteger(value)) return undefined;
  const digits = value.toExponential().replace(/e.*$|\D/g, '').length;
  if (digits <= DIGITS_OF_FLOATS) return undefined;
  return `a whole number beyond ${Number.MAX_SAFE_INTEGER}, whose last digits were lost when it was read as a JSON number,`;
}

function pathOf(name: string, within: Place, index: number): string {
  const steps = [step(within, index)];
  for (let at = within; at.parent !== undefined; at = at.parent) steps.push(step(at.parent, at.index));
  const path = `${name}${steps.reverse().join('')}`;
  return path.length <= MAX_PATH ? path : `${path.slice(0, MAX_PATH)}…`;
}

function step({ node }: Place, index: number): string {
  if (Array.isArray(node)) return `[${index}]`;
  const key = Object.keys(node)[index] ?? '';
  return /^\w{1,60}$/.test(key) ? `.${key}` : `[${JSON.stringify(key.slice(0, 60))}]`;
}
