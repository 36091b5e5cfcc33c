/** The programs of the corpus, and what their headers say. */
import { readdirSync, readFileSync } from 'node:fs';

/** What every persona's prelude imports. */
export const PRELUDE = 'import pandas as pd\nimport numpy as np\n';

/**
 * A file may hold several programs, each below a line `#### name`.
 * @returns names relative to the folder, sorted, with the texts
 */
export function programs(folder: 'attacks' | 'refused' | 'ordinary'): [name: string, text: string][] {
  const root = new URL(`./${folder}/`, import.meta.url);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.py'))
    .sort()
    .flatMap((name) => {
      const text = readFileSync(new URL(name, root), 'utf8');
      const [, ...parts] = text.split(/^#### /m);
      if (parts.length === 0) return [[name, text]];
      return parts.map((part): [string, string] => {
        const end = part.indexOf('\n');
        return [`${name}: ${part.slice(0, end)}`, part.slice(end + 1)];
      });
    });
}

/** `# files: a.csv, b.csv` names what the caller passed in, `# data: sales` the tables. */
export function header(text: string, key: string): string[] {
  const line = new RegExp(`^# ${key}: (.*)$`, 'm').exec(text)?.[1];
  return line ? line.split(/,\s*/) : [];
}
