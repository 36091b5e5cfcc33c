/**
 * What the checks look at: the settings, and an engine and a sandbox of the doctor's own that are made when a
 * check first asks for them. Nothing of it writes to the operator's state folder.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Settings } from '../config.js';
import { type Attempt, connectEngine } from '../sandbox/connect.js';
import type { Engine } from '../sandbox/engine.js';
import { imageTag } from '../sandbox/image.js';
import { type Laboratory, openLaboratory } from './laboratory.js';

export interface EngineSearch {
  /** Undefined when there is none that can be used. */
  readonly engine: Engine | undefined;
  /** Places that were passed over, in their order. */
  readonly attempts: readonly Attempt[];
  /** What the search said besides, for instance that another runtime is used. */
  readonly said: readonly string[];
}

export interface Patient {
  readonly settings: Settings;
  /** Options of `serve` that lead to the same settings. */
  readonly serverOptions: readonly string[];
  /** The search as a server does it at its first start: nothing of an earlier one is remembered. */
  search(): Promise<EngineSearch>;
  /** @throws Error when the search found none */
  engine(): Promise<Engine>;
  readonly image: string;
  laboratory(): Promise<Laboratory>;
  close(): Promise<void>;
}

// An engine that is only slow must not be taken for none.
const SEARCH_MS = 60_000;

export async function admit(settings: Settings, serverOptions: readonly string[]): Promise<Patient> {
  const folder = await mkdtemp(join(tmpdir(), 'strategic-doctor-'));
  let searching: Promise<EngineSearch> | undefined;
  let opening: Promise<Laboratory> | undefined;
  const search = () => {
    searching ??= searchEngine(settings, folder);
    return searching;
  };
  const engine = async () => {
    const found = await search();
    if (!found.engine) throw new Error('There is no engine.');
    return found.engine;
  };
  return {
    settings,
    serverOptions,
    search,
    engine,
    image: imageTag(),
    laboratory: () => {
      opening ??= engine().then((found) => openLaboratory(settings, found, folder));
      return opening;
    },
    async close() {
      await (await opening?.catch(() => undefined))?.close();
      await (await searching?.catch(() => undefined))?.engine?.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function searchEngine(settings: Settings, folder: string): Promise<EngineSearch> {
  const attempts: Attempt[] = [];
  const said: string[] = [];
  const engine = await connectEngine({
    engine: settings.engine,
    socket: settings.socket,
    runtime: settings.runtime,
    allowUnenforced: settings.allow_unenforced,
    stateDir: folder,
    searchMs: SEARCH_MS,
    log: (line) => said.push(line),
    onAttempt: (attempt) => attempts.push(attempt),
  }).catch(() => undefined);
  return { engine, attempts, said };
}
