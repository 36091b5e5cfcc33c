/** Preludes pass the server's own policy: those that ship, and the one that the documentation shows. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PersonaRegistry } from '../../src/persona/persona.js';
import { loadPersonas } from '../../src/persona/registry.js';
import { createPolicyEngine } from '../../src/policy/engine.js';
import type { PolicyEngine } from '../../src/policy/policy.js';
import { openTemplates } from '../../src/template/templates.js';
import { blocks } from '../docs/markdown.js';

let dir: string;
let personas: PersonaRegistry;
let policy: PolicyEngine;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'persona-policy-'));
  for (const folder of ['personas', 'templates']) cpSync(folder, join(dir, folder), { recursive: true });
  writeFileSync(join(dir, 'personas/nadia.yaml'), blocks('docs/personas.md', 'yaml')[0] ?? '');
  writeFileSync(
    join(dir, 'templates/personas/nadia.py.hbs'),
    blocks('docs/personas.md', 'handlebars')[0] ?? '',
  );
  personas = await loadPersonas(join(dir, 'personas'), openTemplates(join(dir, 'templates')));
  policy = await createPolicyEngine({ file: 'policies/strategic.yaml' });
});
afterAll(async () => {
  await policy.close();
  rmSync(dir, { recursive: true, force: true });
});

function check(persona: string, code: string) {
  const { prelude } = personas.get(persona);
  return policy.check({
    units: [
      { kind: 'prelude', name: `<prelude ${persona}>`, text: prelude },
      { kind: 'code', name: '<code>', text: code },
    ],
    names: ['persona', 'role', 'strategic_context', 'available_data'],
    files: [],
  });
}

it.each(['alvaro', 'camille', 'diego', 'martin', 'rachel', 'nadia'])(
  'the prelude of %s passes',
  async (id) => {
    expect(await check(id, 'pd.Series([1]).sum()')).toMatchObject({ allowed: true, violations: [] });
  },
);

it('a prelude does not widen what the code may do', async () => {
  for (const code of ['statistics.sys', 'pd.io.common.os', 'json.codecs.builtins']) {
    expect(await check(code.startsWith('json') ? 'martin' : 'alvaro', code)).toMatchObject({
      allowed: false,
    });
  }
});
