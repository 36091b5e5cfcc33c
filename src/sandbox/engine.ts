/**
 * The container engine as this project uses it: the few calls of the Docker API that Docker and Podman
 * both answer. docker.ts implements it; nothing else knows dockerode. No types of the library leak out.
 */
import type { Readable, Writable } from 'node:stream';

export interface EngineFacts {
  readonly name: 'docker' | 'podman';
  readonly version: string;
  /** Path of the Unix socket, or the URL of a remote engine. */
  readonly address: string;
  /** How it was found: `DOCKER_HOST`, `docker socket`, `podman socket`, `private podman service`, ... */
  readonly foundBy: string;
  /** The OCI runtime containers are started with. */
  readonly runtime: string;
  readonly cgroupVersion: '1' | '2';
  readonly rootless: boolean;
  /** Of the machine the containers run on, which may be a virtual one; absent when the engine does not say. */
  readonly memoryBytes?: number;
  readonly enforces: { readonly memory: boolean; readonly pids: boolean; readonly cpu: boolean };
}

/** What to start: everything about hardening is decided by hardening.ts, which writes this. */
export interface ContainerSpec {
  readonly image: string;
  readonly command: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  /** The body of the create call as the Docker API names it, without image, command and labels. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** The container's standard streams, attached before it starts. */
export interface ContainerStreams {
  readonly stdin: Writable;
  readonly stdout: Readable;
  readonly stderr: Readable;
  /** Drops the connection; with StdinOnce the container ends. */
  destroy(): void;
}

export interface ContainerState {
  readonly running: boolean;
  readonly exitCode: number | null;
}

export interface ListedContainer {
  readonly id: string;
  readonly state: string;
  /** Milliseconds since 1970 by the engine's clock. */
  readonly createdAt: number;
  readonly labels: Readonly<Record<string, string>>;
}

export interface ListedImage {
  readonly id: string;
  readonly tags: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  readonly bytes: number;
  /** Seconds since 1970. */
  readonly created: number;
}

export interface Engine {
  readonly facts: EngineFacts;

  create(spec: ContainerSpec): Promise<string>;
  attach(id: string): Promise<ContainerStreams>;
  start(id: string): Promise<void>;
  /** Asks for SIGKILL and does not wait for the end; a container that already ended is no error. */
  kill(id: string): Promise<void>;
  /** Removes by force and retries what engines are known to fumble; a container that is gone is no error. */
  remove(id: string): Promise<void>;
  /** Undefined when the engine does not answer within the time or does not know the container. */
  state(id: string, timeoutMs: number): Promise<ContainerState | undefined>;
  list(label: string): Promise<readonly ListedContainer[]>;

  hasImage(tag: string): Promise<boolean>;
  images(label: string): Promise<readonly ListedImage[]>;
  /** Fetches an image from the registry its name leads to. */
  pull(reference: string, onLine: (line: string) => void): Promise<void>;
  /** Loads a root file system (tar) as the image `repository:latest`. */
  importImage(rootfs: Readable, repository: string): Promise<void>;
  build(
    context: Readable,
    options: {
      readonly tag: string;
      readonly args: Readonly<Record<string, string>>;
      /** Without what earlier builds left. */
      readonly anew?: boolean;
    },
    onLine: (line: string) => void,
  ): Promise<void>;
  removeImage(id: string): Promise<void>;

  /** Frees connections, and ends the engine when this process started it. */
  close(): Promise<void>;
}
