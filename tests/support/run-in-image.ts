/** Runs Python in a container of the sandbox image with all our flags, without the front, and gives its output. */
import { text } from 'node:stream/consumers';
import { limitsSchema } from '../../src/config.js';
import type { Engine } from '../../src/sandbox/engine.js';
import { containerBody, serverLabels } from '../../src/sandbox/hardening.js';

export const LIMITS = limitsSchema.parse({});

/** Of one argument, which a kernel takes up to 128 KiB of. */
const PIECE = 100_000;

/** @param given a text of any length, which the code finds in pieces in sys.argv[1:] */
export async function runInImage(engine: Engine, image: string, code: string, given = ''): Promise<string> {
  const pieces = given.match(new RegExp(`[^]{1,${PIECE}}`, 'g')) ?? [];
  const id = await engine.create({
    image,
    command: ['/opt/venv/bin/python', '-I', '-B', '-c', code, ...pieces],
    labels: serverLabels('tests'),
    body: containerBody(LIMITS),
  });
  try {
    const streams = await engine.attach(id);
    const output = Promise.all([text(streams.stdout), text(streams.stderr)]);
    await engine.start(id);
    const [stdout, stderr] = await output;
    streams.destroy();
    if (stderr !== '') throw new Error(stderr);
    return stdout;
  } finally {
    await engine.remove(id);
  }
}

/** Runs code that prints one JSON value last. */
export async function reportFromImage<T>(engine: Engine, image: string, code: string): Promise<T> {
  return JSON.parse(await runInImage(engine, image, code)) as T;
}
