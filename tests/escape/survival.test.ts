/** A program that wants to outlive its run, or its server: nothing of it does, with nobody there to end it. */
import { expect, it } from 'vitest';
import { ground, onEngines } from '../contract/support.js';
import { startServer } from '../mcp/support.js';
import { sampledEngines } from '../support/engines.js';

const SPIN = `import os, signal
for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
    signal.signal(number, signal.SIG_IGN)
for target in (0, 1):
    try:
        os.setpriority(os.PRIO_PROCESS, target, 19 if target else 0)
    except OSError:
        pass
for _ in range(40):
    if os.fork() == 0:
        os.setsid()
        while True:
            pass
print('spinning', flush=True)
while True:
    pass`;

onEngines(sampledEngines(), 'survival', (engine) => {
  const { run } = ground(engine);

  it('ends forty processes that ignore every signal with their run', async () => {
    const outcome = await run(SPIN, { hook: 'off', timeoutMs: 1_500 });
    expect(outcome).toMatchObject({ status: 'timeout', ran: 'yes' });
  });

  it('ends the container of a killed server, however busy', async () => {
    const server = await startServer([...engine.options, '--policy', 'unrestricted']);
    const connection = await engine.open();
    const alive = async () =>
      (await connection.list(`strategic-python-mcp.pid=${server.pid}`)).filter(
        ({ state }) => state === 'running',
      );
    await new Promise<void>((resolve, reject) => {
      const onprogress = ({ message = '' }) => void (message.startsWith('running') && resolve());
      server
        .run({ code: SPIN, timeout: 60 }, { onprogress })
        .then(({ result }) => reject(new Error(result.summary)), reject);
    });
    await expect.poll(async () => (await alive()).length).toBeGreaterThan(0);
    process.kill(server.pid, 'SIGKILL');
    await expect.poll(alive, { timeout: 10_000, interval: 200 }).toEqual([]);
    await connection.close();
    await server.close().catch(() => {});
  });
});
