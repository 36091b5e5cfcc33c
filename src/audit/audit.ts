/**
 * The audit of one server process: an opening and a closing entry for every run, in one chain file of its
 * own. It decides when a run may not start; reading and verifying past files is in history.ts and verify.ts.
 */
import { join } from 'node:path';
import { UnavailableError } from '../errors.js';
import { ChainFile } from './chain.js';
import type { EntryBody, EntryKind } from './entries.js';

export interface AuditOptions {
  /** Folder of the chain files. */
  readonly folder: string;
  readonly serverId: string;
  readonly version: string;
  /** Strict: `open` and `close` wait until the entry is on the disk. Batched: it is there within 50 ms. */
  readonly durability: 'batched' | 'strict';
  /** Told of entries that were written and then did not reach the disk. */
  readonly onProblem: (message: string) => void;
}

export interface Audit {
  /**
   * Writes the opening entry of a run.
   * @returns its hash, the anchor that the disclosure prints
   * @throws UnavailableError `audit_unwritable`: then the run must not start
   */
  open(entry: EntryBody): Promise<string>;
  /**
   * Writes the closing entry of a run.
   * @returns false when it could not be written, or entries before it did not reach the disk and nobody was told
   * with an answer yet: later runs are refused until entries can be written again
   */
  close(entry: EntryBody): Promise<boolean>;
  end(): Promise<void>;
}

export function createAudit(options: AuditOptions): Audit {
  return new ProcessAudit(options);
}

class ProcessAudit implements Audit {
  readonly #options: AuditOptions;
  #chain: ChainFile | undefined;
  #files = 0;
  /** Entries that could not be written, in order; they come first as soon as writing works again. */
  #owed: (readonly [EntryKind, EntryBody])[] = [];
  /** Whether the disk failed after entries were written, and has not taken any since. */
  #lostDisk = false;
  /** Whether an answer is still to say so. */
  #untold = false;
  /** One after the other: owed entries come first, and only one file is made. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: AuditOptions) {
    this.#options = options;
  }

  async open(entry: EntryBody): Promise<string> {
    try {
      return await this.#enqueue(() => this.#write('opened', entry));
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new UnavailableError(
        'audit_unwritable',
        `The audit cannot be written, so nothing runs: ${why}.`,
        {
          next: `Make ${this.#options.folder} writable, or start the server with --state DIR.`,
          cause,
        },
      );
    }
  }

  async close(entry: EntryBody): Promise<boolean> {
    try {
      await this.#enqueue(() => this.#write('closed', entry));
      const told = !this.#untold;
      this.#untold = false;
      return told;
    } catch {
      this.#owed.push(['closed', entry]);
      return false;
    }
  }

  async end(): Promise<void> {
    await this.#queue;
    await this.#chain?.close().catch((error: Error) => this.#loseDisk(error));
    this.#chain = undefined;
  }

  #loseDisk(error: Error): void {
    this.#lostDisk = true;
    this.#untold = true;
    this.#options.onProblem(
      `The last audit entries may not have reached the disk: ${error.message}. No run starts until it takes new ones.`,
    );
  }

  #enqueue<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(task);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  async #write(kind: EntryKind, body: EntryBody): Promise<string> {
    const chain = await this.#usableChain();
    try {
      const owed = [...this.#owed];
      for (const entry of owed) chain.append(...entry);
      const hash = chain.append(kind, body);
      if (this.#options.durability === 'strict' || this.#lostDisk) await chain.sync();
      this.#lostDisk = false;
      this.#owed.splice(0, owed.length);
      return hash;
    } catch (error) {
      await this.#abandon(chain);
      throw error;
    }
  }

  /** After a failure the file is left as it is and the next entry begins a new one. */
  async #abandon(chain: ChainFile): Promise<void> {
    this.#chain = undefined;
    await chain.close().catch(() => undefined);
  }

  async #usableChain(): Promise<ChainFile> {
    if (this.#lostDisk && this.#chain) await this.#abandon(this.#chain);
    if (this.#chain) return this.#chain;
    const { folder, serverId, version } = this.#options;
    const started = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '');
    const name = `${started}-${serverId}${this.#files === 0 ? '' : `-${this.#files}`}.jsonl`;
    const chain = await ChainFile.create(join(folder, name), (error) => {
      // Of a file that was given up already, it is known.
      if (this.#chain === chain) this.#loseDisk(error);
    });
    this.#files += 1;
    try {
      chain.append('server', { version, server: serverId, pid: process.pid });
    } catch (error) {
      // An empty file would look like one whose entries were removed.
      await chain.discard();
      throw error;
    }
    this.#chain = chain;
    return chain;
  }
}
