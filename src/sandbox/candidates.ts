/** The places where an engine may be found on this machine, in the order they are tried. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type OpenedEngine, openEngine } from './docker.js';
import type { EngineInfo } from './docker-info.js';
import { startPrivatePodman } from './private-podman.js';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Candidate {
  /** How it is found, for people: `DOCKER_HOST`, `docker socket`, ... */
  readonly foundBy: string;
  /** Path or URL; `podman system service` for the one we start ourselves. */
  readonly address: string;
  /** Which engines may answer there; both, where only asking tells. */
  readonly may: readonly ('docker' | 'podman')[];
  /** @throws Error that says why there is no engine to use */
  open(runtime?: string, known?: EngineInfo): Promise<OpenedEngine>;
  /** OCI runtimes to try besides the default; undefined: the engine did not even open with that one. */
  otherRuntimes(opened: OpenedEngine | undefined): readonly string[];
}

export function candidates(env: Environment, socket?: string): readonly Candidate[] {
  if (socket !== undefined) return [at('the socket setting', socket, BOTH)];
  const runtimeDir = env.XDG_RUNTIME_DIR ?? `/run/user/${process.getuid?.() ?? 0}`;
  const list: Candidate[] = [];
  if (env.DOCKER_HOST) list.push(at('DOCKER_HOST', env.DOCKER_HOST, BOTH));
  if (env.CONTAINER_HOST) list.push(at('CONTAINER_HOST', env.CONTAINER_HOST, BOTH));
  list.push(
    at('docker socket', '/var/run/docker.sock', BOTH),
    at('rootless docker socket', join(runtimeDir, 'docker.sock'), BOTH),
    at('docker desktop socket', join(homedir(), '.docker/run/docker.sock'), BOTH),
    at('podman socket', '/run/podman/podman.sock', PODMAN),
    at('rootless podman socket', join(runtimeDir, 'podman/podman.sock'), PODMAN),
    privatePodman(env),
  );
  return list.filter(({ address }, index) => list.findIndex((other) => other.address === address) === index);
}

const BOTH = ['docker', 'podman'] as const;
const PODMAN = ['podman'] as const;

function at(foundBy: string, address: string, may: Candidate['may']): Candidate {
  return {
    foundBy,
    address,
    may,
    open: async (runtime, known) => {
      if (address.startsWith('/') && !existsSync(address)) throw new Error('there is no such socket');
      if (/^ssh:/.test(address)) throw new Error('engines over ssh are not supported; forward the socket');
      return openEngine({ address, foundBy, runtime, known });
    },
    otherRuntimes: (opened) => opened?.info.runtimes.slice(1) ?? [],
  };
}

function privatePodman(env: Environment): Candidate {
  const foundBy = 'private podman service';
  return {
    foundBy,
    address: 'podman system service',
    may: PODMAN,
    open: async (runtime, known) => {
      if (onPath(env, 'podman') === undefined) throw new Error('Podman is not installed');
      const service = await startPrivatePodman(runtime, { ...env, PATH: searchPath(env) });
      try {
        return await openEngine({ address: service.address, foundBy, known, onClose: () => service.stop() });
      } catch (error) {
        await service.stop();
        throw error;
      }
    },
    otherRuntimes: (opened) =>
      (onPath(env, 'podman') === undefined ? [] : ['crun', 'runc'])
        .filter((name) => name !== opened?.engine.facts.runtime)
        .map((name) => onPath(env, name))
        .filter((path) => path !== undefined),
  };
}

/** The folders of system programs as well: a user's PATH often lacks them, and Debian's runc is there. */
function searchPath(env: Environment): string {
  return [env.PATH ?? '', '/usr/bin', '/usr/sbin', '/usr/local/bin', '/bin'].join(delimiter);
}

export function onPath(env: Environment, program: string): string | undefined {
  return searchPath(env)
    .split(delimiter)
    .filter((folder) => folder.startsWith('/'))
    .map((folder) => join(folder, program))
    .find((path) => existsSync(path));
}
