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

export interface CheckRequest {
  readonly code: string;
  /** Id or alias; the default persona when absent. */
  readonly persona?: string | undefined;
  readonly data?: Readonly<Record<string, InlineTable>> | undefined;
  /** Relative paths below the workspace. */
  readonly files?: readonly string[] | undefined;
  /** Tables that the operator's own command has read: no workspace bounds them. */
  readonly tables?: readonly RunInput[] | undefined;
}

export interface RunRequest extends CheckRequest {
  readonly capability?: Capability | undefined;
  readonly context?: Readonly<Record<string, unknown>> | undefined;
  /** Seconds. */
  readonly timeout?: number | undefined;
}
