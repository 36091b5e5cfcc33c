/**
 * Which OCI runtime can start a container on this machine. The engine's default sometimes cannot (crun on a
 * hybrid cgroup hierarchy) although another one is installed. It is proven by starting one, and remembered
 * until the machine boots again, so that the next start is fast.
 */
import { randomUUID } from 'node:crypto';
import { limitsSchema } from '../config.js';
import type { Candidate } from './candidates.js';
import type { OpenedEngine } from './docker.js';
import type { EngineInfo } from './docker-info.js';
import type { Engine } from './engine.js';
import { containerBody, serverLabels } from './hardening.js';
import { recall, remember } from './runtime-memory.js';
import { tar } from './tar.js';

const PROBE = '/strategic-python-probe';

/**
 * Opens the candidate with a runtime that really starts containers.
 * @param wanted the only one to be used, when the operator names one
 * @throws Error that says what each runtime answered
 */
export async function openWithRuntime(
  candidate: Candidate,
  options: {
    readonly wanted?: string | undefined;
    readonly stateDir: string;
    readonly log: (line: string) => void;
  },
): Promise<OpenedEngine> {
  const { wanted, stateDir, log } = options;
  const key = `${candidate.foundBy} ${candidate.address} ${wanted ?? ''}`;
  const known = await recall(stateDir, key);
  if (known !== undefined) {
    // Where it did not enforce everything it is asked anew: that is mended without a boot.
    const info = Object.values(known.info.enforces).every(Boolean) ? known.info : undefined;
    const opened = await candidate.open(known.runtime ?? undefined, info).catch(() => undefined);
    if (opened !== undefined && isSame(known.info, opened.info)) return opened;
    await opened?.engine.close();
  }

  const failures = new Set<string>();
  const left: (string | undefined)[] = [wanted];
  for (let runtime = left.shift(), first = true; first || runtime !== undefined; runtime = left.shift()) {
    const opened = await candidate.open(runtime).catch((error: unknown) => message(error));
    if (first && wanted === undefined)
      left.push(...candidate.otherRuntimes(typeof opened === 'string' ? undefined : opened));
    first = false;
    if (typeof opened === 'string') {
      failures.add(opened);
      continue;
    }
    const failure = await tryToStart(opened.engine).catch(message);
    const name = opened.engine.facts.runtime;
    if (failure === undefined) {
      if (failures.size > 0) log(`${[...failures].join('; ')}. Using ${name} instead.`);
      await remember(stateDir, key, { info: opened.info, runtime: runtime ?? null });
      return opened;
    }
    await opened.engine.close();
    failures.add(`the OCI runtime ${name} cannot start a container here: ${failure}${why(opened.engine)}`);
  }
  throw new Error([...failures].join('; '));
}

/** What a runtime's own words do not say: that no other runtime would help either. */
function why({ facts }: Engine): string {
  if (!facts.rootless || facts.cgroupVersion !== '1') return '';
  return `. Rootless ${facts.name} cannot set limits on cgroup v1: boot with cgroup v2, or use a rootful engine`;
}

function message(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).trim();
}

/**
 * Starts a container with all our flags from an image without any program. A runtime that gets as far as
 * missing the program has set up everything else. Undefined means that it works.
 */
async function tryToStart(engine: Engine): Promise<string | undefined> {
  // A name and a layer of its own: another server that probes at the same time removes its image, not this one.
  const image = `strategic-python-probe-${randomUUID()}`;
  const load = () => engine.importImage(tar([{ path: 'name', content: Buffer.from(image) }], ['tmp']), image);
  // Podman 4.3 loses a layer now and then when two of us do this at one time.
  await load().catch(load);
  const id = await engine.create({
    image,
    command: [PROBE],
    labels: serverLabels('probe'),
    body: containerBody(limitsSchema.parse({})),
  });
  try {
    await engine.start(id);
    return undefined;
  } catch (error) {
    const answer = message(error);
    return answer.includes(PROBE) ? undefined : answer;
  } finally {
    await engine.remove(id);
    await engine.removeImage(image).catch(() => {}); // a kilobyte at most stays behind
  }
}

function isSame(a: EngineInfo, b: EngineInfo): boolean {
  return a.name === b.name && a.version === b.version && a.runtime === b.runtime;
}
