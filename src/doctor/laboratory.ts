/**
 * Where limits are tried: a whole pipeline under the unrestricted policy, on a state folder of its own, with
 * limits so low that reaching them costs the machine little. Every trial is bounded by itself as well, since a
 * limit that is being tried may turn out not to hold.
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../app.js';
import type { Settings } from '../config.js';
import type { RunRecord } from '../pipeline/record.js';
import type { Engine } from '../sandbox/engine.js';
import { REPORT_CODE, type Report } from './report.js';

const MIB = 1024 * 1024;

/** What the containers of the laboratory get; never more than the operator's own limits. */
export interface TrialLimits {
  readonly memory_bytes: number;
  readonly pids: number;
  readonly cpus: number;
}

export interface Laboratory {
  readonly limits: TrialLimits;
  /** What a container says of itself after it tried to do what it may not. @throws Error when it did not report */
  report(): Promise<Report>;
  /** @param seconds of the run's time limit */
  run(code: string, seconds: number): Promise<RunRecord>;
  close(): Promise<void>;
}

// Room for the report, which tries for two seconds at half speed.
const REPORT_SECONDS = 30;

export async function openLaboratory(
  settings: Settings,
  engine: Engine,
  folder: string,
): Promise<Laboratory> {
  const limits: TrialLimits = {
    memory_bytes: Math.min(settings.limits.memory_bytes, 192 * MIB),
    pids: Math.min(settings.limits.pids, 48),
    // Two busy processes are to be held back by the limit and not by the machine.
    cpus: Math.min(settings.limits.cpus, 1, availableParallelism() / 2),
  };
  const { address, name, runtime } = engine.facts;
  const app = createApp({
    ...settings,
    policy: 'unrestricted',
    state: join(folder, 'state'),
    store: 'off',
    engine: name,
    socket: address,
    runtime,
    pool: { ...settings.pool, warm: 0 },
    limits: { ...settings.limits, ...limits, timeout_max_ms: 60_000, timeout_ms: 30_000 },
    log_level: 'error',
  });
  let reporting: Promise<Report> | undefined;
  const run = (code: string, seconds: number) =>
    app.pipeline.run({ code, timeout: seconds }, { showsProgress: true });
  return {
    limits,
    run,
    report: () => {
      reporting ??= run(REPORT_CODE(limits), REPORT_SECONDS).then(read);
      return reporting;
    },
    close: () => app.close(),
  };
}

function read({ status, value, error, message, warnings }: RunRecord): Report {
  if (status === 'ok' && value?.type === 'json' && typeof value.value === 'string')
    return JSON.parse(value.value) as Report;
  const why = error?.traceback ?? message ?? warnings.join(' ');
  throw new Error(`A container that should report ended with ${status}${why ? `: ${why}` : ''}.`);
}
