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

/** What is wrong with one field of a request. */
export interface InputProblem {
  /** Its name, with the place in it, for instance `cashflows[2]`. */
  readonly field: string;
  /** What came, shortened. */
  readonly came: string;
  /** What is expected, in words. */
  readonly expected: string;
}

/** Arguments, or some of them, that would do. */
export type Example = Readonly<Record<string, unknown>>;

/** The one form in which what is wrong with a field is told, whoever finds it. */
export function told({ field, came, expected }: InputProblem): string {
  return `${field}: expected ${expected}, but ${came} came`;
}

/** Faults told in one line; more are a number. */
const MOST_TOLD = 3;

export function toldAll(problems: readonly InputProblem[]): string {
  const more = problems.length - MOST_TOLD;
  return `${problems.slice(0, MOST_TOLD).map(told).join('; ')}${more > 0 ? `; and ${more} more` : ''}.`;
}

export function forExample(example: Example): string {
  return `For example: ${JSON.stringify(example)}`;
}

/**
 * The caller's mistake in a request: answered with status `invalid`, and nothing was run. Its words are made here
 * and in `explain`, so that none lacks the argument, what came, what is expected, or an example.
 */
export class InvalidRequestError extends StrategicError {
  override readonly name: string = 'InvalidRequestError';
  readonly problems: readonly InputProblem[];

  /** @param options `lead` goes before the faults, `next` is what else helps; both are sentences */
  constructor(
    problem: InputProblem | readonly InputProblem[],
    /** Arguments of a call, or those of them that are in question. */
    readonly example: Example,
    { lead, ...options }: { lead?: string; next?: string; cause?: unknown } = {},
  ) {
    const problems = [problem].flat();
    super(`${lead === undefined ? '' : `${lead} `}${toldAll(problems)}`, options);
    this.problems = problems;
  }
}

/** The same of an analysis: faults and example, which runs as it stands, are fields of the answer. */
export class InvalidInputsError extends InvalidRequestError {
  override readonly name = 'InvalidInputsError';
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
  const example = error instanceof InvalidRequestError ? ` ${forExample(error.example)}` : '';
  if (error instanceof StrategicError)
    return `${error.message}${error.next ? ` ${error.next}` : ''}${example}`;
  return error instanceof Error ? error.message : String(error);
}
