/**
 * The contract suite's ground: every engine that is present, a sandbox on it, and jobs straight to it, below
 * the policy. Facts are the policy's own, so that the gate is passed the way it is in production.
 */
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, describe } from 'vitest';
import { limitsSchema, type SandboxLimits } from '../../src/config.js';
import { digest } from '../../src/policy/facts.js';
import { readTree } from '../../src/policy/syntax/tree.js';
import type { Isolation, Json, RunInput } from '../../src/run.js';
import { createContainerSandbox } from '../../src/sandbox/container-sandbox.js';
import type { Engine } from '../../src/sandbox/engine.js';
import { SERVER_LABEL } from '../../src/sandbox/hardening.js';
import type {
  ContainerKind,
  RunObserver,
  Sandbox,
  SandboxJob,
  SandboxOutcome,
} from '../../src/sandbox/sandbox.js';
import { sampledEngines, type TestEngine, testEngines } from '../support/engines.js';

export interface RunOptions extends RunObserver {
  readonly kind?: ContainerKind;
  readonly hook?: 'strategic' | 'off';
  readonly timeoutMs?: number;
  readonly globals?: Readonly<Record<string, Json>>;
  readonly inputs?: readonly RunInput[];
  readonly prelude?: string;
  readonly imports?: readonly string[];
}

export interface Ground {
  readonly sandbox: Sandbox;
  /** @throws when it ended before it had a container */
  run(code: string, options?: RunOptions): Promise<SandboxOutcome & { readonly isolation: Isolation }>;
  /** Ids of this sandbox's containers that the engine still knows, in whatever state. */
  containers(): Promise<readonly string[]>;
  /** Ends all of them behind the sandbox's back. */
  kill(): Promise<void>;
}

const treeLimits = { parseMs: 5000, nodes: 1_000_000, brackets: 1000, blocks: 100 };

function facts(text: string): string {
  try {
    return digest(readTree(text, treeLimits), text);
  } catch {
    return ''; // no Python: the worker finds the same before it compares
  }
}

export function job(code: string, options: RunOptions = {}): SandboxJob {
  const units = [
    { kind: 'prelude' as const, name: '<prelude test>', text: options.prelude ?? 'import pandas as pd\n' },
    { kind: 'code' as const, name: '<code>', text: code },
  ];
  return {
    runId: randomUUID(),
    kind: options.kind ?? 'plain',
    units: units.map((unit) => ({ ...unit, facts: facts(unit.text) })),
    globals: options.globals ?? {},
    inputs: options.inputs ?? [],
    timeoutMs: options.timeoutMs ?? 20_000,
    hook: options.hook ?? 'strategic',
    imports: options.imports ?? [],
  };
}

export function input(
  name: string,
  format: RunInput['format'],
  content: string | Buffer,
  path?: string,
): RunInput {
  const bytes = Buffer.from(content as string);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, format, bytes, sha256, ...(path === undefined ? {} : { path }) };
}

export interface GroundOptions {
  readonly limits?: Partial<SandboxLimits>;
  readonly pool?: { readonly warm: number; readonly max: number; readonly queue: number };
  readonly machineBytes?: number;
}

/** A sandbox on this engine that is closed, and left without containers, when the tests around it end. */
export function ground(tested: TestEngine, options: GroundOptions = {}): Ground {
  const serverId = `contract-${randomUUID()}`;
  const sandbox = createContainerSandbox({
    connect: async () => ({ engine: await tested.open(), image: await tested.image() }),
    limits: limitsSchema.parse(options.limits ?? {}),
    pool: options.pool ?? { warm: 1, max: 10, queue: 32 },
    machineBytes: options.machineBytes,
    serverId,
  });
  let outside: Promise<Engine> | undefined;
  const open = () => {
    outside ??= tested.open();
    return outside;
  };
  const containers = async () =>
    (await (await open()).list(`${SERVER_LABEL}=${serverId}`)).map(({ id }) => id);
  afterAll(async () => {
    await sandbox.close();
    await eventually(async () => (await containers()).length === 0);
    await (await open()).close();
  });
  return {
    sandbox,
    containers,
    kill: async () => {
      const engine = await open();
      await Promise.all((await containers()).map((id) => engine.kill(id)));
    },
    run: async (code, runOptions = {}) => {
      const { signal, onOutput, onPhase } = runOptions;
      const { isolation, ...outcome } = await sandbox.run(job(code, runOptions), {
        ...(signal === undefined ? {} : { signal }),
        ...(onOutput === undefined ? {} : { onOutput }),
        ...(onPhase === undefined ? {} : { onPhase }),
      });
      if (isolation === null) throw new Error('The run ended before it had a container.');
      return { ...outcome, isolation };
    },
  };
}

/** The same tests for each engine that is present here. */
export function onEveryEngine(title: string, tests: (engine: TestEngine) => void): void {
  onEngines(testEngines(), title, tests);
}

export function onEngines(
  engines: readonly TestEngine[],
  title: string,
  tests: (engine: TestEngine) => void,
): void {
  for (const engine of engines) describe(`${title} on ${engine.name}`, () => tests(engine));
}

/** For tests that are one run each: side by side, since most of their time is that of booting containers. */
export function sideBySide(
  title: string,
  tests: (engine: TestEngine) => void,
  engines: readonly TestEngine[] = testEngines(),
): void {
  for (const engine of engines) describe.concurrent(`${title} on ${engine.name}`, () => tests(engine));
}

/** Of what Python does in the container, which is the same on each engine: all of them only under FULL. */
export function pythonSideBySide(title: string, tests: (engine: TestEngine) => void): void {
  sideBySide(title, tests, sampledEngines());
}

/** Waits until `check` holds. @throws when it does not within the time */
export async function eventually(check: () => Promise<boolean>, ms = 5000): Promise<void> {
  const limit = performance.now() + ms;
  while (!(await check())) {
    if (performance.now() > limit) throw new Error('It did not come to be in time.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
