/**
 * Starts the engines of the tests and sees that each has the sandbox image: a private Podman service where
 * Podman is installed, a dockerd of our own where there is one. Ends what it started.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { candidates, onPath } from '../../src/sandbox/candidates.js';
import { openEngine } from '../../src/sandbox/docker.js';
import { ensureImage } from '../../src/sandbox/image.js';
import { openWithRuntime } from '../../src/sandbox/runtime.js';
import { startDockerd } from './dockerd.js';
import type { ProvidedEngine } from './engines.js';

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const endings: (() => Promise<void>)[] = [];
  const teardown = async () => {
    for (const end of endings.reverse()) await end();
  };
  const started: Omit<ProvidedEngine, 'image'>[] = [];
  try {
    const podman = await startPodman();
    if (podman) started.push({ name: 'podman', socket: podman.socket });
    if (podman) endings.push(podman.stop);
    const docker = await startDockerd();
    if (docker) started.push({ name: 'docker', socket: docker.socket });
    if (docker) endings.push(docker.stop);
    // Suites that go over all engines would be empty, and green.
    if (started.length === 0)
      throw new Error(
        'No engine for the tests: install Podman, or run them as root where dockerd is installed.',
      );
    project.provide('engines', await Promise.all(started.map(withImage)));
  } catch (error) {
    await teardown();
    throw error;
  }
  return teardown;
}

/**
 * By the product's own way: a private service with a runtime that is proven to start containers.
 * @returns undefined where Podman is not installed
 * @throws Error that says why an installed one cannot be used: its half of the tests must not be lost in silence
 */
async function startPodman(): Promise<{ socket: string; stop: () => Promise<void> } | undefined> {
  if (onPath(process.env, 'podman') === undefined) {
    say('Podman is not installed: its half of the engine tests is left out.');
    return undefined;
  }
  const own = candidates(process.env).find(({ foundBy }) => foundBy === 'private podman service');
  const stateDir = mkdtempSync(join(tmpdir(), 'spm-engines-'));
  try {
    const opened = own && (await openWithRuntime(own, { stateDir, log: say }));
    return opened && { socket: opened.engine.facts.address, stop: () => opened.engine.close() };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`Podman is installed, and the tests cannot use it: ${why}`, { cause });
  } finally {
    rmSync(stateDir, { recursive: true, force: true });
  }
}

async function withImage(started: Omit<ProvidedEngine, 'image'>): Promise<ProvidedEngine> {
  const { engine } = await openEngine({ address: started.socket, foundBy: 'the tests' });
  try {
    return { ...started, image: await ensureImage(engine, say) };
  } finally {
    await engine.close();
  }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
