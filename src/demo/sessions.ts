/**
 * What the demo runs: for each persona one program of templates/demo/ on one file of templates/demo/data/,
 * and one program that the policy refuses.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Capability } from '../run.js';

const FOLDER = fileURLToPath(new URL('../../templates/demo/', import.meta.url));

interface DemoSession {
  readonly persona: string;
  readonly capability: Capability;
  /** The name under which the program finds the table. */
  readonly table: string;
  readonly file: string;
}

export const DEMO_SESSIONS: readonly DemoSession[] = [
  { persona: 'alvaro', capability: 'roi_calculations', table: 'films', file: 'film_investments.csv' },
  { persona: 'martin', capability: 'performance_metrics', table: 'flights', file: 'airline_on_time.csv' },
  {
    persona: 'camille',
    capability: 'strategic_data_analysis',
    table: 'electricity',
    file: 'iowa_electricity.csv',
  },
  { persona: 'rachel', capability: 'executive_reporting', table: 'tokens', file: 'design_tokens.csv' },
  { persona: 'diego', capability: 'performance_metrics', table: 'releases', file: 'axios_releases.csv' },
];

/** The releases once more without a line of code: what a named method makes of them. */
export const DEMO_ANALYSIS = {
  persona: 'diego',
  capability: 'performance_metrics',
  analysis: 'dora',
  file: 'axios_releases.csv',
  table: 'deployments',
  columns: { deployed: 'released_on' },
} as const;

/** What an assistant might write when it forgets where it is; each line is answered with what to write instead. */
export const REFUSED_CODE = `import os
budget = open("/home/alvaro/budget.csv").read()
print(os.environ.get("API_KEY"), eval("1 + 1"))
`;

/** @returns the program's text, and the question it answers: its first comment */
export async function readProgram(persona: string): Promise<{ code: string; question: string }> {
  const code = await readFile(`${FOLDER}${persona}.py`, 'utf8');
  return { code, question: code.slice(0, code.indexOf('\n')).replace(/^#\s*/, '') };
}

export function readData(file: string): Promise<string> {
  return readFile(`${FOLDER}data/${file}`, 'utf8');
}
