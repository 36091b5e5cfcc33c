// Runs per second with as many callers as cores, in turns with the same Python's cold `import pandas`.
import { nativeRate } from './floor.mjs';
import { PROGRAMS } from './programs.mjs';
import { startServer } from './server.mjs';
import { p50 } from './stats.mjs';

const AT_LEAST = 0.6;
// Uses up what was booted before the clock starts.
const LEAD_S = 2;

export async function sustained(bench, { turns, seconds }) {
  const server = await startServer(bench.engine, 2);
  const [ours, natives, ratios] = [[], [], []];
  for (let turn = 0; turn < turns; turn++) {
    await server.full();
    const native = await nativeRate(bench, bench.cores, seconds);
    await rate(server, bench.cores, LEAD_S);
    const own = await rate(server, bench.cores, seconds);
    ours.push(own);
    natives.push(native);
    ratios.push(own / native);
  }
  await server.close();
  return [
    {
      what: `sustained at ${bench.cores}, runs/s as a ratio to native cold imports/s, p50 of ${turns} turns`,
      value: p50(ratios),
      unit: '×',
      note: `${p50(ours).toFixed(2)} to ${p50(natives).toFixed(2)}, turns ${ratios.map((ratio) => ratio.toFixed(2)).join(', ')}`,
      limit: AT_LEAST,
      atLeast: true,
    },
  ];
}

async function rate(server, callers, seconds) {
  const begun = performance.now();
  let runs = 0;
  const call = async () => {
    while (performance.now() - begun < seconds * 1000) {
      await server.run(PROGRAMS[0]);
      runs += 1;
    }
  };
  await Promise.all(Array.from({ length: callers }, call));
  return (runs * 1000) / (performance.now() - begun);
}
