/** All rules: every file in rules/ is one. Read from the folder, so that a new rule is one new file. */
import { readdirSync } from 'node:fs';
import type { Rule } from './rule.js';

export async function loadRules(): Promise<readonly Rule[]> {
  const folder = new URL('./rules/', import.meta.url);
  const files = readdirSync(folder)
    .filter((name) => /\.[jt]s$/.test(name) && !name.endsWith('.d.ts'))
    .sort();
  const loaded = await Promise.all(
    files.map(
      async (name) => (await import(/* @vite-ignore */ new URL(name, folder).href)) as { rule: Rule },
    ),
  );
  return loaded.map((module) => module.rule);
}
