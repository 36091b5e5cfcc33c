/** What is remembered of proven runtimes: whole at any time, for this boot, and dispensable. */
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { recall, remember } from '../../src/sandbox/runtime-memory.js';

const proven = (runtime: string) => ({
  runtime,
  info: {
    name: 'podman' as const,
    version: 'x'.repeat(200_000),
    runtime,
    runtimes: [runtime],
    cgroupVersion: '2' as const,
    rootless: false,
    enforces: { memory: true, pids: true, cpu: true },
  },
});

let state: string;
let file: string;
beforeEach(() => {
  state = join(mkdtempSync(join(tmpdir(), 'spm-runtimes-')), 'state');
  file = join(state, 'runtimes.json');
});

test('several servers write at one time, and whoever reads meanwhile reads a whole file', async () => {
  await remember(state, 'place', proven('runc'));
  let writing = true;
  const writes = Promise.all(
    Array.from({ length: 40 }, (_, number) => remember(state, 'place', proven(`runtime-${number}`))),
  ).finally(() => {
    writing = false;
  });
  const torn: string[] = [];
  for (; writing; await new Promise((resolve) => setImmediate(resolve))) {
    const text = readFileSync(file, 'utf8');
    if (!text.endsWith('}')) torn.push(text.slice(-20));
  }
  await writes;
  expect(torn).toEqual([]);
  expect((await recall(state, 'place'))?.runtime).toMatch(/^runtime-\d+$/);
  expect(readdirSync(state)).toEqual(['runtimes.json']);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('places are kept side by side, and nothing is kept over a boot', async () => {
  await remember(state, 'one', proven('runc'));
  await remember(state, 'two', proven('crun'));
  expect([(await recall(state, 'one'))?.runtime, (await recall(state, 'two'))?.runtime]).toEqual([
    'runc',
    'crun',
  ]);
  const memory = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...memory, boot: 'an earlier one' }));
  expect(await recall(state, 'one')).toBeUndefined();
});

test('a folder that cannot be written is nobody’s trouble', async () => {
  writeFileSync(state, 'in the way');
  await remember(state, 'place', proven('runc'));
  expect(await recall(state, 'place')).toBeUndefined();
});
