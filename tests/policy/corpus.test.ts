import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judge, told } from './support.js';

function programs(folder: string): [name: string, text: string][] {
  const root = new URL(`./${folder}/`, import.meta.url);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.py'))
    .sort()
    .map((name) => [name, readFileSync(new URL(name, root), 'utf8')]);
}

/** `# files: a.csv, b.csv` names what the caller passed in, `# data: sales` the tables. */
function header(text: string, key: string): string[] {
  const line = new RegExp(`^# ${key}: (.*)$`, 'm').exec(text)?.[1];
  return line ? line.split(/,\s*/) : [];
}

const PRELUDE = 'import pandas as pd\nimport numpy as np\n';

describe('attacks', () => {
  it.each(programs('attacks'))('refuses %s', (_name, text) => {
    expect(judge(text, { files: header(text, 'files') }).allowed).toBe(false);
  });

  it.each(programs('attacks'))('says of %s what it is', (name, text) => {
    expect(header(text, 'class')).toEqual([name.split('/')[0]]);
    expect(header(text, 'mechanism')).not.toEqual([]);
    expect(header(text, 'reaches')).not.toEqual([]);
  });
});

describe('ordinary programs', () => {
  it.each(programs('ordinary'))('accepts %s', (_name, text) => {
    const judged = judge(text, {
      preludes: [PRELUDE],
      files: header(text, 'files'),
      names: ['persona', 'role', 'strategic_context', 'available_data', ...header(text, 'data')],
    });
    expect(told(judged)).toEqual([]);
  });
});
