/** Which process this is, so that another server can tell later whether it still lives. */
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

export interface ProcessIdentity {
  /** Changes with every start of the machine. */
  readonly boot: string;
  readonly pid: number;
  /** Start time in the kernel's own ticks: tells a reused process id. Empty where there is no /proc. */
  readonly start: string;
  /** The pid namespace: a process id means nothing in another one. */
  readonly namespace: string;
}

export function thisProcess(): ProcessIdentity {
  return {
    boot: bootId(),
    pid: process.pid,
    start: startTime(process.pid) ?? '',
    namespace: quietly(() => readlinkSync('/proc/self/ns/pid')) ?? 'none',
  };
}

export function bootId(): string {
  return quietly(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()) ?? hostname();
}

/** Whether the process is gone: no such id, or the id is another process's now. In doubt it lives. */
export function isDead(pid: number, start: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return true;
  }
  const now = startTime(pid);
  return now !== undefined && start !== '' && now !== start;
}

/** The start in clock ticks since boot: field 22 of /proc/PID/stat, counted after the name, which may hold spaces and brackets. */
export function startTime(pid: number): string | undefined {
  const stat = quietly(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
}

function quietly<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
