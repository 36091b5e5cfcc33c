/** Reads the program a command is about: from a file, from standard input, or from the command line itself. */
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
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
    return withoutMark(await text(process.stdin));
  }
  const content = await readFile(file, 'utf8').catch((cause: Error) => {
    throw new UsageError(`${file} cannot be read: ${cause.message}.`, { cause });
  });
  return withoutMark(content);
}

/** Python reads a file that begins with a byte order mark; as a part of the code it is an error. */
function withoutMark(content: string): string {
  return content.replace(/^\uFEFF/, '');
}
