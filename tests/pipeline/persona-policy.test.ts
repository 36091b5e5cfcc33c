/** A persona's own policy on the whole line: verdict, disclosure and audit go by it, and nobody else's do. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAudit } from '../../src/audit/audit.js';
import { loadSettings } from '../../src/config/load.js';
import { loadPersonas } from '../../src/persona/registry.js';
import { createPipeline, type Pipeline } from '../../src/pipeline/pipeline.js';
import { createPolicyEngine } from '../../src/policy/engine.js';
import type { PolicyEngine } from '../../src/policy/policy.js';
import { createStore } from '../../src/store/store.js';
import { loadAnalyses } from '../../src/template/analyses.js';
import { openTemplates } from '../../src/template/templates.js';

const state = mkdtempSync(join(tmpdir(), 'spm-persona-policy-'));
const fail = (error: unknown) => {
  throw error;
};
let policy: PolicyEngine;
let pipeline: Pipeline;
let end: () => Promise<unknown>;

beforeAll(async () => {
  const settings = await loadSettings({ flags: { state }, env: {} });
  const templates = openTemplates('templates');
  const shipped = await loadPersonas('personas', templates);
  const all = shipped.all.map((persona) =>
    persona.id === 'rachel' ? { ...persona, policy: { remove_modules: ['scipy'] } } : persona,
  );
  const registry = { all, get: (id: string) => all.find((one) => one.id === id) ?? shipped.get(id) };
  policy = createPolicyEngine({ file: 'policies/strategic.yaml' });
  const audit = createAudit({
    folder: join(state, 'audit'),
    serverId: 'tests',
    version: '0',
    durability: settings.audit.durability,
    onProblem: fail,
  });
  const store = createStore({
    folder: join(state, 'runs'),
    keep: 'off',
    budget: settings.store_budget,
    onProblem: fail,
  });
  pipeline = createPipeline({
    settings,
    personas: async () => registry,
    policy: async () => policy,
    analyses: async () => loadAnalyses('templates', templates),
    // What is refused never comes there.
    sandbox: { run: async () => fail(new Error('it ran')), warm: () => {}, close: async () => {} },
    audit,
    store,
  });
  end = () => Promise.all([audit.end(), store.end(), policy.close()]);
});
afterAll(async () => {
  await pipeline.idle();
  await end();
  rmSync(state, { recursive: true, force: true });
});

const CODE = 'from scipy import stats\nstats.ttest_ind([1, 2], [2, 3])';

test('check and run refuse what the persona took out, and allow it to others', async () => {
  const own = await pipeline.check({ code: CODE, persona: 'rachel' });
  const other = await pipeline.check({ code: CODE, persona: 'alvaro' });
  expect(own.verdict).toMatchObject({ allowed: false, policy: { name: 'strategic+rachel' } });
  expect(other.verdict).toMatchObject({ allowed: true, policy: { name: 'strategic' } });
  const run = await pipeline.run({ code: CODE, persona: 'rachel' });
  expect(run.status).toBe('refused');
  expect(run.violations).toEqual(own.verdict.violations);
});

test('disclosure and audit name the persona’s policy and its hash', async () => {
  const run = await pipeline.run({ code: CODE, persona: 'rachel' });
  const identity = policy.identityFor({ persona: 'rachel', remove_modules: ['scipy'] });
  expect(identity.sha256).not.toBe(policy.identity.sha256);
  expect(run.disclosure.text).toContain(`strategic+rachel`);
  expect(run.disclosure.text).toContain(identity.sha256.slice(0, 12));
  await pipeline.idle();
  const [file = ''] = readdirSync(join(state, 'audit'));
  expect(readFileSync(join(state, 'audit', file), 'utf8')).toContain(identity.sha256);
});
