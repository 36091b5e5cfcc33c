/**
 * The sandbox as the pipeline sees it: give it a checked program and its inputs, get back how it ended.
 * Which engine, which container and how it is talked to stays behind this interface.
 */
import type { ProgramUnit } from '../program.js';
import type {
  CapturedArtifact,
  Isolation,
  Json,
  Ran,
  Reason,
  RunError,
  RunInput,
  RunStatus,
  RunValue,
  Usage,
  Violation,
} from '../run.js';

/** Plain: pandas and numpy imported. Charts: pyplot as well, which costs memory and boot time. */
export type ContainerKind = 'plain' | 'charts';

export interface SandboxJob {
  readonly runId: string;
  readonly kind: ContainerKind;
  /** Each with the digest of the facts its verdict rests on. */
  readonly units: readonly (ProgramUnit & { readonly facts: string })[];
  /** Values the code finds as globals: `persona`, `role`, `strategic_context`, `available_data`. */
  readonly globals: Readonly<Record<string, Json>>;
  readonly inputs: readonly RunInput[];
  /** Where set, the tables are no globals of their own but entries of one dict of this name. */
  readonly tablesIn?: string;
  /** Milliseconds from hand-over to the kill. */
  readonly timeoutMs: number;
  /** Whether the runtime hook ends what the strategic policy does not expect; `off` under `unrestricted`. */
  readonly hook: 'strategic' | 'off';
  /** Modules that the program imports and its policy lists: the hook lets these be imported though the image knows none. */
  readonly imports?: readonly string[];
}

export interface SandboxOutcome {
  readonly status: Exclude<RunStatus, 'unavailable'>;
  readonly reason?: Reason;
  readonly ran: Ran;
  /** Everything captured up to the limit, undecoded bytes replaced. */
  readonly stdout: string;
  readonly stderr: string;
  /** Which streams were cut at the capture limit. */
  readonly truncated: { readonly stdout: boolean; readonly stderr: boolean };
  readonly value?: RunValue;
  readonly artifacts: readonly CapturedArtifact[];
  readonly error?: RunError;
  /** The runtime hook's or the fact digest's refusal; only with status `refused`. */
  readonly violations?: readonly Violation[];
  /** Sentences for the caller: a child was killed for memory, figures were left out, ... */
  readonly warnings: readonly string[];
  /** Rows of each input as the sandbox parsed it, by name; as reported by the worker before any user code. */
  readonly inputRows: Readonly<Record<string, number>>;
  readonly usage: Usage;
  /** Null when the run ended before it had a container. */
  readonly isolation: Isolation | null;
}

export type RunPhase = 'queued' | 'booting' | 'running';

export interface RunObserver {
  /** Ends the run as `cancelled` and frees its container at once. */
  readonly signal?: AbortSignal;
  readonly onPhase?: (phase: RunPhase) => void;
  /** Output as it arrives, in the order of each stream. */
  readonly onOutput?: (stream: 'stdout' | 'stderr', text: string) => void;
}

export interface Sandbox {
  /**
   * Runs one job in a container that is thrown away afterwards.
   * @throws UnavailableError when it never ran: no engine, no image, queue full, shutting down.
   */
  run(job: SandboxJob, observer?: RunObserver): Promise<SandboxOutcome>;
  /** Finds the engine and fills the pool; failures surface at the next `run`. */
  warm(): void;
  /** Ends every run and removes every container; resolves when none is left, within 2 s. */
  close(): Promise<void>;
}
