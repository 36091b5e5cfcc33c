/** Runs through the real server, client to client: every end, inputs, images, resources, many at once. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { joinRuns, readAuditFiles } from '../../src/audit/history.js';
import { verifyAudit } from '../../src/audit/verify.js';
import { anyEngine } from '../support/engines.js';
import { CLI, environment, type McpServer, startServer } from './support.js';

const workspace = mkdtempSync(join(tmpdir(), 'spm-workspace-'));
mkdirSync(join(workspace, 'data'));
writeFileSync(join(workspace, 'data', 'sales-2024.csv'), 'region,revenue\nnorth,10\nsouth,12\n');
writeFileSync(join(workspace, 'ragged.csv'), 'a,b\n1,2\n1,2,3,4\n');

let server: McpServer;

beforeAll(async () => {
  server = await startServer([...anyEngine().options, '--workspace', workspace]);
});
afterAll(() => server?.close());

async function auditOf(runId: string) {
  const runs = joinRuns(await readAuditFiles(join(server.state, 'audit')));
  return runs.find((run) => run.run_id === runId);
}

describe('ends', () => {
  test('ok, with value, output, disclosure and audit', async () => {
    const { result, text, raw } = await server.run({
      code: 'print("hello")\nsales["revenue"].sum()',
      persona: 'alvaro',
      capability: 'roi_calculations',
      data: { sales: { csv: 'region,revenue\nnorth,10\nsouth,12\n' } },
    });
    expect(raw.isError).toBe(false);
    expect(result).toMatchObject({
      schema_version: '1',
      status: 'ok',
      ran: 'yes',
      persona: 'alvaro',
      capability: 'roi_calculations',
      stdout: 'hello\n',
      result: { type: 'json', value: 22 },
      artifacts: [],
    });
    expect(result.usage.wall_ms).toBeGreaterThan(0);
    expect(result.isolation?.image).toMatch(/^strategic-python-sandbox:[0-9a-f]{16}$/);
    const lines = text.slice(text.indexOf('🔧')).split('\n');
    expect(lines[0]).toBe('🔧 Accessing MCP Server: strategic-python (roi_calculations)');
    expect(lines[1]).toBe('*Executing strategic Python analysis for alvaro persona...*');
    expect(lines[2]).toMatch(/^\*Code scope: .*\*$/);
    expect(lines[3]).toBe('*Security: Sandboxed execution with resource limits*');
    expect(result.disclosure.inputs).toMatchObject([{ name: 'sales', rows: 2, bytes: 33 }]);
    const audited = await auditOf(result.run_id);
    expect(audited?.opened.hash).toBe(result.disclosure.audit.opening_hash);
    expect(audited?.closed).toMatchObject({ status: 'ok', rows: { sales: 2 } });
    expect(JSON.stringify(audited)).not.toContain('hello');
  });

  test('error, with the lines of the caller and what was printed before', async () => {
    const { result, text } = await server.run({ code: 'print("before")\n\nx = 1 / 0' });
    expect(result).toMatchObject({
      status: 'error',
      ran: 'yes',
      stdout: 'before\n',
      error: { type: 'ZeroDivisionError' },
    });
    expect(result.error?.traceback).toContain('line 3');
    expect(text).toContain('ZeroDivisionError');
  });

  test('timeout, in fractions of a second, with what was printed before', async () => {
    const { result } = await server.run({
      code: 'print("before", flush=True)\nwhile True: pass',
      timeout: 0.5,
    });
    expect(result).toMatchObject({ status: 'timeout', ran: 'yes', stdout: 'before\n' });
    expect(result.disclosure.limits.timeout_ms).toBe(500);
  });

  test('out of memory', async () => {
    const { result } = await server.run({ code: 'x = np.ones(2_000_000_000 // 8)\nx.sum()' });
    expect(result).toMatchObject({ status: 'out_of_memory', ran: 'yes' });
  });

  test('output limit, keeping what fits', async () => {
    const { result } = await server.run({ code: 'while True: print("x" * 10_000)' });
    expect(result).toMatchObject({ status: 'output_limit', ran: 'yes' });
    expect(result.truncated?.stdout?.bytes).toBeGreaterThan(1_000_000);
  });

  test('a table that cannot be parsed is invalid and names why', async () => {
    const data = { sales: { csv: 'a,b\n1,2\n1,2,3,4\n' } };
    const { result } = await server.run({ code: 'sales', data });
    expect(result).toMatchObject({ status: 'invalid', ran: 'no' });
    expect(result.summary).toMatch(/sales.*line 3/);
  });

  test('cancelled: no answer, and the audit says so', async () => {
    const cancel = new AbortController();
    const run = server.run({ code: 'while True: pass' }, { signal: cancel.signal });
    setTimeout(() => cancel.abort('enough'), 700);
    await expect(run).rejects.toThrow(/enough/);
    await expect
      .poll(async () => joinRuns(await readAuditFiles(join(server.state, 'audit'))).at(-1)?.closed)
      .toMatchObject({ status: 'cancelled' });
  });
});

describe('inputs', () => {
  test('a file is a table under its name and opens under its path', async () => {
    const files = ['data/sales-2024.csv'];
    const code = 'pd.read_csv("data/sales-2024.csv").equals(sales_2024), len(sales_2024)';
    const { result } = await server.run({ code, files });
    expect(result.result).toMatchObject({ value: [true, 2] });
    expect(result.disclosure.inputs).toMatchObject([{ path: 'data/sales-2024.csv', rows: 2 }]);
    expect(await server.check({ code, files })).toMatchObject({ allowed: true });
  });

  test('a ragged file is invalid', async () => {
    const { result } = await server.run({ code: 'ragged', files: ['ragged.csv'] });
    expect(result).toMatchObject({ status: 'invalid', ran: 'no' });
    expect(result.summary).toContain('ragged.csv');
  });

  test('each inline form is a DataFrame', async () => {
    const { result } = await server.run({
      code: '[list(t.columns) + t.values.tolist() for t in (a, b, c)]',
      data: {
        a: { csv: 'x,y\n1,2' },
        b: { records: [{ x: 1, y: 2 }] },
        c: { columns: ['x', 'y'], rows: [[1, 2]] },
      },
    });
    expect(result.result?.value).toEqual(Array.from({ length: 3 }, () => ['x', 'y', [1, 2]]));
  });

  test('the context by contract', async () => {
    const { result } = await server.run({
      code: '[persona, role, strategic_context["mood"], list(available_data)]',
      persona: 'Martin',
      context: { mood: 'good', metrics: { a: 1 }, team: 4 },
    });
    expect(result.result?.value).toEqual(['martin', 'Platform Architecture', 'good', ['metrics', 'team']]);
    expect(readFileSync((await auditFile()) ?? '', 'utf8')).not.toContain('mood');
  });
});

async function auditFile(): Promise<string | undefined> {
  return (await readAuditFiles(join(server.state, 'audit')))[0]?.path;
}

describe('what does not fit into the answer', () => {
  test('a chart is an image and opens as a resource', async () => {
    const code = 'import matplotlib.pyplot as plt\nplt.plot([1, 3, 2])\nplt.title("three")';
    const { result, raw } = await server.run({ code });
    expect(raw.content.map(({ type }) => type)).toEqual(['text', 'image']);
    const [artifact] = result.artifacts;
    const read = await server.client.readResource({ uri: artifact?.uri ?? '' });
    const [content] = read.contents;
    expect(content).toMatchObject({ mimeType: 'image/png' });
    const bytes = Buffer.from(String(content && 'blob' in content ? content.blob : ''), 'base64');
    expect(bytes.length).toBe(artifact?.bytes);
  });

  test('long output and a long table open whole at their addresses', async () => {
    const { result, raw } = await server.run({
      code: 'print("x" * 300_000)\npd.DataFrame({"a": range(1000)})',
    });
    expect(JSON.stringify(raw).length).toBeLessThan(41_000);
    expect(result.result).toMatchObject({ type: 'table', total_rows: 1000 });
    const read = async (uri = '') => {
      const [content] = (await server.client.readResource({ uri })).contents;
      return content && 'text' in content ? content.text : '';
    };
    expect(await read(result.truncated?.stdout?.uri)).toBe(`${'x'.repeat(300_000)}\n`);
    expect(JSON.parse(await read(result.truncated?.result?.uri)).rows).toHaveLength(1000);
    const raised = await server.run({ code: 'raise ValueError("m" * 9_000)' });
    const whole = JSON.parse(await read(raised.result.truncated?.error?.uri));
    expect(whole).toMatchObject({
      type: 'ValueError',
      traceback: expect.stringContaining('m'.repeat(9_000)),
    });
  });
});

test('check_python and run_python come to the same verdict', async () => {
  const codes = [
    '1 + 1',
    'import os',
    'def f(:',
    'open("/etc/passwd").read()',
    'df.query("@pd.io")',
    '\u0000',
    '('.repeat(100_000),
    'print("evaluate os.system")  # import os',
  ];
  for (const code of codes) {
    const { result } = await server.run({ code });
    const check = await server.check({ code });
    expect(check.allowed, code.slice(0, 40)).toBe(result.status !== 'refused');
    expect(check.violations, code.slice(0, 40)).toEqual(result.violations ?? []);
  }
});

test('ten side by side, and each gets its own answer', async () => {
  // Long enough that the last container has booted before the first run is over; a busy machine needs longer.
  for (const seconds of [4, 25]) {
    const code = `import time\nstart = time.time()\ntime.sleep(${seconds})\n`;
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, number) =>
        server.run({ code: `${code}[${number}, start, time.time()]` }, { timeout: 120_000 }),
      ),
    );
    const values = answers.map(({ result }) => result.result?.value as [number, number, number]);
    expect(values.map(([number]) => number)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(new Set(answers.map(({ result }) => result.isolation?.container)).size).toBe(10);
    const lastStart = Math.max(...values.map(([, start]) => start));
    const firstEnd = Math.min(...values.map(([, , end]) => end));
    if (lastStart < firstEnd) return;
  }
  expect.unreachable('The ten never ran at one time.');
}, 150_000);

test('a client that asks for it is shown progress', async () => {
  const phases: (string | undefined)[] = [];
  await server.run({ code: '1' }, { onprogress: ({ message }) => phases.push(message) });
  expect(phases).toContainEqual(expect.stringMatching(/^running/));
});

test('more than may wait is busy, and says when to come again', async () => {
  const small = await startServer([
    ...anyEngine().options,
    ...['--set', 'limits.concurrency=1', '--set', 'limits.queue=1', '--set', 'pool.warm=1'],
  ]);
  const codes = Array.from({ length: 4 }, () => 'import time\ntime.sleep(1)');
  const phases: string[] = [];
  const onprogress = ({ message = '' }) => void phases.push(message);
  const answers = await Promise.all(codes.map((code) => small.run({ code }, { onprogress })));
  expect(phases.filter((phase) => phase === 'checking')).toHaveLength(4);
  expect(phases).toContainEqual(expect.stringMatching(/^queued \(.*at most \d+ s left\)$/));
  for (const phase of phases.filter((each) => !each.startsWith('checking')))
    expect(phase).toMatch(/^(queued|booting|running) \(.*at most \d+ s left\)$/);
  const busy = answers.filter(({ result }) => result.reason === 'busy');
  expect(busy.length).toBeGreaterThanOrEqual(1);
  expect(busy[0]?.result).toMatchObject({ status: 'unavailable', ran: 'no' });
  expect(busy[0]?.result.retry_after_ms).toBeGreaterThan(0);
  await small.close();
});

test('an unrestricted policy is the first measured line', async () => {
  const open = await startServer([...anyEngine().options, '--policy', 'unrestricted']);
  const { result } = await open.run({ code: 'import os\nos.getpid() > 0' });
  expect(result).toMatchObject({ status: 'ok', result: { value: true } });
  expect(result.disclosure.text.split('\n')[5]).toMatch(/^- Policy: UNRESTRICTED/);
  await open.close();
});

test('audit verify agrees from outside, with the anchor of a disclosure', async () => {
  const { result } = await server.run({ code: '1' });
  const anchor = result.disclosure.audit.opening_hash ?? '';
  expect(verifyAudit(await readAuditFiles(join(server.state, 'audit')), [anchor]).ok).toBe(true);
  const args = ['audit', 'verify', '--state', server.state, '--expect', anchor, '--json'];
  const { stdout } = await promisify(execFile)(process.execPath, [CLI, ...args], { env: environment() });
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, findings: [] });
});
