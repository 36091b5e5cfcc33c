/**
 * Remembers which runtime was proven at which place, until the machine boots again. Several servers share the file:
 * it is always whole, and who writes last wins; what another one then has to prove again costs it some time.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EngineInfo } from './docker-info.js';
import { bootId } from './identity.js';

export interface Proven {
  readonly info: EngineInfo;
  /** Null: the engine's default works. */
  readonly runtime: string | null;
}

interface Memory {
  readonly boot: string;
  readonly proven: Readonly<Record<string, Proven>>;
}

const NAME = 'runtimes.json';

/** Undefined where nothing is remembered of this boot. */
export async function recall(stateDir: string, key: string): Promise<Proven | undefined> {
  return (await read(stateDir)).proven[key];
}

/** A folder that cannot be written costs the next start some time, and nothing else. */
export async function remember(stateDir: string, key: string, proven: Proven): Promise<void> {
  const { boot, proven: known } = await read(stateDir);
  const draft = join(stateDir, `.${NAME}.${randomUUID().slice(0, 8)}`);
  try {
    await mkdir(stateDir, { recursive: true, mode: 0o700 });
    const text = JSON.stringify({ boot, proven: { ...known, [key]: proven } } satisfies Memory);
    await writeFile(draft, text, { mode: 0o600 });
    await rename(draft, join(stateDir, NAME));
  } catch {
    await rm(draft, { force: true }).catch(() => {});
  }
}

async function read(stateDir: string): Promise<Memory> {
  const fresh: Memory = { boot: bootId(), proven: {} };
  try {
    const memory = JSON.parse(await readFile(join(stateDir, NAME), 'utf8')) as Memory;
    return memory.boot === fresh.boot ? memory : fresh;
  } catch {
    return fresh;
  }
}
