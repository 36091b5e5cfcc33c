/** `run FILE|-`: one program through the whole line, without MCP. */
import { createApp } from '../app.js';
import { presentWhole } from '../pipeline/answer/present.js';
import { renderText } from '../pipeline/answer/text.js';
import type { RunRecord } from '../pipeline/record.js';
import { runUri } from '../pipeline/stored-parts.js';
import { CAPABILITIES, type Capability } from '../run.js';
import { answer, type Command, type ExitCode, printable } from './command.js';
import { showLive } from './live-output.js';
import { UsageError } from './parse.js';
import { PROGRAM_OPTIONS, readContext, readTables, withWorkspace } from './program-arguments.js';
import { readProgram } from './read-program.js';
import { saveArtifacts } from './save-artifacts.js';
import { createStyle } from './style.js';
import { alignedTable } from './table.js';

export const run: Command = {
  name: 'run',
  operands: 'FILE|-',
  summary: 'Run a Python file in the sandbox and show what came out.',
  options: {
    ...PROGRAM_OPTIONS,
    context: {
      type: 'string',
      value: 'JSON|@FILE',
      description: 'The situation as a JSON object: the code finds it as strategic_context.',
    },
    timeout: { type: 'string', value: 'SECONDS', description: 'Time the code may take.' },
    capability: { type: 'string', choices: CAPABILITIES, description: 'What the run is for.' },
  },
  examples: [
    'run analysis.py --data sales=sales.csv --persona alvaro',
    'run report.py --file costs/2026.csv --file plan.xlsx',
    'run analysis.py --context @situation.json --timeout 60',
    'run -c \'sales.groupby("region").amount.sum()\' --data sales=- < sales.csv',
    "echo 'pd.Series([1, 2]).mean()' | strategic-python-mcp run - --json",
  ],
  async execute(invocation) {
    const files = invocation.texts('file');
    const settings = withWorkspace(await invocation.settings(), files);
    const timeout = secondsOf(invocation.text('timeout'));
    const capability = capabilityOf(invocation.text('capability'));
    const context = await readContext(invocation.text('context'));
    const code = await readProgram(invocation);
    const tables = await readTables(invocation, settings.limits.files_bytes);
    // One run needs one container, and none after it.
    const app = createApp({ ...settings, pool: { ...settings.pool, warm: 0 } });
    await app.validate();
    // Once: a second Ctrl-C ends this process at once, and the closed connection its container.
    const interrupt = new AbortController();
    process.once('SIGINT', () => interrupt.abort());
    process.once('SIGTERM', () => interrupt.abort());
    // Nobody is there for what it prints: `| head -1`.
    process.stdout.once('error', () => interrupt.abort());
    const live = invocation.json ? undefined : showLive();
    try {
      const record = await app.pipeline.run(
        { code, timeout, capability, context, tables, files },
        {
          showsProgress: true,
          signal: interrupt.signal,
          ...(live === undefined ? {} : { onOutput: live.write }),
        },
      );
      live?.end();
      await show(record, invocation.json);
      return exitCode(record);
    } finally {
      await app.close();
    }
  },
};

async function show(record: RunRecord, json: boolean): Promise<void> {
  const saved = await saveArtifacts(record);
  const address = (part: string) => {
    const file = saved.get(part);
    return file === undefined ? runUri(record.runId, part) : json ? file.url : file.path;
  };
  const result = presentWhole(record, address);
  if (json) return answer(true, result, '');
  // What the program printed was shown when it came.
  const text = renderText({ ...result, stdout: '', stderr: '' }, Number.POSITIVE_INFINITY, alignedTable);
  const style = createStyle(process.stdout);
  const shown = process.stdout.isTTY ? printable(text) : text;
  const [body = '', disclosure = ''] = splitLast(shown, '\n\n---\n');
  const colour = record.status === 'ok' ? style.green : style.red;
  const coloured = body.replace(/^\w+/, colour);
  process.stdout.write(`${coloured}\n\n---\n${disclosure.split('\n').map(style.dim).join('\n')}\n`);
}

function splitLast(text: string, mark: string): [string, string] {
  const at = text.lastIndexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}

function exitCode({ status }: RunRecord): ExitCode {
  if (status === 'ok') return 0;
  return status === 'unavailable' ? 3 : 1;
}

function secondsOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const seconds = Number(text);
  if (text.trim() === '' || !Number.isFinite(seconds))
    throw new UsageError(`--timeout expects seconds, for instance 2.5, but ${JSON.stringify(text)} came.`);
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
