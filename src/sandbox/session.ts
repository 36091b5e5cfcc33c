/**
 * One container from its readiness to its end: hand-over, ended. It serves one run and is gone. How it gets ready
 * is boot.ts's affair; which container serves whom, and when one is booted, pool.ts's.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { SandboxLimits } from '../config.js';
import type { ProgramUnit } from '../program.js';
import type { Isolation } from '../run.js';
import { type BootedContainer, bootContainer } from './boot.js';
import { Capture } from './capture.js';
import type { ContainerSpec, ContainerState, ContainerStreams, Engine } from './engine.js';
import { encodeFrame, type FrontFrame, ProtocolError } from './frames.js';
import { judge, type KillCause } from './outcome.js';
import type { ContainerKind, RunObserver, SandboxJob, SandboxOutcome } from './sandbox.js';

// An engine that does not end a container within this time is not waited for any longer.
const KILL_MS = 5_000;
const STATE_MS = 2_000;
const STATE_ASKED = 20;
const STATE_PAUSE_MS = 100;

/** Says that the container was dead before the program was handed over: the run may be tried again. */
export class NeverRanError extends Error {
  override readonly name = 'NeverRanError';
}

export class Session {
  readonly id: string;
  /** Resolves when the container is dead or says something it may not while it waits. */
  readonly lost: Promise<void>;
  private readonly streams: ContainerStreams;
  private readonly frames: AsyncGenerator<FrontFrame, void>;
  private dead = false;
  private next: Promise<IteratorResult<FrontFrame>>;
  private removal: Promise<void> | undefined;

  private constructor(
    { id, streams, frames }: BootedContainer,
    readonly kind: ContainerKind,
    private readonly image: string,
    private readonly engine: Engine,
    private readonly limits: SandboxLimits,
  ) {
    this.id = id;
    this.streams = streams;
    this.frames = frames;
    this.next = frames.next();
    this.lost = this.next.then(
      () => this.die(),
      () => this.die(),
    );
  }

  /** @throws what {@link bootContainer} throws */
  static async boot(
    engine: Engine,
    spec: ContainerSpec,
    kind: ContainerKind,
    limits: SandboxLimits,
    signal: AbortSignal,
  ): Promise<Session> {
    return new Session(await bootContainer(engine, spec, limits, signal), kind, spec.image, engine, limits);
  }

  get alive(): boolean {
    return !this.dead;
  }

  /** Tells a waiting container that its host is still there. */
  ping(): void {
    this.send(encodeFrame({ kind: 'ping', run: '', seq: 0 }));
  }

  /** Lets the waiting worker read a prelude ahead that its run is likely to begin with. */
  readAhead({ name, text }: ProgramUnit): void {
    this.send(encodeFrame({ kind: 'prelude', run: '', seq: 0, name }, Buffer.from(text, 'utf8')));
  }

  /**
   * Hands the job over and follows it to its end. The container serves nothing more and is to be disposed of.
   * @throws NeverRanError when the container is known to have ended before it had the program. Where that is not
   * known, the run may have run, and its outcome says so.
   */
  async run(job: SandboxJob, queueMs: number, observer: RunObserver): Promise<SandboxOutcome> {
    if (this.dead) throw this.neverRan();
    const capture = new Capture(job.runId, this.limits, observer);
    let killed: KillCause | undefined;
    let giveUp: NodeJS.Timeout | undefined;
    const kill = (cause: KillCause) => {
      if (killed !== undefined || capture.ended !== undefined) return;
      killed = cause;
      void this.engine.kill(this.id).catch(() => {});
      giveUp = setTimeout(() => this.streams.destroy(), KILL_MS);
    };
    const cancel = () => kill('cancelled');
    observer.signal?.addEventListener('abort', cancel, { once: true });
    const handedOver = performance.now();
    const timer = setTimeout(() => kill('timeout'), job.timeoutMs);
    let broken: string | undefined;
    let hadProgram = true;
    try {
      this.handOver(job, () => {
        hadProgram = false;
      });
      if (observer.signal?.aborted) cancel();
      for (let step = await this.next; !step.done; step = await this.frames.next()) {
        // What was asked to end stays ended: only output that was on its way is still taken.
        if (killed !== undefined && step.value.kind === 'ended') continue;
        hadProgram = !isEndWithoutRun(step.value);
        if (!hadProgram) break;
        capture.take(step.value);
        if (capture.ended !== undefined) break;
      }
    } catch (error) {
      if (error instanceof ProtocolError) broken = error.message;
    } finally {
      clearTimeout(timer);
      clearTimeout(giveUp);
      observer.signal?.removeEventListener('abort', cancel);
    }
    if (!hadProgram && killed === undefined) throw this.neverRan();
    const wallMs = performance.now() - handedOver;
    const asked = killed === undefined && broken === undefined && capture.ended === undefined;
    const state = asked ? await this.stateAtTheEnd() : undefined;
    // What the front wrote before it died has come: the engine reads a pipe to its end.
    if (asked && !capture.accepted && state?.running === false) throw this.neverRan();
    const { started, ended } = capture;
    const judgement = judge({ killed, started, ended, hook: job.hook, broken, state });
    return this.outcome(judgement, capture, queueMs, wallMs);
  }

