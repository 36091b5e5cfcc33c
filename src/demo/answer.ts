/**
 * What the demo reads in a tool result. Checked, since the demo fails when an answer is not what the contract
 * says; everything else in the result is left alone.
 */
import { z } from 'zod';
import { RUN_STATUSES } from '../run.js';

const figure = z.object({
  name: z.string(),
  value: z.unknown(),
  unit: z.string(),
  interval: z.tuple([z.number(), z.number()]).optional(),
  n: z.number().optional(),
});
const sentences = z.array(z.string());

export const runAnswerSchema = z.object({
  run_id: z.string(),
  status: z.enum(RUN_STATUSES),
  summary: z.string(),
  result: z.object({ type: z.string(), value: z.unknown() }).optional(),
  truncated: z.object({ result: z.object({ uri: z.string() }).optional() }).optional(),
  error: z.object({ type: z.string(), message: z.string(), traceback: z.string() }).optional(),
  violations: z
    .array(
      z.object({
        rule: z.string(),
        message: z.string(),
        line: z.number(),
        column: z.number(),
        hint: z.string(),
      }),
    )
    .optional(),
  lens: z
    .object({
      question: z.string(),
      answers: z.array(z.object({ figure: z.string(), term: z.string() })).default([]),
    })
    .optional(),
  findings: sentences.optional(),
  assumptions: sentences.optional(),
  warnings: sentences.optional(),
  figures: z.array(figure).optional(),
  disclosure: z.object({ text: z.string(), audit: z.object({ opening_hash: z.string() }) }),
});
export type RunAnswer = z.infer<typeof runAnswerSchema>;

/** The value each of the demo's programs ends with: arguments for an analysis, and what odd rows were left out. */
export const preparedSchema = z.object({
  inputs: z.record(z.string(), z.json()).default({}),
  data: z.record(z.string(), z.json()).optional(),
  columns: z.record(z.string(), z.string()).optional(),
  faults: z.record(z.string(), z.number()),
});
export type Prepared = z.infer<typeof preparedSchema>;

/** What the page shows of an analysis. */
export interface Told {
  readonly findings: readonly string[];
  /** Those that answer the role's question first, in its words; the others by their names. */
  readonly figures: readonly (Omit<z.infer<typeof figure>, 'value' | 'name'> & {
    label: string;
    value: number;
  })[];
  readonly notes: readonly string[];
}

/** Figures that are no single number are left to the findings. @throws when there is none */
export function toldOf(answer: RunAnswer): Told {
  const { findings = [], figures = [], assumptions = [], warnings = [], lens } = answer;
  const terms = new Map(lens?.answers.map((one) => [one.figure, one.term]));
  const used = new Set<string>();
  const label = (name: string) => {
    const words = terms.get(name) ?? name.replaceAll('_', ' ').replace('.', ': ');
    const own = used.has(words) ? `${words} [${name}]` : words;
    used.add(own);
    return own;
  };
  const numbers = figures.flatMap(({ name, value, ...one }) =>
    typeof value === 'number' ? [{ ...one, value, label: label(name) }] : [],
  );
  if (numbers.length === 0) throw new Error('The analysis gave no figure.');
  return {
    findings: findings.map((finding) => finding.replace(/ \[[^[\]]*\]$/, '.')),
    figures: numbers,
    notes: [...assumptions, ...warnings],
  };
}
