/** A Podman with storage of its own: for tests that remove images, which are other people's on a shared engine. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onPath } from '../../src/sandbox/candidates.js';
import { startPrivatePodman } from '../../src/sandbox/private-podman.js';
import { tar } from '../../src/sandbox/tar.js';

export const HAS_PODMAN = onPath(process.env, 'podman') !== undefined && process.getuid?.() === 0;

export interface OwnPodman {
  readonly address: string;
  stop(): Promise<void>;
}

export async function startOwnPodman(): Promise<OwnPodman> {
  const folder = mkdtempSync(join(tmpdir(), 'spm-own-podman-'));
  const storage = join(folder, 'storage.conf');
  for (const name of ['graph', 'run']) mkdirSync(join(folder, name));
  writeFileSync(
    storage,
    `[storage]\ndriver = "vfs"\ngraphroot = "${folder}/graph"\nrunroot = "${folder}/run"\n`,
  );
  process.env.CONTAINERS_STORAGE_CONF = storage;
  const runtime = onPath(process.env, 'runc') ?? onPath(process.env, 'crun');
  const service = await startPrivatePodman(runtime).finally(() => {
    delete process.env.CONTAINERS_STORAGE_CONF;
  });
  return {
    address: service.address,
    async stop() {
      await service.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What an image of one file, labelled as ours, is built from. */
export function tinyImage(content: string) {
  const Dockerfile = 'FROM scratch\nCOPY file /file\nLABEL strategic-python-mcp.image=1\n';
  return tar([
    { path: 'Dockerfile', content: Buffer.from(Dockerfile) },
    { path: 'file', content: Buffer.from(content) },
  ]);
}
