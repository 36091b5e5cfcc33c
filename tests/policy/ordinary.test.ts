/**
 * Ordinary programs are accepted, and what is accepted runs: our own, and the docstring examples of the image's
 * packages. A seeded sample each time; under FULL all of our own and a large one of the examples. What is
 * refused of the examples has one of a few reasons.
 */
import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Judged } from '../../src/policy/check.js';
import { anyEngine } from '../support/engines.js';
import { runInImage } from '../support/run-in-image.js';
import { SEED } from '../support/seed.js';
import { header, PRELUDE, programs } from './corpus.js';
import { reasonOf } from './reasons.js';
import { judge, told } from './support.js';

const FULL = process.env.FULL !== undefined;
const RUNNER = readFileSync(new URL('./runner.py', import.meta.url), 'utf8');

interface Ran {
  readonly name: string;
  readonly outcome: string;
  /** Of an example, which only the image has. */
  readonly text?: string;
}

async function inImage(job: object): Promise<Ran[]> {
  const engine = await anyEngine().open();
  try {
    const packed = deflateSync(JSON.stringify({ prelude: PRELUDE, seed: SEED, ...job })).toString('base64');
    const start =
      'import base64, sys, zlib\nmain(json.loads(zlib.decompress(base64.b64decode("".join(sys.argv[1:])))))';
    const output = await runInImage(engine, await anyEngine().image(), `${RUNNER}\n${start}`, packed);
    const lines = output.split('\n').filter((line) => line !== '');
    return lines.map((line) => JSON.parse(line) as Ran);
  } finally {
    await engine.close();
  }
}

/** What a program finds under the names of its header. */
const TABLE =
  'team,cost,revenue,date,value,open,close\na,1,3,2024-01-05,2,1.5,2\nb,2,4,2024-02-05,3,2.5,3\nc,4,6,2024-02-09,5,3,2\n';

/** They need files and tables of their own, which tests of readers bring. */
const OF_THEIR_OWN = /^(?:given-|read-loop|read-passed)/;

const own = programs('ordinary')
  .filter(([name]) => !OF_THEIR_OWN.test(name))
  .map(([name, text]) => ({
    name,
    text,
    files: Object.fromEntries(header(text, 'files').map((file) => [file, TABLE])),
    data: Object.fromEntries(header(text, 'data').map((table) => [table, TABLE])),
  }));
const chosen = FULL ? own : own.filter((_, at) => (at + SEED) % Math.ceil(own.length / 8) === 0);
const packages = FULL
  ? { packages: ['pandas', 'numpy', 'scipy', 'networkx'], deep: true, count: 1_500 }
  : { packages: ['pandas', 'numpy'], deep: false, count: 15 };

describe(`ordinary programs, seed ${SEED}`, () => {
  let ran: readonly Ran[] = [];
  let examples: readonly (Ran & { readonly judged: Judged })[] = [];

  beforeAll(async () => {
    ran = await inImage({ programs: chosen, ...packages });
    examples = ran.flatMap((item) =>
      item.text === undefined ? [] : [{ ...item, judged: judge(item.text, { preludes: [PRELUDE] }) }],
    );
  }, 1_200_000);

  it('run', () => {
    const named = ran.filter(({ text }) => text === undefined);
    expect(named).toHaveLength(chosen.length);
    expect(named.filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
  });

  it('are docstring examples too: accepted, or refused for one of the reasons', () => {
    expect(examples.length).toBeGreaterThan(FULL ? 1_000 : 5);
    const refused = examples.filter(({ judged }) => !judged.allowed);
    const unexplained = refused.filter(({ judged }) => !judged.violations.some(reasonOf));
    // One in a hundred is what the policy allows itself, and a sample may meet one.
    const most = Math.max(1, Math.floor(examples.length / 100));
    const listed = unexplained.map(({ name, judged }) => `${name}: ${told(judged)[0]}`);
    expect(unexplained.length, listed.join('\n')).toBeLessThanOrEqual(most);
    if (FULL) expect(refused.length / examples.length).toBeLessThan(0.06);
  });

  it('run where they are accepted docstring examples', () => {
    const ended = examples.filter(({ judged, outcome }) => judged.allowed && outcome !== 'ok');
    expect(ended.map(({ name, outcome }) => ({ name, outcome }))).toEqual([]);
  });
});
