/** The result of a run as callers get it: the contract that other people write against (`schema_version`). */
import type { Disclosure } from '../../disclosure/disclosure.js';
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
  readonly truncated?: { readonly stdout?: Cut; readonly stderr?: Cut; readonly result?: Cut };
  readonly result?: { readonly type: string; readonly [field: string]: Json };
  readonly warnings?: readonly string[];
  readonly artifacts: readonly ArtifactInfo[];
  readonly error?: RunError;
  readonly violations?: readonly Violation[];
  readonly usage: Usage;
  readonly isolation: Isolation | null;
  readonly disclosure: Disclosure;
}
