/**
 * What the end of a run means, decided in one place from what the host did, what the front said and what the
 * engine knows (DESIGN section 6, Outcomes). A pure function: nothing here waits, measures or kills.
 */
import type { Ran, Reason, RunError, RunStatus, Violation } from '../run.js';
import type { Ended } from './ended.js';
import type { ContainerState } from './engine.js';
import type { SandboxJob } from './sandbox.js';

/** Why the host ended a run. */
export type KillCause = 'timeout' | 'cancelled';

export interface EndFacts {
  /** Set when the host asked for the kill before it had read an `ended`. */
  readonly killed: KillCause | undefined;
  /** Whether the front's `started` came. */
  readonly started: boolean;
  readonly ended: Ended | undefined;
  /** Of the run's job: where it is off, no refusal can come while the code runs. */
  readonly hook: SandboxJob['hook'];
  /** What was wrong with the container's frames, when something was. */
  readonly broken: string | undefined;
  /** The engine's answer when the stream closed without `ended`; undefined when it gave none. */
  readonly state: ContainerState | undefined;
}

export interface Judgement {
  readonly status: Exclude<RunStatus, 'unavailable'>;
  readonly reason?: Reason;
  readonly ran: Ran;
  readonly error?: RunError;
  readonly violations?: readonly Violation[];
  readonly warnings: readonly string[];
}

export function judge(facts: EndFacts): Judgement {
  const ran: Ran = facts.started ? 'yes' : 'unknown';
  if (facts.killed !== undefined) return { status: facts.killed, ran, warnings: [] };
  if (facts.broken !== undefined) return { status: 'crashed', ran, warnings: [facts.broken] };
  if (facts.ended !== undefined && !mayBe(facts.ended, facts.hook))
    return { status: 'crashed', ran, warnings: ['The code stated a refusal that is not for it to state.'] };
  if (facts.ended !== undefined) return judgeEnded(facts.ended);
  if (facts.state === undefined)
    return {
      status: 'crashed',
      reason: 'engine_lost',
      ran: 'unknown',
      warnings: ['The container engine stopped answering while the program ran.'],
    };
  const code = facts.state.exitCode;
  return {
    status: 'crashed',
    ran,
    warnings: [`The container ended without a report${code === null ? '' : `, with exit code ${code}`}.`],
  };
}

/** Whether an end can be: a refusal comes from the gate before the code starts, from the hook after, or not at all. */
function mayBe({ status, started, violations = [] }: Ended, hook: EndFacts['hook']): boolean {
  if (status !== 'refused') return true;
  if (started && hook === 'off') return false;
  const rule = started ? RUNTIME_RULE : GATE_RULE;
  return violations.length > 0 && violations.every((violation) => rule.test(violation.rule));
}

const GATE_RULE = /^parser\/disagreement$/;
const RUNTIME_RULE = /^runtime\/[\w.]+$/;

function judgeEnded(ended: Ended): Judgement {
  const message = ended.message === undefined ? [] : [ended.message];
  return {
    status: ended.status,
    ran: ended.started ? 'yes' : 'no',
    ...(ended.error === undefined ? {} : { error: ended.error }),
    ...(ended.violations === undefined ? {} : { violations: ended.violations.map(cleanViolation) }),
    warnings: [...message, ...ended.warnings],
  };
}

function cleanViolation({ unit, ...rest }: NonNullable<Ended['violations']>[number]): Violation {
  return unit === undefined || unit === '<code>' ? rest : { ...rest, unit };
}
