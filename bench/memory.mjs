// Memory of the server's processes and of each kind of container, with the pool full and after real runs.
import { readFileSync } from 'node:fs';
import { kindOf, megabytes } from './containers.mjs';
import { PROGRAMS } from './programs.mjs';
import { startServer } from './server.mjs';
import { p50 } from './stats.mjs';

const SERVER_MB = 150;
const CONTAINER_MB = { plain: 60, charts: 85 };

export async function memory(bench, { turns }) {
  const server = await startServer(bench.engine, 4);
  for (let turn = 0; turn < turns; turn++) for (const program of PROGRAMS) await server.run(program);
  const containers = await server.full();
  const held = containers.map((container) => ({ kind: kindOf(container), mb: megabytes(container) }));
  const parent = resident(server.pid);
  const reader = childrenOf(server.pid).filter((pid) => commandOf(pid).includes('reader-process'));
  const both = parent + reader.map(ownPages).reduce((sum, mb) => sum + mb, 0);
  await server.close();
  const kinds = Object.entries(CONTAINER_MB).map(([kind, limit]) => ({
    what: `${kind} container that waits, cgroup without page cache, p50`,
    value: p50(held.filter((one) => one.kind === kind).map(({ mb }) => mb)),
    unit: 'MB',
    limit,
  }));
  return [
    { what: 'server process, resident', value: parent, unit: 'MB', limit: SERVER_MB },
    {
      what: 'server with its policy reader, resident, shared pages counted once',
      value: both,
      unit: 'MB',
      limit: SERVER_MB,
    },
    ...kinds,
  ];
}

function resident(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(status.match(/VmRSS:\s+(\d+)/)[1]) * 1.024e-3;
}

/** What a child holds beyond the program text it shares with its parent, which runs the same Node. */
function ownPages(pid) {
  const pages = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  const kilobytes = [...pages.matchAll(/^Private_(?:Clean|Dirty): +(\d+)/gm)].map(([, text]) => Number(text));
  return kilobytes.reduce((sum, kb) => sum + kb, 0) * 1.024e-3;
}

function childrenOf(pid) {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
}

function commandOf(pid) {
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
}
