// The machine a benchmark ran on, so that its figures can be read.
import { readFileSync } from 'node:fs';
import { cpus, loadavg, machine, platform, release, totalmem } from 'node:os';

/** @returns [name, text] pairs */
export function describeMachine({ engine, cores }) {
  const { name, version, runtime, cgroupVersion, rootless } = engine.facts;
  const memory = `${(totalmem() / 1e9).toFixed(1)} GB`;
  return [
    ['Date', new Date().toISOString().slice(0, 16).replace('T', ' ').concat(' UTC')],
    ['Machine', `${cores} cores (${cpus()[0]?.model ?? machine()})${virtual()}, ${memory} of memory`],
    ['System', `${platform()} ${release()}, cgroup v${cgroupVersion}`],
    ['Engine', `${name} ${version}${rootless ? ', rootless' : ''}, runtime ${runtime}`],
    ['Node', process.version],
    ['Load before', loadavg()[0].toFixed(2)],
  ];
}

function virtual() {
  try {
    return / hypervisor /.test(readFileSync('/proc/cpuinfo', 'utf8')) ? ', virtual' : '';
  } catch {
    return '';
  }
}
