/** What a program may ask of the kernel, with the policy and the hook off: nothing that leads out or hurts the front. */
import { expect, it } from 'vitest';
import { ground, onEngines } from '../contract/support.js';
import { sampledEngines } from '../support/engines.js';

/** Tries each line of `attempts` and gives what came of it: True, or the name of the error. */
const attempt = (attempts: Readonly<Record<string, string>>) => `
import ctypes, os, resource, socket
libc = ctypes.CDLL(None, use_errno=True)
def call(name, *arguments):
    if getattr(libc, name)(*arguments) < 0:
        raise OSError(ctypes.get_errno(), name)
found = {}
for name, line in ${JSON.stringify(attempts)}.items():
    try:
        exec(line)
        found[name] = True
    except OSError as error:
        found[name] = type(error).__name__
found`;

const DENIED = 'PermissionError';
const CLONE_NEWUSER = 0x10000000;
const CLONE_NEWNS = 0x20000;

onEngines(sampledEngines(), 'the kernel', (engine) => {
  const { run } = ground(engine);

  it('gives no namespaces, so no mounts and no capabilities', async () => {
    const outcome = await run(
      attempt({
        user: `call('unshare', ${CLONE_NEWUSER})`,
        'user and mount': `call('unshare', ${CLONE_NEWUSER | CLONE_NEWNS})`,
        join: `call('setns', os.open('/proc/self/ns/net', os.O_RDONLY), 0)`,
        mount: `call('mount', b'none', b'/tmp', b'tmpfs', 0, b'size=10g')`,
        unmount: `call('umount2', b'/tmp', 2)`,
      }),
      { hook: 'off' },
    );
    const all = { user: DENIED, 'user and mount': DENIED, join: DENIED, mount: DENIED, unmount: DENIED };
    expect(outcome.value).toMatchObject({ value: all });
  });

  it('gives no sockets that leave the network namespace', async () => {
    const outcome = await run(
      attempt({
        'to the machine below': 'socket.socket(40, socket.SOCK_STREAM)',
        'to the kernel': 'socket.socket(socket.AF_NETLINK, socket.SOCK_RAW)',
        packets: 'socket.socket(socket.AF_PACKET, socket.SOCK_RAW)',
        'within the container': 'socket.socket(socket.AF_UNIX)',
      }),
      { hook: 'off' },
    );
    expect(outcome.value).toMatchObject({
      value: {
        'to the machine below': 'OSError',
        'to the kernel': 'OSError',
        packets: expect.stringMatching(/Error$/),
        'within the container': true,
      },
    });
  });

  it('lets nobody touch the time, limits or memory of the front', async () => {
    const outcome = await run(
      attempt({
        idle: 'os.sched_setscheduler(1, os.SCHED_IDLE, os.sched_param(0))',
        affinity: 'os.sched_setaffinity(1, [0])',
        nice: 'os.setpriority(os.PRIO_PROCESS, 1, 19)',
        'nice to its user': 'os.setpriority(os.PRIO_USER, 0, 19)',
        limit: 'resource.prlimit(1, resource.RLIMIT_AS, (0, 0))',
        memory: 'open("/proc/1/mem", "rb")',
        descriptors: 'os.listdir("/proc/1/fd")',
        trace: `call('ptrace', 16, 1, 0, 0)`,
        'its own': 'os.sched_setaffinity(0, os.sched_getaffinity(0)); os.nice(1)',
      }),
      { hook: 'off' },
    );
    const value = outcome.value?.value as Record<string, unknown>;
    expect(value['its own']).toBe(true);
    expect(Object.entries(value).filter(([, what]) => what === true)).toHaveLength(1);
  });

  it('starts nothing that was written during the run', async () => {
    const outcome = await run(
      `import os, sys
found = []
for folder in ('/tmp', '/tmp/work', '/dev/shm'):
    path = folder + '/program'
    try:
        with open(path, 'wb') as file, open(os.path.realpath(sys.executable), 'rb') as python:
            file.write(python.read())
        os.chmod(path, 0o755)
        os.posix_spawn(path, [path, '-c', '1'], {})
        found.append(folder)
    except OSError:
        pass
    os.path.exists(path) and os.remove(path)
found`,
      { hook: 'off' },
    );
    expect(outcome.value).toMatchObject({ value: [] });
  });

  it('shares no memory, queues or files with the container beside it', async () => {
    const shared = `import ctypes, os
libc = ctypes.CDLL(None)
key = 4711
`;
    let left = () => {};
    const mark = new Promise<void>((resolve) => {
      left = resolve;
    });
    const leave = run(
      `${shared}libc.shmget(key, 4096, 0o1666)
for folder in ('/tmp', '/dev/shm', '/dev/mqueue'):
    open(folder + '/mark', 'w').close()
print('left', flush=True)
import time
time.sleep(3)`,
      { hook: 'off', onOutput: left },
    );
    await mark;
    const look = await run(
      `${shared}[libc.shmget(key, 4096, 0o666), [f for f in ('/tmp', '/dev/shm', '/dev/mqueue') if os.path.exists(f + '/mark')]]`,
      { hook: 'off' },
    );
    expect(await leave).toMatchObject({ status: 'ok', stdout: 'left\n' });
    expect(look.value).toMatchObject({ value: [-1, []] });
  });
});
