/**
 * What a check of the doctor is: a name, what it needs, and a function that tries something and says what it
 * found. How findings are shown is cli/doctor.ts; which checks there are is in doctor.ts.
 */
import type { Patient } from './patient.js';

export type FindingStatus = 'ok' | 'warn' | 'fail' | 'skip';

export interface Finding {
  /** `warn`: runs are served, with less than there could be. `skip`: what the check needs is not there. */
  readonly status: FindingStatus;
  /** What was found, one sentence or less. */
  readonly found: string;
  /** What to do about it; always there with `fail`. */
  readonly next?: string;
  /** Further lines, for instance each place an engine was looked for. */
  readonly details?: readonly string[];
}

export interface Check {
  /** For instance `engine`; unique. */
  readonly name: string;
  /** What it tries, for a reader of the list. */
  readonly tries: string;
  /** Names of checks before it; it is skipped when one of them failed or was skipped. */
  readonly needs?: readonly string[];
  run(patient: Patient): Promise<Finding>;
}

export const ok = (found: string, details: readonly string[] = []): Finding => finding('ok', found, details);

export function warn(found: string, next: string, details: readonly string[] = []): Finding {
  return { ...finding('warn', found, details), next };
}

export function fail(found: string, next: string, details: readonly string[] = []): Finding {
  return { ...finding('fail', found, details), next };
}

function finding(status: FindingStatus, found: string, details: readonly string[]): Finding {
  return details.length === 0 ? { status, found } : { status, found, details };
}
