/** What an engine says about itself: who it is, its runtimes, and which limits it can enforce here. */
import { basename } from 'node:path';
import type { EngineFacts } from './engine.js';

export type EngineInfo = Omit<EngineFacts, 'address' | 'foundBy'> & {
  /** The OCI runtimes that the engine itself can be asked for, its default first. */
  readonly runtimes: readonly string[];
};

/** The fields used of Docker's info; absent ones count as no. */
interface DockerInfo {
  readonly ServerVersion?: string;
  readonly CgroupVersion?: string;
  readonly SecurityOptions?: readonly string[];
  readonly DefaultRuntime?: string;
  readonly Runtimes?: Readonly<Record<string, unknown>>;
  readonly MemoryLimit?: boolean;
  readonly PidsLimit?: boolean;
  readonly CpuCfsQuota?: boolean;
  readonly MemTotal?: number;
}

/** The fields used of Podman's own info. */
interface PodmanInfo {
  readonly host: {
    readonly cgroupVersion: string;
    readonly cgroupControllers?: readonly string[] | null;
    readonly ociRuntime: { readonly name: string };
    readonly security: { readonly rootless: boolean };
    readonly memTotal?: number;
  };
}

/**
 * @param get asks the engine for a path and gives the parsed answer
 * @param podman the version in the greeting of a Podman, undefined for a Docker
 * @throws Error when the answer is no engine's, and what `get` throws
 */
export async function readEngineInfo(
  get: (path: string) => Promise<unknown>,
  podman: string | undefined,
): Promise<EngineInfo> {
  if (podman !== undefined) return fromPodman((await get('/v4.0.0/libpod/info')) as PodmanInfo, podman);
  const info = (await get('/info')) as DockerInfo;
  if (typeof info.ServerVersion !== 'string') throw new Error('it does not answer as a container engine');
  return fromDocker(info);
}

function fromDocker(info: DockerInfo): EngineInfo {
  const runtime = info.DefaultRuntime ?? 'runc';
  return {
    name: 'docker',
    version: info.ServerVersion ?? 'unknown',
    runtime,
    runtimes: [runtime, ...Object.keys(info.Runtimes ?? {}).filter((name) => name !== runtime)],
    cgroupVersion: info.CgroupVersion === '2' ? '2' : '1',
    ...memory(info.MemTotal),
    rootless: info.SecurityOptions?.some((option) => option.includes('rootless')) === true,
    enforces: {
      memory: info.MemoryLimit === true,
      pids: info.PidsLimit === true,
      cpu: info.CpuCfsQuota === true,
    },
  };
}

/** By the controllers handed to this user: without delegation Podman's answer to Docker's question is too rosy. */
function fromPodman({ host }: PodmanInfo, version: string): EngineInfo {
  const controllers = host.cgroupControllers ?? [];
  return {
    name: 'podman',
    version,
    runtime: basename(host.ociRuntime.name), // the path, when the service was started with one
    runtimes: [basename(host.ociRuntime.name)],
    cgroupVersion: host.cgroupVersion === 'v2' ? '2' : '1',
    ...memory(host.memTotal),
    rootless: host.security.rootless,
    enforces: {
      memory: controllers.includes('memory'),
      pids: controllers.includes('pids'),
      cpu: controllers.includes('cpu'),
    },
  };
}

function memory(bytes: number | undefined): { memoryBytes?: number } {
  return bytes !== undefined && bytes > 0 ? { memoryBytes: bytes } : {};
}
