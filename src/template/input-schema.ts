/**
 * An analysis' inputs as a JSON schema for models: plain objects, no unions. That a number may also come as text
 * with one reading ("8 %") is more than a plain schema can say, and inputs.ts lets it.
 */
import type { Analysis, AnalysisInput } from './analysis.js';
import { DISTRIBUTIONS, INPUT_TYPES, type Shape } from './input-types.js';

export interface PlainSchema {
  readonly [keyword: string]: unknown;
}

export function inputSchema({ inputs }: Analysis): PlainSchema {
  const entries = Object.entries(inputs);
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([name, input]) => [name, property(input)])),
    required: entries.filter(([, { required }]) => required).map(([name]) => name),
    additionalProperties: false,
  };
}

function property(input: AnalysisInput): PlainSchema {
  const { about, unit, min_items: least, default: preset } = input;
  const shape: Shape = INPUT_TYPES[input.type];
  const schema = ofShape(shape, input);
  const entries = shape.kind === 'list' ? 'minItems' : shape.kind === 'map' ? 'minProperties' : undefined;
  return {
    ...schema,
    ...(entries && least !== undefined ? { [entries]: least } : {}),
    description: unit === undefined ? about : `${about} Unit: ${unit}.`,
    ...(preset === undefined ? {} : { default: preset }),
  };
}

function ofShape(shape: Shape, input: AnalysisInput): PlainSchema {
  if (shape.kind === 'list') {
    const { length } = shape;
    const fixed = length === undefined ? {} : { minItems: length, maxItems: length };
    return { type: 'array', items: ofShape(shape.of, input), ...fixed };
  }
  if (shape.kind === 'map') return { type: 'object', additionalProperties: ofShape(shape.of, input) };
  if (shape.kind === 'distribution')
    return {
      type: 'object',
      properties: { dist: { type: 'string', enum: Object.keys(DISTRIBUTIONS) } },
      required: ['dist'],
    };
  switch (shape.of) {
    case 'number':
      return { type: 'number', ...range(input) };
    case 'integer':
      return { type: 'integer', ...range(input) };
    case 'boolean':
      return { type: 'boolean' };
    case 'choice':
      return { type: 'string', enum: input.choices };
    case 'date':
      return { type: 'string', examples: ['2024-03-31'] };
    case 'text':
      return { type: 'string' };
    case 'any':
      return {};
  }
}

function range({ min, max, above, below }: AnalysisInput): PlainSchema {
  return {
    ...(min === undefined ? {} : { minimum: min }),
    ...(max === undefined ? {} : { maximum: max }),
    ...(above === undefined ? {} : { exclusiveMinimum: above }),
    ...(below === undefined ? {} : { exclusiveMaximum: below }),
  };
}
