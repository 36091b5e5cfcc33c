/** Saves what a run produced as files of their own, which only this user can read. */
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { explain } from '../errors.js';
import type { RunRecord } from '../pipeline/record.js';

export interface SavedFile {
  readonly path: string;
  readonly url: string;
}

/**
 * Names of artifacts are the code's own words: only their last part is used, in a folder made for them.
 * @returns the file of each, by the name of the part
 */
export async function saveArtifacts({
  runId,
  artifacts,
}: RunRecord): Promise<ReadonlyMap<string, SavedFile>> {
  const saved = new Map<string, SavedFile>();
  if (artifacts.length === 0) return saved;
  const folder = join(tmpdir(), `strategic-python-${runId}`);
  try {
    await mkdir(folder, { mode: 0o700 });
    for (const [index, { name, bytes }] of artifacts.entries()) {
      const plain = basename(name)
        .replaceAll(/[^\w.-]+/g, '_')
        .replace(/^\.+/, '');
      const path = join(folder, `${index + 1}-${plain.slice(-100) || 'artifact'}`);
      await writeFile(path, bytes, { mode: 0o600, flag: 'wx' });
      saved.set(`artifacts/${name}`, { path, url: pathToFileURL(path).href });
    }
  } catch (error) {
    // The answer is worth more than its pictures.
    process.stderr.write(`Not every artifact could be saved: ${explain(error)}\n`);
  }
  return saved;
}
