/**
 * The disclosure of one run: what was run, on what, under which limits, for how long. The same facts once as
 * text for people and once as fields for machines. It states what others measured and measures nothing.
 */
import type { Capability, Isolation, Ran, RunStatus, Usage } from '../run.js';

interface DisclosedInput {
  readonly name: string;
  readonly format: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly path?: string;
  readonly sheet?: string;
  /** As the sandbox parsed it; null when it did not come to that. */
  readonly rows: number | null;
}

interface DisclosedLimits {
  readonly timeout_ms: number;
  readonly memory_bytes: number;
  readonly cpus: number;
  readonly pids: number;
}

export interface DisclosureFacts {
  readonly run_id: string;
  readonly status: RunStatus;
  readonly ran: Ran;
  readonly persona: string;
  readonly capability: Capability;
  /** What the code imports and calls, from its syntax tree; null when it was not read. */
  readonly scope: string | null;
  readonly program: { readonly sha256: string; readonly units: number; readonly bytes: number } | null;
  readonly policy: {
    readonly name: string;
    readonly version: string;
    readonly sha256: string;
    readonly allowed: boolean;
    /** False when the operator has switched the checks off. */
    readonly enforced: boolean;
  } | null;
  /** Which analysis of the capability, and its inputs with the column mapping; null when code was sent. */
  readonly analysis: { readonly name: string; readonly bytes: number; readonly sha256: string } | null;
  readonly inputs: readonly DisclosedInput[];
  readonly limits: DisclosedLimits;
  readonly isolation: Isolation | null;
  readonly usage: Usage;
  readonly audit: {
    /** Hash of the run's opening entry: the anchor for `audit verify --expect`. Null when none was written. */
    readonly opening_hash: string | null;
  };
}

export interface Disclosure extends DisclosureFacts {
  readonly text: string;
}

const SERVER_NAME = 'strategic-python';

export function disclose(facts: DisclosureFacts): Disclosure {
  return { text: [...leadLines(facts), '', ...measuredLines(facts)].join('\n'), ...facts };
}

/** Fixed by contract, word for word. */
function leadLines(facts: DisclosureFacts): string[] {
  return [
    `🔧 Accessing MCP Server: ${SERVER_NAME} (${facts.capability})`,
    `*Executing strategic Python analysis for ${facts.persona} persona...*`,
    `*Code scope: ${facts.scope ?? 'not read'}*`,
    '*Security: Sandboxed execution with resource limits*',
  ];
}

function measuredLines(facts: DisclosureFacts): string[] {
  const lines: string[] = [];
  if (facts.policy?.enforced === false)
    lines.push(
      `- Policy: UNRESTRICTED. The operator switched the code policy off (${facts.policy.name} ${facts.policy.version}, sha256 ${facts.policy.sha256}); only the container limits this code`,
    );
  else if (facts.policy) {
    const { name, version, sha256, allowed } = facts.policy;
    lines.push(`- Policy: ${name} ${version}, sha256 ${sha256}: ${allowed ? 'allowed' : 'refused'}`);
  }
  if (facts.program) {
    const { sha256, units, bytes } = facts.program;
    lines.push(`- Program: sha256 ${sha256}, ${units} units, ${formatBytes(bytes)}`);
  }
  if (facts.analysis) {
    const { name, bytes, sha256 } = facts.analysis;
    lines.push(`- Analysis: ${name}, inputs ${formatBytes(bytes)}, sha256 ${sha256}`);
  }
  lines.push(facts.inputs.length === 0 ? '- Inputs: none' : '- Inputs:', ...facts.inputs.map(inputLine));
  lines.push(`- Limits: ${limitsText(facts.limits)}`);
  lines.push(`- Isolation: ${isolationText(facts)}`);
  lines.push(`- Run: ${facts.run_id}, status ${facts.status}${usageText(facts)}`);
  const anchor = facts.audit.opening_hash;
  lines.push(anchor === null ? '- Audit: no entry was written' : `- Audit: opening entry sha256 ${anchor}`);
  return lines;
}

function inputLine(input: DisclosedInput): string {
  const rows = input.rows === null ? '' : `, ${count(input.rows, 'row')}`;
  const sheet = input.sheet === undefined ? '' : `, sheet ${input.sheet}`;
  const path = `${input.path === undefined ? '' : ` from ${input.path}`}${sheet}`;
  return `  - ${input.name} (${input.format}${path}, ${formatBytes(input.bytes)}${rows}, sha256 ${input.sha256})`;
}

function limitsText(limits: DisclosedLimits): string {
  return [
    `${limits.timeout_ms / 1000} s`,
    `${formatBytes(limits.memory_bytes)} memory`,
    count(limits.cpus, 'CPU'),
    count(limits.pids, 'process', 'processes'),
  ].join(', ');
}

function isolationText({ isolation, ran }: DisclosureFacts): string {
  if (!isolation) return ran === 'no' ? 'nothing was started' : 'unknown';
  const { engine, engine_version, runtime, image, container, enforces } = isolation;
  const missing = Object.entries(enforces).flatMap(([limit, enforced]) => (enforced ? [] : [limit]));
  const exception = missing.length === 0 ? '' : `; NOT enforced on this machine: ${missing.join(', ')}`;
  return `container ${container.slice(0, 12)} of ${image} on ${engine} ${engine_version} (${runtime}), no network, read-only root${exception}`;
}

function usageText({ usage, ran }: DisclosureFacts): string {
  if (ran === 'no') return ', nothing was run';
  const parts = [`${Math.round(usage.wall_ms)} ms`];
  if (usage.cpu_ms !== null) parts.push(`${Math.round(usage.cpu_ms)} ms CPU`);
  if (usage.peak_memory_bytes !== null) parts.push(`peak ${formatBytes(usage.peak_memory_bytes)}`);
  if (usage.queue_ms >= 1) parts.push(`queued ${Math.round(usage.queue_ms)} ms`);
  return `, ${parts.join(', ')}`;
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;
}

function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const [size, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KiB'] : [bytes / 1024 / 1024, 'MiB'];
  return `${Number(size.toFixed(size < 10 ? 1 : 0))} ${unit}`;
}
