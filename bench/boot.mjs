// What the strategic library adds to a container's boot, end to end: from the create call until the worker's imports
// are done and the container is gone again, with the library's modules and without, in turns; and its CPU alone.
import { withContainer } from './floor.mjs';
import { p50, timed } from './stats.mjs';

const TIMES_WITHOUT = 1.1;

// The worker as it boots: its own imports and preparations, and of the library what its rehearsal imports.
const BOOT = `
import sys
sys.path.insert(0, "/opt/strategic")
from runner import worker
worker.prepare("plain")
if sys.argv[1] == "with":
    exec("import " + worker.LIBRARY)
import time
print(time.process_time() * 1000, flush=True)
`;

export async function boot(bench, { turns }) {
  const found = { with: [], without: [] };
  // The first of each reads the image's files from disk.
  for (let turn = 0; turn <= turns; turn++)
    for (const how of turn % 2 ? ['with', 'without'] : ['without', 'with']) {
      let cpu = 0;
      const wall = await timed(() =>
        withContainer(bench, BOOT, [how], bench.limits, async ({ line }) => {
          cpu = Number(await line());
        }),
      );
      if (turn > 0) found[how].push({ wall, cpu });
    }
  const cpu = (how) => p50(found[how].map((one) => one.cpu));
  // The fastest of each: what else the machine does only ever adds.
  const wall = (how) => Math.min(...found[how].map((one) => one.wall));
  return [
    row('container boot and removal with the strategic library imported, fastest', wall),
    row("CPU of a worker's boot with the strategic library imported, p50", cpu),
  ];
}

const row = (what, measure) => ({
  what,
  value: measure('with'),
  unit: 'ms',
  baseline: { what: 'without, ms', value: measure('without') },
  limit: TIMES_WITHOUT * measure('without'),
});
