/**
 * Inline tables of a request become inputs of a run. The host checks their shape, so that a mistake is named
 * before anything starts; what CSV text holds is found out by the parser in the sandbox.
 */
import { createHash } from 'node:crypto';
import { shown } from '../config/issues.js';
import { InvalidRequestError } from '../errors.js';
import type { RunInput } from '../run.js';
import { examplesOf } from './examples.js';
import { lostNumber, WITHIN_JSON } from './lost-numbers.js';
import type { InlineTable } from './request.js';

/** What a table is, for a message about one that is none. */
export const A_TABLE =
  'a table as {"csv": "month,cost\\nJan,3"}, {"records": [{"month": "Jan", "cost": 3}]} or {"columns": ["month", "cost"], "rows": [["Jan", 3]]}';

/**
 * @param limit bytes of all tables together
 * @throws InvalidRequestError naming table and row, what came and what is expected
 */
export function readInlineTables(
  tables: Readonly<Record<string, InlineTable>>,
  limit: number,
): readonly RunInput[] {
  const inputs = Object.entries(tables).map(([name, table]) => readTable(name, table));
  const total = inputs.reduce((sum, input) => sum + input.bytes.length, 0);
  if (total > limit)
    throw new InvalidRequestError(
      { field: 'data', came: `${total} bytes`, expected: `at most ${limit} bytes in all` },
      examplesOf('files'),
      { next: 'Pass large tables as files below the workspace instead.' },
    );
  return inputs;
}

function readTable(name: string, table: InlineTable): RunInput {
  const input = readForm(name, table);
  const { records, rows } = table;
  const lost = records ? lostNumber('records', records) : rows && lostNumber('rows', rows);
  if (lost !== undefined) fail(`${name}.${lost.field}`, lost.came, WITHIN_JSON);
  return input;
}

function readForm(name: string, table: InlineTable): RunInput {
  const { csv, records, columns, rows } = table;
  const forms = [csv, records, columns ?? rows].filter((form) => form !== undefined).length;
  if (forms !== 1) fail(name, forms === 0 ? 'no data' : 'data in more than one form', A_TABLE);
  if (csv !== undefined) return readCsv(name, csv);
  if (records !== undefined) return makeInput(name, 'json', encode(name, checkRecords(name, records)));
  return makeInput(name, 'columns', encode(name, checkRows(name, columns, rows)));
}

function readCsv(name: string, csv: string): RunInput {
  if (csv.trim() === '') fail(`${name}.csv`, 'empty text', 'CSV text whose first line names the columns');
  return makeInput(name, 'csv', Buffer.from(csv, 'utf8'));
}

function checkRecords(name: string, records: readonly unknown[]): unknown {
  for (const [index, record] of records.entries())
    if (record === null || typeof record !== 'object' || Array.isArray(record))
      fail(`${name}.records[${index}]`, shown(record), 'an object such as {"month": "Jan", "cost": 3}');
  return records;
}

function checkRows(
  name: string,
  columns: readonly unknown[] | undefined,
  rows: readonly unknown[] | undefined,
): unknown {
  if (!columns) fail(`${name}.columns`, 'nothing', 'the names of the columns, beside `rows`');
  if (!rows) fail(`${name}.rows`, 'nothing', 'one list of values per row, beside `columns`');
  const seen = new Map<string, number>();
  for (const [index, column] of columns.entries()) {
    const place = `${name}.columns[${index}]`;
    if (typeof column !== 'string') fail(place, shown(column), 'the name of a column');
    const first = seen.get(column);
    if (first !== undefined)
      fail(place, `${shown(column)}, the name of columns[${first}],`, 'a name of its own');
    seen.set(column, index);
  }
  for (const [index, row] of rows.entries()) {
    const expected = `a list of ${columns.length} values, one per column`;
    if (!Array.isArray(row)) fail(`${name}.rows[${index}]`, shown(row), expected);
    if (row.length !== columns.length) fail(`${name}.rows[${index}]`, `a list of ${row.length}`, expected);
  }
  return { columns, rows };
}

/** Values nested deeper than the stack allows cannot be written as JSON, and are no table anyway. */
function encode(name: string, value: unknown): Buffer {
  try {
    return Buffer.from(JSON.stringify(value), 'utf8');
  } catch {
    return fail(name, 'one that is nested too deeply', A_TABLE);
  }
}

function makeInput(name: string, format: RunInput['format'], bytes: Buffer): RunInput {
  return { name, format, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** @param place the table's name, and where in it */
function fail(place: string, came: string, expected: string): never {
  throw new InvalidRequestError({ field: `data.${place}`, came, expected }, examplesOf('data'));
}
