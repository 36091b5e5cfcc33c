// What the host sees of one server's containers in /proc and the cgroups: which live, whether they are at rest,
// what they hold. Where the engine runs in a virtual machine of its own, the host sees nothing and that is said.
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { PID_LABEL } from '../dist/sandbox/hardening.js';

const LOOK_MS = 250;
// Ten boots side by side on a slow machine.
const FULL_WITHIN_MS = 90_000;

/** Resolves when the server has `count` containers that use no CPU any more: booted, imported, waiting. */
export async function whenFull(engine, serverPid, count) {
  const end = performance.now() + FULL_WITHIN_MS;
  for (let before = ''; performance.now() < end; await sleep(LOOK_MS)) {
    const containers = await containersOf(engine, serverPid);
    const work = containers.flatMap(({ pids }) => pids.map(workOf));
    const now = JSON.stringify(work);
    const sleeping = work.every(({ state }) => state === 'S');
    if (containers.length === count && sleeping && now === before) return containers;
    before = now;
  }
  throw new Error(`The pool did not fill to ${count} containers at rest within ${FULL_WITHIN_MS / 1000} s.`);
}

async function containersOf(engine, serverPid) {
  const listed = await engine.list(`${PID_LABEL}=${serverPid}`);
  const found = new Map(listed.filter(({ state }) => state === 'running').map(({ id }) => [id, []]));
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const cgroup = read(`/proc/${pid}/cgroup`);
    const id = [...found.keys()].find((candidate) => cgroup.includes(candidate));
    if (id && commandOf(pid).some((word) => word.includes('/runner/'))) found.get(id).push(pid);
  }
  // One without front and worker has not started yet, or just ended.
  return [...found].map(([id, pids]) => ({ id, pids })).filter(({ pids }) => pids.length >= 2);
}

function commandOf(pid) {
  return read(`/proc/${pid}/cmdline`).split('\0').filter(Boolean);
}

/** `plain` or `charts`: the last word front and worker were started with. */
export const kindOf = ({ pids }) => commandOf(pids[0]).at(-1);

/**
 * Megabytes of a container: programs, scratch folder and what the kernel holds for them. Without the page
 * cache of files, which the kernel gives back at need and charges to whoever read a file first.
 */
export function megabytes({ pids }) {
  const lines = read(`/proc/${pids[0]}/cgroup`).split('\n');
  const old = lines.find((line) => line.split(':')[1]?.split(',').includes('memory'));
  const path = (old ?? lines.find((line) => line.startsWith('0::'))).split(':').slice(2).join(':');
  const folder = old ? `/sys/fs/cgroup/memory${path}` : `/sys/fs/cgroup${path}`;
  const stat = read(`${folder}/memory.stat`);
  const field = (name) => Number(stat.match(new RegExp(`^${name} (\\d+)`, 'm'))[1]);
  const used = Number(read(`${folder}/${old ? 'memory.usage_in_bytes' : 'memory.current'}`));
  const files = old ? field('total_cache') - field('total_shmem') : field('file') - field('shmem');
  return (used - files) / 1e6;
}

/** A starved process uses no CPU either, but it does not sleep. */
function workOf(pid) {
  const fields = read(`/proc/${pid}/stat`).split(') ').at(-1).split(' ');
  return { pid, state: fields[0], ticks: Number(fields[11]) + Number(fields[12]) };
}

/** Processes end at any time: what is gone reads as empty. */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
