/** Joins what is known of a run to its record, with the disclosure: measured by others, only stated here. */
import type { Settings } from '../config.js';
import { disclose } from '../disclosure/disclosure.js';
import type { Persona } from '../persona/persona.js';
import type { Verdict } from '../policy/policy.js';
import type { Program } from '../program.js';
import type { Capability } from '../run.js';
import type { RunTime } from './deadline.js';
import type { PreparedAnalysis, PreparedProgram } from './prepare.js';
import type { Ending, RunRecord } from './record.js';

export interface CourseOfRun {
  readonly runId: string;
  readonly capability: Capability;
  readonly persona?: Persona;
  readonly prepared?: PreparedProgram;
  readonly verdict?: Verdict;
  readonly time?: RunTime;
  readonly ending: Ending;
  /** Hash of the opening audit entry; null when none was written. */
  readonly anchor: string | null;
}

export function describeRun(settings: Settings, course: CourseOfRun): RunRecord {
  const { runId, capability, prepared, verdict, time, ending, anchor } = course;
  const persona = course.persona?.id ?? settings.default_persona;
  const { limits } = settings;
  const disclosure = disclose({
    run_id: runId,
    status: ending.status,
    ran: ending.ran,
    persona,
    capability,
    scope: verdict?.scope.text ?? null,
    program: prepared ? programFacts(prepared.program) : null,
    policy: verdict ? { ...verdict.policy, allowed: verdict.allowed } : null,
    analysis: prepared?.analysis ? analysisFacts(prepared.analysis) : null,
    inputs: (prepared?.inputs ?? []).map(({ name, format, bytes, sha256, path, sheet }) => ({
      name,
      format,
      bytes: bytes.length,
      sha256,
      ...(path === undefined ? {} : { path }),
      ...(sheet === undefined ? {} : { sheet }),
      // A table may be called like a method of every object.
      rows: Object.hasOwn(ending.inputRows, name) ? (ending.inputRows[name] ?? null) : null,
    })),
    limits: {
      timeout_ms: time?.timeoutMs ?? limits.timeout_ms,
      memory_bytes: limits.memory_bytes,
      cpus: limits.cpus,
      pids: limits.pids,
    },
    isolation: ending.isolation,
    usage: ending.usage,
    audit: { opening_hash: anchor },
  });
  return { ...ending, runId, persona, capability, disclosure };
}

function programFacts(program: Program) {
  const bytes = program.units.reduce((sum, unit) => sum + Buffer.byteLength(unit.text), 0);
  return { sha256: program.sha256, units: program.units.length, bytes };
}

function analysisFacts({ name, bytes, sha256 }: PreparedAnalysis) {
  return { name, bytes, sha256 };
}
