/**
 * A search that has failed slowly once is not waited for again: it goes on, and what it finds is for the next caller.
 * The first search is waited for, since an engine that starts takes seconds as well. What is searched, is not its
 * business.
 */
import { setTimeout as sleep } from 'node:timers/promises';

/** By contract a run that finds no engine is answered within 1 s. */
const SOON_MS = 800;

/** @returns a search that fails with the reason of the one before when it takes longer than that time */
export function impatient<Found>(search: () => Promise<Found>): () => Promise<Found> {
  let going: Promise<Found> | undefined;
  /** Why the last search failed, when that took longer than a caller should wait. */
  let failure: unknown;
  const begin = () => {
    const started = performance.now();
    const begun = search();
    begun.then(
      () => {
        failure = undefined;
      },
      (error: unknown) => {
        failure = performance.now() - started > SOON_MS ? error : undefined;
        going = undefined;
      },
    );
    return begun;
  };
  const late = () => sleep(SOON_MS, undefined, { ref: false }).then(() => Promise.reject(failure));
  return async () => {
    going ??= begin();
    const found = await (failure === undefined ? going : Promise.race([going, late()]));
    going = undefined;
    return found;
  };
}
