/**
 * The demo run for real through its command. What it prints is compared with figures computed here from the
 * same files, without pandas.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anyEngine } from '../support/engines.js';
import { contrast } from './contrast.js';
import { readCsv } from './csv.js';

const run = promisify(execFile);
const TIMEOUT_MS = 100_000;

let folder: string;
let output: string;

/** Runs the command with its own folder for temporary files. */
async function demo(...options: readonly string[]): Promise<{ exitCode: number; output: string }> {
  const child = { timeout: TIMEOUT_MS, env: { ...process.env, TMPDIR: folder } };
  try {
    const { stdout } = await run(process.execPath, ['dist/cli.js', 'demo', ...options], child);
    return { exitCode: 0, output: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { exitCode: code, output: `${stdout}\n${stderr}` };
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'demo-test-'));
  const result = await demo(...anyEngine().options);
  output = result.output;
  if (result.exitCode !== 0) throw new Error(`the demo ended with ${result.exitCode}:\n${output}`);
}, TIMEOUT_MS);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the demo', () => {
  it('computes the return on film budgets and counts the faults of the list', () => {
    const films = readCsv('film_investments.csv').map((film) => ({
      budget: Number(film.production_budget_usd),
      gross: film.worldwide_gross_usd === '' ? undefined : Number(film.worldwide_gross_usd),
      year: Number(film.release_date?.slice(-4)),
    }));
    const known = films.flatMap(({ budget, gross }) => (gross ? [{ budget, gross }] : []));
    const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
    const total = sum(known.map(({ gross }) => gross)) / sum(known.map(({ budget }) => budget)) - 1;
    const below = known.filter(({ budget, gross }) => gross < budget).length;
    expect(films).toHaveLength(3200);
    expect(output).toMatch(figure('Gross return on all budgets', percent(total)));
    expect(output).toMatch(figure('Grossed less than the budget', percent(below / known.length)));
    expect(output).toContain(
      `${films.filter(({ gross }) => gross === undefined).length}  gross missing, left out`,
    );
    expect(output).toContain(`${films.filter(({ gross }) => gross === 0).length}  gross of 0`);
    expect(output).toContain(`${films.filter(({ year }) => year > 2011).length}  release date after 2011`);
  });

  it('computes the on-time share and its error budget', () => {
    const flights = readCsv('airline_on_time.csv');
    const late = flights.filter(({ delay_minutes }) => Number(delay_minutes) >= 15).length;
    expect(flights).toHaveLength(2000);
    expect(output).toMatch(figure('On-time share', percent(1 - late / 2000)));
    expect(output).toMatch(figure('Late flights', `${late} flights`));
    expect(output).toMatch(figure('Budget of late flights', '400 flights'));
    expect(output).toMatch(figure('Budget left', `${400 - late} flights`));
  });

  it('computes the shift in electricity', () => {
    const rows = readCsv('iowa_electricity.csv');
    const share = (year: string) => {
      const all = rows.filter((row) => row.year?.startsWith(year));
      const renewable = all.find(({ source }) => source === 'Renewables');
      return (
        Number(renewable?.net_generation) / all.reduce((sum, row) => sum + Number(row.net_generation), 0)
      );
    };
    expect(output).toContain(`Renewables went from ${percent(share('2001'))} to ${percent(share('2017'))}`);
  });

  it('computes contrast of text on its background in each theme', () => {
    const tokens = readCsv('design_tokens.csv');
    for (const theme of ['dark', 'light', 'light-high-contrast']) {
      const hex = new Map(
        tokens.filter((token) => token.theme === theme).map(({ token, hex }) => [token, hex]),
      );
      const ratios = [...hex].flatMap(([token = '', colour = '']) => {
        const background = token.includes('-fgColor')
          ? hex.get(token.replace('-fgColor', '-bgColor'))
          : undefined;
        const opaque = colour.length === 7 && background?.length === 7;
        return opaque && !token.includes('disabled') ? [contrast(colour, background)] : [];
      });
      const good = ratios.filter((ratio) => ratio >= 4.5).length;
      expect(output).toMatch(figure(`Pairs at 4.5:1 or more, ${theme}`, `${good} of ${ratios.length} pairs`));
    }
  });

  it('forecasts releases from whole months, those without one kept', () => {
    const releases = readCsv('axios_releases.csv').filter(({ release }) => !release?.includes('-'));
    expect(output).toContain(`${59 - releases.length}  pre-releases, left out`);
    const counts = new Map<string, number>();
    for (let month = 2022 * 12 + 10; month < 2026 * 12; month++) {
      counts.set(`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`, 0);
    }
    for (const { released_on = '' } of releases) {
      const month = released_on.slice(0, 7);
      if (counts.has(month)) counts.set(month, (counts.get(month) ?? 0) + 1);
    }
    const values = [...counts.values()];
    const empty = values.filter((count) => count === 0).length;
    expect(output).toMatch(
      figure('Months without a release, kept as 0', `${empty} of ${values.length} months`),
    );

    // The exact distribution of the months that ten releases take, by convolution instead of drawing.
    const p = exactMonths(values, 10);
    for (const level of [50, 85, 95]) {
      const months = p.findIndex((probability) => probability >= level / 100);
      expect(output).toMatch(figure(`Next 10 releases, P${level}`, `${months} months`));
    }
  });

  it('lets an analysis do without code what it has a name for', () => {
    const days = readCsv('axios_releases.csv').map(
      ({ released_on = '' }) => Date.parse(released_on) / 86_400_000,
    );
    const window = Math.max(...days) - Math.min(...days) + 1;
    expect(output).toMatch(figure('deployments', `${days.length} deployments`));
    expect(output).toMatch(figure('window_days', `${window.toLocaleString('en-US')} days`));
    expect(output).toContain('- Analysis: dora, inputs');
    expect(output).toContain('dora.png');
  });

  it('writes one chart a persona and says where', () => {
    const [name = ''] = readdirSync(folder);
    for (const persona of ['alvaro', 'martin', 'camille', 'rachel', 'diego']) {
      const path = join(folder, name, `${persona}.png`);
      const png = readFileSync(path);
      expect(output).toContain(`Chart: ${path}`);
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 720]);
    }
  });

  it('discloses every run, shows hints for the refused one, and verifies the audit', () => {
    expect(output.match(/🔧 Accessing MCP Server: strategic-python/g)).toHaveLength(7);
    expect(output).toContain('*Executing strategic Python analysis for alvaro persona...*');
    expect(output.match(/\*Security: Sandboxed execution with resource limits\*/g)).toHaveLength(7);
    expect(output).toMatch(/Line 1, column \d+: .*os/);
    expect(output).toMatch(/Line 2, column \d+: .*open/);
    expect(output).toContain('6 analyses, 1 refusal, audit verified');
  });

  it('fits a terminal of 100 columns and has no colours where nobody looks', () => {
    expect(output).not.toContain('\u001b');
    const wide = output.split('\n').filter((line) => [...line].length > 100 && !line.includes(folder));
    expect(wide).toEqual([]);
  });

  it('leaves no server behind', async () => {
    const { stdout } = await run('ps', ['-eo', 'args']);
    expect(stdout.split('\n').filter((line) => line.includes('serve') && line.includes(folder))).toEqual([]);
  });
});

