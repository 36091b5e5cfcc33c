/** `run` with a real engine: data in, output live, value as a table, charts as files, Ctrl-C. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PID_LABEL, SERVER_LABEL } from '../../src/sandbox/hardening.js';
import { CLI, environment, NO_ENGINE, newState } from '../mcp/support.js';
import { anyEngine } from '../support/engines.js';
import { cli } from './support.js';

const folder = mkdtempSync(join(tmpdir(), 'spm-run-'));
const csv = 'region,amount\nNorth,120\nSouth,80\nNorth,30\n';
const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
async function containersOf(pid: number | undefined) {
  const engine = await anyEngine().open();
  const left = (await engine.list(SERVER_LABEL)).filter(({ labels }) => labels[PID_LABEL] === `${pid}`);
  await engine.close();
  return left;
}
const options = () => [...anyEngine().options, '--state', newState()];

describe.concurrent('run', () => {
  it('finds each table under its name, from files and from standard input, and the context', async () => {
    const words = [
      ...[
        'run',
        '-c',
        '[len(sales), float(costs.b.sum()), int(more.x[0]), strategic_context["goal"]]',
        '--json',
      ],
      ...['--data', `sales=${file('sales.csv', csv)}`],
      ...['--data', `costs=${file('costs.jsonl', '{"b": 1.5}\n{"b": 2}\n')}`, '--data', 'more=-'],
      ...['--context', `@${file('context.json', '{"goal": "grow"}')}`],
    ];
    const { code, stdout } = await cli([...words, ...options()], 'x\n7\n');
    const { result, disclosure } = JSON.parse(stdout);
    expect({ code, value: result.value }).toEqual({ code: 0, value: [3, 3.5, 7, 'grow'] });
    expect(disclosure.inputs.map(({ name, rows }: { name: string; rows: number }) => [name, rows])).toEqual([
      ['sales', 3],
      ['costs', 2],
      ['more', 1],
    ]);
  });

  it('reads files below the workspace by their paths, which is this folder where none is set', async () => {
    file('costs.csv', csv);
    const code = 'pd.read_csv("./costs.csv").amount.sum() + costs.amount.sum()';
    const named = ['run', '-c', code, '--file', './costs.csv', '--json', ...options()];
    const there = JSON.parse((await cli([...named, '--workspace', folder])).stdout);
    expect(there).toMatchObject({ status: 'ok', result: { value: 460 } });
    const { stdout } = spawnSync(process.execPath, [CLI, 'check', ...named.slice(1, -2)], {
      cwd: folder,
      encoding: 'utf8',
      env: environment(),
    });
    expect(JSON.parse(stdout)).toMatchObject({ status: 'ok', allowed: true });
    const outside = await cli(['run', '-c', '1', '--file', '../costs.csv', '--json', ...options()]);
    expect(JSON.parse(outside.stdout)).toMatchObject({ status: 'invalid', ran: 'no' });
  });

  it('keeps what the setting store says, which runs show opens', async () => {
    const state = newState();
    const own = [...anyEngine().options, '--state', state];
    const words = ['run', '-c', 'sales', '--data', `sales=${file('kept.csv', csv)}`, '--json'];
    const { run_id } = JSON.parse((await cli([...words, '--set', 'store=all', ...own])).stdout);
    const show = async (part: string) => (await cli(['runs', 'show', run_id, part, '--state', state])).stdout;
    expect(await show('inputs/sales')).toBe(csv);
    expect(JSON.parse(await show('program')).units.at(-1).text).toBe('sales');
    expect(JSON.parse(await show('result')).rows).toHaveLength(3);
  });

  it('shows the value as a table, charts as paths, and nothing twice', async () => {
    const program = file(
      'chart.py',
      'import matplotlib.pyplot as plt\nplt.plot([1, 2])\nprint("hello " * 3_000)\npd.DataFrame({"region": ["North", "Süd"], "amount": [120, 8]})',
    );
    const { code, stdout } = await cli(['run', program, ...options()]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/ok in \d+ ms: a table/);
    expect(stdout).toContain('🔧 Accessing MCP Server');
    expect(stdout.startsWith('hello hello')).toBe(true);
    expect(stdout.match(/hello/g)).toHaveLength(3_000);
    expect(stdout.slice(18_000)).toMatch(/^region {2}amount\n─+ {2}─+\nNorth {6}120\nSüd {10}8$/m);
    expect(stdout).not.toContain('\u001b');
    const [, path = ''] = /image\/png, \d+ bytes\): (\S+)/.exec(stdout) ?? [];
    expect(readFileSync(path).subarray(1, 4).toString()).toBe('PNG');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('gives a machine everything, charts by their address', async () => {
    const code =
      'import matplotlib.pyplot as plt\nplt.plot([1, 2])\nprint("x" * 20_000)\npd.DataFrame({"a": range(70_001, 70_201)})';
    const { stdout } = await cli(['run', '-', '--json', ...options()], code);
    const { stdout: printed, result, artifacts } = JSON.parse(stdout);
    expect(printed).toBe(`${'x'.repeat(20_000)}\n`);
    expect(result.rows).toHaveLength(200);
    expect(readFileSync(fileURLToPath(artifacts[0].uri)).subarray(1, 4).toString()).toBe('PNG');
  });

  it('of what raises is exit code 1', async () => {
    const { code, stdout } = await cli(['run', '-', '--json', ...options()], '1 / 0');
    expect({ code, status: JSON.parse(stdout).status }).toEqual({ code: 1, status: 'error' });
  });

  it('shows output while the program runs, and Ctrl-C ends it and its container', async () => {
    const program = 'import time\nprint("begun", flush=True)\nwhile True:\n    time.sleep(0.01)';
    const child = spawn(process.execPath, [CLI, 'run', '-c', program, '--timeout', '100', ...options()], {
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = once(child, 'close');
    const [first] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
    expect(first).toBe('begun\n');
    const rest = text(child.stdout);
    child.kill('SIGINT');
    expect(await ended).toEqual([1, null]);
    expect(await rest).toMatch(/^cancelled: /);
    expect(await containersOf(child.pid)).toEqual([]);
  });

  it('ends with the reader of its output, which it is no crash to lose', async () => {
    const state = newState();
    const program = 'import time\nwhile True:\n    print("line", flush=True)\n    time.sleep(0.01)';
    const words = ['run', '-c', program, '--timeout', '100', ...anyEngine().options, '--state', state];
    const child = spawn(process.execPath, [CLI, ...words], {
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const stderr = text(child.stderr);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(await stderr).not.toMatch(/EPIPE|node:/);
    expect(await containersOf(child.pid)).toEqual([]);
    const { stdout } = await cli(['audit', 'list', '--json', '--state', state]);
    expect(stdout).toContain('cancelled');
  });
});

describe.runIf(spawnSync('script', ['--version']).stdout?.includes('util-linux'))('on a terminal', () => {
  it.each([
    ['colours say how it ended', {}, true],
    ['there are none for who wants none', { NO_COLOR: '1' }, false],
  ])('%s', (_, extra, expected) => {
    const line = [process.execPath, CLI, 'run', '-c', '1', ...NO_ENGINE, '--state', newState()].join(' ');
    const env = environment({ TERM: 'xterm', ...extra });
    const { stdout } = spawnSync('script', ['-qec', line, '/dev/null'], { env, encoding: 'utf8' });
    expect(stdout).toContain('unavailable');
    expect(stdout.includes('\u001b[31munavailable')).toBe(expected);
  });
});
