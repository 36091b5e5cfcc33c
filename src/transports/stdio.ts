/**
 * The server over standard input and output, with its ends: the client hangs up, SIGTERM, SIGINT, SIGHUP. Each
 * closes everything within 2 s. What closing means is the caller's to say.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { LineTransport } from './lines.js';

/** 4 MiB of inline data grow up to sixfold as JSON. */
const MAX_MESSAGE_BYTES = 64 * 1024 * 1024;
/** After the client has hung up, runs may still end by themselves: some clients only close their half. */
const LAST_RUNS_MS = 400;
/** From the end to the last breath; what is left of the 2 s goes to the exit of the process. */
const END_WITHIN_MS = 1_700;

export interface StdioOptions {
  /** Requests that may be without an answer; further ones wait unread. */
  readonly mostUnanswered: number;
  /** Frees everything; is not waited for beyond the time there is. */
  readonly close: () => Promise<void>;
  readonly log: (message: string) => void;
  /** One more end; its reason says why. */
  readonly stop: AbortSignal;
}

/** Serves until one of the ends; resolves when all is closed. */
export async function serveStdio(server: Server, options: StdioOptions): Promise<void> {
  const { close, log, stop, mostUnanswered } = options;
  const limits = { bytes: MAX_MESSAGE_BYTES, unanswered: mostUnanswered };
  const transport = new LineTransport(process.stdin, process.stdout, limits);
  const end = firstEnd(server, stop);
  await server.connect(transport);
  const why = await end;
  const deadline = performance.now() + END_WITHIN_MS;
  log(`Ending: ${why}`);
  const { unanswered } = transport;
  if (why === HUNG_UP) await answered(unanswered, performance.now() + LAST_RUNS_MS);
  // Every other answer has the rest of the time, and so have the runs that are ended now.
  const last = Promise.all([close(), why === HUNG_UP ? answered(unanswered, deadline) : undefined]);
  await Promise.race([last, sleep(deadline - performance.now())]);
  await server.close();
}

const HUNG_UP = 'the client closed its end';

function firstEnd(server: Server, stop: AbortSignal): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => resolve(signal));
    process.stdin.once('end', () => resolve(HUNG_UP));
    process.stdin.once('close', () => resolve(HUNG_UP));
    // Nobody reads our answers any more.
    process.stdout.on('error', () => resolve(HUNG_UP));
    stop.addEventListener('abort', () => resolve(String(stop.reason)));
    server.onclose = () => resolve('the connection was closed');
  });
}

async function answered(unanswered: ReadonlySet<unknown>, deadline: number): Promise<void> {
  while (unanswered.size > 0 && performance.now() < deadline) await sleep(10);
}
