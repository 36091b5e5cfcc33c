/**
 * Removes the containers that dead servers left behind, running or ended, and never a live server's. It goes
 * by the labels hardening.ts writes: which machine start, which process, when that process began.
 */
import type { Engine, ListedContainer } from './engine.js';
import { BOOT_LABEL, PID_LABEL, PID_NAMESPACE_LABEL, PID_START_LABEL, SERVER_LABEL } from './hardening.js';
import { isDead, thisProcess } from './identity.js';

/** States in which a container holds nothing any more. */
export const ENDED: ReadonlySet<string> = new Set(['exited', 'dead', 'stopped']);
const NOT_STARTED = new Set(['created', 'configured', 'initialized']);
// A live server starts at once what it creates. Ten minutes allow for a clock of another machine.
const START_MS = 10 * 60_000;

/** @returns how many containers were removed; one that another reaper takes first is no error */
export async function reapOrphans(engine: Engine): Promise<number> {
  const orphans = (await engine.list(SERVER_LABEL)).filter(isOrphan);
  const removals = await Promise.allSettled(orphans.map(({ id }) => engine.remove(id)));
  return removals.filter(({ status }) => status === 'fulfilled').length;
}

/** Removes what a server itself has left behind. The caller sees to it that it uses none of them. */
export async function removeOwn(engine: Engine, serverId: string): Promise<void> {
  const own = await engine.list(`${SERVER_LABEL}=${serverId}`);
  await Promise.allSettled(own.map(({ id }) => engine.remove(id)));
}

function isOrphan({ labels, state, createdAt }: ListedContainer): boolean {
  const self = thisProcess();
  const pid = Number(labels[PID_LABEL]);
  if (!Number.isSafeInteger(pid) || pid <= 0) return false; // not written by a server of ours
  // A local socket may lead to another machine, so another boot id does not say that the server is dead, and
  // from another pid namespace the process id says nothing. A dead server's containers end by themselves, since
  // their standard input closes; an ended one is of no use to a live server either.
  if (labels[BOOT_LABEL] !== self.boot || labels[PID_NAMESPACE_LABEL] !== self.namespace)
    return ENDED.has(state) || (NOT_STARTED.has(state) && Date.now() - createdAt > START_MS);
  return isDead(pid, labels[PID_START_LABEL] ?? '');
}
