/** That each flag of hardening.ts is in force: asked for inside the container, by trying. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/sandbox/engine.js';
import { testEngines } from '../support/engines.js';
import { LIMITS, reportFromImage } from '../support/run-in-image.js';

const REPORT = `
import json, os, resource, socket, subprocess
status = dict(line.split(":\\t", 1) for line in open("/proc/self/status").read().splitlines() if ":\\t" in line)
def attempt(action):
    try:
        return str(action() or "done")
    except Exception as error:
        return type(error).__name__ + " " + str(getattr(error, "errno", ""))
def write(path):
    with open(path, "w") as file:
        file.write("x")
def execute():
    with open("/tmp/run", "w") as file:
        file.write("#!/opt/venv/bin/python\\n")
    os.chmod("/tmp/run", 0o755)
    subprocess.run(["/tmp/run"], check=True)
def fill(path, size):
    with open(path, "wb") as file:
        for _ in range(size >> 20):
            file.write(bytes(1 << 20))
def connect(family, address):
    with socket.socket(family, socket.SOCK_STREAM) as sock:
        sock.settimeout(2)
        sock.connect(address)
def remount():
    import ctypes
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.mount(b"none", b"/tmp", b"tmpfs", 0, None):
        raise OSError(ctypes.get_errno(), "mount")
def first(*paths):
    for path in paths:
        if os.path.exists(path):
            return open(path).read().split()
mounts = {}
for line in open("/proc/self/mounts"):
    _, target, kind, options, *_ = line.split()
    mounts[target] = [kind, *options.split(",")]
report = {
    "status": {key: status[key].split() for key in ("Uid", "Gid", "Groups", "CapEff", "CapPrm", "CapBnd", "CapAmb", "NoNewPrivs", "Seccomp")},
    "write": {path: attempt(lambda: write(path)) for path in ("/x", "/opt/x", "/opt/strategic/x", "/run/x", "/var/tmp/x", "/etc/passwd", "/tmp/x", "/dev/shm/x")},
    "execute": attempt(execute),
    "overfill tmp": attempt(lambda: fill("/tmp/big", ${LIMITS.tmpfs_bytes + 2 ** 20})),
    "overfill shm": attempt(lambda: fill("/dev/shm/big", 17 << 20)),
    "interfaces": [name for _, name in socket.if_nameindex()],
    "connect": attempt(lambda: connect(socket.AF_INET, ("192.0.2.1", 80))),
    "resolve": attempt(lambda: socket.getaddrinfo("example.com", 80)),
    "mount": attempt(remount),
    "become root": attempt(lambda: os.setuid(0)),
    "limits": {name: resource.getrlimit(getattr(resource, "RLIMIT_" + name)) for name in ("NOFILE", "NPROC", "CORE")},
    "mounts": mounts,
    "environment": sorted(os.environ),
    "swap and memory": [first("/sys/fs/cgroup/memory/memory.limit_in_bytes", "/sys/fs/cgroup/memory.max"), first("/sys/fs/cgroup/memory/memory.memsw.limit_in_bytes", "/sys/fs/cgroup/memory.swap.max")],
    "pids": first("/sys/fs/cgroup/pids/pids.max", "/sys/fs/cgroup/pids.max"),
    "cpu": first("/sys/fs/cgroup/cpu/cpu.cfs_quota_us", "/sys/fs/cgroup/cpu.max"),
    "processes": sorted(name for name in os.listdir("/proc") if name.isdigit()),
}
print(json.dumps(report))
`;

interface Report {
  readonly status: Readonly<Record<string, readonly string[]>>;
  readonly write: Readonly<Record<string, string>>;
  readonly mounts: Readonly<Record<string, readonly string[]>>;
  readonly limits: Readonly<Record<string, readonly [number, number]>>;
  readonly environment: readonly string[];
  readonly [question: string]: unknown;
}

const EROFS = 'OSError 30';
const ENOSPC = 'OSError 28';

describe.each(testEngines())('in a container of $name', (present) => {
  let engine: Engine;
  let report: Report;
  beforeAll(async () => {
    process.env.SPM_TEST_SECRET = 'of the host';
    engine = await present.open();
    report = await reportFromImage<Report>(engine, await present.image(), REPORT);
  });
  afterAll(() => engine.close());

  test('runs as nobody, without a capability, and cannot gain one', () => {
    expect(report.status.Uid).toEqual(Array(4).fill('65534'));
    expect(report.status.Gid).toEqual(Array(4).fill('65534'));
    expect((report.status.Groups ?? []).filter((group) => group !== '65534')).toEqual([]);
    for (const set of ['CapEff', 'CapPrm', 'CapBnd', 'CapAmb'])
      expect(report.status[set], set).toEqual(['0'.repeat(16)]);
    expect(report.status.NoNewPrivs).toEqual(['1']);
    expect(report.status.Seccomp).toEqual(['2']);
    expect(report['become root']).toBe('PermissionError 1');
    expect(report.mount).toBe('PermissionError 1');
  });

  test('writes to its scratch folder and nowhere else', () => {
    expect(report.write).toEqual({
      '/x': EROFS,
      '/opt/x': EROFS,
      '/opt/strategic/x': EROFS,
      '/run/x': EROFS,
      '/var/tmp/x': EROFS,
      '/etc/passwd': EROFS,
      '/tmp/x': 'done',
      '/dev/shm/x': 'done',
    });
    expect(report['overfill tmp']).toBe(ENOSPC);
    expect(report['overfill shm']).toBe(ENOSPC);
    expect(report.execute).toBe('PermissionError 13');
    for (const target of ['/tmp', '/dev/shm', '/run', '/var/tmp'])
      expect(report.mounts[target], target).toEqual(
        expect.arrayContaining(['tmpfs', 'noexec', 'nosuid', 'nodev']),
      );
  });

  test('mounts nothing of the host that could be changed', () => {
    const kinds = new Set([
      'overlay',
      'proc',
      'sysfs',
      'tmpfs',
      'devpts',
      'mqueue',
      'cgroup',
      'cgroup2',
      'devtmpfs',
    ]);
    // Name resolution files, which engines write themselves and mount one by one.
    const ENGINE_FILES = /^\/(etc\/(hosts|hostname|resolv\.conf)|run\/\.containerenv)$/;
    const foreign = Object.entries(report.mounts).filter(
      ([target, [kind = '']]) =>
        !kinds.has(kind) && !ENGINE_FILES.test(target) && !target.startsWith('/proc/'),
    );
    expect(foreign).toEqual([]);
  });

  test('has no network', () => {
    expect(
      (report.interfaces as string[]).filter((name) => name === 'lo' || /^eth|^en|^wl|^tap/.test(name)),
    ).toEqual(['lo']);
    expect(report.connect).toBe('OSError 101');
    expect(report.resolve).toMatch(/^gaierror/);
  });

  test('has the limits it was given', () => {
    expect(report.limits.NOFILE).toEqual([1024, 1024]);
    expect(report.limits.CORE).toEqual([0, 0]);
    expect(report.limits.NPROC?.[1]).toBeGreaterThan(LIMITS.pids * 20);
    expect(report.limits.NPROC?.[1]).toBeLessThanOrEqual(16_384);
    const [memory, swap] = report['swap and memory'] as [string[], string[]];
    expect(memory).toEqual([String(LIMITS.memory_bytes)]);
    expect([[String(LIMITS.memory_bytes)], ['0']]).toContainEqual(swap); // v1 counts both together, v2 swap alone
    expect(report.pids).toEqual([String(LIMITS.pids)]);
    expect((report.cpu as string[])[0]).toBe('100000');
  });

  test('sees nothing of the host: neither its environment nor its processes', () => {
    expect(report.environment).not.toContain('SPM_TEST_SECRET');
    const allowed =
      /^(PATH|HOME|LANG|TZ|HOSTNAME|container|TERM|MPL\w+|OMP_NUM_THREADS|OPENBLAS_NUM_THREADS|LC_CTYPE)$/;
    expect(report.environment.filter((name) => !allowed.test(name))).toEqual([]);
    expect(report.processes).toEqual(['1']);
  });
});
