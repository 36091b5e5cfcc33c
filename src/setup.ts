/**
 * What `setup` does: sees that there is an engine and that it has the image. The only part of the product that
 * installs or builds anything; everything it does is told on the way.
 */
import type { Settings } from './config.js';
import { UnavailableError } from './errors.js';
import { connectEngine, NoEngineError } from './sandbox/connect.js';
import type { Engine, EngineFacts } from './sandbox/engine.js';
import { ensureImage, imageTag, pruneImages, rebuildImage } from './sandbox/image.js';
import { reapOrphans } from './sandbox/reaper.js';
import { installPodman } from './setup/install-podman.js';
import { mayInstall } from './setup/may-install.js';

export interface SetupResult {
  readonly engine: EngineFacts;
  readonly image: string;
  /** Whether this call installed an engine, or built the image. */
  readonly installed: boolean;
  readonly built: boolean;
}

export interface SetupOptions {
  /** Builds the image from its first step, although the engine has it. */
  readonly rebuild?: boolean;
  /** Told each step and each line of progress, for standard error. */
  readonly log: (line: string) => void;
}

/** @throws UnavailableError with the one command to type where this cannot go on by itself */
export async function runSetup(
  settings: Settings,
  { rebuild = false, log }: SetupOptions,
): Promise<SetupResult> {
  const began = Date.now();
  const { engine, installed } = await findOrInstall(settings, log);
  try {
    const missing = rebuild || !(await engine.hasImage(imageTag()));
    const { name, version, foundBy, runtime } = engine.facts;
    if (missing) log(`Building the sandbox image on ${name} ${version} (${foundBy}, ${runtime}) ...`);
    const image = await (rebuild ? rebuildImage : ensureImage)(engine, log);
    if (missing) {
      for (const old of await pruneImages(engine)) log(`Removed the old image ${old}`);
      log(`The sandbox is ready after ${((Date.now() - began) / 1000).toFixed(0)} s: ${image}`);
    }
    return { engine: engine.facts, image, installed, built: missing };
  } finally {
    await engine.close();
  }
}

export interface PruneResult {
  readonly engine: EngineFacts;
  /** Images of other versions that were removed, by tag or id. */
  readonly images: readonly string[];
  /** How many containers of dead servers were removed. */
  readonly containers: number;
}

/**
 * Removes every image of another version and what dead servers left; live servers and their images stay.
 * @throws UnavailableError when there is no engine
 */
export async function runPrune(settings: Settings, log: (line: string) => void): Promise<PruneResult> {
  const engine = await connect(settings, log);
  try {
    const containers = await reapOrphans(engine);
    return { engine: engine.facts, containers, images: await pruneImages(engine, 0) };
  } finally {
    await engine.close();
  }
}

// An engine that is only slow must not be taken for none.
const SEARCH_MS = 60_000;

const BROKEN =
  'Nothing was installed, since an engine is there: mend what is said of it (`strategic-python-mcp doctor` tells how), or name another with --engine or --socket.';

async function findOrInstall(
  settings: Settings,
  log: (line: string) => void,
): Promise<{ engine: Engine; installed: boolean }> {
  try {
    return { engine: await connect(settings, log), installed: false };
  } catch (error) {
    // An operator who names an engine or a place for it is told what is wrong there; nothing else is put in.
    if (!(error instanceof NoEngineError) || settings.socket !== undefined) throw error;
    if (settings.engine === 'docker')
      throw new UnavailableError('no_engine', error.message, { cause: error, next: 'Start Docker first.' });
    if (!mayInstall(error.attempts))
      throw new UnavailableError('no_engine', error.message, { cause: error, next: BROKEN });
    await installPodman(error.message, log);
    return { engine: await connect(settings, log), installed: true };
  }
}

function connect(settings: Settings, log: (line: string) => void): Promise<Engine> {
  return connectEngine({
    engine: settings.engine,
    socket: settings.socket,
    runtime: settings.runtime,
    allowUnenforced: settings.allow_unenforced,
    stateDir: settings.state,
    searchMs: SEARCH_MS,
    log,
  });
}
