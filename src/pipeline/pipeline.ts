/**
 * The way of a run as one straight line: request, program, verdict, audit opened, sandbox, disclosure, audit
 * closed. Refused, invalid and unavailable requests go the same way and only leave stages out.
 */
import { randomUUID } from 'node:crypto';
import type { Audit } from '../audit/audit.js';
import type { Settings } from '../config.js';
import { explain, InvalidInputsError, InvalidRequestError, UnavailableError } from '../errors.js';
import type { Persona, PersonaRegistry } from '../persona/persona.js';
import type { PolicyEngine, Verdict } from '../policy/policy.js';
import type { Capability, Json } from '../run.js';
import type { RunObserver, RunPhase, Sandbox, SandboxJob } from '../sandbox/sandbox.js';
import type { RunStore } from '../store/store.js';
import type { Analyses } from '../template/analyses.js';
import { type Admission, limitRequests } from './admission.js';
import { answerOf } from './analysis-answer.js';
import { closingEntry, openingEntry } from './audit-entries.js';
import { type ReadContext, readContext } from './context.js';
import { type RunTime, runTime, waitAtMost, waitedTooLong, waitLeft } from './deadline.js';
import { describeRun } from './describe.js';
import { leadOf } from './lead.js';
import { missingNameHint } from './missing-name.js';
import { type PreparedAnalysis, type PreparedProgram, prepareProgram } from './prepare.js';
import { prepareAnalysis, TABLES } from './prepare-analysis.js';
import { keepRecentRuns, type RecentRun, type RecentRuns } from './recent-runs.js';
import { type Ending, fromOutcome, neverRan, type RunRecord, withWarnings } from './record.js';
import type { AnalysisRequest, CheckRequest, RunRequest } from './request.js';
import { storedParts } from './stored-parts.js';
import { keepVerdicts, narrowingOf, type Verdicts } from './verdicts.js';

export interface PipelineParts {
  readonly settings: Settings;
  /** Asked for with the first request, since reading them costs more than a server's whole start. */
  readonly personas: () => Promise<PersonaRegistry>;
  readonly policy: () => Promise<PolicyEngine>;
  readonly analyses: () => Promise<Analyses>;
  readonly sandbox: Sandbox;
  readonly audit: Audit;
  readonly store: RunStore;
}

interface Parts extends PipelineParts {
  readonly verdicts: Verdicts;
  readonly recent: RecentRuns;
  readonly admission: Admission;
}

export interface PipelineObserver extends Omit<RunObserver, 'onPhase'> {
  /** @param leftMs what the phase may still take; queued and booting share theirs */
  readonly onPhase?: (phase: RunPhase, leftMs: number) => void;
  /** True when the caller sees progress and so waits longer than clients do by themselves. */
  readonly showsProgress?: boolean;
}

export interface Checked {
  readonly prepared: PreparedProgram;
  readonly verdict: Verdict;
}

export interface Pipeline {
  /** Never throws for what the caller or the code did: every end has a status. */
  run(request: RunRequest, observer?: PipelineObserver): Promise<RunRecord>;
  /** The same line with a program of ours: an analysis by name, on the caller's inputs. */
  analyse(request: AnalysisRequest, observer?: PipelineObserver): Promise<RunRecord>;
  /** Answers and audits arguments that are no request at all. */
  reject(error: InvalidRequestError, capability?: Capability): Promise<RunRecord>;
  /** The same reading and the same verdict as `run`. @throws InvalidRequestError; UnavailableError `busy` */
  check(request: CheckRequest): Promise<Checked>;
  /** The last runs of this process, last first. */
  recentRuns(): readonly RecentRun[];
  /** Resolves when nothing is on its way any more: each run has its closing audit entry, each check its verdict. */
  idle(): Promise<void>;
}

const DEFAULT_CAPABILITY: Capability = 'strategic_data_analysis';

/** What is known of a run as it goes along; each stage adds to it. */
interface Course {
  readonly runId: string;
  /** When it was asked for, by `performance.now()`. */
  readonly asked: number;
  readonly capability: Capability;
  persona?: Persona;
  prepared?: PreparedProgram;
  context?: ReadContext;
  time?: RunTime;
  verdict?: Verdict;
}

