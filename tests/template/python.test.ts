/** CPython itself reads what the `py` helper writes: thousands of values, in the sandbox. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.js';
import { loadSettings } from '../../src/config/load.js';
import { pyLiteral } from '../../src/template/literal.js';
import { anyEngine } from '../support/engines.js';

const VALUES = process.env.FULL ? 20_000 : 1_500;
const SEED = 20_261_121;

let state: string;
let app: App;
beforeAll(async () => {
  const { name, socket } = anyEngine();
  state = mkdtempSync(join(tmpdir(), 'literals-'));
  app = createApp(await loadSettings({ flags: { state, engine: name, socket }, env: {} }));
});
afterAll(async () => {
  await app.close();
  rmSync(state, { recursive: true, force: true });
});

it('reads back every value as it was', async () => {
  const arbitrary = fc.jsonValue({ stringUnit: 'binary', maxDepth: 4 });
  // -0 is left to the unit test: JSON, which brings the answer back, does not have it.
  const values = fc
    .sample(arbitrary, { numRuns: VALUES, seed: SEED })
    .map((value) => JSON.parse(JSON.stringify(value)));
  for (let at = 0; at < values.length; at += 500) {
    const part = values.slice(at, at + 500);
    const code = `import json\nvalues = [\n${part.map((value) => `    ${pyLiteral(value)},\n`).join('')}]\njson.dumps(values)`;
    const record = await app.pipeline.run({ persona: 'diego', code }, { showsProgress: true });
    expect(record).toMatchObject({ status: 'ok' });
    expect(JSON.parse(record.value?.value as string)).toStrictEqual(part);
  }
});
