/**
 * Makes a bare clone ready: packages, build and, with the argument `setup`, engine and image. Plain Node, since
 * nothing is installed when it first runs. Each step is skipped when its inputs did not change, by content:
 * a clone or a checkout gives every file a new time.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const COMPILER =
  'If a native module could not be compiled, install a C++ compiler, make and Python 3 (Debian: apt-get install build-essential python3).';

alone(() => {
  step('Installing the locked packages', 'node_modules', ['package-lock.json'], () =>
    // The demo of a user and a check of ours need the same tree, whatever NODE_ENV says.
    npm(['ci', '--include=dev', '--no-audit', '--no-fund'], COMPILER),
  );
  step('Building', 'dist', ['src', 'tsconfig.json', 'package-lock.json'], () => {
    // A module whose source is gone must not live on in dist.
    rmSync(join(root, 'dist'), { recursive: true, force: true });
    run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.json']);
  });
  if (process.argv[2] === 'setup') run(process.execPath, [join(root, 'dist/cli.js'), 'setup']);
});

/** Two commands started side by side in one clone must not install over each other. */
function alone(work) {
  const lock = join(tmpdir(), `prepare-${createHash('sha256').update(root).digest('hex').slice(0, 16)}.pid`);
  for (let waited = 0; !taken(lock); waited++) {
    if (isGone(owner(lock))) rmSync(lock, { force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    if (waited === 10)
      process.stderr.write(`Waiting for process ${owner(lock)}, which sets up the same folder ...\n`);
    if (waited > 5 * 900) {
      process.stderr.write(
        `It has not ended in 15 minutes. If it is no set-up, remove ${lock} and try again.\n`,
      );
      process.exit(1);
    }
  }
  process.on('exit', () => rmSync(lock, { force: true }));
  work();
}

function taken(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Our own id, which lives, where the lock was just released or is just being written. */
function owner(lock) {
  try {
    return Number(readFileSync(lock, 'utf8')) || process.pid;
  } catch {
    return process.pid;
  }
}

function isGone(pid) {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

/** Does the work unless the stamp in `folder` says it was done from these very inputs. */
function step(title, folder, inputs, work) {
  const stamp = join(root, folder, '.prepared');
  const wanted = digest(inputs);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const began = Date.now();
  process.stderr.write(`${title} ...\n`);
  work();
  writeFileSync(stamp, wanted);
  process.stderr.write(`${title}: done in ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
}

function digest(inputs) {
  // Native modules are built for one version of Node.
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}`);
  for (const path of inputs.flatMap(filesBelow))
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

function filesBelow(path) {
  if (!existsSync(join(root, path))) return [];
  const entries = readdirSyncOrNull(join(root, path));
  if (entries === null) return [path];
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesBelow(join(path, entry.name)));
}

function readdirSyncOrNull(path) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOTDIR') return null;
    throw error;
  }
}

function npm(args, advice) {
  const cli = process.env.npm_execpath;
  if (cli) run(process.execPath, [cli, ...args], advice);
  else run('npm', args, advice);
}

/** Runs a command with its output on our stderr, so that stdout stays the wanted command's own. */
function run(command, args, advice) {
  const result = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (result.error) throw result.error;
  if (result.status === 0) return;
  if (advice) process.stderr.write(`${advice}\n`);
  process.exit(result.status ?? 1);
}
