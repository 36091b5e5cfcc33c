/** Reads the program a command is about: from a file, from standard input, or from the command line itself. */
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { Invocation } from './command.js';
import { UsageError } from './parse.js';

/** @throws UsageError when there is not exactly one program or the file cannot be read */
export async function readProgram({ positionals, text: option, texts }: Invocation): Promise<string> {
  const [file, ...more] = positionals;
  const code = option('code');
  if (code !== undefined && file === undefined) return code;
  if (file === undefined || more.length > 0 || code !== undefined)
    throw new UsageError(
      `Expected one FILE, - for standard input, or -c TEXT, but ${positionals.length + (code === undefined ? 0 : 1)} came.`,
    );
  if (file === '-') {
    if (texts('data').some((table) => table.endsWith('=-')))
      throw new UsageError(
        'Standard input cannot be both the program and a table: give the program as -c TEXT.',
      );
    return decoded('standard input', await buffer(process.stdin));
  }
  const bytes = await readFile(file).catch((cause: Error) => {
    throw new UsageError(`${file} cannot be read: ${cause.message}.`, { cause });
  });
  return decoded(file, bytes);
}

/** What runs is what the bytes say, as Python reads them; a mark at the start is none of the program. */
function decoded(what: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new UsageError(`${what} is not UTF-8, as Python expects a program to be.`, {
      next: 'Save it as UTF-8.',
      cause,
    });
  }
}
