/** What the container says is read as untrusted: a value that contradicts itself is none. */
import { describe, expect, it } from 'vitest';
import { readValue } from '../../src/sandbox/ended.js';
import { ProtocolError } from '../../src/sandbox/frames.js';

const body = (value: object) => Buffer.from(JSON.stringify({ type: 'table', ...value }));
/** Has no text, in JavaScript. */
const TEXTLESS = { toString: 1, valueOf: 1 };

describe('a table', () => {
  it.each([
    ['whole', { columns: ['a'], dtypes: ['int64'], rows: [[1]], total_rows: 1 }],
    ['cut', { columns: ['a'], dtypes: ['int64'], index: ['x'], rows: [[1]], total_rows: 9 }],
    ['empty', { columns: ['a'], dtypes: ['int64'], rows: [], total_rows: 0 }],
    ['without columns', { columns: [], dtypes: [], index: [3], rows: [[]], total_rows: 1 }],
  ])('%s is taken', (_, table) => {
    expect(readValue(body(table))).toEqual({ type: 'table', ...table });
  });

  it.each([
    ['columns', { rows: [[1]], total_rows: 1 }],
    ['rows', { columns: ['a'], total_rows: 1 }],
    ['a number of rows', { columns: ['a'], rows: [[1]] }],
    ['a number that can be', { columns: ['a'], rows: [], total_rows: -1 }],
    ['as many rows as it has', { columns: ['a'], rows: [[1], [2]], total_rows: 1 }],
    ['as many cells as columns', { columns: ['a', 'b'], rows: [[1, 2], [1]], total_rows: 2 }],
    ['as many types as columns', { columns: ['a'], dtypes: [], rows: [[1]], total_rows: 1 }],
    ['an index as long as it is', { columns: ['a'], rows: [[1]], index: [], total_rows: 1 }],
  ])('that lacks %s is a broken protocol', (_, table) => {
    expect(() => readValue(body(table))).toThrow(ProtocolError);
  });
});

it.each([
  ['notes', { type: 'json', value: 1, cut: [TEXTLESS] }],
  ['places', { type: 'json', value: 1, not_finite: [TEXTLESS] }],
  ['a shape', { type: 'array', value: [1], shape: [TEXTLESS] }],
  ['rows', { columns: ['a'], rows: [1], total_rows: 1 }],
])('%s that are none are a broken protocol', (_, value) => {
  expect(() => readValue(body(value))).toThrow(ProtocolError);
});
