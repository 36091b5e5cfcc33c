/**
 * Files of a request, read from below the workspace. Each is opened once and judged by what the descriptor
 * says it is, so that nothing can be swapped between a check and the reading: no symlink, `..`, device or pipe
 * leads out of the workspace.
 */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, lstat, open, readlink } from 'node:fs/promises';
import { extname, isAbsolute, join, sep } from 'node:path';
import { InvalidRequestError } from '../errors.js';
import type { Persona } from '../persona/persona.js';
import type { RunInput } from '../run.js';
import { MAX_PATH, nameFromPath } from './table-names.js';

/** What a file holds, by the ending of its name. */
export const FORMATS: Readonly<Record<string, RunInput['format']>> = {
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.xlsx': 'xlsx',
  '.parquet': 'parquet',
};

/** Workbooks allow 31 characters. */
const MAX_SHEET = 100;
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u;

/**
 * @param workspace absolute path with no symlink in it
 * @param limit bytes of all files together
 * @param roots absolute folders within the workspace to which the client narrows it
 * @throws InvalidRequestError naming the path and what is wrong with it
 */
export async function readWorkspaceFiles(
  files: readonly { readonly named: string; readonly table: string }[],
  workspace: string | undefined,
  limit: number,
  roots?: readonly string[],
): Promise<readonly RunInput[]> {
  if (files.length === 0) return [];
  if (workspace === undefined)
    throw new InvalidRequestError('Files cannot be read: the server has no workspace.', {
      next: 'Start it with --workspace DIR, or send the tables inline as `data`.',
    });
  const inputs: RunInput[] = [];
  let left = limit;
  for (const { named, table } of files) {
    const { path, sheet } = splitSheet(named);
    const format = checkPath(path);
    if (roots && !roots.some((root) => join(workspace, path).startsWith(root + sep)))
      fail(path, `is outside the folders your client works in (${roots.map(quote).join(', ')})`);
    const bytes = await readBelow(workspace, path, left);
    if (bytes === undefined)
      throw new InvalidRequestError(
        `The files together have more than ${limit} bytes; ${quote(path)} is over it.`,
      );
    left -= bytes.length;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    inputs.push({
      name: table,
      format,
      bytes,
      sha256,
      path,
      ...(sheet === undefined ? {} : { sheet }),
    });
  }
  return inputs;
}

/**
 * The table that a file of a request becomes: `book.xlsx#Costs` gives `book_Costs`.
 * @throws InvalidRequestError when it names no usable sheet
 */
export function tableNameOf(named: string, persona?: Persona): string {
  const { path, sheet } = splitSheet(named);
  if (sheet === undefined) return nameFromPath(path, persona);
  return nameFromPath(`${path.replace(/\.[^.]*$/, '')} ${sheet.replaceAll('/', ' ')}.`, persona);
}

/**
 * `book.xlsx#Costs` names a sheet of a workbook; elsewhere `#` is a character like any other.
 * @throws InvalidRequestError when it names no usable sheet
 */
export function splitSheet(named: string): { readonly path: string; readonly sheet?: string } {
  const [, path, sheet] = /^(.+\.xlsx)#(.*)$/is.exec(named) ?? [];
  if (path === undefined || sheet === undefined) return { path: named };
  if (sheet === '' || sheet.length > MAX_SHEET || UNPRINTABLE.test(sheet))
    fail(named, 'names no usable sheet: write it as book.xlsx#Costs');
  return { path, sheet };
}

function checkPath(path: string): RunInput['format'] {
  // The disclosure prints it in a line: no line breaks, terminal codes or half characters.
  if (UNPRINTABLE.test(path) || path.length > MAX_PATH) fail(path, 'is no usable path');
  if (isAbsolute(path)) fail(path, 'is absolute: give it relative to the workspace');
  if (path.split(/[/\\]/).some((part) => part === '..' || part === '.' || part === ''))
    fail(path, 'has empty, . or .. parts: give the plain path below the workspace');
  const format = FORMATS[extname(path).toLowerCase()];
  if (!format) fail(path, `has no known ending (${Object.keys(FORMATS).join(', ')})`);
  return format;
}

/** @returns undefined when the file has more than `limit` bytes */
async function readBelow(workspace: string, path: string, limit: number): Promise<Buffer | undefined> {
  await refuseSymlinks(workspace, path);
  // O_NONBLOCK: opening a pipe must not wait for its writer.
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const handle = await open(join(workspace, path), flags).catch((error) => fail(path, reasonOf(error)));
  try {
    if (!(await handle.stat()).isFile()) fail(path, 'is not a regular file');
    await checkPlace(handle, workspace, path);
    return await readAtMost(handle, limit);
  } finally {
    await handle.close();
  }
}

async function refuseSymlinks(workspace: string, path: string): Promise<void> {
  let at = workspace;
  for (const part of path.split('/')) {
    at = join(at, part);
    const entry = await lstat(at).catch((error) => fail(path, reasonOf(error)));
    if (entry.isSymbolicLink()) fail(path, 'leads through a symbolic link');
  }
}

/** A folder on the way may have become a link after it was looked at: the kernel knows what was opened. */
async function checkPlace(handle: FileHandle, workspace: string, path: string): Promise<void> {
  if (process.platform !== 'linux') return;
  const opened = await readlink(`/proc/self/fd/${handle.fd}`);
  if (!opened.startsWith(workspace.endsWith(sep) ? workspace : workspace + sep))
    fail(path, 'is not below the workspace');
}

async function readAtMost(handle: FileHandle, limit: number): Promise<Buffer | undefined> {
  const { size } = await handle.stat();
  if (size > limit) return undefined;
  const buffer = Buffer.alloc(size);
  let length = 0;
  while (length < size) {
    const { bytesRead } = await handle.read(buffer, length, size - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return buffer.subarray(0, length);
}

function reasonOf(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return 'does not exist in the workspace';
  if (error.code === 'ELOOP') return 'leads through a symbolic link';
  if (error.code === 'EACCES') return 'may not be read by the server';
  return `cannot be opened (${error.code ?? error.message})`;
}

function quote(path: string): string {
  return JSON.stringify(path.slice(0, 200));
}

function fail(path: string, problem: string): never {
  throw new InvalidRequestError(`The file ${quote(path)} ${problem}.`);
}
