import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ground, pythonSideBySide } from './support.js';

const cases: readonly (readonly [string, string, unknown])[] = [
  ['nothing', 'None', undefined],
  ['an assignment', 'x = 1', undefined],
  ['truth', 'True', { type: 'json', value: true }],
  ['an integer', '2**53', { type: 'json', value: 2 ** 53 }],
  ['a long integer', '[2**53 + 1]', { type: 'json', value: ['9007199254740993'], as_text: ['/value/0'] }],
  [
    'a decimal',
    'import decimal\ndecimal.Decimal("1.10")',
    { type: 'json', value: '1.10', as_text: ['/value'] },
  ],
  ['a float', '0.1 + 0.2', { type: 'json', value: 0.30000000000000004 }],
  [
    'what is not finite',
    '{"a/b": [1.5, float("nan")], "c": float("-inf")}',
    { type: 'json', value: { 'a/b': [1.5, null], c: null }, not_finite: ['/value/a~1b/1', '/value/c'] },
  ],
  ['text', '"ñ 🐼 \\x00"', { type: 'json', value: 'ñ 🐼 \u0000' }],
  // The worker compiles the text it checked: no coding line, however it is spelled, decodes it anew.
  ['a text below a coding line', '# -*- coding: utf-8 -*-\n"é"', { type: 'json', value: 'é' }],
  ['a text below a foreign coding line', '# -*- coding: latin-1 -*-\n"é"', { type: 'json', value: 'é' }],
  ['a lone surrogate', '"\\ud800"', { type: 'json', value: '\ufffd' }],
  [
    'times',
    'import datetime as d\n[pd.Timestamp("2024-02-29 12:00"), d.date(2024, 2, 29), d.timedelta(hours=36), pd.NaT]',
    { type: 'json', value: ['2024-02-29T12:00:00', '2024-02-29', 'P1DT12H0M0S', null] },
  ],
  [
    'durations and times of numpy',
    'import numpy as np\n[np.timedelta64(36, "h"), np.timedelta64("NaT"), np.datetime64("2024-02-29"), np.timedelta64(2, "Y"), np.datetime64("2024-02-29T12:00:00", "5s")]',
    {
      type: 'json',
      value: ['P1DT12H0M0S', null, '2024-02-29T00:00:00', "np.timedelta64(2,'Y')", '2024-02-29T12:00:00'],
    },
  ],
  [
    'a style',
    'pd.DataFrame({"a": [1]}).style.format("{:.1f}")',
    { type: 'table', columns: ['a'], dtypes: ['int64'], rows: [[1]], total_rows: 1 },
  ],
  [
    'an index of several levels',
    'pd.MultiIndex.from_tuples([("a", 1), ("b", 2)], names=["k", None])',
    {
      type: 'table',
      columns: ['k', '1'],
      dtypes: ['str', 'int64'],
      rows: [
        ['a', 1],
        ['b', 2],
      ],
      total_rows: 2,
    },
  ],
  [
    'numpy scalars',
    'import numpy as np\n[np.int64(3), np.float64(0.5), np.bool_(True)]',
    { type: 'json', value: [3, 0.5, true] },
  ],
  [
    'a dict with other keys',
    '{1: "a", "b": 2}',
    {
      type: 'json',
      value: [
        [1, 'a'],
        ['b', 2],
      ],
    },
  ],
  [
    'a dataclass',
    'from dataclasses import dataclass\n@dataclass\nclass P:\n    x: int\n    y: list\nP(1, [2])',
    { type: 'json', value: { x: 1, y: [2] } },
  ],
  [
    'a table',
    'pd.DataFrame({"n": [1, 2], "f": [0.5, float("nan")], "s": ["a", None]})',
    {
      type: 'table',
      columns: ['n', 'f', 's'],
      dtypes: ['int64', 'float64', expect.any(String)],
      rows: [
        [1, 0.5, 'a'],
        [2, null, null],
      ],
      total_rows: 2,
      not_finite: ['/rows/1/1'],
    },
  ],
  [
    'a table with an index',
    'pd.DataFrame({"v": [1, 2]}, index=pd.Index(["x", "y"], name="k"))',
    {
      type: 'table',
      columns: ['v'],
      dtypes: ['int64'],
      index: ['x', 'y'],
      index_name: 'k',
      rows: [[1], [2]],
      total_rows: 2,
    },
  ],
  [
    'an empty table',
    'pd.DataFrame({"a": [1]}).head(0)',
    { type: 'table', columns: ['a'], dtypes: ['int64'], rows: [], total_rows: 0 },
  ],
  [
    'a series',
    'pd.Series([1, 2], name="s")',
    { type: 'table', columns: ['s'], dtypes: ['int64'], rows: [[1], [2]], total_rows: 2 },
  ],
  [
    'an index',
    'pd.Index([1, 2])',
    { type: 'table', columns: ['0'], dtypes: ['int64'], rows: [[1], [2]], total_rows: 2 },
  ],
  [
    'an array',
    'import numpy as np\nnp.array([[1.0, np.inf], [2.0, 3.0]])',
    {
      type: 'array',
      shape: [2, 2],
      dtype: 'float64',
      value: [
        [1, null],
        [2, 3],
      ],
      total_rows: 2,
      not_finite: ['/value/0/1'],
    },
  ],
  [
    'anything else',
    'class A:\n    def __repr__(self):\n        return "an A"\nA()',
    { type: 'text', value: 'an A' },
  ],
  [
    'a repr that raises',
    'class A:\n    def __repr__(self):\n        raise ValueError\nA()',
    { type: 'text', value: '<A, whose repr raised ValueError>' },
  ],
  [
    'a picture as text',
    '"data:image/png;base64,iVBORw0KGgo="',
    { type: 'artifact', name: 'image.png', mime_type: 'image/png' },
  ],
  [
    'an awaited value',
    'import asyncio\nawait asyncio.sleep(0)\nawait asyncio.gather(asyncio.sleep(0, 1))',
    { type: 'json', value: [1] },
  ],
];

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

