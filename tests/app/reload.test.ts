/** Folders that are watched: one look at them for each burst of changes, and never two at a time. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { watchFolders } from '../../src/app/reload.js';

const folder = mkdtempSync(join(tmpdir(), 'spm-watch-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what changes while changes are taken over is taken over after them', async () => {
  const problems: unknown[] = [];
  const ends: (() => void)[] = [];
  let ended = 0;
  const look = async () => {
    await new Promise<void>((resolve) => ends.push(resolve));
    ended += 1;
    if (ended === 1) throw new Error('broken');
  };
  const unwatch = watchFolders([folder], look, (problem) => problems.push(problem));
  const change = () => writeFileSync(join(folder, 'a.yaml'), String(Math.random()));
  change();
  await expect.poll(() => ends.length, { timeout: 10_000 }).toBe(1);
  change();
  // Longer than a burst takes to settle.
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await expect.poll(() => ends.length, { timeout: 10_000 }).toBe(2);
  expect(problems).toEqual([new Error('broken')]);
  ends[1]?.();
  unwatch();
});
