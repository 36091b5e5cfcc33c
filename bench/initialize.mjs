// From the start of the process to the answer to `initialize`, in turns with a bare server on the same SDK.
import { fileURLToPath } from 'node:url';
import { serverArgs, startClient } from './server.mjs';
import { p50, timed } from './stats.mjs';

const LIMIT = 1.5;
const BARE = fileURLToPath(new URL('./bare-server.mjs', import.meta.url));

export async function initialize({ turns }) {
  const [times, bares] = [[], []];
  // The first turn reads the files into the page cache.
  for (let turn = 0; turn <= turns; turn++) {
    const bare = await start([BARE]);
    const { args, dispose } = serverArgs(0);
    const own = await start(args);
    dispose();
    if (turn === 0) continue;
    bares.push(bare);
    times.push(own);
  }
  const note = `${Math.round(p50(times))} to ${Math.round(p50(bares))} ms`;
  return [
    {
      what: '`initialize` as a ratio to a bare SDK server, p50',
      value: p50(times) / p50(bares),
      unit: '×',
      note,
      limit: LIMIT,
    },
  ];
}

async function start(args) {
  let started;
  const ms = await timed(async () => {
    started = await startClient(args);
  });
  await started.client.close();
  return ms;
}
