/**
 * The sandbox over containers: finds engine and image when first needed, keeps a pool on them, and finds them
 * anew when they are lost. The run itself is session.ts; who gets which container is pool.ts.
 */
import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SandboxLimits } from '../config.js';
import { StrategicError, UnavailableError } from '../errors.js';
import type { ProgramUnit } from '../program.js';
import { beforeAbort } from './before-abort.js';
import type { Engine } from './engine.js';
import { containerSpec, SERVER_LABEL } from './hardening.js';
import { createMemoryBudget, machineBudget } from './memory-budget.js';
import { Pool } from './pool.js';
import { removeOwn } from './reaper.js';
import type { RunObserver, Sandbox, SandboxJob, SandboxOutcome } from './sandbox.js';
import { NeverRanError, Session } from './session.js';

export interface ContainerSandboxOptions {
  /** Finds a running engine and the tag of an image it has. @throws UnavailableError with what to do */
  readonly connect: () => Promise<{ readonly engine: Engine; readonly image: string }>;
  readonly limits: SandboxLimits;
  readonly pool: { readonly warm: number; readonly max: number; readonly queue: number };
  /** What the containers of all servers on the engine may take together, in bytes; a share of its memory when absent. */
  readonly machineBytes?: number | undefined;
  /** Labels this server's containers, so that a reaper can tell orphans. */
  readonly serverId: string;
}

interface Connection {
  readonly engine: Engine;
  readonly image: string;
  readonly pool: Pool<Session>;
}

// The server has 2 s to end; what an engine does not remove by then is taken by the next start's reaper.
const CLOSE_MS = 1_900;
const REMOVE_MS = 1_500;
// The search for an engine ends by itself before; it does not cover the look for the image.
const CONNECT_MS = 40_000;
// Long enough for an engine under load: one that is given up takes the programs with it that it runs.
const HEALTH_MS = 4_000;
// One for each persona that comes along.
const PRELUDES = 5;

export function createContainerSandbox(options: ContainerSandboxOptions): Sandbox {
  return new ContainerSandbox(options);
}

class ContainerSandbox implements Sandbox {
  private connection: Promise<Connection> | undefined;
  /** Containers of a connection that was given up could not be removed over it. */
  private leftBehind = false;
  private readonly closing = new AbortController();
  private readonly runs = new Set<Promise<unknown>>();
  /** The preludes of the last runs by name; new containers read them ahead, which saves a run some 4 ms. */
  private readonly preludes = new Map<string, ProgramUnit>();

  constructor(private readonly options: ContainerSandboxOptions) {}

  warm(): void {
    this.connected().then(
      ({ pool }) => pool.fill(),
      () => {}, // told to the next run, which tries again
    );
  }

  async run(job: SandboxJob, observer: RunObserver = {}): Promise<SandboxOutcome> {
    this.remember(job);
    const run = this.attempt(job, observer, performance.now());
    this.runs.add(run);
    try {
      return await run;
    } finally {
      this.runs.delete(run);
    }
  }

  async close(): Promise<void> {
    if (this.closing.signal.aborted) return;
    this.closing.abort();
    await within(this.end(), CLOSE_MS);
  }

  private async end(): Promise<void> {
    const connection = await this.connection?.catch(() => undefined);
    if (connection === undefined) return;
    await within(Promise.all([connection.pool.close(), Promise.allSettled([...this.runs])]), REMOVE_MS);
    await connection.engine.close();
  }

  private async attempt(
    job: SandboxJob,
    observer: RunObserver,
    admitted: number,
    again = false,
  ): Promise<SandboxOutcome> {
    if (this.closing.signal.aborted) throw shuttingDown();
    const signal = AbortSignal.any([
      this.closing.signal,
      ...(observer.signal === undefined ? [] : [observer.signal]),
    ]);
    const onPhase = observer.onPhase ?? (() => {});
    // Where the engine is still looked for; once it is there, the pool knows what is waited for.
    const looking = setImmediate(onPhase, 'booting');
    const connection = await this.reach(signal).finally(() => clearImmediate(looking));
    if (connection === undefined) return cancelled(performance.now() - admitted);
    const asked = performance.now();
    try {
      signal.throwIfAborted();
      const outcome = await connection.pool.use(job.kind, signal, onPhase, (session) => {
        onPhase('running');
        return session.run(job, performance.now() - admitted, { ...observer, signal });
      });
      if (outcome.reason === 'engine_lost') await this.forgetIfLost(connection);
      return again ? { ...outcome, usage: { ...outcome.usage, retries: 1 } } : outcome;
    } catch (error) {
      if (this.closing.signal.aborted) throw shuttingDown();
      if (signal.aborted) return cancelled(performance.now() - admitted);
      if (error instanceof UnavailableError && error.reason === 'busy') {
        // Turned away at once says nothing about the engine; a wait in vain may be its silence.
        if (performance.now() - asked > HEALTH_MS) await this.forgetIfLost(connection);
        throw error;
      }
      if (!(error instanceof NeverRanError)) {
        // The connection stays: programs run on it, and the image comes back under the same tag.
        if (await isMissing(connection)) throw imageError(connection);
        await this.forgetIfLost(connection);
      }
      // Nothing was handed over, so trying once more cannot run anything twice.
      if (!again) return this.attempt(job, observer, admitted, true);
      throw error instanceof StrategicError ? error : bootError(error);
    }
  }

