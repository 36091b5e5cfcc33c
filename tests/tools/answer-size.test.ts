/**
 * Arguments whose every part is as long, as many or as awkward to write as JSON as it can be, to every tool: each
 * answer keeps to its bound, whatever a client is sent of it. Without an engine, so what is in order is not run.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, createApp } from '../../src/app.js';
import { loadSettings } from '../../src/config/load.js';
import { CAPABILITIES } from '../../src/run.js';
import { loadAnalyses } from '../../src/template/analyses.js';
import type { Analysis } from '../../src/template/analysis.js';
import { openTemplates } from '../../src/template/templates.js';
import { toolResult } from '../../src/tools/answer.js';
import type { Tool, ToolAnswer } from '../../src/tools/define.js';
import { TOOLS } from '../../src/tools/tools.js';

/** By contract: of text and structured content together. */
const MOST = 40_000;
/** Of each tool. */
const CASES = process.env.FULL ? 2_000 : 60;

const analyses = loadAnalyses('templates', openTemplates('templates'));
const folder = mkdtempSync(join(tmpdir(), 'spm-answer-size-'));
const LONG_PATH = `${'"'.repeat(200)}/${'b'.repeat(40)}.xlsx`;

let app: App;
beforeAll(async () => {
  const workspace = join(folder, 'workspace');
  mkdirSync(join(workspace, '"'.repeat(200)), { recursive: true });
  writeFileSync(join(workspace, LONG_PATH), 'no workbook');
  const flags = { state: join(folder, 'state'), workspace, socket: '/nonexistent.sock', engine: 'docker' };
  app = createApp(await loadSettings({ flags, env: {} }));
  await app.validate();
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const unit = fc.constantFrom('x', '"', '\\', '\n', '\u0001', 'ü', '🔧', '\ud83d', '<', '`');
const repeated = fc.tuple(unit, fc.constantFrom(1, 60, 500, 5_000)).map(([one, times]) => one.repeat(times));
const text = fc.oneof(fc.string({ unit, maxLength: 100 }), repeated);
const count = fc.constantFrom(0, 1, 5, 20, 300);
const cell = fc.oneof(text, fc.double(), fc.constantFrom(null, true, 1e308, -1));

/** As many as `count` says, made from two of them and the number of each. */
function many<T, U>(make: (seed: T, at: number) => U, seeds: fc.Arbitrary<T>): fc.Arbitrary<U[]> {
  return fc
    .tuple(count, seeds, seeds)
    .map(([times, even, odd]) => Array.from({ length: times }, (_, at) => make(at % 2 ? odd : even, at)));
}

function mapOf(names: fc.Arbitrary<string>, values: fc.Arbitrary<unknown>): fc.Arbitrary<object> {
  const entries = many(([name, value], at) => [`${name}${at}`, value] as const, fc.tuple(names, values));
  return entries.map((list) => Object.fromEntries(list));
}

const table = fc.oneof(
  repeated.map((csv) => ({ csv })),
  fc.constant({ csv: 'a,b\n1,2' }),
  fc.tuple(text, cell).map(([name, value]) => ({ columns: [name], rows: [[value]] })),
  fc.tuple(text, cell).map(([name, value]) => ({ records: [{ [name]: value }, value] })),
  fc.dictionary(text, cell, { maxKeys: 3 }),
);
const tableName = fc.oneof(text, fc.constantFrom('t', `t${'n'.repeat(60)}`));
const data = mapOf(tableName, table);
const file = fc.oneof(
  text,
  text.map((name) => `${name}.csv`),
  text.map((sheet) => `${LONG_PATH}#${sheet.slice(0, 90)}`),
);
const files = many((path, at) => `${path}${at}`, file);
const ROWS = [
  'import os',
  'import {}',
  'x = {}.__class__',
  'open("{}")',
  '{} = eval',
  '{}',
  'from {} import *',
];
const code = many(
  ([row, name], at) => row.replace('{}', () => `${name}${at}`),
  fc.tuple(fc.constantFrom(...ROWS), fc.oneof(text, fc.constantFrom('é', 'x'.repeat(3_000)))),
).map((lines) => lines.join('\n'));
const persona = fc.oneof(fc.constantFrom('alvaro', 'rachel'), text);
const odd = fc.oneof(cell, fc.array(cell, { maxLength: 3 }), mapOf(text, cell));
const unknown = mapOf(text, odd);

const programArguments = { code, persona, data, files };
const ARGUMENTS: Readonly<Record<string, fc.Arbitrary<object>>> = {
  check_python: fc.record(programArguments, { requiredKeys: [] }),
  run_python: fc.record(
    { ...programArguments, context: unknown, capability: fc.constantFrom(...CAPABILITIES), timeout: cell },
    { requiredKeys: [] },
  ),
  describe_analysis: fc.oneof(
    fc.constantFrom(...analyses.all.map(({ capability, analysis }) => ({ capability, analysis }))),
    fc.record({ capability: fc.oneof(text, fc.constantFrom(...CAPABILITIES)), analysis: text }),
  ),
};

function argumentsOf({ name }: Tool): fc.Arbitrary<object> {
  const own = analyses.all.filter(({ capability }) => capability === name);
  const fitting = ARGUMENTS[name] ?? analysisArguments(own);
  const more = fc.tuple(fitting, unknown).map(([args, others]) => ({ ...others, ...args }));
  return fc.oneof({ weight: 5, arbitrary: fitting }, { weight: 1, arbitrary: more });
}

function analysisArguments(own: readonly Analysis[]): fc.Arbitrary<object> {
  return fc.constantFrom(...own).chain((card) =>
    fc.record(
      {
        analysis: fc.oneof(
          { weight: 8, arbitrary: fc.constant(card.analysis) },
          { weight: 1, arbitrary: odd },
        ),
        inputs: fc.oneof(
          fc.constant(card.example.inputs),
          unknown,
          odd,
          fc.record(Object.fromEntries(Object.keys(card.inputs).map((input) => [input, odd]))),
        ),
        data: fc.oneof(data, fc.constant(card.example.data ?? {})),
        files,
        columns: mapOf(fc.oneof(text, fc.constantFrom('value', 'date')), text),
        persona,
        timeout: cell,
        program: fc.constant(true),
      },
      { requiredKeys: ['analysis', 'program'] },
    ),
  );
}

async function call(tool: Tool, args: unknown): Promise<ToolAnswer> {
  const { pipeline, analyses: known } = app;
  return tool.call(args, { pipeline, analyses: known, observer: {}, roots: async () => undefined });
}

test.each(TOOLS)(
  'no answer of $name is over its bound',
  async (tool) => {
    await fc.assert(
      fc.asyncProperty(argumentsOf(tool), async (args) => {
        const answer = await call(tool, args);
        for (const mode of ['both', 'content', 'structured'] as const) {
          const { content, structuredContent } = toolResult(answer, mode);
          const texts = content.map((block) => (block.type === 'text' ? block.text.length : 0));
          const structured = structuredContent === undefined ? 0 : JSON.stringify(structuredContent).length;
          expect(
            texts.reduce((sum, length) => sum + length, structured),
            mode,
          ).toBeLessThanOrEqual(MOST);
        }
      }),
      { numRuns: CASES, seed: 20_251_121 },
    );
  },
  600_000,
);
