/**
 * A run's record as the result its caller gets: what is long is cut to a budget of characters, with the address
 * where the whole opens. How it reads as text is text.ts' business.
 */
import type { Json, RunError, Violation } from '../../run.js';
import type { RunRecord } from '../record.js';
import { runUri } from '../stored-parts.js';
import { cutText, cutValue } from './cut.js';
import { type ArtifactInfo, type Cut, type RunResult, SCHEMA_VERSION } from './result.js';
import { summarise } from './summary.js';

const MAX_WARNINGS = 20;
const MAX_SENTENCE = 500;

/** How many characters each long part may take. */
interface Shares {
  readonly stream: number;
  readonly value: number;
  readonly error: number;
  readonly sentences: number;
  /** How many artifacts are listed. */
  readonly artifacts: number;
}

/** Streams show 4,000 characters of their head and as many of their tail. */
const FULL: Shares = { stream: 8_000, value: 16_000, error: 4_000, sentences: MAX_SENTENCE, artifacts: 64 };

/** @param budget characters of the result as JSON; parts shrink together until it fits */
export function present(record: RunRecord, budget: number): RunResult {
  let shares = FULL;
  for (;;) {
    const result = cutTo(record, shares);
    if (JSON.stringify(result).length <= budget || shares.stream < 64) return result;
    shares = {
      stream: Math.floor(shares.stream * 0.75),
      value: Math.floor(shares.value * 0.75),
      error: Math.floor(shares.error * 0.75),
      sentences: Math.max(80, Math.floor(shares.sentences * 0.9)),
      artifacts: Math.max(6, Math.floor(shares.artifacts * 0.75)),
    };
  }
}

function cutTo(record: RunRecord, shares: Shares): RunResult {
  const { value, error, violations, reason, retryAfterMs } = record;
  const warnings = [...unlisted(record, shares.artifacts), ...record.warnings];
  const stdout = cutText(record.stdout, shares.stream);
  const stderr = cutText(record.stderr, shares.stream);
  const shown = value === undefined ? undefined : cutValue(withUri(record, value), shares.value);
  const truncated = truncation(record, { stdout, stderr, shown });
  return {
    schema_version: SCHEMA_VERSION,
    run_id: record.runId,
    status: record.status,
    ...(reason === undefined ? {} : { reason }),
    ran: record.ran,
    ...(retryAfterMs === undefined ? {} : { retry_after_ms: retryAfterMs }),
    summary: cutText(summarise(record), 2 * shares.sentences),
    persona: record.persona,
    capability: record.capability,
    stdout,
    stderr,
    ...(truncated ? { truncated } : {}),
    ...(shown === undefined ? {} : { result: shown }),
    ...(warnings.length === 0 ? {} : { warnings: cutSentences(warnings, shares.sentences) }),
    artifacts: record.artifacts.slice(0, shares.artifacts).map((artifact) => artifactInfo(record, artifact)),
    ...(error === undefined ? {} : { error: cutError(error, shares.error) }),
    ...(violations === undefined
      ? {}
      : { violations: violations.map((each) => cutViolation(each, shares.sentences)) }),
    usage: record.usage,
    isolation: record.isolation,
    disclosure: record.disclosure,
  };
}

function unlisted({ artifacts }: RunRecord, shown: number): string[] {
  const more = artifacts.length - shown;
  return more > 0 ? [`${more} of ${artifacts.length} artifacts are not listed here.`] : [];
}

function truncation(
  record: RunRecord,
  shown: { stdout: string; stderr: string; shown: { readonly [field: string]: Json } | undefined },
): RunResult['truncated'] {
  const cut = (part: string, whole: string): Cut => ({
    bytes: Buffer.byteLength(whole),
    uri: runUri(record.runId, part),
  });
  const truncated = {
    ...(shown.stdout === record.stdout && !record.captureCut.stdout
      ? {}
      : { stdout: cut('stdout', record.stdout) }),
    ...(shown.stderr === record.stderr && !record.captureCut.stderr
      ? {}
      : { stderr: cut('stderr', record.stderr) }),
    ...(isWhole(record, shown.shown) ? {} : { result: cut('result', JSON.stringify(record.value)) }),
  };
  return Object.keys(truncated).length === 0 ? undefined : truncated;
}

function isWhole({ value }: RunRecord, shown: { readonly [field: string]: Json } | undefined): boolean {
  if (value === undefined || shown === undefined) return true;
  return value.type === 'artifact' || (shown.rows ?? shown.value) === (value.rows ?? value.value);
}

/** A value that is a picture says where it opens. */
function withUri(record: RunRecord, value: NonNullable<RunRecord['value']>) {
  if (value.type !== 'artifact' || typeof value.name !== 'string') return value;
  return { ...value, uri: runUri(record.runId, `artifacts/${value.name}`) };
}

function artifactInfo({ runId }: RunRecord, artifact: RunRecord['artifacts'][number]): ArtifactInfo {
  return {
    name: artifact.name,
    mime_type: artifact.mimeType,
    bytes: artifact.bytes.length,
    uri: runUri(runId, `artifacts/${artifact.name}`),
  };
}

function cutError(error: RunError, limit: number): RunError {
  return {
    type: cutText(error.type, 200),
    message: cutText(error.message, limit),
    traceback: cutText(error.traceback, limit),
  };
}

function cutViolation(violation: Violation, limit: number): Violation {
  return {
    ...violation,
    message: cutText(violation.message, limit),
    hint: cutText(violation.hint, limit),
  };
}

function cutSentences(sentences: readonly string[], limit: number): string[] {
  const shown = sentences.slice(0, MAX_WARNINGS).map((sentence) => cutText(sentence, limit));
  const more = sentences.length - shown.length;
  return more > 0 ? [...shown, `${more} more were left out.`] : shown;
}
