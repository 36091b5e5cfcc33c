/** What `run` and `check` are told about a program besides its text: tables and context, from files or inline. */
import { createHash } from 'node:crypto';
import { realpathSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Settings } from '../config.js';
import { FORMATS, splitSheet } from '../pipeline/workspace-files.js';
import type { RunInput } from '../run.js';
import type { Invocation, Option } from './command.js';
import { UsageError } from './parse.js';

export const PROGRAM_OPTIONS: Readonly<Record<string, Option>> = {
  code: { type: 'string', short: 'c', value: 'TEXT', description: 'The program itself, instead of FILE.' },
  data: {
    type: 'string',
    multiple: true,
    value: 'NAME=FILE',
    description: `Table the code finds as DataFrame NAME (${Object.keys(FORMATS).join(' ')}; BOOK.xlsx#SHEET is one sheet; - is CSV from standard input, and so is a pipe). May be repeated.`,
  },
  file: {
    type: 'string',
    multiple: true,
    value: 'PATH',
    description:
      'File below the workspace (--workspace, else this folder) that the code may read by that path, and finds as a DataFrame named after it. May be repeated.',
  },
};

/** The files an invocation names are looked for where the operator stands, unless a workspace is set. */
export function withWorkspace(settings: Settings, files: readonly string[]): Settings {
  return files.length > 0 && settings.workspace === undefined
    ? { ...settings, workspace: realpathSync(process.cwd()) }
    : settings;
}

/** @param limit bytes of all tables together. @throws UsageError naming the option, what came and an example */
export async function readTables(invocation: Invocation, limit: number): Promise<readonly RunInput[]> {
  const tables: RunInput[] = [];
  let left = limit;
  for (const text of invocation.texts('data')) {
    const table = await readTable(text);
    left -= table.bytes.length;
    if (left < 0)
      throw new UsageError(`--data ${text}: the tables together have more than ${limit} bytes.`, {
        next: 'Raise the setting limits.files_bytes.',
      });
    tables.push(table);
  }
  return tables;
}

async function readTable(text: string): Promise<RunInput> {
  const at = text.indexOf('=');
  if (at < 1 || at === text.length - 1)
    throw new UsageError(`--data expects NAME=FILE, for instance sales=sales.csv, but ${quote(text)} came.`);
  const name = text.slice(0, at);
  const { path, ...sheet } = placeOf(text.slice(at + 1));
  const format = path === '-' ? 'csv' : (FORMATS[extname(path).toLowerCase()] ?? formatOfPipe(path));
  if (!format)
    throw new UsageError(
      `--data ${text}: ${quote(basename(path))} has no known ending (${Object.keys(FORMATS).join(' ')}).`,
    );
  const bytes = path === '-' ? await buffer(process.stdin) : await readFileOf('data', path);
  return { name, format, bytes, sha256: createHash('sha256').update(bytes).digest('hex'), ...sheet };
}

/** `--data x=<(command)` has a name without an ending; what comes through a pipe is CSV, as on standard input. */
function formatOfPipe(path: string): 'csv' | undefined {
  return statSync(path, { throwIfNoEntry: false })?.isFIFO() ? 'csv' : undefined;
}

function placeOf(named: string): ReturnType<typeof splitSheet> {
  try {
    return splitSheet(named);
  } catch (cause) {
    throw new UsageError(
      `--data: ${quote(named)} names no usable sheet: write it as NAME=BOOK.xlsx#SHEET, for instance costs=budget.xlsx#Costs.`,
      { cause },
    );
  }
}

/** @throws UsageError naming what came and an example */
export async function readContext(
  text: string | undefined,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  if (text === undefined) return undefined;
  const json = text.startsWith('@') ? (await readFileOf('context', text.slice(1))).toString('utf8') : text;
  let why = 'it is no object';
  try {
    const context: unknown = JSON.parse(json);
    if (context !== null && typeof context === 'object' && !Array.isArray(context))
      return context as Readonly<Record<string, unknown>>;
  } catch (error) {
    why = error instanceof Error ? error.message : String(error);
  }
  throw new UsageError(
    `--context expects a JSON object or @FILE with one, for instance '{"budget": 1200}', but ${quote(text)} came: ${why}.`,
  );
}

function readFileOf(option: string, path: string): Promise<Buffer> {
  return readFile(path).catch((cause: Error) => {
    throw new UsageError(`--${option}: ${path} cannot be read: ${cause.message}.`, { cause });
  });
}

function quote(text: string): string {
  return JSON.stringify(text.slice(0, 80));
}
