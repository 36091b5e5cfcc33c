/**
 * The folders a client works in (MCP roots), as far as they lie in the workspace. They only narrow it: roots that
 * are elsewhere or above say nothing about it, since which folder is served is the operator's to say.
 */
import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shown } from '../config/issues.js';

/** Each costs a look at the disk; a client has one for each of its open folders. */
const MAX_ROOTS = 200;

/**
 * @param uris as the client gives them, of whatever type
 * @param workspace absolute, with no symlink in it
 * @returns absolute folders within the workspace, which need not exist; undefined when they do not narrow it
 * @throws Error when none is within it and one might be, since it cannot be told where it is
 */
export async function rootsWithin(
  uris: readonly unknown[],
  workspace: string,
): Promise<readonly string[] | undefined> {
  const start = workspace.endsWith(sep) ? workspace : workspace + sep;
  const folders = await Promise.all(uris.slice(0, MAX_ROOTS).map(folderOf));
  if (folders.some((folder) => folder?.real === workspace)) return undefined;
  const inside = folders.flatMap((folder) => {
    if (folder === undefined) return [];
    if (folder.real.startsWith(start)) return [folder.real];
    // A link that leads out: nothing is read through it, and nothing beside it either.
    return folder.named.startsWith(start) ? [folder.named] : [];
  });
  if (inside.length > 0) return inside;
  const odd = folders.indexOf(undefined);
  if (odd >= 0) {
    const came = uris[odd] === undefined ? 'a root without `uri`' : shown(uris[odd]);
    throw new Error(`${came} is no folder of this machine, as "file:///home/me" is`);
  }
  if (uris.length > MAX_ROOTS) throw new Error(`it named ${uris.length} folders; ${MAX_ROOTS} are looked at`);
  return undefined;
}

interface Folder {
  readonly named: string;
  readonly real: string;
}

async function folderOf(uri: unknown): Promise<Folder | undefined> {
  let named: string;
  try {
    named = resolve(fileURLToPath(String(uri)));
  } catch {
    return undefined;
  }
  return { named, real: await realPlace(named) };
}

/** Where a path leads although its end need not exist: links are followed as far as there is something. */
async function realPlace(path: string): Promise<string> {
  const missing: string[] = [];
  for (let at = path; ; at = dirname(at)) {
    try {
      return join(await realpath(at), ...missing);
    } catch {
      if (at === dirname(at)) return path;
      missing.unshift(basename(at));
    }
  }
}
