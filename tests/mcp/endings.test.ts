/** However the server ends, no container of it is left. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/sandbox/engine.js';
import { sampledEngines, type TestEngine } from '../support/engines.js';
import { INITIALIZE, type RawServer, startRaw } from './support.js';

/** What the contract gives an end. */
const END_MS = 2_000;

async function runningServer(options: readonly string[]): Promise<RawServer> {
  const server = startRaw(options);
  server.send(INITIALIZE);
  await server.answer(1);
  server.send({ method: 'notifications/initialized' });
  const run = (id: number, code: string) =>
    server.send({ id, method: 'tools/call', params: { name: 'run_python', arguments: { code } } });
  run(2, '1');
  await server.answer(2);
  run(3, 'while True: pass');
  return server;
}

describe.each(sampledEngines())('on $name', (tested: TestEngine) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await tested.open();
  });
  afterAll(() => engine?.close());

  const containersOf = async (pid: number) =>
    (await engine.list(`strategic-python-mcp.pid=${pid}`)).filter(({ state }) => state !== 'removing');

  test.each([
    ['SIGTERM', (server: RawServer) => void server.child.kill('SIGTERM')],
    ['SIGINT', (server: RawServer) => void server.child.kill('SIGINT')],
    ['the end of its input', (server: RawServer) => void server.child.stdin.end()],
  ])('%s ends server, run and containers', async (_name, end) => {
    const server = await runningServer(tested.options);
    const pid = server.child.pid ?? 0;
    await expect.poll(() => containersOf(pid)).not.toHaveLength(0);
    await sleep(300);
    end(server);
    expect(await Promise.race([server.exit, sleep(END_MS, 'still there')])).toBe(0);
    expect(await containersOf(pid)).toEqual([]);
  });

  test('a killed server leaves nothing that the next one does not remove', async () => {
    const killed = await runningServer(tested.options);
    const pid = killed.child.pid ?? 0;
    await sleep(300);
    killed.child.kill('SIGKILL');
    await killed.exit;
    const next = await runningServer(tested.options);
    await expect.poll(() => containersOf(pid), { timeout: 10_000 }).toEqual([]);
    expect(await containersOf(next.child.pid ?? 0)).not.toHaveLength(0);
    next.child.stdin.end();
    await next.exit;
  });
});
