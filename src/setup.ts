/**
 * What `setup` does: sees that there is an engine and that it has the image. The only part of the product that
 * installs or builds anything; everything it does is told on the way.
 */
import type { Settings } from './config.js';
import { UnavailableError } from './errors.js';
import { connectEngine, NoEngineError } from './sandbox/connect.js';
import type { Engine, EngineFacts } from './sandbox/engine.js';
import { ensureImage, imageTag, pruneImages } from './sandbox/image.js';
import { installPodman } from './setup/install-podman.js';

export interface SetupResult {
  readonly engine: EngineFacts;
  readonly image: string;
  /** Whether this call installed an engine, or built the image. */
  readonly installed: boolean;
  readonly built: boolean;
}

/**
 * @param log told each step and each line of progress, for standard error
 * @throws UnavailableError with the one command to type where this cannot go on by itself
 */
export async function runSetup(settings: Settings, log: (line: string) => void): Promise<SetupResult> {
  const began = Date.now();
  const { engine, installed } = await findOrInstall(settings, log);
  try {
    const missing = !(await engine.hasImage(imageTag()));
    const { name, version, foundBy, runtime } = engine.facts;
    if (missing) log(`Building the sandbox image on ${name} ${version} (${foundBy}, ${runtime}) ...`);
    const image = await ensureImage(engine, log);
    if (missing) {
      for (const old of await pruneImages(engine)) log(`Removed the old image ${old}`);
      log(`The sandbox is ready after ${((Date.now() - began) / 1000).toFixed(0)} s: ${image}`);
    }
    return { engine: engine.facts, image, installed, built: missing };
  } finally {
    await engine.close();
  }
}

async function findOrInstall(
  settings: Settings,
  log: (line: string) => void,
): Promise<{ engine: Engine; installed: boolean }> {
  const connect = () =>
    connectEngine({
      engine: settings.engine,
      socket: settings.socket,
      runtime: settings.runtime,
      allowUnenforced: settings.allow_unenforced,
      stateDir: settings.state,
      log,
    });
  try {
    return { engine: await connect(), installed: false };
  } catch (error) {
    // An operator who names an engine or a place for it is told what is wrong there; nothing else is put in.
    if (!(error instanceof NoEngineError) || settings.socket !== undefined) throw error;
    if (settings.engine === 'docker')
      throw new UnavailableError('no_engine', error.message, { cause: error, next: 'Start Docker first.' });
    await installPodman(error.message, log);
    return { engine: await connect(), installed: true };
  }
}
