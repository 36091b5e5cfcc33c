/** The check of the whole: the server as a child process, as a client starts it, and one run through MCP. */
import { join } from 'node:path';
import { readAuditFiles } from '../audit/history.js';
import { verifyAudit } from '../audit/verify.js';
import { startServer } from '../demo/server.js';
import { type Check, fail, ok } from './check.js';

const CALL = {
  code: "sales.groupby('region')['amount'].sum().loc['North']",
  data: { sales: { csv: 'region,amount\nNorth,120\nSouth,80\nNorth,30\n' } },
};
const ANSWER = 150;

export const mcp: Check = {
  name: 'mcp',
  tries: 'a run through MCP, with a table, and its audit entry',
  needs: ['policy', 'state', 'image'],
  async run({ settings, serverOptions }) {
    const server = await startServer([...serverOptions, '--log-level', 'error', '--set', 'result_mode=both']);
    try {
      const began = performance.now();
      const { answer } = await server.runPython(CALL);
      const took = Math.round(performance.now() - began);
      if (answer.status !== 'ok') return fail(answer.summary, 'Mend what the answer names, and try again.');
      if (answer.result?.value !== ANSWER)
        return fail(
          `The run gave ${JSON.stringify(answer.result?.value)} instead of ${ANSWER}.`,
          'Run `strategic-python-mcp setup --rebuild`.',
        );
      const anchor = answer.disclosure.audit.opening_hash;
      const verdict = verifyAudit(await readAuditFiles(join(settings.state, 'audit')), [anchor]);
      const anchored = verdict.findings.every(({ kind }) => kind !== 'missing_anchor');
      if (!anchored)
        return fail(
          'The run is not in the audit of the state folder.',
          'See that nothing else writes or clears that folder.',
        );
      return ok(
        `${server.identity}: tools ${server.tools.join(', ')}; a run was answered in ${took} ms and audited`,
      );
    } finally {
      await server.close();
    }
  },
};