  private remember(job: SandboxJob): void {
    for (const unit of job.units) {
      if (unit.kind !== 'prelude') continue;
      this.preludes.delete(unit.name);
      this.preludes.set(unit.name, unit);
    }
    for (const name of [...this.preludes.keys()].slice(0, -PRELUDES)) this.preludes.delete(name);
  }

  /** Undefined when the run is cancelled meanwhile. @throws UnavailableError */
  private async reach(signal: AbortSignal): Promise<Connection | undefined> {
    const late = AbortSignal.timeout(CONNECT_MS);
    try {
      return await beforeAbort(this.connected(), AbortSignal.any([signal, late]));
    } catch (error) {
      if (this.closing.signal.aborted) throw shuttingDown();
      if (signal.aborted) return undefined;
      throw late.aborted ? bootError(new Error(`it is silent for ${CONNECT_MS / 1000} s`)) : error;
    }
  }

  private connected(): Promise<Connection> {
    this.connection ??= this.connect().catch((error: unknown) => {
      this.connection = undefined;
      throw error;
    });
    return this.connection;
  }

  private async connect(): Promise<Connection> {
    const { engine, image } = await this.options.connect();
    const { limits, pool, serverId } = this.options;
    if (this.leftBehind) await removeOwn(engine, serverId).catch(() => {});
    this.leftBehind = false;
    const memory = createMemoryBudget({
      list: (label) => engine.list(label),
      serverId,
      containerBytes: limits.memory_bytes,
      machineBytes: machineBudget(engine, this.options.machineBytes),
    });
    return {
      engine,
      image,
      pool: new Pool<Session>({
        ...pool,
        cores: availableParallelism(),
        boot: async (kind, signal) => {
          const spec = containerSpec({ image, kind, limits, serverId });
          const session = await memory.boot(signal, () => Session.boot(engine, spec, kind, limits, signal));
          for (const prelude of this.preludes.values()) session.readAhead(prelude);
          return session;
        },
        isCrowded: () => memory.isCrowded(),
      }),
    };
  }

  /** Drops a connection whose engine does not answer, so that the next run looks for one anew. */
  private async forgetIfLost(connection: Connection): Promise<void> {
    const answer = connection.engine.list(`${SERVER_LABEL}=${this.options.serverId}`).then(
      () => true,
      () => false,
    );
    if (await Promise.race([answer, sleep(HEALTH_MS, false, { ref: false })])) return;
    this.leftBehind = true;
    if ((await this.connection?.catch(() => undefined)) === connection) this.connection = undefined;
    void connection.pool.close().catch(() => {});
    void connection.engine.close().catch(() => {});
  }
}

/** Waits for the work, but not longer. */
async function within(work: Promise<unknown>, ms: number): Promise<void> {
  await Promise.race([work, sleep(ms, undefined, { ref: false })]);
}

/** Whether the engine says that the image is gone; an engine that says nothing does not say so. */
function isMissing({ engine, image }: Connection): Promise<boolean> {
  const answer = engine.hasImage(image).then(
    (has) => !has,
    () => false,
  );
  return Promise.race([answer, sleep(HEALTH_MS, false, { ref: false })]);
}

function shuttingDown(): UnavailableError {
  return new UnavailableError('shutting_down', 'The sandbox is shutting down.');
}

function imageError({ engine, image }: Connection): UnavailableError {
  return new UnavailableError('no_image', `${engine.facts.name} no longer has the image ${image}.`, {
    next: 'Run `strategic-python-mcp setup`, which builds it.',
  });
}

function bootError(cause: unknown): UnavailableError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new UnavailableError('no_engine', `The container engine could not start a container: ${why}`, {
    cause,
    next: 'Run `strategic-python-mcp setup`, which says what is wrong with the engine.',
  });
}

/** A run that was cancelled while it waited: nothing of it ever left the host. */
function cancelled(queueMs: number): SandboxOutcome {
  return {
    status: 'cancelled',
    ran: 'no',
    stdout: '',
    stderr: '',
    truncated: { stdout: false, stderr: false },
    artifacts: [],
    warnings: [],
    inputRows: {},
    usage: {
      queue_ms: Math.round(queueMs),
      wall_ms: 0,
      cpu_ms: null,
      peak_memory_bytes: null,
      measured_by: { queue_ms: 'host', wall_ms: 'host' },
    },
    isolation: null,
  };
}
