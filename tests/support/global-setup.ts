/**
 * Starts the engines of the tests and sees that each has the sandbox image: a private Podman service where
 * Podman is installed, a dockerd of our own where there is one. Ends what it started.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { candidates } from '../../src/sandbox/candidates.js';
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
    project.provide('engines', await Promise.all(started.map(withImage)));
  } catch (error) {
    await teardown();
    throw error;
  }
  return teardown;
}

/** By the product's own way: a private service with a runtime that is proven to start containers. */
async function startPodman(): Promise<{ socket: string; stop: () => Promise<void> } | undefined> {
  const own = candidates(process.env).find(({ foundBy }) => foundBy === 'private podman service');
  const stateDir = mkdtempSync(join(tmpdir(), 'spm-engines-'));
  try {
    const opened = own && (await openWithRuntime(own, { stateDir, log: say }));
    return opened && { socket: opened.engine.facts.address, stop: () => opened.engine.close() };
  } catch (error) {
    say(`No Podman for the tests: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
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
