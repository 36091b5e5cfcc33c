/**
 * A Docker engine of the tests' own, where `dockerd` is installed: in a folder that is kept between runs, so
 * that the image need not be built again, and ended with the tests.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface TestEngineProcess {
  readonly socket: string;
  stop(): Promise<void>;
}

const START_MS = 30_000;

/** @returns undefined where there is no dockerd or this user may not start one */
export async function startDockerd(): Promise<TestEngineProcess | undefined> {
  if (process.getuid?.() !== 0 || spawnSync('dockerd', ['--version']).status !== 0) return undefined;
  const images = ownImages();
  const folder = mkdtempSync(join(tmpdir(), 'spm-dockerd-'));
  const socket = join(folder, 'docker.sock');
  const log = join(folder, 'dockerd.log');
  const output = openSync(log, 'w');
  const child = spawn('dockerd', dockerdArguments(folder, images, socket), {
    stdio: ['ignore', output, output],
  });
  await answering(socket, child, log);
  return {
    socket,
    async stop() {
      await ended(child);
      rmSync(join(images, 'owner.pid'), { force: true });
      // It leaves the network namespace of its containers mounted.
      spawnSync('umount', ['--lazy', join(folder, 'exec', 'netns', 'default')]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A folder for images that no other test run on this machine is using: two daemons cannot share one. */
function ownImages(): string {
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'strategic-python-mcp');
  for (let slot = 0; ; slot++) {
    const folder = join(cache, `test-docker-${slot}`);
    mkdirSync(folder, { recursive: true });
    const owner = join(folder, 'owner.pid');
    if (existsSync(owner) && isAlive(Number(readFileSync(owner, 'utf8')))) continue;
    writeFileSync(owner, String(process.pid));
    return folder;
  }
}

function isAlive(pid: number): boolean {
  return pid > 0 && existsSync(`/proc/${pid}`);
}

function dockerdArguments(folder: string, images: string, socket: string): string[] {
  return [
    // No network: neither the runs nor the builds of these tests use a bridge.
    ...['--iptables=false', '--bridge=none'],
    ...['--data-root', images, '--exec-root', join(folder, 'exec'), '--pidfile', join(folder, 'pid')],
    ...['--default-ulimit', 'nofile=1024:1024', '-H', `unix://${socket}`],
  ];
}

async function answering(socket: string, child: ChildProcess, log: string): Promise<void> {
  for (const end = Date.now() + START_MS; Date.now() < end; await sleep(100)) {
    if (child.exitCode !== null) break;
    if (await ping(socket)) return;
  }
  child.kill('SIGKILL');
  throw new Error(`dockerd did not start: ${readFileSync(log, 'utf8').slice(-2_000)}`);
}

function ping(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = request({ socketPath, path: '/_ping', timeout: 2_000 }, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    });
    asked.on('error', () => resolve(false));
    asked.on('timeout', () => asked.destroy());
    asked.end();
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const end = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await end;
  clearTimeout(timer);
}
