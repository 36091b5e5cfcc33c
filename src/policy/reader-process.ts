/** The reader process: receives requests, answers verdicts. tree-sitter is loaded here and nowhere else. */
import { setImmediate as nextTurn } from 'node:timers/promises';
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

/** About what it takes until the first program is read as fast as the hundredth, within a factor of two. */
const WARM_MS = 300;

const rules = await loadRules();
let policy: PolicyData | undefined;
let idle = true;

process.on('message', (message: ReaderMessage) => {
  policy = message.policy ?? policy;
  const { request } = message;
  if (message.policy) void warmUp(message.policy);
  if (!request || !policy) return;
  idle = false;
  const narrowed = request.narrowing ? narrowPolicy(policy, request.narrowing) : policy;
  process.send?.({ judged: check(request, narrowed, rules) });
});
// Ctrl-C in a terminal reaches the whole group, but a run's end is the host's to decide; without it we end.
process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit());

/** Until a program comes, the rules' own examples are judged: what then reads it is compiled by that time. */
async function warmUp(data: PolicyData): Promise<void> {
  const until = performance.now() + WARM_MS;
  for (const text of rules.flatMap(({ good }) => good)) {
    await nextTurn(); // a program that has come meanwhile goes first
    if (!idle || performance.now() > until) return;
    const unit = { name: '<example>', kind: 'code', text } as const;
    check({ units: [unit], names: [], files: [] }, data, rules);
  }
}
