/** The reader process: ended in mid-read without harm, replaced when it dies, refused when it is late. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { createPolicyEngine } from '../../src/policy/engine.js';
import type { PolicyEngine, PolicyRequest } from '../../src/policy/policy.js';

const FILE = fileURLToPath(new URL('../../policies/strategic.yaml', import.meta.url));
const LONG = 'x = [1, 2, 3]\n'.repeat(12_000);

let engine: PolicyEngine | undefined;
afterEach(() => engine?.close());

const request = (text: string): PolicyRequest => ({
  units: [{ kind: 'code', name: '<code>', text }],
  names: [],
  files: [],
});

function readers(): number[] {
  const list = execFileSync('ps', ['--ppid', String(process.pid), '-o', 'pid=,args='], { encoding: 'utf8' });
  return list
    .split('\n')
    .filter((line) => line.includes('reader-process'))
    .map((line) => Number.parseInt(line, 10));
}

it('is ended in the middle of a program without harm to this process', async () => {
  for (const wait of [0, 20, 60, 120, 200, 300]) {
    const doomed = createPolicyEngine({ file: FILE });
    const verdict = doomed.check(request(LONG));
    await new Promise((resolve) => setTimeout(resolve, wait));
    const settled = verdict.then(
      ({ allowed }) => allowed,
      (error) => error.reason,
    );
    await doomed.close();
    expect([true, 'shutting_down']).toContain(await settled);
  }
});

it('refuses the program whose reader died, and reads the next one with a new reader', async () => {
  engine = createPolicyEngine({ file: FILE });
  expect((await engine.check(request('1 + 1'))).allowed).toBe(true);
  const [pid = 0] = readers();
  const lost = engine.check(request(LONG));
  process.kill(pid, 'SIGKILL');
  expect(await lost).toMatchObject({ allowed: false, violations: [{ rule: 'parser/too-large' }] });
  expect((await engine.check(request('1 + 1'))).allowed).toBe(true);
  expect(readers()).not.toContain(pid);
});

it('leaves no reader behind', async () => {
  engine = createPolicyEngine({ file: FILE });
  await engine.check(request('1 + 1'));
  const [pid = 0] = readers();
  await engine.close();
  await expect.poll(() => readers()).not.toContain(pid);
});
