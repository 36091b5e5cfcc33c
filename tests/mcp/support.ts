/** The real server as a child process, with a real SDK client or with raw lines. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import type { RequestOptions } from '@modelcontextprotocol/sdk/shared/protocol.js';
import type { CallToolResult, ClientCapabilities } from '@modelcontextprotocol/sdk/types.js';
import type { CheckResult } from '../../src/pipeline/answer/check.js';
import type { RunResult } from '../../src/pipeline/answer/result.js';

export const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** An engine that cannot be there. */
export const NO_ENGINE = ['--engine', 'docker', '--socket', '/nonexistent/engine.sock'];

export function newState(): string {
  return join(mkdtempSync(join(tmpdir(), 'spm-mcp-')), 'state');
}

export function environment(extra: Readonly<Record<string, string>> = {}): Record<string, string> {
  const { PATH = '', HOME = '' } = process.env;
  return { PATH, HOME, TMPDIR: tmpdir(), XDG_CONFIG_HOME: '/nonexistent', ...extra };
}

export interface McpServer {
  readonly client: Client;
  readonly pid: number;
  readonly state: string;
  stderr(): string;
  run(args: Record<string, unknown>, options?: RequestOptions): Promise<RunAnswer>;
  /** Any tool that answers with a run. */
  call(tool: string, args: Record<string, unknown>, options?: RequestOptions): Promise<RunAnswer>;
  check(args: Record<string, unknown>): Promise<CheckResult>;
  close(): Promise<void>;
}

export interface RunAnswer {
  readonly result: RunResult;
  readonly text: string;
  readonly raw: CallToolResult;
}

export async function startServer(
  options: readonly string[] = [],
  {
    client: name = 'tests',
    state = newState(),
    cli = CLI,
    capabilities = {},
  }: { client?: string; state?: string; cli?: string; capabilities?: ClientCapabilities } = {},
): Promise<McpServer> {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [cli, 'serve', '--state', state, ...options],
    env: environment(),
    stderr: 'pipe',
  });
  let stderr = '';
  transport.stderr?.on('data', (chunk) => {
    stderr += chunk;
  });
  const client = new Client({ name, version: '1' }, { capabilities });
  await client.connect(transport);
  const call = async (tool: string, args: Record<string, unknown>, options?: RequestOptions) =>
    (await client.callTool({ name: tool, arguments: args }, undefined, options)) as CallToolResult;
  const answered = async (tool: string, args: Record<string, unknown>, options?: RequestOptions) => {
    const raw = await call(tool, args, options);
    const [first] = raw.content;
    return {
      raw,
      result: raw.structuredContent as unknown as RunResult,
      text: first?.type === 'text' ? first.text : '',
    };
  };
  return {
    client,
    pid: transport.pid ?? 0,
    state,
    stderr: () => stderr,
    run: (args, options) => answered('run_python', args, options),
    call: answered,
    check: async (args) => (await call('check_python', args)).structuredContent as unknown as CheckResult,
    close: () => client.close(),
  };
}

export interface RawServer {
  readonly child: ChildProcessWithoutNullStreams;
  /** Text and bytes as they are, anything else as a message. */
  send(...lines: readonly (string | Buffer | object)[]): void;
  /** Everything the server has written so far. */
  readonly messages: readonly Record<string, unknown>[];
  /** The next message the server writes that has this id. */
  answer(id: number): Promise<Record<string, unknown>>;
  /** Exit code, once it has ended. */
  readonly exit: Promise<number | null>;
  stderr(): string;
}

export function startRaw(
  options: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
  cli = CLI,
): RawServer {
  const child = spawn(process.execPath, [cli, 'serve', '--state', newState(), ...options], {
    env: environment(env),
  });
  const messages: Record<string, unknown>[] = [];
  const waiting: (() => void)[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    messages.push(JSON.parse(line));
    for (const wake of waiting.splice(0)) wake();
  });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  // The server may end before everything was written to it.
  child.stdin.on('error', () => {});
  return {
    child,
    send(...lines) {
      for (const line of lines) {
        const isRaw = typeof line === 'string' || Buffer.isBuffer(line);
        child.stdin.write(isRaw ? line : JSON.stringify({ jsonrpc: '2.0', ...line }));
        child.stdin.write('\n');
      }
    },
    messages,
    async answer(id) {
      for (;;) {
        const found = messages.find((message) => message.id === id);
        if (found) return found;
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
    exit: once(child, 'exit').then(([code]) => code),
    stderr: () => stderr,
  };
}

export const INITIALIZE = {
  id: 1,
  method: 'initialize',
  params: {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'raw', version: '1' },
  },
};
