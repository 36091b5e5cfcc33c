/**
 * A request for an analysis becomes a program: the analysis' own text after the persona's prelude, the same for
 * all inputs. The caller's inputs and column mapping are checked here and travel as data.
 */
import { createHash } from 'node:crypto';
import { type InputProblem, InvalidInputsError, InvalidRequestError } from '../errors.js';
import { makeProgram } from '../program.js';
import type { Analyses } from '../template/analyses.js';
import { type Analysis, exampleOf, questionOf } from '../template/analysis.js';
import { checkTables } from '../template/given-tables.js';
import { readInputs } from '../template/inputs.js';
import { tablesOfFiles } from './file-tables.js';
import { checkTableCount, type PreparedProgram, type PrepareOptions, readTables } from './prepare.js';
import type { AnalysisRequest, InlineTable } from './request.js';
import { checkDictName, GLOBAL_NAMES } from './table-names.js';
import { tableNameOf } from './workspace-files.js';

/** The dict in which an analysis finds its tables. */
export const TABLES = 'tables';

/** Of inputs and columns as JSON: long lists belong into a table. */
const MAX_BYTES = 1024 * 1024;

/** Faults named in the one line; the answer lists all. */
const IN_SUMMARY = 3;

/** @throws InvalidRequestError; InvalidInputsError with every fault of the inputs and an example */
export async function prepareAnalysis(
  request: AnalysisRequest,
  analyses: Analyses,
  options: PrepareOptions,
): Promise<PreparedProgram> {
  const { persona } = options;
  const analysis = analyses.get(request.capability, request.analysis);
  checkTableCount(request);
  const { values, columns } = checkRequest(analysis, request);
  const { inputs, notes } = await readTables(request, options, { check: checkDictName, ofFile: tableNameOf });
  const json = JSON.stringify([values, columns]);
  const bytes = Buffer.byteLength(json);
  if (bytes > MAX_BYTES)
    throw new InvalidRequestError(`The inputs have ${bytes} bytes; at most ${MAX_BYTES} are allowed.`, {
      next: 'Pass long lists as tables in `data` or `files`.',
    });
  const { asks, first } = questionOf(analysis, persona.id);
  const text = analyses.program(analysis, request.chart ?? true);
  return {
    persona,
    program: makeProgram([
      { kind: 'prelude', name: `<prelude ${persona.id}>`, text: persona.prelude },
      { kind: 'template', name: `<${analysis.capability}/${analysis.analysis}>`, text },
    ]),
    inputs,
    names: [...GLOBAL_NAMES, 'inputs', 'columns', 'lens', TABLES],
    // The tables are all it reads, so its verdict is the same whatever files they came from.
    files: [],
    notes,
    analysis: {
      name: analysis.analysis,
      question: asks,
      answers: first,
      inputs: values,
      columns,
      bytes,
      sha256: createHash('sha256').update(json).digest('hex'),
      example: exampleOf(analysis),
      ...(request.program ? { program: text } : {}),
    },
  };
}

/** Everything that can be known before a file is read or a container asked for. @throws InvalidInputsError */
function checkRequest(analysis: Analysis, request: AnalysisRequest) {
  const { columns = {}, data = {}, files = [] } = request;
  const { values, problems } = readInputs(analysis, request.inputs);
  const tables = [
    ...Object.entries(data).map(([name, table]) => ({ name, isEmpty: hasNoRows(table) })),
    ...tablesOfFiles(files, tableNameOf).map(({ table }) => ({ name: table, isEmpty: false })),
  ];
  const all = [...problems, ...checkTables(analysis, tables, Object.keys(values), columns)];
  if (all.length > 0) throw new InvalidInputsError(inOneLine(analysis, all), all, exampleOf(analysis));
  return { values, columns };
}

/** As far as the host can see: CSV text with nothing after its first line. */
function hasNoRows({ csv, records, rows }: InlineTable): boolean {
  if (csv !== undefined) return !/[\r\n]/.test(csv.trim());
  return records?.length === 0 || rows?.length === 0;
}

function inOneLine({ capability, analysis }: Analysis, problems: readonly InputProblem[]): string {
  const named = problems
    .slice(0, IN_SUMMARY)
    .map(({ field, came, expected }) => `${field}: expected ${expected}, but ${came} came`);
  const more = problems.length > IN_SUMMARY ? `; and ${problems.length - IN_SUMMARY} more` : '';
  return `${analysis} of ${capability} cannot run on this. ${named.join('; ')}${more}.`;
}
