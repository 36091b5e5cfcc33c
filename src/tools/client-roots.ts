/**
 * The folders a client works in (MCP roots), as far as they lie in the workspace. They only narrow it: roots that
 * are elsewhere or above say nothing about it, since which folder is served is the operator's to say.
 */
import { realpath } from 'node:fs/promises';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAX_ROOTS = 50;

/**
 * @param uris as the client gives them
 * @param workspace absolute, with no symlink in it
 * @returns absolute folders within the workspace; undefined when they do not narrow it
 */
export async function rootsWithin(
  uris: readonly string[],
  workspace: string,
): Promise<readonly string[] | undefined> {
  const folders = (await Promise.all(uris.slice(0, MAX_ROOTS).map(folderOf))).filter(
    (each) => each !== undefined,
  );
  if (folders.includes(workspace)) return undefined;
  const inside = folders.filter((folder) =>
    folder.startsWith(workspace.endsWith(sep) ? workspace : workspace + sep),
  );
  return inside.length === 0 ? undefined : inside;
}

async function folderOf(uri: string): Promise<string | undefined> {
  try {
    return await realpath(fileURLToPath(uri));
  } catch {
    return undefined;
  }
}
