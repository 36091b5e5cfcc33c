// Measures and judges every budget of speed and size, each beside a baseline of the same run.
// Usage: npm run bench [-- quick] [-- markdown]. The engine is the one the settings lead to. Exit code 1 when a
// budget was missed. The report goes to stdout, progress to stderr.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSettings } from '../dist/config/load.js';
import { connectEngine } from '../dist/sandbox/connect.js';
import { requireImage } from '../dist/sandbox/image.js';
import { analyses } from './analyses.mjs';
import { boot } from './boot.mjs';
import { burst } from './burst.mjs';
import { initialize } from './initialize.mjs';
import { describeMachine } from './machine.mjs';
import { memory } from './memory.mjs';
import { policyCheck } from './policy.mjs';
import { kept, report } from './report.mjs';
import { spaced } from './spaced.mjs';
import { sustained } from './sustained.mjs';

const words = new Set(process.argv.slice(2));
const quick = words.delete('quick');
const markdown = words.delete('markdown');
if (words.size > 0) {
  console.error(`Unknown: ${[...words].join(' ')}. Usage: npm run bench [-- quick] [-- markdown]`);
  process.exit(2);
}

const stateDir = mkdtempSync(join(tmpdir(), 'spm-bench-'));
const {
  engine: wanted,
  socket,
  runtime,
  allow_unenforced,
  limits,
} = await loadSettings({
  flags: {},
  env: process.env,
});
const engine = await connectEngine({
  engine: wanted,
  socket,
  runtime,
  allowUnenforced: allow_unenforced,
  stateDir,
  log: console.error,
});
try {
  const bench = { engine, image: await requireImage(engine), limits, cores: availableParallelism() };
  const facts = describeMachine(bench);
  const rows = [
    ...(await part('policy check', () => policyCheck({ times: quick ? 50 : 200 }))),
    ...(await part('initialize', () => initialize({ turns: quick ? 3 : 15 }))),
    ...(await part('spaced runs', () => spaced(bench, { turns: quick ? 4 : 20 }))),
    ...(await part('analyses', () => analyses(bench, { turns: 1 }))),
    ...(await part('boot', () => boot(bench, { turns: quick ? 5 : 20 }))),
    ...(await part('burst', () => burst(bench, { turns: quick ? 1 : 5 }))),
    ...(await part('sustained', () => sustained(bench, { turns: quick ? 1 : 3, seconds: quick ? 5 : 15 }))),
    ...(await part('memory', () => memory(bench, { turns: quick ? 1 : 5 }))),
  ];
  const title = `Benchmark of strategic-python-mcp${quick ? ', quick' : ''}`;
  console.log(report({ title, facts, rows, markdown }));
  process.exitCode = rows.every(kept) ? 0 : 1;
} finally {
  await engine.close();
  rmSync(stateDir, { recursive: true, force: true });
}

async function part(name, measure) {
  console.error(`Measuring ${name} ...`);
  return measure();
}