pythonSideBySide('values', (engine) => {
  const { run } = ground(engine, { pool: { warm: 2, max: 10, queue: 32 } });

  it.each(cases)('%s', async (_, code, expected) => {
    const outcome = await run(code);
    expect(outcome).toMatchObject({ status: 'ok' });
    expect(outcome.value).toEqual(expected);
  });

  it('cuts what is nested too deeply, has too many nodes or rows, and says so', async () => {
    const deep = await run('a = []\nfor _ in range(100):\n    a = [a]\na');
    expect(deep.value?.cut).toEqual(['nesting over 20 levels']);
    const many = await run('list(range(100_000))');
    expect(many.value?.cut).toEqual(['more than 50,000 nodes']);
    const long = await run('pd.DataFrame({"a": range(1_000_000)})');
    expect(long.value).toMatchObject({ type: 'table', total_rows: 1_000_000 });
    expect(((long.value?.rows ?? []) as unknown[]).length).toBeLessThanOrEqual(500_000);
    expect(long.value?.cut).toEqual([expect.stringMatching(/^\d+ rows$/)]);
    const wide = await run('"x" * 50_000_000');
    expect(wide).toMatchObject({ status: 'ok', value: { cut: [expect.stringContaining('50,000,000')] } });
  });

  it('gives back open figures, a returned axes once, and files, in bounded size', async () => {
    const outcome = await run(
      `import matplotlib.pyplot as plt
fig, ax = plt.subplots(figsize=(40, 10), dpi=100)
ax.plot([1, 2])
other = plt.figure()
plt.bar([1, 2], [3, 4])
pd.DataFrame({'a': [1]}).to_csv('table.csv', index=False)
ax`,
      { kind: 'charts' },
    );
    expect(outcome).toMatchObject({ status: 'ok', value: { type: 'artifact', mime_type: 'image/png' } });
    const pictures = outcome.artifacts.filter(({ mimeType }) => mimeType === 'image/png');
    const size = ({ bytes }: { bytes: Buffer }) => [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
    for (const { bytes } of pictures) expect(bytes.subarray(0, 4)).toEqual(PNG);
    expect(pictures.map(size)).toEqual([
      [4000, 1000],
      [640, 480],
      [1600, 400],
    ]);
    const table = outcome.artifacts.find(({ name }) => name === 'table.csv');
    expect(table).toMatchObject({ mimeType: 'text/csv' });
    expect(table?.bytes.toString()).toBe('a\n1\n');
  });

  it('says once how many files there was no room for, and of which kind the others are', async () => {
    const outcome = await run(
      `pd.DataFrame({'a': [1]}).to_excel('book.xlsx')
for at in range(300):
    pd.DataFrame({'a': [at]}).to_csv(f'zz{at:03}.csv')`,
    );
    expect(outcome.artifacts).toHaveLength(64);
    const book = outcome.artifacts.find(({ name }) => name === 'book.xlsx');
    expect(book?.mimeType).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    expect(outcome.warnings).toEqual([
      expect.stringMatching(/^237 artifacts were left out.*: zz063\.csv \(\d+ bytes\).* and 232 more\.$/),
    ]);
  });

  it('gives files of one content each under its name, and draws no figure beyond a bound', async () => {
    const outcome = await run(
      `import matplotlib.pyplot as plt
for name in ('north.csv', 'south.csv'):
    pd.DataFrame({'a': [1]}).to_csv(name)
plt.figure(figsize=(600, 500), dpi=100)
1`,
      { kind: 'charts' },
    );
    const [north, south, figure] = outcome.artifacts;
    expect([north?.name, south?.name, figure?.name]).toEqual(['north.csv', 'south.csv', 'figure-1.png']);
    const pixels = (figure?.bytes.readUInt32BE(16) ?? 0) * (figure?.bytes.readUInt32BE(20) ?? 0);
    expect(pixels).toBeGreaterThan(6_000_000);
    expect(pixels).toBeLessThanOrEqual(8_050_000);
  });

  it('draws on a plain container too, and gives a saved figure once', async () => {
    const outcome = await run(
      'import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.savefig("mine.png")\nplt.show()',
    );
    expect(outcome.artifacts.map(({ name }) => name)).toEqual(['mine.png']);
  });

  it('names a returned figure as it was saved', async () => {
    const outcome = await run(
      'import matplotlib.pyplot as plt\nfig, ax = plt.subplots()\nfig.savefig("mine.png")\nax',
      { kind: 'charts' },
    );
    expect(outcome.artifacts.map(({ name }) => name)).toEqual(['mine.png']);
    expect(outcome.value).toEqual({ type: 'artifact', name: 'mine.png', mime_type: 'image/png' });
  });

  it('gives pages, and pictures with scripts, as text', async () => {
    const folder = new URL('../policy/attacks/host-tricks/', import.meta.url);
    for (const [program, name] of [
      ['page-with-script.py', 'page.html'],
      ['picture-with-script.py', 'chart.svg'],
    ] as const) {
      const outcome = await run(readFileSync(new URL(program, folder), 'utf8'));
      const artifact = outcome.artifacts.find((each) => each.name === name);
      expect(artifact).toMatchObject({ mimeType: 'text/plain' });
      expect(artifact?.bytes.toString()).toMatch(/<script>|javascript:/);
    }
    const live = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>').toString(
      'base64',
    );
    const url = await run(`"data:image/svg+xml;base64,${live}"`);
    expect(url.artifacts).toMatchObject([{ mimeType: 'text/plain' }]);
    const still = await run(
      'import matplotlib.pyplot as plt\nplt.plot([1, 2], label="a < b")\nplt.legend()\nplt.savefig("still.svg")',
    );
    expect(still.artifacts[0]).toMatchObject({ name: 'still.svg', mimeType: 'image/svg+xml' });
  });

  it('keeps figures and files of a program that then raises', async () => {
    const outcome = await run(
      'import matplotlib.pyplot as plt\nplt.plot([1])\nopen("a.txt", "w").write("x")\n1 / 0',
      {
        kind: 'charts',
      },
    );
    expect(outcome.status).toBe('error');
    expect(outcome.artifacts.map(({ name }) => name)).toEqual(['a.txt', 'figure-1.png']);
  });
});
