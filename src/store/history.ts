/**
 * Reads and removes what the run store kept, for people and commands: any server's runs on one state folder.
 * Several servers may write or prune at the same time, so anything may vanish while it is looked at.
 */
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { INDEX, type IndexEntry, RUN_ID } from './layout.js';

export interface KeptPart {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: number;
}

export interface KeptRun {
  readonly run_id: string;
  /** When it was kept, ISO 8601. */
  readonly time: string;
  readonly bytes: number;
  readonly parts: readonly KeptPart[];
}

/** Oldest first; no folder means no runs. @throws the file system's error when the folder cannot be read */
export async function listRuns(folder: string): Promise<readonly KeptRun[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const runs = await Promise.all(names.filter((name) => RUN_ID.test(name)).map((id) => readRun(folder, id)));
  return runs.filter((run) => run !== undefined).sort((a, b) => (a.time < b.time ? -1 : 1));
}

async function readRun(folder: string, id: string): Promise<KeptRun | undefined> {
  try {
    const path = join(folder, id);
    const index: readonly IndexEntry[] = JSON.parse(await readFile(join(path, INDEX), 'utf8'));
    const parts = await Promise.all(
      index.map(async ({ name, mimeType, file }) => ({
        name,
        mimeType,
        bytes: (await stat(join(path, file))).size,
      })),
    );
    const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
    return { run_id: id, time: (await stat(path)).mtime.toISOString(), bytes, parts };
  } catch {
    return undefined;
  }
}

/**
 * Removes a run as a whole: it is renamed first, so that nobody opens half of it.
 * @returns false when it was not there. @throws the file system's error
 */
export async function removeRun(folder: string, id: string): Promise<boolean> {
  const gone = join(folder, `.${id}.removed`);
  try {
    await rename(join(folder, id), gone);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
  await rm(gone, { recursive: true, force: true });
  return true;
}
