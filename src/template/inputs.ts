/**
 * A caller's inputs against what the analysis asks for: defaults filled in, and every fault named with what came
 * and what is expected. Only the shape is judged; whether the numbers carry the figure, the library finds out.
 */
import { shown, shownName } from '../config/issues.js';
import { didYouMean } from '../config/nearest.js';
import type { InputProblem } from '../errors.js';
import type { Json } from '../run.js';
import type { Analysis, AnalysisInput } from './analysis.js';
import { DISTRIBUTIONS, INPUT_TYPES, type Scalar, type Shape } from './input-types.js';

/** More faults than these are one fault: the wrong thing was sent. */
export const MAX_PROBLEMS = 20;

export interface ReadInputs {
  readonly values: { readonly [name: string]: Json };
  readonly problems: readonly InputProblem[];
}

/** @param given the caller's `inputs`, as they came */
export function readInputs(analysis: Analysis, given: unknown = {}): ReadInputs {
  if (given === null || typeof given !== 'object' || Array.isArray(given))
    return { values: {}, problems: [problem('inputs', given, 'an object of inputs by name')] };
  const values: [string, Json][] = [];
  const problems = unknownInputs(analysis, Object.keys(given));
  for (const [name, input] of Object.entries(analysis.inputs)) {
    const value: unknown = Object.hasOwn(given, name) ? given[name as keyof typeof given] : undefined;
    if (value !== undefined && value !== null) {
      problems.push(...faults(name, value, input));
      values.push([name, value as Json]);
    } else if (input.default !== undefined) values.push([name, input.default]);
    else if (input.required) problems.push(problem(name, value, expectation(input)));
  }
  return { values: Object.fromEntries(values), problems: problems.slice(0, MAX_PROBLEMS) };
}

function unknownInputs({ inputs }: Analysis, names: readonly string[]): InputProblem[] {
  const known = Object.keys(inputs);
  const none = 'no inputs: this analysis takes tables only';
  return names
    .filter((name) => !known.includes(name))
    .slice(0, MAX_PROBLEMS)
    .map((name) => {
      const expected = known.length === 0 ? none : `one of ${known.join(', ')}${orMeant(name, known)}`;
      return { field: shownName(name), came: 'an unknown input', expected };
    });
}

/** In brackets after the names there are: one that is near, where one is. */
export function orMeant(name: string, known: readonly string[]): string {
  const meant = didYouMean(name, known);
  return meant === undefined ? '' : ` (${meant})`;
}

/** What an input has to be, in words: `a number above -1 (fraction per rate_period)`. */
function expectation(input: AnalysisInput): string {
  const { min_items: least, unit } = input;
  const count = least === undefined ? '' : ` with at least ${least} entries`;
  const words = inWords(INPUT_TYPES[input.type], input);
  return `${words}${count}${unit === undefined ? '' : ` (${unit})`}${meaning(input)}`;
}

/** What the parts of a list or an object stand for, their types do not say. */
function meaning({ type, about }: AnalysisInput): string {
  return INPUT_TYPES[type].kind === 'scalar' ? '' : ` (${about.replace(/\.$/, '')})`;
}

function inWords(shape: Shape, input: AnalysisInput): string {
  switch (shape.kind) {
    case 'list':
      return `a list of ${shape.length ?? ''} ${plural(shape.of, input)}`.replace('  ', ' ');
    case 'map':
      return `an object whose values are ${plural(shape.of, input)}`;
    case 'distribution':
      return 'a distribution such as {"dist": "normal", "mean": 300, "sd": 40}, or a number';
    case 'scalar':
      return scalarInWords(shape.of, input);
  }
}

function plural(shape: Shape, input: AnalysisInput): string {
  if (shape.kind === 'list')
    return `lists of ${shape.length ?? ''} ${plural(shape.of, input)}`.replace('  ', ' ');
  if (shape.kind === 'map') return `objects whose values are ${plural(shape.of, input)}`;
  if (shape.kind !== 'scalar') return 'distributions';
  const plurals = {
    number: 'numbers',
    integer: 'whole numbers',
    date: 'dates',
    text: 'texts',
    any: 'numbers or texts',
  };
  return shape.of in plurals ? `${plurals[shape.of as 'number']}${bounds(shape.of, input)}` : shape.of;
}

function scalarInWords(scalar: Scalar, input: AnalysisInput): string {
  const words = {
    number: 'a number',
    integer: 'a whole number',
    boolean: 'true or false',
    text: 'text',
    date: 'a date such as "2024-03-31"',
    choice: `one of ${(input.choices ?? []).join(', ')}`,
    any: 'a number or text',
  };
  return words[scalar] + bounds(scalar, input);
}

