/** Orphans of dead servers are removed, running or ended; what belongs to a live server never is. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Engine } from '../../src/sandbox/engine.js';
import {
  BOOT_LABEL,
  PID_LABEL,
  PID_NAMESPACE_LABEL,
  PID_START_LABEL,
  SERVER_LABEL,
  serverLabels,
} from '../../src/sandbox/hardening.js';
import { isDead, startTime } from '../../src/sandbox/identity.js';
import { reapOrphans } from '../../src/sandbox/reaper.js';
import { testEngines } from '../support/engines.js';

const FOREVER = 'import time; time.sleep(600)';

async function otherProcess(): Promise<ChildProcess> {
  const child = spawn('sleep', ['600'], { stdio: 'ignore' });
  await once(child, 'spawn');
  return child;
}

async function endOf(child: ChildProcess): Promise<void> {
  const end = once(child, 'exit');
  child.kill('SIGKILL');
  await end;
}

function labelsOf(pid: number): Record<string, string> {
  return {
    ...serverLabels('another server'),
    [PID_LABEL]: String(pid),
    [PID_START_LABEL]: startTime(pid) ?? '',
  };
}

describe.each(testEngines())('the reaper on $name', (present) => {
  let engine: Engine;
  let image: string;
  let other: ChildProcess;
  const made: string[] = [];

  beforeAll(async () => {
    engine = await present.open();
    image = await present.image();
  });
  afterAll(() => engine.close());
  beforeEach(async () => {
    other = await otherProcess();
  });
  afterEach(async () => {
    other.kill('SIGKILL');
    await Promise.all(made.splice(0).map((id) => engine.remove(id)));
  });

  async function container(labels: Record<string, string>, code: string | undefined): Promise<string> {
    const command = ['/opt/venv/bin/python', '-I', '-c', code ?? ''];
    const body = { HostConfig: { NetworkMode: 'none', Ulimits: serverUlimits } };
    const id = await engine.create({ image, command, labels, body });
    made.push(id);
    if (code !== undefined) await engine.start(id);
    return id;
  }
  const left = async () =>
    (await engine.list(SERVER_LABEL)).map(({ id }) => id).filter((id) => made.includes(id));
  const ended = (id: string) =>
    expect.poll(async () => (await engine.state(id, 5_000))?.running, { timeout: 10_000 }).toBe(false);

  test('spares a live server, and takes all it had once it is dead', async () => {
    const labels = labelsOf(other.pid ?? 0);
    const running = await container(labels, FOREVER);
    const over = await container(labels, 'pass');
    const created = await container(labels, undefined);
    await ended(over);
    await reapOrphans(engine);
    expect((await left()).sort()).toEqual([running, over, created].sort());

    await endOf(other);
    expect(await reapOrphans(engine)).toBeGreaterThanOrEqual(3);
    expect(await left()).toEqual([]);
  });

  test('spares its own server', async () => {
    const own = await container({ ...serverLabels('this server') }, FOREVER);
    await reapOrphans(engine);
    expect(await left()).toEqual([own]);
  });

  test('is not fooled by a process id that was given again', async () => {
    await container({ ...labelsOf(other.pid ?? 0), [PID_START_LABEL]: '1' }, FOREVER);
    await reapOrphans(engine);
    expect(await left()).toEqual([]);
  });

  test('takes of another boot, which may be another machine, only what has ended', async () => {
    const labels = { ...labelsOf(2 ** 22), [BOOT_LABEL]: 'another one' };
    const running = await container(labels, FOREVER);
    const starting = await container(labels, undefined);
    const over = await container(labels, 'pass');
    await ended(over);
    await reapOrphans(engine);
    expect((await left()).sort()).toEqual([running, starting].sort());
  });

  test('takes of another boot what was created long ago and never started', async () => {
    const labels = { ...labelsOf(2 ** 22), [BOOT_LABEL]: 'another one' };
    await container(labels, undefined);
    const running = await container(labels, FOREVER);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 20 * 60_000 });
    try {
      await reapOrphans(engine);
    } finally {
      vi.useRealTimers();
    }
    expect(await left()).toEqual([running]);
  });

  test('where the process cannot be asked, in another pid namespace, takes only what has ended', async () => {
    const labels = { ...labelsOf(2 ** 22), [PID_NAMESPACE_LABEL]: 'pid:[1]' };
    const running = await container(labels, FOREVER);
    const over = await container(labels, 'pass');
    await ended(over);
    await reapOrphans(engine);
    expect(await left()).toEqual([running]);
  });

  test('leaves containers alone that no server of ours labelled', async () => {
    const foreign = await container({ [SERVER_LABEL]: 'without the rest' }, FOREVER);
    await reapOrphans(engine);
    expect(await left()).toEqual([foreign]);
  });
});

const serverUlimits = [
  { Name: 'nofile', Soft: 1024, Hard: 1024 },
  { Name: 'nproc', Soft: 4096, Hard: 4096 },
];

test('a process of this user and of another one count as alive', () => {
  expect(isDead(process.pid, startTime(process.pid) ?? '')).toBe(false);
  expect(isDead(1, startTime(1) ?? '')).toBe(false);
});
