/** The run store on a real folder: parts open again, modes, budgets, and what is kept when. */
import { mkdtempSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { pruneRuns } from '../../src/store/prune.js';
import { createStore, type RunStore } from '../../src/store/store.js';

const RUN = '00000000-0000-4000-8000-000000000001';
const OTHER = '00000000-0000-4000-8000-000000000002';
const BUDGET = { bytes: 1024 * 1024, days: 7 };

let folder: string;
let problems: string[];

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'spm-store-')), 'runs');
  problems = [];
});

function newStore(keep: 'off' | 'results' | 'all'): RunStore {
  return createStore({ folder, keep, budget: BUDGET, onProblem: (message) => problems.push(message) });
}

function part(name: string, text: string) {
  return { name, mimeType: 'text/plain', bytes: Buffer.from(text) };
}

test.each(['off', 'results', 'all'] as const)('parts open at once and later (%s)', async (keep) => {
  const store = newStore(keep);
  store.keep(RUN, [part('stdout', 'hello'), part('artifacts/../x.png', 'png'), part('stderr', '')]);
  expect((await store.open(RUN, 'stdout'))?.bytes.toString()).toBe('hello');
  await store.end();
  expect((await store.open(RUN, 'stdout'))?.bytes.toString()).toBe('hello');
  expect((await store.open(RUN, 'artifacts/../x.png'))?.bytes.toString()).toBe('png');
  expect(await store.open(RUN, 'stderr')).toBeUndefined();
  expect(await store.open(OTHER, 'stdout')).toBeUndefined();
  expect(await store.open('../audit', 'stdout')).toBeUndefined();
});

test('off writes nothing; results leaves out what the caller sent; all keeps it', async () => {
  const sent = ['program', 'analysis', 'inputs/sales', 'a kind of part that comes later'];
  const parts = ['stdout', 'artifacts/a.png', ...sent].map((name) => part(name, 'x'));
  const kept = async (keep: 'off' | 'results' | 'all', run: string) => {
    const store = newStore(keep);
    store.keep(run, parts);
    await store.end();
    return Promise.all(parts.map(async ({ name }) => (await store.open(run, name)) !== undefined));
  };
  const withoutSent = [true, true, false, false, false, false];
  expect(await kept('off', RUN)).toEqual(withoutSent);
  expect(() => readdirSync(folder)).toThrow();
  expect(await kept('results', RUN)).toEqual(withoutSent);
  const written = readdirSync(join(folder, RUN)).map((name) => readFileSync(join(folder, RUN, name), 'utf8'));
  expect(written.join('\n')).not.toMatch(/analysis|sales/);
  expect(await kept('all', OTHER)).toEqual(parts.map(() => true));
});

test('files and folders are for their owner only', async () => {
  const store = newStore('results');
  store.keep(RUN, [part('stdout', 'hello')]);
  await store.end();
  expect(statSync(join(folder, RUN)).mode & 0o777).toBe(0o700);
  for (const name of readdirSync(join(folder, RUN)))
    expect(statSync(join(folder, RUN, name)).mode & 0o777).toBe(0o600);
});

test('a folder that cannot be written is told, and the run still opens from memory', async () => {
  writeFileSync(folder, 'in the way');
  const store = newStore('results');
  store.keep(RUN, [part('stdout', 'hello')]);
  await store.end();
  expect(problems).toHaveLength(1);
  expect((await store.open(RUN, 'stdout'))?.bytes.toString()).toBe('hello');
});

test('old runs and runs over the size go, oldest first', async () => {
  const store = newStore('results');
  const runs = [1, 2, 3].map((number) => `00000000-0000-4000-8000-00000000000${number}`);
  for (const run of runs) store.keep(run, [part('stdout', 'x'.repeat(1000))]);
  await store.end();
  const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 3600 * 1000);
  runs.forEach((run, index) => {
    utimesSync(join(folder, run), daysAgo(index * 2), daysAgo(index * 2));
  });
  await pruneRuns(folder, { bytes: 1e6, days: 3 });
  expect(readdirSync(folder).sort()).toEqual(runs.slice(0, 2));
  await pruneRuns(folder, { bytes: 1500, days: 3 });
  expect(readdirSync(folder)).toEqual(runs.slice(0, 1));
});
