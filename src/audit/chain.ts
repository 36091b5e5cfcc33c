/**
 * One chain file: appends lines and gets them onto the disk. It knows nothing of runs; audit.ts decides what
 * is written and what a failure means.
 */
import { constants, fstatSync, ftruncateSync, writeSync } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from '../config/make-folder.js';
import { CHAIN_START, type EntryBody, type EntryKind, formatLine } from './entries.js';

/** An entry is on the disk at most this long after it was written. */
const SYNC_WITHIN_MS = 50;

export class ChainFile {
  readonly path: string;
  readonly #handle: FileHandle;
  readonly #onSyncFailure: (error: Error) => void;
  #seq = 0;
  #prev = CHAIN_START;
  #bytes = 0;
  #timer: NodeJS.Timeout | undefined;
  #syncing: Promise<void> | undefined;

  private constructor(path: string, handle: FileHandle, onSyncFailure: (error: Error) => void) {
    this.path = path;
    this.#handle = handle;
    this.#onSyncFailure = onSyncFailure;
  }

  /** Makes a new file with mode 0600 in a folder with mode 0700; an existing file is an error. */
  static async create(path: string, onSyncFailure: (error: Error) => void): Promise<ChainFile> {
    await makeFolder(dirname(path));
    const flags = constants.O_CREAT | constants.O_EXCL | constants.O_APPEND | constants.O_WRONLY;
    const file = new ChainFile(path, await open(path, flags, 0o600), onSyncFailure);
    await syncFolder(dirname(path));
    return file;
  }

  /**
   * Appends one entry. The write is synchronous: it goes to the page cache in some ten microseconds, while a
   * turn through the thread pool would stand behind whatever else waits there.
   * @returns the entry's hash
   * @throws the file system's error; the file then ends where it ended before
   */
  append(kind: EntryKind, body: EntryBody): string {
    const { fd } = this.#handle;
    // A write to a file that somebody removed succeeds and is lost.
    if (fstatSync(fd).nlink === 0) throw new Error(`${this.path} was removed`);
    const place = { seq: this.#seq, prev: this.#prev, time: new Date().toISOString() };
    const line = formatLine(kind, body, place);
    this.#write(Buffer.from(line.text, 'utf8'));
    this.#seq += 1;
    this.#prev = line.hash;
    this.#timer ??= setTimeout(() => void this.sync().catch(this.#onSyncFailure), SYNC_WITHIN_MS / 2);
    return line.hash;
  }

  #write(bytes: Buffer): void {
    const { fd } = this.#handle;
    try {
      for (let written = 0; written < bytes.length; ) written += writeSync(fd, bytes, written);
      this.#bytes += bytes.length;
    } catch (error) {
      // A full disk may have taken half a line.
      try {
        ftruncateSync(fd, this.#bytes);
      } catch {
        // The torn line then ends the file: after a failure nothing is appended to it.
      }
      throw error;
    }
  }

  /** Resolves when everything appended before this call is on the disk. */
  async sync(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const before = this.#syncing;
    this.#syncing = (async () => {
      await before?.catch(() => undefined);
      await this.#handle.datasync();
    })();
    await this.#syncing;
  }

  /** For a file that has no entry yet: it goes as if it had not been made. */
  async discard(): Promise<void> {
    await this.#handle.close();
    await rm(this.path, { force: true });
  }

  async close(): Promise<void> {
    try {
      await this.sync();
    } finally {
      await this.#handle.close();
    }
  }
}

/** Without it a power cut may lose the new file's name, although its content was written. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, constants.O_RDONLY);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
