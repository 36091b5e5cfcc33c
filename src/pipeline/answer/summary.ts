/** The one line that says how a run ended and what to do when it did not end ok, and the one that says when. */
import type { RunStatus, RunValue } from '../../run.js';
import { oneLine } from '../../sandbox/ended.js';
import type { RunRecord } from '../record.js';

export function summarise(record: RunRecord): string {
  const { status, message, usage } = record;
  if (message !== undefined) return `${status}${record.reason ? ` (${record.reason})` : ''}: ${message}`;
  if (status === 'ok') return `ok in ${Math.round(usage.wall_ms)} ms: ${whatCame(record)}`;
  if (status === 'error') {
    const said = record.error ? `${record.error.type}: ${record.error.message}` : 'Python raised an error';
    return `error: ${oneLine(said.split(/[\r\n]/)[0] ?? '')}`;
  }
  if (status === 'refused') return refusal(record);
  const next =
    record.ran !== 'yes' && status in BEFORE ? BEFORE[status as keyof typeof BEFORE] : NEXT[status];
  return `${status}${record.reason ? ` (${record.reason})` : ''}: ${next}`;
}

/** For a run whose code did not say that it began: its inputs are read before. */
const BEFORE = {
  timeout:
    'the time limit was reached while the inputs were read, before the code began. Pass less data, or ask for a longer `timeout`.',
  out_of_memory:
    'the memory limit was reached while the inputs were read, before the code began. Pass fewer rows or columns.',
};

const NEXT: Readonly<Record<Exclude<RunStatus, 'ok' | 'error' | 'refused'>, string>> = {
  invalid: 'the request is not in order.',
  timeout: 'the code was ended at its time limit. Do less work, or ask for a longer `timeout`.',
  out_of_memory: 'the code was ended at its memory limit. Work on fewer rows or columns at a time.',
  output_limit: 'the code was ended because it printed too much. Print a summary instead.',
  process_limit: 'the code was ended because it started too many processes or threads.',
  crashed: 'the Python process ended before the code was through. Output printed before that is kept.',
  cancelled: 'the run was ended at the request of its caller.',
  unavailable: 'the sandbox cannot take a run now.',
};

function refusal({ violations = [], unlistedViolations = 0, ran }: RunRecord): string {
  const [first] = violations;
  const where = first ? ` Line ${first.line}: ${first.message} ${first.hint}` : '';
  const others = violations.length - 1 + unlistedViolations;
  const more = others > 0 ? ` (and ${others} more)` : '';
  return `refused: ${whatWasRefused(first?.rule, ran)}${where}${more}`;
}

/** What cannot be read was never held against the policy, and is mended in another way. */
function whatWasRefused(rule: string | undefined, ran: RunRecord['ran']): string {
  if (ran === 'yes') return 'the running code was ended by the policy.';
  if (rule === 'parser/syntax') return 'the code cannot be read as valid Python; nothing was run.';
  return 'the policy does not allow this code; nothing was run.';
}

function whatCame({ value, answer, artifacts, stdout }: RunRecord): string {
  const parts = [];
  if (answer) parts.push(`${answer.figures.length} figures`);
  else if (value) parts.push(shapeOf(value));
  if (stdout !== '') parts.push('printed output');
  if (artifacts.length > 0)
    parts.push(artifacts.length === 1 ? '1 artifact' : `${artifacts.length} artifacts`);
  return parts.length === 0 ? 'no value and no output' : parts.join(', ');
}

function shapeOf(value: RunValue): string {
  if (value.type === 'table' && Array.isArray(value.columns))
    return `a table of ${count(Number(value.total_rows), 'row')} and ${count(value.columns.length, 'column')}`;
  if (value.type === 'array' && Array.isArray(value.shape)) return `an array of ${value.shape.join(' × ')}`;
  if (value.type === 'artifact') return 'a picture';
  const text = JSON.stringify(value.value ?? null);
  return text.length <= 80 ? text : 'a value';
}

function count(number: number, one: string): string {
  return `${number} ${number === 1 ? one : `${one}s`}`;
}

/** When to come again, in milliseconds from now; nothing where that is not known. */
export function retryLines(ms: number | undefined): string[] {
  return ms === undefined ? [] : [`Worth another try after ${ms} ms.`];
}
