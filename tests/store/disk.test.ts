/** The run store where the ground gives way: full and read-only disks, a deleted folder, another server, a clock. */
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createAudit } from '../../src/audit/audit.js';
import { readAuditFiles } from '../../src/audit/history.js';
import { verifyAudit } from '../../src/audit/verify.js';
import { listRuns } from '../../src/store/history.js';
import { pruneRuns } from '../../src/store/prune.js';
import { createStore, type RunStore } from '../../src/store/store.js';

const DAY_MS = 24 * 3_600_000;
const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const text = (size: number) => ({ name: 'stdout', mimeType: 'text/plain', bytes: Buffer.alloc(size, 'x') });

let folder: string;
let problems: string[];

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'spm-disk-')), 'runs');
  problems = [];
});
afterEach(() => {
  vi.useRealTimers();
});

function newStore(at = folder, budget = { bytes: 1e6, days: 7 }): RunStore {
  return createStore({ folder: at, keep: 'results', budget, onProblem: (message) => problems.push(message) });
}

/** A small file system of its own. @throws where that is not to be had: it is a part of what is tested */
function mount(options: string, place = mkdtempSync(join(tmpdir(), 'spm-mount-'))): string {
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', place]);
  if (status !== 0) throw new Error(`The tests cannot mount a small disk: ${stderr}`);
  return place;
}

// Nobody else may mount.
const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
const small = isRoot ? mount('size=64k') : undefined;
afterAll(() => small !== undefined && spawnSync('umount', [small]));

describe.runIf(small !== undefined)('on a disk of 64 KiB', () => {
  const place = small ?? '';

  test('a run that does not fit is told, opens from memory, and leaves nothing half behind', async () => {
    const store = newStore(join(place, 'runs'));
    store.keep(id(1), [text(8_000)]);
    store.keep(id(2), [text(200_000)]);
    store.keep(id(3), [text(8_000)]);
    await store.end();
    expect(problems).toEqual([expect.stringMatching(new RegExp(`${id(2)} could not be kept: ENOSPC`))]);
    expect((await store.open(id(2), 'stdout'))?.bytes).toHaveLength(200_000);
    expect(readdirSync(join(place, 'runs')).sort()).toEqual([id(1), id(3)]);
  });

  test('a full disk refuses runs by the audit, and serves again when there is room', async () => {
    const audit = createAudit({
      folder: join(place, 'audit'),
      serverId: 's',
      version: '0',
      durability: 'strict',
      onProblem: () => {},
    });
    await audit.open({ run_id: 'before' });
    const filler = join(place, 'filler');
    expect(() => writeFileSync(filler, Buffer.alloc(1e6))).toThrow('ENOSPC');
    const big = { run_id: 'full', fill: 'x'.repeat(8_000) };
    await expect(audit.open(big)).rejects.toMatchObject({ reason: 'audit_unwritable' });
    expect(await audit.close({ run_id: 'before', fill: 'x'.repeat(8_000) })).toBe(false);
    rmSync(filler);
    rmSync(join(place, 'runs'), { recursive: true, force: true });
    const anchor = await audit.open({ run_id: 'after' });
    await audit.end();
    const files = await readAuditFiles(join(place, 'audit'));
    expect(verifyAudit(files, [anchor])).toMatchObject({ ok: true });
    const lines = files.flatMap((file) => file.lines).join('\n');
    expect(lines).toMatch(/"closed","run_id":"before"/);
  });

  test('a disk that became read-only is told and refuses runs; nothing crashes', async () => {
    const audit = createAudit({
      folder: join(place, 'ro'),
      serverId: 's',
      version: '0',
      durability: 'batched',
      onProblem: () => {},
    });
    expect(spawnSync('mount', ['-o', 'remount,ro', place]).status).toBe(0);
    const store = newStore(join(place, 'runs'));
    store.keep(id(4), [text(10)]);
    await store.end();
    expect(problems).toEqual([expect.stringMatching(/could not be kept: EROFS/)]);
    expect((await store.open(id(4), 'stdout'))?.bytes).toHaveLength(10);
    await expect(audit.open({ run_id: 'r' })).rejects.toMatchObject({
      reason: 'audit_unwritable',
      message: expect.stringContaining('EROFS'),
      next: expect.stringContaining('--state DIR'),
    });
  });
});

