/** A persona's own policy: narrower than the operator's, and wider only where that holds something ready. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPolicyEngine } from '../../src/policy/engine.js';
import { loadPolicy } from '../../src/policy/load.js';
import { narrowedIdentity, narrowPolicy } from '../../src/policy/narrow.js';
import type { Narrowing } from '../../src/policy/policy.js';
import { judge, POLICY_FILE, told } from './support.js';

let folder = '';
let file = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'narrow-'));
  file = join(folder, 'own.yaml');
  writeFileSync(
    file,
    `name: own\nversion: "1"\nextends: ${POLICY_FILE}\nremove_modules: [networkx]\npersona_modules:\n  shlex: { only: [quote, join] }\n`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const rachel = (changes: Omit<Narrowing, 'persona'>): Narrowing => ({ persona: 'rachel', ...changes });
const under = (changes: Omit<Narrowing, 'persona'>, code: string) =>
  told(judge(code, { policy: narrowPolicy(loadPolicy(file).data, rachel(changes)) }));

describe('narrowing', () => {
  it('takes modules out, with all below them', () => {
    const code = 'from scipy import stats\nimport scipy.optimize';
    expect(under({}, code)).toEqual([]);
    expect(under({ remove_modules: ['scipy'] }, code)).toHaveLength(2);
    expect(under({ remove_modules: ['scipy.optimize'] }, 'from scipy import stats')).toEqual([]);
  });

  it('takes names and built-ins out, with what to write instead', () => {
    const without = { pandas: { cut: 'bands are set by hand here' } };
    expect(under({ without }, 'import pandas as pd\npd.cut([1], 1)')).toEqual([
      expect.stringContaining('pandas.cut'),
    ]);
    expect(under({ builtins_denied: { id: 'leave it out' } }, 'id(1)')).toEqual([
      expect.stringContaining('id()'),
    ]);
    expect(under({}, 'id(1)')).toEqual([]);
  });

  it('leaves every refusal of the operator in force', () => {
    expect(under({ add_modules: ['shlex'] }, 'import os\nopen("x")')).toHaveLength(2);
  });
});

describe('widening', () => {
  it('gives a module that is held ready, and only its listed names', () => {
    const code = 'import shlex\nshlex.quote("a")';
    expect(under({}, code)).not.toEqual([]);
    expect(under({ add_modules: ['shlex'] }, code)).toEqual([]);
    expect(under({ add_modules: ['shlex'] }, 'import shlex\nshlex.os')).not.toEqual([]);
  });

  it.each([
    ['what the policy does not hold ready', { add_modules: ['os'] }],
    ['what the operator took out', { add_modules: ['networkx'] }],
    ['a module that is not listed', { remove_modules: ['nowhere'] }],
    ['names of a module that is not listed', { without: { nowhere: { x: 'y' } } }],
  ])('refuses %s, naming persona and field', (_name, changes) => {
    expect(() => narrowPolicy(loadPolicy(file).data, rachel(changes))).toThrow(
      /Persona rachel, field policy\./,
    );
  });
});

describe('its identity', () => {
  it('has a name and a hash of its own, whatever the order of the fields', () => {
    const { identity } = loadPolicy(file);
    const one = narrowedIdentity(identity, rachel({ remove_modules: ['scipy'], add_modules: ['shlex'] }));
    const same = narrowedIdentity(identity, rachel({ add_modules: ['shlex'], remove_modules: ['scipy'] }));
    expect(one).toMatchObject({ name: 'own+rachel', version: '1', enforced: true });
    expect(one.sha256).not.toBe(identity.sha256);
    expect(same).toEqual(one);
    expect(narrowedIdentity(identity, rachel({ remove_modules: ['sympy'] })).sha256).not.toBe(one.sha256);
  });

  it('is in the verdict, and the next program of another persona is judged by the operator’s', async () => {
    const engine = createPolicyEngine({ file });
    const units = [{ kind: 'code' as const, name: '<code>', text: 'import scipy.stats' }];
    try {
      const narrowing = rachel({ remove_modules: ['scipy'] });
      const narrowed = await engine.check({ units, names: [], files: [], narrowing });
      const whole = await engine.check({ units, names: [], files: [] });
      expect(narrowed).toMatchObject({ allowed: false, policy: { name: 'own+rachel' } });
      expect(narrowed.policy).toEqual(engine.identityFor(narrowing));
      expect(whole).toMatchObject({ allowed: true, policy: { name: 'own' } });
    } finally {
      await engine.close();
    }
  });

  it('is the operator’s where that refuses nothing', () => {
    const { data, identity } = loadPolicy(join(POLICY_FILE, '../unrestricted.yaml'));
    const narrowing = rachel({ remove_modules: ['scipy'] });
    expect(narrowPolicy(data, narrowing)).toBe(data);
    expect(narrowedIdentity(identity, narrowing)).toBe(identity);
  });
});
