/** Cuts values to a size, keeping what tells most: of tables the first rows, of what is no table the beginning. */
import type { Json, RunValue } from '../../run.js';
import { valueJson } from '../value-json.js';
import { cutGrid, type ValueLimits } from './cut-grid.js';
import { characters, wellFormed } from './cut-text.js';

/** @returns the value within the limits, the same object when nothing had to go */
export function cutValue(value: RunValue, limits: ValueLimits): RunValue {
  const limit = limits.characters;
  const rows = rowsOf(value);
  const shown = rows && rows.length > limits.rows ? withRows(value, limits.rows) : value;
  if (length(shown, limit) <= limit) return shown;
  const briefer = { ...shown, ...notesWithin(shown, limit >> 2) };
  if (length(briefer, limit) <= limit) return briefer;
  return grid(value, limits) ?? fewerRows(value, limits) ?? head(value, limit);
}

function grid(value: RunValue, limits: ValueLimits): RunValue | undefined {
  const notes = notesWithin(value, limits.characters >> 2);
  const shown = cutGrid({ ...value, ...notes }, limits, JSON.stringify(notes).length);
  if (!shown) return undefined;
  const columns = listOf(shown.columns ?? listOf(shown.value)?.[0])?.length;
  const places = placesWithin(value, rowsOf(shown)?.length ?? 0, columns);
  return { ...shown, ...notesWithin({ ...shown, ...places }, limits.characters >> 2) };
}

/** Of an array of one axis or of many. */
function fewerRows(value: RunValue, limits: ValueLimits): RunValue | undefined {
  const rows = rowsOf(value);
  if (!rows) return undefined;
  const limit = limits.characters;
  let count = Math.min(rows.length, limits.rows);
  let shown = withRows(value, count);
  for (let size = length(shown, limit); count > 1 && size > limit; size = length(shown, limit)) {
    count = Math.max(1, Math.min(count - 1, Math.floor((count * limit) / size)));
    shown = withRows(value, count);
  }
  const briefer = { ...shown, ...notesWithin(shown, limit >> 2) };
  return [shown, briefer].find((each) => length(each, limit) <= limit);
}

/** The rows of a table, or the outermost lists of an array. */
function rowsOf(value: RunValue): readonly Json[] | undefined {
  const rows = value.type === 'table' ? value.rows : value.type === 'array' ? value.value : undefined;
  return listOf(rows);
}

function listOf(list: Json | undefined): readonly Json[] | undefined {
  return Array.isArray(list) ? list : undefined;
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
function placesWithin(value: RunValue, count: number, columns = Infinity): Record<string, Json> {
  const kept: Record<string, Json> = {};
  for (const field of PLACES) {
    const places = value[field];
    if (!Array.isArray(places)) continue;
    kept[field] = places.filter((place) => {
      const [, list = '', row, column = 0] = String(place).split('/');
      if (!['rows', 'index', 'value'].includes(list)) return true;
      return Number(row) < count && (list === 'index' || Number(column) < columns);
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
