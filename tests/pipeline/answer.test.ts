/** What an answer shows of a run: budgets hold for the worst runs, and text alone is complete. */
import { describe, expect, test } from 'vitest';
import { disclose } from '../../src/disclosure/disclosure.js';
import { cutText, cutValue } from '../../src/pipeline/answer/cut.js';
import { markdownTable } from '../../src/pipeline/answer/markdown.js';
import { present } from '../../src/pipeline/answer/present.js';
import { renderText } from '../../src/pipeline/answer/text.js';
import { neverRan, type RunRecord } from '../../src/pipeline/record.js';
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
    inputs: [],
    limits: { timeout_ms: 30_000, memory_bytes: 512 * 1024 * 1024, cpus: 1, pids: 64 },
    isolation: null,
    usage: ending.usage,
    audit: { opening_hash: 'ef'.repeat(32) },
  });
  return { ...ending, runId: RUN, persona: 'alvaro', capability: 'roi_calculations', disclosure, ...fields };
}

const table = (rows: number, width = 2, cell = 'x') => ({
  type: 'table',
  columns: Array.from({ length: width }, (_, at) => `c${at}`),
  dtypes: Array.from({ length: width }, () => 'str'),
  rows: Array.from({ length: rows }, () => Array.from({ length: width }, () => cell)),
  total_rows: rows,
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

  test('a small run is shown whole', () => {
    const result = present(record({ stdout: 'hello\n', value: { type: 'json', value: 2 } }), 19_500);
    expect(result).not.toHaveProperty('truncated');
    expect(result.result).toEqual({ type: 'json', value: 2 });
  });
});

test('cut text keeps head and tail', () => {
  expect(cutText('abcdefghij', 4)).toBe('ab\n[… 6 characters left out …]\nij');
});

test('noted places of rows that are not shown go with them', () => {
  const value = { ...table(80), not_finite: ['/rows/3/1', '/rows/70/0'] };
  expect(cutValue(value, 16_000).not_finite).toEqual(['/rows/3/1']);
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

test('output cannot close the fence it is shown in', () => {
  const text = renderText(present(record({ stdout: '```\n# not a heading\n' }), 19_500), 19_500);
  expect(text).toContain('````\n```\n# not a heading\n````');
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
