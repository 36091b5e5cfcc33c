/**
 * The demo's end of the wire: this package's own server as a child process, spoken to as any MCP client
 * would. Nothing here knows how a run is made.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { z } from 'zod';
import type { Capability } from '../run.js';
import { type Prepared, preparedSchema, type RunAnswer, runAnswerSchema } from './answer.js';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
/** Longer than the queue and a run together may take, so that the server's own answer comes first. */
const CALL_TIMEOUT_MS = 60_000;
const COMMAND_TIMEOUT_MS = 30_000;

interface Answered {
  readonly answer: RunAnswer;
  readonly images: readonly Buffer[];
}

export interface DemoServer {
  /** Name and version as the server gave them, for instance `strategic-python-mcp 0.1.0`. */
  readonly identity: string;
  readonly tools: readonly string[];
  /** @throws when the answer is not a run result */
  runPython(args: Record<string, unknown>): Promise<Answered>;
  /** One of the server's own analyses. @throws as runPython */
  analyse(capability: Capability, args: Record<string, unknown>): Promise<Answered>;
  /** The value a program ended with, whole: where the answer was cut, from the address it gives. @throws */
  prepared(answer: RunAnswer): Promise<Prepared>;
  /** Ends the child process. */
  close(): Promise<void>;
}

/** @param options command line options of `serve` */
export async function startServer(options: readonly string[]): Promise<DemoServer> {
  const client = new Client({ name: 'strategic-python-demo', version: '1' });
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [CLI, 'serve', ...options],
      // The child finds the engine as this process would: DOCKER_HOST, XDG_RUNTIME_DIR and their like.
      env: environment(),
      stderr: 'inherit',
    }),
  );
  const { name, version } = client.getServerVersion() ?? { name: 'unknown', version: '' };
  const { tools } = await client.listTools();
  const call = async (tool: string, args: Record<string, unknown>): Promise<Answered> => {
    const result = await client.callTool({ name: tool, arguments: args }, undefined, {
      timeout: CALL_TIMEOUT_MS,
    });
    const content = result.content as readonly { type: string; data?: string; mimeType?: string }[];
    return {
      answer: runAnswerSchema.parse(result.structuredContent),
      images: content
        .filter(({ type, mimeType }) => type === 'image' && mimeType === 'image/png')
        .map(({ data }) => Buffer.from(data ?? '', 'base64')),
    };
  };
  return {
    identity: `${name} ${version}`,
    tools: tools.map((tool) => tool.name),
    runPython: (args) => call('run_python', args),
    analyse: call,
    prepared: async ({ result, truncated }) => {
      const uri = truncated?.result?.uri;
      if (uri === undefined) return preparedSchema.parse(result?.value);
      const [whole] = (await client.readResource({ uri })).contents;
      const text = whole && 'text' in whole ? whole.text : 'null';
      return z.object({ value: preparedSchema }).parse(JSON.parse(text)).value;
    },
    close: () => client.close(),
  };
}

/** Runs a command of this package to its end. */
export function runCommand(args: readonly string[]): Promise<{ exitCode: number; output: string }> {
  return new Promise((resolve) => {
    const options = { timeout: COMMAND_TIMEOUT_MS, encoding: 'utf8' as const };
    execFile(process.execPath, [CLI, ...args], options, (error, stdout, stderr) => {
      const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
      resolve({ exitCode, output: `${stdout}${stderr}`.trim() });
    });
  });
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
