/** What `check` answers: the verdict `run` would come to, without running anything. */
import { explain, InvalidRequestError, type UnavailableError } from '../../errors.js';
import type { PolicyIdentity, Scope } from '../../policy/policy.js';
import type { Violation } from '../../run.js';
import type { Checked } from '../pipeline.js';
import { cutLine } from './cut-text.js';
import { SCHEMA_VERSION } from './result.js';
import { retryLines } from './summary.js';
import { violationText } from './violation.js';

/** What a check shows of each, in characters and in number: names come from the code and have any length. */
const MAX_PART = 500;
const MAX_NAME = 100;
const MAX_NAMES = 60;
const MAX_SUMMARY = 1_000;

export interface CheckResult {
  readonly schema_version: typeof SCHEMA_VERSION;
  /** As a run of the same would end or begin. */
  readonly status: 'ok' | 'refused' | 'invalid' | 'unavailable';
  readonly retry_after_ms?: number;
  readonly allowed: boolean;
  readonly summary: string;
  readonly violations: readonly Violation[];
  readonly scope: Scope | null;
  readonly policy: PolicyIdentity | null;
}

export function checkResult({ verdict }: Checked): CheckResult {
  const { allowed, violations, unlisted = 0, scope, policy } = verdict;
  const listed = unlisted > 0 ? `, of which the first ${violations.length} are listed` : '';
  const found =
    violations.length === 1 ? '1 violation' : `${violations.length + unlisted} violations${listed}`;
  const isUnreadable = violations[0]?.rule === 'parser/syntax';
  return {
    schema_version: SCHEMA_VERSION,
    status: allowed ? 'ok' : 'refused',
    allowed,
    summary: allowed
      ? `allowed: ${scope.text}`
      : `refused: ${isUnreadable ? 'the code cannot be read as valid Python' : found}`,
    ...cutParts(violations, scope, MAX_PART, MAX_NAMES),
    policy,
  };
}

/** @param budget characters of the result as JSON; parts shrink together until it fits */
export function fitCheck(check: CheckResult, budget: number): CheckResult {
  const { violations, scope } = check;
  let fitting = check;
  for (let part = MAX_PART, names = MAX_NAMES; part > 60; part *= 0.75, names *= 0.75) {
    fitting = { ...check, ...cutParts(violations, scope, part, names) };
    if (JSON.stringify(fitting).length <= budget) break;
  }
  return fitting;
}

function cutParts<S extends Scope | null>(
  violations: readonly Violation[],
  scope: S,
  part: number,
  most: number,
): { violations: Violation[]; scope: S } {
  const names = (list: readonly string[]) => list.slice(0, most).map((name) => cutLine(name, MAX_NAME));
  return {
    violations: violations.map(({ message, hint, ...place }) => ({
      ...place,
      message: cutLine(message, part),
      hint: cutLine(hint, part),
    })),
    scope: scope && { ...scope, imports: names(scope.imports), calls: names(scope.calls) },
  };
}

/** The answer to a request that is not in order, or that cannot be checked now. */
export function invalidCheck(error: InvalidRequestError | UnavailableError): CheckResult {
  const isInvalid = error instanceof InvalidRequestError;
  const status = isInvalid ? 'invalid' : 'unavailable';
  const retryAfterMs = isInvalid ? undefined : error.retryAfterMs;
  return {
    schema_version: SCHEMA_VERSION,
    status,
    ...(retryAfterMs === undefined ? {} : { retry_after_ms: retryAfterMs }),
    allowed: false,
    summary: cutLine(`${status}${isInvalid ? '' : ` (${error.reason})`}: ${explain(error)}`, MAX_SUMMARY),
    violations: [],
    scope: null,
    policy: null,
  };
}

export function renderCheck(check: CheckResult): string {
  const violations = check.violations.map((each) => `- ${violationText(each)}`);
  const policy = check.policy ? [`Policy: ${check.policy.name} ${check.policy.version}`] : [];
  const scope = check.scope && !check.allowed ? [`Code scope: ${check.scope.text}`] : [];
  return [check.summary, ...retryLines(check.retry_after_ms), ...violations, ...scope, ...policy].join('\n');
}
