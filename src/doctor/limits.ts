/**
 * Checks of the limits, each by its effect on a program that goes over it. The containers of the laboratory
 * have lower limits than those of the settings, from the same code.
 */
import type { RunRecord } from '../pipeline/record.js';
import { type Check, type Finding, fail, ok, warn } from './check.js';
import type { Patient } from './patient.js';

const MIB = 1024 * 1024;
const NEEDS = ['image'];
const REPORT_IT = 'Use another engine or runtime, and report this as an issue with this output.';
/** What two busy processes may get over their limit: the kernel counts in slices. */
const CPU_TOLERANCE = 1.4;

export const memory: Check = {
  name: 'memory',
  tries: 'taking twice the memory there may be',
  needs: NEEDS,
  async run(patient) {
    const laboratory = await patient.laboratory();
    const { memory_bytes } = laboratory.limits;
    const code = `taken = bytearray(${2 * memory_bytes})\nfor at in range(0, len(taken), 4096):\n    taken[at] = 1\nlen(taken)`;
    const record = await laboratory.run(code, 20);
    const mib = `${Math.round(memory_bytes / MIB)} MiB`;
    if (record.status === 'out_of_memory') return ok(`a program was ended at ${mib}, as out_of_memory`);
    return unlimited(patient, 'memory', `A program took more than ${mib} and ended ${record.status}.`);
  },
};

export const pids: Check = {
  name: 'pids',
  tries: 'starting more threads than there may be',
  needs: NEEDS,
  async run(patient) {
    const laboratory = await patient.laboratory();
    const { processes, processes_refused } = await laboratory.report();
    const most = laboratory.limits.pids;
    if (processes_refused && processes <= most)
      return ok(`of ${most} processes and threads, a program got ${processes} and no more`);
    return unlimited(patient, 'pids', `A program got ${processes} processes and threads of ${most}.`);
  },
};

export const cpu: Check = {
  name: 'cpu',
  tries: 'keeping two processes busy where there is CPU for one or less',
  needs: NEEDS,
  async run(patient) {
    const laboratory = await patient.laboratory();
    const { cpu_share, throttled } = await laboratory.report();
    const most = laboratory.limits.cpus;
    const times = throttled === null ? '' : ` and were held back ${throttled} times`;
    const found = `two busy processes got ${cpu_share.toFixed(2)} of ${most} CPUs${times}`;
    const isHeld = (throttled ?? 0) > 0 || cpu_share > most / 2;
    if (cpu_share <= most * CPU_TOLERANCE)
      return isHeld
        ? ok(found)
        : warn(`${found}: the machine is too busy to tell`, 'Try again when it is calmer.');
    return unlimited(patient, 'cpu', `${found}.`);
  },
};

function unlimited({ settings }: Patient, limit: 'memory' | 'pids' | 'cpu', found: string): Finding {
  if (settings.allow_unenforced.includes(limit))
    return warn(found, `Nothing, as long as allow_unenforced names ${limit}: each disclosure says so.`);
  return fail(found, REPORT_IT);
}

export const time: Check = {
  name: 'time',
  tries: 'running longer than there is time',
  needs: NEEDS,
  async run(patient) {
    const laboratory = await patient.laboratory();
    const record: RunRecord = await laboratory.run('while True:\n    pass', 0.5);
    const wall = Math.round(record.usage.wall_ms);
    if (record.status === 'timeout') return ok(`an endless program was ended after ${wall} of 500 ms`);
    return fail(`An endless program ended ${record.status} after ${wall} ms.`, REPORT_IT);
  },
};

export const network: Check = {
  name: 'network',
  tries: 'reaching a name, addresses and the cloud metadata service',
  needs: NEEDS,
  async run(patient) {
    const { interfaces, reached } = await (await patient.laboratory()).report();
    if (interfaces.length === 0 && reached.length === 0)
      return ok('no interface but the loopback, and nothing could be reached');
    return fail('A container has a network.', REPORT_IT, [
      ...interfaces.map((name) => `interface ${name}`),
      ...reached.map((what) => `reached ${what}`),
    ]);
  },
};

export const readOnly: Check = {
  name: 'read-only',
  tries: 'writing all over the file system',
  needs: NEEDS,
  async run(patient) {
    const { written, scratch } = await (await patient.laboratory()).report();
    if (written.length > 0)
      return fail('A program could write outside its scratch folder.', REPORT_IT, written);
    if (!scratch) return fail('A program cannot write to its scratch folder /tmp.', REPORT_IT);
    return ok('only the scratch folder could be written');
  },
};

export const privileges: Check = {
  name: 'privileges',
  tries: 'who a program is and what the kernel would let it do',
  needs: NEEDS,
  async run(patient) {
    const report = await (await patient.laboratory()).report();
    const faults = [
      report.uid === 65534 ? [] : [`its user is ${report.uid} instead of 65534`],
      /^0+$/.test(report.capabilities) ? [] : [`it has the capabilities ${report.capabilities}`],
      report.no_new_privileges === '1' ? [] : ['it may gain privileges'],
      report.seccomp === '2' ? [] : ['no seccomp filter holds'],
    ].flat();
    if (faults.length === 0) return ok('nobody, no capability, no new privileges, seccomp filter on');
    return fail('A program has more rights than it should.', REPORT_IT, faults);
  },
};
