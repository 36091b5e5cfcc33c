/** The completion scripts, in the shells that are here: each has to complete, not only to parse. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { parseLine } from '../../src/cli/parse.js';
import { cli } from './support.js';

const has = (shell: string) => spawnSync(shell, ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'spm-completion-'));
// A folder whose name a shell would take apart.
const state = join(folder, "state of 'mine'");
const KEPT = 'aaaaaaaa-0000-4000-8000-000000000000';
const AUDITED = 'bbbbbbbb-0000-4000-8000-000000000000';
mkdirSync(join(state, 'runs', KEPT), { recursive: true });
mkdirSync(join(state, 'audit'));
const line = (kind: string) => `${JSON.stringify({ body: { kind, run_id: AUDITED, other: KEPT } })}\n`;
writeFileSync(join(state, 'audit', 'one.jsonl'), line('opened') + line('closed'));

async function scriptOf(shell: string): Promise<string> {
  const { code, stdout } = await cli(['completion', shell, '--state', state]);
  expect(code).toBe(0);
  const path = join(folder, shell);
  writeFileSync(path, stdout);
  return path;
}

/** What each line is completed to, at least. */
const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['', ['serve', 'run', 'audit', 'doctor', 'completion']],
  ['d', ['demo', 'doctor']],
  ['audit ', ['list', 'show', 'verify']],
  ['run --d', ['--data']],
  ['audit verify --exp', ['--expect']],
  ['run --engine p', ['podman']],
  ['run --capability roi', ['roi_calculations']],
  ['check --persona a', ['alvaro']],
];

/** What each line is completed to, and to nothing else: no file. */
const EXACTLY: readonly (readonly [string, readonly string[]])[] = [
  ['completion ', ['bash', 'fish', 'zsh']],
  ['runs show ', [KEPT]],
  ['runs remove a', [KEPT]],
  ['audit show ', [AUDITED]],
  ['doctor ', []],
];

/** Behind options that come before the command; the other shells do not look past their values. */
const BEHIND: typeof CASES = [
  ['--json do', ['doctor']],
  ['--state /x audit ', ['list']],
  ['--state = /x audit show b', [AUDITED]],
];
const lines = (text: string) => text.split('\n').filter(Boolean).sort();

describe.runIf(has('bash'))('bash', () => {
  it('completes commands, options and values', async () => {
    const path = await scriptOf('bash');
    for (const [line, expected] of [...CASES, ...EXACTLY, ...BEHIND]) {
      const words = ['strategic-python-mcp', ...line.split(' ')];
      const code = `source ${path}; COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _strategic_python_mcp; printf '%s\\n' "\${COMPREPLY[@]}"`;
      const { stdout, stderr } = spawnSync('bash', ['-c', code], { encoding: 'utf8' });
      expect(stderr).toBe('');
      expect(stdout.split('\n'), line).toEqual(expect.arrayContaining([...expected]));
      if (EXACTLY.some(([each]) => each === line)) expect(lines(stdout), line).toEqual(expected);
    }
  });

  it('knows every option of every command', async () => {
    const path = await scriptOf('bash');
    for (const { name, options = {} } of COMMANDS) {
      const words = ['strategic-python-mcp', ...name.split(' '), '--'];
      const code = `source ${path}; COMP_WORDS=(${words.join(' ')}); COMP_CWORD=${words.length - 1}; _strategic_python_mcp; echo "\${COMPREPLY[*]}"`;
      const { stdout } = spawnSync('bash', ['-c', code], { encoding: 'utf8' });
      for (const option of [...Object.keys(options), 'json', 'help', 'state'])
        expect(stdout, name).toContain(`--${option}`);
      expect(parseLine([...name.split(' '), '--json'], COMMANDS).command.name).toBe(name);
    }
  });
});

describe.runIf(has('fish'))('fish', () => {
  it('completes commands, options and values', async () => {
    const path = await scriptOf('fish');
    for (const [line, expected] of [...CASES, ...EXACTLY]) {
      const code = `source ${path}; complete -C ${JSON.stringify(`strategic-python-mcp ${line}`)}`;
      const { stdout, stderr } = spawnSync('fish', ['--no-config', '-c', code], { encoding: 'utf8' });
      expect(stderr).toBe('');
      const found = stdout.split('\n').map((each) => each.split('\t')[0]);
      expect(found, line).toEqual(expect.arrayContaining([...expected]));
      if (EXACTLY.some(([each]) => each === line)) expect(lines(found.join('\n')), line).toEqual(expected);
    }
  });
});

describe.runIf(has('zsh'))('zsh', () => {
  it('registers a function that the shell can read', async () => {
    const path = await scriptOf('zsh');
    const code = `autoload -Uz compinit && compinit -u -D && source ${path} && echo "$_comps[strategic-python-mcp]" && whence -w _strategic_python_mcp`;
    const { stdout, stderr } = spawnSync('zsh', ['-f', '-c', code], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toBe('_strategic_python_mcp\n_strategic_python_mcp: function\n');
  });
});
