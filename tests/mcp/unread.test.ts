/** A client that asks and does not read: the server still ends when it is told to. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { CLI, environment, INITIALIZE, NO_ENGINE, newState } from './support.js';

/** More than the 2 s of the contract, since other tests run beside this one; a server that waits stays for good. */
const END_MS = 6_000;

test.each(['SIGTERM', 'the end of its input'])('%s ends a server whose answers nobody reads', async (end) => {
  const child = spawn(process.execPath, [CLI, 'serve', '--state', newState(), ...NO_ENGINE], {
    env: environment(),
  });
  const exit = once(child, 'exit').then(([code]) => code);
  const message = (fields: object) => `${JSON.stringify({ jsonrpc: '2.0', ...fields })}\n`;
  child.stdin.write(message(INITIALIZE) + message({ method: 'notifications/initialized' }));
  // More answers than any pipe holds.
  for (let id = 2; id < 1_000; id += 1) child.stdin.write(message({ id, method: 'tools/list' }));
  await sleep(2_000);
  if (end === 'SIGTERM') child.kill('SIGTERM');
  else child.stdin.end();
  const ended = await Promise.race([exit, sleep(END_MS, 'still there')]);
  child.kill('SIGKILL');
  expect(ended).toBe(0);
});
