/** `runs list|show|remove`: what the run store of a state folder keeps of past runs. The audit stays as it is. */
import { join } from 'node:path';
import { joinRuns, readAuditFiles } from '../audit/history.js';
import type { Settings } from '../config.js';
import { StrategicError } from '../errors.js';
import { type KeptRun, listRuns, removeRun } from '../store/history.js';
import { createStore } from '../store/store.js';
import { answer, type Command, type Invocation } from './command.js';
import { UsageError } from './parse.js';

const folderOf = ({ state }: Settings) => join(state, 'runs');

interface ListedRun extends KeptRun {
  /** As the audit has it; null when it does not. */
  readonly status: string | null;
  readonly persona: string | null;
}

export const runsList: Command = {
  name: 'runs list',
  summary: 'List the runs whose outputs are kept, oldest first.',
  examples: ['runs list', "runs list --json | jq -r '.[-1].run_id'"],
  async execute(invocation) {
    const settings = await invocation.settings();
    const [kept, files] = await Promise.all([
      listRuns(folderOf(settings)),
      readAuditFiles(join(settings.state, 'audit')),
    ]);
    const audited = new Map(joinRuns(files).map((run) => [run.run_id, run]));
    const runs = kept.map((run): ListedRun => {
      const { opened, closed } = audited.get(run.run_id) ?? {};
      return { ...run, status: text(closed?.status), persona: text(opened?.persona) };
    });
    answer(invocation.json, runs, runs.length === 0 ? 'No runs are kept.' : runs.map(line).join('\n'));
    return 0;
  },
};

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function line({ time, run_id, status, persona, bytes, parts }: ListedRun): string {
  const names = parts.map(({ name }) => name).join(' ');
  return [time, run_id, status ?? '-', persona ?? '-', `${bytes} bytes`, names].join('  ');
}

export const runsShow: Command = {
  name: 'runs show',
  operands: 'RUN_ID [PART]',
  completes: 'kept runs',
  summary: 'Show which parts of a run are kept, or write one of them (stdout, result, artifacts/NAME …).',
  examples: ['runs show 4f0c', 'runs show 4f0c stdout', 'runs show 4f0c artifacts/figure-1.png > figure.png'],
  async execute(invocation) {
    const [id, part, ...more] = invocation.positionals;
    if (id === undefined || more.length > 0)
      throw new UsageError('runs show expects a RUN_ID and perhaps a PART.');
    const settings = await invocation.settings();
    const run = await findRun(settings, id);
    if (part === undefined) {
      const lines = run.parts.map(({ name, mimeType, bytes }) => `${name}  ${mimeType}  ${bytes} bytes`);
      answer(invocation.json, run, [`${run.run_id}  ${run.time}`, ...lines].join('\n'));
      return 0;
    }
    return writePart(invocation, settings, run, part);
  },
};

async function writePart({ json }: Invocation, settings: Settings, run: KeptRun, name: string): Promise<0> {
  const store = createStore({
    folder: folderOf(settings),
    keep: 'results',
    budget: settings.store_budget,
    onProblem: () => {},
  });
  const part = await store.open(run.run_id, name);
  if (!part) {
    const known = run.parts.map((each) => each.name).join(', ');
    throw new StrategicError(`Run ${run.run_id} has no part ${JSON.stringify(name)}.`, {
      next: `It has: ${known}.`,
    });
  }
  const isText = /^(text\/|application\/json)/.test(part.mimeType);
  const { mimeType, bytes } = part;
  if (json) {
    const content = isText ? { text: bytes.toString('utf8') } : { base64: bytes.toString('base64') };
    answer(true, { run_id: run.run_id, name, mime_type: mimeType, ...content }, '');
  } else if (isText) answer(false, undefined, bytes.toString('utf8').replace(/\n$/, ''));
  else if (process.stdout.isTTY)
    throw new StrategicError(`${name} is ${mimeType}.`, { next: 'Send it to a file, with > FILE.' });
  else process.stdout.write(bytes);
  return 0;
}

export const runsRemove: Command = {
  name: 'runs remove',
  operands: 'RUN_ID…',
  completes: 'kept runs',
  summary: 'Remove what is kept of runs, for good. Their audit entries, which hold no content, stay.',
  options: {
    all: { type: 'boolean', description: 'Every run that is kept.' },
    'older-than': { type: 'string', value: 'DAYS', description: 'Every run that was kept longer ago.' },
  },
  examples: ['runs remove 4f0c', 'runs remove --older-than 2', 'runs remove --all'],
  async execute(invocation) {
    const days = invocation.text('older-than');
    const ways = [invocation.positionals.length > 0, invocation.has('all'), days !== undefined];
    if (ways.filter(Boolean).length !== 1)
      throw new UsageError('runs remove expects RUN_IDs, --all or --older-than DAYS.');
    const settings = await invocation.settings();
    const chosen = days === undefined ? undefined : olderThan(days);
    const runs: KeptRun[] = [];
    for (const id of invocation.positionals) runs.push(await findRun(settings, id));
    if (invocation.positionals.length === 0)
      runs.push(...(await listRuns(folderOf(settings))).filter((run) => chosen?.(run) ?? true));
    const removed: string[] = [];
    for (const { run_id } of runs) if (await removeRun(folderOf(settings), run_id)) removed.push(run_id);
    answer(invocation.json, { removed }, [`Removed ${removed.length} runs.`, ...removed].join('\n'));
    return 0;
  },
};

function olderThan(text: string): (run: KeptRun) => boolean {
  const days = Number(text);
  if (text.trim() === '' || !(days >= 0))
    throw new UsageError(`--older-than expects days, for instance 2, but ${JSON.stringify(text)} came.`);
  const before = new Date(Date.now() - days * 24 * 3_600_000).toISOString();
  return ({ time }) => time < before;
}

/** The one run whose id begins so. @throws StrategicError when there is none, or more than one */
async function findRun(settings: Settings, id: string): Promise<KeptRun> {
  const found = (await listRuns(folderOf(settings))).filter(({ run_id }) => run_id.startsWith(id));
  const [run] = found;
  if (run && found.length === 1) return run;
  const what = found.length > 1 ? `${found.length} kept runs begin with` : 'No kept run begins with';
  throw new StrategicError(`${what} ${JSON.stringify(id)}.`, {
    next: '`strategic-python-mcp runs list` lists them.',
  });
}
