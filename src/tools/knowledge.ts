/**
 * What a server can tell of itself besides running programs: resources, prompts and completions are written from
 * it. Read when it is asked for, so that a file that has changed is told as it is.
 */
import type { SandboxLimits } from '../config.js';
import type { Persona } from '../persona/persona.js';
import type { RecentRun } from '../pipeline/recent-runs.js';
import type { LoadedPolicy } from '../policy/load.js';
import type { Analyses } from '../template/analyses.js';

export interface Knowledge {
  personas(): Promise<readonly Persona[]>;
  policy(): Promise<LoadedPolicy>;
  analyses(): Promise<Analyses>;
  /** Last first. */
  recentRuns(): readonly RecentRun[];
  readonly limits: SandboxLimits;
  readonly workspace: string | undefined;
}
