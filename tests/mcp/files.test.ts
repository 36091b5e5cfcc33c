/** Files of a workspace through the real server: each format, odd encodings, sheets, a million rows, large charts. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anyEngine } from '../support/engines.js';
import { type McpServer, startServer } from './support.js';

const workspace = mkdtempSync(join(tmpdir(), 'spm-files-'));
const put = (name: string, content: string | Buffer) => writeFileSync(join(workspace, name), content);

let server: McpServer;
beforeAll(async () => {
  server = await startServer([...anyEngine().options, '--workspace', workspace]);
});
afterAll(() => server.close());

async function opened(uri = ''): Promise<Buffer> {
  const [content] = (await server.client.readResource({ uri })).contents;
  return Buffer.from(String(content && 'blob' in content ? content.blob : ''), 'base64');
}

const TWO_ROWS = {
  'plain.csv': 'team,note\nÖst,"a\nb"\nWest,x\n',
  'bom.csv': '\ufeffteam,note\r\nÖst,"a\nb"\r\nWest,x\r\n',
  'utf16.csv': Buffer.from('\ufeffteam,note\nÖst,"a\nb"\nWest,x\n', 'utf16le'),
  'windows.csv': Buffer.from('team;note\nÖst;"a\nb"\nWest;x\n', 'latin1'),
  'tabs.tsv': 'team\tnote\nÖst\t"a\nb"\nWest\tx\n',
  'records.json': '[{"team":"Öst","note":"a\\nb"},{"team":"West","note":"x"}]',
  'lines.jsonl': '{"team":"Öst","note":"a\\nb"}\r\n{"team":"West","note":"x"}\r\n',
};

test('every format and encoding gives the same table', async () => {
  for (const [name, content] of Object.entries(TWO_ROWS)) put(name, content);
  const files = Object.keys(TWO_ROWS);
  const tables = files.map((name) => name.replace(/\..*/, ''));
  const code = `[t.values.tolist() for t in (${tables.join(', ')})]`;
  const { result, text } = await server.run({ code, files });
  const rows = [
    ['Öst', 'a\nb'],
    ['West', 'x'],
  ];
  expect(result.result?.value).toEqual(files.map(() => rows));
  expect(result.disclosure.inputs.map((input) => input.rows)).toEqual(files.map(() => 2));
  expect(text).toMatch(/windows\.csv\).*not UTF-8/);
});

test('what only looks like a number stays text until it is asked for', async () => {
  put('money.csv', 'item;cost;share\na;"1.200,50 €";12 %\nb;(300);8 %\n');
  const code = '[money["cost"].tolist(), money["share"].tolist()]';
  const { result, text } = await server.run({ code, files: ['money.csv'] });
  expect(result.result?.value).toEqual([
    ['1.200,50 €', '(300)'],
    ['12 %', '8 %'],
  ]);
  // What to ask by is said, and does it.
  const [, hint = ''] =
    /column 'cost', and 1 more, holds .*; (\S+ \S+\.values) gives numbers/.exec(text) ?? [];
  const asked = await server.run({ code: `${hint}.tolist()`, files: ['money.csv'] });
  expect(asked.result.result?.value).toEqual([1200.5, -300]);
  expect(asked.text).not.toContain('numbers as text');
});

test('sheets of a workbook are chosen by name', async () => {
  const making = [
    'with pd.ExcelWriter("book.xlsx") as book:',
    '    pd.DataFrame({"a": [1]}).to_excel(book, sheet_name="Plan", index=False)',
    '    pd.DataFrame({"b": [2, 3]}).to_excel(book, sheet_name="Q1 costs", index=False)',
  ].join('\n');
  const made = await server.run({ code: making });
  put('book.xlsx', await opened(made.result.artifacts[0]?.uri));

  const both = await server.run({
    code: '[list(book), list(book_Q1_costs), len(pd.read_excel("book.xlsx", sheet_name="Q1 costs"))]',
    files: ['book.xlsx', 'book.xlsx#Q1 costs'],
  });
  expect(both.result.result?.value).toEqual([['a'], ['b'], 2]);
  expect(both.text).toMatch(/first sheet, of 'Plan', 'Q1 costs'; choose one as FILE\.xlsx#SHEET/);
  expect(both.result.disclosure.inputs[1]).toMatchObject({ path: 'book.xlsx', sheet: 'Q1 costs', rows: 2 });
  expect(both.text).toContain('from book.xlsx, sheet Q1 costs');

  const none = await server.run({ code: '1', files: ['book.xlsx#Nothing'] });
  expect(none.result).toMatchObject({ status: 'invalid', ran: 'no' });
  expect(none.result.summary).toMatch(/no sheet 'Nothing'; its sheets are 'Plan', 'Q1 costs'/);
});

test('Parquet is read and written, with the types its columns have', async () => {
  const code = `t = pd.DataFrame({"team": ["Öst", None], "at": pd.to_datetime(["2024-03-01T10:00", None], utc=True), "n": [1, 2]})
t["kind"] = t["team"].astype("category")
t.to_parquet("made.parquet")`;
  const made = await server.run({ code });
  expect(made.result.artifacts.map(({ name }) => name)).toEqual(['made.parquet']);
  put('made.parquet', await opened(made.result.artifacts[0]?.uri));

  const read =
    '[made.dtypes.astype(str).to_dict(), made.values.tolist(), made.equals(pd.read_parquet("made.parquet"))]';
  const { result } = await server.run({ code: read, files: ['made.parquet'] });
  expect(result.result?.value).toEqual([
    { team: 'str', at: 'datetime64[us, UTC]', n: 'int64', kind: 'category' },
    [
      ['Öst', '2024-03-01T10:00:00+00:00', 1, 'Öst'],
      [null, null, 2, null],
    ],
    true,
  ]);
  expect(result.disclosure.inputs[0]).toMatchObject({ path: 'made.parquet', rows: 2 });

  put('torn.parquet', (await opened(made.result.artifacts[0]?.uri)).subarray(0, -20));
  const torn = await server.run({ code: 'torn', files: ['torn.parquet'] });
  expect(torn.result).toMatchObject({ status: 'invalid', ran: 'no' });
  expect(torn.result.summary).toMatch(/torn \(torn\.parquet\) cannot be read as parquet: .*corrupted/);
});

test('a million rows', async () => {
  put(
    'long.csv',
    `number,team\n${Array.from({ length: 1_000_000 }, (_, at) => `${at},t${at % 7}`).join('\n')}\n`,
  );
  const { result } = await server.run({
    code: 'long["number"].sum(), long["team"].nunique()',
    files: ['long.csv'],
  });
  expect(result.result?.value).toEqual([499_999_500_000, 7]);
  expect(result.disclosure.inputs[0]?.rows).toBe(1_000_000);
});

test('a chart saved too large for an answer comes as a preview, and whole as a resource', async () => {
  const code = [
    'import matplotlib.pyplot as plt',
    'plt.plot([1, 3, 2])',
    'plt.savefig("sales.png", dpi=400)',
    'plt.close()',
  ].join('\n');
  const { result, raw } = await server.run({ code });
  expect(result.artifacts.map(({ name }) => name)).toEqual(['sales.png', 'sales-preview.png']);
  const images = raw.content.filter(({ type }) => type === 'image');
  expect(images).toHaveLength(1);
  const whole = await opened(result.artifacts[0]?.uri);
  expect(whole.readUInt32BE(16)).toBe(2560);
  const [image] = images;
  const preview = Buffer.from(image?.type === 'image' ? image.data : '', 'base64');
  expect(preview.readUInt32BE(16)).toBe(1600);
});
