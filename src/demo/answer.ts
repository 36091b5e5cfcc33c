/**
 * What the demo reads in a tool result. Checked, since the demo fails when an answer is not what the contract
 * says; everything else in the result is left alone.
 */
import { z } from 'zod';
import { RUN_STATUSES } from '../run.js';

export const runAnswerSchema = z.object({
  run_id: z.string(),
  status: z.enum(RUN_STATUSES),
  summary: z.string(),
  result: z.object({ type: z.string(), value: z.unknown() }).optional(),
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
  lens: z.object({ question: z.string() }).optional(),
  findings: z.array(z.string()).optional(),
  assumptions: z.array(z.string()).optional(),
  figures: z
    .array(
      z.object({
        name: z.string(),
        value: z.unknown(),
        unit: z.string(),
        interval: z.tuple([z.number(), z.number()]).optional(),
        n: z.number().optional(),
      }),
    )
    .optional(),
  disclosure: z.object({ text: z.string(), audit: z.object({ opening_hash: z.string() }) }),
});
export type RunAnswer = z.infer<typeof runAnswerSchema>;

/** The value each of the demo's programs ends with. */
export const analysisSchema = z.object({
  finding: z.string(),
  figures: z
    .array(
      z.object({
        name: z.string(),
        value: z.number(),
        unit: z.string(),
        interval: z.tuple([z.number(), z.number()]).optional(),
        n: z.number().optional(),
      }),
    )
    .min(1),
  faults: z.record(z.string(), z.number()),
  method: z.string(),
});
export type Analysis = z.infer<typeof analysisSchema>;

/** An answer of one of the server's own analyses, in the shape of the programs'. Figures that are no number are left to the findings. */
export function analysisOf({ findings = [], figures = [], assumptions = [] }: RunAnswer): Analysis {
  return analysisSchema.parse({
    finding: findings.map((finding) => finding.replace(/ \[[^[\]]*\]$/, '.')).join(' '),
    figures: figures.filter(({ value }) => typeof value === 'number'),
    faults: {},
    method: assumptions.join('; '),
  });
}
