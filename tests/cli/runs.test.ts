/** `runs list|show|remove` on a state folder that real runs of the store filled. */
import { mkdtempSync, readdirSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createStore } from '../../src/store/store.js';
import { cli } from './support.js';

const IDS = ['a', 'b', 'c'].map((digit) => `${digit.repeat(8)}-0000-4000-8000-000000000000`);
const [OLD = '', MIDDLE = '', NEW = ''] = IDS;
let state: string;

beforeAll(async () => {
  state = mkdtempSync(join(tmpdir(), 'spm-runs-'));
  const store = createStore({
    folder: join(state, 'runs'),
    keep: 'results',
    budget: { bytes: 1e6, days: 30 },
    onProblem: (message) => expect.unreachable(message),
  });
  for (const id of IDS)
    store.keep(id, [
      { name: 'stdout', mimeType: 'text/plain; charset=utf-8', bytes: Buffer.from(`hello ${id}\n`) },
      { name: 'artifacts/a.png', mimeType: 'image/png', bytes: Buffer.from([0x89, 0x50, 0xff]) },
    ]);
  await store.end();
  IDS.forEach((id, at) => {
    const time = Date.now() / 1000 - (IDS.length - at) * 24 * 3_600;
    utimesSync(join(state, 'runs', id), time, time);
  });
});

const runs = (...words: string[]) => cli(['runs', ...words, '--state', state]);

describe('runs', () => {
  it('list shows them oldest first', async () => {
    const listed = JSON.parse((await runs('list', '--json')).stdout);
    expect(listed).toMatchObject(
      IDS.map((id) => ({ run_id: id, parts: [{ name: 'stdout' }, { name: 'artifacts/a.png', bytes: 3 }] })),
    );
    expect((await runs('list')).stdout).toMatch(/aaaaaaaa.*stdout artifacts\/a\.png\n/);
  });

  it('show lists the parts of one, and writes one part as it is', async () => {
    expect((await runs('show', 'bb')).stdout).toMatch(/artifacts\/a\.png {2}image\/png {2}3 bytes/);
    expect((await runs('show', 'bb', 'stdout')).stdout).toBe(`hello ${MIDDLE}\n`);
    const picture = JSON.parse((await runs('show', 'bb', 'artifacts/a.png', '--json')).stdout);
    expect(Buffer.from(picture.base64, 'base64')).toEqual(Buffer.from([0x89, 0x50, 0xff]));
    const none = await runs('show', 'bb', 'result');
    expect(none).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('It has: stdout') });
  });

  it.each([
    [['remove'], 2],
    [['remove', 'a', '--all'], 2],
    [['remove', '--older-than', 'soon'], 2],
    [['remove', 'zz'], 1],
    [['remove', ''], 1],
    [['show'], 2],
  ])('%j removes nothing and ends %d', async (words, expected) => {
    expect((await runs(...words)).code).toBe(expected);
    expect(readdirSync(join(state, 'runs')).sort()).toEqual(IDS);
  });

  it('remove takes them by age, by id and all', async () => {
    expect(JSON.parse((await runs('remove', '--older-than', '2.5', '--json')).stdout)).toEqual({
      removed: [OLD],
    });
    expect((await runs('remove', MIDDLE.slice(0, 4))).stdout).toContain(MIDDLE);
    expect(readdirSync(join(state, 'runs'))).toEqual([NEW]);
    expect((await runs('remove', '--all')).code).toBe(0);
    expect(readdirSync(join(state, 'runs'))).toEqual([]);
    expect((await runs('list')).stdout).toBe('No runs are kept.\n');
  });
});
