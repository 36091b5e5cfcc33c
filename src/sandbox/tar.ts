/** Writes a small tar: a build context, an empty root file system. Everything is held in memory. */
import { Readable } from 'node:stream';
import { pack } from 'tar-stream';

export interface TarFile {
  readonly path: string;
  readonly content: Buffer;
}

/** Plain files of mode 0644 at a fixed time, so that equal content makes an equal tar and caches hold. */
export function tar(files: readonly TarFile[], folders: readonly string[] = []): Readable {
  const archive = pack();
  for (const name of folders) archive.entry({ name, type: 'directory', mode: 0o755, mtime: EPOCH });
  for (const { path, content } of files) archive.entry({ name: path, mode: 0o644, mtime: EPOCH }, content);
  archive.finalize();
  return Readable.from(archive, { objectMode: false });
}

const EPOCH = new Date(0);
