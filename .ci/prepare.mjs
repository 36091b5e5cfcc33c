/**
 * Makes a bare clone ready: packages, build and, with the argument `setup`, engine and image. Plain Node, since
 * nothing is installed when it first runs. Each step is skipped when its inputs did not change, by content:
 * a clone or a checkout gives every file a new time.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

step('Installing the locked packages', 'node_modules', ['package.json', 'package-lock.json'], () =>
  // The demo of a user and a check of ours need the same tree, whatever NODE_ENV says.
  npm('ci', '--include=dev', '--no-audit', '--no-fund'),
);
step('Building', 'dist', ['src', 'tsconfig.json', 'package-lock.json'], () => {
  // A module whose source is gone must not live on in dist.
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.json']);
});
if (process.argv[2] === 'setup') run(process.execPath, [join(root, 'dist/cli.js'), 'setup']);

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

function npm(...args) {
  const cli = process.env.npm_execpath;
  if (cli) run(process.execPath, [cli, ...args]);
  else run('npm', args);
}

/** Runs a command with its output on our stderr, so that stdout stays the wanted command's own. */
function run(command, args) {
  const result = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (result.error) throw result.error;
  if (result.status !== 0) process.exit(result.status ?? 1);
}
