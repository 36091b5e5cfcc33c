/** Reads the program a command is about, from a file or from standard input. */
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { Invocation } from './command.js';
import { UsageError } from './parse.js';

/** @throws UsageError when there is not exactly one operand or the file cannot be read */
export async function readProgram({ positionals }: Invocation): Promise<string> {
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new UsageError(`Expected one FILE, or - for standard input, but ${positionals.length} came.`);
  if (file === '-') return text(process.stdin);
  return readFile(file, 'utf8').catch((cause: Error) => {
    throw new UsageError(`${file} cannot be read: ${cause.message}.`, { cause });
  });
}
