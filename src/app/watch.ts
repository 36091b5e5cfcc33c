/**
 * Personas, analyses and policy whose files change while the server lives. Each is taken over when it is sound and
 * other than before; a broken file is logged, and the old stays in force. How files are seen to change is places.ts.
 */
import { dirname } from 'node:path';
import { explain } from '../errors.js';
import type { Log } from '../log.js';
import type { PersonaRegistry } from '../persona/persona.js';
import type { LoadedPolicy } from '../policy/load.js';
import type { PolicyEngine } from '../policy/policy.js';
import type { Analyses } from '../template/analyses.js';
import { watchPlaces } from './places.js';
import type { Reloadable } from './reload.js';

export interface WatchOptions {
  readonly personas: Reloadable<PersonaRegistry>;
  readonly analyses: Reloadable<Analyses>;
  readonly policy: Reloadable<PolicyEngine>;
  readonly readPolicy: () => Promise<LoadedPolicy>;
  /** @throws ConfigError when these personas will not do */
  readonly checkPersonas: (personas: PersonaRegistry) => void;
  /** Folders of personas and analyses. */
  readonly folders: readonly string[];
  readonly log: Log;
  /** Told when something was taken over. */
  readonly onChange: () => Promise<void>;
}

/** @returns what ends the watching */
export function watchFiles(options: WatchOptions): () => void {
  const { log } = options;
  const reloads = [personasOf(options), analysesOf(options), policyOf(options)];
  const takeOver = (reload: () => Promise<boolean>) =>
    reload().catch((error: unknown) => {
      log.warn(`A changed file is not taken over: ${explain(error)}`);
      return false;
    });
  const watching = watchPlaces(
    () => queue(all),
    (error) => log.warn(`Changes of personas, analyses and policy are not seen: ${explain(error)}`),
  );
  const look = async () => {
    const { files } = await options.policy();
    watching.look([...options.folders, ...files.map((file) => dirname(file))], files);
  };
  const all = async () => {
    const changed: boolean[] = [];
    for (const reload of reloads) changed.push(await takeOver(reload));
    // What the policy extends may be another file now.
    await look();
    if (!changed.includes(true)) return;
    log.info('Personas, analyses or policy were read anew: their files had changed');
    await options.onChange();
  };
  // One at a time: two that overlap would each replace the same old policy, and leave one's process behind.
  let last = Promise.resolve();
  const queue = (step: () => Promise<void>) => {
    last = last
      .then(step)
      .catch((error: unknown) => log.warn(`Changed files were not read: ${explain(error)}`));
  };
  queue(look);
  return watching.end;
}

function personasOf({ personas, checkPersonas }: WatchOptions) {
  return () =>
    personas.reload((old, next) => {
      checkPersonas(next);
      return JSON.stringify(old.all) !== JSON.stringify(next.all);
    });
}

function analysesOf({ analyses }: WatchOptions) {
  return () =>
    analyses.reload((old, next) => {
      if (old.sha256 === next.sha256) return false;
      // A template that is broken is to be found now and not by a run.
      for (const one of next.all) for (const chart of [true, false]) next.program(one, chart);
      return true;
    });
}

function policyOf({ policy, readPolicy }: WatchOptions) {
  return async () => {
    // Looked at before an engine is made of it: that starts a process.
    const isSame = (await readPolicy()).identity.sha256 === (await policy()).identity.sha256;
    return !isSame && policy.reload(() => true);
  };
}
