/**
 * The helpers of each prelude, run for real: through the policy and in the sandbox, against figures that
 * others have published or that were worked out by hand.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.js';
import { loadSettings } from '../../src/config/load.js';
import { anyEngine } from '../support/engines.js';
import { HELPER_CASES, REFUSAL_CASES } from './helper-cases.js';

const PERSONAS = ['alvaro', 'camille', 'diego', 'martin', 'rachel'];

let state: string;
let app: App;
beforeAll(async () => {
  const { name, socket } = anyEngine();
  state = mkdtempSync(join(tmpdir(), 'helpers-'));
  app = createApp(await loadSettings({ flags: { state, engine: name, socket }, env: {} }));
});
afterAll(async () => {
  await app.close();
  rmSync(state, { recursive: true, force: true });
});

async function value(persona: string, code: string): Promise<unknown> {
  const record = await app.pipeline.run({ persona, code }, { showsProgress: true });
  const { status, message, violations, error } = record;
  // Compared whole, so that a failure shows why.
  expect({ status, message, violations, error }).toEqual({ status: 'ok' });
  return record.value?.value;
}

/** Equal, with numbers compared within a tolerance. */
function expectClose(actual: unknown, expected: unknown, within: number): void {
  if (typeof expected === 'number') {
    expect(actual).toBeTypeOf('number');
    expect(Math.abs((actual as number) - expected)).toBeLessThanOrEqual(within);
  } else if (typeof expected === 'object' && expected !== null) {
    expect(Object.keys(actual as object)).toEqual(Object.keys(expected));
    for (const [key, item] of Object.entries(expected)) {
      expectClose((actual as Record<string, unknown>)[key], item, within);
    }
  } else {
    expect(actual).toEqual(expected);
  }
}

describe.each(PERSONAS)('the helpers of %s', (persona) => {
  const known = HELPER_CASES.filter((one) => one.persona === persona);
  const refused = REFUSAL_CASES.filter((one) => one.persona === persona);

  it('give the known figures', async () => {
    const found = (await value(
      persona,
      `[\n${known.map(({ expression }) => `    ${expression},\n`).join('')}]`,
    )) as unknown[];
    expect(found).toHaveLength(known.length);
    known.forEach(({ expression, expected, within = 1e-6 }, i) => {
      expectClose({ [expression]: found[i] }, { [expression]: expected }, within);
    });
  });

  it('refuse data that do not carry a figure, and say what is missing', async () => {
    const attempts = refused.map(
      ({ expression }) =>
        `try:\n    said.append(repr(${expression}))\nexcept StrategicDataError as error:\n    said.append("refused: " + str(error))\n`,
    );
    const said = (await value(persona, `said = []\n${attempts.join('')}said`)) as string[];
    refused.forEach(({ expression, message }, i) => {
      expect(said[i], expression).toMatch(/^refused: /);
      expect(said[i], expression).toMatch(message);
    });
  });
});

describe('a prelude', () => {
  it('gives pandas and numpy under their usual names, and the persona its other imports', async () => {
    expect(await value('diego', 'pd.Series(np.arange(3)).sum()')).toBe(3);
    expect(await value('camille', 'statistics.median([1, 5, 2])')).toBe(2);
    expect(await value('martin', 'json.loads("[1, 2]")')).toEqual([1, 2]);
  });

  it('gives way to the names of the code', async () => {
    expect(await value('alvaro', 'def roi(x):\n    return x * 2\n\nroi(4)')).toBe(8);
  });

  it('gives way to a table of the caller that is called like a helper, and the answer says so', async () => {
    const data = { roi: { csv: 'year,gain\n2023,4\n2024,6' } };
    const run = (code: string) =>
      app.pipeline.run({ persona: 'alvaro', code, data }, { showsProgress: true });
    const record = await run('int(roi["gain"].sum())');
    expect(record).toMatchObject({ status: 'ok', value: { value: 10 } });
    expect(record.warnings.join()).toContain('takes the place of the helper roi of persona alvaro');
    // It is judged as any table is.
    expect(await run('roi.to_csv("/etc/passwd")')).toMatchObject({ status: 'refused', ran: 'no' });
    expect(await run('roi.query("@pd.io")')).toMatchObject({ status: 'refused', ran: 'no' });
  });
});
