/** The reader process: receives requests, answers verdicts. tree-sitter is loaded here and nowhere else. */
import { check } from './check.js';
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
  if (message.request && policy) process.send?.({ judged: check(message.request, policy, rules) });
});
// Ctrl-C in a terminal reaches the whole group, but a run's end is the host's to decide; without it we end.
process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit());
