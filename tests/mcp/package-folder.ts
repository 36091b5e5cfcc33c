/** The package as it is installed, in a folder of its own, so that its files can be changed. */
import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export function packageFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'spm-package-'));
  for (const part of ['dist', 'personas', 'policies', 'templates', 'package.json'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}
