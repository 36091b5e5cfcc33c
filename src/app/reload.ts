/** Values read from files that may change while the server lives: read anew, or kept as they were. */
import { type FSWatcher, watch } from 'node:fs';

export interface Reloadable<T> {
  /** The value, made at the first call. */
  (): Promise<T>;
  /** The same without making it. */
  started(): Promise<T> | undefined;
  /**
   * Makes it anew; a value that cannot be made leaves the old one in its place.
   * @param isOther says whether the new one takes the place of the old; may throw to refuse it
   * @returns whether it did; false when there was none yet
   * @throws what making it throws
   */
  reload(isOther: (old: T, next: T) => boolean): Promise<boolean>;
}

/** @param retire is given a value that has been replaced */
export function reloadable<T>(make: () => Promise<T>, retire: (old: T) => void = () => {}): Reloadable<T> {
  let made: Promise<T> | undefined;
  const get = () => {
    made ??= make();
    return made;
  };
  const reload = async (isOther: (old: T, next: T) => boolean) => {
    if (made === undefined) return false;
    const old = await made;
    const next = await make();
    if (!isOther(old, next)) return false;
    made = Promise.resolve(next);
    retire(old);
    return true;
  };
  return Object.assign(get, { started: () => made, reload });
}

/** What is read of the folders; swap files of editors and the like are not. */
const READ = /\.(ya?ml|json|hbs)$/;
/** Editors write a file in several steps. */
const SETTLED_MS = 250;

/**
 * @param folders that are looked at, not what lies deeper
 * @param onChange called once after each burst of changes, and not again before it has ended
 * @returns what ends the watching
 */
export function watchFolders(
  folders: readonly string[],
  onChange: () => Promise<void>,
  onProblem: (error: unknown) => void,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<void> = Promise.resolve();
  const changed = () => {
    last = last.then(onChange).catch(onProblem);
  };
  const later = (_event: string, file: string | null) => {
    if (file !== null && !READ.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(changed, SETTLED_MS);
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
