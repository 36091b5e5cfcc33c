/** Memory is admitted: what several servers' containers may take together, and that nobody is starved. */
import { expect, it } from 'vitest';
import { settingsSchema } from '../../src/config.js';
import type { ListedContainer } from '../../src/sandbox/engine.js';
import { MEMORY_LABEL, SERVER_LABEL } from '../../src/sandbox/hardening.js';
import { createMemoryBudget, mostContainers } from '../../src/sandbox/memory-budget.js';
import { ground, onEveryEngine } from '../contract/support.js';

const never = new AbortController().signal;
const container = (server: string, bytes?: number): ListedContainer => ({
  id: server,
  state: 'running',
  createdAt: 0,
  labels: { [SERVER_LABEL]: server, ...(bytes === undefined ? {} : { [MEMORY_LABEL]: String(bytes) }) },
});

/** Four containers of 100 bytes fit. */
function budgetAmong(containers: ListedContainer[]) {
  return createMemoryBudget({
    list: async () => containers,
    serverId: 'me',
    containerBytes: 100,
    machineBytes: 400,
  });
}

it('counts the containers of every server, each by what it may take', async () => {
  expect(await budgetAmong([]).isCrowded()).toBe(false);
  expect(await budgetAmong([container('a', 150), container('b', 150)]).isCrowded()).toBe(false);
  expect(await budgetAmong([container('a', 150), container('b', 151)]).isCrowded()).toBe(true);
  // One that does not say counts like ours.
  expect(await budgetAmong(Array.from({ length: 4 }, () => container('old'))).isCrowded()).toBe(true);
});

it('does not count what has ended', async () => {
  expect(await budgetAmong([{ ...container('a', 400), state: 'exited' }]).isCrowded()).toBe(false);
});

it.each([
  [undefined, 10],
  [1024, 2],
  [1500, 2],
  [128, 1],
])('a server with %s MiB for containers of 512 has at most %d', (mib, expected) => {
  const pool = mib === undefined ? {} : { server_bytes: mib * 1024 * 1024 };
  expect(mostContainers(settingsSchema.parse({ pool }))).toBe(expected);
});

it('lets a server in that has none, whatever the others hold', async () => {
  const budget = budgetAmong([container('a', 1_000)]);
  expect(await budget.boot(never, async () => 'ready')).toBe('ready');
});

it('lets a second one wait until there is room, and counts what is on its way', async () => {
  const containers = [container('a', 300), container('me', 100)];
  const budget = budgetAmong(containers);
  const booted: string[] = [];
  const waiting = budget.boot(never, async () => booted.push('late'));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(booted).toEqual([]);
  containers.shift();
  await waiting;
  expect(booted).toEqual(['late']);
});

it('lets in one of two that come at once when there is room for one', async () => {
  const budget = budgetAmong([container('a', 300)]);
  let most = 0;
  let now = 0;
  const boot = () =>
    budget.boot(never, async () => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setTimeout(resolve, 30));
      now -= 1;
    });
  await Promise.all([boot(), boot()]);
  expect(most).toBe(1);
});

it('gives up with the reason of who gives up', async () => {
  const budget = budgetAmong([container('a', 400), container('me', 100)]);
  const leaving = new AbortController();
  const waiting = budget.boot(leaving.signal, async () => 'never');
  leaving.abort();
  await expect(waiting).rejects.toThrow(/abort/i);
});

onEveryEngine('a machine with memory for one container', (engine) => {
  const { run, containers } = ground(engine, {
    machineBytes: 1,
    pool: { warm: 0, max: 4, queue: 8 },
  });

  it('serves every run, one after the other', async () => {
    let most = 0;
    const watch = async () => {
      most = Math.max(most, (await containers()).length);
    };
    const runs = [1, 2].map((number) => run(`print(${number})`, { onOutput: () => void watch() }));
    const ended = await Promise.all(runs);
    expect(ended.map(({ status }) => status)).toEqual(['ok', 'ok']);
    await watch();
    expect(most).toBe(1);
  });

  // Longer than a boot waits for memory.
  it.runIf(process.env.FULL)('keeps a caller waiting for a run that will free it', async () => {
    const long = run('print("begun")\nimport time\ntime.sleep(17)', { hook: 'off' });
    const second = run('1 + 1');
    expect(await second).toMatchObject({ status: 'ok' });
    expect(await long).toMatchObject({ status: 'ok' });
  });
});
