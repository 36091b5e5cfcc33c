import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConfigError, explain } from '../../src/errors.js';
import { loadPolicy } from '../../src/policy/load.js';
import { judge, POLICY_FILE } from './support.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe('a broken policy file', () => {
  it.each([
    ['a wrong type', 'name: x\nversion: "1"\nenforce: maybe\n', 3, 'enforce'],
    ['an unknown field', 'name: x\nversion: "1"\nmodulse: {}\n', 3, 'modulse'],
    ['a missing name', 'version: "1"\n', 1, 'name'],
    [
      'a list where names are due',
      'name: x\nversion: "1"\nmodules:\n  math:\n    only: 3\n',
      5,
      'modules.math.only',
    ],
    [
      'a module nobody generated',
      'name: x\nversion: "1"\nmodules:\n  nowhere: {}\n',
      undefined,
      'modules.nowhere',
    ],
  ])('with %s names file, line and field', (_name, text, line, field) => {
    const file = write('broken.yaml', text);
    let caught: unknown;
    try {
      loadPolicy(file);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(ConfigError);
    const message = explain(caught);
    expect(message).toContain(file);
    expect(message).toContain(field);
    if (line !== undefined) expect(message).toContain(`line ${line}`);
  });

  it('that is not YAML says where', () => {
    expect(() => loadPolicy(write('not.yaml', 'name: [1\nversion: }'))).toThrow(/line \d/);
  });

  it('that is not there says so', () => {
    expect(() => loadPolicy(join(folder, 'none.yaml'))).toThrow(ConfigError);
  });

  it('that extends itself says so', () => {
    write('a.yaml', 'name: a\nversion: "1"\nextends: b.yaml\n');
    const file = write('b.yaml', 'name: b\nversion: "1"\nextends: a.yaml\n');
    expect(() => loadPolicy(file)).toThrow(/extends itself/);
  });
});

describe('extends', () => {
  it('adds to what it extends and takes modules out', () => {
    const file = write(
      'narrow.yaml',
      `name: narrow\nversion: "2"\nextends: ${POLICY_FILE}\nremove_modules: [networkx]\nbuiltins:\n  denied:\n    id: leave it out\n`,
    );
    const { data, identity } = loadPolicy(file);
    expect(identity.name).toBe('narrow');
    expect(judge('import networkx', { policy: data }).allowed).toBe(false);
    expect(judge('id(1)', { policy: data }).allowed).toBe(false);
    expect(judge('import pandas as pd\npd.DataFrame()', { policy: data }).allowed).toBe(true);
    expect(judge('import os', { policy: data }).allowed).toBe(false);
  });

  it('has another hash when any part differs', () => {
    const one = loadPolicy(POLICY_FILE).identity;
    const two = loadPolicy(
      write('same.yaml', `name: strategic\nversion: "1"\nextends: ${POLICY_FILE}\n`),
    ).identity;
    expect(one.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(two.sha256).not.toBe(one.sha256);
    expect(loadPolicy(POLICY_FILE).identity).toEqual(one);
  });
});
