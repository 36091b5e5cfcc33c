/**
 * What proof.test.ts shows in a bare container holds on the way a caller takes: the server under `unrestricted`, and
 * its front, worker and limits. A sample of the attacks each time, all under FULL; the default policy refuses them.
 */
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadPolicy } from '../../src/policy/load.js';
import { type McpServer, startServer } from '../mcp/support.js';
import { header, programs } from '../policy/corpus.js';
import { jobOf, type Named, PROVER, sample } from '../policy/proof.js';
import { POLICY_FILE } from '../policy/support.js';
import { anyEngine } from '../support/engines.js';
import { SEED } from '../support/seed.js';

/** The worker has done these before the program came: threads are its own, and finalisers of its modules run later. */
const ONLY_ALONE = /^(?:thread|runs at exit)/;

/** It writes into the worker's own answer, so the run ends as broken and has none: forged.test.ts runs it. */
const BREAKS_THE_ANSWER = 'host-tricks/forged-frame.py';

/** Programs a run is given: a few seconds' work. */
const AT_ONCE = 60;

const RUNNABLE = programs('attacks').filter(([name, text]) => {
  const reaches = reachesOf(text);
  return reaches !== 'no run' && !ONLY_ALONE.test(reaches) && name !== BREAKS_THE_ANSWER;
});
const CHOSEN = process.env.FULL ? RUNNABLE : sample(RUNNABLE, 6, SEED);

let server: McpServer;
beforeAll(async () => {
  server = await startServer([...anyEngine().options, '--policy', 'unrestricted']);
});
afterAll(() => server?.close());

test(`attacks reach through the server what their headers say, seed ${SEED}`, async () => {
  const policy = loadPolicy(POLICY_FILE).data;
  for (let from = 0; from < CHOSEN.length; from += AT_ONCE) {
    const some = CHOSEN.slice(from, from + AT_ONCE);
    const { result } = await server.run({ code: proverOf(jobOf(policy, some), some), timeout: 40 });
    expect(result).toMatchObject({ status: 'ok', result: { value: [some.length] } });
    expect(result.disclosure.text).toContain('UNRESTRICTED');
  }
}, 300_000);

/** A program whose value is a line for each attack that did not reach what it says, and how many were run. */
function proverOf(job: object, attacks: readonly Named[]): string {
  const packed = deflateSync(JSON.stringify(job)).toString('base64');
  const wanted = Object.fromEntries(attacks.map(([name, text]) => [name, reachesOf(text)]));
  return `${PROVER}
import base64, contextlib, io, zlib
said = io.StringIO()
with contextlib.redirect_stdout(said):
    main(json.loads(zlib.decompress(base64.b64decode("${packed}"))))
found = [json.loads(line) for line in said.getvalue().splitlines()]
WANTED = json.loads(${JSON.stringify(JSON.stringify(wanted))})
[f"{one['name']}: {WANTED[one['name']]}, but {one['reached'][:8]}" for one in found if not any(each.startswith(WANTED[one['name']]) for each in one['reached'])] + [len(found)]`;
}

function reachesOf(text: string): string {
  return header(text, 'reaches')[0] ?? '';
}
