// The two ways a run is measured: straight to the sandbox, below MCP, and client to client through the server.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { digest } from '../dist/policy/facts.js';
import { readTree } from '../dist/policy/syntax/tree.js';
import { createContainerSandbox } from '../dist/sandbox/container-sandbox.js';
import { SALES } from './programs.mjs';

const TREE = { parseMs: 5000, nodes: 100_000, brackets: 100, blocks: 50 };

/** @returns {run, close}; a run throws unless it ends ok */
export function sandboxPath({ connect, limits }, warm) {
  const sandbox = createContainerSandbox({
    connect,
    limits,
    pool: { warm, max: 10, queue: 100 },
    serverId: `bench-${randomUUID()}`,
  });
  sandbox.warm();
  return {
    run: async ({ kind, code, sales }) => {
      const unit = { kind: 'code', name: '<code>', text: code, facts: digest(readTree(code, TREE), code) };
      const inputs = sales ? [{ name: 'sales', format: 'csv', bytes: Buffer.from(SALES), sha256: '' }] : [];
      const job = { runId: randomUUID(), kind, units: [unit], globals: {}, inputs, timeoutMs: 30_000 };
      const outcome = await sandbox.run({ ...job, hook: 'strategic' });
      if (outcome.status !== 'ok') throw new Error(`A benchmark run ended ${outcome.status}.`);
      return outcome;
    },
    close: () => sandbox.close(),
  };
}

/** @returns {run, close}; a run throws unless it ends ok */
export async function mcpPath(env, warm) {
  const state = mkdtempSync(join(tmpdir(), 'spm-bench-'));
  const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [cli, 'serve', '--state', state, '--log-level', 'error'],
    env: { ...env, STRATEGIC_PYTHON_POOL_WARM: String(warm) },
  });
  const client = new Client({ name: 'bench', version: '1' });
  await client.connect(transport);
  return {
    pid: transport.pid,
    run: async ({ code, sales }) => {
      const data = sales ? { data: { sales: { csv: SALES } } } : {};
      const answer = await client.callTool({ name: 'run_python', arguments: { code, ...data } });
      if (answer.isError)
        throw new Error(`A benchmark run failed: ${JSON.stringify(answer.content).slice(0, 500)}`);
      return answer;
    },
    close: async () => {
      await client.close();
      rmSync(state, { recursive: true, force: true });
    },
  };
}
