/**
 * A refused attack stays refused when it is written otherwise: through names, containers, functions and classes
 * (disguises.py). What is accepted is run in the image, since a change may have taken the harm with it. A sample each
 * time, all attacks under FULL.
 */

import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { loadPolicy } from '../../src/policy/load.js';
import { anyEngine } from '../support/engines.js';
import { runInImage } from '../support/run-in-image.js';
import { SEED } from '../support/seed.js';
import { header, programs } from './corpus.js';
import { type Named, prove, sample } from './proof.js';
import { judge, POLICY_FILE } from './support.js';

const DISGUISER = readFileSync(new URL('./disguises.py', import.meta.url), 'utf8');

/** What docs/policy.md leaves to hook and container, by attack and way: nothing in the program says what is meant. */
const LEFT: readonly (readonly [attack: RegExp, way: RegExp])[] = [
  // Texts that only a run makes.
  [/\/(?:zone-\w+|font-pattern|usetex-children|string-format-01)\.py$/, /^text: /],
  // A template that is filled in where nothing tells what it is.
  [/\/format-\w+(?:-\w+)*\.py$/, /^(?:read: |base: operator$)/],
  // A method of a text, kept as a value, that is given properties which a run reads.
  [/\/usetex-(?:title-parsed|text-update)\.py$/, /^(?:base|callee|call|read): /],
  // A method of a class that is called before the class is made.
  [/\/write-through-parameter\.py$/, /^in class body$/],
];

interface Disguised {
  readonly name: string;
  readonly how: string;
  readonly text: string;
}

it(`attacks are refused in other words too, seed ${SEED}`, async () => {
  const attacks = programs('attacks').filter(
    ([, text]) => header(text, 'reaches')[0] !== 'no run' && header(text, 'carried by').length === 0,
  );
  const chosen = process.env.FULL ? attacks : sample(attacks, 10, SEED);
  const engine = await anyEngine().open();
  try {
    const image = await anyEngine().image();
    const { data } = loadPolicy(POLICY_FILE);
    const accepted: Disguised[] = [];
    let count = 0;
    for (let from = 0; from < chosen.length; from += 20) {
      const job = { programs: chosen.slice(from, from + 20), places: 1, seed: SEED };
      const packed = deflateSync(JSON.stringify(job)).toString('base64');
      const start = `import base64, zlib\nmain(json.loads(zlib.decompress(base64.b64decode("${packed}"))))`;
      const lines = (await runInImage(engine, image, `${DISGUISER}\n${start}`))
        .split('\n')
        .filter((line) => line !== '');
      count += lines.length;
      for (const line of lines) {
        const disguised = JSON.parse(line) as Disguised;
        if (judge(disguised.text).allowed) accepted.push(disguised);
      }
    }
    expect(count).toBeGreaterThan(chosen.length * 50);
    const named = accepted.map(({ text }, at): Named => [String(at), text]);
    const reached = await prove(engine, image, data, named, ['pandas', 'numpy', 'matplotlib.pyplot']);
    const through = accepted.filter(({ name, how }, at) => {
      const reaches = /^# reaches: (.*)$/m.exec(new Map(chosen).get(name) ?? '')?.[1] ?? '';
      const isLeft = LEFT.some(([attack, way]) => attack.test(name) && way.test(how));
      return !isLeft && (reached.get(String(at)) ?? []).some((what) => what.startsWith(reaches));
    });
    expect(through.map(({ name, how, text }) => `${name}, ${how}:\n${text}`)).toEqual([]);
  } finally {
    await engine.close();
  }
}, 1_200_000);
