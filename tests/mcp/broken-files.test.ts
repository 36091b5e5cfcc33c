/** A persona, policy or analysis file that is broken stops the server, with file, line and field. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageFolder } from './package-folder.js';
import { NO_ENGINE, startRaw } from './support.js';

/** The package with one file changed. */
function packageWith(file: string, change: (text: string) => string): string {
  const folder = packageFolder();
  const text = readFileSync(join(folder, file), 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  writeFileSync(join(folder, file), changed);
  return folder;
}

test.each([
  [
    'personas/diego.yaml',
    (text: string) => text.replace(/^role:.*$/m, 'role: 12'),
    /personas\/diego\.yaml:\d+: role: /,
  ],
  [
    'personas/diego.yaml',
    (text: string) => `${text}\ncolour: red\n`,
    /personas\/diego\.yaml:\d+: colour: unknown field/,
  ],
  [
    'templates/roi_calculations/break_even.yaml',
    (text: string) => text.replace('type: number', 'type: money'),
    /templates\/roi_calculations\/break_even\.yaml:\d+: inputs\.fixed_cost\.type: /,
  ],
  [
    'policies/strategic.yaml',
    (text: string) => text.replace(/^version:.*$/m, 'version: [1]'),
    /policies\/strategic\.yaml, line 5, field version: /,
  ],
])('%s that is broken stops the server (%#)', async (file, change, said) => {
  const folder = packageWith(file, change);
  const server = startRaw(NO_ENGINE, {}, join(folder, 'dist/cli.js'));
  expect(await server.exit).toBe(2);
  expect(server.stderr().match(new RegExp(said, 'g'))).toHaveLength(1);
});

test('a policy file of the operator that is broken stops the server', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'spm-broken-')), 'ours.yaml');
  writeFileSync(file, 'name: ours\nversion: "1"\nenforce: maybe\n');
  const server = startRaw([...NO_ENGINE, '--policy', file]);
  expect(await server.exit).toBe(2);
  expect(server.stderr()).toMatch(/ours\.yaml, line 3, field enforce: /);
});