export function createPipeline(joined: PipelineParts): Pipeline {
  const parts: Parts = {
    ...joined,
    verdicts: keepVerdicts(joined.policy),
    recent: keepRecentRuns(),
    admission: limitRequests(joined.settings.limits),
  };
  const going = new Set<Promise<unknown>>();
  const follow = <T>(work: Promise<T>): Promise<T> => {
    going.add(work);
    return work.finally(() => going.delete(work));
  };
  return {
    run: (request, observer = {}) => follow(admitted(parts, request, observer)),
    analyse: (request, observer = {}) => follow(admitted(parts, request, observer)),
    reject: (error, capability = DEFAULT_CAPABILITY) =>
      follow(finish(parts, newCourse({ capability }), endingOf(error))),
    check: (request) => follow(admittedCheck(parts, request)),
    recentRuns: () => parts.recent.list(),
    async idle() {
      await Promise.allSettled([...going]);
    },
  };
}

async function admitted(
  parts: Parts,
  request: RunRequest | AnalysisRequest,
  observer: PipelineObserver,
): Promise<RunRecord> {
  try {
    parts.admission.enter();
  } catch (error) {
    return finish(parts, newCourse(request), endingOf(error));
  }
  return runRequest(parts, request, observer).finally(parts.admission.leave);
}

/** It holds files as a run does. */
async function admittedCheck(parts: Parts, request: CheckRequest): Promise<Checked> {
  parts.admission.enter();
  return check(parts, request).finally(parts.admission.leave);
}

function newCourse({ capability }: Pick<RunRequest, 'capability'>): Course {
  return { runId: randomUUID(), asked: performance.now(), capability: capability ?? DEFAULT_CAPABILITY };
}

async function runRequest(
  parts: Parts,
  request: RunRequest | AnalysisRequest,
  observer: PipelineObserver,
): Promise<RunRecord> {
  const course = newCourse(request);
  try {
    course.persona = await personaOf(parts, request);
    course.time = runTime(request.timeout, parts.settings.limits, observer.showsProgress ?? false);
    course.context = readContext('code' in request ? request.context : undefined);
    const { prepared, verdict } = await check(parts, request);
    course.prepared = prepared;
    course.verdict = verdict;
  } catch (error) {
    return finish(parts, course, { ...endingOf(error), ran: 'no' });
  }
  return finish(parts, course, undefined, observer);
}

async function check(parts: Parts, request: CheckRequest | AnalysisRequest): Promise<Checked> {
  const { workspace, limits } = parts.settings;
  const persona = await personaOf(parts, request);
  const options = { persona, workspace, limits };
  const prepared =
    'code' in request
      ? await prepareProgram(request, options)
      : await prepareAnalysis(request, await parts.analyses(), options);
  const { program, names, files } = prepared;
  const verdict = await parts.verdicts.on(program, { names, files, ...narrowingOf(persona) });
  return { prepared, verdict };
}

async function personaOf(parts: Parts, request: CheckRequest | AnalysisRequest): Promise<Persona> {
  const personas = await parts.personas();
  if (request.persona !== undefined) return personas.get(request.persona);
  const lead = 'code' in request ? undefined : leadOf(personas.all, request.capability);
  return lead ?? personas.get(parts.settings.default_persona);
}

/** @param early how the run ended when its request did not get as far as the sandbox */
async function finish(
  parts: Parts,
  course: Course,
  early: Ending | undefined,
  observer: PipelineObserver = {},
): Promise<RunRecord> {
  let anchor: string | null = null;
  let ending: Ending;
  try {
    anchor = await parts.audit.open(openingEntry(opening(parts, course)));
    ending = early ?? (await execute(parts, course, observer));
  } catch (error) {
    // What is wrong with the request helps its caller more than what is wrong with the audit.
    ending = early ?? endingOf(error);
  }
  const record = describeRun(parts.settings, { ...course, ending, anchor });
  const closed = anchor === null || (await parts.audit.close(closingEntry(record)));
  parts.store.keep(course.runId, storedParts(record, course.prepared));
  parts.recent.add(record);
  return closed ? record : withWarnings(record, UNCLOSED);
}

