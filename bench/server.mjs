// The real server as a child process and a client of it: what is measured goes from client to client over MCP.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { whenFull } from './containers.mjs';
import { SALES } from './programs.mjs';

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

/** Starts a program that speaks MCP. @returns the client, which has initialized, and the process id */
export async function startClient(args) {
  const transport = new StdioClientTransport({ command: process.execPath, args, env: process.env });
  const client = new Client({ name: 'bench', version: '1' });
  await client.connect(transport);
  return { client, pid: transport.pid };
}

/** A state folder of its own, and the words that start the server with it and this many warm containers. */
export function serverArgs(warm, more = []) {
  const state = mkdtempSync(join(tmpdir(), 'spm-bench-'));
  const args = [
    CLI,
    'serve',
    '--state',
    state,
    '--set',
    `pool.warm=${warm}`,
    '--log-level',
    'error',
    ...more,
  ];
  return { args, dispose: () => rmSync(state, { recursive: true, force: true }) };
}

/**
 * @param more further words of `serve`
 * @returns {pid, call, run, full, close}; `call` and `run` throw unless the run ends ok, `full` waits until the pool
 * is full and gives its containers
 */
export async function startServer(engine, warm, more) {
  const { args, dispose } = serverArgs(warm, more);
  const { client, pid } = await startClient(args);
  const call = async (name, given) => {
    const answer = await client.callTool({ name, arguments: given });
    if (answer.isError)
      throw new Error(`A benchmark run failed: ${JSON.stringify(answer.content).slice(0, 500)}`);
  };
  return {
    pid,
    call,
    full: () => whenFull(engine, pid, warm),
    run: async ({ code, sales }) => {
      const data = sales ? { data: { sales: { csv: SALES } } } : {};
      await call('run_python', { code, ...data });
    },
    close: async () => {
      await client.close();
      dispose();
    },
  };
}
