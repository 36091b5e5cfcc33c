/** The shipped policy and its rules, for tests that judge programs without the reader process. */
import { check, type Judged } from '../../src/policy/check.js';
import { loadPolicy } from '../../src/policy/load.js';
import type { PolicyData } from '../../src/policy/policy-data.js';
import { loadRules } from '../../src/policy/rules.js';

export const POLICY_FILE = new URL('../../policies/strategic.yaml', import.meta.url).pathname;
export const rules = await loadRules();
const { data } = loadPolicy(POLICY_FILE);

export interface Given {
  readonly files?: readonly string[];
  readonly names?: readonly string[];
  readonly preludes?: readonly string[];
  readonly policy?: PolicyData;
}

export function judge(text: string, given: Given = {}): Judged {
  const preludes = (given.preludes ?? []).map((prelude) => ({
    kind: 'prelude' as const,
    name: '<prelude>',
    text: prelude,
  }));
  return check(
    {
      units: [...preludes, { kind: 'code', name: '<code>', text }],
      names: given.names ?? [],
      files: given.files ?? [],
    },
    given.policy ?? data,
    rules,
  );
}

/** Violations as one line each, for failure messages that say what happened. */
export function told(judged: Judged): string[] {
  return judged.violations.map(
    (violation) => `${violation.rule} ${violation.line}:${violation.column} ${violation.message}`,
  );
}
