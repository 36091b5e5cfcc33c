/** Checks of the warm pool: that a container of each kind gets ready under the operator's limits, and that they fit. */
import { totalmem } from 'node:os';
import { containerSpec, SERVER_LABEL } from '../sandbox/hardening.js';
import { machineBudget, mostContainers } from '../sandbox/memory-budget.js';
import type { ContainerKind } from '../sandbox/sandbox.js';
import { Session } from '../sandbox/session.js';
import { type Check, ok, warn } from './check.js';
import type { Patient } from './patient.js';

const MIB = 1024 * 1024;

const mib = (bytes: number) => `${Math.round(bytes / MIB).toLocaleString('en-US')} MiB`;

export const pool: Check = {
  name: 'pool',
  tries: 'getting a container of each kind ready, with the limits of the settings',
  needs: ['image'],
  async run(patient) {
    const { limits, pool: wanted } = patient.settings;
    const plain = await boot(patient, 'plain');
    const charts = await boot(patient, 'charts');
    const engine = await patient.engine();
    const others = await engine.list(SERVER_LABEL);
    const most = mostContainers(patient.settings);
    const budget = machineBudget(engine, wanted.machine_bytes);
    const found = `plain ready in ${plain} ms, charts in ${charts} ms; ${Math.min(wanted.warm, most)} kept ready, at most ${most} alive`;
    const details = [
      `memory: ${mib(most * limits.memory_bytes)} for this server's containers, ${mib(budget)} for those of all servers`,
      `containers of servers on this engine now: ${others.length}`,
    ];
    const has = engine.facts.memoryBytes ?? totalmem();
    if (Math.min(budget, most * limits.memory_bytes) > has)
      return warn(
        `${found}. Together they may take more than the ${mib(has)} that the machine has`,
        'Lower pool.machine_bytes, or the kernel may end other programs when all are full.',
        details,
      );
    if (budget < 2 * limits.memory_bytes && most > 1)
      return warn(
        `${found}. The memory of this machine holds one container at a time`,
        'Lower limits.memory_bytes or raise pool.machine_bytes, or runs wait for each other.',
        details,
      );
    return ok(found, details);
  },
};

/** @returns milliseconds */
async function boot(patient: Patient, kind: ContainerKind): Promise<number> {
  const { limits } = patient.settings;
  const spec = containerSpec({ image: patient.image, kind, limits, serverId: `doctor-${process.pid}` });
  const began = performance.now();
  const session = await Session.boot(await patient.engine(), spec, kind, limits, AbortSignal.timeout(60_000));
  const took = Math.round(performance.now() - began);
  await session.dispose();
  return took;
}
