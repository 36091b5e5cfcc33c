/**
 * A Podman API service of our own, for machines where Podman is installed and no socket answers. It belongs to
 * this process alone and ends with it, even when that is killed: a shell between the two waits on a pipe.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface PrivatePodman {
  readonly address: string;
  /** Ends the service and removes its folder. */
  stop(): Promise<void>;
}

// The service needs some 100 ms; the first start of a user sets up storage first.
const START_MS = 10_000;
const STOP_MS = 3_000;

// $1 is the service's folder: conmon leaves files in the working directory. The rest are Podman's options.
// `read` fails when the other end of the pipe is gone without a word: then the pause lets Podman see the closed
// connections of a dead server first, on which it ends that server's containers.
const SHELL = `
folder=$1; shift
cd "$folder" || exit 1
printf '%s' "$CONMON" >conmon && chmod 700 conmon
./conmon --version >/dev/null 2>&1 && set -- --conmon "$folder/conmon" "$@"
unset CONMON
trap '' INT TERM HUP
podman "$@" system service --time 0 "unix://$folder/podman.sock" </dev/null &
service=$!
exec 2>/dev/null
read -r word || sleep 0.2
kill "$service"
(sleep 1; kill -9 "$service") & guard=$!
wait "$service"
kill "$guard"
cd / && rm -rf "$folder"
`;

// Podman's monitor starts a whole podman at each container's end, to unmount it; a sixth of what a short run
// costs in all. We remove each container at its end, which unmounts it too, and the reaper what a killed server
// left; so the monitor is started without that command.
const CONMON = `#!/bin/sh
PATH=$PATH:/usr/libexec/podman:/usr/local/libexec/podman:/usr/local/lib/podman
left=$#
while [ "$left" -gt 0 ]; do
  case $1 in
    --exit-command | --exit-command-arg) shift 2; left=$((left - 2)) ;;
    *) set -- "$@" "$1"; shift; left=$((left - 1)) ;;
  esac
done
exec conmon "$@"
`;

/**
 * @param runtime name or path of the OCI runtime, Podman's own default when absent
 * @param env of the service; Podman and its helpers are looked for on its PATH
 * @throws Error with Podman's own words when it does not serve
 */
export async function startPrivatePodman(
  runtime?: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<PrivatePodman> {
  const folder = await mkdtemp(join(tmpdir(), 'strategic-podman-'));
  const options = runtime === undefined ? [] : ['--runtime', runtime];
  const shell = spawn('/bin/sh', ['-c', SHELL, 'sh', folder, ...options], {
    stdio: ['pipe', 'ignore', 'pipe'],
    env: { ...env, CONMON },
    detached: true, // Ctrl-C in a terminal is for us; we end the service when our runs are over
  });
  let words = '';
  let silent = false; // the service holds this pipe; its end is the service's end
  shell.stderr.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-2_000);
  });
  shell.stderr.once('end', () => {
    silent = true;
  });
  const ended = new Promise<void>((resolve) => {
    shell.once('close', () => resolve());
    shell.once('error', () => resolve());
  });
  shell.stdin.on('error', () => {}); // the shell ended by itself

  const stop = async () => {
    const timer = new AbortController();
    shell.stdin.end('stop\n');
    await Promise.race([ended, sleep(STOP_MS, undefined, { signal: timer.signal }).catch(() => {})]);
    timer.abort();
    await rm(folder, { recursive: true, force: true });
  };

  const address = join(folder, 'podman.sock');
  for (const deadline = Date.now() + START_MS; !(await accepts(address)); await sleep(15)) {
    if (!silent && Date.now() < deadline) continue;
    await stop();
    throw new Error(words.trim() || 'the Podman service did not start');
  }
  // Neither keeps this process alive: when it ends, so does the service.
  shell.unref();
  (shell.stdin as { unref?: () => void }).unref?.();
  (shell.stderr as { unref?: () => void }).unref?.();
  return { address, stop };
}

function accepts(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
