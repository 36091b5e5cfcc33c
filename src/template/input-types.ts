/**
 * The types an analysis' input can have, as shapes: a scalar, a list of a shape, an object of a shape by name.
 * What checks values (inputs.ts) and what tells models of them (input-schema.ts) both read these.
 */

export type Scalar = 'number' | 'integer' | 'boolean' | 'text' | 'date' | 'choice' | 'any';

export type Shape =
  | { readonly kind: 'scalar'; readonly of: Scalar }
  | { readonly kind: 'list'; readonly of: Shape; readonly length?: number }
  | { readonly kind: 'map'; readonly of: Shape }
  | { readonly kind: 'distribution' };

const scalar = (of: Scalar): Shape => ({ kind: 'scalar', of });
const list = (of: Shape, length?: number): Shape => ({
  kind: 'list',
  of,
  ...(length === undefined ? {} : { length }),
});
const map = (of: Shape): Shape => ({ kind: 'map', of });

const number = scalar('number');
const text = scalar('text');
const range = list(number, 2);
const points = list(list(scalar('any')));
const distribution: Shape = { kind: 'distribution' };

export const INPUT_TYPES = {
  number,
  integer: scalar('integer'),
  boolean: scalar('boolean'),
  text,
  date: scalar('date'),
  choice: scalar('choice'),
  numbers: list(number),
  texts: list(text),
  dates: list(scalar('date')),
  range,
  pairs: list(list(text, 2)),
  points,
  distribution,
  distributions: list(distribution),
  map_number: map(number),
  map_text: map(text),
  map_texts: map(list(text)),
  map_numbers: map(list(number)),
  map_range: map(range),
  map_points: map(points),
  matrix: map(map(scalar('any'))),
} as const satisfies Readonly<Record<string, Shape>>;

export type InputType = keyof typeof INPUT_TYPES;

/** Parameters of each distribution. */
export const DISTRIBUTIONS: Readonly<Record<string, readonly string[]>> = {
  normal: ['mean', 'sd'],
  lognormal: ['mean', 'sd'],
  uniform: ['low', 'high'],
  triangular: ['low', 'mode', 'high'],
  pert: ['low', 'mode', 'high'],
  discrete: ['values', 'probabilities'],
  constant: ['value'],
};
