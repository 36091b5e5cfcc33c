/** The programs of the corpus, and what their headers say. */
import { readdirSync, readFileSync } from 'node:fs';

/** @returns names relative to the folder, sorted, with the texts */
export function programs(folder: 'attacks' | 'refused' | 'ordinary'): [name: string, text: string][] {
  const root = new URL(`./${folder}/`, import.meta.url);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.py'))
    .sort()
    .map((name) => [name, readFileSync(new URL(name, root), 'utf8')]);
}

/** `# files: a.csv, b.csv` names what the caller passed in, `# data: sales` the tables. */
export function header(text: string, key: string): string[] {
  const line = new RegExp(`^# ${key}: (.*)$`, 'm').exec(text)?.[1];
  return line ? line.split(/,\s*/) : [];
}
