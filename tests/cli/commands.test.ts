/** The command line as a person or a script meets it, without an engine: answers on stdout, exit codes, help. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { parseLine } from '../../src/cli/parse.js';
import { ConfigError, explain } from '../../src/errors.js';
import { NO_ENGINE, newState } from '../mcp/support.js';
import { cli } from './support.js';

describe('help and usage', () => {
  test('every command has examples, and each is one that it takes', () => {
    for (const { name, examples = [] } of COMMANDS) {
      expect(examples, name).not.toEqual([]);
      for (const example of examples) {
        const line = example.replace(/^.*?strategic-python-mcp /, '').replace(/ *[|<>)].*$/, '');
        const words = [...line.matchAll(/'[^']*'|[^\s']+/g)].map(([word]) => word.replaceAll("'", ''));
        const { command, invocation } = parseLine(words, COMMANDS);
        expect(command.name, example).toBe(name);
        if (invocation.positionals.length > 0) expect(command.operands, example).toBeDefined();
      }
    }
  });

  test('for a machine, a mistake is an answer too', async () => {
    const { code, stdout } = await cli(['run', '--json']);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ error: { message: expect.stringContaining('FILE') } });
  });

  test.each([
    [['audit', 'show', 'zzz'], 1, { error: { message: 'No run begins with "zzz".' } }],
    [['runs', 'show', 'zzz'], 1, { error: { message: 'No kept run begins with "zzz".' } }],
    [['runs', 'remove', 'zzz'], 1, { error: { next: expect.stringContaining('runs list') } }],
    [['--help'], 0, { commands: expect.arrayContaining([expect.objectContaining({ name: 'serve' })]) }],
    [['audit', '--help'], 0, { commands: expect.not.arrayContaining([{ name: 'serve' }]) }],
    [['run', '--help'], 0, { commands: [{ name: 'run', operands: 'FILE|-' }] }],
    [['--version'], 0, { version: expect.stringMatching(/^\d/) }],
  ])('for a machine, %j is answered as JSON', async (words, expected, answered) => {
    const { code, stdout, stderr } = await cli([...words, '--json', '--state', newState()]);
    expect(code).toBe(expected);
    expect(JSON.parse(stdout)).toMatchObject(answered);
    expect(stderr).not.toMatch(/\n +at /);
  });

  test('every command is in the help, with its own help', async () => {
    const { stdout, code } = await cli(['--help']);
    expect(code).toBe(0);
    const names = [...stdout.matchAll(/^ {2}([a-z]+(?: (?:list|show|verify))?)/gm)].map(
      ([, name]) => name ?? '',
    );
    expect(names).toEqual(expect.arrayContaining(['serve', 'run', 'check', 'setup', 'audit verify']));
    for (const name of ['serve', 'audit verify']) {
      const help = await cli([...name.split(' '), '--help']);
      expect(help.stdout).toContain(`strategic-python-mcp ${name}`);
    }
    const group = await cli(['audit', '--help']);
    expect(group.stdout).toMatch(/^ {2}audit verify /m);
    expect(group.stdout).not.toMatch(/^ {2}serve /m);
    expect((await cli(['serve', '--help'])).stdout).toContain('STRATEGIC_PYTHON_LIMITS_MEMORY_BYTES');
  });

  test('a mistake is exit code 2, with its words on standard error and nothing else', async () => {
    const { code, stdout, stderr } = await cli(['fly']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/no command "fly".*Commands: serve/s);
  });

  // Straight, since a process for each would only cost time; each error of this kind is exit code 2.
  test.each([
    [['audit', 'burn'], /no command "audit burn"\. Commands: audit list, audit show, audit verify\./],
    [['bogus', '--state', 'X'], /no command "bogus"\. Commands: serve/],
    [['policy', '--json'], /no command "policy"\. Commands: policy show\./],
    [['run'], /one FILE/],
    [['run', '-c', '1', 'file.py'], /one FILE/],
    [['run', '-c', '1', '--data', 'sales'], /--data expects NAME=FILE.*"sales" came/],
    [['run', '-c', '1', '--data', 'sales=x.doc'], /no known ending/],
    [['run', '-c', '1', '--data', 'sales=x.xlsx#'], /no usable sheet.*costs=budget\.xlsx#Costs/],
    [['run', '-c', '1', '--data', 'sales=/nonexistent.csv'], /cannot be read/],
    [['run', '-', '--data', 'sales=-'], /both the program and a table/],
    [['run', '-', '--context', '[1]'], /JSON object or @FILE.*it is no object/],
    [['run', '-', '--context', '@/nonexistent.json'], /--context: .* cannot be read/],
    [['completion', 'tcsh'], /one of bash, zsh, fish/],
    [['run', '/nonexistent.py'], /nonexistent\.py cannot be read/],
    [['run', '-', '--timeout', 'soon'], /--timeout expects seconds/],
    [['run', '-', '--capability', 'magic'], /--capability expects one of/],
    [['check', '-c', '1', '--set', 'pids'], /NAME=VALUE/],
    [
      ['check', '-c', '1', '--persona', 'dora'],
      /^Setting default_persona: expected one of alvaro, .*, but "dora" came\./,
    ],
    [['personas', 'extra'], /takes no "extra"/],
    [['audit', 'verify', '--expect', 'xyz'], /64 hexadecimal digits/],
  ])('%j is a usage error', async (words, expected) => {
    const executed = async () => {
      const { command, invocation } = parseLine(words, COMMANDS);
      await command.execute(invocation);
    };
    const error = await executed().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ConfigError);
    expect(explain(error)).toMatch(expected);
  });
});

describe('check', () => {
  test('allowed', async () => {
    const { code, stdout } = await cli(['check', '-'], 'pd.DataFrame({"a": [1]}).mean()');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^allowed: /);
  });

  test('refused, with place and hint', async () => {
    const { code, stdout } = await cli(['check', '-', '--json'], 'x = 1\nimport os\n');
    expect(code).toBe(1);
    const [violation] = JSON.parse(stdout).violations;
    expect(violation).toMatchObject({ line: 2, column: 8 });
    expect(violation.hint).not.toBe('');
  });

  test('explained: what names stand for, and which rule decided', async () => {
    const { stdout } = await cli(['check', '-', '--explain'], 'read = pd.read_csv\nread("/etc/passwd")\n');
    expect(stdout).toContain('1:8 pd.read_csv: pandas.read_csv');
    expect(stdout).toContain('2:1 read: pandas.read_csv');
    expect(stdout).toMatch(/^- file\/path \(1\)/m);
    expect(stdout).toContain('nothing found: ');
  });
});

test.each([
  ['import os', 'refused', 1],
  ['', 'invalid', 1],
  ['1', 'unavailable', 3],
])('a run of %j ends %s with exit code %d, with no engine', async (input, status, expected) => {
  const { code, stdout } = await cli(['run', '-', '--json', ...NO_ENGINE, '--state', newState()], input);
  expect({ status: JSON.parse(stdout).status, code }).toEqual({ status, code: expected });
});

test('personas and policy show', async () => {
  const personas = JSON.parse((await cli(['personas', '--json'])).stdout);
  expect(personas.map(({ id }: { id: string }) => id)).toEqual([
    'alvaro',
    'camille',
    'diego',
    'martin',
    'rachel',
  ]);
  expect(personas[0].helpers[0]).toMatchObject({ call: 'roi(gain, cost, years=None)' });
  const { stdout } = await cli(['personas']);
  expect(stdout).toContain('Platform Architecture');
  expect(stdout).toMatch(/^ +roi\(gain, cost, years=None\): \(gain - cost\)/m);
  const policy = await cli(['policy', 'show']);
  expect(policy.stdout).toMatch(/^strategic .*\n[\s\S]*pandas[\s\S]*eval/);
  expect(
    JSON.parse((await cli(['policy', 'show', '--policy', 'unrestricted', '--json'])).stdout),
  ).toMatchObject({
    name: 'unrestricted',
    enforced: false,
  });
});

describe('audit', () => {
  test('list, show and verify, before and after somebody edits it', async () => {
    const state = newState();
    const run = await cli(['run', '-', '--json', ...NO_ENGINE, '--state', state], '1');
    const { run_id, disclosure } = JSON.parse(run.stdout);
    const audit = (...words: string[]) => cli(['audit', ...words, '--state', state]);

    expect((await audit('list')).stdout).toContain(run_id);
    const shown = JSON.parse((await audit('show', run_id.slice(0, 8), '--json')).stdout);
    expect(shown).toMatchObject({ run_id, closed: { status: 'unavailable' } });
    expect((await audit('show', 'nothing')).code).toBe(1);

    const anchor = disclosure.audit.opening_hash;
    expect(await audit('verify', '--expect', anchor)).toMatchObject({ code: 0 });
    expect(await audit('verify', '--expect', 'a'.repeat(64))).toMatchObject({ code: 1 });

    const folder = join(state, 'audit');
    const file = join(folder, readdirSync(folder)[0] ?? '');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"unavailable"', '"ok"'));
    const verdict = await audit('verify');
    expect(verdict.code).toBe(1);
    expect(verdict.stdout).toMatch(/does NOT verify[\s\S]*edited: .*jsonl:3/);
  });

  test('a state folder with nothing in it has no runs', async () => {
    const state = mkdtempSync(join(tmpdir(), 'spm-cli-'));
    expect(await cli(['audit', 'list', '--state', state])).toMatchObject({ code: 0, stdout: 'No runs.\n' });
    const verdict = await cli(['audit', 'verify', '--state', state]);
    expect(verdict).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/does NOT verify[\s\S]*no chain file/),
    });
  });
});
