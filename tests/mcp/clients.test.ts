/**
 * Real clients connect and list the tools, without a login, and the name each gives is in the table of result
 * modes. They are read from a cache folder; `npm run test:full` installs them there, and what is not there is
 * skipped.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { CLIENT_RULES, resultMode } from '../../src/tools/result-mode.js';
import { CLI, NO_ENGINE, newState } from './support.js';

const CACHE = join(
  process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'),
  'strategic-python-mcp',
  'test-clients',
);
const PAGE = readFileSync(new URL('../../docs/mcp.md', import.meta.url), 'utf8');
const RECORDER = fileURLToPath(new URL('record-client.mjs', import.meta.url));

interface RealClient {
  readonly npm: string;
  readonly bin: string;
  /** Name it gives in `initialize`. */
  readonly name: string;
  /** Writes its configuration, or gives the commands that do. */
  readonly configure: (project: string, server: readonly string[]) => readonly (readonly string[])[];
  readonly connect: (server: readonly string[]) => readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What is written to it before it has connected. */
  readonly input?: string;
}

/** No model is asked anything: where a client insists on a key, its way out leads nowhere. */
const CLIENTS: readonly RealClient[] = [
  {
    npm: '@anthropic-ai/claude-code',
    bin: 'claude',
    name: 'claude-code',
    configure: (_project, server) => [['mcp', 'add', 'strategic', '--', ...server]],
    connect: () => ['mcp', 'list'],
  },
  {
    npm: '@openai/codex',
    bin: 'codex',
    name: 'codex-mcp-client',
    configure: (_project, server) => [['mcp', 'add', 'strategic', '--', ...server]],
    connect: () => ['app-server'],
    input: [
      { id: 0, method: 'initialize', params: { clientInfo: { name: 'tests', version: '1' } } },
      { method: 'initialized' },
      { id: 1, method: 'mcpServerStatus/list', params: {} },
    ]
      .map((message) => `${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
      .join(''),
  },
  {
    npm: '@google/gemini-cli',
    bin: 'gemini',
    name: 'gemini-cli-mcp-client',
    configure(project, [command, ...args]) {
      mkdirSync(join(project, '.gemini'));
      const settings = { mcpServers: { strategic: { command, args } } };
      writeFileSync(join(project, '.gemini', 'settings.json'), JSON.stringify(settings));
      return [];
    },
    connect: () => ['-p', 'hello'],
    env: { GEMINI_API_KEY: 'none', GEMINI_CLI_TRUST_WORKSPACE: 'true', HTTPS_PROXY: 'http://127.0.0.1:9' },
  },
  {
    npm: 'opencode-ai',
    bin: 'opencode',
    name: 'opencode',
    configure(project, server) {
      const settings = { mcp: { strategic: { type: 'local', command: server } } };
      writeFileSync(join(project, 'opencode.json'), JSON.stringify(settings));
      return [];
    },
    connect: () => ['mcp', 'list'],
  },
  {
    npm: '@modelcontextprotocol/inspector',
    bin: 'mcp-inspector',
    name: 'inspector-cli',
    configure: () => [],
    connect: (server) => ['--cli', ...server, '--method', 'tools/list'],
  },
];

const binary = ({ bin }: RealClient) => join(CACHE, 'node_modules', '.bin', bin);

if (process.env.FULL && !CLIENTS.every((client) => existsSync(binary(client)))) {
  mkdirSync(CACHE, { recursive: true });
  const install = ['install', '--prefix', CACHE, '--no-audit', '--no-fund', ...CLIENTS.map(({ npm }) => npm)];
  execFileSync('npm', install, { stdio: 'ignore', timeout: 300_000 });
}

test('every client that can be connected here has its line in the table, with a reason', () => {
  for (const { name } of CLIENTS) {
    const rules = CLIENT_RULES.filter((rule) => rule.name.test(name));
    expect(rules, name).toHaveLength(1);
    expect(PAGE).toContain(`| \`${name}\` | ${rules[0]?.mode} | ${rules[0]?.why} |`);
    expect(resultMode('auto', name)).toBe(rules[0]?.mode);
    expect(resultMode('both', name)).toBe('both');
  }
  expect(resultMode('auto', 'something-new')).toBe('both');
  expect(resultMode('auto', undefined)).toBe('both');
});

describe.concurrent.each(CLIENTS)('$npm', (client) => {
  test.skipIf(!existsSync(binary(client)))('connects, lists the tools and gives its name', async () => {
    const home = mkdtempSync(join(tmpdir(), 'spm-client-'));
    const project = join(home, 'project');
    mkdirSync(project);
    const log = join(home, 'sent.log');
    const server = [process.execPath, RECORDER, log, CLI, 'serve', '--state', newState(), ...NO_ENGINE];
    const env = { PATH: process.env.PATH ?? '', HOME: home, ...client.env };
    for (const args of client.configure(project, server))
      execFileSync(binary(client), args, { cwd: project, env, stdio: 'ignore', timeout: 60_000 });
    const child = spawn(binary(client), client.connect(server), {
      cwd: project,
      env,
      stdio: ['pipe', 'pipe', 'ignore'],
      detached: true,
    });
    child.stdout.resume();
    child.stdin.on('error', () => {});
    if (client.input === undefined) child.stdin.end();
    else child.stdin.write(client.input);
    const exit = once(child, 'exit');
    const sent = () =>
      (existsSync(log) ? readFileSync(log, 'utf8').split('\n') : []).filter(Boolean).map(parse);
    try {
      await expect
        .poll(() => sent().map(({ method }) => method), { timeout: 50_000 })
        .toContain('tools/list');
      const initialize = sent().find(({ method }) => method === 'initialize');
      expect(initialize).toMatchObject({ params: { clientInfo: { name: client.name } } });
    } finally {
      // Some start themselves anew and pass no signal on: the whole group goes.
      process.kill(-(child.pid ?? 0), 'SIGKILL');
      await exit;
    }
  });
});

function parse(line: string): { readonly method?: string } {
  try {
    return JSON.parse(line);
  } catch {
    return {}; // not written to its end yet
  }
}
