/** Every engine that is present here, for suites that hold on each. They are started once, by global-setup.ts. */
import { inject } from 'vitest';
import { openEngine } from '../../src/sandbox/docker.js';
import type { Engine } from '../../src/sandbox/engine.js';

/** What global-setup.ts hands over; plain data, since it crosses into the test processes. */
export interface ProvidedEngine {
  readonly name: 'docker' | 'podman';
  readonly socket: string;
  readonly image: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    engines: readonly ProvidedEngine[];
  }
}

export interface TestEngine {
  readonly name: 'docker' | 'podman';
  readonly socket: string;
  /** A connection of the caller's own, to be closed by it; the engine goes on. */
  open(): Promise<Engine>;
  /** Tag of the sandbox image, which the engine has. */
  image(): Promise<string>;
  /** Settings that make the command line or the server use this engine. */
  readonly options: readonly string[];
}

export function testEngines(): readonly TestEngine[] {
  return inject('engines').map(({ name, socket, image }) => ({
    name,
    socket,
    open: async () => (await openEngine({ address: socket, foundBy: 'the tests' })).engine,
    image: async () => image,
    options: ['--engine', name, '--socket', socket],
  }));
}

/** The engine a test uses that needs one, whichever it is. */
export function anyEngine(): TestEngine {
  const [first] = testEngines();
  if (first === undefined) throw new Error('No container engine: run `npm test`, which sets one up.');
  return first;
}

/** For long suites whose second engine tells little more than the first: one engine, and all of them under FULL. */
export function sampledEngines(): readonly TestEngine[] {
  return process.env.FULL ? testEngines() : [anyEngine()];
}