function bounds(scalar: Scalar, { min, max, above, below }: AnalysisInput): string {
  if (scalar !== 'number' && scalar !== 'integer') return '';
  const parts = [
    min === undefined ? '' : `from ${min}`,
    above === undefined ? '' : `above ${above}`,
    max === undefined ? '' : `up to ${max}`,
    below === undefined ? '' : `below ${below}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : ` ${parts.join(' and ')}`;
}

function faults(name: string, value: unknown, input: AnalysisInput): InputProblem[] {
  const shape: Shape = INPUT_TYPES[input.type];
  const size = Array.isArray(value) ? value.length : Object.keys(Object(value)).length;
  const least = input.min_items ?? (shape.kind === 'list' || shape.kind === 'map' ? 1 : 0);
  const found = within(name, value, shape, input);
  if (found.length > 0 || shape.kind === 'scalar' || shape.kind === 'distribution' || size >= least)
    return found;
  const came = size === 0 ? `an empty ${shape.kind === 'list' ? 'list' : 'object'}` : `${size} of them`;
  return [{ field: name, came, expected: expectation(input) }];
}

function within(field: string, value: unknown, shape: Shape, input: AnalysisInput): InputProblem[] {
  const isWhole = shape === INPUT_TYPES[input.type];
  const wrong = [problem(field, value, `${inWords(shape, input)}${isWhole ? meaning(input) : ''}`)];
  switch (shape.kind) {
    case 'list':
      if (!Array.isArray(value) || (shape.length !== undefined && value.length !== shape.length))
        return wrong;
      return some(value.entries(), ([at, entry]) => within(`${field}[${at}]`, entry, shape.of, input));
    case 'map':
      if (!isObject(value)) return wrong;
      return some(Object.entries(value), ([key, entry]) =>
        within(`${field}.${shownName(key)}`, entry, shape.of, input),
      );
    case 'distribution':
      return isNumber(value) || (typeof value === 'string' && /\d/.test(value))
        ? []
        : distribution(field, value, wrong);
    case 'scalar':
      return fits(shape.of, value, input) ? [] : wrong;
  }
}

function distribution(field: string, value: unknown, wrong: InputProblem[]): InputProblem[] {
  if (!isObject(value)) return wrong;
  const needed = typeof value.dist === 'string' ? DISTRIBUTIONS[value.dist] : undefined;
  if (needed === undefined)
    return [problem(`${field}.dist`, value.dist, `one of ${Object.keys(DISTRIBUTIONS).join(', ')}`)];
  return needed
    .filter((part) => [value[part]].flat().some((each) => each == null || isInfinite(each)))
    .map((part) => problem(`${field}.${part}`, value[part], `${value.dist} takes ${needed.join(', ')}`));
}

/** Numbers may come as text with one reading; whether it has one, the library says. */
function fits(scalar: Scalar, value: unknown, input: AnalysisInput): boolean {
  switch (scalar) {
    case 'number':
      return isNumber(value) ? isWithin(value, input) : typeof value === 'string' && /\d/.test(value);
    case 'integer':
      return Number.isSafeInteger(value) && isWithin(value as number, input);
    case 'boolean':
      return typeof value === 'boolean';
    case 'text':
      return typeof value === 'string' && value.trim() !== '';
    case 'date':
      return typeof value === 'string' && /\d/.test(value);
    case 'choice':
      return input.choices?.includes(value as string) ?? false;
    case 'any':
      return !isInfinite(value) && (value === null || typeof value !== 'object');
  }
}

function isWithin(value: number, { min, max, above, below }: AnalysisInput): boolean {
  return (
    value >= (min ?? -Infinity) &&
    value <= (max ?? Infinity) &&
    value > (above ?? -Infinity) &&
    value < (below ?? Infinity)
  );
}

/** Stops at so many: a list of a million wrong values is one mistake. */
function some<Entry>(entries: Iterable<Entry>, check: (entry: Entry) => InputProblem[]): InputProblem[] {
  const found: InputProblem[] = [];
  for (const entry of entries) {
    found.push(...check(entry));
    if (found.length >= 3) break;
  }
  return found;
}

function problem(field: string, value: unknown, expected: string): InputProblem {
  return { field, came: cameAs(value), expected };
}

function cameAs(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (isObject(value) && Object.keys(value).length === 0) return 'an empty object';
  return shown(value);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** What a number too large for a float was read as. */
function isInfinite(value: unknown): boolean {
  return typeof value === 'number' && !Number.isFinite(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
