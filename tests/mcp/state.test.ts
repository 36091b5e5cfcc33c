/** One state folder under living servers: shared by two, and deleted while a run goes on. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readAuditFiles } from '../../src/audit/history.js';
import { verifyAudit } from '../../src/audit/verify.js';
import { anyEngine } from '../support/engines.js';
import { newState, startServer } from './support.js';

it('two servers share it, and a folder deleted in mid-run costs no answer and no later run', async () => {
  const state = newState();
  const options = [...anyEngine().options, '--set', 'pool.warm=1'];
  const [one, two] = await Promise.all([startServer(options, { state }), startServer(options, { state })]);
  try {
    const runs = await Promise.all([one.run({ code: 'print("one")' }), two.run({ code: 'print("two")' })]);
    expect(runs.map(({ result }) => result.stdout)).toEqual(['one\n', 'two\n']);
    const anchors = runs.map(({ result }) => result.disclosure.audit.opening_hash ?? '');
    const files = await readAuditFiles(join(state, 'audit'));
    expect(files).toHaveLength(2);
    expect(verifyAudit(files, anchors)).toMatchObject({ ok: true });
    const uri = `run://${runs[0]?.result.run_id}/stdout`;
    await expect
      .poll(() => two.client.readResource({ uri }).catch(() => undefined))
      .toMatchObject({ contents: [{ text: 'one\n' }] });

    const going = one.run({ code: 'import time\ntime.sleep(1.5)\n"done"' });
    await expect
      .poll(async () => (await readAuditFiles(join(state, 'audit'))).flatMap(({ lines }) => lines).length, {
        timeout: 10_000,
      })
      .toBe(2 * 3 + 1);
    rmSync(state, { recursive: true });
    const { result } = await going;
    expect(result).toMatchObject({ status: 'ok', result: { value: 'done' } });
    expect(result.warnings?.join()).toContain('audit of this run may be incomplete');
    const next = await one.run({ code: 'print("again")' });
    expect(next.result).toMatchObject({ status: 'ok', stdout: 'again\n' });
    const anchor = next.result.disclosure.audit.opening_hash ?? '';
    const anew = await readAuditFiles(join(state, 'audit'));
    expect(verifyAudit(anew, [anchor])).toMatchObject({ ok: true });
    // What was owed of the deleted folder's run comes first.
    expect(anew.flatMap(({ lines }) => lines).join()).toContain(result.run_id);
  } finally {
    await Promise.all([one.close(), two.close()]);
  }
});
