/** The layer check finds what it is for: each test plants one violation in a copy of a tiny source tree. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'layers-'));
  write('errors.ts', '');
  write('audit/audit.ts', "import { explain } from '../errors.js';\nimport { hash } from './chain.js';\n");
  write('pipeline/pipeline.ts', "import { audit } from '../audit/audit.js';\n");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function check(source?: string): { code: number | null; output: string } {
  const run = spawnSync(process.execPath, ['.ci/check-layers.mjs', ...(source ? [source] : [])], {
    encoding: 'utf8',
  });
  return { code: run.status, output: run.stderr };
}

describe('the layer check', () => {
  it('accepts imports that point downwards', () => {
    expect(check(folder)).toMatchObject({ code: 0 });
  });

  it.each([
    [
      'a lower layer that imports a higher one',
      'audit/up.ts',
      "import { x } from '../pipeline/pipeline.js';",
      'above it',
    ],
    [
      'a type-only import upwards',
      'audit/up.ts',
      "import type { x } from '../pipeline/pipeline.js';",
      'above it',
    ],
    [
      'a dynamic import upwards',
      'audit/up.ts',
      "const x = await import('../pipeline/pipeline.js');",
      'above it',
    ],
    ['a re-export upwards', 'audit/up.ts', "export { x } from '../pipeline/pipeline.js';", 'above it'],
    ['a sibling', 'store/store.ts', "import { audit } from '../audit/audit.js';", 'sibling'],
    ['dockerode outside its adapter', 'sandbox/pool.ts', "import Docker from 'dockerode';", 'dockerode'],
    [
      'the SDK below the server',
      'pipeline/more.ts',
      "import { x } from '@modelcontextprotocol/sdk/types.js';",
      '@modelcontextprotocol/sdk',
    ],
    ['a room that is in no layer', 'misc/helper.ts', "import { x } from '../errors.js';", 'in no layer'],
  ])('finds %s', (_what, path, text, word) => {
    write(path, `${text}\n`);
    const { code, output } = check(folder);
    expect(code).toBe(1);
    expect(output).toContain(path);
    expect(output).toContain(word);
  });

  it('fails where it had nothing to read', () => {
    write('empty/none.txt', '');
    expect(check(join(folder, 'empty'))).toMatchObject({ code: 1 });
  });

  it('holds for this project', () => {
    const { code, output } = check();
    expect(output).toMatch(/layers: \d{2,} files, 0 faults/);
    expect(code).toBe(0);
  });
});
