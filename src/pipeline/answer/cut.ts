/** Cuts text and values to a size, keeping what tells most: head and tail of text, the first rows of tables. */
import type { Json, RunValue } from '../../run.js';

/** Rows of a table or array that an answer shows. */
const ANSWER_ROWS = 50;

/** @param limit characters of the answer, shared by head and tail */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const half = Math.floor(limit / 2);
  const head = wellFormed(text.slice(0, half));
  const tail = wellFormed(text.slice(text.length - half));
  return `${head}\n[… ${text.length - 2 * half} characters left out …]\n${tail}`;
}

/** A cut may have split a surrogate pair: its half is dropped. */
function wellFormed(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}

/**
 * @param limit characters of the value as JSON
 * @returns the value within the limit, the same object when nothing had to go
 */
export function cutValue(value: RunValue, limit: number): RunValue {
  const rows = rowsOf(value);
  let shown = rows && rows.length > ANSWER_ROWS ? withRows(value, ANSWER_ROWS) : value;
  if (rows) {
    for (let count = Math.min(rows.length, ANSWER_ROWS); count > 1 && length(shown) > limit; ) {
      count = Math.max(1, Math.min(count - 1, Math.floor((count * limit) / length(shown))));
      shown = withRows(value, count);
    }
  }
  return length(shown) <= limit ? shown : head(shown, limit);
}

/** The rows of a table, or the outermost lists of an array. */
function rowsOf(value: RunValue): readonly Json[] | undefined {
  const rows = value.type === 'table' ? value.rows : value.type === 'array' ? value.value : undefined;
  return Array.isArray(rows) ? rows : undefined;
}

function withRows(value: RunValue, count: number): RunValue {
  const first = (list: Json | undefined): Json =>
    Array.isArray(list) ? list.slice(0, count) : (list ?? null);
  if (value.type === 'array') return { ...value, value: first(value.value) };
  const index = value.index === undefined ? {} : { index: first(value.index) };
  const shown = { ...value, ...index, rows: first(value.rows) };
  return { ...shown, ...placesWithin(value, count) };
}

/** Only the noted places (`/rows/3/1`, `/index/3`) that are still shown. */
function placesWithin(value: RunValue, count: number): Record<string, Json> {
  const kept: Record<string, Json> = {};
  for (const field of ['as_text', 'not_finite']) {
    const places = value[field];
    if (!Array.isArray(places)) continue;
    kept[field] = places.filter((place) => Number(String(place).split('/')[2]) < count);
  }
  return kept;
}

/** The beginning of a value as text, when it has no rows that could go. */
function head(value: RunValue, limit: number): RunValue {
  const whole = typeof value.value === 'string' ? value.value : JSON.stringify(value.value ?? value);
  let text = wellFormed(whole.slice(0, Math.max(0, limit - 200)));
  while (JSON.stringify(text).length > limit && text.length > 0)
    text = wellFormed(text.slice(0, text.length >> 1));
  return {
    type: 'text',
    value: `${text} …`,
    cut: [`the first ${text.length} of ${whole.length} characters`],
  };
}

function length(value: RunValue): number {
  return JSON.stringify(value).length;
}
