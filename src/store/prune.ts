/**
 * Keeps the run store within its age and its size: oldest runs go first. Several servers may share the folder,
 * so anything may vanish while it is looked at.
 */
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const DAY_MS = 24 * 60 * 60 * 1000;

/** @throws the file system's error about a run that cannot be removed, when all others are */
export async function pruneRuns(
  folder: string,
  budget: { readonly bytes: number; readonly days: number },
): Promise<void> {
  const runs = (await Promise.all((await readdir(folder)).map((name) => measure(join(folder, name))))).filter(
    (run) => run !== undefined,
  );
  const now = Date.now();
  // What says it comes from the future was kept before the clock was set back: it goes before what is new.
  const order = ({ time }: { time: number }) => (time > now + DAY_MS ? 0 : time);
  runs.sort((a, b) => order(b) - order(a));
  const oldest = now - budget.days * DAY_MS;
  let total = 0;
  const failures: unknown[] = [];
  for (const run of runs) {
    total += run.bytes;
    if (run.time < oldest || total > budget.bytes)
      await rm(run.path, { recursive: true, force: true }).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}

async function measure(path: string): Promise<{ path: string; time: number; bytes: number } | undefined> {
  try {
    const { mtimeMs } = await stat(path);
    const sizes = (await readdir(path)).map(async (name) => (await stat(join(path, name))).size);
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    return { path, time: mtimeMs, bytes };
  } catch {
    return undefined;
  }
}
