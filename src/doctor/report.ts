/** The Python with which a container tries what it may not do, and what it says of it. */
import type { TrialLimits } from './laboratory.js';

export interface Report {
  readonly python: string;
  /** Installed distributions by their normalised name (PEP 503). */
  readonly packages: Readonly<Record<string, string>>;
  /** Paths outside the scratch folders that could be written. */
  readonly written: readonly string[];
  readonly scratch: boolean;
  /** Network interfaces besides the loopback. */
  readonly interfaces: readonly string[];
  /** Attempts to reach something that did not fail. */
  readonly reached: readonly string[];
  readonly uid: number;
  /** The effective capabilities, as the kernel's hexadecimal mask. */
  readonly capabilities: string;
  readonly no_new_privileges: string;
  /** 2 is a filter. */
  readonly seccomp: string;
  readonly environment: readonly string[];
  /** Processes and threads that ran at one time before one more was refused, or the attempt's own bound. */
  readonly processes: number;
  readonly processes_refused: boolean;
  /** CPU time over time, of two busy processes. */
  readonly cpu_share: number;
  /** How often the kernel held them back; null where it does not say. */
  readonly throttled: number | null;
}

/** How many more than allowed are asked for, so that a limit that does not hold is seen and no machine falls over. */
const MORE = 32;

export const REPORT_CODE = ({ pids }: TrialLimits) => `
import importlib.metadata, json, os, platform, re, resource, socket, threading, time

def can_write(path):
    try:
        with open(path, 'w') as file:
            file.write('x')
        os.remove(path)
        return True
    except OSError:
        return False

def reaches(attempt):
    try:
        attempt()
        return True
    except OSError:
        return False

def connect(family, address):
    with socket.socket(family, socket.SOCK_STREAM) as sock:
        sock.settimeout(1)
        sock.connect(address)

attempts = {
    'a name': lambda: socket.getaddrinfo('example.com', 80),
    'an address (IPv4)': lambda: connect(socket.AF_INET, ('192.0.2.1', 80)),
    'an address (IPv6)': lambda: connect(socket.AF_INET6, ('2001:db8::1', 80)),
    'the cloud metadata service': lambda: connect(socket.AF_INET, ('169.254.169.254', 80)),
}
status = dict(line.split(':\\t', 1) for line in open('/proc/self/status').read().splitlines() if ':\\t' in line)
report = {
    'python': platform.python_version(),
    'packages': {re.sub('[-_.]+', '-', d.metadata['Name']).lower(): d.version for d in importlib.metadata.distributions()},
    'written': [p for p in ('/x', '/opt/x', '/opt/strategic/x', '/etc/x', '/run/x', '/var/tmp/x', '/usr/x', '/home/x') if can_write(p)],
    'scratch': can_write('/tmp/x'),
    'interfaces': [name for line in open('/proc/net/dev').readlines()[2:] if (name := line.split(':')[0].strip()) != 'lo'],
    'reached': [name for name, attempt in attempts.items() if reaches(attempt)],
    'uid': os.getuid(),
    'capabilities': status['CapEff'].strip(),
    'no_new_privileges': status['NoNewPrivs'].strip(),
    'seccomp': status['Seccomp'].strip(),
    'environment': sorted(os.environ),
}

gate = threading.Event()
threads = []
refused = False
try:
    for _ in range(${pids + MORE}):
        thread = threading.Thread(target=gate.wait)
        thread.start()
        threads.append(thread)
except RuntimeError:
    refused = True
report['processes'] = len(threads) + 1
report['processes_refused'] = refused
gate.set()
for thread in threads:
    thread.join()

def burn(seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        pass

def spent():
    return sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))

def throttled():
    for path in ('/sys/fs/cgroup/cpu.stat', '/sys/fs/cgroup/cpu/cpu.stat', '/sys/fs/cgroup/cpu,cpuacct/cpu.stat'):
        try:
            with open(path) as file:
                return dict(line.split() for line in file).get('nr_throttled')
        except OSError:
            pass

began, before = time.monotonic(), spent()
child = os.fork()
if child == 0:
    burn(0.6)
    os._exit(0)
burn(0.6)
os.waitpid(child, 0)
report['cpu_share'] = (spent() - before) / (time.monotonic() - began)
count = throttled()
report['throttled'] = None if count is None else int(count)
json.dumps(report)
`;
