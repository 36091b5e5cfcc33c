/**
 * The one place that knows dockerode: the Docker API of Docker 20.10+ and Podman 4.3+ behind `Engine`. Which
 * socket is asked, and whether its containers really start, is decided in connect.ts and runtime.ts.
 */
import { basename } from 'node:path';
import type { Duplex, Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import Docker from 'dockerode';
import { demultiplex } from './demultiplex.js';
import { hello } from './docker-hello.js';
import type { EngineInfo } from './docker-info.js';
import { followProgress } from './docker-progress.js';
import type { ContainerState, Engine, EngineFacts, ListedContainer, ListedImage } from './engine.js';

export interface OpenOptions {
  /** Path of a Unix socket, or a URL: `unix://`, `tcp://`, `http://`, `https://`. */
  readonly address: string;
  readonly foundBy: string;
  /** Another OCI runtime than the engine's default; Docker takes it with each container. */
  readonly runtime?: string | undefined;
  /** What it said of itself earlier since the machine booted, with the same runtime. */
  readonly known?: EngineInfo | undefined;
  /** Ends the engine, when this process started it. */
  readonly onClose?: () => Promise<void>;
}

export interface OpenedEngine {
  readonly engine: Engine;
  readonly info: EngineInfo;
}

// Any single call. A start under load takes up to two seconds.
const CALL_MS = 30_000;
// The signal goes out at once; Podman then waits some 20 s for a clean-up that private-podman.ts leaves out.
const KILL_MS = 1_000;
const REMOVE_TRIES = 20;
const REMOVE_PAUSE_MS = 100;
// No line of progress for this long means that a pull or a build hangs.
const SILENCE_MS = 180_000;

/** @throws Error that says why this address is no engine */
export async function openEngine(options: OpenOptions): Promise<OpenedEngine> {
  const docker = new Docker(target(options.address));
  const info = await hello((request) => dial(docker, request), options.known);
  if (options.runtime !== undefined && info.name === 'podman' && basename(options.runtime) !== info.runtime)
    throw new Error(`its OCI runtime is ${info.runtime}, and Podman's API cannot choose another`);
  const facts: EngineFacts = factsOf(info, options);
  return { engine: new DockerEngine(docker, facts, options), info };
}

function factsOf({ runtimes: _, ...info }: EngineInfo, options: OpenOptions): EngineFacts {
  return {
    ...info,
    runtime: basename(options.runtime ?? info.runtime),
    address: options.address,
    foundBy: options.foundBy,
  };
}

function target(address: string): Docker.DockerOptions {
  const path = address.startsWith('unix://') ? address.slice('unix://'.length) : address;
  if (path.startsWith('/')) return { socketPath: path };
  // dockerode reads certificates and host of a remote engine from the environment by Docker's own rules.
  if (address === process.env.DOCKER_HOST) return {};
  const url = new URL(address);
  const tls = url.protocol === 'https:';
  return { host: url.hostname, port: url.port || (tls ? 2376 : 2375), protocol: tls ? 'https' : 'http' };
}

class DockerEngine implements Engine {
  constructor(
    private readonly docker: Docker,
    readonly facts: EngineFacts,
    private readonly options: OpenOptions,
  ) {}

  async create(spec: Parameters<Engine['create']>[0]): Promise<string> {
    const hostConfig = spec.body.HostConfig as object;
    const runtime = this.options.runtime === undefined ? {} : { Runtime: this.options.runtime };
    const container = await this.docker.createContainer({
      ...spec.body,
      Image: spec.image,
      Cmd: [...spec.command],
      Labels: { ...spec.labels },
      HostConfig: { ...hostConfig, ...(this.facts.name === 'docker' ? runtime : {}) },
      abortSignal: limit(CALL_MS),
    });
    return container.id;
  }

  async attach(id: string): ReturnType<Engine['attach']> {
    // Not AbortSignal.timeout: a signal that comes after the upgrade could end a socket that is in use.
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), CALL_MS);
    // The empty body gives Content-Length 0: otherwise the request's own body ends up in Podman's stdin.
    const socket = await dial<Duplex>(this.docker, {
      path: `/containers/${id}/attach?`,
      method: 'POST',
      options: { stream: 1, stdin: 1, stdout: 1, stderr: 1 },
      headers: { 'Content-Type': 'application/vnd.docker.raw-stream' },
      file: Buffer.alloc(0),
      hijack: true,
      isStream: true,
      openStdin: false,
      abortSignal: late.signal,
      statusCodes: { 101: true, 200: true, 404: 'no such container', 500: 'server error' },
    }).finally(() => clearTimeout(timer));
    return { stdin: socket, ...demultiplex(socket), destroy: () => void socket.destroy() };
  }

  async start(id: string): Promise<void> {
    await this.docker.getContainer(id).start({ abortSignal: limit(CALL_MS) });
  }

  async kill(id: string): Promise<void> {
    const abortSignal = limit(KILL_MS);
    try {
      await this.docker.getContainer(id).kill({ signal: 'SIGKILL', abortSignal });
    } catch (error) {
      if (!abortSignal.aborted && !isEnded(error)) throw error;
    }
  }

  async remove(id: string): Promise<void> {
    for (let left = REMOVE_TRIES; ; left--) {
      try {
        await this.docker.getContainer(id).remove({ force: true, v: true, abortSignal: limit(CALL_MS) });
        return;
      } catch (error) {
        if (status(error) === 404) return;
        // Podman answers 500 for a container that ends just now, Docker 409 while another removal goes on.
        if (left <= 1 || (status(error) !== 500 && status(error) !== 409)) throw error;
        await sleep(REMOVE_PAUSE_MS);
      }
    }
  }

  async state(id: string, timeoutMs: number): Promise<ContainerState | undefined> {
    try {
      const { State } = await this.docker.getContainer(id).inspect({ abortSignal: limit(timeoutMs) });
      return { running: State.Running, exitCode: State.Running ? null : State.ExitCode };
    } catch {
      return undefined;
    }
  }

  async list(label: string): Promise<readonly ListedContainer[]> {
    const found = await this.docker.listContainers({
      all: true,
      filters: { label: [label] },
      abortSignal: limit(CALL_MS),
    });
    return found.map(({ Id, State, Created, Labels }) => ({
      id: Id,
      state: State,
      createdAt: Created * 1000,
      labels: Labels ?? {},
    }));
  }

  async hasImage(tag: string): Promise<boolean> {
    try {
      const statusCodes = { 200: true, 404: 'no such image', 500: 'server error' };
      const path = `/images/${tag}/json`;
      await dial(this.docker, { path, method: 'GET', abortSignal: limit(CALL_MS), statusCodes });
      return true;
    } catch (error) {
      if (status(error) === 404) return false;
      throw error;
    }
  }

  async images(label: string): Promise<readonly ListedImage[]> {
    const found = await this.docker.listImages({
      filters: { label: [label] },
      abortSignal: limit(CALL_MS),
    });
    return found.map((image) => ({
      id: image.Id,
      tags: (image.RepoTags ?? []).map(shortName),
      labels: image.Labels ?? {},
      bytes: image.Size,
      created: image.Created,
    }));
  }

  async pull(reference: string, onLine: (line: string) => void): Promise<void> {
    const [repository, tag] = splitReference(reference);
    await this.long(
      (abortSignal) => this.docker.createImage({ fromImage: repository, tag, abortSignal }),
      onLine,
    );
  }

  async importImage(rootfs: Readable, repo: string): Promise<void> {
    // Podman ignores a tag here and takes `latest`.
    await this.long(
      (abortSignal) => this.docker.importImage(rootfs, { repo, tag: 'latest', abortSignal }),
      () => {},
    );
  }

  async build(
    context: Readable,
    options: Parameters<Engine['build']>[1],
    onLine: (line: string) => void,
  ): Promise<void> {
    await this.long(
      (abortSignal) =>
        this.docker.buildImage(context, {
          t: options.tag,
          buildargs: { ...options.args },
          nocache: options.anew === true,
          // A rootless or bridgeless engine has no other network, and a build is our own code.
          networkmode: 'host',
          rm: true,
          forcerm: true,
          abortSignal,
        }),
      onLine,
    );
  }

  async removeImage(id: string): Promise<void> {
    try {
      await this.docker.getImage(id).remove({ abortSignal: limit(CALL_MS) });
    } catch (error) {
      if (status(error) !== 404) throw error;
    }
  }

  async close(): Promise<void> {
    await this.options.onClose?.();
  }

  private async long(
    begin: (signal: AbortSignal) => Promise<NodeJS.ReadableStream>,
    onLine: (line: string) => void,
  ): Promise<void> {
    const silence = new AbortController();
    const why = new Error(`the engine was silent for ${SILENCE_MS / 1000} s`);
    const timer = setTimeout(() => silence.abort(why), SILENCE_MS);
    try {
      await followProgress((await begin(silence.signal)) as Readable, (line) => {
        timer.refresh();
        onLine(line);
      });
    } catch (error) {
      throw silence.signal.aborted ? why : error;
    } finally {
      clearTimeout(timer);
    }
  }
}

/** A request that dockerode has no call for. */
function dial<T>(docker: Docker, request: Readonly<Record<string, unknown>>): Promise<T> {
  return new Promise((resolve, reject) => {
    docker.modem.dial({ ...request } as never, (error: unknown, result: unknown) => {
      if (error) reject(error);
      else resolve(result as T);
    });
  });
}

function limit(ms: number): AbortSignal {
  return AbortSignal.timeout(ms);
}

function status(error: unknown): number | undefined {
  return (error as { statusCode?: number }).statusCode;
}

/** Podman says 500 where Docker says 409; the text is the same in all versions tried. */
function isEnded(error: unknown): boolean {
  const code = status(error);
  return (
    code === 404 ||
    code === 409 ||
    (code === 500 && /not running|state improper|no such container/.test(String(error)))
  );
}

function splitReference(reference: string): [string, string] {
  const colon = reference.lastIndexOf(':');
  return [reference.slice(0, colon), reference.slice(colon + 1)];
}

/** Podman spells out where a name without a registry belongs. */
function shortName(tag: string): string {
  return tag.replace(/^(docker\.io\/library|localhost)\//, '');
}
