// Prints what a run costs, as ratios to the floor of the same engine and to native CPython, in the same minutes.
// Usage: npm run bench [-- quick]. The engine is the one the settings lead to.

import { readFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadSettings } from '../dist/config/load.js';
import { connectEngine } from '../dist/sandbox/connect.js';
import { requireImage } from '../dist/sandbox/image.js';
import { echo, firstCalls, nativeRate } from './floor.mjs';
import { mcpPath, sandboxPath } from './paths.mjs';
import { PROGRAMS } from './programs.mjs';
import { p50, p95, printTable, round, timed } from './stats.mjs';

const quick = process.argv.includes('quick');
const COUNT = quick ? 5 : 20;
const SUSTAINED_S = quick ? 5 : 15;
const TURNS = quick ? 1 : 3;
// Long enough for the pool to be full again.
const SPACE_MS = 1500;
// A p50 over the floor by more than this is a fault whatever the budget.
const OVER_FLOOR_MS = 50;

const settings = await loadSettings({ flags: {}, env: process.env });
const { limits } = settings;
const cores = availableParallelism();
const connect = async () => {
  const engine = await connectEngine({
    engine: settings.engine,
    socket: settings.socket,
    runtime: settings.runtime,
    stateDir: join(tmpdir(), 'spm-bench-state'),
  });
  return { engine, image: await requireImage(engine) };
};
const bench = { ...(await connect()), connect, limits, cores };
const { name, version, runtime } = bench.engine.facts;
console.log(`${name} ${version}, ${runtime}, ${cores} cores, Node ${process.version}\n`);

const spaced = await spacedRuns();
console.log();
await burst();
await sustained();
await bench.engine.close();
process.exitCode = spaced ? 0 : 1;

/** One run at a time on a full pool: the floor, the sandbox alone, client to client. */
async function spacedRuns() {
  const echoes = await echo(bench);
  console.log(`echo over attach: p50 ${round(p50(echoes), 2)} ms, p95 ${round(p95(echoes), 2)} ms\n`);
  const floors = [];
  for (const program of PROGRAMS) floors.push(await firstCalls(bench, program, Math.ceil(COUNT / 2)));
  const below = await eachProgram(sandboxPath(bench, 2));
  const whole = await eachProgram(await mcpPath(process.env, 2));
  const rows = [['spaced, ms', 'floor', 'sandbox', 'MCP p50', 'p95', 'x floor', 'budget', '']];
  let good = true;
  for (const [at, { name: title, budget }] of PROGRAMS.entries()) {
    const [floor, middle, high] = [p50(floors[at]), p50(whole[at]), p95(whole[at])];
    const kept = middle <= budget && high <= 2 * budget && middle - floor <= OVER_FLOOR_MS;
    good &&= kept;
    rows.push([
      title,
      round(floor),
      round(p50(below[at])),
      round(middle),
      round(high),
      round(middle / floor, 2),
      budget,
      kept ? 'kept' : 'MISSED',
    ]);
  }
  printTable(rows);
  return good;
}

async function eachProgram(path) {
  const times = PROGRAMS.map(() => []);
  await sleep(2 * SPACE_MS);
  await path.run(PROGRAMS[0]);
  for (let turn = 0; turn < COUNT; turn++)
    for (const [at, program] of PROGRAMS.entries()) {
      await sleep(SPACE_MS);
      times[at].push(await timed(() => path.run(program)));
    }
  if (path.pid) console.log(`server: ${residentMb(path.pid)} MB resident`);
  await path.close();
  return times;
}

function residentMb(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(status.match(/VmRSS:\s+(\d+)/)[1]) / 1024);
}

/** Ten at once on a full pool of ten: when the last answer comes. */
async function burst() {
  const path = await mcpPath(process.env, 10);
  await path.run(PROGRAMS[0]);
  const times = [];
  for (let turn = 0; turn < TURNS; turn++) {
    await sleep(8_000);
    times.push(await timed(() => Promise.all(Array.from({ length: 10 }, () => path.run(PROGRAMS[0])))));
  }
  await path.close();
  console.log(
    `burst of 10 on a full pool of 10: last answer after ${times.map((ms) => round(ms, 0)).join(', ')} ms (budget 300)`,
  );
}

/** Runs per second at a concurrency of the cores, in turns with native cold imports. */
async function sustained() {
  const path = await mcpPath(process.env, 2);
  await path.run(PROGRAMS[0]);
  for (let turn = 0; turn < TURNS; turn++) {
    const native = await nativeRate(bench, cores, SUSTAINED_S);
    const ours = await rate(path);
    console.log(
      `sustained at ${cores}: ${round(ours, 2)} runs/s, native cold import ${round(native, 2)}/s, ratio ${round(ours / native, 2)} (budget 0.6)`,
    );
    await sleep(SPACE_MS);
  }
  await path.close();
}

async function rate(path) {
  const begun = performance.now();
  let runs = 0;
  const work = async () => {
    while (performance.now() - begun < SUSTAINED_S * 1000) {
      await path.run(PROGRAMS[0]);
      runs += 1;
    }
  };
  await Promise.all(Array.from({ length: cores }, work));
  return (runs * 1000) / (performance.now() - begun);
}
