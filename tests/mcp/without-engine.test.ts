/** The server where nothing can run: it starts, serves, answers every request with a type, and ends. */
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CallToolResultSchema } from '@modelcontextprotocol/sdk/types.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { joinRuns, readAuditFiles } from '../../src/audit/history.js';
import { verifyAudit } from '../../src/audit/verify.js';
import { INITIALIZE, type McpServer, NO_ENGINE, newState, startRaw, startServer } from './support.js';

const folder = mkdtempSync(join(tmpdir(), 'spm-without-engine-'));

const names = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`n${at}`, 1]));

describe('a server without an engine', () => {
  let server: McpServer;
  beforeAll(async () => {
    server = await startServer(NO_ENGINE);
  });
  afterAll(() => server.close());

  test('answers a run with what to type', async () => {
    const { result, raw, text } = await server.run({ code: '1 + 1' });
    expect(result).toMatchObject({ status: 'unavailable', reason: 'no_engine', ran: 'no' });
    expect(raw.isError).toBe(true);
    expect(text).toContain('strategic-python-mcp setup');
    expect(result.summary).toContain('strategic-python-mcp setup');
  });

  /** Argument, what is expected, what came, an example. */
  const COMPLETE = /^invalid: .*\S: expected .+, but .+ came.*\. For example: \{".+\}$/s;

  const invalid: [string, Record<string, unknown>, RegExp][] = [
    [
      'empty code',
      { code: ' \n' },
      /code: expected Python whose last line is the value you want, but blank text came/,
    ],
    ['no code', {}, /code: expected text, but nothing came/],
    ['code of another type', { code: 7 }, /code: expected text, but 7 came/],
    [
      'an unknown argument',
      { code: '1', colour: 'red' },
      /"colour": expected only code, .*, but an unknown argument came/,
    ],
    ['1 MB of code', { code: 'x = 1\n'.repeat(170_000) }, /at most 262144/],
    [
      'an unknown persona',
      { code: '1', persona: 'dora' },
      /persona: expected one of .*diego.*, but "dora" came/,
    ],
    ['an unknown capability', { code: '1', capability: 'magic' }, /capability: expected one of .*roi_calcul/],
    [
      'a timeout above the maximum',
      { code: '1', timeout: 1e6 },
      /timeout: expected a number above 0 and at most 120 seconds, but 1000000 came/,
    ],
    ['a timeout of 0', { code: '1', timeout: 0 }, /above 0/],
    [
      'a ragged row',
      { code: '1', data: { t: { columns: ['a', 'b'], rows: [[1]] } } },
      /data\.t\.rows\[0\]: expected a list of 2 values, one per column, but a list of 1 came/,
    ],
    [
      'an odd table name',
      { code: '1', data: { 'my table': { csv: 'a\n1' } } },
      /data: .* "my table", which is not a Python name/,
    ],
    ['inline data over 4 MiB', { code: '1', data: { t: { csv: 'x'.repeat(4_200_000) } } }, /at most 4194304/],
    [
      'data of an unknown form',
      { code: '1', data: { t: { parquet: 'x' } } },
      /data\.t\.parquet: expected a table as .*, but an unknown part came/,
    ],
    [
      'a table as bare text',
      { code: '1', data: { t: 'a,b\n1,2' } },
      /data\.t: expected a table as \{"csv": .*, but "a,b\\n1,2" came/,
    ],
    ['a file without a workspace', { code: '1', files: ['a.csv'] }, /--workspace/],
    ['a file that is a number', { code: '1', files: [7] }, /files\[0\]: expected text, but 7 came/],
    ['a list as context', { code: '1', context: [1] }, /context: expected an object, but a list came/],
  ];

  test.each(invalid)('%s is invalid, says why, and is audited', async (_name, args, expected) => {
    const { result, raw, text } = await server.run(args);
    expect(result).toMatchObject({ status: 'invalid', ran: 'no' });
    expect(result.summary).toMatch(expected);
    expect(result.summary).toMatch(COMPLETE);
    expect(text).toMatch(expected);
    expect(raw.isError).toBe(true);
    expect(result.disclosure.audit.opening_hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each(invalid.filter(([, args]) => !('timeout' in args || 'context' in args || 'capability' in args)))(
    'check_python agrees: %s',
    async (_name, args, expected) => {
      const check = await server.check(args);
      expect(check).toMatchObject({ status: 'invalid', allowed: false });
      expect(check.summary).toMatch(expected);
      expect(check.summary).toMatch(COMPLETE);
    },
  );

  test.each<[string, Record<string, unknown>, Record<string, unknown>, RegExp]>([
    [
      'inputs beside `inputs`',
      { analysis: 'investment_case', cashflows: [-1, 2], rate: 0.1, colour: 'red' },
      { analysis: 'investment_case', inputs: { rate: 0.08 } },
      /cashflows: expected an input within `inputs`, but an argument beside `analysis` came; rate: .*; "colour": expected only/,
    ],
    [
      'an unknown argument of a known analysis',
      { analysis: 'break_even', colour: 'red' },
      { analysis: 'break_even', inputs: { price: 1200 } },
      /"colour": expected only analysis, .* but an unknown argument came/,
    ],
  ])('%s are answered with a call that runs', async (_name, args, example, expected) => {
    const { result, text } = await server.call('roi_calculations', args);
    expect(result).toMatchObject({ status: 'invalid', example });
    expect(result.summary).toMatch(expected);
    for (const part of Object.keys(example)) expect(text).toContain(`"${part}":`);
  });

  // None of these takes the server more than a moment; each once held it up for minutes.
  const long: [string, Record<string, unknown>, RegExp][] = [
    ['4 MB of CSV on one line', { data: { t: { csv: 'x'.repeat(4_200_000) } } }, /at least one row/],
    ['a path of underscores', { files: [`a${'_'.repeat(1e5)}b.csv`] }, /--workspace/],
    ['a path of marks', { files: [`a${'\u0301\u0316'.repeat(2e5)}.csv`] }, /--workspace/],
    ['a persona of marks', { persona: `a${'\u0301\u0316'.repeat(2e5)}` }, /persona: expected one of/],
    ['10,000 files', { files: Array.from({ length: 1e4 }, (_, at) => `f${at}.csv`) }, /at most 16/],
    [
      '10,000 tables',
      { data: Object.fromEntries(Array.from({ length: 1e4 }, (_, at) => [`t${at}`, { csv: 'a\n1' }])) },
      /at most 16/,
    ],
    ['a million files that are none', { files: Array(1e6).fill(1) }, /files: .* 20000 .* 1000000 came/],
    ['a table of 100,000 unknown fields', { data: { t: names(1e5) } }, /data\.t: .* 20000 .* 100000 came/],
    ['100,000 unknown arguments', names(1e5), /the arguments: .* 20000 .* 10000[12] came/],
  ];

  test.each(long)('%s for an analysis is invalid at once', async (_name, args, expected) => {
    const { result } = await server.call('strategic_data_analysis', { analysis: 'profile', ...args });
    expect(result).toMatchObject({ status: 'invalid', ran: 'no' });
    expect(result.summary).toMatch(expected);
  });

  test('20 MB of text in the place of the arguments are invalid at once', async () => {
    const raw = await server.client.request(
      { method: 'tools/call', params: { name: 'run_python', arguments: 'x'.repeat(2e7) } },
      CallToolResultSchema,
    );
    expect(JSON.stringify(raw.structuredContent)).toMatch(/expected an object/);
  });

  test('a million arguments of a prompt are a protocol error', async () => {
    const params = { name: 'alvaro', arguments: names(1e6) as unknown as Record<string, string> };
    await expect(server.client.getPrompt(params)).rejects.toMatchObject({
      code: -32602,
      message: expect.stringContaining('arguments: expected at most 20000 entries, but 1000000 came'),
    });
  });

  test('a refused program never needs the engine', async () => {
    const code = 'x = 1\nimport os';
    const { result, text } = await server.run({ code });
    expect(result).toMatchObject({ status: 'refused', ran: 'no' });
    expect(result.violations?.[0]).toMatchObject({ line: 2 });
    expect(text).toContain(result.violations?.[0]?.hint);
    const check = await server.check({ code });
    expect(check).toMatchObject({ status: 'refused', violations: result.violations });
  });

  test('names of any length in the code leave the answer of a check within its bounds', async () => {
    const name = 'x'.repeat(60_000);
    const check = await server.check({ code: `import ${name}\n${name}.${name}()` });
    expect(check.status).toBe('refused');
    expect(JSON.stringify(check).length).toBeLessThan(20_000);
  });

  test('more at once than anybody works on: each is answered, most of them busy', async () => {
    const codes = Array.from({ length: 1_000 }, (_, number) => `x = ${number}\nx`);
    const answers = await Promise.all(codes.map((code) => server.run({ code })));
    const busy = answers.filter(({ result }) => result.reason === 'busy');
    expect(busy.length).toBeGreaterThan(100);
    expect(busy[0]?.result).toMatchObject({ status: 'unavailable', ran: 'no', retry_after_ms: 1_000 });
    expect(answers.every(({ result }) => result.status === 'unavailable')).toBe(true);
    const checks = await Promise.all(codes.map((code) => server.check({ code })));
    expect(checks.every(({ status }) => status === 'ok' || status === 'unavailable')).toBe(true);
    expect(checks.find(({ status }) => status === 'unavailable')).toMatchObject({ retry_after_ms: 1_000 });
    expect((await server.check({ code: '1' })).allowed).toBe(true);
  });

  test('nothing of a context reaches the log or the audit, whatever is wrong with it', async () => {
    const quiet = await startServer([...NO_ENGINE, '--log-level', 'debug']);
    const secret = 'salary-of-the-board';
    const deep = Array.from({ length: 1_000 }).reduce<unknown>((inner) => [inner], secret);
    const contexts: readonly Record<string, unknown>[] = [
      { [secret]: secret },
      { metrics: { [secret]: deep } },
      { team: secret.repeat(20_000) },
      { costs: Array.from({ length: 30_000 }, () => secret.slice(0, 3)), [secret]: 1 },
      { constructor: secret, toString: secret },
    ];
    const statuses = [];
    for (const context of contexts) {
      const { result } = await quiet.run({ code: 'strategic_context', context });
      statuses.push(result.status);
      expect(JSON.stringify(result)).not.toContain(secret);
    }
    expect(statuses).toEqual(['unavailable', 'invalid', 'invalid', 'invalid', 'unavailable']);
    const audit = (await readAuditFiles(join(quiet.state, 'audit'))).flatMap(({ lines }) => lines).join('\n');
    expect(audit).toContain('"context":{"bytes"');
    expect(audit).not.toContain(secret);
    expect(quiet.stderr()).not.toContain(secret);
    await quiet.close();
  });

  test('an unknown tool is a typed answer', async () => {
    const raw = await server.client.callTool({ name: 'run_ruby', arguments: { code: '1' } });
    expect(raw).toMatchObject({ isError: true, structuredContent: { status: 'invalid' } });
    expect(JSON.stringify(raw.content)).toContain('run_python, check_python');
  });

  test('a resource that is not there is an error of its own', async () => {
    const uri = 'run://00000000-0000-4000-8000-000000000001/stdout';
    await expect(server.client.readResource({ uri })).rejects.toMatchObject({ code: -32002 });
  });

  test('every answer is in one chain that verifies', async () => {
    const { result } = await server.run({ code: '' });
    const files = await readAuditFiles(join(server.state, 'audit'));
    const anchor = result.disclosure.audit.opening_hash ?? '';
    expect(verifyAudit(files, [anchor])).toMatchObject({ ok: true, findings: [] });
    const run = joinRuns(files).at(-1);
    expect(run).toMatchObject({ run_id: result.run_id, closed: { status: 'invalid', ran: 'no' } });
    expect(JSON.stringify(files)).not.toContain('run_ruby');
  });
});

test.each([
  ['content', false, true],
  ['structured', true, false],
  ['both', true, true],
] as const)('result_mode %s', async (mode, structured, fullText) => {
  const server = await startServer([...NO_ENGINE, '--set', `result_mode=${mode}`]);
  const { raw, text } = await server.run({ code: '1' });
  expect(raw.structuredContent !== undefined).toBe(structured);
  expect(text.includes('🔧 Accessing MCP Server')).toBe(fullText);
  await server.close();
});

test('a state folder that cannot be written means no run', async () => {
  const state = join(folder, 'state');
  writeFileSync(state, 'a file in the way');
  const server = await startServer(NO_ENGINE, { state });
  const { result } = await server.run({ code: '1' });
  expect(result).toMatchObject({ status: 'unavailable', reason: 'audit_unwritable', ran: 'no' });
  expect(result.summary).toContain('--state DIR');
  expect(result.disclosure.audit.opening_hash).toBeNull();
  expect((await server.run({ code: '' })).result.status).toBe('invalid');
  await server.close();
});

describe('what is wrong at the start ends it with exit code 2 and its name', () => {
  const broken = join(folder, 'broken.yaml');
  writeFileSync(broken, 'name: [');

  test.each([
    ['a setting out of range', ['--set', 'limits.pids=1'], {}, /limits\.pids.*at least 8/],
    ['an unknown setting', ['--set', 'colour=red'], {}, /colour/],
    ['an unknown variable', [], { STRATEGIC_PYTHON_COLOUR: 'red' }, /STRATEGIC_PYTHON_COLOUR/],
    ['an unknown flag', ['--colour'], {}, /--colour/],
    ['a policy that is not there', ['--policy', 'nothing'], {}, /nothing/],
    ['a broken policy file', ['--policy', broken], {}, /broken\.yaml/],
    ['an unknown default persona', ['--persona', 'dora'], {}, /default_persona.*dora/],
    ['a workspace that is not there', ['--workspace', '/nonexistent'], {}, /workspace/],
  ])('%s', async (_name, options, env, expected) => {
    const server = startRaw([...NO_ENGINE, ...options], env as Record<string, string>);
    expect(await server.exit).toBe(2);
    expect(server.stderr()).toMatch(expected);
  });
});

describe('raw lines', () => {
  test('junk is passed over and the server goes on', async () => {
    const server = startRaw(NO_ENGINE);
    server.send(
      '',
      'not json',
      '{"half": ',
      '[]',
      '{"jsonrpc":"1.0","id":7}',
      '\u0000\u0001',
      'x'.repeat(1e6),
    );
    server.send(INITIALIZE);
    expect(await server.answer(1)).toHaveProperty('result.serverInfo.name', 'strategic-python-mcp');
    server.send({ method: 'notifications/initialized' });
    server.send({ id: 2, method: 'no/such/method' });
    expect(await server.answer(2)).toHaveProperty('error.code', -32601);
    server.send({ id: 3, method: 'tools/call', params: { name: 'run_python', arguments: 'text' } });
    expect(await server.answer(3)).toHaveProperty('result.structuredContent.status', 'invalid');
    server.send({ id: 4, method: 'tools/call' });
    expect(await server.answer(4)).toHaveProperty('result.structuredContent.status', 'invalid');
    server.child.stdin.end();
    expect(await server.exit).toBe(0);
  });

  test('answers under way are written although the client has closed its half', async () => {
    const server = startRaw(NO_ENGINE);
    server.send(INITIALIZE, { id: 2, method: 'tools/list' });
    server.child.stdin.end();
    expect(await server.answer(2)).toHaveProperty('result.tools');
    expect(await server.exit).toBe(0);
  });

  test.each(['SIGTERM', 'SIGINT'] as const)('%s ends it', async (signal) => {
    const server = startRaw(NO_ENGINE);
    server.send(INITIALIZE);
    await server.answer(1);
    server.child.kill(signal);
    expect(await server.exit).toBe(0);
  });
});

test('what the run store cannot keep costs no answer', async () => {
  const state = newState();
  mkdirSync(state, { recursive: true });
  writeFileSync(join(state, 'runs'), 'a file in the way');
  const server = await startServer(NO_ENGINE, { state });
  expect((await server.run({ code: '1' })).result.status).toBe('unavailable');
  await server.close();
  expect(readdirSync(state)).toContain('audit');
});
