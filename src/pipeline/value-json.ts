/**
 * A value as JSON, written once: audit, store and answer all need it, and a value may have 8 MiB.
 */
import type { RunValue } from '../run.js';

const written = new WeakMap<RunValue, string>();

export function valueJson(value: RunValue): string {
  const known = written.get(value);
  if (known !== undefined) return known;
  const json = JSON.stringify(value);
  written.set(value, json);
  return json;
}
