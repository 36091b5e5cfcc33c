/**
 * How much of an analysis' answer is shown: figures and sentences first, tables with their first rows, the chart's
 * data when it is small. What is left out says where the whole opens. How it reads as text is at the end.
 */
import { type InputProblem, told } from '../../errors.js';
import type { Json } from '../../run.js';
import type { AnalysisAnswer, AnswerTable, Chart, Figure } from '../analysis-schema.js';
import type { RunRecord } from '../record.js';
import { cutLine } from './cut-text.js';
import { list, markdownTable } from './markdown.js';
import type { RunResult } from './result.js';

export interface AnswerShares {
  /** How many figures. */
  readonly figures: number;
  /** How many values of a figure that is a list. */
  readonly values: number;
  /** How many faults of the inputs. */
  readonly problems: number;
  /** How many sentences of each kind. */
  readonly warnings: number;
  /** Characters of a sentence. */
  readonly sentences: number;
  /** Characters of all tables as JSON. */
  readonly tables: number;
  /** Of one table. */
  readonly rows: number;
  /** Characters of the chart's data as JSON. */
  readonly chart: number;
}

/** The fields of a result that only an analysis has. */
export type AnalysisFields = Pick<
  RunResult,
  'lens' | 'figures' | 'tables' | 'findings' | 'assumptions' | 'chart' | 'program' | 'problems' | 'example'
>;

export function analysisFields(record: RunRecord, shares: AnswerShares): AnalysisFields {
  const { lens, answer, program, problems, example } = record;
  return {
    ...(lens ? { lens } : {}),
    ...(answer ? answerFields(answer, shares) : {}),
    ...(program === undefined ? {} : { program }),
    ...(problems ? { problems: cutProblems(problems, shares) } : {}),
    ...(example ? { example } : {}),
  };
}

function cutProblems(problems: readonly InputProblem[], shares: AnswerShares): InputProblem[] {
  return problems.slice(0, shares.problems).map(({ field, came, expected }) => ({
    field: cutLine(field, shares.sentences),
    came: cutLine(came, shares.sentences),
    expected: cutLine(expected, shares.sentences),
  }));
}

function cutFigure(figure: Figure, shares: AnswerShares): Figure {
  const cut = (value: Json) => (typeof value === 'string' ? cutLine(value, shares.sentences) : value);
  const { value } = figure;
  return {
    ...figure,
    value: (Array.isArray(value) ? value.slice(0, shares.values).map(cut) : cut(value)) as Figure['value'],
    method: cutLine(figure.method, shares.sentences),
  };
}

function answerFields(answer: AnalysisAnswer, shares: AnswerShares): AnalysisFields {
  const said = (sentences: readonly string[]) =>
    sentences.slice(0, shares.warnings).map((sentence) => cutLine(sentence, shares.sentences));
  const { chart } = answer;
  return {
    figures: answer.figures.slice(0, shares.figures).map((figure) => cutFigure(figure, shares)),
    findings: said(answer.findings),
    assumptions: said(answer.assumptions),
    tables: cutTables(answer.tables, shares),
    ...(chart && fits(chart, shares.chart) ? { chart } : {}),
  };
}

/** What of an answer a result leaves out, by the name of the part that holds it whole. */
export function leftOut(
  { answer }: RunRecord,
  shown: AnalysisFields,
): { readonly result: boolean; readonly chart: boolean } {
  if (!answer) return { result: false, chart: false };
  const kinds = ['figures', 'findings', 'assumptions'] as const;
  const { figures = [], tables = {} } = shown;
  const fewer =
    kinds.some((kind) => (shown[kind]?.length ?? 0) < answer[kind].length) ||
    figures.some(({ value }, at) => lengthOf(value) < lengthOf(answer.figures[at]?.value));
  const shorter = Object.entries(answer.tables).some(
    ([name, { rows }]) =>
      !Object.hasOwn(tables, name) || (tables[name] as AnswerTable).rows.length < rows.length,
  );
  return { result: fewer || shorter, chart: answer.chart !== undefined && shown.chart === undefined };
}

