/**
 * Removes what a server that died without cleaning up has left behind: at each start, by label. A container of
 * a live server is never touched; where that cannot be told, only what has ended is.
 */
import type { Engine, ListedContainer } from './engine.js';
import { BOOT_LABEL, PID_LABEL, PID_NAMESPACE_LABEL, PID_START_LABEL, SERVER_LABEL } from './hardening.js';
import { isDead, thisProcess } from './identity.js';

const ENDED = new Set(['exited', 'dead', 'stopped']);

/** @returns how many containers were removed; one that another reaper takes first is no error */
export async function reapOrphans(engine: Engine): Promise<number> {
  const orphans = (await engine.list(SERVER_LABEL)).filter(isOrphan);
  const removals = await Promise.allSettled(orphans.map(({ id }) => engine.remove(id)));
  return removals.filter(({ status }) => status === 'fulfilled').length;
}

function isOrphan({ labels, state }: ListedContainer): boolean {
  const self = thisProcess();
  // Another boot, machine or pid namespace: its server cannot be asked, and a server that lives takes what
  // has ended by itself.
  if (labels[BOOT_LABEL] !== self.boot || labels[PID_NAMESPACE_LABEL] !== self.namespace)
    return ENDED.has(state);
  return isDead(Number(labels[PID_LABEL]), labels[PID_START_LABEL] ?? '');
}
