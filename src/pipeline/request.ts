/** What a caller asks for, before anything of it was looked at. Tools and commands build it. */
import type { Capability, RunInput } from '../run.js';

/** One inline table, in exactly one of three forms. */
export interface InlineTable {
  readonly csv?: string | undefined;
  readonly records?: readonly unknown[] | undefined;
  readonly columns?: readonly unknown[] | undefined;
  /** With `columns`: one list of values per row. */
  readonly rows?: readonly unknown[] | undefined;
}

/** What every request may bring along. */
export interface TablesRequest {
  /** Id or alias; the default persona when absent. */
  readonly persona?: string | undefined;
  readonly data?: Readonly<Record<string, InlineTable>> | undefined;
  /** Relative paths below the workspace. */
  readonly files?: readonly string[] | undefined;
  /** Absolute folders within the workspace: files outside of them are not read. Asked for when there are files. */
  readonly roots?: (() => Promise<readonly string[] | undefined>) | undefined;
  /** Tables that the operator's own command has read: no workspace bounds them. */
  readonly tables?: readonly RunInput[] | undefined;
}

export interface CheckRequest extends TablesRequest {
  readonly code: string;
}

export interface RunRequest extends CheckRequest {
  readonly capability?: Capability | undefined;
  readonly context?: Readonly<Record<string, unknown>> | undefined;
  /** Seconds. */
  readonly timeout?: number | undefined;
}

/** An analysis by name instead of code. Without a persona, the capability's lead asks. */
export interface AnalysisRequest extends TablesRequest {
  readonly capability: Capability;
  /** As it came: names that are none are answered with the nearest. */
  readonly analysis: unknown;
  readonly inputs?: unknown;
  /** Role of a column → its name in the caller's table. */
  readonly columns?: Readonly<Record<string, string>> | undefined;
  /** Seconds. */
  readonly timeout?: number | undefined;
  /** Whether to draw; default true. */
  readonly chart?: boolean | undefined;
  /** Whether the answer carries the Python that was run; default false. */
  readonly program?: boolean | undefined;
}
