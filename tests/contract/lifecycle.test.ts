import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { limitsSchema } from '../../src/config.js';
import { createContainerSandbox } from '../../src/sandbox/container-sandbox.js';
import { openEngine } from '../../src/sandbox/docker.js';
import { SERVER_LABEL } from '../../src/sandbox/hardening.js';
import { eventually, ground, job, onEveryEngine } from './support.js';

onEveryEngine('lifecycle', (engine) => {
  describe('with places for two', () => {
    const { run, sandbox, containers, kill } = ground(engine, { pool: { warm: 2, max: 2, queue: 2 } });

    it('lets more wait up to a bound, then says when to come back', async () => {
      const cancel = new AbortController();
      let begun = 0;
      const busy = Array.from({ length: 4 }, () =>
        run('print("x")\nwhile True:\n    pass', {
          signal: cancel.signal,
          onOutput: () => {
            begun += 1;
          },
        }),
      );
      await expect(run('1')).rejects.toMatchObject({ reason: 'busy', retryAfterMs: expect.any(Number) });
      await eventually(async () => begun === 2, 15_000);
      cancel.abort();
      const ends = (await Promise.all(busy)).map(({ status, ran }) => `${status}, ran: ${ran}`);
      expect(ends.sort()).toEqual([
        'cancelled, ran: no',
        'cancelled, ran: no',
        'cancelled, ran: yes',
        'cancelled, ran: yes',
      ]);
      expect(await run('1')).toMatchObject({ status: 'ok' });
    });

    it('never serves two runs from one container', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 4 }, () => run('import os\nopen("mark", "w").write("x")\nlen(os.listdir("."))')),
      );
      expect(outcomes.map(({ value }) => value?.value)).toEqual([1, 1, 1, 1]);
      expect(new Set(outcomes.map(({ isolation }) => isolation.container)).size).toBe(4);
    });

    it('replaces a container that was ended from outside before it served', async () => {
      sandbox.warm();
      await eventually(async () => (await containers()).length === 2);
      await run('1');
      await eventually(async () => (await containers()).length === 2);
      await kill();
      // Whether it was noticed before the hand-over or at it, nobody is told of it.
      expect(await run('2')).toMatchObject({ status: 'ok', value: { value: 2 }, warnings: [] });
    });

    it('reports a container that is ended from outside in mid-run', async () => {
      let killed: Promise<void> | undefined;
      const outcome = await run('print("kept")\nwhile True:\n    pass', {
        onOutput: () => {
          killed ??= kill();
        },
      });
      await killed;
      expect(outcome).toMatchObject({ status: 'crashed', ran: 'yes', stdout: 'kept\n' });
      // What has run is never run again.
      expect(outcome.usage.retries).toBeUndefined();
      expect(await run('3')).toMatchObject({ status: 'ok' });
    });
  });

  it('ends running and waiting containers within 2 s when it closes, and runs nothing more', async () => {
    const serverId = `contract-${randomUUID()}`;
    const sandbox = createContainerSandbox({
      connect: async () => ({ engine: await engine.open(), image: await engine.image() }),
      limits: limitsSchema.parse({}),
      pool: { warm: 2, max: 4, queue: 4 },
      serverId,
    });
    const begun = new Promise<void>((resolve) => {
      void sandbox
        .run(job('print("x")\nwhile True:\n    pass'), { onOutput: () => resolve() })
        .catch(() => {});
    });
    await begun;
    const at = performance.now();
    await sandbox.close();
    expect(performance.now() - at).toBeLessThan(2000);
    await expect(sandbox.run(job('1'))).rejects.toMatchObject({ reason: 'shutting_down' });
    const outside = await engine.open();
    expect(await outside.list(`${SERVER_LABEL}=${serverId}`)).toEqual([]);
    await outside.close();
  });

  it('tries a run once more that cannot have run, and counts it', async () => {
    // A way to the engine that is cut once it was used.
    const path = join(mkdtempSync(join(tmpdir(), 'spm-way-')), 'engine.sock');
    const ends: Socket[] = [];
    const way = createServer((near) => {
      const far = connect(engine.socket);
      ends.push(near, far);
      for (const end of [near, far]) end.on('error', () => {});
      near.pipe(far).pipe(near);
    });
    await new Promise<void>((resolve) => way.listen(path, resolve));
    const opened = [openEngine({ address: path, foundBy: 'the test' }).then((found) => found.engine)];
    const sandbox = createContainerSandbox({
      connect: async () => {
        const first = await (opened.pop() ?? engine.open());
        way.close();
        for (const end of ends.splice(0)) end.destroy();
        return { engine: first, image: await engine.image() };
      },
      limits: limitsSchema.parse({}),
      pool: { warm: 0, max: 1, queue: 1 },
      serverId: `contract-${randomUUID()}`,
    });
    expect(await sandbox.run(job('6 * 7'))).toMatchObject({
      status: 'ok',
      value: { value: 42 },
      usage: { retries: 1 },
      warnings: [],
    });
    await sandbox.close();
  });

  it('says what a container printed that does not get ready', async () => {
    const sandbox = createContainerSandbox({
      connect: async () => ({ engine: await engine.open(), image: await engine.image() }),
      // Too little for pandas: the worker dies while it imports.
      limits: { ...limitsSchema.parse({}), memory_bytes: 24 * 1024 * 1024 },
      pool: { warm: 0, max: 1, queue: 1 },
      serverId: `contract-${randomUUID()}`,
    });
    await expect(sandbox.run(job('1'))).rejects.toMatchObject({
      reason: 'no_image',
      message: expect.stringMatching(/before it was ready/),
    });
    await sandbox.close();
  });

  it('says that the image is gone, and how to get it back', async () => {
    const sandbox = createContainerSandbox({
      connect: async () => ({
        engine: await engine.open(),
        image: 'strategic-python-sandbox:ffffffffffffffff',
      }),
      limits: limitsSchema.parse({}),
      pool: { warm: 0, max: 1, queue: 1 },
      serverId: `contract-${randomUUID()}`,
    });
    await expect(sandbox.run(job('1'))).rejects.toMatchObject({
      reason: 'no_image',
      next: expect.stringContaining('strategic-python-mcp setup'),
    });
    await sandbox.close();
  });
});

describe('while the engine is still looked for', () => {
  const searching = () =>
    createContainerSandbox({
      connect: () => new Promise(() => {}),
      limits: limitsSchema.parse({}),
      pool: { warm: 1, max: 1, queue: 1 },
      serverId: `contract-${randomUUID()}`,
    });

  it('a run can be cancelled, and nothing was started', async () => {
    const sandbox = searching();
    const cancel = new AbortController();
    const run = sandbox.run(job('1'), { signal: cancel.signal });
    cancel.abort();
    expect(await run).toMatchObject({ status: 'cancelled', ran: 'no', isolation: null });
    await sandbox.close();
  });

  it('a run is told that the sandbox closes', async () => {
    const sandbox = searching();
    const run = expect(sandbox.run(job('1'))).rejects.toMatchObject({ reason: 'shutting_down' });
    await Promise.all([run, sandbox.close()]);
  });
});
