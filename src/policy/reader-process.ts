/** The reader process: receives requests, answers verdicts. tree-sitter is loaded here and nowhere else. */
import { check } from './check.js';
import { narrowPolicy } from './narrow.js';
import type { PolicyRequest } from './policy.js';
import type { PolicyData } from './policy-data.js';
import { loadRules } from './rules.js';

/** The first message carries the policy, each later one a program. */
export interface ReaderMessage {
  readonly policy?: PolicyData;
  readonly request?: PolicyRequest;
}

const rules = await loadRules();
let policy: PolicyData | undefined;

process.on('message', (message: ReaderMessage) => {
  policy = message.policy ?? policy;
  const { request } = message;
  if (!request || !policy) return;
  const narrowed = request.narrowing ? narrowPolicy(policy, request.narrowing) : policy;
  process.send?.({ judged: check(request, narrowed, rules) });
});
// Ctrl-C in a terminal reaches the whole group, but a run's end is the host's to decide; without it we end.
process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit());
