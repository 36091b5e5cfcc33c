/** The result of a run as callers get it: the contract that other people write against (`schema_version`). */
import type { Disclosure } from '../../disclosure/disclosure.js';
import type { InputProblem } from '../../errors.js';
import type {
  Capability,
  Isolation,
  Json,
  Ran,
  Reason,
  RunError,
  RunStatus,
  Usage,
  Violation,
} from '../../run.js';
import type { AnswerTable, Chart, Figure, Lens } from '../analysis-schema.js';

export const SCHEMA_VERSION = '1';

export interface Cut {
  /** Of the whole. */
  readonly bytes: number;
  /** Where the whole opens. */
  readonly uri: string;
}

export interface ArtifactInfo {
  readonly name: string;
  readonly mime_type: string;
  readonly bytes: number;
  readonly uri: string;
}

export interface RunResult {
  readonly schema_version: typeof SCHEMA_VERSION;
  readonly run_id: string;
  readonly status: RunStatus;
  readonly reason?: Reason;
  readonly ran: Ran;
  readonly retry_after_ms?: number;
  /** One line: what came out, or what went wrong and what to do. */
  readonly summary: string;
  readonly persona: string;
  readonly capability: Capability;
  readonly stdout: string;
  readonly stderr: string;
  readonly truncated?: {
    readonly stdout?: Cut;
    readonly stderr?: Cut;
    readonly result?: Cut;
    readonly chart?: Cut;
    readonly error?: Cut;
  };
  readonly result?: { readonly type: string; readonly [field: string]: Json };
  /** Of an analysis: how the role looks at it. */
  readonly lens?: Lens;
  /** Of an analysis, in the order of what its role reads first. */
  readonly figures?: readonly Figure[];
  readonly findings?: readonly string[];
  readonly assumptions?: readonly string[];
  readonly tables?: { readonly [name: string]: AnswerTable };
  /** The picture as data, for clients that redraw. */
  readonly chart?: Chart;
  /** The Python of an analysis, where it was asked for. */
  readonly program?: string;
  readonly warnings?: readonly string[];
  /** What is wrong with the inputs of an analysis, with arguments that would do. */
  readonly problems?: readonly InputProblem[];
  readonly example?: Readonly<Record<string, unknown>>;
  readonly artifacts: readonly ArtifactInfo[];
  readonly error?: RunError;
  readonly violations?: readonly Violation[];
  readonly usage: Usage;
  readonly isolation: Isolation | null;
  readonly disclosure: Disclosure;
}
