/**
 * The vocabulary of a run, shared by every layer: how it can end, what it can give back, what was measured.
 * Types only; the way of a run is in pipeline/.
 */
import type { UnavailableReason } from './errors.js';

/** How a run ended. `invalid` and `unavailable` never ran; `refused` ran only if the runtime hook ended it. */
export const RUN_STATUSES = [
  'ok',
  'invalid',
  'refused',
  'error',
  'timeout',
  'out_of_memory',
  'output_limit',
  'process_limit',
  'crashed',
  'cancelled',
  'unavailable',
] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

export const CAPABILITIES = [
  'strategic_data_analysis',
  'roi_calculations',
  'stakeholder_analytics',
  'performance_metrics',
  'executive_reporting',
] as const;
export type Capability = (typeof CAPABILITIES)[number];

export type Ran = 'no' | 'yes' | 'unknown';

export type Reason = UnavailableReason | 'engine_lost';

/** A place in the program where the policy, or the runtime hook, said no. */
export interface Violation {
  /** Stable id, for instance `import/not-listed` or `runtime/open`. */
  readonly rule: string;
  /** What was found, in one sentence. */
  readonly message: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, counted in code points. */
  readonly column: number;
  /** What to write instead. */
  readonly hint: string;
  /** Two lines: what stands around the place, and a caret under it. Absent where the run itself found it. */
  readonly source?: string;
  /** Which unit it is in, when that is not the caller's own code. */
  readonly unit?: string;
}

/** What Python raised; the traceback holds the caller's lines only. */
export interface RunError {
  readonly type: string;
  readonly message: string;
  readonly traceback: string;
}

/** Who measured a figure: the host from outside, or the front from the container's own counters. */
export type MeasuredBy = 'host' | 'front';

export interface Usage {
  /** Milliseconds between admission and hand-over to a container. */
  readonly queue_ms: number;
  /** Milliseconds between hand-over and the end of the run. */
  readonly wall_ms: number;
  readonly cpu_ms: number | null;
  readonly peak_memory_bytes: number | null;
  /** How often it was begun anew, since its container or the engine was gone before it had the program; absent when never. */
  readonly retries?: number;
  readonly measured_by: Readonly<Record<string, MeasuredBy>>;
}

/** What the engine and container really were, for the disclosure. */
export interface Isolation {
  readonly engine: string;
  readonly engine_version: string;
  readonly runtime: string;
  readonly image: string;
  readonly container: string;
  /** Limits that the engine enforces on this machine; what is false was allowed by the operator. */
  readonly enforces: { readonly memory: boolean; readonly pids: boolean; readonly cpu: boolean };
}

/** A JSON value, as the worker reports it and as MCP carries it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The value of the last expression, in the shape of DESIGN's table of values. */
export interface RunValue {
  readonly type: string;
  readonly [field: string]: Json;
}

/** A file or picture that a run produced, as captured in the container. */
export interface CapturedArtifact {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Buffer;
}

/** A table or file handed to a run. The host knows its bytes; how many rows it has, the sandbox finds out. */
export interface RunInput {
  /** The Python name under which the code finds the table. */
  readonly name: string;
  readonly format: 'csv' | 'tsv' | 'json' | 'jsonl' | 'xlsx' | 'parquet' | 'columns';
  readonly bytes: Buffer;
  readonly sha256: string;
  /** Relative path below the workspace when it came from a file: the code may open it under that path. */
  readonly path?: string;
  /** Of a workbook; the first when undefined. */
  readonly sheet?: string;
}
