/** Installs Podman from Debian's or Ubuntu's own packages; elsewhere it says what to type instead. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { UnavailableError } from '../errors.js';

// runc beside crun, since crun cannot start containers on hybrid cgroup hierarchies; mmdebstrap and its keys
// make a base where no registry answers; uidmap, slirp4netns and fuse-overlayfs serve rootless users later.
const PACKAGES = [
  ...['podman', 'runc', 'crun', 'conmon', 'catatonit', 'uidmap', 'slirp4netns', 'fuse-overlayfs'],
  ...['mmdebstrap', 'debian-archive-keyring', 'ca-certificates'],
];
// Installing takes half a minute; a slow mirror takes more, and a lock held by another installer as well.
const STEP_MS = 900_000;

/**
 * @param why why no engine can be used as it is, for the message when nothing can be installed either
 * @throws UnavailableError with the one command to type
 */
export async function installPodman(why: string, log: (line: string) => void): Promise<void> {
  const isDebian = existsSync('/usr/bin/apt-get') && existsSync('/etc/debian_version');
  if (isDebian && process.getuid?.() === 0) {
    log(`No container engine can be used yet: installing ${PACKAGES.join(' ')} with apt-get ...`);
    await apt(['update', '-q'], log);
    await apt(['install', '-y', '-q', '--no-install-recommends', ...PACKAGES], log);
    return;
  }
  throw new UnavailableError('no_engine', why, { next: command(isDebian) });
}

function command(isDebian: boolean): string {
  if (isDebian) return `Type: sudo apt-get install -y ${PACKAGES.join(' ')}`;
  if (process.platform === 'darwin') return 'Type: brew install podman && podman machine init --now';
  if (existsSync('/usr/bin/dnf')) return 'Type: sudo dnf install -y podman runc';
  return 'Install Podman (4.3 or later) or Docker (20.10 or later) and start it.';
}

function apt(args: readonly string[], log: (line: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('apt-get', args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', NEEDRESTART_SUSPEND: '1' },
      timeout: STEP_MS,
    });
    const last: string[] = [];
    for (const input of [child.stdout, child.stderr])
      createInterface({ input }).on('line', (line) => {
        last.splice(0, last.length - 2);
        last.push(line);
        if (line.trim() !== '') log(line);
      });
    const failed = (why: string) =>
      reject(
        new UnavailableError('no_engine', `apt-get ${args[0]} failed: ${why}`, {
          next: `Mend that and type: sudo apt-get install -y ${PACKAGES.join(' ')}`,
        }),
      );
    child.once('error', (error) => failed(error.message));
    child.once('close', (code) => (code === 0 ? resolve() : failed(last.join(' '))));
  });
}
