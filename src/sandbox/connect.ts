/**
 * Finds the engine: asks each place in turn who is there, and keeps why a place was passed over. A client
 * program on the PATH proves nothing; only an answering socket whose containers start does.
 */
import { UnavailableError } from '../errors.js';
import { beforeAbort } from './before-abort.js';
import { type Candidate, candidates, type Environment, NAMED } from './candidates.js';
import type { OpenedEngine } from './docker.js';
import type { Engine, EngineFacts } from './engine.js';
import { openWithRuntime } from './runtime.js';

export interface ConnectOptions {
  readonly engine: 'auto' | 'docker' | 'podman';
  /** The only place to ask, when set. */
  readonly socket?: string | undefined;
  readonly runtime?: string | undefined;
  /** Limits the engine may leave unenforced by the operator's leave. */
  readonly allowUnenforced?: readonly (keyof EngineFacts['enforces'])[];
  /** Where it is remembered which runtime works. */
  readonly stateDir: string;
  readonly env?: Environment;
  /** How long the search may take, in milliseconds; 20 s when absent, which a waiting caller bears. */
  readonly searchMs?: number;
  /** Told what the operator should know, for instance that another runtime is used. */
  readonly log?: (line: string) => void;
  /** Told each place that was passed over, also when an engine is found after it. */
  readonly onAttempt?: (attempt: Attempt) => void;
}

/** A place that was asked, and why it is not the engine. */
export interface Attempt {
  readonly foundBy: string;
  readonly address: string;
  readonly reason: string;
}

export class NoEngineError extends UnavailableError {
  readonly attempts: readonly Attempt[];

  constructor(attempts: readonly Attempt[]) {
    // Sockets that do not exist are the normal case; `attempts` has them all the same.
    const telling = attempts.filter(({ foundBy, reason }) => foundBy === NAMED || reason !== NO_SOCKET);
    const tried = telling.map(
      ({ foundBy, address, reason }) => `${foundBy}${foundBy === NAMED ? ` (${address})` : ''}: ${reason}`,
    );
    super(
      'no_engine',
      `No container engine can be used${tried.length === 0 ? '' : ` (${tried.join('; ')})`}.`,
      {
        next: isWrongSocket(attempts) ? ANOTHER_SOCKET : RUN_SETUP,
      },
    );
    this.attempts = attempts;
  }
}

/** Whether the only place asked is one that the operator named, and nothing is there. */
export function isWrongSocket(attempts: readonly Attempt[]): boolean {
  return attempts.some(({ foundBy, reason }) => foundBy === NAMED && reason === NO_SOCKET);
}

const RUN_SETUP = 'Run `strategic-python-mcp setup`, which installs or names what is missing.';
export const ANOTHER_SOCKET =
  'Set `socket` to that of an engine that runs, for instance /var/run/docker.sock; or leave it out, and run `strategic-python-mcp setup`, which installs or names what is missing.';

const NO_SOCKET = 'there is no such socket';
// A first start proves the runtimes one by one, which takes seconds under load; what it
// proves after this time is remembered all the same, so that the next search is fast.
const SEARCH_MS = 20_000;

/**
 * The first engine that answers, starts containers and enforces the limits.
 * @throws NoEngineError with every place that was tried
 */
export async function connectEngine(options: ConnectOptions): Promise<Engine> {
  const attempts: Attempt[] = [];
  const late = new AbortController();
  const { searchMs = SEARCH_MS } = options;
  const tooLate = new Error(`the search for an engine ended after ${searchMs / 1000} s`);
  const timer = setTimeout(() => late.abort(tooLate), searchMs);
  try {
    for (const candidate of candidates(options.env ?? process.env, options.socket)) {
      const opening = late.signal.aborted ? Promise.reject(tooLate) : open(candidate, options);
      try {
        return (await beforeAbort(opening, late.signal)).engine;
      } catch (error) {
        const reason = (error instanceof Error ? error.message : String(error)).trim();
        const attempt = { foundBy: candidate.foundBy, address: candidate.address, reason };
        attempts.push(attempt);
        options.onAttempt?.(attempt);
        // It may come too late; nobody is left to be told that it failed, or could not be ended.
        opening.then(({ engine }) => engine.close()).catch(() => {});
      }
    }
  } finally {
    clearTimeout(timer);
  }
  throw new NoEngineError(attempts);
}

async function open(candidate: Candidate, options: ConnectOptions): Promise<OpenedEngine> {
  const wanted = options.engine;
  if (wanted !== 'auto' && !candidate.may.includes(wanted)) throw new Error(`not asked: ${wanted} is wanted`);
  const opened = await openWithRuntime(candidate, {
    wanted: options.runtime,
    stateDir: options.stateDir,
    log: options.log ?? (() => {}),
  });
  const { facts } = opened.engine;
  const missing = (Object.keys(facts.enforces) as (keyof EngineFacts['enforces'])[]).filter(
    (limit) => !facts.enforces[limit] && options.allowUnenforced?.includes(limit) !== true,
  );
  const reason =
    wanted !== 'auto' && facts.name !== wanted
      ? `${facts.name} answers there, ${wanted} is wanted`
      : missing.length > 0
        ? `${facts.name} does not enforce limits of ${missing.join(', ')} here${advice(facts)}`
        : undefined;
  if (reason === undefined) return opened;
  await opened.engine.close();
  throw new Error(reason);
}

function advice({ rootless, cgroupVersion }: EngineFacts): string {
  if (!rootless) return '';
  return cgroupVersion === '1'
    ? ' (rootless engines cannot on cgroup v1: boot with cgroup v2, or use a rootful engine)'
    : ' (delegate these cgroup controllers to the user, or use a rootful engine)';
}
