/** What an answer shows of a run: budgets hold for the worst runs, and text alone is complete. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disclose } from '../../src/disclosure/disclosure.js';
import { cutValue } from '../../src/pipeline/answer/cut.js';
import { cutText } from '../../src/pipeline/answer/cut-text.js';
import { markdownTable } from '../../src/pipeline/answer/markdown.js';
import { present, presentWhole } from '../../src/pipeline/answer/present.js';
import { renderText } from '../../src/pipeline/answer/text.js';
import { neverRan, type RunRecord } from '../../src/pipeline/record.js';
import { RUN_STATUSES, type RunValue } from '../../src/run.js';
import { toolResult } from '../../src/tools/answer.js';
import { imageBlocks } from '../../src/tools/images.js';
import { resultMode } from '../../src/tools/result-mode.js';

const RUN = '00000000-0000-4000-8000-000000000001';

function record(fields: Partial<RunRecord>): RunRecord {
  const ending = { ...neverRan({ status: 'ok' }), ran: 'yes' as const };
  const disclosure = disclose({
    run_id: RUN,
    status: 'ok',
    ran: 'yes',
    persona: 'alvaro',
    capability: 'roi_calculations',
    scope: 'imports pandas',
    program: { sha256: 'ab'.repeat(32), units: 2, bytes: 120 },
    policy: { name: 'strategic', version: '1', sha256: 'cd'.repeat(32), allowed: true, enforced: true },
    analysis: null,
    inputs: [],
    limits: { timeout_ms: 30_000, memory_bytes: 512 * 1024 * 1024, cpus: 1, pids: 64 },
    isolation: null,
    usage: ending.usage,
    audit: { opening_hash: 'ef'.repeat(32) },
  });
  return { ...ending, runId: RUN, persona: 'alvaro', capability: 'roi_calculations', disclosure, ...fields };
}

describe.each(['timeout', 'out_of_memory'] as const)(
  'a %s says what is known of whether the code had begun',
  (status) => {
    const input = { name: 't', format: 'csv', bytes: 1, sha256: 'ab'.repeat(32), rows: null };
    test.each([
      ['yes', [], /the code was ended/],
      ['yes', [input], /the code was ended/],
      ['no', [input], /while the inputs were read, before the code began\. Pass/],
      ['no', [], /before the code began\. Try again/],
      ['unknown', [input], /is not known\. Reading much data takes long.* Pass/],
      ['unknown', [], /is not known\. Try again; .*doctor/],
    ] as const)('%s', (ran, inputs, expected) => {
      const base = record({});
      const run = record({ status, ran, disclosure: { ...base.disclosure, inputs } });
      const { summary } = presentWhole(run, (part) => `run://${RUN}/${part}`);
      expect(summary).toMatch(expected);
      if (inputs.length === 0) expect(summary).not.toMatch(/inputs|Pass less/);
    });
  },
);

test('a run that gave nothing says how a value comes', () => {
  const { summary } = presentWhole(record({}), (part) => `run://${RUN}/${part}`);
  expect(summary).toMatch(/no value and no output\. End the code with the expression/);
});

const table = (rows: number, width = 2, cell = 'x') => ({
  type: 'table',
  columns: Array.from({ length: width }, (_, at) => `c${at}`),
  dtypes: Array.from({ length: width }, () => 'str'),
  rows: Array.from({ length: rows }, () => Array.from({ length: width }, () => cell)),
  total_rows: rows,
});

test.each(RUN_STATUSES)('an answer of status %s stays within 40,000 characters in every mode', (status) => {
  const inputs = Array.from({ length: 16 }, (_, at) => ({
    name: `${at}${'n'.repeat(60)}`,
    format: 'csv',
    bytes: 2_000_000,
    sha256: 'ab'.repeat(32),
    path: `${at}${'p'.repeat(250)}`,
    rows: 1_000_000,
  }));
  const base = record({});
  const run = record({
    status,
    message: 'm'.repeat(10_000),
    stdout: 'o'.repeat(1e6),
    stderr: 'e'.repeat(1e6),
    value: table(1_000, 50, 'y'.repeat(300)),
    error: { type: 'X', message: 'm'.repeat(1e5), traceback: 't\n'.repeat(1e5) },
    warnings: Array.from({ length: 500 }, () => 'w'.repeat(1_000)),
    disclosure: disclose({ ...base.disclosure, inputs }),
  });
  for (const mode of ['both', 'content', 'structured'] as const) {
    const answer = toolResult({ kind: 'run', record: run }, mode);
    const { content, structuredContent } = answer;
    const [first] = content;
    const text = first?.type === 'text' ? first.text : '';
    const structured = structuredContent === undefined ? '' : JSON.stringify(structuredContent);
    expect(text.length + structured.length, mode).toBeLessThanOrEqual(40_000);
    for (const form of mode === 'both' ? [text, structured] : [text + structured])
      for (const part of ['stdout', 'stderr', 'result']) expect(form).toContain(`run://${RUN}/${part}`);
    expect(answer.isError).toBe(status !== 'ok');
  }
});

describe('budgets', () => {
  const worst: [string, Partial<RunRecord>][] = [
    ['control characters', { stdout: '\u0001'.repeat(1e6), stderr: '\u0002'.repeat(1e6) }],
    ['line breaks', { stdout: '\n'.repeat(1e6), value: { type: 'json', value: '\n'.repeat(1e6) } }],
    ['a wide table', { value: table(1000, 200, 'y'.repeat(300)) }],
    ['one huge cell', { value: table(1, 1, '"'.repeat(1e6)) }],
    ['a nested value', { value: { type: 'json', value: Array.from({ length: 1e5 }, () => ({ a: 1 })) } }],
    ['emoji', { stdout: '🔧'.repeat(1e5), value: { type: 'text', value: '🔧'.repeat(1e5) } }],
    [
      'a long traceback and many violations',
      {
        status: 'error',
        error: { type: 'X', message: 'm'.repeat(1e5), traceback: 't\n'.repeat(1e5) },
        violations: Array.from({ length: 20 }, () => ({
          rule: 'import/not-listed',
          message: 'm'.repeat(1000),
          line: 1,
          column: 1,
          hint: 'h'.repeat(1000),
        })),
        warnings: Array.from({ length: 500 }, () => 'w'.repeat(1000)),
        stdout: 'x'.repeat(1e6),
      },
    ],
    [
      'an analysis of lists, wide tables and long sentences',
      {
        answer: {
          figures: Array.from({ length: 500 }, (_, at) => ({
            name: `figure_${at}`,
            value: at % 2 === 0 ? Array.from({ length: 2_000 }, () => '"'.repeat(2_000)) : 'v'.repeat(2_000),
            unit: 'u'.repeat(200),
            method: 'm'.repeat(2_000),
          })),
          findings: Array.from({ length: 200 }, () => 'f'.repeat(2_000)),
          assumptions: Array.from({ length: 200 }, () => 'a'.repeat(2_000)),
          tables: Object.fromEntries(
            ['constructor', 'b', 'c'].map((name) => [
              name,
              { columns: Array.from({ length: 200 }, () => 'c'.repeat(200)), rows: [], total_rows: 0 },
            ]),
          ),
        },
      },
    ],
    [
      'faults of every input',
      {
        status: 'invalid',
        problems: Array.from({ length: 40 }, (_, at) => ({
          field: `${at}${'\u0001'.repeat(300)}`,
          came: '"'.repeat(300),
          expected: 'e'.repeat(1_000),
        })),
      },
    ],
    [
      'many artifacts',
      {
        stdout: 'x'.repeat(1e6),
        artifacts: Array.from({ length: 64 }, (_, at) => ({
          name: `${at}${'ü'.repeat(100)}`,
          mimeType: 'text/plain',
          bytes: Buffer.from('x'),
        })),
      },
    ],
  ];

  test.each(worst)('%s stays within 20,000 characters as JSON and as text', (_name, fields) => {
    const result = present(record(fields), 19_500);
    const text = renderText(result, 19_500);
    expect(JSON.stringify(result).length).toBeLessThanOrEqual(20_000);
    expect(text.length).toBeLessThanOrEqual(20_000);
    expect(text).toContain('🔧 Accessing MCP Server: strategic-python (roi_calculations)');
    expect(text).not.toMatch(/\p{Surrogate}/u);
  });

  test('what is left out names its size and where the whole opens', () => {
    const result = present(record({ stdout: 'a'.repeat(10_000), value: table(80) }), 19_500);
    expect(result.stdout).toMatch(/^a{4000}\n\[… 2000 characters left out …\]\na{4000}$/);
    expect(result.truncated).toEqual({
      stdout: { bytes: 10_000, uri: `run://${RUN}/stdout` },
      result: { bytes: expect.any(Number), uri: `run://${RUN}/result` },
    });
    expect(result.result).toMatchObject({ total_rows: 80 });
    expect(result.result?.rows).toHaveLength(50);
    expect(renderText(result, 19_500)).toContain(`run://${RUN}/result`);
  });

  test('a figure that is a long list shows its first values, and where the whole opens', () => {
    const value = Array.from({ length: 80 }, (_, at) => at);
    const figures = [{ name: 'paths', value, unit: 'days', method: 'simulation' }];
    const answer = { figures, findings: [], assumptions: [], tables: {} };
    const result = present(record({ answer, value: { type: 'json', value: 1 } }), 19_500);
    expect(result.figures?.[0]?.value).toEqual(value.slice(0, 50));
    expect(result.truncated).toMatchObject({ result: { uri: `run://${RUN}/result` } });
  });

  test('a small run is shown whole', () => {
    const result = present(record({ stdout: 'hello\n', value: { type: 'json', value: 2 } }), 19_500);
    expect(result).not.toHaveProperty('truncated');
    expect(result.result).toEqual({ type: 'json', value: 2 });
  });
});

test.each([
  ['parser/syntax', /^refused: the code cannot be read as valid Python; nothing was run\. Line 1: /],
  ['import/not-listed', /^refused: the policy does not allow this code; nothing was run\. Line 1: /],
])('a refusal by %s says why in its summary', (rule, said) => {
  const violations = [{ rule, message: 'Found.', line: 1, column: 1, hint: 'Mend it.' }];
  expect(present(record({ status: 'refused', ran: 'no', violations }), 19_500).summary).toMatch(said);
});

test('cut text keeps head and tail', () => {
  expect(cutText('abcdefghij', 4)).toBe('ab\n[… 6 characters left out …]\nij');
});

test('noted places of rows that are not shown go with them', () => {
  const value = { ...table(80), not_finite: ['/rows/3/1', '/rows/70/0'] };
  expect(cutValue(value, { characters: 16_000, rows: 50 }).not_finite).toEqual(['/rows/3/1']);
});

describe('a table stays one', () => {
  const wide = (rows: number, columns: number) => table(rows, columns, 'y'.repeat(8));

  test.each([
    ['5 rows and 400 columns', wide(5, 400), 5, 100],
    ['100 rows and 3,000 columns', wide(100, 3_000), 10, 50],
    ['three long texts', table(3, 1, '"'.repeat(25_000)), 3, 1],
    ['a thousand rows of long texts', table(1_000, 50, 'y'.repeat(300)), 3, 12],
    ['cells that are lists', { ...table(3, 2), rows: Array(3).fill([['z'.repeat(1e5)], { a: 1 }]) }, 3, 2],
    ['long names', { ...table(2, 2), columns: ['a'.repeat(1e5), 'b'] }, 2, 2],
    ['an index of long texts', { ...table(2, 2), index: ['a'.repeat(1e5), '🔧'.repeat(1e5)] }, 2, 2],
  ])('of %s', (_name, value, rows, columns) => {
    for (const budget of [38_500, 19_250]) {
      const { result, truncated } = present(record({ value, stdout: 'o'.repeat(1e5) }), budget);
      const shown = result?.rows as unknown[][];
      expect(result).toMatchObject({ type: 'table', total_rows: value.total_rows });
      expect(shown.length).toBeGreaterThanOrEqual(rows);
      expect(shown[0]?.length).toBeGreaterThanOrEqual(columns);
      for (const list of [result?.columns, result?.dtypes, ...shown])
        expect(list).toHaveLength(shown[0]?.length ?? 0);
      expect(result?.cut).toContainEqual(
        expect.stringMatching(/of \d+ columns$|^cells of more than \d+ characters/),
      );
      expect(truncated?.result?.uri).toBe(`run://${RUN}/result`);
    }
  });

  test('which an array of two axes does as well, with the places that are shown', () => {
    const value = {
      type: 'array',
      shape: [5, 3_000],
      value: Array.from({ length: 5 }, () => Array.from({ length: 3_000 }, () => null)),
      not_finite: ['/value/0/0', '/value/0/2999'],
    };
    const shown = cutValue(value, { characters: 4_000, rows: 50 });
    expect(shown).toMatchObject({ type: 'array', not_finite: ['/value/0/0'] });
    expect(shown.cut).toEqual([expect.stringMatching(/^\d+ of 3000 columns$/)]);
    expect(JSON.stringify(shown).length).toBeLessThanOrEqual(4_000);
  });

  test('of any cells within any size', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom('\u0001'.repeat(500), null, 1.5, [1, 'x'.repeat(900)], { a: '"'.repeat(90) }),
    );
    const grid = fc.tuple(
      fc.integer({ min: 1, max: 80 }),
      fc.integer({ min: 1, max: 80 }),
      fc.array(cell, { minLength: 1 }),
    );
    fc.assert(
      fc.property(grid, fc.integer({ min: 1_000, max: 9_000 }), ([rows, columns, cells], characters) => {
        const at = (place: number) => cells[place % cells.length];
        const value = {
          ...table(rows, columns),
          rows: Array.from({ length: rows }, (_, row) =>
            Array.from({ length: columns }, (_, column) => at(row + column)),
          ),
          index: Array.from({ length: rows }, (_, row) => at(row)),
        } as RunValue;
        const shown = cutValue(value, { characters, rows: 50 });
        expect(JSON.stringify(shown).length).toBeLessThanOrEqual(characters);
        expect(shown).toMatchObject({ type: 'table', total_rows: rows });
      }),
      { numRuns: 200 },
    );
  });
});

describe('a value that is cut further keeps what the worker said of it', () => {
  const limits = { characters: 2_000, rows: 50 };

  test('what the worker cut, and which places it changed', () => {
    const value = {
      type: 'json',
      value: ['x'.repeat(800_000)],
      cut: ['a text of 2,000,000 characters'],
      as_text: ['/value/7'],
      not_finite: Array.from({ length: 1_000 }, (_, at) => `/value/${at}`),
    };
    const shown = cutValue(value, limits);
    expect(JSON.stringify(shown).length).toBeLessThanOrEqual(2_000);
    const places = shown.not_finite as string[];
    expect(places.length).toBeGreaterThan(5);
    const text = String(shown.value).slice(0, -2);
    expect(shown).toMatchObject({
      as_text: ['/value/7'],
      cut: [
        `the first ${text.length} of 800004 characters of its JSON that were kept`,
        'a text of 2,000,000 characters',
        `${1_000 - places.length} more places in not_finite`,
      ],
    });
  });

  test('places give way before the value does', () => {
    const places = Array.from({ length: 1_000 }, (_, at) => `/value/${at}`);
    const value = { type: 'json', value: [1, null, 3], not_finite: places };
    expect(cutValue(value, limits)).toMatchObject({ type: 'json', value: [1, null, 3] });
  });

  test('places of an array go with its rows', () => {
    const value = {
      type: 'array',
      shape: [80],
      value: Array(80).fill(null),
      not_finite: ['/value/3', '/value/70'],
    };
    expect(cutValue(value, limits).not_finite).toEqual(['/value/3']);
  });

  test('characters are counted as Python counts them', () => {
    const shown = cutValue({ type: 'text', value: '🔧'.repeat(5_000) }, limits);
    const kept = [...String(shown.value)].length - 2;
    expect(shown.cut).toEqual([`the first ${kept} of 5000 characters`]);
    const [head = '', note = '', tail = ''] = cutText('🔧'.repeat(100), 51).split('\n');
    expect(note).toBe(`[… ${100 - [...head, ...tail].length} characters left out …]`);
  });
});

test('without a budget everything is shown, and nothing is said to open elsewhere', () => {
  const whole = record({
    stdout: 'x'.repeat(20_000),
    value: table(200),
    warnings: Array.from({ length: 40 }, (_, at) => `${at}`),
    error: { type: 'E'.repeat(300), message: 'm'.repeat(10_000), traceback: '' },
  });
  const result = presentWhole(whole, (part) => `file:///${part}`);
  expect(result).toMatchObject({ stdout: whole.stdout, result: whole.value, error: whole.error });
  expect(result.warnings).toEqual(whole.warnings);
  const text = renderText(result, Number.POSITIVE_INFINITY);
  expect(text).toContain('x'.repeat(20_000));
  expect(text.match(/^\| x \| x \|$/gm)).toHaveLength(200);
  expect(JSON.stringify(result) + text).not.toContain('run://');
});

test('the text says when to try again, and which values are shown as text', () => {
  const busy = renderText(present(record({ status: 'unavailable', retryAfterMs: 5_000 }), 19_500), 19_500);
  expect(busy).toContain('after 5000 ms');
  const value = { type: 'json', value: ['12345678901234567890', null], as_text: ['/value/0'] };
  const text = renderText(present(record({ value }), 19_500), 19_500);
  expect(text).toContain('Shown as text, beyond what a JSON number holds: /value/0');
});

test('a table as Markdown, with its index and odd cells', () => {
  const text = markdownTable({
    columns: ['a|b', 'c'],
    index: ['north', 'south'],
    index_name: 'region',
    rows: [
      [1, 'x\ny'],
      [null, true],
    ],
    total_rows: 3,
  });
  expect(text).toBe(
    '| region | a\\|b | c |\n| --- | --- | --- |\n| north | 1 | x y |\n| south |  | true |\n(2 of 3 rows)',
  );
});

test('names and notes of a run make no tag and no link', () => {
  const artifacts = [{ name: '[a](b)<i>.png', mimeType: 'image/png', bytes: Buffer.from('x') }];
  const run = record({ artifacts, warnings: ["Columns of t: '<b>', '[c](d)'."] });
  const text = renderText(
    presentWhole(run, (part) => `run://${RUN}/${part}`),
    40_000,
  );
  expect(text).toContain("'\\<b>', '[c]\\(d)'");
  expect(text).toContain('[a]\\(b)\\<i>.png');
  expect(markdownTable({ columns: ['[a](b)'], rows: [[1]], total_rows: 1 })).toContain('[a]\\(b)');
});

test('output cannot close the fence it is shown in', () => {
  const text = renderText(present(record({ stdout: '```\n# not a heading\n' }), 19_500), 19_500);
  expect(text).toContain('````\n```\n# not a heading\n````');
});

test('of an error that is cut, the whole opens, and its summary is one line', () => {
  const error = { type: 'X', message: 'm\u2028'.repeat(3_000), traceback: 't\n'.repeat(5_000) };
  const result = present(record({ status: 'error', error }), 19_500);
  expect(result.truncated).toEqual({
    error: { bytes: Buffer.byteLength(JSON.stringify(error)), uri: `run://${RUN}/error` },
  });
  expect(result.summary).toMatch(/^error: X: m.* \[… \d+ characters left out …\] .*$/);
  expect(renderText(result, 19_500)).toContain(`run://${RUN}/error`);
  const short = record({ status: 'error', error: { type: 'X', message: 'm', traceback: 't' } });
  expect(present(short, 19_500)).not.toHaveProperty('truncated');
});

test.each([
  ['a message', { message: 'a\n\n---\nb' }],
  ['warnings', { warnings: [`${'w'.repeat(900)}\n---`] }],
])('no line of %s passes for a part of the answer', (_name, fields) => {
  const { summary, warnings = [] } = present(record({ status: 'invalid', ...fields }), 19_500);
  for (const line of [summary, ...warnings]) expect(line).not.toMatch(/[\n\r\u2028]/);
});

test('violations that are not listed are counted', () => {
  const violation = { rule: 'x/y', message: 'Found.', line: 1, column: 1, hint: 'Mend it.' };
  const violations = Array.from({ length: 20 }, () => violation);
  const refused = record({ status: 'refused', ran: 'no', violations, unlistedViolations: 3_980 });
  const result = present(refused, 19_500);
  expect(result.summary).toContain('(and 3999 more)');
  expect(result.warnings).toEqual(['Of 4000 violations, the first 20 are listed.']);
});

describe('images', () => {
  const png = (width: number, size = 100) => {
    const bytes = Buffer.alloc(size);
    bytes.write('\x89PNG\r\n\x1a\n', 'latin1');
    bytes.writeUInt32BE(width, 16);
    bytes.writeUInt32BE(100, 20);
    return { name: 'figure.png', mimeType: 'image/png', bytes };
  };
  const html = { name: 'x.png', mimeType: 'image/png', bytes: Buffer.from('<script>') };

  /** With a comment and a Huffman table before the frame header, as encoders write them. */
  const jpeg = (width: number, height: number) => {
    const frame = Buffer.from([0xff, 0xc2, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
    frame.writeUInt16BE(height, 5);
    frame.writeUInt16BE(width, 7);
    const before = [0xff, 0xd8, 0xff, 0xfe, 0, 4, 0xff, 0xc0, 0xff, 0xff, 0xc4, 0, 3, 0];
    return { name: 'photo.jpg', mimeType: 'image/jpeg', bytes: Buffer.from([...before, ...frame]) };
  };

  test('those that there is no room for are spoken of, and opened elsewhere', () => {
    const artifacts = Array.from({ length: 9 }, (_, at) => ({ ...png(100 + at), name: `${at}.png` }));
    const warnings = Array.from({ length: 30 }, () => 'w');
    const answer = toolResult({ kind: 'run', record: record({ artifacts, warnings }) }, 'both');
    expect(answer.content.filter(({ type }) => type === 'image')).toHaveLength(6);
    const said = 'Of 9 pictures, the first 6 are shown; the others open at the addresses of their artifacts.';
    expect(JSON.stringify(answer.structuredContent)).toContain(said);
    expect(JSON.stringify(answer.content[0])).toContain(said);
    const few = toolResult({ kind: 'run', record: record({ artifacts: [png(10), html] }) }, 'both');
    expect(few.structuredContent).not.toHaveProperty('warnings');
  });

  test('a JPEG by the size in its frame header, and none without one', () => {
    expect(imageBlocks([jpeg(1_600, 10)])).toMatchObject([{ mimeType: 'image/jpeg' }]);
    const cut = jpeg(10, 10);
    const none = { ...cut, bytes: cut.bytes.subarray(0, 16) };
    expect(imageBlocks([jpeg(1_601, 10), jpeg(10, 1_601), none])).toEqual([]);
  });

  test('few, small, and really images', () => {
    expect(imageBlocks([png(800), html, png(4000), png(800, 1_000_001)])).toHaveLength(1);
    expect(imageBlocks(Array.from({ length: 9 }, () => png(10)))).toHaveLength(6);
  });
});

test('the result mode goes by the setting, then by the client', () => {
  expect(resultMode('structured', 'claude-code')).toBe('structured');
  expect(resultMode('auto', 'claude-code')).toBe('content');
  expect(resultMode('auto', 'something new')).toBe('both');
  expect(resultMode('auto', undefined)).toBe('both');
});
