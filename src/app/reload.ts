/** Values read from files that may change while the server lives: read anew, or kept as they were. */
import { type FSWatcher, watch } from 'node:fs';

export interface Reloadable<T> {
  /** The value, made at the first call. */
  (): Promise<T>;
  /** The same without making it. */
  started(): Promise<T> | undefined;
  /**
   * Makes it anew; a value that cannot be made leaves the old one in its place. Nothing when there is none yet.
   * @throws what making it throws
   */
  reload(): Promise<void>;
}

/** @param retire is given a value that has been replaced */
export function reloadable<T>(make: () => Promise<T>, retire: (old: T) => void = () => {}): Reloadable<T> {
  let made: Promise<T> | undefined;
  const get = () => {
    made ??= make();
    return made;
  };
  const reload = async () => {
    const old = made;
    if (old === undefined) return;
    const value = await make();
    made = Promise.resolve(value);
    old.then(retire, () => {});
  };
  return Object.assign(get, { started: () => made, reload });
}

/** Editors write a file in several steps. */
const SETTLED_MS = 250;

/**
 * @param folders that are looked at, not what lies deeper
 * @param onChange called once after each burst of changes
 * @returns what ends the watching
 */
export function watchFolders(
  folders: readonly string[],
  onChange: () => void,
  onProblem: (error: unknown) => void,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, SETTLED_MS);
    timer.unref();
  };
  const watchers: FSWatcher[] = [];
  for (const folder of new Set(folders)) {
    try {
      watchers.push(watch(folder, { persistent: false }, later).on('error', onProblem));
    } catch (error) {
      onProblem(error);
    }
  }
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
