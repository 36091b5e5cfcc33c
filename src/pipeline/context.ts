/** The caller's context: bounded, and the part of it that is strategic data by contract. */
import { createHash } from 'node:crypto';
import { InvalidRequestError } from '../errors.js';
import type { Json } from '../run.js';
import { examplesOf } from './examples.js';
import { lostNumber, WITHIN_JSON } from './lost-numbers.js';

/** Keys of the context that the code also finds in `available_data`. */
const STRATEGIC_KEYS = new Set(
  (
    'metrics kpis performance trends analysis roi investment budget costs revenue team stakeholders ' +
    'initiatives projects architecture platform technology systems'
  ).split(' '),
);

const MAX_DEPTH = 20;
const MAX_NODES = 20_000;
const MAX_BYTES = 256 * 1024;

export interface ReadContext {
  readonly strategic_context: { readonly [key: string]: Json };
  readonly available_data: { readonly [key: string]: Json };
  readonly bytes: number;
  readonly sha256: string;
}

/** @throws InvalidRequestError when it is too deep, too wide or too large */
export function readContext(context: Readonly<Record<string, unknown>> = {}): ReadContext {
  checkBounds(context);
  const lost = lostNumber('context', context);
  if (lost !== undefined)
    throw new InvalidRequestError(
      { ...lost, expected: WITHIN_JSON },
      { context: { market: '9007199254740993' } },
    );
  const text = JSON.stringify(context);
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_BYTES) fail(`at most ${MAX_BYTES} bytes`, `${bytes} bytes`);
  const strategic = Object.entries(context).filter(([key]) => STRATEGIC_KEYS.has(key));
  return {
    strategic_context: context as ReadContext['strategic_context'],
    available_data: Object.fromEntries(strategic) as ReadContext['available_data'],
    bytes,
    sha256: createHash('sha256').update(text).digest('hex'),
  };
}

/** Without recursion: the context may be nested deeper than the stack. */
function checkBounds(context: unknown): void {
  let level: unknown[] = [context];
  let nodes = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    nodes += level.length;
    if (depth > MAX_DEPTH) fail(`at most ${MAX_DEPTH} levels of nesting`, 'a deeper object');
    if (nodes > MAX_NODES) fail(`at most ${MAX_NODES} values`, `${nodes} or more`);
    level = level.flatMap((node) => (node !== null && typeof node === 'object' ? Object.values(node) : []));
  }
}

function fail(expected: string, came: string): never {
  throw new InvalidRequestError({ field: 'context', came, expected }, examplesOf('context'), {
    next: 'Pass tables as `data` or `files`, and keep the context to what describes the situation.',
  });
}
