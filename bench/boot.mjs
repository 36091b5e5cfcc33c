// What the strategic library adds to a container's boot, end to end: from the create call to the moment the worker's
// imports are done, with the library's modules and without, in turns.
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
print("ready", flush=True)
`;

export async function boot(bench, { turns }) {
  const times = { with: [], without: [] };
  // The first of each reads the image's files from disk.
  for (let turn = 0; turn <= turns; turn++)
    for (const how of ['without', 'with']) {
      const took = await timed(() => withContainer(bench, BOOT, [how], bench.limits, ({ line }) => line()));
      if (turn > 0) times[how].push(took);
    }
  const without = p50(times.without);
  return [
    {
      what: 'container boot with the strategic library imported, p50',
      value: p50(times.with),
      unit: 'ms',
      baseline: { what: 'without, ms', value: without },
      limit: TIMES_WITHOUT * without,
    },
  ];
}