describe('the demo without an engine', () => {
  it('ends with exit code 3 and says what to do', async () => {
    const { exitCode, output: said } = await demo(
      '--engine',
      'docker',
      '--socket',
      join(folder, 'nothing.sock'),
    );
    expect(said).toContain('strategic-python-mcp setup');
    expect(exitCode).toBe(3);
  });
});

/** A line of the table of figures: name, then value. */
function figure(name: string, value: string): RegExp {
  return new RegExp(`^ +${escaped(name)} {2,}${escaped(value)}(?: |$)`, 'm');
}

function percent(fraction: number): string {
  return `${(fraction * 100).toFixed(1)}%`;
}

/** @returns by number of months, the probability that `goal` is reached within them when months are redrawn */
function exactMonths(history: readonly number[], goal: number): readonly number[] {
  const within = [0];
  let left = [1, ...Array.from({ length: goal - 1 }, () => 0)];
  while ((within.at(-1) ?? 0) < 0.999) {
    const next = left.map(() => 0);
    left.forEach((probability, done) => {
      for (const count of history) {
        const total = done + count;
        if (total < goal) next[total] = (next[total] ?? 0) + probability / history.length;
      }
    });
    left = next;
    within.push(1 - left.reduce((sum, probability) => sum + probability, 0));
  }
  return within;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
