// Ten runs at once on a full pool of ten: when the last answer comes.
import { firstCallsAtOnce } from './floor.mjs';
import { PROGRAMS } from './programs.mjs';
import { startServer } from './server.mjs';
import { p50, timed } from './stats.mjs';

const RUNS = 10;
const LIMIT_MS = 300;

export async function burst(bench, { turns }) {
  const [program] = PROGRAMS;
  const server = await startServer(bench.engine, RUNS);
  const [times, floors] = [[], []];
  await server.run(program);
  for (let turn = 0; turn < turns; turn++) {
    await server.full();
    floors.push(await firstCallsAtOnce(bench, program, RUNS));
    await server.full();
    times.push(await timed(() => Promise.all(Array.from({ length: RUNS }, () => server.run(program)))));
  }
  await server.close();
  return [
    {
      what: `burst of ${RUNS} on a full pool of ${RUNS}, last answer, p50 of ${turns}`,
      value: p50(times),
      unit: 'ms',
      note: `worst ${Math.round(Math.max(...times))}`,
      baseline: { what: `last of ${RUNS} first calls at once, ms`, value: p50(floors) },
      limit: LIMIT_MS,
    },
  ];
}
