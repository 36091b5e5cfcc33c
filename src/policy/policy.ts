/**
 * What the rest of the project may ask of the policy. The policy reads text and says what it found; it
 * knows nothing of containers, personas or MCP.
 */
import type { ProgramUnit } from '../program.js';
import type { Violation } from '../run.js';
import type { Explanation } from './explain.js';

export interface PolicyRequest {
  /** Checked in order; names bound by one unit are known in the next, as in one Python module. */
  readonly units: readonly ProgramUnit[];
  /** Names the run will find besides those its units bind: `persona`, `available_data`, each table. */
  readonly names: readonly string[];
  /** Relative paths of the files the caller passed in: the only ones the code may read. */
  readonly files: readonly string[];
  /** Whether the verdict says how it came about. */
  readonly explain?: boolean;
  /** What the persona who asks changes of the policy. */
  readonly narrowing?: Narrowing;
}

/** What a persona's file says of the policy; docs/policy.md has the fields. */
export interface Narrowing {
  readonly persona: string;
  /** Modules taken out, with all below them. */
  readonly remove_modules?: readonly string[];
  /** Modules added, of those the operator's policy holds ready for personas. */
  readonly add_modules?: readonly string[];
  /** By module, names taken out, each with the reason. */
  readonly without?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Built-ins refused, with what to write instead. */
  readonly builtins_denied?: Readonly<Record<string, string>>;
}

/** What the program does as far as its syntax tells: the source of the disclosure's `Code scope` line. */
export interface Scope {
  /** Canonical dotted names of imported modules, sorted, without repetition. */
  readonly imports: readonly string[];
  /** Canonical dotted names of what is called, most telling first, without repetition. */
  readonly calls: readonly string[];
  /** One line for people, for instance `imports pandas; calls read_csv, groupby, mean; 12 lines`. */
  readonly text: string;
  /** True when the program draws charts, so a container with pyplot preloaded serves it best. */
  readonly charts: boolean;
}

export interface PolicyIdentity {
  readonly name: string;
  readonly version: string;
  /** SHA-256 of the resolved policy. */
  readonly sha256: string;
  /** False when it refuses nothing but what cannot be read: the disclosure then says so first. */
  readonly enforced: boolean;
}

export interface Verdict {
  readonly allowed: boolean;
  /** At most 20, most important first; empty exactly when allowed. */
  readonly violations: readonly Violation[];
  /** How many more there are; absent when all are listed. */
  readonly unlisted?: number;
  readonly scope: Scope;
  /**
   * One digest per unit, in order: SHA-256 over its text and its whole syntax tree (docs/policy.md); empty for
   * a unit that cannot be read. The worker takes the same digest from CPython's own `ast` and refuses the run
   * when they differ.
   */
  readonly facts: readonly string[];
  /** Every module that the units import, preludes too. */
  readonly imports: readonly string[];
  /** When it was asked for and the code can be read. */
  readonly explanation?: Explanation;
  readonly policy: PolicyIdentity;
}

export interface PolicyEngine {
  readonly identity: PolicyIdentity;
  /** Every file it was read from, absolute. */
  readonly files: readonly string[];
  /** @throws ConfigError for a narrowing that this policy does not allow */
  identityFor(narrowing: Narrowing): PolicyIdentity;
  /** Never throws for any text: what cannot be read is refused. */
  check(request: PolicyRequest): Promise<Verdict>;
  /** Stops the reader process; later checks are rejected. */
  close(): Promise<void>;
}
