/** A result as text that is complete by itself: status, value, output, hints, addresses, disclosure. */
import type { Json } from '../../run.js';
import { oneLine } from '../../sandbox/ended.js';
import { renderAnalysis } from './analysis.js';
import { cutText } from './cut-text.js';
import { list, markdownTable, untagged } from './markdown.js';
import type { RunResult } from './result.js';
import { retryLines } from './summary.js';
import { violationText } from './violation.js';

/** Places of values that JSON cannot hold as they are; all of them are in the structured answer. */
const MAX_PLACES = 20;

/**
 * @param budget characters; only the middle of the body gives way, never the disclosure
 * @param table how a table is written; Markdown unless somebody else reads it
 */
export function renderText(
  result: RunResult,
  budget: number,
  table: (value: NonNullable<RunResult['result']>) => string = markdownTable,
): string {
  const disclosure = result.disclosure.text;
  const body = [
    result.summary,
    ...retryLines(result.retry_after_ms),
    ...renderAnalysis(result),
    value(result, table),
    block('Output', result.stdout),
    block('Errors', result.stderr),
    error(result),
    violations(result),
    result.figures ? '' : list('Warnings', (result.warnings ?? []).map(untagged)),
    list(
      'Artifacts',
      result.artifacts.map(
        (each) => `${untagged(each.name)} (${each.mime_type}, ${each.bytes} bytes): ${each.uri}`,
      ),
    ),
    truncated(result),
    block('Program', result.program ?? ''),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
  return `${cutText(body, Math.max(1_000, budget - disclosure.length - 100))}\n\n---\n${disclosure}`;
}

function value({ result }: RunResult, table: (value: NonNullable<RunResult['result']>) => string): string {
  if (!result || result.type === 'artifact') return '';
  const notes = Array.isArray(result.cut) ? result.cut.map((note) => `Cut: ${oneLine(String(note))}`) : [];
  notes.push(...placesIn('Shown as null, not finite', result.not_finite));
  notes.push(...placesIn('Shown as text, beyond what a JSON number holds', result.as_text));
  if (result.type === 'table') return [table(result), ...notes].join('\n');
  const content = result.value;
  const text = typeof content === 'string' ? content : pretty(content ?? null);
  // A text of several lines is fenced, so that none of them passes for a part of the answer; one with tags or links,
  // so that no client makes more of them than text.
  const isFenced = typeof content === 'string' && /[\n\v\f\r\x85\u2028\u2029<]|\]\(/.test(content);
  return [isFenced ? block('Value', text) : `Value:\n${text}`, ...notes].join('\n');
}

function placesIn(what: string, places: Json | undefined): string[] {
  if (!Array.isArray(places) || places.length === 0) return [];
  const more = places.length - MAX_PLACES;
  const shown = oneLine(places.slice(0, MAX_PLACES).join(', '));
  return [`${what}: ${shown}${more > 0 ? ` and ${more} more` : ''}`];
}

function pretty(content: Json): string {
  const line = JSON.stringify(content);
  return line.length <= 100 ? line : JSON.stringify(content, null, 1);
}

function error({ error: raised }: RunResult): string {
  if (!raised) return '';
  return block('Traceback', raised.traceback || `${raised.type}: ${raised.message}`);
}

function violations({ violations: found }: RunResult): string {
  return list('Refused because', (found ?? []).map(violationText));
}

function truncated({ truncated: cuts }: RunResult): string {
  if (!cuts) return '';
  const lines = Object.entries(cuts).map(([part, cut]) => `${part} (${cut.bytes} bytes): ${cut.uri}`);
  return list('Not shown in full; the whole opens at', lines);
}

function block(title: string, text: string): string {
  if (text === '') return '';
  // A fence longer than any in the text cannot be closed by it.
  const ticks = [...text.matchAll(/`{3,}/g)].reduce((longest, [run]) => Math.max(longest, run.length), 2);
  const fence = '`'.repeat(ticks + 1);
  return `${title}:\n${fence}\n${text}${text.endsWith('\n') ? '' : '\n'}${fence}`;
}
