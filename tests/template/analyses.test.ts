/** The programs of all analyses under the server's own policy, after every persona's prelude; and broken files. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonaRegistry } from '../../src/persona/persona.js';
import { loadPersonas } from '../../src/persona/registry.js';
import { createPolicyEngine } from '../../src/policy/engine.js';
import type { PolicyEngine } from '../../src/policy/policy.js';
import { loadAnalyses } from '../../src/template/analyses.js';
import { openTemplates } from '../../src/template/templates.js';

const templates = openTemplates('templates');
const analyses = loadAnalyses('templates', templates);

let personas: PersonaRegistry;
let policy: PolicyEngine;
beforeAll(async () => {
  personas = await loadPersonas('personas', templates);
  policy = await createPolicyEngine({ file: 'policies/strategic.yaml' });
});
afterAll(() => policy.close());

test.each(analyses.all)(
  '$analysis passes for every persona, and only draws where it is asked to',
  async (analysis) => {
    for (const { id, prelude } of personas.all)
      for (const chart of [true, false]) {
        const { violations, scope } = await policy.check({
          units: [
            { kind: 'prelude', name: `<prelude ${id}>`, text: prelude },
            { kind: 'template', name: '<analysis>', text: analyses.program(analysis, chart) },
          ],
          names: [
            'persona',
            'role',
            'strategic_context',
            'available_data',
            'inputs',
            'columns',
            'lens',
            'tables',
          ],
          files: [],
        });
        expect(violations, `${id}, chart ${chart}`).toEqual([]);
        expect(scope.charts, `${id}, chart ${chart}`).toBe(chart);
      }
  },
);

test('every persona that an analysis names is there', () => {
  for (const { analysis, personas: asked } of analyses.all)
    for (const id of Object.keys(asked)) expect(personas.get(id).id, analysis).toBe(id);
});

test('there are the analyses that were promised', () => {
  expect(analyses.all).toHaveLength(34);
});

test.each([
  [
    'an unknown field',
    (text: string) => `${text}\ncolour: red\n`,
    /break_even\.yaml:\d+: colour: unknown field/,
  ],
  [
    'a type that is none',
    (text: string) => text.replace('type: number', 'type: money'),
    /:\d+: inputs\.fixed_cost\.type: /,
  ],
  [
    'another name than the file',
    (text: string) => text.replace('analysis: break_even', 'analysis: even'),
    /is not what the file is called/,
  ],
  ['no YAML', () => 'a: [', /break_even\.yaml:\d+: /],
])('%s is named with file and line', (_, change, said) => {
  const dir = mkdtempSync(join(tmpdir(), 'analyses-'));
  cpSync('templates', dir, { recursive: true });
  const file = join(dir, 'roi_calculations/break_even.yaml');
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  expect(() => loadAnalyses(dir, openTemplates(dir))).toThrow(said);
  rmSync(dir, { recursive: true });
});
