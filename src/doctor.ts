/**
 * What `doctor` does: a table of checks, gone through in order, each bounded in time. A check whose ground is
 * missing is skipped and says on what; the rest goes on. It installs and changes nothing.
 */
import type { Settings } from './config.js';
import type { Check, Finding } from './doctor/check.js';
import { enforcement, engine, runtime } from './doctor/engine.js';
import { image, packages } from './doctor/image.js';
import { cpu, memory, network, pids, privileges, readOnly, time } from './doctor/limits.js';
import { node, policy } from './doctor/machine.js';
import { mcp } from './doctor/mcp.js';
import { admit, type Patient } from './doctor/patient.js';
import { pool } from './doctor/pool.js';
import { audit, state, store } from './doctor/state.js';
import { explain } from './errors.js';

export const CHECKS: readonly Check[] = [
  node,
  policy,
  state,
  audit,
  store,
  engine,
  runtime,
  enforcement,
  image,
  packages,
  privileges,
  network,
  readOnly,
  memory,
  pids,
  cpu,
  time,
  pool,
  mcp,
];

export interface Examined extends Finding {
  readonly name: string;
  readonly tries: string;
}

/** The slowest is the engine's search, which ends by itself after 60 s. */
const CHECK_MS = 90_000;

/** @param onExamined told each finding when it is there */
export async function examine(
  settings: Settings,
  serverOptions: readonly string[],
  onExamined: (examined: Examined) => void,
): Promise<readonly Examined[]> {
  const patient = await admit(settings, serverOptions);
  const all: Examined[] = [];
  try {
    for (const check of CHECKS) {
      const missing = check.needs?.find((name) =>
        all.some((other) => other.name === name && (other.status === 'fail' || other.status === 'skip')),
      );
      const finding: Finding =
        missing === undefined
          ? await tryCheck(check, patient)
          : { status: 'skip', found: `not tried: it needs ${missing}` };
      const examined = { name: check.name, tries: check.tries, ...finding };
      all.push(examined);
      onExamined(examined);
    }
  } finally {
    await patient.close();
  }
  return all;
}

async function tryCheck(check: Check, patient: Patient): Promise<Finding> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Finding>((resolve) => {
    timer = setTimeout(
      () =>
        resolve({
          status: 'fail',
          found: `no end within ${CHECK_MS / 1000} s`,
          next: 'Restart the container engine and try again.',
        }),
      CHECK_MS,
    );
  });
  try {
    return await Promise.race([check.run(patient), late]);
  } catch (error) {
    return { status: 'fail', found: explain(error), next: 'Mend that and try again.' };
  } finally {
    clearTimeout(timer);
  }
}
