import { expect, it } from 'vitest';
import type { SandboxOutcome } from '../../src/sandbox/sandbox.js';
import { sampledEngines } from '../support/engines.js';
import { eventually, ground, sideBySide } from './support.js';

/** Programs that attack the machinery around them; each says which ends are right. */
const programs: readonly {
  readonly name: string;
  readonly code: string;
  readonly expected: readonly SandboxOutcome['status'][];
}[] = [
  {
    name: 'forks without end',
    code: 'import os\nwhile True:\n    try:\n        os.fork()\n    except OSError:\n        pass',
    expected: ['process_limit'],
  },
  {
    name: 'writes garbage to every descriptor',
    code: 'import os\nfor fd in range(3, 64):\n    try:\n        os.write(fd, b"\\x00\\x00\\x00\\x08\\x00\\x00\\x00\\x00garbage!")\n    except OSError:\n        pass',
    expected: ['crashed'],
  },
  {
    name: 'announces a huge frame',
    code: 'import os\nos.write(4, b"\\xff" * 16)\nwhile True: pass',
    expected: ['crashed'],
  },
  {
    name: 'states an end that is the front to state',
    code: `import os, json, struct, time
def frame(header, body=b''):
    head = json.dumps(header).encode()
    os.write(4, struct.pack('>II', len(head), len(body)) + head + body)
frame({'kind': 'done'}, json.dumps({'status': 'out_of_memory'}).encode())
time.sleep(5)`,
    expected: ['crashed'],
  },
  {
    name: 'says started twice',
    code: `import os, json, struct, time
head = json.dumps({'kind': 'started'}).encode()
os.write(4, struct.pack('>II', len(head), 2) + head + b'{}')
time.sleep(5)`,
    expected: ['crashed'],
  },
  {
    name: 'speaks on after its own end',
    code: `import os, json, struct, time
def frame(header, body=b''):
    head = json.dumps(header).encode()
    return struct.pack('>II', len(head), len(body)) + head + body
end = frame({'kind': 'done'}, json.dumps({'status': 'ok'}).encode())
os.write(4, end + frame({'kind': 'value'}, b'{"type":"json","value":1}'))
time.sleep(5)`,
    expected: ['crashed'],
  },
  {
    name: 'reaches for the wire of the front',
    code: 'import os\nopened = []\nfor fd in range(10):\n    try:\n        opened.append(os.open(f"/proc/1/fd/{fd}", os.O_WRONLY))\n    except OSError:\n        pass\nassert opened == []',
    expected: ['ok'],
  },
  {
    name: 'kills its parent',
    code: 'import os, signal\nfor number in range(1, 32):\n    if number not in (signal.SIGCHLD,):\n        os.kill(1, number)\n"alive"',
    expected: ['ok'],
  },
  {
    name: 'takes memory and descriptors away from its parent',
    code: 'import os, resource\nos.kill(os.getppid(), 0)\nresource.prlimit(1, resource.RLIMIT_NOFILE, (0, 0))\nresource.prlimit(1, resource.RLIMIT_AS, (0, 0))\n1',
    expected: ['error'],
  },
  {
    name: 'stops itself',
    code: 'import os, signal\nos.kill(os.getpid(), signal.SIGSTOP)',
    expected: ['timeout'],
  },
  {
    name: 'leaves a daemon that prints on',
    code: 'import os, time\nif os.fork() == 0:\n    os.setsid()\n    while True:\n        print("daemon")\n        time.sleep(0.001)\ntime.sleep(0.05)\n"done"',
    expected: ['ok'],
  },
  {
    name: 'ignores every signal and never ends',
    code: 'import signal\nfor number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:\n    signal.signal(number, signal.SIG_IGN)\nwhile True: pass',
    expected: ['timeout'],
  },
  {
    name: 'fills the scratch folder',
    code: 'try:\n    with open("big", "wb") as file:\n        while True:\n            file.write(b"x" * 2**20)\nexcept OSError as error:\n    code = error.errno\nimport os\nos.remove("big")\ncode',
    expected: ['ok'],
  },
  {
    name: 'floods standard error',
    code: 'import sys\nwhile True:\n    sys.stderr.write("e" * 100_000)',
    expected: ['output_limit'],
  },
  {
    name: 'makes thousands of artifacts',
    code: 'for number in range(3000):\n    open(f"{number}.txt", "w").write(str(number))',
    expected: ['ok'],
  },
];

sideBySide(
  'hostile programs',
  (engine) => {
    const { run, containers } = ground(engine);

    it.each(programs)('$name', async ({ code, expected }) => {
      // What never ends need not be given the time that the others may need on a busy machine.
      const timeoutMs = expected.includes('timeout') ? 1_000 : 4_000;
      const outcome = await run(code, { hook: 'off', timeoutMs });
      expect(expected, JSON.stringify(outcome.error ?? outcome.warnings)).toContain(outcome.status);
      const next = await run('6 * 7');
      expect(next).toMatchObject({ status: 'ok', value: { value: 42 } });
      await eventually(async () => !(await containers()).includes(outcome.isolation.container));
    });

    it('has no network, no writable root, no rights', async () => {
      const outcome = await run(
        `import os, socket
found = {}
try:
    socket.create_connection(('1.1.1.1', 53), 1)
    found['network'] = True
except OSError:
    found['network'] = False
written = []
for folder in ('/', '/opt', '/etc', '/run', '/var/tmp', '/dev', '/opt/strategic'):
    try:
        open(folder + '/x', 'w').close()
        written.append(folder)
    except OSError:
        pass
found['written'] = written
found['uid'] = os.getuid()
status = open('/proc/self/status').read()
found['caps'] = [line.split()[1] for line in status.splitlines() if line.startswith('CapEff')]
found['privs'] = [line.split()[1] for line in status.splitlines() if line.startswith('NoNewPrivs')]
found['seccomp'] = [line.split()[1] for line in status.splitlines() if line.startswith('Seccomp:')]
found`,
        { hook: 'off' },
      );
      expect(outcome.value).toMatchObject({
        value: {
          network: false,
          written: [],
          uid: 65534,
          caps: ['0000000000000000'],
          privs: ['1'],
          seccomp: ['2'],
        },
      });
    });
  },
  sampledEngines(),
);
