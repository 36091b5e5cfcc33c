/** Checks of the warm pool: that a container of each kind gets ready under the operator's limits, and that they fit. */
import { freemem, totalmem } from 'node:os';
import { containerSpec, SERVER_LABEL } from '../sandbox/hardening.js';
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
    const others = (await (await patient.engine()).list(SERVER_LABEL)).length;
    const found = `plain ready in ${plain} ms, charts in ${charts} ms; ${wanted.warm} kept ready, at most ${limits.concurrency} alive`;
    const details = [`containers of ours on this engine now: ${others}`];
    const most = limits.concurrency * limits.memory_bytes;
    if (most > totalmem())
      return warn(
        `${found}. All of them together may take ${mib(most)}; the machine has ${mib(totalmem())}`,
        'Lower limits.concurrency or limits.memory_bytes, or the kernel may end other programs when all are full.',
        details,
      );
    return ok(`${found}, ${mib(most)} together (${mib(freemem())} free now)`, details);
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
