/** Persona files: the five that ship, a sixth in a folder of its own, and every way a file can be broken. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigError, InvalidRequestError } from '../../src/errors.js';
import { loadPersonas } from '../../src/persona/registry.js';
import { openTemplates } from '../../src/template/templates.js';
import { blocks } from '../docs/markdown.js';

const SHIPPED = [
  ['alvaro', 'Business Strategy', 'business_intelligence', ['pandas', 'numpy', 'statistics']],
  ['camille', 'Strategic Technology', 'strategic_technology', ['pandas', 'numpy', 'statistics']],
  ['diego', 'Engineering Leadership', 'leadership_metrics', ['pandas', 'numpy']],
  ['martin', 'Platform Architecture', 'architecture_analysis', ['pandas', 'numpy', 'json']],
  ['rachel', 'Design Systems Strategy', 'design_analytics', ['pandas', 'numpy']],
] as const;

const NADIA = `id: nadia
name: Nadia
role: Security Strategy
focus: security_posture
aliases: [security]
imports: [pandas as pd, re]
prelude: personas/nadia.py.hbs
capabilities: [strategic_data_analysis]
presentation:
  leads_with: What is exposed.
  chart: exposure
  style: Sober.
`;

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'personas-'));
  cpSync('personas', join(dir, 'personas'), { recursive: true });
  cpSync('templates', join(dir, 'templates'), { recursive: true });
  writeFileSync(
    join(dir, 'templates/personas/nadia.py.hbs'),
    '{{#each imports}}\n{{py_import this}}\n{{/each}}\nOWNER = {{py id}}\n',
  );
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const load = () => loadPersonas(join(dir, 'personas'), openTemplates(join(dir, 'templates')));
const write = (file: string, text: string) => writeFileSync(join(dir, 'personas', file), text);

describe('the personas that ship', () => {
  it.each(SHIPPED)('%s has its role, focus, imports and a prelude', async (id, role, focus, modules) => {
    const persona = (await load()).get(id);
    expect(persona).toMatchObject({ id, role, focus });
    expect(persona.imports.map(({ module }) => module)).toEqual(modules);
    for (const { module, as } of persona.imports) {
      expect(persona.prelude).toContain(module === as ? `import ${module}\n` : `import ${module} as ${as}\n`);
    }
    // Read, checked and run on every call.
    expect(persona.prelude.length).toBeLessThan(5_000);
    const imported = persona.prelude.split('\n').filter((line) => /^\s*(import|from)\s/.test(line));
    const own = imported.filter((line) => !/^(import|from) strategic\b/.test(line));
    expect(own).toHaveLength(modules.length);
  });

  it('are found by alias, whatever the case or Unicode form', async () => {
    const personas = await load();
    expect(personas.get(' ÁLVARO ').id).toBe('alvaro');
    expect(personas.get('Álvaro'.normalize('NFD')).id).toBe('alvaro');
    expect(personas.get('Design-Systems').id).toBe('rachel');
  });

  it('answer an unknown name with the known ones and the nearest', async () => {
    const personas = await load();
    for (const [name, nearest] of [
      ['marten', 'martin'],
      ['architecure', 'martin'],
      ['x'.repeat(1e6), ''],
    ]) {
      expect(() => personas.get(name as string)).toThrow(InvalidRequestError);
      expect(() => personas.get(name as string)).toThrow(/Known: alvaro, camille, diego, martin, rachel\./);
      if (nearest)
        expect(() => personas.get(name as string)).toThrow(
          expect.objectContaining({ next: `Did you mean ${nearest}?` }),
        );
    }
    expect(() => personas.get('__proto__')).toThrow(InvalidRequestError);
  });
});

describe('a sixth persona', () => {
  it('is one more file', async () => {
    write('nadia.yaml', NADIA);
    const personas = await load();
    expect(personas.all).toHaveLength(6);
    expect(personas.get('security')).toMatchObject({ id: 'nadia', role: 'Security Strategy' });
    expect(personas.get('nadia').prelude).toBe('import pandas as pd\nimport re\nOWNER = "nadia"\n');
  });

  it('is what docs/personas.md shows', async () => {
    const [yaml = ''] = blocks('docs/personas.md', 'yaml');
    const [template = ''] = blocks('docs/personas.md', 'handlebars');
    write('nadia.yaml', yaml);
    writeFileSync(join(dir, 'templates/personas/nadia.py.hbs'), template);
    const { prelude } = (await load()).get('security');
    expect(prelude).toMatch(/^import pandas as pd\nimport numpy as np\n/);
    expect(prelude.match(/^def (\w+)/gm)).toEqual(expect.arrayContaining(['def wilson', 'def open_share']));
  });

  it.each([
    [
      'a wrong type',
      NADIA.replace('role: Security Strategy', 'role: 12'),
      /personas\/nadia\.yaml:3: role: .*string/,
    ],
    ['a missing field', NADIA.replace('focus: security_posture\n', ''), /nadia\.yaml:\d+: focus: /],
    [
      'an unknown field',
      NADIA.replace('focus:', 'colour: red\nfocus:'),
      /nadia\.yaml:4: colour: unknown field/,
    ],
    [
      'a field two levels down',
      NADIA.replace('chart: exposure', 'chart: [x]'),
      /nadia\.yaml:11: presentation\.chart: /,
    ],
    [
      'an unknown capability',
      NADIA.replace('[strategic_data_analysis]', '\n  - roi_calculations\n  - magic'),
      /nadia\.yaml:10: capabilities\.1: /,
    ],
    [
      'a capability twice',
      NADIA.replace('[strategic', '[strategic_data_analysis, strategic'),
      /nadia\.yaml:8: capabilities: .*twice/,
    ],
    [
      'code for an import',
      NADIA.replace('re]', "'os; print(1)']"),
      /nadia\.yaml:6: imports\.1: expected a module/,
    ],
    [
      'a dotted import without a name',
      NADIA.replace('re]', 'scipy.stats]'),
      /imports\.1: a dotted module needs a name/,
    ],
    [
      'text over two lines',
      NADIA.replace('Sober.', '"a\\nb"'),
      /nadia\.yaml:12: presentation\.style: .*one line/,
    ],
    [
      'an id with a capital',
      NADIA.replace('id: nadia', 'id: Nadia'),
      /nadia\.yaml:1: id: expected lower-case/,
    ],
    [
      'a template outside the folder',
      NADIA.replace('personas/nadia.py.hbs', '../x.py.hbs'),
      /nadia\.yaml:7: prelude: /,
    ],
    [
      'a template that is not there',
      NADIA.replace('personas/nadia.py', 'personas/nobody.py'),
      /personas\/nobody\.py\.hbs cannot be read/,
    ],
    [
      'a term for no beginning of a figure',
      NADIA.replace('  style:', '  terms: {Cycle time: wait}\n  style:'),
      /nadia\.yaml:12: presentation\.terms/,
    ],
    ['broken YAML', NADIA.replace('[security]', '[security'), /personas\/nadia\.yaml:\d+: /],
    ['a key twice', `${NADIA}id: nadia\n`, /nadia\.yaml:13: /],
    ['a list instead of fields', '- a\n- b\n', /nadia\.yaml:1: the file: /],
    ['an empty file', '', /nadia\.yaml:1: the file: /],
    [
      'an alias bomb',
      `a: &a [x, x, x, x]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\nd: [*c, *c, *c, *c]\n`,
      /nadia\.yaml:1: /,
    ],
    ['a file that is no persona file', 'x'.repeat(100_000), /longer than/],
    [
      'an id that is taken',
      NADIA.replace('id: nadia', 'id: diego'),
      /nadia\.yaml: the name diego is already taken by diego in personas\/diego\.yaml/,
    ],
    [
      'an alias that is taken',
      NADIA.replace('[security]', '[Business]'),
      /the name business is already taken by alvaro/,
    ],
  ])('stops the start with file, line and field at %s', async (_, text, message) => {
    write('nadia.yaml', text);
    await expect(load()).rejects.toThrow(ConfigError);
    await expect(load()).rejects.toThrow(message);
  });

  it('is reported together with every other broken file', async () => {
    write('a.yaml', 'id: a\n');
    write('b.yaml', 'id: b\n');
    await expect(load()).rejects.toThrow(/a\.yaml:1: name.*b\.yaml:1: name/s);
  });

  it('may not have a prelude that costs everybody time', async () => {
    write('nadia.yaml', NADIA);
    writeFileSync(join(dir, 'templates/personas/nadia.py.hbs'), 'x = 1\n'.repeat(5_000));
    await expect(load()).rejects.toThrow(/nadia\.yaml: the prelude is longer than 16384/);
  });
});

describe('the folder', () => {
  it('must be there and hold a persona', async () => {
    await expect(loadPersonas(join(dir, 'nowhere'), openTemplates(dir))).rejects.toThrow(/cannot be read/);
    mkdirSync(join(dir, 'empty'));
    await expect(loadPersonas(join(dir, 'empty'), openTemplates(dir))).rejects.toThrow(/No persona file/);
  });
});

describe('a policy of its own', () => {
  it('is read as the documentation shows it', async () => {
    const shown = blocks('docs/policy.md', 'yaml').find((text) => text.includes('remove_modules')) ?? '';
    write('nadia.yaml', NADIA + shown);
    expect((await load()).get('nadia').policy).toEqual({
      remove_modules: ['networkx', 'scipy'],
      without: { pandas: { read_excel: 'tables come as CSV here' } },
      builtins_denied: { id: 'leave it out' },
      add_modules: ['decimal'],
    });
  });

  it.each([
    ['an unknown field', 'policy:\n  allow: [os]\n', /allow/],
    ['what switches the policy off', 'policy:\n  enforce: false\n', /enforce/],
    ['a wrong type', 'policy:\n  remove_modules: scipy\n', /policy\.remove_modules/],
  ])('is refused with %s, naming file and field', async (_name, text, field) => {
    write('nadia.yaml', NADIA + text);
    await expect(load()).rejects.toThrow(field);
    await expect(load()).rejects.toThrow(/nadia\.yaml/);
  });
});
