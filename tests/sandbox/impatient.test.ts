/** A search that has once failed slowly: nobody waits for the next one in vain, and what it finds is not lost. */
import { expect, test } from 'vitest';
import { impatient } from '../../src/sandbox/impatient.js';

interface Search {
  readonly found: (engine: string) => void;
  readonly failed: (why: string) => void;
}

function searches() {
  const begun: Search[] = [];
  const search = impatient(
    () =>
      new Promise<string>((resolve, reject) => {
        begun.push({ found: resolve, failed: (why) => reject(new Error(why)) });
      }),
  );
  return { begun, search };
}

/** Longer than a caller is to wait for what was not there before. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 1_000));

test('is answered with the reason of the one before, and gives what it finds to the next caller', async () => {
  const { begun, search } = searches();
  const first = search();
  await pause();
  begun[0]?.failed('silent');
  await expect(first).rejects.toThrow('silent');

  await expect(search()).rejects.toThrow('silent');
  await expect(search()).rejects.toThrow('silent');
  expect(begun).toHaveLength(2);
  begun[1]?.found('engine');
  expect(await search()).toBe('engine');

  const anew = search();
  await pause();
  begun[2]?.found('another engine');
  expect(await anew).toBe('another engine');
});

test('that failed at once is waited for', async () => {
  const { begun, search } = searches();
  const first = search();
  begun[0]?.failed('nobody there');
  await expect(first).rejects.toThrow('nobody there');
  const second = search();
  await pause();
  begun[1]?.found('engine');
  expect(await second).toBe('engine');
});
