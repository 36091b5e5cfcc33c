/**
 * The boot of a container: created, attached, started, and its worker ready. A boot that fails leaves nothing
 * behind and says what the container printed. Serving a run with it is session.ts's affair.
 */
import type { Readable } from 'node:stream';
import type { SandboxLimits } from '../config.js';
import { UnavailableError } from '../errors.js';
import { beforeAbort } from './before-abort.js';
import type { ContainerSpec, ContainerStreams, Engine } from './engine.js';
import { FrameDecoder, type FrontFrame, frameBounds } from './frames.js';

/** A container whose worker waits for a program. */
export interface BootedContainer {
  readonly id: string;
  readonly streams: ContainerStreams;
  /** What the front says after its `ready`. */
  readonly frames: AsyncGenerator<FrontFrame, void>;
}

interface BootProgress {
  started: boolean;
  /** The end of what it wrote to stderr. */
  printed: string;
}

// A charts container boots in under a second; a machine under load in several.
const BOOT_MS = 30_000;
const PRINTED_BYTES = 4_000;

/**
 * Creates and starts a container and waits until its worker is ready. What an engine finishes too late is
 * cleared away behind the error.
 * @throws UnavailableError with what the container printed, when it does not get ready in time; what the
 * engine answered; the signal's reason
 */
export async function bootContainer(
  engine: Engine,
  spec: ContainerSpec,
  limits: SandboxLimits,
  signal: AbortSignal,
): Promise<BootedContainer> {
  const late = new AbortController();
  const progress: BootProgress = { started: false, printed: '' };
  const timer = setTimeout(() => late.abort(bootFailure(progress, spec.image)), BOOT_MS);
  const end = AbortSignal.any([signal, late.signal]);
  try {
    return await beforeAbort(boot(engine, spec, limits, end, progress), late.signal);
  } finally {
    clearTimeout(timer);
  }
}

/** Takes as long as the engine lets it. */
async function boot(
  engine: Engine,
  spec: ContainerSpec,
  limits: SandboxLimits,
  end: AbortSignal,
  progress: BootProgress,
): Promise<BootedContainer> {
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
    if (first?.value?.kind === 'ready') return { id, streams, frames };
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
