/**
 * The server over standard input and output, with its ends: the client hangs up, SIGTERM, SIGINT, SIGHUP. Each
 * closes everything within 2 s. What closing means is the caller's to say.
 */
import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';

/** 4 MiB of inline data grow up to sixfold as JSON. */
const MAX_MESSAGE_BYTES = 64 * 1024 * 1024;
/** After the client has hung up, answers under way may still be written: some clients only close their half. */
const LAST_ANSWERS_MS = 300;
const CLOSE_WITHIN_MS = 1_500;

export interface StdioOptions {
  /** Resolves when no call is under way. */
  readonly idle: () => Promise<void>;
  /** Frees everything; has to resolve within 1.5 s, or is not waited for any longer. */
  readonly close: () => Promise<void>;
  readonly log: (message: string) => void;
}

/** Serves until one of the ends; resolves when all is closed. */
export async function serveStdio(server: Server, { idle, close, log }: StdioOptions): Promise<void> {
  const transport = new StdioServerTransport(process.stdin, process.stdout, {
    maxBufferSize: MAX_MESSAGE_BYTES,
  });
  const end = firstEnd(server);
  await server.connect(transport);
  const why = await end;
  log(`Ending: ${why}`);
  if (why === HUNG_UP) await Promise.race([soon().then(idle), sleep(LAST_ANSWERS_MS)]);
  await Promise.race([close(), sleep(CLOSE_WITHIN_MS)]);
  await server.close();
}

const HUNG_UP = 'the client closed its end';

function firstEnd(server: Server): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => resolve(signal));
    process.stdin.once('end', () => resolve(HUNG_UP));
    process.stdin.once('close', () => resolve(HUNG_UP));
    // Nobody reads our answers any more.
    process.stdout.on('error', () => resolve(HUNG_UP));
    server.onclose = () => resolve('the connection was closed');
  });
}

/** What was read in the last moment gets to its handler first. */
function soon(): Promise<void> {
  return sleep(20);
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
