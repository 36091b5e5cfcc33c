// Every analysis on its own example, one at a time on a full pool, in turns with `describe`: without its chart, with
// it, and the two that have much to do.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadAnalyses } from '../dist/template/analyses.js';
import { exampleOf } from '../dist/template/analysis.js';
import { openTemplates } from '../dist/template/templates.js';
import { PROGRAMS } from './programs.mjs';
import { startServer } from './server.mjs';
import { p50, timed } from './stats.mjs';

const TIMES_DESCRIBE = 2;
const CHART_MS = 300;
const DRAWS_MS = 500;
const ROWS = 1_000_000;
const ROWS_MS = 5_000;

const TEMPLATES = fileURLToPath(new URL('../templates', import.meta.url));
const DRAWS = {
  analysis: 'monte_carlo',
  inputs: {
    rate: { dist: 'constant', value: 0.08 },
    outlay: { dist: 'triangular', low: 450, mode: 500, high: 700 },
    yearly: { dist: 'normal', mean: 90, sd: 20 },
    years: 10,
    runs: 100_000,
  },
  chart: false,
};

export async function analyses(bench, { turns }) {
  const { all } = loadAnalyses(TEMPLATES, openTemplates(TEMPLATES));
  const describe = PROGRAMS.find(({ sales }) => sales);
  const workspace = mkdtempSync(join(tmpdir(), 'spm-bench-rows-'));
  const lines = Array.from({ length: ROWS }, (_, at) => `cause ${at % 40},${(at * 37) % 1009}`);
  writeFileSync(join(workspace, 'causes.csv'), `category,value\n${lines.join('\n')}\n`);
  const server = await startServer(bench.engine, 2, ['--workspace', workspace]);
  const spaced = async (work) => {
    await server.full();
    return timed(work);
  };
  // The first call of each is the policy's reading of its program, which is kept.
  const plain = all.map(() => []);
  const drawn = all.map(() => []);
  const baseline = [];
  for (let turn = 0; turn <= turns; turn++)
    for (const [at, one] of all.entries()) {
      const example = exampleOf(one);
      const without = await spaced(() => server.call(one.capability, { ...example, chart: false }));
      const withChart = await spaced(() => server.call(one.capability, example));
      if (turn === 0) continue;
      plain[at].push(without);
      drawn[at].push(withChart);
      if (at % 4 === 0) baseline.push(await spaced(() => server.run(describe)));
    }
  const draws = [];
  for (let turn = 0; turn <= turns; turn++)
    draws.push(await spaced(() => server.call('roi_calculations', DRAWS)));
  const rows = await spaced(() =>
    server.call('strategic_data_analysis', { analysis: 'pareto', files: ['causes.csv'], chart: false }),
  );
  await server.close();
  rmSync(workspace, { recursive: true, force: true });
  const what = `${describe.name}, ms`;
  return [
    {
      what: 'analysis without chart, spaced, p50 of all',
      value: p50(plain.flat()),
      unit: 'ms',
      note: slowest(all, plain),
      baseline: { what, value: p50(baseline) },
      limit: TIMES_DESCRIBE * p50(baseline),
    },
    {
      what: 'analysis with chart, spaced, p50 of all',
      value: p50(drawn.flat()),
      unit: 'ms',
      note: slowest(all, drawn),
      limit: CHART_MS,
    },
    {
      what: 'Monte Carlo, 100,000 draws of 10 periods, p50',
      value: p50(draws.slice(1)),
      unit: 'ms',
      limit: DRAWS_MS,
    },
    {
      what: `Pareto of ${ROWS.toLocaleString('en-US')} rows of a file`,
      value: rows,
      unit: 'ms',
      limit: ROWS_MS,
    },
  ];
}

function slowest(all, times) {
  const medians = all.map(({ analysis }, at) => ({ analysis, ms: p50(times[at]) }));
  const { analysis, ms } = medians.reduce((worst, one) => (one.ms > worst.ms ? one : worst));
  return `slowest ${analysis} ${ms.toFixed(0)}`;
}
