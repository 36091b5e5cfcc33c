/**
 * A run's record as the result its caller gets: what is long is cut to a budget of characters, with the address
 * where the whole opens. How it reads as text is text.ts' business.
 */
import type { CapturedArtifact, RunError, RunValue, Violation } from '../../run.js';
import type { RunRecord } from '../record.js';
import { runUri } from '../stored-parts.js';
import { valueJson } from '../value-json.js';
import { type AnalysisFields, type AnswerShares, analysisFields, leftOut } from './analysis.js';
import { cutValue } from './cut.js';
import { cutLine, cutText } from './cut-text.js';
import { type ArtifactInfo, type Cut, type RunResult, SCHEMA_VERSION } from './result.js';
import { summarise } from './summary.js';

/** How much each long part may take; texts in characters. */
interface Shares extends AnswerShares {
  readonly stream: number;
  readonly value: number;
  /** Of a table or array. */
  readonly rows: number;
  readonly error: number;
  readonly errorType: number;
  readonly sentences: number;
  /** How many warnings there are. */
  readonly warnings: number;
  /** How many artifacts are listed. */
  readonly artifacts: number;
}

/** Streams show 4,000 characters of their head and as many of their tail. */
const FULL: Shares = {
  stream: 8_000,
  value: 16_000,
  rows: 50,
  error: 4_000,
  errorType: 200,
  sentences: 500,
  warnings: 20,
  artifacts: 64,
  figures: 100,
  values: 50,
  problems: 20,
  tables: 8_000,
  chart: 6_000,
};

const WHOLE: Shares = {
  stream: Number.POSITIVE_INFINITY,
  value: Number.POSITIVE_INFINITY,
  rows: Number.POSITIVE_INFINITY,
  error: Number.POSITIVE_INFINITY,
  errorType: Number.POSITIVE_INFINITY,
  sentences: Number.POSITIVE_INFINITY,
  warnings: Number.POSITIVE_INFINITY,
  artifacts: Number.POSITIVE_INFINITY,
  figures: Number.POSITIVE_INFINITY,
  values: Number.POSITIVE_INFINITY,
  problems: Number.POSITIVE_INFINITY,
  tables: Number.POSITIVE_INFINITY,
  chart: Number.POSITIVE_INFINITY,
};

/** Where a part of the run opens, for instance `artifacts/figure.png`. */
type Address = (part: string) => string;

/** @param budget characters of the result as JSON; parts shrink together until it fits */
export function present(record: RunRecord, budget: number): RunResult {
  const address: Address = (part) => runUri(record.runId, part);
  let shares = FULL;
  for (;;) {
    const result = cutTo(record, shares, address);
    if (JSON.stringify(result).length <= budget || shares.stream < 64) return result;
    shares = {
      ...shares,
      stream: Math.floor(shares.stream * 0.75),
      value: Math.floor(shares.value * 0.75),
      error: Math.floor(shares.error * 0.75),
      sentences: Math.max(80, Math.floor(shares.sentences * 0.9)),
      figures: Math.max(10, Math.floor(shares.figures * 0.75)),
      values: Math.max(3, Math.floor(shares.values * 0.75)),
      problems: Math.max(3, Math.floor(shares.problems * 0.9)),
      tables: Math.floor(shares.tables * 0.75),
      chart: Math.floor(shares.chart * 0.75),
      artifacts: Math.max(6, Math.floor(shares.artifacts * 0.75)),
    };
  }
}

/** Everything that was captured, for a reader without a context window: a terminal, a pipe. */
export function presentWhole(record: RunRecord, address: Address): RunResult {
  return cutTo(record, WHOLE, address);
}

