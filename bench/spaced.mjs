// One run at a time on a full pool, client to client, in turns with the floor of the same engine.
import { echo, firstCalls } from './floor.mjs';
import { PROGRAMS } from './programs.mjs';
import { startServer } from './server.mjs';
import { p50, p95, timed } from './stats.mjs';

// Over the floor by more than this is a fault whatever the machine.
const OVER_FLOOR_MS = 50;

export async function spaced(bench, { turns }) {
  const echoes = await echo(bench);
  const server = await startServer(bench.engine, 2);
  const floors = PROGRAMS.map(() => []);
  const times = PROGRAMS.map(() => []);
  for (const program of PROGRAMS) await server.run(program);
  for (let turn = 0; turn < turns; turn++)
    for (const [at, program] of PROGRAMS.entries()) {
      await server.full();
      floors[at].push(...(await firstCalls(bench, program, 1)));
      await server.full();
      times[at].push(await timed(() => server.run(program)));
    }
  await server.close();
  const echoRow = { what: 'echo over attach, p50', value: p50(echoes), unit: 'ms' };
  return [echoRow, ...PROGRAMS.flatMap((program, at) => rowsOf(program, times[at], floors[at]))];
}

function rowsOf({ name, budget }, times, floors) {
  const what = 'first call in a fresh process, ms';
  const over = [p50(times) - p50(floors), p95(times) - p95(floors)];
  return [
    {
      what: `${name}, spaced, p50`,
      value: p50(times),
      unit: 'ms',
      baseline: { what, value: p50(floors) },
      limit: budget,
    },
    {
      what: `${name}, spaced, p95`,
      value: p95(times),
      unit: 'ms',
      baseline: { what, value: p95(floors) },
      limit: 2 * budget,
    },
    {
      what: `${name}, over the floor, p50 or p95, the worse`,
      value: Math.max(...over),
      unit: 'ms',
      limit: OVER_FLOOR_MS,
    },
  ];
}
