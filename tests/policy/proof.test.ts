/**
 * Every attack of the corpus would do harm: run in the image with no policy before it, each reaches what its
 * header says. A seeded sample each time, all under FULL.
 */
import { expect, it } from 'vitest';
import { loadPolicy } from '../../src/policy/load.js';
import { anyEngine } from '../support/engines.js';
import { SEED } from '../support/seed.js';
import { header, programs } from './corpus.js';
import { prove, sample } from './proof.js';
import { POLICY_FILE } from './support.js';

const SAMPLE = 24;

it(`reaches what the header says, seed ${SEED}`, async () => {
  const runnable = programs('attacks').filter(([, text]) => header(text, 'reaches')[0] !== 'no run');
  const chosen = process.env.FULL ? runnable : sample(runnable, SAMPLE, SEED);
  const engine = await anyEngine().open();
  try {
    const { data } = loadPolicy(POLICY_FILE);
    const found = await prove(engine, await anyEngine().image(), data, chosen);
    const unproven = chosen.flatMap(([name, text]) => {
      const reaches = /^# reaches: (.*)$/m.exec(text)?.[1] ?? '';
      const reached = found.get(name) ?? [];
      const isThere = reached.some((item) => item.startsWith(reaches));
      return isThere ? [] : [`${name}: ${reaches}, but ${reached.slice(0, 8).join('; ')}`];
    });
    expect(unproven).toEqual([]);
  } finally {
    await engine.close();
  }
}, 600_000);
