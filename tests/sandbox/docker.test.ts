/** The engine calls by contract, on each engine: streams, ends, removals, and what is no error. */
import { randomBytes } from 'node:crypto';
import { buffer, text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/sandbox/engine.js';
import { containerBody, serverLabels } from '../../src/sandbox/hardening.js';
import { tar } from '../../src/sandbox/tar.js';
import { testEngines } from '../support/engines.js';
import { LIMITS } from '../support/run-in-image.js';

const GONE = 'f'.repeat(64);

describe.each(testEngines())('the engine calls on $name', (present) => {
  let engine: Engine;
  let image: string;
  const made: string[] = [];
  beforeAll(async () => {
    engine = await present.open();
    image = await present.image();
  });
  afterAll(() => engine.close());
  afterEach(() => Promise.all(made.splice(0).map((id) => engine.remove(id))));

  async function create(code: string, labels: Record<string, string> = {}): Promise<string> {
    const id = await engine.create({
      image,
      command: ['/opt/venv/bin/python', '-I', '-B', '-c', code],
      labels: { ...serverLabels('tests'), ...labels },
      body: containerBody(LIMITS),
    });
    made.push(id);
    return id;
  }

  test('stdin arrives as it was sent, nothing before it and nothing after, and its end is seen', async () => {
    const sent = randomBytes(300_000);
    const id = await create('import sys; sys.stdout.buffer.write(sys.stdin.buffer.read(300_000))');
    const streams = await engine.attach(id);
    const echoed = buffer(streams.stdout);
    await engine.start(id);
    streams.stdin.write(sent);
    expect((await echoed).equals(sent)).toBe(true);
  });

  test('stdout and stderr come apart, also in pieces of 8 MB that are read slowly', async () => {
    const id = await create(`
import sys
sys.stderr.write("first\\n"); sys.stderr.flush()
sys.stdout.buffer.write(bytes(range(256)) * 32_768)
sys.stdout.flush()
sys.stderr.write("last\\n")`);
    const streams = await engine.attach(id);
    const errors = text(streams.stderr);
    await engine.start(id);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const output = await buffer(streams.stdout);
    expect(output.length).toBe(256 * 32_768);
    expect(
      output.equals(Buffer.alloc(output.length, Buffer.from(Array.from({ length: 256 }, (_, i) => i)))),
    ).toBe(true);
    expect(await errors).toBe('first\nlast\n');
  });

  test('a dropped connection ends a container that reads its stdin', async () => {
    const id = await create('import sys; print("up", flush=True); sys.stdin.read()');
    const streams = await engine.attach(id);
    await engine.start(id);
    await new Promise((resolve) => streams.stdout.once('data', resolve));
    streams.destroy();
    await expect.poll(async () => (await engine.state(id, 5_000))?.running, { timeout: 15_000 }).toBe(false);
  });

  test('a kill closes the streams and leaves exit code 137', async () => {
    const id = await create('import time; print("up", flush=True); time.sleep(600)');
    const streams = await engine.attach(id);
    await engine.start(id);
    await new Promise((resolve) => streams.stdout.once('data', resolve));
    const closed = text(streams.stdout);
    await engine.kill(id);
    await closed;
    await expect
      .poll(() => engine.state(id, 5_000), { timeout: 10_000 })
      .toEqual({ running: false, exitCode: 137 });
    await engine.kill(id);
  });

  test('what is gone or over is no error', async () => {
    await engine.kill(GONE);
    await engine.remove(GONE);
    await engine.removeImage('strategic-python-sandbox:ffffffffffffffff');
    expect(await engine.state(GONE, 5_000)).toBeUndefined();
    expect(await engine.hasImage('strategic-python-sandbox:ffffffffffffffff')).toBe(false);
  });

  test('eight containers that end just now are removed, each twice at once', async () => {
    const label = `strategic-python-mcp.test-${randomBytes(4).toString('hex')}`;
    const ids = await Promise.all(Array.from({ length: 8 }, () => create('pass', { [label]: 'yes' })));
    expect((await engine.list(label)).map(({ id }) => id).sort()).toEqual([...ids].sort());
    await Promise.all(
      ids.map(async (id) => {
        await engine.start(id);
        await Promise.all([engine.remove(id), engine.remove(id)]);
      }),
    );
    expect(await engine.list(label)).toEqual([]);
  });

  test('a build that fails says why', async () => {
    const Dockerfile = Buffer.from('FROM scratch\nCOPY missing /missing\n');
    const build = engine.build(
      tar([{ path: 'Dockerfile', content: Dockerfile }]),
      { tag: 'strategic-python-sandbox:fails', args: {} },
      () => {},
    );
    await expect(build).rejects.toThrow(/missing/);
    expect(await engine.hasImage('strategic-python-sandbox:fails')).toBe(false);
  });
});
