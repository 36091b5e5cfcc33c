/**
 * What proof.test.ts shows in a bare container holds on the way a caller takes: the server under `unrestricted`, and
 * its front, worker and limits. A sample of the attacks each time, more under FULL; the default policy refuses them.
 */
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadPolicy } from '../../src/policy/load.js';
import { type McpServer, startServer } from '../mcp/support.js';
import { header, programs } from '../policy/corpus.js';
import { jobOf, PROVER, sample } from '../policy/proof.js';
import { POLICY_FILE } from '../policy/support.js';
import { anyEngine } from '../support/engines.js';
import { SEED } from '../support/seed.js';

/** The worker has done these before the program came: threads are its own, and finalisers of its modules run later. */
const ONLY_ALONE = /^(?:thread|runs at exit)/;

let server: McpServer;
beforeAll(async () => {
  server = await startServer([...anyEngine().options, '--policy', 'unrestricted']);
});
afterAll(() => server?.close());

test(`attacks reach through the server what their headers say, seed ${SEED}`, async () => {
  const runnable = programs('attacks').filter(([, text]) => {
    const [reaches = ''] = header(text, 'reaches');
    return reaches !== 'no run' && !ONLY_ALONE.test(reaches);
  });
  const chosen = sample(runnable, process.env.FULL ? 30 : 6, SEED);
  const packed = deflateSync(JSON.stringify(jobOf(loadPolicy(POLICY_FILE).data, chosen))).toString('base64');
  const code = `${PROVER}
import base64, contextlib, io, zlib
said = io.StringIO()
with contextlib.redirect_stdout(said):
    main(json.loads(zlib.decompress(base64.b64decode("${packed}"))))
found = [json.loads(line) for line in said.getvalue().splitlines()]
WANTED = json.loads(${JSON.stringify(JSON.stringify(Object.fromEntries(chosen.map(([name, text]) => [name, reachesOf(text)]))))})
[f"{one['name']}: {WANTED[one['name']]}, but {one['reached'][:8]}" for one in found if not any(each.startswith(WANTED[one['name']]) for each in one['reached'])] + [len(found)]`;
  const { result } = await server.run({ code, timeout: 40 });
  expect(result).toMatchObject({ status: 'ok', result: { value: [chosen.length] } });
  expect(result.disclosure.text).toContain('UNRESTRICTED');
}, 120_000);

function reachesOf(text: string): string {
  return /^# reaches: (.*)$/m.exec(text)?.[1] ?? '';
}
