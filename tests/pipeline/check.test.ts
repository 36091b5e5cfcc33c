/** Checks without a server around them: how many at a time, and what becomes of one when everything is closed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type App, createApp } from '../../src/app.js';
import { loadSettings } from '../../src/config/load.js';

const state = mkdtempSync(join(tmpdir(), 'spm-check-'));
afterEach(() => rmSync(state, { recursive: true, force: true }));

async function newApp(): Promise<App> {
  const flags = { state, 'limits.concurrency': '1', 'limits.queue': '0' };
  const app = createApp(await loadSettings({ flags, env: {} }));
  await app.validate();
  return app;
}

test('checks are admitted as runs are: what is over the limit is busy', async () => {
  const app = await newApp();
  const checks = Array.from({ length: 70 }, (_, at) => app.pipeline.check({ code: `${at}` }));
  const ended = await Promise.allSettled(checks);
  const busy = ended.filter(({ status }) => status === 'rejected');
  expect(busy).toHaveLength(5);
  expect(busy[0]).toMatchObject({ reason: { reason: 'busy', retryAfterMs: 1_000 } });
  expect((await app.pipeline.check({ code: '1' })).verdict.allowed).toBe(true);
  await app.close();
});

test('a check that is on its way ends before the policy is closed', async () => {
  const app = await newApp();
  const check = app.pipeline.check({ code: 'import os' });
  await app.close();
  expect((await check).verdict.violations).toHaveLength(1);
});
