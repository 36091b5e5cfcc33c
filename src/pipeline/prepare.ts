/**
 * The first stretch of a run: a request becomes a program, its inputs and the names its code will find. A
 * request that is not in order ends here, before the policy has read anything. Of an analysis, the program is
 * chosen in prepare-analysis.ts.
 */
import type { SandboxLimits } from '../config.js';
import { InvalidRequestError } from '../errors.js';
import type { Persona } from '../persona/persona.js';
import { makeProgram, type Program } from '../program.js';
import type { Json, RunInput } from '../run.js';
import { tablesOfFiles, toldApart } from './file-tables.js';
import { readInlineTables } from './inline-data.js';
import type { CheckRequest, TablesRequest } from './request.js';
import { checkTableName, GLOBAL_NAMES, replacedHelper } from './table-names.js';
import { readWorkspaceFiles, tableNameOf } from './workspace-files.js';

/** Each is disclosed with its hash, and the disclosure is never cut. */
const MAX_TABLES = 16;

export interface PreparedProgram {
  readonly persona: Persona;
  readonly program: Program;
  readonly inputs: readonly RunInput[];
  /** What the policy may take as known: globals and tables. */
  readonly names: readonly string[];
  /** Paths the code may read. */
  readonly files: readonly string[];
  /** What the caller should know of how the request was read. */
  readonly notes: readonly string[];
  /** Only of an analysis. */
  readonly analysis?: PreparedAnalysis;
}

/** What an analysis is run with besides its tables. */
export interface PreparedAnalysis {
  readonly name: string;
  /** What the role asks of it. */
  readonly question: string;
  /** Ids of the figures that answer it, in the role's order. */
  readonly answers: readonly string[];
  /** Validated, defaults filled in. */
  readonly inputs: { readonly [name: string]: Json };
  readonly columns: { readonly [role: string]: string };
  /** Of inputs and columns as JSON. */
  readonly bytes: number;
  readonly sha256: string;
  /** Arguments that run as they stand, shown when the data do not carry the analysis. */
  readonly example: Readonly<Record<string, unknown>>;
  /** The Python text, where the caller asked for it. */
  readonly program?: string;
}

export interface PrepareOptions {
  readonly persona: Persona;
  readonly workspace: string | undefined;
  readonly limits: SandboxLimits;
}

/** @throws InvalidRequestError */
export async function prepareProgram(
  request: CheckRequest,
  options: PrepareOptions,
): Promise<PreparedProgram> {
  const { persona } = options;
  const program = makeProgram([
    { kind: 'prelude', name: `<prelude ${persona.id}>`, text: persona.prelude },
    { kind: 'code', name: '<code>', text: checkCode(request.code, options.limits.code_bytes) },
  ]);
  const { inputs, notes } = await readTables(request, options, {
    check: (name) => checkTableName(name, persona),
    ofFile: (named) => tableNameOf(named, persona),
  });
  return {
    persona,
    program,
    inputs,
    names: [...GLOBAL_NAMES, ...inputs.map((input) => input.name)],
    notes: [...notes, ...inputs.flatMap(({ name }) => replacedHelper(name, persona) ?? [])],
    files: [...new Set(inputs.flatMap((input) => (input.path === undefined ? [] : [input.path])))],
  };
}

function checkCode(code: string, limit: number): string {
  if (code.trim() === '')
    throw new InvalidRequestError('The code is empty.', {
      next: 'Send Python whose last line is the value you want, for instance `sales.describe()`.',
    });
  const bytes = Buffer.byteLength(code);
  if (bytes > limit)
    throw new InvalidRequestError(`The code has ${bytes} bytes; at most ${limit} are allowed.`, {
      next: 'Pass data as `data` or `files` instead of writing it into the code.',
    });
  // Half a surrogate pair has no UTF-8: what was hashed would not be what runs.
  if (/\p{Surrogate}/u.test(code))
    throw new InvalidRequestError('The code is no valid Unicode text: it holds half a surrogate pair.');
  return code;
}

/** @throws InvalidRequestError; before anything is done for each table, or a million of them would be */
export function checkTableCount({ data = {}, files = [], tables = [] }: TablesRequest): void {
  const number = Object.keys(data).length + files.length + tables.length;
  if (number > MAX_TABLES)
    throw new InvalidRequestError(`The request has ${number} tables; at most ${MAX_TABLES} are allowed.`);
}

/** Which names tables may have. */
export interface Naming {
  /** @throws InvalidRequestError for a name no table may have */
  check(name: string): void;
  /** The table that a file becomes, when no other file has its name. */
  ofFile(named: string): string;
}

/** The tables of a request, inline ones first, and what its caller should know of them. @throws InvalidRequestError */
export async function readTables(
  request: TablesRequest,
  { workspace, limits }: PrepareOptions,
  naming: Naming,
): Promise<Pick<PreparedProgram, 'inputs' | 'notes'>> {
  checkTableCount(request);
  const { data = {}, files = [], roots, tables = [] } = request;
  for (const name of Object.keys(data)) naming.check(name);
  // Asking costs a round trip to the client.
  const folders = files.length > 0 ? await roots?.() : undefined;
  const fileTables = tablesOfFiles(files, naming.ofFile);
  const inputs = [
    ...readInlineTables(data, limits.data_bytes),
    ...(await readWorkspaceFiles(fileTables, workspace, limits.files_bytes, folders)),
    ...tables,
  ];
  const seen = new Map<string, string>();
  for (const input of inputs) {
    naming.check(input.name);
    const what =
      input.path === undefined
        ? `data.${input.name}`
        : `${input.path}${input.sheet === undefined ? '' : `#${input.sheet}`}`;
    const other = seen.get(input.name);
    if (other !== undefined)
      throw new InvalidRequestError(`${other} and ${what} would both be the table ${input.name}.`, {
        next: 'Rename one of them.',
      });
    seen.set(input.name, what);
  }
  const note = toldApart(fileTables, naming.ofFile);
  return { inputs, notes: note === undefined ? [] : [note] };
}
