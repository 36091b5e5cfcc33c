/**
 * Removes the containers that dead servers left behind, running or ended, and never a live server's. It goes
 * by the labels hardening.ts writes: which machine start, which process, when that process began.
 */
import type { Engine, ListedContainer } from './engine.js';
import { BOOT_LABEL, PID_LABEL, PID_NAMESPACE_LABEL, PID_START_LABEL, SERVER_LABEL } from './hardening.js';
import { isDead, thisProcess } from './identity.js';

/** Removes orphans and gives their ids. What cannot be removed now is left to the next start. */
export async function reapOrphans(engine: Engine): Promise<readonly string[]> {
  const isLocal = /^(\/|unix:)/.test(engine.facts.address);
  const orphans = (await engine.list(SERVER_LABEL)).filter((container) => isOrphan(container, isLocal));
  const removed = await Promise.allSettled(orphans.map(({ id }) => engine.remove(id).then(() => id)));
  return removed.filter((result) => result.status === 'fulfilled').map(({ value }) => value);
}

function isOrphan({ labels, state }: ListedContainer, isLocal: boolean): boolean {
  const self = thisProcess();
  const pid = Number(labels[PID_LABEL]);
  if (!Number.isSafeInteger(pid) || pid <= 0) return false; // not written by a server of ours
  const ended = state === 'exited' || state === 'dead';
  // Another boot of this machine is over. On a remote engine it may be another machine's server, alive.
  if (labels[BOOT_LABEL] !== self.boot) return isLocal || ended;
  // From another pid namespace the id says nothing; a dead server's containers end by themselves, since
  // their standard input closes, and an ended one is of no use to a live server either.
  if (labels[PID_NAMESPACE_LABEL] !== self.namespace) return ended;
  return isDead(pid, labels[PID_START_LABEL] ?? '');
}
