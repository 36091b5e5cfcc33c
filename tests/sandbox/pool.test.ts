import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { UnavailableError } from '../../src/errors.js';
import { Pool, type PoolMember } from '../../src/sandbox/pool.js';
import type { ContainerKind } from '../../src/sandbox/sandbox.js';

/** Stands for a container: what the pool decides needs no engine, only something it can boot and dispose of. */
class Member implements PoolMember {
  alive = true;
  disposed = false;
  private end: () => void = () => {};
  readonly lost = new Promise<void>((resolve) => {
    this.end = resolve;
  });

  constructor(readonly kind: ContainerKind) {}

  ping(): void {}

  die(): void {
    this.alive = false;
    this.end();
  }

  async dispose(): Promise<void> {
    this.disposed = true;
  }
}

const never = new AbortController().signal;
const pools: Pool<Member>[] = [];

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

/** A pool whose boots finish when the test says so. */
function makePool(
  options: {
    warm?: number;
    max?: number;
    queue?: number;
    cores?: number;
    isCrowded?: () => Promise<boolean>;
  } = {},
) {
  const boots: { kind: ContainerKind; finish: () => Member; fail: (error: Error) => void }[] = [];
  const pool = new Pool<Member>({
    warm: 2,
    max: 4,
    queue: 2,
    cores: 2,
    ...options,
    boot: (kind, signal) =>
      new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('closing')), { once: true });
        boots.push({
          kind,
          finish: () => {
            const member = new Member(kind);
            resolve(member);
            return member;
          },
          fail: reject,
        });
      }),
  });
  pools.push(pool);
  return { pool, boots };
}

/** A run that lasts until `end` is called. */
function startRun(pool: Pool<Member>, kind: ContainerKind = 'plain', signal = never) {
  let end: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    end = resolve;
  });
  let member: Member | undefined;
  const phases: string[] = [];
  const done = pool.use(
    kind,
    signal,
    (phase) => phases.push(phase),
    async (given) => {
      member = given;
      await held;
      return given;
    },
  );
  done.catch(() => {});
  return { done, end, phases, member: () => member };
}

const settle = async () => {
  for (let i = 0; i < 5; i++) await turn();
};

