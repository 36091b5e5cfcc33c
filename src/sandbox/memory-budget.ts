/**
 * Memory is admitted: before a container is booted, what all containers of ours on this engine may take, by
 * their limits and whoever's server they belong to, is held against the machine's budget. How many containers
 * this server may have by its own budget is counted here and kept by pool.ts.
 *
 * Looking and booting are two steps, so servers that look within the same two seconds may go over.
 */
import { totalmem } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Settings } from '../config.js';
import { UnavailableError } from '../errors.js';
import type { Engine, ListedContainer } from './engine.js';
import { MEMORY_LABEL, SERVER_LABEL } from './hardening.js';
import { ENDED } from './reaper.js';

export interface MemoryBudgetOptions {
  /** Every container that has the label. */
  readonly list: (label: string) => Promise<readonly ListedContainer[]>;
  readonly serverId: string;
  /** What one container may take, in bytes. */
  readonly containerBytes: number;
  /** What all of them may take together, in bytes. */
  readonly machineBytes: number;
}

export interface MemoryBudget {
  /**
   * Waits until there is memory for one more container, then boots it. A server that has none is always let in:
   * nobody is starved by the others' warm ones.
   * @throws UnavailableError `busy` when there is none in time; what the boot throws; the signal's reason
   */
  boot<T>(signal: AbortSignal, start: () => Promise<T>): Promise<T>;
  /** Whether one more container would not be let in now. An engine that does not answer says nothing. */
  isCrowded(): Promise<boolean>;
}

// Well below what a waiting caller bears, which is 55 s with its run.
const WAIT_MS = 15_000;
const POLL_MS = 250;
// An engine takes some 20 ms of CPU to list, as much as two short runs.
const LOOK_MS = 2_000;
const MIB = 1024 * 1024;

/** The most containers of this server: as many as its budget holds by their limits, and one in any case. */
export function mostContainers({ limits, pool }: Pick<Settings, 'limits' | 'pool'>): number {
  if (pool.server_bytes === undefined) return limits.concurrency;
  return Math.max(1, Math.min(limits.concurrency, Math.floor(pool.server_bytes / limits.memory_bytes)));
}

/** What the containers may take where nobody says: the rest is for the machine's other work. */
const SHARE = 0.75;

/** @param wanted the operator's own budget, in bytes */
export function machineBudget({ facts }: Engine, wanted: number | undefined): number {
  return wanted ?? Math.round(SHARE * (facts.memoryBytes ?? totalmem()));
}

export function createMemoryBudget(options: MemoryBudgetOptions): MemoryBudget {
  const { containerBytes, machineBytes, serverId } = options;
  let booting = 0;
  let seen = { at: Number.NEGATIVE_INFINITY, own: 0, bytes: 0 };
  /** Let in since the engine was asked, or just before and perhaps not yet among what it listed. */
  let since = 0;
  const look = async () => {
    const all = (await options.list(SERVER_LABEL)).filter(({ state }) => !ENDED.has(state));
    const own = all.filter(({ labels }) => labels[SERVER_LABEL] === serverId).length;
    const bytes = all.reduce((sum, { labels }) => sum + bytesOf(labels, containerBytes), 0);
    seen = { at: performance.now(), own, bytes };
    since = booting;
  };
  const hasRoom = () => seen.bytes + (since + 1) * containerBytes <= machineBytes;
  const mayEnter = () => seen.own + since === 0 || hasRoom();
  const enter = async () => {
    // What was removed since is still counted: nobody is turned away by an old look.
    if (performance.now() - seen.at > LOOK_MS || !mayEnter()) await look();
    if (!mayEnter()) return false;
    booting += 1;
    since += 1;
    return true;
  };
  /** One after the other: two that look at once would both find the same room. */
  let turn: Promise<unknown> = Promise.resolve();
  const enterInTurn = (): Promise<boolean> => {
    const mine = turn.then(enter);
    turn = mine.catch(() => {});
    return mine;
  };
  return {
    async boot(signal, start) {
      const deadline = performance.now() + WAIT_MS;
      while (!(await enterInTurn())) {
        if (performance.now() > deadline) throw noMemory(machineBytes);
        await sleep(POLL_MS, undefined, { signal, ref: false });
      }
      try {
        signal.throwIfAborted();
        return await start();
      } finally {
        booting -= 1;
      }
    },
    isCrowded: () =>
      look().then(
        () => !hasRoom(),
        () => false,
      ),
  };
}

/** Containers of an older version do not say: they count like ours. */
function bytesOf(labels: ListedContainer['labels'], otherwise: number): number {
  const bytes = Number(labels[MEMORY_LABEL]);
  return Number.isSafeInteger(bytes) && bytes > 0 ? bytes : otherwise;
}

function noMemory(machineBytes: number): UnavailableError {
  const mib = Math.round(machineBytes / MIB).toLocaleString('en-US');
  return new UnavailableError(
    'busy',
    `The containers of all servers on this machine together may take ${mib} MiB, and they do.`,
    {
      next: 'Try again in a moment, close servers that are not used, or raise the setting pool.machine_bytes.',
      retryAfterMs: 5_000,
    },
  );
}
