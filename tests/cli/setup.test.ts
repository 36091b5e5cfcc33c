/** `setup --prune` on an engine of its own: it must not take the images of whoever else works on this machine. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { onPath } from '../../src/sandbox/candidates.js';
import { openEngine } from '../../src/sandbox/docker.js';
import { IMAGE_LABEL } from '../../src/sandbox/image.js';
import { startPrivatePodman } from '../../src/sandbox/private-podman.js';
import { tar } from '../../src/sandbox/tar.js';
import { newState } from '../mcp/support.js';
import { cli } from './support.js';

it('--rebuild and --prune exclude each other', async () => {
  const { code, stderr } = await cli(['setup', '--rebuild', '--prune']);
  expect(code).toBe(2);
  expect(stderr).toContain('--rebuild or --prune');
});

describe.runIf(onPath(process.env, 'podman') !== undefined && process.getuid?.() === 0)(
  'setup --prune',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'spm-prune-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('removes images of other versions and builds nothing', async () => {
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
      const { engine } = await openEngine({ address: service.address, foundBy: 'the test' });
      try {
        for (const tag of ['strategic-python-sandbox:old', 'strategic-python-sandbox:older'])
          await engine.build(image(tag), { tag, args: {} }, () => {});
        const words = ['setup', '--prune', '--json', '--socket', service.address, '--state', newState()];
        const { code, stdout, stderr } = await cli(words);
        expect({ code, stderr }).toMatchObject({ code: 0 });
        expect([...JSON.parse(stdout).images].sort()).toEqual([
          'strategic-python-sandbox:old',
          'strategic-python-sandbox:older',
        ]);
        expect(await engine.images(IMAGE_LABEL)).toEqual([]);
      } finally {
        await service.stop();
      }
    });
  },
);

function image(content: string) {
  const Dockerfile = 'FROM scratch\nCOPY file /file\nLABEL strategic-python-mcp.image=1\n';
  return tar([
    { path: 'Dockerfile', content: Buffer.from(Dockerfile) },
    { path: 'file', content: Buffer.from(content) },
  ]);
}
