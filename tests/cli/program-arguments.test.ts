/** Tables that the command line names. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { parseLine } from '../../src/cli/parse.js';
import { readTables } from '../../src/cli/program-arguments.js';

const folder = mkdtempSync(join(tmpdir(), 'spm-data-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a pipe is CSV, as standard input is', async () => {
  const pipe = join(folder, 'pipe');
  spawnSync('mkfifo', [pipe]);
  const writer = spawn('sh', ['-c', `printf 'a\\n1\\n' > '${pipe}'`]);
  const { invocation } = parseLine(['run', '-c', '1', '--data', `t=${pipe}`], COMMANDS);
  const [table] = await readTables(invocation, 100);
  expect(table).toMatchObject({ name: 't', format: 'csv' });
  expect(table?.bytes.toString()).toBe('a\n1\n');
  writer.kill();
});

test('options that every command takes may come before it', () => {
  const { command, invocation } = parseLine(
    ['--state', '/x', '--json', '--engine=podman', 'audit', 'show', 'a'],
    COMMANDS,
  );
  expect(command.name).toBe('audit show');
  expect([invocation.text('state'), invocation.json, invocation.positionals]).toEqual(['/x', true, ['a']]);
  expect(parseLine(['--state', 'audit'], COMMANDS).command.name).toBe('serve');
});

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
