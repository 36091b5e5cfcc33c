/**
 * Everything known of one finished run, whole and uncut. What an answer shows of it is present.ts' business;
 * what the audit keeps, audit-entries.ts'.
 */
import type { Disclosure } from '../disclosure/disclosure.js';
import type { InputProblem } from '../errors.js';
import type { Capability, RunStatus, Usage } from '../run.js';
import type { SandboxOutcome } from '../sandbox/sandbox.js';
import type { AnalysisAnswer, Lens } from './analysis-schema.js';

/** How a run ended, whether or not it came to the sandbox. */
export interface Ending extends Omit<SandboxOutcome, 'status' | 'truncated'> {
  readonly status: RunStatus;
  readonly retryAfterMs?: number;
  /** What happened and what to do, for a run that did not come to its end; absent when ok. */
  readonly message?: string;
  /** Which streams were cut when they were captured. */
  readonly captureCut: SandboxOutcome['truncated'];
  /** How many more `violations` there are than are listed. */
  readonly unlistedViolations?: number;
  /** What an analysis found; takes the place of `value` in the answer. */
  readonly answer?: AnalysisAnswer;
  /** How the role looks at it; only of an analysis that ran. */
  readonly lens?: Lens;
  /** The Python of an analysis, where it was asked for. */
  readonly program?: string;
  /** What is wrong with the inputs of an analysis, and arguments that would do. */
  readonly problems?: readonly InputProblem[];
  readonly example?: Readonly<Record<string, unknown>>;
}

export interface RunRecord extends Ending {
  readonly runId: string;
  readonly persona: string;
  readonly capability: Capability;
  readonly disclosure: Disclosure;
}

const NO_USAGE: Usage = {
  queue_ms: 0,
  wall_ms: 0,
  cpu_ms: null,
  peak_memory_bytes: null,
  measured_by: {},
};

/** A run that ended before it came to the sandbox. */
export function neverRan(
  ending: Pick<Ending, 'status'> &
    Partial<
      Pick<
        Ending,
        'reason' | 'message' | 'violations' | 'unlistedViolations' | 'retryAfterMs' | 'problems' | 'example'
      >
    >,
): Ending {
  return {
    ran: 'no',
    stdout: '',
    stderr: '',
    captureCut: { stdout: false, stderr: false },
    artifacts: [],
    warnings: [],
    inputRows: {},
    usage: NO_USAGE,
    isolation: null,
    ...ending,
  };
}

export function fromOutcome(outcome: SandboxOutcome): Ending {
  const { truncated, warnings, ...rest } = outcome;
  const ending = { ...rest, warnings, captureCut: truncated };
  // What the sandbox says first of these is why: it leads the answer instead of ending it.
  const [why, ...others] = warnings;
  if (why === undefined || (outcome.status !== 'invalid' && outcome.status !== 'crashed')) return ending;
  return { ...ending, message: why, warnings: others };
}

/** The same run with more to tell its caller. */
export function withWarnings<T extends Ending>(ending: T, ...warnings: readonly (string | undefined)[]): T {
  const added = warnings.filter((warning) => warning !== undefined);
  return added.length === 0 ? ending : { ...ending, warnings: [...ending.warnings, ...added] };
}
