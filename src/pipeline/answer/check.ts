/** What `check` answers: the verdict `run` would come to, without running anything. */
import type { InvalidRequestError } from '../../errors.js';
import type { PolicyIdentity, Scope } from '../../policy/policy.js';
import type { Violation } from '../../run.js';
import type { Checked } from '../pipeline.js';
import { SCHEMA_VERSION } from './result.js';
import { violationText } from './violation.js';

export interface CheckResult {
  readonly schema_version: typeof SCHEMA_VERSION;
  /** `ok` and `refused` as a run would end or begin; `invalid` when the request is not in order. */
  readonly status: 'ok' | 'refused' | 'invalid';
  readonly allowed: boolean;
  readonly summary: string;
  readonly violations: readonly Violation[];
  readonly scope: Scope | null;
  readonly policy: PolicyIdentity | null;
}

export function checkResult({ verdict }: Checked): CheckResult {
  const { allowed, violations, scope, policy } = verdict;
  const found = violations.length === 1 ? '1 violation' : `${violations.length} violations`;
  return {
    schema_version: SCHEMA_VERSION,
    status: allowed ? 'ok' : 'refused',
    allowed,
    summary: allowed ? `allowed: ${scope.text}` : `refused: ${found}`,
    violations,
    scope,
    policy,
  };
}

export function invalidCheck(error: InvalidRequestError): CheckResult {
  const summary = `invalid: ${[error.message, error.next].filter(Boolean).join(' ')}`;
  return {
    schema_version: SCHEMA_VERSION,
    status: 'invalid',
    allowed: false,
    summary,
    violations: [],
    scope: null,
    policy: null,
  };
}

export function renderCheck(check: CheckResult): string {
  const violations = check.violations.map((each) => `- ${violationText(each)}`);
  const policy = check.policy ? [`Policy: ${check.policy.name} ${check.policy.version}`] : [];
  const scope = check.scope && !check.allowed ? [`Code scope: ${check.scope.text}`] : [];
  return [check.summary, ...violations, ...scope, ...policy].join('\n');
}
