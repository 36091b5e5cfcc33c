/**
 * Every setting that makes a container safe to run untrusted code in, in one place, each with its reason.
 * It only writes the create call's body; docker.ts sends it.
 */
import { readFileSync } from 'node:fs';
import type { SandboxLimits } from '../config.js';
import type { ContainerSpec } from './engine.js';
import { thisProcess } from './identity.js';
import type { ContainerKind } from './sandbox.js';

/** Labels of every container of ours: by them a reaper tells the orphans of a dead server. */
export const SERVER_LABEL = 'strategic-python-mcp.server';
/** What the container may take, in bytes: servers on one machine count each other's. */
export const MEMORY_LABEL = 'strategic-python-mcp.memory';
export const BOOT_LABEL = 'strategic-python-mcp.boot';
export const PID_LABEL = 'strategic-python-mcp.pid';
export const PID_START_LABEL = 'strategic-python-mcp.pid-start';
export const PID_NAMESPACE_LABEL = 'strategic-python-mcp.pid-namespace';

// Without `site`: the standard library is all that the front may see.
const FRONT = ['/opt/venv/bin/python', '-I', '-S', '-B', '/opt/strategic/runner/front.py'] as const;

// Python, pandas and pyplot hold fewer than 100; runaway code must not take what the host has.
const OPEN_FILES = 1_024;
// Counted per user id over all containers together, so the pids limit is the one that bounds a run.
const PROCESSES = 16_384;
const SHM_BYTES = 16 * 1024 * 1024;

export function containerSpec(options: {
  readonly image: string;
  readonly kind: ContainerKind;
  readonly limits: SandboxLimits;
  readonly serverId: string;
}): ContainerSpec {
  return {
    image: options.image,
    command: [...FRONT, options.kind],
    labels: { ...serverLabels(options.serverId), [MEMORY_LABEL]: String(options.limits.memory_bytes) },
    body: containerBody(options.limits),
  };
}

export function serverLabels(serverId: string): Readonly<Record<string, string>> {
  const self = thisProcess();
  return {
    [SERVER_LABEL]: serverId,
    [BOOT_LABEL]: self.boot,
    [PID_LABEL]: String(self.pid),
    [PID_START_LABEL]: self.start,
    [PID_NAMESPACE_LABEL]: self.namespace,
  };
}

export function containerBody(limits: SandboxLimits): Readonly<Record<string, unknown>> {
  return {
    User: '65534:65534',
    Env: [], // nothing of the host's environment; the image sets what Python needs
    Hostname: 'sandbox',
    OpenStdin: true,
    StdinOnce: true, // a server that dies closes the stream, and the front ends itself at its end
    AttachStdin: true,
    AttachStdout: true,
    AttachStderr: true,
    Tty: false,
    StopSignal: 'SIGKILL',
    HostConfig: {
      NetworkMode: 'none',
      ReadonlyRootfs: true,
      Privileged: false,
      CapDrop: ['ALL'],
      SecurityOpt: ['no-new-privileges'], // seccomp stays the engine's own profile
      IpcMode: 'private',
      ShmSize: SHM_BYTES,
      Memory: limits.memory_bytes,
      MemorySwap: limits.memory_bytes, // the same as memory: no swap at all
      NanoCpus: Math.round(limits.cpus * 1e9),
      PidsLimit: limits.pids,
      // Named even where the default would do: engines raise them to values a plain server may not grant.
      Ulimits: [
        ulimit('nofile', OPEN_FILES, 'Max open files'),
        ulimit('nproc', PROCESSES, 'Max processes'),
        { Name: 'core', Soft: 0, Hard: 0 },
      ],
      // Engines ignore a mode here: /tmp has the image's 1777.
      Tmpfs: {
        '/tmp': `rw,noexec,nosuid,nodev,size=${limits.tmpfs_bytes}`,
        // With a read-only root Podman mounts these two writable and unbounded unless they are named.
        '/run': 'ro,noexec,nosuid,nodev,size=64k',
        '/var/tmp': 'ro,noexec,nosuid,nodev,size=64k',
      },
      Binds: [],
      LogConfig: { Type: 'none', Config: {} }, // output goes to the server alone
      RestartPolicy: { Name: 'no' },
    },
  };
}

/** The value, or this process's own hard limit where that is lower: runc may not raise one. */
function ulimit(name: string, wanted: number, line: string): { Name: string; Soft: number; Hard: number } {
  const value = Math.min(wanted, hardLimit(line));
  return { Name: name, Soft: value, Hard: value };
}

function hardLimit(line: string): number {
  let text: string;
  try {
    text = readFileSync('/proc/self/limits', 'utf8');
  } catch {
    return Number.POSITIVE_INFINITY; // not Linux: the engine runs in a virtual machine of its own
  }
  const hard = text.match(new RegExp(`^${line} +\\S+ +(\\S+)`, 'm'))?.[1];
  return hard === undefined || hard === 'unlimited' ? Number.POSITIVE_INFINITY : Number(hard);
}
