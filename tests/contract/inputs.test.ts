import { expect, it } from 'vitest';
import { ground, input, pythonSideBySide } from './support.js';

pythonSideBySide('inputs', (engine) => {
  const { run } = ground(engine, { pool: { warm: 2, max: 10, queue: 32 } });

  it('gives the code its globals, as a module of its own', async () => {
    const outcome = await run('[__name__, persona, strategic_context["goal"], sorted(available_data)]', {
      globals: { persona: 'alvaro', strategic_context: { goal: 'grow' }, available_data: { budget: 3 } },
    });
    expect(outcome.value).toEqual({ type: 'json', value: ['__main__', 'alvaro', 'grow', ['budget']] });
  });

  it('lets units share names, and gives the code an empty standard input', async () => {
    const outcome = await run('double(21)', { prelude: 'def double(x):\n    return 2 * x\n' });
    expect(outcome.value).toEqual({ type: 'json', value: 42 });
    expect(await run('input()')).toMatchObject({ status: 'error', error: { type: 'EOFError' } });
  });

  it.each([
    ['by its name', 't["aa"]', "Columns of t: 'a', 'b'."],
    ['as an attribute', 't.aa', "Columns of t: 'a', 'b'."],
    ['in a query', 't.query("aa > 1")', "Columns of t: 'a', 'b'."],
    ['in a function', 'def total(frame):\n    return frame["aa"].sum()\ntotal(t)', "Columns of t: 'a', 'b'."],
    ['of a table made here', 'wide = t.assign(c=1)\nwide["d"]', "Columns of wide: 'a', 'b', 'c'."],
    [
      'with a label of its own kind',
      'wide = t.set_axis([("x", 1), Odd()], axis=1)\nwide["d"]',
      `Columns of wide: "('x', 1)", a Odd.`,
    ],
  ])('tells which columns there are where one is missing: %s', async (_, code, note) => {
    const odd =
      'class Odd:\n    def __str__(self):\n        raise RuntimeError("no text")\n    __repr__ = __str__\n';
    const outcome = await run(odd + code, { inputs: [input('t', 'csv', 'a,b\n1,2\n')] });
    expect(outcome).toMatchObject({ status: 'error', warnings: [note] });
  });

  it('says nothing of columns where a dictionary lacks a key', async () => {
    const outcome = await run('{"a": 1}["b"]', { inputs: [input('t', 'csv', 'a,b\n1,2\n')] });
    expect(outcome).toMatchObject({ status: 'error', error: { type: 'KeyError' }, warnings: [] });
  });

  it('hides warnings', async () => {
    const outcome = await run('import warnings\nwarnings.warn("careful")\nprint("x")');
    expect(outcome).toMatchObject({ stdout: 'x\n', stderr: '' });
  });

  it.each([
    ['csv', input('t', 'csv', 'a,b\r\n1,x\r\n2,"y\nz"\r\n')],
    ['csv with a byte order mark', input('t', 'csv', '\ufeffa,b\n1,x\n2,"y\nz"\n')],
    ['csv in UTF-16', input('t', 'csv', Buffer.from('\ufeffa,b\n1,x\n2,"y\nz"\n', 'utf16le'))],
    ['csv split by semicolons', input('t', 'csv', 'a;b\n1;x\n2;"y\nz"\n')],
    ['tsv', input('t', 'tsv', 'a\tb\n1\tx\n2\t"y\nz"\n')],
    ['json records', input('t', 'json', '[{"a":1,"b":"x"},{"a":2,"b":"y\\nz"}]')],
    ['json by column', input('t', 'json', '{"a":[1,2],"b":["x","y\\nz"]}')],
    ['jsonl', input('t', 'jsonl', '{"a":1,"b":"x"}\n{"a":2,"b":"y\\nz"}\n')],
    ['columns and rows', input('t', 'columns', '{"columns":["a","b"],"rows":[[1,"x"],[2,"y\\nz"]]}')],
  ])('reads %s', async (_, table) => {
    const outcome = await run('t', { inputs: [table] });
    expect(outcome).toMatchObject({ status: 'ok', inputRows: { t: 2 } });
    expect(outcome.value).toMatchObject({
      columns: ['a', 'b'],
      rows: [
        [1, 'x'],
        [2, 'y\nz'],
      ],
    });
  });

  it('reads xlsx, and a passed file under its path', async () => {
    const made = await run('pd.DataFrame({"a": [1, 2]}).to_excel("t.xlsx", index=False)');
    const bytes = made.artifacts[0]?.bytes ?? Buffer.alloc(0);
    const outcome = await run(
      '[int(book["a"].sum()), len(pd.read_csv("in/sales.csv")), open("in/sales.csv").read()]',
      {
        inputs: [input('book', 'xlsx', bytes), input('sales', 'csv', 'v\n1\n', 'in/sales.csv')],
      },
    );
    expect(outcome.value).toMatchObject({ value: [3, 1, 'v\n1\n'] });
    expect(outcome.artifacts).toEqual([]);
  });

  it('leaves text that only looks like numbers as it is', async () => {
    const outcome = await run('t', { inputs: [input('t', 'csv', 'a,b,c\n"1.200,50 €",12 %,(300)\n')] });
    expect(outcome.value?.rows).toEqual([['1.200,50 €', '12 %', '(300)']]);
  });

  it('names columns the way pandas does when they repeat or are missing', async () => {
    const csv = await run('list(t.columns)', { inputs: [input('t', 'csv', 'a,a,\n1,2,3\n')] });
    expect(csv.value?.value).toEqual(['a', 'a.1', 'Unnamed: 2']);
    const rows = await run('list(t.columns)', {
      inputs: [input('t', 'columns', '{"columns":["a","a","open"],"rows":[[1,2,3]]}')],
    });
    expect(rows.value?.value).toEqual(['a', 'a.1', 'open']);
    expect(rows.warnings.join()).toContain("'a.1'");
    const taken = await run('list(t.columns)', {
      inputs: [input('t', 'columns', '{"columns":["a","a","a.1","b","a","a.1"],"rows":[]}')],
    });
    expect(taken.value?.value).toEqual(['a', 'a.2', 'a.1', 'b', 'a.3', 'a.1.1']);
  });

  it('reads thousands of columns, of one name or of many', async () => {
    const names = Array.from({ length: 20_000 }, (_, at) => `c${at}`);
    const same = JSON.stringify({ columns: names.map(() => 'c'), rows: [] });
    const outcome = await run('[wide.shape[1], same.columns[-1], few.columns[-1]]', {
      inputs: [
        input('wide', 'csv', `${names.join()}\n${names.map(() => '1').join()}\n`),
        input('same', 'columns', same),
        input('few', 'csv', `${'c,'.repeat(2_000)}c\n1`),
      ],
      timeoutMs: 10_000,
    });
    expect(outcome.value?.value).toEqual([20_000, 'c.19999', 'c.2000']);
  });

  it('says which point it took for a decimal sign, and reads it so', async () => {
    const text = input('t', 'csv', 'u;v\na;1.500\nb;2.000\n');
    const { value, warnings } = await run('t.v.sum()', { inputs: [text] });
    expect(value?.value).toBe(3.5);
    expect(warnings.join()).toContain("'1.500' is 1.5 or 1500, depending on the decimal sign");
  });

  it('says when it had to guess', async () => {
    const outcome = await run('t', { inputs: [input('t', 'csv', Buffer.from('name\nJos\xe9\n', 'latin1'))] });
    expect(outcome.value?.rows).toEqual([['José']]);
    expect(outcome.warnings.join()).toContain('Windows-1252');
  });

  it('reads what DataFrame.to_json writes, by any orient', async () => {
    const frame = 'pd.DataFrame({"a": [1, 2], "b": ["x", "y"]})';
    const orients = ['columns', 'index', 'split', 'records', 'table'];
    const written = await run(`[${frame}.to_json(orient=o) for o in ${JSON.stringify(orients)}]`);
    const texts = written.value?.value as string[];
    const inputs = texts.map((json, at) => input(`t${at}`, 'json', json));
    const { value } = await run(`[t.to_dict("list") for t in (t0, t1.T, t2, t3, t4[["a", "b"]])]`, {
      inputs,
    });
    expect(value?.value).toEqual(orients.map(() => ({ a: [1, 2], b: ['x', 'y'] })));
  });

  it('reads UTF-16 without its mark, and says so', async () => {
    const text = 'name,n\nJosé,1\nAnn,2\n';
    const little = Buffer.from(text, 'utf16le');
    const big = Buffer.from(little).swap16();
    const outcome = await run('[list(t.name), list(u.name)]', {
      inputs: [input('t', 'csv', little), input('u', 'csv', big)],
    });
    expect(outcome.value?.value).toEqual([
      ['José', 'Ann'],
      ['José', 'Ann'],
    ]);
    expect(outcome.warnings.join()).toMatch(/Input t: UTF-16.*Input u: UTF-16/);
  });

  it('says that formulas without results are missing', async () => {
    const made = await run(
      'import openpyxl\nbook = openpyxl.Workbook()\nbook.active.append(["a", "b"])\nbook.active.append([1, "=A2*2"])\nbook.save("t.xlsx")',
      { hook: 'off' },
    );
    const book = input('t', 'xlsx', made.artifacts[0]?.bytes ?? '');
    const { warnings, value } = await run('t.b.isna().sum()', { inputs: [book] });
    expect(value?.value).toBe(1);
    expect(warnings.join()).toContain('1 formulas have no result');
  });

  it('leaves a file that is no table by itself to code that names it', async () => {
    const ragged = input('r', 'csv', '1,2\n4,5,6\n', 'in/r.csv');
    const code = 'pd.read_csv("in/r.csv", names=["a", "b", "c"]).a.sum()';
    const outcome = await run(code, { inputs: [ragged] });
    expect(outcome).toMatchObject({ status: 'ok', value: { value: 5 } });
    expect(outcome.warnings.join()).toContain('So there is no table r');
  });

  it.each([
    ['a row that is too long', input('sales', 'csv', 'a,b\n1,2\n1,2,3\n'), /sales .*line 3/],
    [
      'rows that are all too long',
      input('sales', 'csv', 'a,b\n1,2,3\n4,5,6\n'),
      /line 2 has more fields than the header/,
    ],
    ['zero bytes', input('sales', 'csv', 'a,b\n1,\0\n'), /zero bytes/],
    [
      'a header of one name',
      input('sales', 'csv', `${'c,'.repeat(20_000)}c\n1`),
      /20000 of its 20001 columns repeat/,
    ],
    ['an empty file', input('sales', 'csv', ''), /empty/],
    [
      'a ragged list of rows',
      input('sales', 'columns', '{"columns":["a"],"rows":[[1],[1,2]]}'),
      /row 2 has 2 values/,
    ],
    ['columns of unequal length', input('sales', 'json', '{"a":[1],"b":[1,2]}'), /differ in length/],
    ['json that is none', input('sales', 'json', '{"a":'), /not JSON/],
    [
      'a line of jsonl that is none',
      input('sales', 'jsonl', '{"a":1}\nx\n'),
      /line 2 is not JSON: .* at column 1/,
    ],
    ['records that are none', input('sales', 'json', '[1, 2]'), /record 1 is a number/],
    ['nested without end', input('sales', 'json', '['.repeat(100_000)), /nested too deeply/],
    ['an xlsx that is none', input('sales', 'xlsx', 'PK garbage'), /sales/],
  ])('answers %s before anything runs', async (_, table, message) => {
    const outcome = await run('print("ran")', { inputs: [table] });
    expect(outcome).toMatchObject({ status: 'invalid', ran: 'no', stdout: '' });
    expect(outcome.warnings.join()).toMatch(message);
  });
});
