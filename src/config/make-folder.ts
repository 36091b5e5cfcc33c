/** Makes a folder with all above it, for its owner only; where that fails, the kernel's own reason is thrown. */
import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    // Node says ENOENT where the disk is read-only: making the first missing folder alone tells.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') await mkdir(await firstMissing(path));
    throw error;
  }
}

async function firstMissing(path: string): Promise<string> {
  const above = dirname(path);
  const isThere = await stat(above).then(
    () => true,
    () => false,
  );
  return isThere || above === path ? path : firstMissing(above);
}