  /** Ends the container and removes it; resolves when the engine says it is gone. */
  dispose(): Promise<void> {
    this.removal ??= (async () => {
      this.dead = true;
      this.streams.destroy();
      await this.engine.remove(this.id);
    })();
    return this.removal;
  }

  /** What the engine says once it knows of the end: the stream ends before that, on a busy machine long before. */
  private async stateAtTheEnd(): Promise<ContainerState | undefined> {
    for (let left = STATE_ASKED; ; left -= 1) {
      const state = await this.engine.state(this.id, STATE_MS).catch(() => undefined);
      if (!state?.running || left === 0) return state;
      await sleep(STATE_PAUSE_MS);
    }
  }

  private neverRan(): NeverRanError {
    return new NeverRanError(`Container ${this.id} died while it waited.`);
  }

  private die(): void {
    this.dead = true;
  }

  /** @param onClosed told when nobody held the other end any more: then not all of it has left this process */
  private handOver(job: SandboxJob, onClosed: () => void): void {
    const { timeoutMs, runId: run } = job;
    const { stdout_bytes, stderr_bytes, result_bytes, artifact_bytes } = this.limits;
    let seq = 0;
    const pieces: Buffer[] = [];
    for (const { name, format, path, sheet, bytes } of job.inputs)
      pieces.push(...encodeFrame({ kind: 'input', run, seq: seq++, name, format, path, sheet }, bytes));
    const limits = { timeout_ms: timeoutMs, stdout_bytes, stderr_bytes, result_bytes, artifact_bytes };
    const { units, globals, hook, imports, tablesIn } = job;
    const program = JSON.stringify({ units, globals, hook, imports, tables_in: tablesIn });
    pieces.push(...encodeFrame({ kind: 'program', run, seq, limits }, Buffer.from(program, 'utf8')));
    this.send(pieces, (error) => {
      if (error?.code === 'EPIPE') onClosed();
    });
  }

  /** @param onWritten called for each piece once it has left this process, or with why it did not */
  private send(
    pieces: readonly Buffer[],
    onWritten: (error?: NodeJS.ErrnoException | null) => void = () => {},
  ): void {
    const { stdin } = this.streams;
    stdin.cork();
    for (const piece of pieces) stdin.write(piece, onWritten);
    stdin.uncork();
  }

  private outcome(
    judgement: ReturnType<typeof judge>,
    capture: Capture,
    queueMs: number,
    wallMs: number,
  ): SandboxOutcome {
    const usage = capture.ended?.usage;
    return {
      ...judgement,
      stdout: capture.output('stdout'),
      stderr: capture.output('stderr'),
      truncated: { stdout: capture.cut('stdout'), stderr: capture.cut('stderr') },
      ...(capture.value === undefined ? {} : { value: capture.value }),
      artifacts: capture.artifacts,
      inputRows: capture.rows,
      usage: {
        queue_ms: Math.round(queueMs * 10) / 10,
        wall_ms: Math.round(wallMs * 10) / 10,
        cpu_ms: usage?.cpu_ms == null ? null : Math.round(usage.cpu_ms * 10) / 10,
        peak_memory_bytes: usage?.peak_memory_bytes ?? null,
        measured_by: { queue_ms: 'host', wall_ms: 'host', cpu_ms: 'front', peak_memory_bytes: 'front' },
      },
      isolation: isolationOf(this.engine, this.image, this.id),
    };
  }
}

function isolationOf(engine: Engine, image: string, container: string): Isolation {
  const { name, version, runtime, enforces } = engine.facts;
  return { engine: name, engine_version: version, runtime, image, container, enforces };
}

/** The front's own word that it ended before it had a program. */
function isEndWithoutRun({ kind, run }: FrontFrame): boolean {
  return kind === 'ended' && run === '';
}
