/**
 * Inline tables of a request become inputs of a run. The host checks their shape, so that a mistake is named
 * before anything starts; what CSV text holds is found out by the parser in the sandbox.
 */
import { createHash } from 'node:crypto';
import { InvalidRequestError } from '../errors.js';
import type { RunInput } from '../run.js';
import { INSTEAD, lostNumber } from './lost-numbers.js';
import type { InlineTable } from './request.js';

/** For a message about a table that is none. */
export const TABLE_FORMS =
  'Expected {"csv": "month,cost\\nJan,3"}, {"records": [{"month": "Jan", "cost": 3}]} or {"columns": ["month", "cost"], "rows": [["Jan", 3]]}.';

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
    throw new InvalidRequestError(`Inline data has ${total} bytes; at most ${limit} are allowed.`, {
      next: 'Pass large tables as files below the workspace instead.',
    });
  return inputs;
}

function readTable(name: string, table: InlineTable): RunInput {
  const input = readForm(name, table);
  const { records, rows } = table;
  const lost = records ? lostNumber('records', records) : rows && lostNumber('rows', rows);
  if (lost !== undefined) fail(name, lost, INSTEAD);
  return input;
}

function readForm(name: string, table: InlineTable): RunInput {
  const { csv, records, columns, rows } = table;
  const forms = [csv, records, columns ?? rows].filter((form) => form !== undefined).length;
  if (forms !== 1) fail(name, forms === 0 ? 'holds no data' : 'holds data in more than one form');
  if (csv !== undefined) return readCsv(name, csv);
  if (records !== undefined) return makeInput(name, 'json', encode(name, checkRecords(name, records)));
  return makeInput(name, 'columns', encode(name, checkRows(name, columns, rows)));
}

function readCsv(name: string, csv: string): RunInput {
  if (csv.trim() === '') fail(name, 'is empty CSV text: its first line has to name the columns');
  return makeInput(name, 'csv', Buffer.from(csv, 'utf8'));
}

function checkRecords(name: string, records: readonly unknown[]): unknown {
  for (const [index, record] of records.entries())
    if (kindOf(record) !== 'an object') fail(name, `record ${index + 1} is ${kindOf(record)}, not an object`);
  return records;
}

function checkRows(
  name: string,
  columns: readonly unknown[] | undefined,
  rows: readonly unknown[] | undefined,
): unknown {
  if (!columns) fail(name, 'has rows but no columns');
  if (!rows) fail(name, 'has columns but no rows');
  const seen = new Map<string, number>();
  for (const [index, column] of columns.entries()) {
    if (typeof column !== 'string') fail(name, `column ${index + 1} is ${kindOf(column)}, not a name`);
    const first = seen.get(column);
    if (first !== undefined)
      fail(name, `columns ${first + 1} and ${index + 1} have the same name ${JSON.stringify(column)}`);
    seen.set(column, index);
  }
  for (const [index, row] of rows.entries()) {
    if (!Array.isArray(row)) fail(name, `row ${index + 1} is ${kindOf(row)}, not a list`);
    if (row.length !== columns.length)
      fail(name, `row ${index + 1} has ${row.length} values, but there are ${columns.length} columns`);
  }
  return { columns, rows };
}

/** Values nested deeper than the stack allows cannot be written as JSON, and are no table anyway. */
function encode(name: string, value: unknown): Buffer {
  try {
    return Buffer.from(JSON.stringify(value), 'utf8');
  } catch {
    return fail(name, 'is nested too deeply to be a table');
  }
}

function makeInput(name: string, format: RunInput['format'], bytes: Buffer): RunInput {
  return { name, format, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return { object: 'an object', string: 'text', number: 'a number', boolean: 'true or false' }[
    typeof value as string
  ] as string;
}

function fail(table: string, problem: string, next = TABLE_FORMS): never {
  throw new InvalidRequestError(`Table ${JSON.stringify(table)}: ${problem}.`, { next });
}
