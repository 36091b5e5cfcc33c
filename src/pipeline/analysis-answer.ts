/**
 * What an analysis came to, read from the value its program ended with. The worker is not trusted: everything is
 * parsed, bounded and made one line of text each; what does not fit is no answer. How the role looks at it (its
 * question, what it reads first) is put beside the figures and never changes one.
 */
import { z } from 'zod';
import type { CapturedArtifact } from '../run.js';
import type { PreparedProgram } from './prepare.js';
import type { Ending } from './record.js';

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

const answerSchema = z.object({
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

/** The ending of an analysis with its answer read; of any other run, the ending as it is. */
export function answerOf({ analysis, persona }: PreparedProgram, ending: Ending): Ending {
  if (!analysis) return ending;
  const { question, program } = analysis;
  const { leads_with, style, chart } = persona.presentation;
  const lens = { question, leads_with, style, chart };
  const framed: Ending = {
    ...ending,
    lens,
    ...(program === undefined ? {} : { program }),
  };
  if (ending.status === 'error') return faulty({ ...framed, example: analysis.example }, analysis.columns);
  if (ending.status !== 'ok') return framed;
  const read = answerSchema.safeParse(ending.value?.value);
  if (!read.success) return { ...framed, status: 'crashed', message: MALFORMED };
  const { warnings, answers, ...answer } = read.data;
  const names = new Set(answer.figures.map((figure) => figure.name));
  return {
    ...framed,
    lens: { ...lens, answers: answers.filter((one) => names.has(one.figure)) },
    answer,
    warnings: [...warnings, ...ending.warnings],
    artifacts: ending.artifacts.map((artifact) => renamed(artifact, `${analysis.name}-${chart}`)),
  };
}

/**
 * Data that do not carry the figures are the caller's to mend, as any other input: the library says which field,
 * what came and what is needed. Of the program nothing but the reading of its inputs came about.
 */
function faulty({ error, ...ending }: Ending, columns: Readonly<Record<string, string>>): Ending {
  if (error === undefined) return ending;
  if (error.type !== 'StrategicDataError') return { ...ending, error };
  const [, field, came, listed] = FAULT.exec(error.message) ?? [];
  const meant = field && listed ? meantColumn(field, listed, columns) : '';
  const expected = listed && `${listed}${meant}`;
  return {
    ...ending,
    status: 'invalid',
    ran: 'no',
    message: `The data do not carry this analysis. ${asSentence(`${error.message}${meant}`)}`,
    ...(field && came && expected ? { problems: [{ field, came, expected }] } : {}),
  };
}

/** As the library's StrategicDataError words it. */
const FAULT = /^(.+?): (.+); needed: (.+)$/s;

/** The library lists the columns there are; one that differs from the mapped one by case or blanks only is meant. */
function meantColumn(field: string, listed: string, columns: Readonly<Record<string, string>>): string {
  const role = field.replace(/^columns\./, '');
  if (role === field || !listed.startsWith('one of ') || !Object.hasOwn(columns, role)) return '';
  const plain = (name: string) => name.trim().toLowerCase();
  const mapped = plain(columns[role] ?? '');
  const meant = listed
    .slice('one of '.length)
    .split(', ')
    .find((column) => plain(column) === mapped);
  return meant === undefined ? '' : `; did you mean ${JSON.stringify(meant)}?`;
}

const asSentence = (text: string) =>
  `${text.replace('; needed: ', '. Needed: ')}.`.replace(/([.!?])\.$/, '$1');

const MALFORMED = 'The analysis ended without an answer in its form, so nothing of it is shown.';

/** The picture goes by what it shows and the role's form of it, not by the number pyplot gave it. */
function renamed(artifact: CapturedArtifact, name: string): CapturedArtifact {
  return artifact.name === 'figure-1.png' ? { ...artifact, name: `${name}.png` } : artifact;
}
