/** The library as a run finds it: its own Python tests inside the image, and a call that the policy allows. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createPolicyEngine } from '../../src/policy/engine.js';
import { ground, pythonSideBySide } from '../contract/support.js';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const FILES = readdirSync(HERE).filter((name) => /\.(py|json)$/.test(name));
/** Every example for every role, with its chart. */
const LONG = new Set(['test_roles.py']);
const SUITES = FILES.filter(
  (name) => /^test_.*\.py$/.test(name) && (process.env.FULL !== undefined || !LONG.has(name)),
);
const PERSONAS = fileURLToPath(new URL('../../personas/', import.meta.url));
const TEMPLATES = fileURLToPath(new URL('../../templates/', import.meta.url));

const NEED_TEMPLATES = new Set(['test_templates.py', 'test_roles.py']);

/** Writes the tests into the run's folder and runs one suite; the caller's files come as data. */
const RUN_SUITE = `
import io, pathlib, sys, unittest
for name, text in strategic_context["files"].items():
    path = pathlib.Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
sys.path.insert(0, ".")
found = unittest.defaultTestLoader.loadTestsFromName("tests.strategic." + strategic_context["suite"])
told = io.StringIO()
outcome = unittest.TextTestRunner(stream=told).run(found)
[outcome.testsRun, len(outcome.failures) + len(outcome.errors), told.getvalue()[-4000:]]
`;

const XIRR = `
import strategic
found = strategic.finance.xirr(["2007-01-12", "2008-02-14", "2008-03-03", "2008-06-14", "2008-12-01"], [-10000, 2500, 2000, 3000, 4000])
found.value
`;

pythonSideBySide('the strategic library', (engine) => {
  const { run } = ground(engine, { limits: { result_bytes: 1_000_000 } });
  const files = Object.fromEntries(
    FILES.map((name) => [`tests/strategic/${name}`, readFileSync(HERE + name, 'utf8')]),
  );

  it.each(SUITES)(
    'passes %s in the image',
    async (suite) => {
      const whole = NEED_TEMPLATES.has(suite) ? { ...files, ...templates(), ...personas() } : files;
      const globals = { strategic_context: { files: whole, suite: suite.replace(/\.py$/, '') } };
      const outcome = await run(RUN_SUITE, { kind: 'charts', hook: 'off', timeoutMs: 110_000, globals });
      expect(outcome.error).toBeUndefined();
      const [ran, failed, told] = (outcome.value?.value ?? []) as unknown as [number, number, string];
      expect(failed, told).toBe(0);
      expect(ran, told).toBeGreaterThan(0);
    },
    120_000,
  );

  it('answers a program of a caller under the runtime hook', async () => {
    const { status, value, error } = await run(XIRR);
    expect(error).toBeUndefined();
    expect(status).toBe('ok');
    expect(value?.value).toBeCloseTo(0.100643783, 6);
  });
});

function personas(): Record<string, string> {
  return Object.fromEntries(
    readdirSync(PERSONAS).map((name) => [
      `personas/${name}`,
      JSON.stringify(parse(readFileSync(PERSONAS + name, 'utf8'))),
    ]),
  );
}

/** The analyses' files as the image can read them: JSON instead of YAML. */
function templates(): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of readdirSync(TEMPLATES, { recursive: true, encoding: 'utf8' })) {
    if (!/^[a-z]+_[a-z_]+\/\w+\.(yaml|py\.hbs)$/.test(name)) continue;
    const text = readFileSync(TEMPLATES + name, 'utf8');
    found[`templates/${name}`] = name.endsWith('.yaml') ? JSON.stringify(parse(text)) : text;
  }
  return found;
}

describe('the policy', () => {
  const policy = createPolicyEngine({
    file: fileURLToPath(new URL('../../policies/strategic.yaml', import.meta.url)),
  });
  afterAll(() => policy.close());
  const check = (text: string) =>
    policy.check({ units: [{ kind: 'code', name: '<code>', text }], names: [], files: [] });

  it('allows the library, by attribute and by import of a module', async () => {
    expect((await check(XIRR)).violations).toEqual([]);
    expect(
      (await check('from strategic.finance import npv\nnpv(0.1, [-100, 60, 60]).value')).violations,
    ).toEqual([]);
  });

  it('does not let it lead to what it imports', async () => {
    for (const text of [
      'import strategic\nstrategic.finance.np',
      'import strategic\nstrategic.import_module',
    ])
      expect((await check(text)).allowed).toBe(false);
  });
});
