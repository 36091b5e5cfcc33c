/** The command line as a child process. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { CLI, environment } from '../mcp/support.js';

export interface Answer {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export async function cli(
  words: readonly string[],
  input = '',
  env: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const child = spawn(process.execPath, [CLI, ...words], { env: environment(env) });
  // A command that does not read its input may end before it was written.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { code, stdout, stderr };
}
