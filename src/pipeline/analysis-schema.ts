/** The form of an analysis' answer, and what a role adds to it; read as untrusted. Nothing is decided here. */
import { z } from 'zod';

/** The library gives at most 2,000 rows in all, a figure for each of a caller's items, a sentence for each of a few. */
const MAX = {
  figures: 2_000,
  tables: 40,
  rows: 2_000,
  columns: 200,
  sentences: 200,
  series: 200,
  answers: 12,
};
const MAX_NAME = 200;
const MAX_SENTENCE = 2_000;

const oneLine = (limit: number) =>
  z.string().transform((text) => text.replaceAll(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, limit));
const name = oneLine(MAX_NAME);
const sentence = oneLine(MAX_SENTENCE);
const sentences = z.array(sentence).max(MAX.sentences);
const scalar = z.union([z.null(), z.boolean(), z.number(), sentence]);

const figure = z.object({
  name,
  value: z.union([scalar, z.array(scalar).max(MAX.rows)]),
  unit: name,
  n: z.int().optional(),
  interval: z.tuple([z.number(), z.number()]).optional(),
  method: sentence,
});

const table = z.object({
  columns: z.array(name).max(MAX.columns),
  rows: z.array(z.array(scalar)).max(MAX.rows),
  total_rows: z.int().min(0),
});

/** Only passed on: a client that redraws reads it. Its size is bounded by that of the whole value. */
const series = z.record(z.string(), z.json());

const chart = z.object({
  type: name,
  title: sentence,
  x: name,
  y: name,
  series: z.array(series).max(MAX.series),
  units: z.record(z.string(), name),
  /** The role's own form around the chart, and the figures it shows. */
  panel: z.object({ form: name, figures: z.array(name).max(MAX.series) }).optional(),
});

/** The role's own word for a figure, and its value as a reader meets it. */
const told = z.object({ figure: name, term: name, text: name });

export const answerSchema = z.object({
  figures: z.array(figure).max(MAX.figures),
  findings: sentences,
  assumptions: sentences,
  warnings: sentences,
  answers: z.array(told).max(MAX.answers).default([]),
  chart: chart.optional(),
  tables: z
    .record(z.string().max(MAX_NAME), table)
    .refine((tables) => Object.keys(tables).length <= MAX.tables),
});

export type Figure = z.infer<typeof figure>;
export type AnswerTable = z.infer<typeof table>;
export type Chart = z.infer<typeof chart>;
export type AnalysisAnswer = Omit<z.infer<typeof answerSchema>, 'warnings' | 'answers'>;

/** What a role brings to an analysis, for people and for the model that words the answer. */
export interface Lens {
  readonly question: string;
  /** The question answered first, in the role's words: a figure of the answer, what the role calls it, its value. */
  readonly answers?: readonly z.infer<typeof told>[];
  readonly leads_with: string;
  readonly style: string;
  readonly chart: string;
}
