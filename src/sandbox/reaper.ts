/**
 * Removes the containers that dead servers left behind, running or ended, and never a live server's. It goes
 * by the labels hardening.ts writes: which machine start, which process, when that process began.
 */
import type { Engine, ListedContainer } from './engine.js';
import { BOOT_LABEL, PID_LABEL, PID_NAMESPACE_LABEL, PID_START_LABEL, SERVER_LABEL } from './hardening.js';
import { isDead, thisProcess } from './identity.js';

const ENDED = new Set(['exited', 'dead', 'stopped']);

/** @returns how many containers were removed; one that another reaper takes first is no error */
export async function reapOrphans(engine: Engine): Promise<number> {
  const isLocal = /^(\/|unix:)/.test(engine.facts.address);
  const orphans = (await engine.list(SERVER_LABEL)).filter((container) => isOrphan(container, isLocal));
  const removals = await Promise.allSettled(orphans.map(({ id }) => engine.remove(id)));
  return removals.filter(({ status }) => status === 'fulfilled').length;
}

function isOrphan({ labels, state }: ListedContainer, isLocal: boolean): boolean {
  const self = thisProcess();
  const pid = Number(labels[PID_LABEL]);
  if (!Number.isSafeInteger(pid) || pid <= 0) return false; // not written by a server of ours
  const ended = ENDED.has(state);
  // Another boot of this machine is over. On a remote engine it may be another machine's server, alive.
  if (labels[BOOT_LABEL] !== self.boot) return isLocal || ended;
  // From another pid namespace the id says nothing; a dead server's containers end by themselves, since
  // their standard input closes, and an ended one is of no use to a live server either.
  if (labels[PID_NAMESPACE_LABEL] !== self.namespace) return ended;
  return isDead(pid, labels[PID_START_LABEL] ?? '');
}
