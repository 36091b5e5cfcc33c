/** Finding an engine: what is tried, why a place is passed over, and which runtime is used. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Candidate, candidates, onPath } from '../../src/sandbox/candidates.js';
import { connectEngine, type NoEngineError } from '../../src/sandbox/connect.js';
import { containerBody, serverLabels } from '../../src/sandbox/hardening.js';
import { requireImage } from '../../src/sandbox/image.js';
import { startPrivatePodman } from '../../src/sandbox/private-podman.js';
import { openWithRuntime } from '../../src/sandbox/runtime.js';
import { testEngines } from '../support/engines.js';
import { LIMITS, runInImage } from '../support/run-in-image.js';

type Behaviour = readonly [what: string, behave: (server: Server) => Server];

const SILENT: Behaviour = [
  'never answers',
  (server) => server.on('connection', (socket) => socket.on('error', () => {})),
];

function commandLines(): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^[0-9]+$/.test(name))
    .flatMap((pid) => {
      try {
        return [readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')];
      } catch {
        return []; // it ended meanwhile
      }
    });
}

const folder = mkdtempSync(join(tmpdir(), 'spm-connect-'));
const stateDir = join(folder, 'state');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function failure(promise: Promise<unknown>): Promise<NoEngineError> {
  return promise.then(
    () => expect.unreachable('an engine was found'),
    (error: unknown) => error as NoEngineError,
  );
}

describe('where there is no engine', () => {
  test('a typed error names every place and the command to type', async () => {
    // Without a PATH, sockets or variables; system folders hold Podman where it is installed.
    const places = join(folder, 'none.sock');
    const error = await failure(connectEngine({ engine: 'auto', socket: places, stateDir, env: {} }));
    expect(error).toMatchObject({ name: 'UnavailableError', reason: 'no_engine' });
    expect(error.next).toContain('strategic-python-mcp setup');
    expect(error.attempts).toEqual([
      { foundBy: 'the socket setting', address: places, reason: 'there is no such socket' },
    ]);
  });

  test('the places come in a fixed order, each once, and variables first', () => {
    const env = {
      DOCKER_HOST: 'unix:///a.sock',
      CONTAINER_HOST: 'tcp://b:1',
      XDG_RUNTIME_DIR: '/run/user/7',
    };
    expect(candidates(env).map(({ address }) => address)).toEqual([
      'unix:///a.sock',
      'tcp://b:1',
      '/var/run/docker.sock',
      '/run/user/7/docker.sock',
      expect.stringContaining('/.docker/run/docker.sock'),
      '/run/podman/podman.sock',
      '/run/user/7/podman/podman.sock',
      'podman system service',
    ]);
  });

  test.each<Behaviour>([
    ['closes at once', (server: Server) => server.on('connection', (socket) => socket.destroy())],
    [
      'speaks another protocol',
      (server: Server) => server.on('connection', (socket) => socket.end('SSH-2.0-x\r\n')),
    ],
    [
      'is a web server',
      (server: Server) =>
        server.on('connection', (socket) =>
          socket.once('data', () => socket.end('HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\nno')),
        ),
    ],
    // The wait for it is five seconds.
    ...(process.env.FULL ? [SILENT] : []),
  ])('a socket whose other end %s is passed over with the reason', async (what, behave) => {
    const socket = join(folder, `${what.replaceAll(' ', '-')}.sock`);
    const server = behave(createServer());
    server.listen(socket);
    await once(server, 'listening');
    try {
      const error = await failure(connectEngine({ engine: 'auto', socket, stateDir }));
      expect(error.reason).toBe('no_engine');
      expect(error.attempts[0]?.reason).not.toBe('');
      if (what === 'never answers') expect(error.message).toContain('does not answer');
    } finally {
      server.close();
    }
  });
});

test('a search that takes too long ends with what was not asked', async () => {
  const silent = join(folder, 'silent.sock');
  const server = createServer((socket) => socket.on('error', () => {})).listen(silent);
  await once(server, 'listening');
  const env = { DOCKER_HOST: `unix://${silent}`, CONTAINER_HOST: 'unix:///never-asked.sock' };
  const error = await failure(connectEngine({ engine: 'auto', stateDir, env, searchMs: 200 }));
  server.close();
  expect(error.attempts.slice(0, 2)).toMatchObject([
    { foundBy: 'DOCKER_HOST', reason: expect.stringContaining('ended after 0.2 s') },
    { foundBy: 'CONTAINER_HOST', reason: expect.stringContaining('ended after 0.2 s') },
  ]);
});

describe.each(testEngines())('on $name', ({ name, socket }) => {
  test('says who it is and what it enforces', async () => {
    const engine = await connectEngine({ engine: 'auto', socket, stateDir });
    expect(engine.facts).toMatchObject({ name, foundBy: 'the socket setting', address: socket });
    expect(engine.facts.version).toMatch(/^\d+\.\d+/);
    expect(engine.facts.enforces).toEqual({ memory: true, pids: true, cpu: true });
    await engine.close();
  });

  test('is passed over when the other engine is wanted', async () => {
    const other = name === 'docker' ? 'podman' : 'docker';
    const error = await failure(connectEngine({ engine: other, socket, stateDir }));
    expect(error.message).toContain(`${name} answers there, ${other} is wanted`);
  });

  test('is passed over when the wanted runtime is not to be had', async () => {
    const error = await failure(
      connectEngine({ engine: 'auto', socket, stateDir, runtime: 'no-such-runtime' }),
    );
    expect(error.message).toMatch(/no-such-runtime|cannot choose another/);
  });

  test('is proven by several first starts at once', async () => {
    const starts = await Promise.all(
      ['a', 'b', 'c'].map((own) =>
        connectEngine({ engine: 'auto', socket, stateDir: join(folder, name, own), searchMs: 50_000 }),
      ),
    );
    expect(starts.map(({ facts }) => facts.name)).toEqual([name, name, name]);
    await Promise.all(starts.map((engine) => engine.close()));
  });

  test('is found by DOCKER_HOST', async () => {
    const engine = await connectEngine({ engine: name, stateDir, env: { DOCKER_HOST: `unix://${socket}` } });
    expect(engine.facts.foundBy).toBe('DOCKER_HOST');
    await engine.close();
  });
});

describe.runIf(onPath(process.env, 'podman') !== undefined)('a private podman service', () => {
  const own = candidates(process.env).find(
    ({ foundBy }) => foundBy === 'private podman service',
  ) as Candidate;
  const folders = () => new Set(readdirSync(tmpdir()).filter((name) => name.startsWith('strategic-podman-')));
  let before: Set<string>;
  beforeAll(() => {
    before = folders();
  });

  test('runs programs, and leaves nothing behind when it is closed', async () => {
    const opened = await openWithRuntime(own, { stateDir, log: () => {} });
    const { address } = opened.engine.facts;
    const image = testEngines().find(({ name }) => name === 'podman');
    if (image) expect(await runInImage(opened.engine, await image.image(), 'print(6 * 7)')).toBe('42\n');
    await opened.engine.close();
    expect(existsSync(address)).toBe(false);
    expect([...folders()].filter((name) => !before.has(name))).toEqual([]);
  });

  test('starts no other podman when a container ends, and unmounts what it removes', async () => {
    const { engine } = await openWithRuntime(own, { stateDir, log: () => {} });
    const podman = testEngines().find(({ name }) => name === 'podman');
    const image = (await podman?.image()) ?? (await requireImage(engine));
    const body = containerBody(LIMITS);
    const command = ['/opt/venv/bin/python', '-I', '-c', 'import time; time.sleep(60)'];
    const id = await engine.create({ image, command, labels: serverLabels('tests'), body });
    await engine.start(id);
    const monitor = commandLines().find((line) => line.includes('conmon') && line.includes(id)) ?? '';
    const mounted = readFileSync('/proc/mounts', 'utf8').includes(id);
    await engine.remove(id);
    expect(monitor).toContain('--runtime');
    expect(monitor).not.toContain('--exit-command');
    expect(mounted).toBe(true);
    expect(readFileSync('/proc/mounts', 'utf8')).not.toContain(id);
    expect(commandLines().filter((line) => line.includes(id))).toEqual([]);
    await engine.close();
  });

  test('ends with its owner even when that is killed', async () => {
    const script = `
      import { startPrivatePodman } from ${JSON.stringify(join(import.meta.dirname, '../../dist/sandbox/private-podman.js'))};
      const { address } = await startPrivatePodman();
      console.log(address);
      setInterval(() => {}, 1000);`;
    const owner = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(owner.stdout.setEncoding('utf8'), 'data')) as [string];
    const address = line.trim();
    expect(existsSync(address)).toBe(true);
    owner.kill('SIGKILL');
    await expect.poll(() => existsSync(address), { timeout: 10_000 }).toBe(false);
    await expect
      .poll(() => [...folders()].filter((name) => !before.has(name)), { timeout: 10_000 })
      .toEqual([]);
  });

  test('is found, and finds its helpers, where the PATH lacks the folders of system programs', async () => {
    const env = { ...process.env, PATH: folder };
    const bare = candidates(env).find(({ foundBy }) => foundBy === 'private podman service') as Candidate;
    const { engine } = await openWithRuntime(bare, { stateDir: join(folder, 'bare'), log: () => {} });
    expect(engine.facts.name).toBe('podman');
    await engine.close();
  });

  test('says what Podman said when it does not start', async () => {
    await expect(startPrivatePodman('/no/such/runtime')).rejects.toThrow(/runtime/);
  });

  test('another installed runtime is used when the default one cannot start a container', async () => {
    const broken = join(folder, 'broken-runtime');
    writeFileSync(
      broken,
      '#!/bin/sh\nif [ "$1" = --version ]; then echo broken; else echo "broken on purpose" >&2; exit 1; fi\n',
    );
    chmodSync(broken, 0o755);
    const withBroken: Candidate = {
      ...own,
      foundBy: 'a service with a broken default',
      open: (runtime, known) => own.open(runtime ?? broken, known),
    };
    const said: string[] = [];
    const opened = await openWithRuntime(withBroken, { stateDir, log: (line) => said.push(line) });
    expect(opened.engine.facts.runtime).toMatch(/^(crun|runc)$/);
    expect(said.join()).toContain('broken-runtime cannot start a container');
    expect(said.join()).toContain(`Using ${opened.engine.facts.runtime} instead`);
    await opened.engine.close();

    // Remembered: the second time the broken one is not asked again, so nothing is said.
    const again = await openWithRuntime(withBroken, { stateDir, log: (line) => said.push(line) });
    expect(again.engine.facts.runtime).toBe(opened.engine.facts.runtime);
    expect(said).toHaveLength(1);
    await again.engine.close();
  });

  test('is asked anew what it enforces, when that was not everything', async () => {
    const place = join(folder, 'not-everything');
    const open = () => openWithRuntime(own, { stateDir: place, log: () => {} });
    await (await open()).engine.close();
    const memory = join(place, 'runtimes.json');
    writeFileSync(memory, readFileSync(memory, 'utf8').replaceAll('"memory":true', '"memory":false'));
    const { engine } = await open();
    expect(engine.facts.enforces).toEqual({ memory: true, pids: true, cpu: true });
    await engine.close();
  });

  test('is not used when no runtime can start a container', async () => {
    const none: Candidate = { ...own, foundBy: 'a service without a runtime', otherRuntimes: () => [] };
    const broken = join(folder, 'broken-runtime');
    const wanted = openWithRuntime(none, { wanted: broken, stateDir, log: () => {} });
    await expect(wanted).rejects.toThrow('broken-runtime cannot start a container');
  });
});
