/** Persona, analysis and policy files that change while the server lives: taken over when sound, left aside when broken. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ToolListChangedNotificationSchema } from '@modelcontextprotocol/sdk/types.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packageFolder } from './package-folder.js';
import { type McpServer, NO_ENGINE, startServer } from './support.js';

const folder = packageFolder();
const policy = join(folder, 'ours.yaml');
const ours = (version: string) => `name: ours\nversion: "${version}"\nextends: policies/strategic.yaml\n`;
let server: McpServer;
let changes = 0;

beforeAll(async () => {
  writeFileSync(policy, ours('1'));
  server = await startServer([...NO_ENGINE, '--policy', policy], { cli: join(folder, 'dist/cli.js') });
  server.client.setNotificationHandler(ToolListChangedNotificationSchema, () => {
    changes += 1;
  });
  expect((await server.check({ code: 'import math\nmath.pi' })).policy?.version).toBe('1');
});
afterAll(() => server.close());

test('a persona that is added can be named, and the client is told', async () => {
  const before = changes;
  const text = readFileSync(join(folder, 'personas/diego.yaml'), 'utf8');
  const nadia = text.replace(/^id: .*$/m, 'id: nadia').replace(/^aliases: .*$/m, 'aliases: [security]');
  writeFileSync(join(folder, 'personas/nadia.yaml'), nadia);
  await expect.poll(() => changes, { timeout: 10_000 }).toBeGreaterThan(before);
  expect(JSON.stringify(await server.client.listPrompts())).toContain('nadia');
  expect(await server.check({ code: '1', persona: 'security' })).toMatchObject({ allowed: true });
});

test('a policy that has changed gives its own verdicts, on programs it has seen too', async () => {
  const before = changes;
  writeFileSync(policy, `${ours('2')}remove_modules: [math]\n`);
  await expect.poll(() => changes, { timeout: 10_000 }).toBeGreaterThan(before);
  const check = await server.check({ code: 'import math\nmath.pi' });
  expect(check).toMatchObject({ allowed: false, policy: { version: '2' } });
});

test('a file that the policy extends counts from another folder too, whatever it is called', async () => {
  const base = join(mkdtempSync(join(tmpdir(), 'spm-base-')), 'base.policy');
  const text = (rest: string) =>
    `name: base\nversion: "1"\nextends: ${join(folder, 'policies/strategic.yaml')}\n${rest}`;
  writeFileSync(base, text(''));
  let before = changes;
  writeFileSync(policy, `name: ours\nversion: "2b"\nextends: ${base}\n`);
  await expect.poll(() => changes, { timeout: 10_000 }).toBeGreaterThan(before);
  expect(await server.check({ code: 'import math\nmath.pi' })).toMatchObject({ allowed: true });
  before = changes;
  writeFileSync(base, text('remove_modules: [math]\n'));
  await expect.poll(() => changes, { timeout: 10_000 }).toBeGreaterThan(before);
  expect(await server.check({ code: 'import math\nmath.pi' })).toMatchObject({ allowed: false });
});

test('an analysis that has changed is listed and described as it is now', async () => {
  const before = changes;
  const file = join(folder, 'templates/roi_calculations/break_even.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^question: .*$/m, 'question: When is it over?'));
  await expect.poll(() => changes, { timeout: 10_000 }).toBeGreaterThan(before);
  expect(JSON.stringify(await server.client.listTools())).toContain(
    'break_even(fixed_cost, price, unit_cost): When',
  );
  expect(await described()).toContain('When is it over?');
});

test("an analysis' program that has changed is taken over, one that is broken is not", async () => {
  const before = changes;
  const file = join(folder, 'templates/roi_calculations/break_even.py.hbs');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, `${text}# anew\n`);
  await expect.poll(() => changes, { timeout: 10_000 }).toBeGreaterThan(before);
  writeFileSync(file, `${text}{{{inputs}}}\n`);
  await expect
    .poll(() => server.stderr(), { timeout: 10_000 })
    .toMatch(/not taken over.*break_even\.py\.hbs/);
  expect(await described()).toContain('When is it over?');
});

async function described(): Promise<string> {
  const call = {
    name: 'describe_analysis',
    arguments: { capability: 'roi_calculations', analysis: 'break_even' },
  };
  return JSON.stringify(await server.client.callTool(call));
}

test('a file that is written again as it was changes nothing', async () => {
  const before = changes;
  writeFileSync(policy, readFileSync(policy));
  writeFileSync(join(folder, 'personas/diego.yaml'), readFileSync(join(folder, 'personas/diego.yaml')));
  // Longer than a burst of changes takes to settle.
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(changes).toBe(before);
});

test('a broken file is logged with its place, and the old one stays in force', async () => {
  writeFileSync(policy, `${ours('3')}enforce: maybe\n`);
  await expect.poll(() => server.stderr(), { timeout: 10_000 }).toMatch(/not taken over.*ours\.yaml, line 4/);
  expect(await server.check({ code: '1' })).toMatchObject({ allowed: true, policy: { version: '2b' } });
});
