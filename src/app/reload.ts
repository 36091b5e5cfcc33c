/** Values read from files that may change while the server lives: read anew, or kept as they were. */
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
