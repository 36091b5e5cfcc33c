/** `run FILE|-`: one program through the whole line, without MCP. */
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createApp } from '../app.js';
import { explain } from '../errors.js';
import { presentWhole } from '../pipeline/answer/present.js';
import { renderText } from '../pipeline/answer/text.js';
import type { RunRecord } from '../pipeline/record.js';
import { runUri } from '../pipeline/stored-parts.js';
import { CAPABILITIES, type Capability } from '../run.js';
import { answer, type Command, type ExitCode } from './command.js';
import { UsageError } from './parse.js';
import { readProgram } from './read-program.js';

export const run: Command = {
  name: 'run',
  operands: 'FILE|-',
  summary: 'Run a Python file in the sandbox and show what came out.',
  options: {
    timeout: { type: 'string', value: 'SECONDS', description: 'Time the code may take.' },
    capability: {
      type: 'string',
      value: 'NAME',
      description: `What the run is for: ${CAPABILITIES.join(', ')}.`,
    },
  },
  examples: ['run analysis.py', "echo 'pd.Series([1, 2]).mean()' | strategic-python-mcp run - --json"],
  async execute(invocation) {
    const code = await readProgram(invocation);
    const timeout = secondsOf(invocation.text('timeout'));
    const capability = capabilityOf(invocation.text('capability'));
    const app = createApp(await invocation.settings());
    await app.validate();
    const interrupt = new AbortController();
    process.once('SIGINT', () => interrupt.abort());
    process.once('SIGTERM', () => interrupt.abort());
    try {
      const record = await app.pipeline.run(
        { code, timeout, capability },
        { showsProgress: true, signal: interrupt.signal },
      );
      const saved = await saveArtifacts(record);
      const result = presentWhole(record, (part) => saved.get(part) ?? runUri(record.runId, part));
      answer(invocation.json, result, renderText(result, Number.POSITIVE_INFINITY));
      return exitCode(record);
    } finally {
      await app.close();
    }
  },
};

function exitCode({ status }: RunRecord): ExitCode {
  if (status === 'ok') return 0;
  return status === 'unavailable' ? 3 : 1;
}

function secondsOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const seconds = Number(text);
  if (text.trim() === '' || !Number.isFinite(seconds))
    throw new UsageError(`--timeout expects seconds, but ${JSON.stringify(text)} came.`);
  return seconds;
}

function capabilityOf(text: string | undefined): Capability | undefined {
  if (text === undefined) return undefined;
  const known = CAPABILITIES.find((capability) => capability === text);
  if (!known)
    throw new UsageError(
      `--capability expects one of ${CAPABILITIES.join(', ')}, but ${JSON.stringify(text)} came.`,
    );
  return known;
}

/**
 * Names of artifacts are the code's own words: only their last part is used, in a folder made for them.
 * @returns the file URL of each, by the name of the part
 */
async function saveArtifacts({ runId, artifacts }: RunRecord): Promise<ReadonlyMap<string, string>> {
  const saved = new Map<string, string>();
  if (artifacts.length === 0) return saved;
  const folder = join(tmpdir(), `strategic-python-${runId}`);
  try {
    await mkdir(folder, { mode: 0o700 });
    for (const [index, { name, bytes }] of artifacts.entries()) {
      const plain = basename(name)
        .replaceAll(/[^\w.-]+/g, '_')
        .replace(/^\.+/, '');
      const path = join(folder, `${index + 1}-${plain.slice(-100) || 'artifact'}`);
      await writeFile(path, bytes, { mode: 0o600, flag: 'wx' });
      saved.set(`artifacts/${name}`, pathToFileURL(path).href);
    }
  } catch (error) {
    // The answer is worth more than its pictures.
    process.stderr.write(`Not every artifact could be saved: ${explain(error)}\n`);
  }
  return saved;
}
