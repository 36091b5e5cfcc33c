/** The parser thread: receives requests, answers verdicts. tree-sitter is loaded here and nowhere else. */
import { parentPort, workerData } from 'node:worker_threads';
import { check } from './check.js';
import type { PolicyRequest } from './policy.js';
import type { PolicyData } from './policy-data.js';
import { loadRules } from './rules.js';

export interface ThreadRequest {
  readonly id: number;
  readonly request: PolicyRequest;
}

const policy = workerData as PolicyData;
const rules = await loadRules();

parentPort?.on('message', ({ id, request }: ThreadRequest) => {
  parentPort?.postMessage({ id, judged: check(request, policy, rules) });
});
