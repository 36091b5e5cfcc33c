/** Artifacts of a run: each has a name of its own, whatever the code called them. */
import { expect, it } from 'vitest';
import { limitsSchema } from '../../src/config.js';
import { Capture } from '../../src/sandbox/capture.js';

it('gives artifacts of one name names of their own, which never begin with nothing', () => {
  const capture = new Capture('run', limitsSchema.parse({}), {});
  let seq = 0;
  const frame = { run: 'run', name: undefined, mime: undefined, body: Buffer.from('{}') };
  for (const kind of ['accepted', 'started'] as const) capture.take({ ...frame, kind, seq: seq++ });
  const names = ['a.png', 'a.png', 'a-2.png', 'a.png', 'x\ny', 'x\0y', 'in/b.c/d', 'in/b.c/d', '', ''];
  for (const name of names) capture.take({ ...frame, kind: 'artifact', seq: seq++, name, mime: 'image/png' });
  expect(capture.artifacts.map(({ name }) => name)).toEqual([
    ...['a.png', 'a-2.png', 'a-2-2.png', 'a-3.png', 'x\ufffdy', 'x\ufffdy-2'],
    ...['in/b.c/d', 'in/b.c/d-2', 'artifact', 'artifact-2'],
  ]);
});
