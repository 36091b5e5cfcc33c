/** Takes over files that change while the server lives; what is broken is logged and leaves the old in force. */
import { dirname, join } from 'node:path';
import { ConfigError, explain, InvalidRequestError } from '../errors.js';
import type { Log } from '../log.js';
import type { PersonaRegistry } from '../persona/persona.js';
import type { LoadedPolicy } from '../policy/load.js';
import type { PolicyEngine } from '../policy/policy.js';
import { CAPABILITIES } from '../run.js';
import type { Analyses } from '../template/analyses.js';
import { type Reloadable, watchFolders } from './reload.js';

export interface Watched {
  readonly personas: Reloadable<PersonaRegistry>;
  readonly policy: Reloadable<PolicyEngine>;
  readonly analyses: Reloadable<Analyses>;
  readPolicy(): Promise<LoadedPolicy>;
  /** Warns of personas whose every run the policy refuses. */
  checkPreludes(): Promise<void>;
}

export interface WatchOptions {
  /** Folder of the package. */
  readonly root: string;
  readonly policyFile: string;
  readonly defaultPersona: string;
  readonly log: Log;
  /** Told when something is another than before. */
  onChange(): void;
}

/** @returns what ends the watching */
export function watchFiles(watched: Watched, options: WatchOptions): () => void {
  const { personas, policy, analyses, readPolicy, checkPreludes } = watched;
  const { root, policyFile, defaultPersona, log, onChange } = options;
  const takeOver = (reload: () => Promise<boolean>) =>
    reload().catch((error: unknown) => {
      log.warn(`A changed file is not taken over: ${explain(error)}`);
      return false;
    });
  const reloadPersonas = () =>
    personas.reload((old, next) => {
      checkDefaultPersona(next, defaultPersona);
      return JSON.stringify(old.all) !== JSON.stringify(next.all);
    });
  const reloadPolicy = async () => {
    // Looked at before an engine is made of it: that starts a process.
    const isSame = (await readPolicy()).identity.sha256 === (await policy()).identity.sha256;
    return !isSame && policy.reload(() => true);
  };
  const reloadAnalyses = () => analyses.reload((old, next) => textOf(old) !== textOf(next));
  const reload = async () => {
    const changed = [
      await takeOver(reloadPersonas),
      await takeOver(reloadPolicy),
      await takeOver(reloadAnalyses),
    ];
    if (!changed.includes(true)) return;
    log.info('Personas, policy or analyses were read anew: their files had changed');
    await takeOver(async () => {
      await checkPreludes();
      return true;
    });
    onChange();
  };
  const templates = ['personas', 'partials', ...CAPABILITIES].map((name) => join(root, 'templates', name));
  return watchFolders([join(root, 'personas'), dirname(policyFile), ...templates], reload, (error) =>
    log.warn(`Changes of personas, policy and analyses are not seen: ${explain(error)}`),
  );
}

/** All that the analyses say and run. */
function textOf({ all, program }: Analyses): string {
  return JSON.stringify(all.map((one) => [one, program(one, true), program(one, false)]));
}

/** @throws ConfigError when it is nobody */
export function checkDefaultPersona(personas: PersonaRegistry, id: string): void {
  try {
    personas.get(id);
  } catch (error) {
    if (!(error instanceof InvalidRequestError)) throw error;
    throw new ConfigError(`Setting default_persona: ${error.message}`, { cause: error });
  }
}
