/**
 * One container from its start to its end: boot, ready, hand-over, ended. It serves one run and is gone. Which
 * container serves whom, and when one is booted, is pool.ts's affair.
 */
import type { Readable } from 'node:stream';
import type { SandboxLimits } from '../config.js';
import { UnavailableError } from '../errors.js';
import type { ProgramUnit } from '../program.js';
import type { Isolation } from '../run.js';
import { beforeAbort } from './before-abort.js';
import { Capture } from './capture.js';
import type { ContainerSpec, ContainerStreams, Engine } from './engine.js';
import { encodeFrame, FrameDecoder, type FrontFrame, frameBounds, ProtocolError } from './frames.js';
import { judge, type KillCause } from './outcome.js';
import type { ContainerKind, RunObserver, SandboxJob, SandboxOutcome } from './sandbox.js';

// A charts container boots in under a second; a machine under load in several.
const BOOT_MS = 30_000;
// An engine that does not end a container within this time is not waited for any longer.
const KILL_MS = 5_000;
const STATE_MS = 2_000;
const PRINTED_BYTES = 4_000;

/** Says that the container was dead before the program was handed over: the run may be tried again. */
export class NeverRanError extends Error {
  override readonly name = 'NeverRanError';
}

interface BootProgress {
  started: boolean;
  /** The end of what it wrote to stderr. */
  printed: string;
}

export class Session {
  /** Resolves when the container is dead or says something it may not while it waits. */
  readonly lost: Promise<void>;
  private dead = false;
  private next: Promise<IteratorResult<FrontFrame>>;
  private removal: Promise<void> | undefined;

  private constructor(
    readonly id: string,
    readonly kind: ContainerKind,
    private readonly image: string,
    private readonly engine: Engine,
    private readonly streams: ContainerStreams,
    private readonly frames: AsyncGenerator<FrontFrame, void>,
    private readonly limits: SandboxLimits,
  ) {
    this.next = frames.next();
    this.lost = this.next.then(
      () => this.die(),
      () => this.die(),
    );
  }

  /**
   * Creates and starts a container and waits until its worker is ready. What an engine finishes too late is
   * cleared away behind the error.
   * @throws UnavailableError with what the container printed, when it does not get ready in time; what the
   * engine answered; the signal's reason
   */
  static async boot(
    engine: Engine,
    spec: ContainerSpec,
    kind: ContainerKind,
    limits: SandboxLimits,
    signal: AbortSignal,
  ): Promise<Session> {
    const late = new AbortController();
    const progress: BootProgress = { started: false, printed: '' };
    const timer = setTimeout(() => late.abort(bootFailure(progress, spec.image)), BOOT_MS);
    const end = AbortSignal.any([signal, late.signal]);
    try {
      const session = Session.open(engine, spec, kind, limits, end, progress);
      return await beforeAbort(session, late.signal);
    } finally {
      clearTimeout(timer);
    }
  }

  /** The boot itself: takes as long as the engine lets it, and leaves nothing behind when it fails. */
  private static async open(
    engine: Engine,
    spec: ContainerSpec,
    kind: ContainerKind,
    limits: SandboxLimits,
    end: AbortSignal,
    progress: BootProgress,
  ): Promise<Session> {
    const id = await engine.create(spec);
    let attaching: Promise<ContainerStreams> | undefined;
    try {
      end.throwIfAborted();
      attaching = engine.attach(id);
      const streams = await beforeAbort(attaching, end);
      streams.stdin.on('error', () => {}); // a dead container shows itself by its closed output
      streams.stderr.on('data', (chunk: Buffer) => {
        progress.printed = (progress.printed + chunk.toString('utf8')).slice(-PRINTED_BYTES);
      });
      await engine.start(id);
      progress.started = true;
      const frames = readFrames(streams.stdout, new FrameDecoder(frameBounds(limits)));
      const first = await beforeAbort(frames.next(), end).catch(() => undefined);
      end.throwIfAborted();
      if (first?.value?.kind === 'ready')
        return new Session(id, kind, spec.image, engine, streams, frames, limits);
      throw bootFailure(progress, spec.image, first?.value?.body.toString('utf8') ?? '');
    } catch (error) {
      attaching?.then(
        (streams) => streams.destroy(),
        () => {},
      );
      await engine.remove(id).catch(() => {});
      throw error;
    }
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
    const state = asked ? await this.engine.state(this.id, STATE_MS).catch(() => undefined) : undefined;
    const judgement = judge({ killed, started: capture.started, ended: capture.ended, broken, state });
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
    const { units, globals, hook, tablesIn } = job;
    const program = JSON.stringify({ units, globals, hook, tables_in: tablesIn });
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

async function* readFrames(stream: Readable, decoder: FrameDecoder): AsyncGenerator<FrontFrame, void> {
  for await (const chunk of stream) yield* decoder.push(chunk as Buffer);
}

/** @param said what the container answered instead of being ready; undefined when it was silent too long */
function bootFailure({ started, printed }: BootProgress, image: string, said?: string): UnavailableError {
  if (!started)
    return new UnavailableError(
      'no_engine',
      `The container engine did not start a container within ${BOOT_MS / 1000} s.`,
      {
        next: 'Restart the container engine, or run `strategic-python-mcp setup` to see what is wrong with it.',
      },
    );
  const why =
    said === undefined
      ? `was not ready within ${BOOT_MS / 1000} s`
      : `ended before it was ready${said === '' ? '' : `: ${said.slice(0, PRINTED_BYTES)}`}`;
  const words = printed.trim();
  return new UnavailableError(
    'no_image',
    `The sandbox container ${why}.${words === '' ? '' : ` It printed: ${words}`}`,
    { next: `Remove the image ${image} and run \`strategic-python-mcp setup\`, which builds it anew.` },
  );
}
