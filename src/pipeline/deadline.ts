/**
 * How long a run may take. Most clients give up on an answer after 60 s unless they are shown progress, and an
 * answer that nobody waits for is worse than a refusal: so queue and run together stay within 55 s. Whoever is shown
 * progress has them for the queue alone.
 */
import type { SandboxLimits } from '../config.js';
import { InvalidRequestError, UnavailableError } from '../errors.js';
import type { RunPhase } from '../sandbox/sandbox.js';

const ANSWER_WITHIN_MS = 55_000;
/** What a long run leaves of it for the request to be read and a container to become free. */
const LEAST_WAIT_MS = 5_000;

export interface RunTime {
  /** From hand-over to the kill. */
  readonly timeoutMs: number;
  /** From the request to hand-over. */
  readonly waitMs: number;
  /** Said to the caller when the run got less time than it asked for. */
  readonly warning: string | undefined;
}

/**
 * @param timeout seconds, as the caller asked; the default when undefined
 * @throws InvalidRequestError when it is not above 0 or over the operator's maximum
 */
export function runTime(timeout: number | undefined, limits: SandboxLimits, showsProgress: boolean): RunTime {
  const most = limits.timeout_max_ms / 1000;
  if (timeout !== undefined && !(timeout > 0 && timeout <= most))
    throw new InvalidRequestError(
      `The timeout has to be above 0 and at most ${most} seconds, but ${timeout} came.`,
    );
  const wanted = timeout === undefined ? limits.timeout_ms : Math.max(1, Math.round(timeout * 1000));
  if (showsProgress) return { timeoutMs: wanted, waitMs: ANSWER_WITHIN_MS, warning: undefined };
  const timeoutMs = Math.min(wanted, ANSWER_WITHIN_MS - LEAST_WAIT_MS);
  const warning =
    timeoutMs < wanted
      ? `The run got ${timeoutMs / 1000} s instead of ${wanted / 1000} s: a longer one needs a client that sends a progress token.`
      : undefined;
  return { timeoutMs, waitMs: ANSWER_WITHIN_MS - timeoutMs, warning };
}

/**
 * What is left of the wait when the request has been read, which took a part of it.
 * @param asked when the request came, by `performance.now()`
 */
export function waitLeft({ waitMs }: RunTime, asked: number): number {
  return Math.max(0, waitMs - (performance.now() - asked));
}

export interface Patience {
  /** Ends the run when the caller cancels or the wait is over. */
  readonly signal: AbortSignal;
  onPhase(phase: RunPhase): void;
  /** True when the run was ended because no container became free in time. */
  readonly isOver: boolean;
  release(): void;
}

/** Watches over the wait for a container; from `running` on, the sandbox's own time limit holds. */
export function waitAtMost(waitMs: number, cancel: AbortSignal | undefined): Patience {
  const controller = new AbortController();
  let isOver = false;
  const timer = setTimeout(() => {
    isOver = true;
    controller.abort();
  }, waitMs);
  return {
    signal: cancel ? AbortSignal.any([cancel, controller.signal]) : controller.signal,
    onPhase: (phase) => {
      if (phase === 'running') clearTimeout(timer);
    },
    get isOver() {
      return isOver;
    },
    release: () => clearTimeout(timer),
  };
}

export function waitedTooLong(): UnavailableError {
  return new UnavailableError('busy', 'No container became free in time.', {
    next: 'Try again in a moment.',
    retryAfterMs: 5_000,
  });
}