describe('Pool', () => {
  it('keeps one of each kind ready', async () => {
    const { pool, boots } = makePool();
    pool.fill();
    expect(boots.map((boot) => boot.kind)).toEqual(['plain', 'charts']);
    for (const boot of boots) boot.finish();
    await settle();
    expect(boots).toHaveLength(2);
  });

  it('begins no more boots at once than there are cores', async () => {
    const { pool, boots } = makePool({ warm: 4, cores: 1 });
    pool.fill();
    expect(boots).toHaveLength(1);
    boots[0]?.finish();
    await settle();
    expect(boots).toHaveLength(2);
  });

  it('begins no boot beside a running program, unless a caller waits', async () => {
    const { pool, boots } = makePool({ warm: 1, cores: 2 });
    pool.fill();
    boots[0]?.finish();
    await settle();
    const first = startRun(pool);
    await settle();
    expect(boots).toHaveLength(1);
    const second = startRun(pool);
    await settle();
    expect(boots).toHaveLength(2);
    expect(second.phases).toEqual(['booting']);
    boots[1]?.finish();
    await settle();
    expect(second.member()).toBeDefined();
    first.end();
    second.end();
    await vi.waitFor(() => expect(boots).toHaveLength(3));
  });

  it('never gives one container to two runs, and throws it away after one', async () => {
    const { pool, boots } = makePool();
    pool.fill();
    for (const boot of boots) boot.finish();
    await settle();
    const runs = [startRun(pool), startRun(pool)];
    await settle();
    expect(runs[0]?.member()).not.toBe(runs[1]?.member());
    for (const run of runs) run.end();
    const used = await Promise.all(runs.map((run) => run.done));
    await vi.waitFor(() => expect(used.every((member) => member.disposed)).toBe(true));
  });

  it('fills up a moment after a run, but at once for a caller who waits', async () => {
    const { pool, boots } = makePool({ warm: 1, max: 1 });
    pool.fill();
    boots[0]?.finish();
    await settle();
    const first = startRun(pool);
    await settle();
    first.end();
    await settle();
    expect(boots).toHaveLength(1);
    await vi.waitFor(() => expect(boots).toHaveLength(2));
    boots[1]?.finish();
    const [second, third] = [startRun(pool), startRun(pool)];
    await settle();
    second.end();
    await settle();
    expect(boots).toHaveLength(3);
    boots[2]?.finish();
    await settle();
    third.end();
  });

  it('prefers the asked kind and makes do with the other', async () => {
    const { pool, boots } = makePool();
    pool.fill();
    for (const boot of boots) boot.finish();
    await settle();
    const runs = [startRun(pool, 'charts'), startRun(pool, 'charts')];
    await settle();
    expect(runs.map((run) => run.member()?.kind)).toEqual(['charts', 'plain']);
    for (const run of runs) run.end();
  });

  it('serves waiting callers in their order, up to its maximum of containers', async () => {
    const { pool, boots } = makePool({ warm: 0, max: 1, queue: 2 });
    const runs = [startRun(pool), startRun(pool), startRun(pool)];
    await settle();
    expect(boots).toHaveLength(1);
    expect(runs.map((run) => run.phases[0])).toEqual(['booting', 'queued', 'queued']);
    for (const [at, run] of runs.entries()) {
      boots[at]?.finish();
      await settle();
      expect(runs.map((other) => other.member() !== undefined)).toEqual([true, at > 0, at > 1]);
      run.end();
      await settle();
    }
  });

  it('turns a caller away when the queue is full, and says when to come back', async () => {
    const { pool } = makePool({ warm: 0, max: 1, queue: 1 });
    startRun(pool);
    startRun(pool);
    const third = startRun(pool);
    await expect(third.done).rejects.toMatchObject({ reason: 'busy', retryAfterMs: expect.any(Number) });
  });

  it('frees the place of a caller that gives up', async () => {
    const { pool } = makePool({ warm: 0, max: 1, queue: 1 });
    startRun(pool);
    const leaving = new AbortController();
    const second = startRun(pool, 'plain', leaving.signal);
    leaving.abort(new Error('gone'));
    await expect(second.done).rejects.toThrow('gone');
    const third = startRun(pool);
    await settle();
    expect(third.phases).toEqual(['queued']);
  });

  it('tells waiting callers why a boot failed, and boots again for the next', async () => {
    const { pool, boots } = makePool({ warm: 0 });
    const first = startRun(pool);
    await settle();
    boots[0]?.fail(new UnavailableError('no_image', 'No module named numpy'));
    await expect(first.done).rejects.toThrow('No module named numpy');
    const second = startRun(pool);
    await settle();
    boots[1]?.finish();
    await settle();
    expect(second.member()).toBeDefined();
    second.end();
  });

  it('turns nobody away for a boot that had begun before they came', async () => {
    const { pool, boots } = makePool({ warm: 1, cores: 1 });
    pool.fill();
    await new Promise((resolve) => setTimeout(resolve, 5));
    const late = startRun(pool);
    boots[0]?.fail(new UnavailableError('no_image', 'killed from outside'));
    await settle();
    boots[1]?.finish();
    await settle();
    expect(late.member()).toBeDefined();
    late.end();
  });

  describe('when there is no memory for one more container', () => {
    const full = () => new UnavailableError('busy', 'All memory is taken.');
    const stillWaits = async (run: ReturnType<typeof startRun>) => {
      const ended = run.done.then(
        () => 'served',
        () => 'turned away',
      );
      return (await Promise.race([ended, settle().then(() => 'waits')])) === 'waits';
    };

    it('lets callers wait while a run of its own will free some', async () => {
      const { pool, boots } = makePool({ warm: 0 });
      const first = startRun(pool);
      boots[0]?.finish();
      await settle();
      const [second, third] = [startRun(pool), startRun(pool)];
      boots[1]?.fail(full());
      boots[2]?.fail(full());
      await settle();
      expect([await stillWaits(second), await stillWaits(third)]).toEqual([true, true]);
      expect(boots).toHaveLength(5);
      first.end();
      boots[3]?.finish();
      await settle();
      expect(second.member()).toBeDefined();
      second.end();
    });

    it('turns away one caller for each boot that failed, and nobody who came after it began', async () => {
      const { pool, boots } = makePool({ warm: 0 });
      const [first, second] = [startRun(pool), startRun(pool)];
      boots[0]?.fail(full());
      await expect(first.done).rejects.toMatchObject({ reason: 'busy' });
      expect(await stillWaits(second)).toBe(true);

      const refilled = makePool({ warm: 1 });
      refilled.pool.fill();
      await new Promise((resolve) => setTimeout(resolve, 5));
      const late = startRun(refilled.pool);
      refilled.boots[0]?.fail(full());
      await settle();
      expect(await stillWaits(late)).toBe(true);
      refilled.boots[1]?.finish();
      await settle();
      expect(late.member()).toBeDefined();
      late.end();
    });
  });

  it('drops a container that dies while it waits, and boots anew for the next caller', async () => {
    const { pool, boots } = makePool({ warm: 1 });
    pool.fill();
    const member = boots[0]?.finish();
    await settle();
    member?.die();
    await settle();
    expect(member?.disposed).toBe(true);
    expect(boots).toHaveLength(1);
    const next = startRun(pool);
    expect(boots).toHaveLength(2);
    boots[1]?.finish();
    await settle();
    expect(next.member()).not.toBe(member);
    next.end();
  });

  it('keeps fewer ready when memory is short or nobody came, and none when both hold', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'performance'] });
    try {
      let crowded = false;
      const { pool, boots } = makePool({ warm: 2, isCrowded: async () => crowded });
      pool.fill();
      const members = boots.map((boot) => boot.finish());
      const left = async (minutes: number) => {
        for (let minute = 0; minute < minutes; minute += 1) {
          vi.advanceTimersByTime(60_000);
          await settle();
        }
        return members.filter(({ disposed }) => !disposed).length;
      };
      expect(await left(2)).toBe(2);
      crowded = true;
      expect(await left(1)).toBe(1);
      expect(await left(10)).toBe(0);
      expect(boots).toHaveLength(2);
    } finally {
      vi.useRealTimers();
    }
  });

  it('leaves nothing behind when it closes', async () => {
    const { pool, boots } = makePool();
    pool.fill();
    const idle = boots[0]?.finish();
    await settle();
    const closed = pool.close();
    await closed;
    expect(idle?.disposed).toBe(true);
    expect(boots).toHaveLength(2);
  });
});