function cutTo(record: RunRecord, shares: Shares, address: Address): RunResult {
  const { error, violations, reason, retryAfterMs } = record;
  // What an analysis found is shown in its own fields instead.
  const value = record.answer ? undefined : record.value;
  const analysis = analysisFields(record, shares);
  const warnings = [...unlisted(record, shares), ...lost(record), ...record.warnings];
  const stdout = cutText(record.stdout, shares.stream);
  const stderr = cutText(record.stderr, shares.stream);
  const shown = value && cutValue(value, { characters: shares.value, rows: shares.rows });
  const raised = error && cutError(error, shares);
  const isWhole = { value: shown === value, error: JSON.stringify(raised) === JSON.stringify(error) };
  const truncated = truncation(record, { stdout, stderr, isWhole, analysis }, address);
  return {
    schema_version: SCHEMA_VERSION,
    run_id: record.runId,
    status: record.status,
    ...(reason === undefined ? {} : { reason }),
    ran: record.ran,
    ...(retryAfterMs === undefined ? {} : { retry_after_ms: retryAfterMs }),
    summary: cutLine(summarise(record), 2 * shares.sentences),
    persona: record.persona,
    capability: record.capability,
    stdout,
    stderr,
    ...(truncated ? { truncated } : {}),
    ...(shown === undefined ? {} : { result: withUri(shown, record, address) }),
    ...analysis,
    ...(warnings.length === 0 ? {} : { warnings: cutSentences(warnings, shares) }),
    artifacts: record.artifacts.slice(0, shares.artifacts).map((artifact) => artifactInfo(artifact, address)),
    ...(raised === undefined ? {} : { error: raised }),
    ...(violations === undefined
      ? {}
      : { violations: violations.map((each) => cutViolation(each, shares.sentences)) }),
    usage: record.usage,
    isolation: record.isolation,
    disclosure: record.disclosure,
  };
}

function unlisted(record: RunRecord, shares: Shares): string[] {
  const { artifacts, violations = [], unlistedViolations = 0 } = record;
  const more = artifacts.length - shares.artifacts;
  const all = violations.length + unlistedViolations;
  return [
    ...(more > 0 ? [`${more} of ${artifacts.length} artifacts are not listed here.`] : []),
    ...(unlistedViolations > 0 ? [`Of ${all} violations, the first ${violations.length} are listed.`] : []),
  ];
}

/** Output over the limit of what is captured is nowhere. */
function lost({ captureCut }: RunRecord): string[] {
  const streams = [captureCut.stdout ? ['stdout'] : [], captureCut.stderr ? ['stderr'] : []].flat();
  return streams.map((stream) => `Of ${stream}, only what came before its limit was kept.`);
}

interface Shown {
  readonly stdout: string;
  readonly stderr: string;
  /** Whether nothing of it had to go. */
  readonly isWhole: { readonly value: boolean; readonly error: boolean };
  readonly analysis: AnalysisFields;
}

function truncation(record: RunRecord, { stdout, stderr, isWhole, analysis }: Shown, address: Address) {
  const out = leftOut(record, analysis);
  const cut = (part: string, whole: string): Cut => ({
    bytes: Buffer.byteLength(whole),
    uri: address(part),
  });
  const truncated: NonNullable<RunResult['truncated']> = {
    ...(stdout === record.stdout ? {} : { stdout: cut('stdout', record.stdout) }),
    ...(stderr === record.stderr ? {} : { stderr: cut('stderr', record.stderr) }),
    ...(record.value === undefined || (isWhole.value && !out.result)
      ? {}
      : { result: cut('result', valueJson(record.value)) }),
    ...(isWhole.error ? {} : { error: cut('error', JSON.stringify(record.error)) }),
    ...(out.chart ? { chart: cut('chart', JSON.stringify(record.answer?.chart)) } : {}),
  };
  return Object.keys(truncated).length === 0 ? undefined : truncated;
}

/** A value that is a picture says where it opens. */
function withUri(value: RunValue, { artifacts }: RunRecord, address: Address): RunValue {
  if (value.type !== 'artifact' || typeof value.name !== 'string') return value;
  // Of what type it is, the artifact says; the value only has the code's word for it.
  const kept = artifacts.find(({ name }) => name === value.name);
  const mime_type = kept?.mimeType ?? value.mime_type;
  return {
    ...value,
    ...(mime_type === undefined ? {} : { mime_type }),
    uri: address(`artifacts/${value.name}`),
  };
}

function artifactInfo({ name, mimeType, bytes }: CapturedArtifact, address: Address): ArtifactInfo {
  return { name, mime_type: mimeType, bytes: bytes.length, uri: address(`artifacts/${name}`) };
}

function cutError({ type, message, traceback }: RunError, shares: Shares): RunError {
  return {
    type: cutText(type, shares.errorType),
    message: cutText(message, shares.error),
    traceback: cutText(traceback, shares.error),
  };
}

function cutViolation(violation: Violation, limit: number): Violation {
  return {
    ...violation,
    message: cutLine(violation.message, limit),
    hint: cutLine(violation.hint, limit),
  };
}

function cutSentences(sentences: readonly string[], shares: Shares): string[] {
  const shown = sentences.slice(0, shares.warnings).map((sentence) => cutLine(sentence, shares.sentences));
  const more = sentences.length - shown.length;
  return more > 0 ? [...shown, `${more} more were left out.`] : shown;
}
