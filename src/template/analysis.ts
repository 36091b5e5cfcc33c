/**
 * One analysis as its YAML file describes it: what it asks, takes and gives. Descriptions are the documentation
 * of each field; templates/README.md tells them in prose.
 */
import { z } from 'zod';
import { CAPABILITIES } from '../run.js';
import { INPUT_TYPES, type InputType } from './input-types.js';

const line = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .regex(/^[^\p{Cc}]*$/u, 'expected text on one line, without control characters');
const name = z
  .string()
  .max(40)
  .regex(/^[a-z][a-z0-9_]*$/, 'expected lower-case letters, digits and _, beginning with a letter');

const bounds = {
  unit: line.optional().describe('Unit of the number.'),
  min: z.number().optional().describe('Least value allowed.'),
  max: z.number().optional().describe('Highest value allowed.'),
  above: z.number().optional().describe('Values have to be above it.'),
  below: z.number().optional().describe('Values have to be below it.'),
};

const types = Object.keys(INPUT_TYPES) as [InputType, ...InputType[]];

const inputSchema = z
  .strictObject({
    type: z.enum(types),
    about: line,
    required: z.boolean().default(false),
    default: z.json().optional().describe('What the program finds where the caller gives nothing.'),
    choices: z.array(line).min(1).optional(),
    min_items: z.int().min(1).optional().describe('Entries a list or object has at least.'),
    ...bounds,
  })
  .refine(({ type, choices }) => (type === 'choice') === (choices !== undefined), {
    message: 'choices belong to type choice, and it needs them',
    path: ['choices'],
  });

const columnSchema = z.strictObject({
  type: z.enum(['number', 'boolean', 'text', 'date']),
  about: line,
  required: z.boolean().default(false),
  ...bounds,
});

const tableSchema = z.strictObject({
  about: line,
  required: z.boolean().default(false),
  columns: z.record(name, columnSchema).describe('By role; none: any table as it is.'),
});

const figureId = z
  .string()
  .regex(/^[a-z][a-z0-9_]*(\.<[a-z_]+>)?$/, 'expected an id such as npv or npv.<option>');
const figureSchema = z.strictObject({ unit: line, about: line });

export const analysisFileSchema = z
  .strictObject({
    analysis: name,
    capability: z.enum(CAPABILITIES),
    title: line,
    question: line.describe('The one question it answers.'),
    personas: z
      .record(z.string(), z.strictObject({ asks: line, first: z.array(figureId).min(1).max(12) }))
      .describe(
        "Persona id → the question in that role's words, and the figures that answer it, first ones first.",
      ),
    inputs: z.record(name, inputSchema).default({}),
    tables: z.record(name, tableSchema).default({}),
    needs: z.array(z.array(name).min(1)).optional().describe('One of these sets has to be given whole.'),
    figures: z.record(figureId, figureSchema),
    chart: z.strictObject({ type: name, about: line }),
    source: line,
    example: z.strictObject({
      inputs: z.record(z.string(), z.json()).default({}),
      data: z
        .record(
          z.string(),
          z.strictObject({ columns: z.array(z.string()), rows: z.array(z.array(z.json())) }),
        )
        .optional(),
    }),
  })
  .superRefine(({ inputs, tables, personas, figures, needs = [] }, context) => {
    for (const [id, { first }] of Object.entries(personas))
      for (const figure of first)
        if (!Object.hasOwn(figures, figure))
          context.addIssue({
            code: 'custom',
            message: `${figure} is no figure of it`,
            path: ['personas', id, 'first'],
          });
    for (const [at, set] of needs.entries())
      for (const part of set)
        if (!(part in inputs || part in tables))
          context.addIssue({ code: 'custom', message: `${part} is no input or table`, path: ['needs', at] });
  });

export type Analysis = z.infer<typeof analysisFileSchema>;
export type AnalysisInput = Analysis['inputs'][string];
export type AnalysisColumn = z.infer<typeof columnSchema>;

/** What a role asks, and the figures that answer it; of a role the file does not know, the analysis' own question. */
export function questionOf(
  { personas, question }: Analysis,
  persona: string,
): { readonly asks: string; readonly first: readonly string[] } {
  const own = Object.hasOwn(personas, persona) ? personas[persona] : undefined;
  return own ?? { asks: question, first: [] };
}

/** What a caller may send as it stands. */
export function exampleOf({ analysis, example }: Analysis) {
  return { analysis, inputs: example.inputs, ...(example.data ? { data: example.data } : {}) };
}
