/** Waiting that can be given up. The work itself goes on: who gives up clears away what it brings too late. */

/** @throws the signal's reason when it is aborted before the work is done */
export async function beforeAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const done = new AbortController();
  const aborted = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { signal: done.signal });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    done.abort();
  }
}
