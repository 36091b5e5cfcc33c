/**
 * The base of the image's build stage: a slim Debian with Python 3.13 from the engine's registry, or, where
 * none answers, one made here with mmdebstrap from Debian's own packages.
 */
import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Engine } from './engine.js';

const FROM_REGISTRY = 'python:3.13-slim-trixie';
const HOME_MADE = 'strategic-python-base';
const PACKAGES = ['python3', 'python3-venv', 'ca-certificates'];
// 16 s here; a slow mirror takes minutes.
const MAKE_MS = 600_000;

/** @returns the reference of a base that the engine has. @throws Error that says what both ways answered */
export async function ensureBase(engine: Engine, onLine: (line: string) => void): Promise<string> {
  for (const reference of [FROM_REGISTRY, `${HOME_MADE}:latest`])
    if (await engine.hasImage(reference)) return reference;
  try {
    await engine.pull(FROM_REGISTRY, onLine);
    return FROM_REGISTRY;
  } catch (error) {
    onLine(`No registry gave ${FROM_REGISTRY}: ${error instanceof Error ? error.message : String(error)}`);
  }
  onLine('Making a Debian base with mmdebstrap instead ...');
  const folder = await mkdtemp(join(tmpdir(), 'strategic-base-'));
  try {
    const file = join(folder, 'base.tar');
    await mmdebstrap(file, onLine);
    await engine.importImage(createReadStream(file), HOME_MADE);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return `${HOME_MADE}:latest`;
}

function mmdebstrap(file: string, onLine: (line: string) => void): Promise<void> {
  const args = ['--variant=minbase', `--include=${PACKAGES.join(',')}`, 'trixie', file];
  return new Promise((resolve, reject) => {
    const child = spawn('mmdebstrap', args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: MAKE_MS });
    const last: string[] = [];
    createInterface({ input: child.stderr }).on('line', (line) => {
      last.splice(0, last.length - 4);
      last.push(line);
      if (line.startsWith('I: ')) onLine(line);
    });
    child.once('error', () =>
      reject(new Error('no registry answers, and mmdebstrap, which could make a base, is not installed')),
    );
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`mmdebstrap could not make a base: ${last.join(' ')}`)),
    );
  });
}
