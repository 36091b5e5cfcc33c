/** What the host checks of inputs before anything starts: names, inline tables, files, context, time. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { limitsSchema } from '../../src/config.js';
import { InvalidRequestError } from '../../src/errors.js';
import type { Persona } from '../../src/persona/persona.js';
import { readContext } from '../../src/pipeline/context.js';
import { runTime, waitLeft } from '../../src/pipeline/deadline.js';
import { tablesOfFiles, toldApart } from '../../src/pipeline/file-tables.js';
import { readInlineTables } from '../../src/pipeline/inline-data.js';
import type { InlineTable } from '../../src/pipeline/request.js';
import { checkTableName, nameFromPath } from '../../src/pipeline/table-names.js';
import { readWorkspaceFiles, tableNameOf } from '../../src/pipeline/workspace-files.js';

const MIB = 1024 * 1024;

const persona: Persona = {
  id: 'alvaro',
  name: 'Álvaro',
  role: 'Business Strategy',
  focus: 'business_intelligence',
  aliases: [],
  imports: [{ module: 'pandas', as: 'pd' }],
  capabilities: [],
  presentation: { leads_with: '', chart: '', first: [], terms: {}, style: '' },
  prelude:
    'import pandas as pd\nimport statistics\nimport a.b\nfrom strategic import charts, StrategicDataError as Wrong\nRATE = 0.1\n\ndef payback(flows):\n    years = 1\n    return years\n',
};

function message(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidRequestError);
    return `${(error as InvalidRequestError).message} ${(error as InvalidRequestError).next ?? ''}`;
  }
  throw new Error('nothing was refused');
}

describe('table names', () => {
  test.each([
    'sales',
    'q3_costs',
    'größe',
    'years',
    'datos2024',
    'payback',
    'RATE',
    'inputs',
    'strategic',
    'b',
  ])('%s is fine', (name) => {
    expect(() => checkTableName(name, persona)).not.toThrow();
  });

  test.each([
    ['', /not a Python name/],
    ['my table', /not a Python name/],
    ['2024', /not a Python name/],
    ['_private', /not a Python name/],
    ['class', /keyword/],
    ['sum', /built-in/],
    ['ValueError', /built-in/],
    ['pd', /prelude of persona alvaro/],
    ['a', /prelude of persona alvaro/],
    ['charts', /prelude of persona alvaro/],
    ['Wrong', /prelude of persona alvaro/],
    ['available_data', /the run itself/],
    ['ﬁle', /NFKC/],
    ['x'.repeat(65), /longer than 64/],
  ])('%j is refused', (name, expected) => {
    expect(message(() => checkTableName(name, persona))).toMatch(expected);
  });

  test.each([
    ['data/Q3 costs.csv', 'Q3_costs'],
    ['sales-2024.csv', 'sales_2024'],
    ['2024.xlsx', 'table_2024'],
    ['in.csv', 'table_in'],
    ['persona.csv', 'table_persona'],
    ['list.json', 'table_list'],
    ['ValueError.csv', 'table_ValueError'],
    ['statistics.csv', 'table_statistics'],
    ['inputs.csv', 'inputs'],
    ['payback.csv', 'payback'],
    [`x${'\u{20000}'.repeat(40)}.csv`, `x${'\u{20000}'.repeat(31)}`],
  ])('%s becomes %s', (path, name) => {
    expect(nameFromPath(path, persona)).toBe(name);
    expect(() => checkTableName(name, persona)).not.toThrow();
  });

  test('the modules of a persona are nothing to an analysis', () => {
    expect(nameFromPath('statistics.csv')).toBe('statistics');
  });
});

describe('inline tables', () => {
  test('each form becomes an input whose bytes are what was sent', () => {
    const inputs = readInlineTables(
      {
        a: { csv: 'x,y\n1,2\n' },
        b: { records: [{ x: 1 }, { y: 'ü' }] },
        c: { columns: ['x', 'y'], rows: [[1, null]] },
      },
      MIB,
    );
    expect(inputs.map(({ name, format, bytes }) => [name, format, bytes.toString()])).toEqual([
      ['a', 'csv', 'x,y\n1,2\n'],
      ['b', 'json', '[{"x":1},{"y":"ü"}]'],
      ['c', 'columns', '{"columns":["x","y"],"rows":[[1,null]]}'],
    ]);
    expect(inputs[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each<[string, InlineTable, RegExp]>([
    ['nothing', {}, /Table "t": holds no data/],
    ['two forms', { csv: 'a', records: [] }, /more than one form/],
    ['empty csv', { csv: ' \n' }, /empty CSV/],
    ['a record that is none', { records: [{ a: 1 }, 7] }, /record 2 is a number, not an object/],
    ['rows alone', { rows: [] }, /rows but no columns/],
    ['columns alone', { columns: ['a'] }, /columns but no rows/],
    [
      'a ragged row',
      { columns: ['a', 'b'], rows: [[1, 2], [1]] },
      /row 2 has 1 values, but there are 2 columns/,
    ],
    ['a row that is none', { columns: ['a'], rows: [null] }, /row 1 is null, not a list/],
    ['duplicate names', { columns: ['a', 'b', 'a'], rows: [] }, /columns 1 and 3 have the same name "a"/],
    ['a name that is none', { columns: [1], rows: [] }, /column 1 is a number, not a name/],
  ])('%s is refused with what is expected', (_name, table, expected) => {
    const text = message(() => readInlineTables({ t: table }, MIB));
    expect(text).toMatch(expected);
    expect(text).toMatch(/Expected \{"csv"/);
  });

  test('values nested beyond the stack are refused, not thrown', () => {
    let deep: unknown = 1;
    for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
    expect(message(() => readInlineTables({ t: { records: [{ deep }] } }, MIB))).toMatch(/nested too deeply/);
  });

  test('too much is refused with both sizes', () => {
    const tables = { a: { csv: 'x'.repeat(MIB) }, b: { csv: 'x' } };
    expect(message(() => readInlineTables(tables, MIB))).toMatch(/1048577 bytes; at most 1048576/);
  });
});

describe('workspace files', () => {
  const outside = realpathSync(mkdtempSync(join(tmpdir(), 'spm-outside-')));
  const workspace = realpathSync(mkdtempSync(join(tmpdir(), 'spm-workspace-')));
  writeFileSync(join(outside, 'secret.csv'), 'a\n1\n');
  mkdirSync(join(workspace, 'data.csv.d'));
  mkdirSync(join(workspace, 'folder.csv'));
  writeFileSync(join(workspace, 'data.csv.d', 'sales.csv'), 'a,b\n1,2\n');
  writeFileSync(join(workspace, 'notes.txt'), 'x');
  symlinkSync(join(outside, 'secret.csv'), join(workspace, 'link.csv'));
  symlinkSync(outside, join(workspace, 'linked'));
  execFileSync('mkfifo', [join(workspace, 'pipe.csv')]);

  const refusal = (path: string, limit = MIB) =>
    readWorkspaceFiles([{ named: path, table: 't' }], workspace, limit).then(
      () => 'read',
      (error: Error) => error.message,
    );

  test('a file below the workspace is read', async () => {
    const files = tablesOfFiles(['data.csv.d/sales.csv'], tableNameOf);
    const [input] = await readWorkspaceFiles(files, workspace, MIB);
    expect(input).toMatchObject({ name: 'sales', format: 'csv', path: 'data.csv.d/sales.csv' });
    expect(input?.bytes.toString()).toBe('a,b\n1,2\n');
  });

  test('a path may begin where it is', async () => {
    const files = tablesOfFiles(['./data.csv.d/sales.csv'], tableNameOf);
    const [input] = await readWorkspaceFiles(files, workspace, MIB);
    expect(input).toMatchObject({ name: 'sales', path: 'data.csv.d/sales.csv' });
  });

  test('files of one name are told apart by their folders, and one named twice is one', () => {
    const names = (files: readonly string[]) => tablesOfFiles(files, tableNameOf).map(({ table }) => table);
    expect(names(['ok.csv', 'sub/ok.csv', 'a.csv'])).toEqual(['ok', 'sub_ok', 'a']);
    expect(names(['2025/sales.csv', '2026/sales.csv'])).toEqual(['table_2025_sales', 'table_2026_sales']);
    expect(names(['a/b.xlsx#x', 'c/b.xlsx#x', './a/b.xlsx#x'])).toEqual(['a_b_x', 'c_b_x']);
    const files = tablesOfFiles(['ok.csv', 'sub/ok.csv'], tableNameOf);
    expect(toldApart(files, tableNameOf)).toContain('sub/ok.csv is sub_ok');
    expect(toldApart(files.slice(0, 1), tableNameOf)).toBeUndefined();
  });

  test.each([
    ['../x.csv', /\.\. parts/],
    ['./../x.csv', /\.\. parts/],
    ['.//etc/passwd.csv', /empty/],
    ['data.csv.d/../../x.csv', /\.\. parts/],
    ['/etc/passwd.csv', /absolute/],
    ['link.csv', /symbolic link/],
    ['linked/secret.csv', /symbolic link/],
    ['folder.csv', /not a regular file/],
    ['pipe.csv', /not a regular file/],
    ['missing.csv', /does not exist/],
    ['notes.txt', /no known ending/],
    ['a\0.csv', /no usable path/],
  ])('%j is refused', async (path, expected) => {
    expect(await refusal(path)).toMatch(expected);
  });

  test('all files together stay within the limit', async () => {
    expect(await refusal('data.csv.d/sales.csv', 7)).toMatch(/more than 7 bytes/);
  });

  test('without a workspace the way to get one is named', async () => {
    await expect(readWorkspaceFiles([{ named: 'a.csv', table: 'a' }], undefined, MIB)).rejects.toMatchObject({
      next: expect.stringContaining('--workspace'),
    });
  });
});

describe('context', () => {
  test('available_data holds the strategic keys and no others', () => {
    const context = { budget: { q1: 3 }, team: ['a'], mood: 'good' };
    expect(readContext(context)).toMatchObject({
      strategic_context: context,
      available_data: { budget: { q1: 3 }, team: ['a'] },
    });
    expect(readContext(context).available_data).not.toHaveProperty('mood');
  });

  test.each([
    ['deep', () => Array.from({ length: 100_000 }).reduce<unknown>((inner) => ({ inner }), 1), /levels deep/],
    ['wide', () => Array.from({ length: 50_000 }, () => 1), /more than 20000 values/],
    ['large', () => 'x'.repeat(300_000), /at most 262144/],
  ])('%s context is refused', (_name, make, expected) => {
    expect(message(() => readContext({ metrics: make() }))).toMatch(expected);
  });
});

describe('numbers that were changed before they came', () => {
  test.each<[string, InlineTable, RegExp]>([
    ['an id beyond 2^53', { columns: ['a', 'b'], rows: [[1, 2 ** 53]] }, /rows\[0\]\[1\] is a whole/],
    ['one below', { records: [{ a: 1 }, { 'b c': -1e17 }] }, /records\[1\]\["b c"\] is a whole/],
    ['1e400', { records: [{ a: { b: [JSON.parse('1e400')] } }] }, /records\[0\]\.a\.b\[0\] is .* beyond/],
    ['-1e400', { records: [{ ['é'.repeat(500)]: JSON.parse('-1e400') }] }, /records\[0\]\["é{60}"\]/],
  ])('%s in a table is refused with what to send', (_name, table, expected) => {
    const said = message(() => readInlineTables({ t: table }, MIB));
    expect(said).toMatch(expected);
    expect(said).toMatch(/^Table "t".*as text/);
  });

  test.each([
    ['1e400', /context\.y\[0\] is a number beyond/],
    ['12345678901234567890', /context\.y\[0\] is a whole number beyond/],
  ])('%s in the context is refused', (number, expected) => {
    expect(message(() => readContext(JSON.parse(`{"y":[${number}]}`)))).toMatch(expected);
  });

  test.each(['9007199254740991', '-9007199254740991', '1.5e-300', '12345678.901234567'])(
    '%s is taken',
    (number) => {
      const context = JSON.parse(`{"y":${number}}`);
      expect(readContext(context).strategic_context).toEqual(context);
      expect(readInlineTables({ t: { records: [context] } }, MIB)).toHaveLength(1);
    },
  );
});

describe('time', () => {
  const limits = limitsSchema.parse({});

  test('queue and run together stay within 55 s unless progress is shown', () => {
    expect(runTime(undefined, limits, false)).toMatchObject({ timeoutMs: 30_000, waitMs: 25_000 });
    expect(runTime(0.25, limits, false)).toMatchObject({ timeoutMs: 250, waitMs: 54_750 });
    const long = runTime(100, limits, false);
    expect(long.timeoutMs + (long.waitMs ?? 0)).toBe(55_000);
    expect(long.warning).toMatch(/50 s instead of 100 s/);
    expect(runTime(100, limits, true)).toEqual({ timeoutMs: 100_000, waitMs: 55_000, warning: undefined });
  });

  test('reading the request is a part of the wait', () => {
    const time = runTime(undefined, limits, false);
    const asked = performance.now() - 10_000;
    expect(waitLeft(time, asked)).toBeLessThanOrEqual(15_000);
    expect(waitLeft(time, asked - 60_000)).toBe(0);
  });

  test.each([0, -1, 121, Number.NaN])('%d seconds are refused', (seconds) => {
    expect(message(() => runTime(seconds, limits, true))).toMatch(/at most 120 seconds/);
  });
});
