/**
 * Whatever the policy accepts reaches nothing outside the allowed surface: programs by a seeded grammar, those that
 * are accepted really run, every value looked at on its way (prover.py). With a rule off programs of the same grammar
 * do get out, or the check would show nothing. A sample each time, thousands under FULL.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPolicy } from '../../src/policy/load.js';
import type { Engine } from '../../src/sandbox/engine.js';
import { anyEngine } from '../support/engines.js';
import { SEED } from '../support/seed.js';
import { BEFORE, fuzzedPrograms, IMPORTED } from './fuzz/programs.js';
import { prove } from './proof.js';
import { judge, POLICY_FILE } from './support.js';

const FULL = process.env.FULL !== undefined;
const { data } = loadPolicy(POLICY_FILE);
/** What the prover tells of ordinary programs too: their ends, what they print, names written out, files they may write. */
const HARMLESS =
  /^(?:ended with |text that shows |attribute by name$|event object\.__getattr__$|writes (?:table\.csv|chart\.png)$)/;

/** What is told of programs that do what the policy lets them: classes by literal names, the kind of each value. */
const ALLOWED = [
  [/^class by call$/, /\b(?:namedtuple|Enum)\("\w+", "[^"]*"\)/],
  [/^handed on: type$/, /\.(?:apply|map)\(type\)/],
] as const;

const isHarmless = (what: string, text: string) =>
  HARMLESS.test(what) || ALLOWED.some(([told, written]) => told.test(what) && written.test(text));

let engine: Engine;
beforeAll(async () => {
  engine = await anyEngine().open();
});
afterAll(() => engine.close());

interface Judged {
  readonly text: string;
  readonly rules: ReadonlySet<string>;
}
const known: Judged[] = [];

/** Each program with the rules that speak of it; the first so many of the seed's. */
function judged(count: number): readonly Judged[] {
  if (known.length === 0) {
    for (const text of fuzzedPrograms(SEED, FULL ? 4_000 : 90)) {
      const { violations } = judge(text, { preludes: [BEFORE] });
      known.push({ text, rules: new Set(violations.map(({ rule }) => rule)) });
    }
  }
  return known.slice(0, count);
}

/** @returns each program that reached something, with what it reached */
async function escapes(programs: readonly { text: string }[]): Promise<string[]> {
  const named = programs.map(({ text }, at) => [String(at), BEFORE + text] as const);
  const reached = await prove(engine, await anyEngine().image(), data, named, IMPORTED);
  return named.flatMap(([name], at) => {
    const harm = (reached.get(name) ?? ['nothing was heard of it']).filter(
      (what) => !isHarmless(what, programs[at]?.text ?? ''),
    );
    return harm.length > 0 ? [`${programs[at]?.text}--> ${harm.join('; ')}`] : [];
  });
}

describe(`fuzzed programs, seed ${SEED}`, () => {
  it('reach nothing outside the allowed surface when they are accepted', async () => {
    const accepted = judged(FULL ? 4_000 : 70).filter(({ rules }) => rules.size === 0);
    expect(accepted.length).toBeGreaterThan(FULL ? 800 : 10);
    expect(await escapes(accepted)).toEqual([]);
  }, 1_200_000);

  const holes = [
    'module/leaks',
    'builtin/denied',
    'attribute/private',
    'import/not-listed',
    'attribute/denied',
  ];
  it.each(FULL ? holes : holes.slice(0, 1))(
    'get out where %s is off',
    async (off) => {
      const passed = judged(FULL ? 2_000 : 90).filter(({ rules }) => rules.size === 1 && rules.has(off));
      const out = await escapes(passed.slice(0, FULL ? 60 : 8));
      expect(out).not.toEqual([]);
    },
    600_000,
  );
});