test.runIf(isRoot)(
  'an old run that cannot be removed is told as that; what is new is kept, and what is older goes',
  async () => {
    mkdirSync(join(folder, id(1)), { recursive: true });
    const stuck = mount('size=64k', join(folder, id(1)));
    try {
      const old = new Date(Date.now() - 30 * DAY_MS);
      const older = new Date(old.getTime() - DAY_MS);
      utimesSync(stuck, old, old);
      mkdirSync(join(folder, id(0)));
      utimesSync(join(folder, id(0)), older, older);
      const store = newStore();
      store.keep(id(2), [text(10)]);
      await store.end();
      expect(problems).toEqual([expect.stringMatching(/^Old runs could not be removed: EBUSY/)]);
      expect(readdirSync(folder)).toEqual([id(1), id(2)]);
    } finally {
      spawnSync('umount', [stuck]);
    }
  },
);

test('a folder that somebody deletes is made anew for the next run', async () => {
  const store = newStore();
  store.keep(id(1), [text(10)]);
  await store.end();
  rmSync(join(folder, '..'), { recursive: true });
  expect(await store.open(id(1), 'stdout')).toBeUndefined();
  store.keep(id(2), [text(10)]);
  await store.end();
  expect(problems).toEqual([]);
  expect((await store.open(id(2), 'stdout'))?.bytes).toHaveLength(10);
});

test('two servers on one folder open each other’s runs, and prune side by side', async () => {
  const budget = { bytes: 20_000, days: 7 };
  const [one, two] = [newStore(folder, budget), newStore(folder, budget)];
  for (let number = 0; number < 40; number += 2) {
    one.keep(id(number), [text(1_000)]);
    two.keep(id(number + 1), [text(1_000)]);
  }
  await Promise.all([one.end(), two.end()]);
  expect((await one.open(id(39), 'stdout'))?.bytes).toHaveLength(1_000);
  expect((await two.open(id(38), 'stdout'))?.bytes).toHaveLength(1_000);
  await Promise.all([pruneRuns(folder, budget), pruneRuns(folder, budget), pruneRuns(folder, budget)]);
  const left = await listRuns(folder);
  expect(left.length).toBeGreaterThan(10);
  expect(left.reduce((sum, run) => sum + run.bytes, 0)).toBeLessThanOrEqual(20_000);
  expect(problems).toEqual([]);
});

test('a file that a power cut left short is not passed off as the whole', async () => {
  const store = newStore();
  store.keep(id(1), [text(100)]);
  await store.end();
  truncateSync(join(folder, id(1), '0'), 50);
  expect(await newStore().open(id(1), 'stdout')).toBeUndefined();
});

describe('a clock', () => {
  test('that was set back: what is new stays, and the runs of the future go first by size', async () => {
    mkdirSync(folder, { recursive: true });
    const store = newStore();
    for (const number of [1, 2, 3]) store.keep(id(number), [text(1_000)]);
    await store.end();
    const future = new Date(Date.now() + 300 * DAY_MS);
    for (const number of [1, 2]) utimesSync(join(folder, id(number)), future, future);
    await pruneRuns(folder, { bytes: 1e6, days: 7 });
    expect(readdirSync(folder)).toHaveLength(3);
    await pruneRuns(folder, { bytes: 1_500, days: 7 });
    expect(readdirSync(folder)).toEqual([id(3)]);
  });

  test('that jumps either way while the audit is written leaves a chain that verifies', async () => {
    const audit = createAudit({
      folder,
      serverId: 's',
      version: '0',
      durability: 'batched',
      onProblem: () => {},
    });
    const real = Date.now();
    vi.useFakeTimers({ toFake: ['Date'] });
    const anchors: string[] = [];
    for (const days of [0, 300, -300, 1]) {
      vi.setSystemTime(real + days * DAY_MS);
      anchors.push(await audit.open({ run_id: `r${days}` }));
      await audit.close({ run_id: `r${days}` });
    }
    await audit.end();
    expect(verifyAudit(await readAuditFiles(folder), anchors)).toMatchObject({ ok: true, findings: [] });
  });

  test('that jumps ahead while a server lives makes nothing old', async () => {
    const store = newStore();
    const real = Date.now();
    for (let number = 0; number < 5; number += 1) store.keep(id(number), [text(10)]);
    await store.end();
    vi.useFakeTimers({ toFake: ['Date'], now: real + 300 * DAY_MS });
    // The store looks its folder over once in twenty runs.
    for (let number = 5; number < 30; number += 1) store.keep(id(number), [text(10)]);
    await store.end();
    expect(readdirSync(folder)).toHaveLength(30);
  });
});
