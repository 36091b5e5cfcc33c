/**
 * What the demo runs: for each persona one analysis on one file of templates/demo/data/, after a program of
 * templates/demo/ has made what the analysis takes of it; one analysis without any code; and one program that the
 * policy refuses.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Capability } from '../run.js';

const FOLDER = fileURLToPath(new URL('../../templates/demo/', import.meta.url));

interface DemoSession {
  readonly persona: string;
  readonly capability: Capability;
  readonly analysis: string;
  /** The name under which the program finds the table. */
  readonly table: string;
  readonly file: string;
}

export const DEMO_SESSIONS: readonly DemoSession[] = [
  {
    persona: 'alvaro',
    capability: 'roi_calculations',
    analysis: 'compare_investments',
    table: 'films',
    file: 'film_investments.csv',
  },
  {
    persona: 'martin',
    capability: 'performance_metrics',
    analysis: 'service_health',
    table: 'flights',
    file: 'airline_on_time.csv',
  },
  {
    persona: 'camille',
    capability: 'strategic_data_analysis',
    analysis: 'trend',
    table: 'electricity',
    file: 'iowa_electricity.csv',
  },
  {
    persona: 'rachel',
    capability: 'executive_reporting',
    analysis: 'design_system',
    table: 'tokens',
    file: 'design_tokens.csv',
  },
  {
    persona: 'diego',
    capability: 'performance_metrics',
    analysis: 'delivery_forecast',
    table: 'releases',
    file: 'axios_releases.csv',
  },
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

/** @returns the program's text, and what it makes: its first comment */
export async function readProgram(persona: string): Promise<{ code: string; makes: string }> {
  const code = await readFile(`${FOLDER}${persona}.py`, 'utf8');
  return { code, makes: code.slice(0, code.indexOf('\n')).replace(/^#\s*/, '') };
}

export function readData(file: string): Promise<string> {
  return readFile(`${FOLDER}data/${file}`, 'utf8');
}
