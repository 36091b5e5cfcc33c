/** `setup --rebuild`, `setup --prune`, and which images of other versions go. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEngine } from '../../src/sandbox/docker.js';
import type { Engine } from '../../src/sandbox/engine.js';
import { IMAGE_LABEL, imageTag, pruneImages } from '../../src/sandbox/image.js';
import { newState } from '../mcp/support.js';
import { anyEngine } from '../support/engines.js';
import { HAS_PODMAN, type OwnPodman, startOwnPodman, tinyImage } from '../support/own-podman.js';
import { cli } from './support.js';

it('--rebuild and --prune exclude each other', async () => {
  const { code, stderr } = await cli(['setup', '--rebuild', '--prune']);
  expect(code).toBe(2);
  expect(stderr).toContain('--rebuild or --prune');
});

it.runIf(process.env.FULL)(
  '--rebuild builds the image that is there, and says so',
  async () => {
    const present = anyEngine();
    const engine = await present.open();
    const mine = async () =>
      (await engine.images(IMAGE_LABEL)).find(({ tags }) => tags.includes(imageTag()))?.created;
    const before = await mine();
    const words = ['setup', '--rebuild', '--json', ...present.options, '--state', newState()];
    // With the proxies of this machine, by which packages come.
    const env = Object.fromEntries(Object.entries(process.env).map(([name, value]) => [name, value ?? '']));
    const { code, stdout, stderr } = await cli(words, '', env);
    expect(code, stderr).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ image: imageTag(), built: true, installed: false });
    expect(await mine()).toBeGreaterThan(before ?? 0);
    await engine.close();
  },
  400_000,
);

describe.runIf(HAS_PODMAN)('images of other versions', () => {
  let podman: OwnPodman;
  let engine: Engine;
  beforeAll(async () => {
    podman = await startOwnPodman();
    ({ engine } = await openEngine({ address: podman.address, foundBy: 'the test' }));
  });
  afterAll(async () => {
    await engine?.close();
    await podman?.stop();
  });

  const build = async (...tags: readonly string[]) => {
    for (const tag of tags) await engine.build(tinyImage(tag), { tag, args: {} }, () => {});
  };
  const named = (name: string) => `strategic-python-sandbox:${name}`;

  it('stay after a build where they are the newest five or in use', async () => {
    const [used, old] = [named('used'), named('old')];
    const kept = ['a', 'b', 'c', 'd', 'e'].map(named);
    await build(used, old);
    // Engines tell the time of a build in whole seconds.
    await sleep(1_100);
    await build(...kept);
    const id = await engine.create({ image: used, command: ['/x'], labels: {}, body: {} });
    expect(await pruneImages(engine)).toEqual([old]);
    const left = await Promise.all([used, old, ...kept].map((tag) => engine.hasImage(tag)));
    expect(left).toEqual([true, false, ...kept.map(() => true)]);
    await engine.remove(id);
    for (const tag of [used, ...kept]) await engine.removeImage(tag);
  });

  it('are made again from their first step where that is asked for, and only there', async () => {
    const tag = named('again');
    const built = async (anew: boolean) => {
      await engine.build(tinyImage('again'), { tag, args: {}, anew }, () => {});
      return (await engine.images(IMAGE_LABEL)).find(({ tags }) => tags.includes(tag))?.id;
    };
    const first = await built(false);
    await sleep(1_100);
    expect(await built(false)).toBe(first);
    expect(await built(true)).not.toBe(first);
    await engine.removeImage(tag);
    await pruneImages(engine, 0);
  });

  it('all go with --prune, and nothing is built', async () => {
    await build(named('old'), named('older'));
    const words = ['setup', '--prune', '--json', '--socket', podman.address, '--state', newState()];
    const { code, stdout, stderr } = await cli(words);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect([...JSON.parse(stdout).images].sort()).toEqual([named('old'), named('older')]);
    expect(await engine.images(IMAGE_LABEL)).toEqual([]);
  });
});
