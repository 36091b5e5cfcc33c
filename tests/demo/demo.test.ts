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
    expect(films).toHaveLength(3200);
    for (const [name, low, high] of [
      ['under $5m', 0, 5e6],
      ['$20m to 50m', 20e6, 50e6],
      ['$100m and over', 100e6, Number.POSITIVE_INFINITY],
    ] as const) {
      const band = known.filter(({ budget }) => budget >= low && budget < high);
      const sum = (key: 'budget' | 'gross') => band.reduce((total, film) => total + film[key], 0);
      const irr = percent(sum('gross') / sum('budget') - 1);
      expect(output).toMatch(figure(`rate of return: ${name}`, `${irr} per year`));
      const npv = (sum('gross') / 1.08 - sum('budget')) / 1e9;
      const shown = npv.toLocaleString('en-US', { maximumSignificantDigits: 4 });
      expect(output).toMatch(figure(`value created in today's money: ${name}`, `${shown} billion USD`));
    }
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
    expect(output).toMatch(figure('sli', percent(1 - late / 2000)));
    expect(output).toMatch(figure('error budget', '400 events'));
    expect(output).toMatch(figure('error budget left, absolute', `${400 - late} events`));
  });

  it('computes the shift in electricity', () => {
    const rows = readCsv('iowa_electricity.csv');
    const years = rows.filter(({ source }) => source === 'Renewables').map(({ year = '' }) => year);
    const shares = years.map((year) => {
      const all = rows.filter((row) => row.year === year);
      const renewable = all.find(({ source }) => source === 'Renewables');
      const total = all.reduce((sum, row) => sum + Number(row.net_generation), 0);
      return (100 * Number(renewable?.net_generation)) / total;
    });
    // Theil-Sen: the middle one of the slopes of all pairs of years.
    const slopes = shares.flatMap((late, j) =>
      shares.slice(0, j).map((early, i) => (late - early) / (j - i)),
    );
    slopes.sort((x, y) => x - y);
    const middle = ((slopes[slopes.length / 2 - 1] ?? 0) + (slopes[slopes.length / 2] ?? 0)) / 2;
    expect(output).toMatch(figure('speed of the shift', `${twoDigits(middle)} per year`));
  });

  it('computes contrast of text on its background in each theme', () => {
    const tokens = readCsv('design_tokens.csv');
    const found = { good: 0, all: 0, lowest: 21 };
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
      found.good += ratios.filter((ratio) => ratio >= 4.5).length;
      found.all += ratios.length;
      found.lowest = Math.min(found.lowest, ...ratios);
    }
    expect(output).toContain(`${found.good} of ${found.all} pairs reach 4.5:1`);
    expect(output).toMatch(
      figure('colour pairs people can read (WCAG 1.4.3)', percent(found.good / found.all)),
    );
    expect(output).toMatch(figure('contrast lowest', `${twoDigits(found.lowest)} (1 to 21)`));
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
    expect(output).toContain(`${empty}  months without a release, kept as 0`);

    // The exact distribution of the months that ten releases take, by convolution instead of drawing.
    const p = exactMonths(values, 10);
    for (const level of [50, 85, 95]) {
      const months = p.findIndex((probability) => probability >= level / 100);
      expect(output).toMatch(
        figure(level === 95 ? 'when p95' : `time we can promise, P${level}`, `${months} months`),
      );
    }
  });

  it('lets an analysis do without code what it has a name for', () => {
    const days = readCsv('axios_releases.csv').map(
      ({ released_on = '' }) => Date.parse(released_on) / 86_400_000,
    );
    const window = Math.max(...days) - Math.min(...days) + 1;
    expect(output).toMatch(figure('deployments', `${days.length} deployments`));
    expect(output).toMatch(figure('window days', `${window.toLocaleString('en-US')} days`));
    for (const name of ['compare_investments', 'service_health', 'trend', 'design_system', 'dora'])
      expect(output).toContain(`- Analysis: ${name}, inputs`);
    expect(output).toContain('dora.png');
  });

  it('writes one chart a persona and says where', () => {
    const [name = ''] = readdirSync(folder);
    for (const persona of ['alvaro', 'martin', 'camille', 'rachel', 'diego']) {
      const path = join(folder, name, `${persona}.png`);
      const png = readFileSync(path);
      expect(output).toContain(`Chart: ${path}`);
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect(png.readUInt32BE(16)).toBe(960);
    }
  });

  it('discloses every run, shows hints for the refused one, and verifies the audit', () => {
    expect(output.match(/🔧 Accessing MCP Server: strategic-python/g)).toHaveLength(12);
    expect(output).toContain('*Executing strategic Python analysis for alvaro persona...*');
    expect(output.match(/\*Security: Sandboxed execution with resource limits\*/g)).toHaveLength(12);
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

/** A line of the table of figures: what it is called, then its value. */
function figure(name: string, value: string): RegExp {
  return new RegExp(`^ +${escaped(name)} {2,}${escaped(value)}(?: |$)`, 'm');
}

function twoDigits(value: number): string {
  return value.toLocaleString('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 2 });
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
