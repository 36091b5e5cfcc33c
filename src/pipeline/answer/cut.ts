/** Cuts text and values to a size, keeping what tells most: head and tail of text, the first rows of tables. */
import type { Json, RunValue } from '../../run.js';
import { valueJson } from '../value-json.js';

/** @param limit characters of the answer, shared by head and tail */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const half = Math.floor(limit / 2);
  const head = wellFormed(text.slice(0, half));
  const tail = wellFormed(text.slice(text.length - half));
  const leftOut = characters(text.slice(head.length, text.length - tail.length));
  return `${head}\n[… ${leftOut} characters left out …]\n${tail}`;
}

/** A cut may have split a surrogate pair: its half is dropped. */
export function wellFormed(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}

/** As Python counts them: a surrogate pair is one. */
function characters(text: string): number {
  return text.replaceAll(/[\ud800-\udbff][\udc00-\udfff]/g, '.').length;
}

export interface ValueLimits {
  /** Characters of the value as JSON. */
  readonly characters: number;
  /** Rows of a table or array. */
  readonly rows: number;
}

/** @returns the value within the limits, the same object when nothing had to go */
export function cutValue(value: RunValue, limits: ValueLimits): RunValue {
  const limit = limits.characters;
  const rows = rowsOf(value);
  let shown = rows && rows.length > limits.rows ? withRows(value, limits.rows) : value;
  if (rows) {
    let count = Math.min(rows.length, limits.rows);
    for (let size = length(shown, limit); count > 1 && size > limit; size = length(shown, limit)) {
      count = Math.max(1, Math.min(count - 1, Math.floor((count * limit) / size)));
      shown = withRows(value, count);
    }
  }
  if (length(shown, limit) <= limit) return shown;
  const briefer = { ...shown, ...notesWithin(shown, limit >> 2) };
  return length(briefer, limit) <= limit ? briefer : head(value, limit);
}

/** The rows of a table, or the outermost lists of an array. */
function rowsOf(value: RunValue): readonly Json[] | undefined {
  const rows = value.type === 'table' ? value.rows : value.type === 'array' ? value.value : undefined;
  return Array.isArray(rows) ? rows : undefined;
}

function withRows(value: RunValue, count: number): RunValue {
  const shown: Record<string, Json> = {};
  for (const field of value.type === 'array' ? ['value'] : ['rows', 'index']) {
    const list = value[field];
    if (Array.isArray(list)) shown[field] = list.slice(0, count);
  }
  return { ...value, ...shown, ...placesWithin(value, count) };
}

/** Fields in which the worker lists places of the value. */
const PLACES = ['as_text', 'not_finite'] as const;

/** Only the noted places (`/rows/3/1`, `/index/3`, `/value/3`) that are still shown. */
function placesWithin(value: RunValue, count: number): Record<string, Json> {
  const kept: Record<string, Json> = {};
  for (const field of PLACES) {
    const places = value[field];
    if (!Array.isArray(places)) continue;
    kept[field] = places.filter((place) => {
      const [, list = '', row] = String(place).split('/');
      return !['rows', 'index', 'value'].includes(list) || Number(row) < count;
    });
  }
  return kept;
}

/** What the worker noted of a value (what it cut, which places it changed), as much of it as fits. */
function notesWithin(value: RunValue, limit: number): Record<string, Json> {
  const notes: Record<string, Json> = {};
  const cut = firstWithin(value.cut, limit >> 1);
  for (const field of PLACES) {
    const places = value[field];
    if (!Array.isArray(places)) continue;
    const first = firstWithin(places, limit >> 2);
    notes[field] = first;
    if (first.length < places.length) cut.push(`${places.length - first.length} more places in ${field}`);
  }
  return cut.length === 0 ? notes : { ...notes, cut };
}

function firstWithin(list: Json | undefined, limit: number): Json[] {
  if (!Array.isArray(list)) return [];
  let left = limit;
  const first: Json[] = [];
  for (const entry of list) {
    left -= JSON.stringify(entry).length + 1;
    if (left < 0) break;
    first.push(entry);
  }
  return first;
}

/** The beginning of a value as text, when it has no rows that could go. */
function head(value: RunValue, limit: number): RunValue {
  const isText = typeof value.value === 'string';
  const whole = isText
    ? String(value.value)
    : 'value' in value
      ? JSON.stringify(value.value)
      : valueJson(value);
  const total = characters(whole);
  const { cut, ...places } = notesWithin(value, limit >> 2);
  const ours = (shown: string) => {
    const kept = cut === undefined ? '' : ' that were kept';
    return `the first ${characters(shown)} of ${total} characters${isText ? '' : ' of its JSON'}${kept}`;
  };
  const cutTo = (text: string): RunValue => ({
    type: 'text',
    value: `${text} …`,
    cut: [ours(text), ...(Array.isArray(cut) ? cut : [])],
    ...places,
  });
  let text = wellFormed(whole.slice(0, Math.max(0, limit - 200)));
  while (text.length > 0 && length(cutTo(text), limit) > limit)
    text = wellFormed(text.slice(0, text.length * 0.8));
  return cutTo(text);
}

/**
 * Characters of a value as JSON; of one that is far over the limit, only that it is. Values may have megabytes,
 * and each is measured many times.
 */
function length(value: RunValue, limit: number): number {
  const least = leastLength(value, 8 * limit);
  return least > 8 * limit ? least : JSON.stringify(value).length;
}

/** No more than the length of its JSON; looks no further once it is over `enough`. */
function leastLength(value: Json, enough: number): number {
  if (typeof value === 'string') return value.length + 2;
  if (value === null || typeof value !== 'object') return 1;
  let sum = 2;
  for (const part of Array.isArray(value) ? value : Object.values(value)) {
    sum += leastLength(part, enough - sum) + 1;
    if (sum > enough) return sum;
  }
  return sum;
}
