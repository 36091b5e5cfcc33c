/**
 * The errors this project raises on purpose. Each says what happened and what to do next; anything else
 * that is thrown is a defect and is reported as such.
 */

/** Why a run could not be started although the request was in order. */
export type UnavailableReason = 'no_engine' | 'no_image' | 'busy' | 'audit_unwritable' | 'shutting_down';

export class StrategicError extends Error {
  override readonly name: string = 'StrategicError';
  /** What the reader should do next, one sentence; absent when the message says it all. */
  readonly next: string | undefined;

  constructor(message: string, options: { next?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.next = options.next;
  }
}

/** A setting, persona, policy or template file is wrong: stops the start. Exit code 2. */
export class ConfigError extends StrategicError {
  override readonly name = 'ConfigError';
}

/** The caller's mistake in a request: answered with status `invalid`, and nothing was run. */
export class InvalidRequestError extends StrategicError {
  override readonly name: string = 'InvalidRequestError';
}

/** What is wrong with one field of a request. */
export interface InputProblem {
  /** Its name, with the place in it, for instance `cashflows[2]`. */
  readonly field: string;
  /** What came, shortened. */
  readonly came: string;
  /** What is expected, in words. */
  readonly expected: string;
}

/** Inputs of an analysis do not fit: every fault at once, and arguments that would do. */
export class InvalidInputsError extends InvalidRequestError {
  constructor(
    message: string,
    readonly problems: readonly InputProblem[],
    /** The arguments of a call that runs as it stands. */
    readonly example: Readonly<Record<string, unknown>>,
  ) {
    super(message);
  }
}

/** The sandbox cannot take a run now: answered with status `unavailable`. Exit code 3. */
export class UnavailableError extends StrategicError {
  override readonly name = 'UnavailableError';
  readonly reason: UnavailableReason;
  /** Milliseconds after which a retry is likely to be served; only with reason `busy`. */
  readonly retryAfterMs: number | undefined;

  constructor(
    reason: UnavailableReason,
    message: string,
    options: { next?: string; cause?: unknown; retryAfterMs?: number } = {},
  ) {
    super(message, options);
    this.reason = reason;
    this.retryAfterMs = options.retryAfterMs;
  }
}

/** One line for a person: the message, and what to do about it. */
export function explain(error: unknown): string {
  if (error instanceof StrategicError) return error.next ? `${error.message} ${error.next}` : error.message;
  return error instanceof Error ? error.message : String(error);
}