const UNCLOSED =
  'The audit of this run may be incomplete: an entry could not be written to the disk. The server takes no more runs until it can.';

function opening(parts: Parts, course: Course) {
  const { prepared, verdict } = course;
  return {
    runId: course.runId,
    persona: course.persona?.id ?? parts.settings.default_persona,
    capability: course.capability,
    program: prepared?.program,
    policy: verdict?.policy,
    allowed: verdict?.allowed ?? false,
    inputs: prepared?.inputs ?? [],
    context: course.context,
    analysis: prepared?.analysis,
    timeoutMs: course.time?.timeoutMs,
  };
}

async function execute(parts: Parts, course: Course, observer: PipelineObserver): Promise<Ending> {
  const { prepared, verdict, context, time } = course;
  if (!prepared || !verdict || !context || !time)
    throw new Error('A run without a program came to the sandbox');
  if (!verdict.allowed) {
    const { violations, unlisted = 0 } = verdict;
    return neverRan({ status: 'refused', violations, unlistedViolations: unlisted });
  }
  const waitMs = () => waitLeft(time, course.asked);
  const patience = waitAtMost(waitMs(), observer.signal);
  try {
    const outcome = await parts.sandbox.run(job(course.runId, prepared, verdict, context, time), {
      ...observer,
      signal: patience.signal,
      onPhase: (phase) => {
        patience.onPhase(phase);
        observer.onPhase?.(phase, phase === 'running' ? time.timeoutMs : waitMs());
      },
    });
    if (patience.isOver && outcome.status === 'cancelled') throw waitedTooLong();
    const ending = answerOf(prepared, fromOutcome(outcome));
    const hint = missingNameHint(ending, prepared, (await parts.personas()).all);
    return withWarnings(ending, ...prepared.notes, time.warning, hint);
  } finally {
    patience.release();
  }
}

function job(
  runId: string,
  { persona, program, inputs, analysis }: PreparedProgram,
  verdict: Verdict,
  context: ReadContext,
  time: RunTime,
): SandboxJob {
  const globals: Record<string, Json> = {
    persona: persona.id,
    role: persona.role,
    strategic_context: context.strategic_context,
    available_data: context.available_data,
    ...(analysis ? analysisGlobals(analysis, persona) : {}),
  };
  return {
    runId,
    kind: verdict.scope.charts ? 'charts' : 'plain',
    units: program.units.map((unit, index) => ({ ...unit, facts: verdict.facts[index] ?? '' })),
    globals,
    inputs,
    ...(analysis ? { tablesIn: TABLES } : {}),
    timeoutMs: time.timeoutMs,
    hook: verdict.policy.enforced ? 'strategic' : 'off',
    imports: verdict.imports,
  };
}

/** What an analysis finds besides its tables. How the role looks at it decides order and form of the picture, no figure. */
function analysisGlobals(
  { inputs, columns, question, answers }: PreparedAnalysis,
  { presentation }: Persona,
) {
  const { first, terms, chart } = presentation;
  return { inputs, columns, lens: { question, answers, first, terms, chart } };
}

/** How a run ends that a stage threw out of the line. */
function endingOf(error: unknown): Ending {
  const message = explain(error);
  if (error instanceof InvalidInputsError) {
    const { problems, example } = error;
    return neverRan({ status: 'invalid', message, problems, example });
  }
  if (error instanceof InvalidRequestError) return neverRan({ status: 'invalid', message });
  if (error instanceof UnavailableError) {
    const { reason, retryAfterMs } = error;
    return neverRan({
      status: 'unavailable',
      reason,
      message,
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    });
  }
  // A defect of ours: whether the code ran is not known.
  return { ...neverRan({ status: 'crashed', message: `The server failed: ${message}` }), ran: 'unknown' };
}
