/** Tables that the command line names. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { parseLine } from '../../src/cli/parse.js';
import { readTables } from '../../src/cli/program-arguments.js';

const folder = mkdtempSync(join(tmpdir(), 'spm-data-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a sheet of a workbook is chosen behind a #', async () => {
  const book = join(folder, 'budget.xlsx');
  writeFileSync(book, 'a workbook');
  const { invocation } = parseLine(
    ['run', '-c', '1', '--data', `costs=${book}#Q1 costs`, '--data', `first=${book}`],
    COMMANDS,
  );
  const [costs, first] = await readTables(invocation, 100);
  expect(costs).toMatchObject({ name: 'costs', format: 'xlsx', sheet: 'Q1 costs' });
  expect(costs?.bytes.toString()).toBe('a workbook');
  expect(first).not.toHaveProperty('sheet');
});