function lengthOf(value: Figure['value'] | undefined): number {
  return Array.isArray(value) ? value.length : 1;
}

/** Each table gets the same share; one that needs less leaves it to those behind it. */
function cutTables(tables: AnalysisAnswer['tables'], shares: AnswerShares): AnalysisAnswer['tables'] {
  let left = shares.tables;
  const entries = Object.entries(tables);
  return Object.fromEntries(
    entries.flatMap(([name, table], at) => {
      const share = left / (entries.length - at);
      const shown = cutTable(table, share, shares.rows);
      const isEmpty = shown.rows.length === 0;
      if (isEmpty && (table.rows.length > 0 || JSON.stringify(shown).length > share)) return [];
      left -= JSON.stringify(shown).length;
      return [[name, shown]];
    }),
  );
}

function cutTable(table: AnswerTable, characters: number, most: number): AnswerTable {
  let room = characters - JSON.stringify(table.columns).length;
  const rows = table.rows.slice(0, most);
  const within = rows.findIndex((row) => {
    room -= JSON.stringify(row).length + 1;
    return room < 0;
  });
  return { ...table, rows: within === -1 ? rows : rows.slice(0, within) };
}

function fits(chart: Chart, characters: number): boolean {
  return characters === Number.POSITIVE_INFINITY || JSON.stringify(chart).length <= characters;
}

/** The parts of a text answer that come before output, warnings and artifacts. */
export function renderAnalysis(result: RunResult): string[] {
  const { lens, figures, findings = [], assumptions = [], tables = {}, chart, problems, example } = result;
  return [
    lens ? `Question of ${result.persona}: ${lens.question}` : '',
    list(
      'Answered first, in the words of the role',
      (lens?.answers ?? []).map(({ figure, term, text }) => `${capitalised(term)} [${figure}]: ${text}`),
    ),
    list('Findings', findings),
    // Beside what they are about, where a reader who stops at the findings still meets them.
    figures ? list('Warnings', result.warnings ?? []) : '',
    figures ? `Figures:\n${figureTable(figures)}` : '',
    list('Assumptions', assumptions),
    ...Object.entries(tables).map(
      ([name, table]) =>
        `Table ${name}:\n${markdownTable({ ...table, rows: table.rows.map((row) => row.map(tidy)) })}`,
    ),
    chart ? `Chart (${chart.type}): ${chart.title}` : '',
    list('What is wrong', (problems ?? []).map(told)),
    example ? `An example that runs as it stands:\n\`\`\`json\n${JSON.stringify(example)}\n\`\`\`` : '',
    lens && figures ? `For the wording: lead with ${uncapitalised(lens.leads_with)} ${lens.style}` : '',
  ];
}

function figureTable(figures: readonly Figure[]): string {
  const columns = ['figure', 'value', 'unit', 'n', 'interval', 'method'];
  return markdownTable({
    columns,
    rows: figures.map(({ name, value, unit, n, interval, method }) => [
      name,
      value === null
        ? 'not available'
        : Array.isArray(value)
          ? value.map(shownNumber).join(', ')
          : shownNumber(value),
      unit,
      n ?? '',
      interval ? `${shownNumber(interval[0])} to ${shownNumber(interval[1])}` : '',
      method,
    ]),
  });
}

/** Eight digits, and of large numbers two after the point: enough to reckon with, and read. All stand in the data. */
function tidy(cell: Json): Json {
  if (typeof cell !== 'number') return cell;
  if (Math.abs(cell) >= LONG) return long(cell);
  if (Number.isInteger(cell)) return cell;
  const whole = Math.floor(Math.log10(Math.abs(cell))) + 1;
  return Number(cell.toPrecision(Math.max(8, whole + 2)));
}

/** From here on nobody counts digits. */
const LONG = 1e9;

function long(value: number): string {
  if (Math.abs(value) >= 1e15) return String(value);
  return value.toLocaleString('en-US', { maximumFractionDigits: 2 });
}

function shownNumber(value: Json): string {
  return String(tidy(value));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function uncapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
