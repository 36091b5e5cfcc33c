/** The last runs of this process, for those who look back. What they gave is in the store, not here. */
import { wellFormed } from './answer/cut-text.js';
import { summarise } from './answer/summary.js';
import type { RunRecord } from './record.js';
import { runUri } from './stored-parts.js';

export interface RecentRun {
  readonly run_id: string;
  /** ISO 8601. */
  readonly ended: string;
  readonly status: string;
  readonly persona: string;
  readonly capability: string;
  /** One line. */
  readonly summary: string;
  /** Addresses of what it gave that open. */
  readonly parts: readonly string[];
}

const KEPT = 20;
const SUMMARY = 200;
const PARTS = 20;

export interface RecentRuns {
  add(record: RunRecord): void;
  /** Last first. */
  list(): readonly RecentRun[];
}

export function keepRecentRuns(): RecentRuns {
  const runs: RecentRun[] = [];
  return {
    add(record) {
      const { runId, status, persona, capability } = record;
      const parts = partsOf(record).map((part) => runUri(runId, part));
      const summary = wellFormed(summarise(record).slice(0, SUMMARY));
      runs.unshift({
        run_id: runId,
        ended: new Date().toISOString(),
        status,
        persona,
        capability,
        summary,
        parts,
      });
      runs.length = Math.min(runs.length, KEPT);
    },
    list: () => [...runs],
  };
}

function partsOf({ stdout, stderr, value, error, artifacts }: RunRecord): string[] {
  return [
    ...(stdout === '' ? [] : ['stdout']),
    ...(stderr === '' ? [] : ['stderr']),
    ...(value === undefined ? [] : ['result']),
    ...(error === undefined ? [] : ['error']),
    ...artifacts.map(({ name }) => `artifacts/${name}`),
  ].slice(0, PARTS);
}
