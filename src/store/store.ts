/**
 * The run store: what past runs gave back, so that `run://` addresses open after the answer was sent. Apart
 * from the audit: this holds content, the audit never does. Folders are 0700 and files 0600.
 *
 * Parts are served from memory until they are on the disk, so no answer waits for the disk; with `off` nothing
 * reaches the disk and only the most recent runs of this process can be opened.
 */
import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../config/make-folder.js';
import { INDEX, type IndexEntry, RUN_ID } from './layout.js';
import { pruneRuns } from './prune.js';

export interface StoreOptions {
  /** Folder of the kept runs. */
  readonly folder: string;
  readonly keep: 'off' | 'results' | 'all';
  readonly budget: { readonly bytes: number; readonly days: number };
  /** Told of what could not be kept; runs go on without. */
  readonly onProblem: (message: string) => void;
}

export interface StoredPart {
  /** `stdout`, `stderr`, `result`, `error`, `chart`, `artifacts/NAME`; with `all` also `program`, `analysis`, `inputs/NAME`. */
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Buffer;
}

export interface RunStore {
  /** Keeps the parts of a run; empty parts are left out. Never fails and never waits for the disk. */
  keep(runId: string, parts: readonly StoredPart[]): void;
  /** Names of the parts of a run that open; none when it is unknown or was removed. */
  partsOf(runId: string): Promise<readonly string[]>;
  /** Undefined when the run or the part is unknown or was removed by budget. */
  open(runId: string, part: string): Promise<StoredPart | undefined>;
  /** Resolves when everything is on the disk. */
  end(): Promise<void>;
}

/** What stays in memory when nothing is kept on the disk. */
const MEMORY_BYTES = 32 * 1024 * 1024;
/** What a run gave back. A part that is not named here counts as the caller's own, and is kept with `all` only. */
const GIVEN_BACK = /^(stdout|stderr|result|error|chart|artifacts\/.*)$/s;
/** The disk is looked over once in so many runs. */
const PRUNE_EVERY = 20;

export function createStore(options: StoreOptions): RunStore {
  return new FolderStore(options);
}

class FolderStore implements RunStore {
  readonly #options: StoreOptions;
  /** Runs that are not on the disk (yet), oldest first. */
  readonly #memory = new Map<string, readonly StoredPart[]>();
  #memoryBytes = 0;
  #writes: Promise<void> = Promise.resolve();
  #kept = 0;
  readonly #clock = watchClock();

  constructor(options: StoreOptions) {
    this.#options = options;
  }

  keep(runId: string, parts: readonly StoredPart[]): void {
    const wanted = parts.filter((part) => part.bytes.length > 0 && this.#wants(part.name));
    if (wanted.length === 0) return;
    this.#memory.set(runId, wanted);
    this.#memoryBytes += size(wanted);
    if (this.#options.keep === 'off') {
      this.#forgetOldest();
      return;
    }
    this.#writes = this.#writes.then(() => this.#persist(runId, wanted));
  }

  async open(runId: string, part: string): Promise<StoredPart | undefined> {
    const inMemory = this.#memory.get(runId)?.find((each) => each.name === part);
    if (inMemory) return inMemory;
    if (this.#options.keep === 'off' || !RUN_ID.test(runId)) return undefined;
    const folder = join(this.#options.folder, runId);
    try {
      const index = await this.#index(runId);
      const entry = index.find((each) => each.name === part);
      if (!entry) return undefined;
      const bytes = await readFile(join(folder, entry.file));
      return bytes.length === entry.bytes ? { name: part, mimeType: entry.mimeType, bytes } : undefined;
    } catch {
      return undefined;
    }
  }

  async partsOf(runId: string): Promise<readonly string[]> {
    const inMemory = this.#memory.get(runId);
    if (inMemory) return inMemory.map(({ name }) => name);
    if (this.#options.keep === 'off' || !RUN_ID.test(runId)) return [];
    return this.#index(runId).then(
      (index) => index.map(({ name }) => name),
      () => [],
    );
  }

  async #index(runId: string): Promise<readonly IndexEntry[]> {
    return JSON.parse(await readFile(join(this.#options.folder, runId, INDEX), 'utf8'));
  }

  async end(): Promise<void> {
    await this.#writes;
  }

  #wants(part: string): boolean {
    return this.#options.keep === 'all' || GIVEN_BACK.test(part);
  }

  #forgetOldest(): void {
    for (const [runId, parts] of this.#memory) {
      if (this.#memoryBytes <= MEMORY_BYTES) return;
      this.#forget(runId, parts);
    }
  }

  #forget(runId: string, parts: readonly StoredPart[]): void {
    if (this.#memory.delete(runId)) this.#memoryBytes -= size(parts);
  }

  async #persist(runId: string, parts: readonly StoredPart[]): Promise<void> {
    try {
      await this.#write(runId, parts);
    } catch (error) {
      this.#tell(`Run ${runId} could not be kept`, error);
      this.#forgetOldest();
      return;
    }
    this.#forget(runId, parts);
    this.#kept += 1;
    if (this.#kept % PRUNE_EVERY === 1)
      await this.#prune().catch((error: unknown) => this.#tell('Old runs could not be removed', error));
  }

  #tell(what: string, error: unknown): void {
    this.#options.onProblem(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  }

  async #prune(): Promise<void> {
    const { folder, budget } = this.#options;
    // A clock that jumped ahead makes everything look old: then only the size counts, until the next start.
    const days = this.#clock.jumped() ? Number.POSITIVE_INFINITY : budget.days;
    await pruneRuns(folder, { ...budget, days });
  }

  /** Written under another name first, so that a run is there as a whole or not at all. */
  async #write(runId: string, parts: readonly StoredPart[]): Promise<void> {
    const { folder } = this.#options;
    const draft = join(folder, `.${runId}.${randomUUID().slice(0, 8)}`);
    await makeFolder(draft);
    try {
      const index = parts.map(
        ({ name, mimeType, bytes }, number): IndexEntry => ({
          name,
          mimeType,
          file: `${number}`,
          bytes: bytes.length,
        }),
      );
      await Promise.all(
        parts.map((part, number) => writeFile(join(draft, `${number}`), part.bytes, { mode: 0o600 })),
      );
      await writeFile(join(draft, INDEX), JSON.stringify(index), { mode: 0o600 });
      await rename(draft, join(folder, runId));
    } catch (error) {
      await rm(draft, { recursive: true, force: true }).catch(() => undefined);
      throw error;
    }
  }
}

function size(parts: readonly StoredPart[]): number {
  return parts.reduce((sum, part) => sum + part.bytes.length, 0);
}

const JUMP_MS = 60 * 60 * 1000;

/** Compares the time of day with time as it passes; a machine that slept counts as a jump as well. */
function watchClock(): { jumped(): boolean } {
  const offset = Date.now() - performance.now();
  return { jumped: () => Math.abs(Date.now() - performance.now() - offset) > JUMP_MS };
}
