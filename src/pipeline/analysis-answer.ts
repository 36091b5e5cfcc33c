/**
 * What an analysis came to, read from the value its program ended with. The worker is not trusted: everything is
 * parsed, bounded and made one line of text each; what does not fit is no answer. How the role looks at it (its
 * question, what it reads first) is put beside the figures and never changes one.
 */
import type { CapturedArtifact } from '../run.js';
import { answerSchema } from './analysis-schema.js';
import type { PreparedProgram } from './prepare.js';
import type { Ending } from './record.js';

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
