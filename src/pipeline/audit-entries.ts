/** What a run's opening and closing audit entries say: hashes, names and sizes, never content. */
import { createHash } from 'node:crypto';
import type { EntryBody } from '../audit/entries.js';
import type { PolicyIdentity } from '../policy/policy.js';
import type { Program } from '../program.js';
import type { Capability, RunInput } from '../run.js';
import type { RunRecord } from './record.js';
import { valueJson } from './value-json.js';

const MAX_NAME = 200;

export interface OpeningFacts {
  readonly runId: string;
  readonly persona: string;
  readonly capability: Capability;
  readonly program: Program | undefined;
  readonly policy: PolicyIdentity | undefined;
  readonly allowed: boolean;
  readonly inputs: readonly RunInput[];
  readonly context: { readonly bytes: number; readonly sha256: string } | undefined;
  readonly analysis: { readonly name: string; readonly bytes: number; readonly sha256: string } | undefined;
  readonly timeoutMs: number | undefined;
}

export function openingEntry(facts: OpeningFacts): EntryBody {
  const { program, policy, context, analysis } = facts;
  return {
    run_id: facts.runId,
    persona: facts.persona,
    capability: facts.capability,
    program: program
      ? {
          sha256: program.sha256,
          units: program.units.map((unit) => ({ kind: unit.kind, name: unit.name, ...measure(unit.text) })),
        }
      : null,
    policy: policy ? { name: policy.name, version: policy.version, sha256: policy.sha256 } : null,
    allowed: facts.allowed,
    inputs: facts.inputs.map(({ name, format, bytes, sha256, path, sheet }) => ({
      name,
      format,
      bytes: bytes.length,
      sha256,
      ...(path === undefined ? {} : { path }),
      ...(sheet === undefined ? {} : { sheet }),
    })),
    context: context ? { bytes: context.bytes, sha256: context.sha256 } : null,
    // Which analysis, and what of its inputs and column mapping can be proved later.
    analysis: analysis ? { name: analysis.name, bytes: analysis.bytes, sha256: analysis.sha256 } : null,
    timeout_ms: facts.timeoutMs ?? null,
  };
}

export function closingEntry(record: RunRecord): EntryBody {
  const { usage, isolation, value, violations } = record;
  return {
    run_id: record.runId,
    status: record.status,
    reason: record.reason ?? null,
    ran: record.ran,
    rules: [...new Set(violations?.map((violation) => violation.rule))],
    stdout: measure(record.stdout),
    stderr: measure(record.stderr),
    result:
      value === undefined ? null : { type: value.type.slice(0, MAX_NAME), ...measure(valueJson(value)) },
    artifacts: record.artifacts.map(({ name, mimeType, bytes }) => ({
      name: name.slice(0, MAX_NAME),
      mime_type: mimeType.slice(0, MAX_NAME),
      ...measure(bytes),
    })),
    rows: record.inputRows,
    usage: { ...usage, measured_by: usage.measured_by },
    isolation: isolation ? { ...isolation, enforces: isolation.enforces } : null,
    disclosure: measure(record.disclosure.text),
  };
}

function measure(content: string | Buffer): { bytes: number; sha256: string } {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
