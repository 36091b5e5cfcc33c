/** Checks of the engine: which one was found and how, its runtime, and what it can enforce on this machine. */
import { candidates } from '../sandbox/candidates.js';
import { ANOTHER_SOCKET, type Attempt, isWrongSocket } from '../sandbox/connect.js';
import type { EngineFacts } from '../sandbox/engine.js';
import { mayInstall } from '../setup/may-install.js';
import { type Check, fail, ok, warn } from './check.js';
import type { Patient } from './patient.js';

export const engine: Check = {
  name: 'engine',
  tries: 'every place where an engine may be, until one answers and starts a container with all our flags',
  async run(patient) {
    const { engine: found, attempts } = await patient.search();
    const details = [...attempts.map(tried), ...notAsked(patient, attempts, found?.facts)];
    if (!found) return fail('No container engine can be used.', whatToDo(attempts), details);
    const { name, version, foundBy, address, rootless } = found.facts;
    const where = foundBy === address ? foundBy : `${foundBy}, ${address}`;
    return ok(`${name} ${version}${rootless ? ', rootless' : ''} (${where})`, details);
  },
};

function tried({ foundBy, address, reason }: Attempt): string {
  return `${foundBy} (${address}): ${reason}`;
}

function notAsked(
  { settings }: Patient,
  attempts: readonly Attempt[],
  found: EngineFacts | undefined,
): string[] {
  if (!found) return [];
  const known = new Set([...attempts.map(({ foundBy }) => foundBy), found.foundBy]);
  return candidates(process.env, settings.socket)
    .filter(({ foundBy }) => !known.has(foundBy))
    .map(({ foundBy, address }) => `${foundBy} (${address}): not asked, since an earlier one serves`);
}

const CGROUP_V2 = 'Boot with cgroup v2 (kernel option systemd.unified_cgroup_hierarchy=1)';

/** The first reason that a person can do something about, in the order of how close it is to working. */
function whatToDo(attempts: readonly Attempt[]): string {
  if (isWrongSocket(attempts)) return ANOTHER_SOCKET;
  const because = (pattern: RegExp) => attempts.find(({ reason }) => pattern.test(reason));
  if (because(/on cgroup v1/)) return `${CGROUP_V2}, or use a rootful engine.`;
  if (because(/does not enforce/))
    return `${CGROUP_V2} and delegate its controllers, or use a rootful engine. To run without these limits all the same, name them in the setting allow_unenforced.`;
  if (because(/subuid/))
    return 'Give this user ids of its own: `sudo usermod --add-subuids 100000-165535 --add-subgids 100000-165535 "$USER"`, then `podman system migrate`.';
  const denied = attempts.find(
    ({ address, reason }) => /^(\/|unix:)/.test(address) && /EACCES|permission denied/i.test(reason),
  );
  if (denied)
    return `Let this user talk to ${denied.address} (Docker: \`sudo usermod -aG docker "$USER"\`, then log in anew), or install Podman.`;
  const dead = because(/ECONNREFUSED/);
  if (dead) return `Nothing listens on ${dead.address}: start that engine.`;
  const other = because(/is wanted/);
  if (other) return 'Start the engine that the setting `engine` names, or leave that setting at auto.';
  if (!mayInstall(attempts))
    return 'Mend what is said below, or name another engine with --engine or --socket.';
  return 'Run `strategic-python-mcp setup`, which installs or names what is missing.';
}

export const runtime: Check = {
  name: 'runtime',
  tries: 'starting a container with the OCI runtime',
  needs: ['engine'],
  async run(patient) {
    const { facts } = await patient.engine();
    const { said } = await patient.search();
    return ok(`${facts.runtime} starts containers, cgroup v${facts.cgroupVersion}`, said);
  },
};

/** What is refused without the operator's leave never comes here: then there is no engine. */
export const enforcement: Check = {
  name: 'enforcement',
  tries: 'what engine and kernel say they can enforce',
  needs: ['engine'],
  async run(patient) {
    const { facts } = await patient.engine();
    const missing = Object.entries(facts.enforces).flatMap(([limit, enforced]) => (enforced ? [] : [limit]));
    if (missing.length === 0) return ok('limits of memory, pids and cpu');
    return warn(
      `no limits of ${missing.join(', ')}, by leave of the setting allow_unenforced; each disclosure says so`,
      facts.cgroupVersion === '1' ? 'Boot with cgroup v2, or use a rootful engine.' : 'Use a rootful engine.',
    );
  },
};
