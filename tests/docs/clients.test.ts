/** Each client's entry in docs/clients.md and docs/claudedirector.md parses, and starts a server that lists its tools. */
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { parse as parseToml } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { COMMANDS } from '../../src/cli/commands.js';
import { parseLine } from '../../src/cli/parse.js';
import { CAPABILITIES } from '../../src/run.js';
import { environment, NO_ENGINE, newState } from '../mcp/support.js';
import { blocks } from './markdown.js';

const PAGE = 'docs/clients.md';
const NAME = 'strategic-python';

interface Entry {
  readonly command: string;
  readonly args: readonly string[];
}

const [code, desktop, cursor, vscode, gemini, opencode] = blocks(PAGE, 'json').map((text) =>
  JSON.parse(text),
);
const codex = parseToml(blocks(PAGE, 'toml')[0] ?? '') as unknown as {
  readonly mcp_servers: Readonly<Record<string, Entry>>;
};
const [director] = blocks('docs/claudedirector.md', 'yaml').map((text) => parseYaml(text));
const [program, ...words] = opencode.mcp[NAME].command as [string, ...string[]];

const ENTRIES: readonly (readonly [string, Entry])[] = [
  ['Claude Code', code.mcpServers[NAME]],
  ['Claude Desktop', desktop.mcpServers[NAME]],
  ['Cursor', cursor.mcpServers[NAME]],
  ['VS Code', vscode.servers[NAME]],
  ['Gemini CLI', gemini.mcpServers[NAME]],
  ['Codex', codex.mcp_servers[NAME] as Entry],
  ['opencode', { command: program, args: words }],
  ['ClaudeDirector', director.servers[NAME]],
];

describe.concurrent('an entry', () => {
  it.each(ENTRIES)('of %s starts the server, which lists its tools', async (_client, { command, args }) => {
    expect(command).toBe('node');
    const real = args.map((arg) =>
      // biome-ignore lint/suspicious/noTemplateCurlyInString: what two clients put their own folder for
      arg.replace('/path/to/strategic-python-mcp', resolve('.')).replace('${workspaceFolder}', tmpdir()),
    );
    const client = new Client({ name: 'docs', version: '1' });
    await client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: [...real, ...NO_ENGINE, '--state', newState()],
        env: environment(),
        stderr: 'ignore',
      }),
    );
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toContain('run_python');
    await client.close();
  });
});

it('the entry for ClaudeDirector is the same in README.md', () => {
  expect(parseYaml(blocks('README.md', 'yaml')[0] ?? '')).toEqual(director);
});

it('the steps for Gemini CLI make it trust the folder, as the test that connects it does', () => {
  const [, steps = ''] = readFileSync(PAGE, 'utf8').split('## Gemini CLI');
  const trust = 'GEMINI_CLI_TRUST_WORKSPACE';
  expect(steps.split('\n## ')[0]).toContain(trust);
  expect(readFileSync('tests/mcp/clients.test.ts', 'utf8')).toContain(trust);
});

it('ClaudeDirector is told of every capability', () => {
  expect([...director.servers[NAME].capabilities].sort()).toEqual([...CAPABILITIES].sort());
});

it('every line for a shell is one that the commands take', () => {
  const lines = blocks(PAGE, 'sh')
    .join('')
    .split('\n')
    .flatMap((line) => [...line.matchAll(/strategic-python-mcp ((?:'[^']*'|[^|<&'\n])+)/g)])
    .map(([, words = '']) =>
      [...words.matchAll(/'[^']*'|[^\s']+/g)].map(([word]) => word.replaceAll("'", '')),
    );
  expect(lines.length).toBeGreaterThan(5);
  for (const line of lines) expect(parseLine(line, COMMANDS).command.name).toMatch(/^(run|check|runs show)$/);
});
