/** What is wrong with an analysis' inputs is said before anything runs: each required one removed, mistyped, emptied. */
import { expect, test } from 'vitest';
import { limitsSchema } from '../../src/config.js';
import { InvalidInputsError, type StrategicError } from '../../src/errors.js';
import type { Persona } from '../../src/persona/persona.js';
import { prepareAnalysis } from '../../src/pipeline/prepare-analysis.js';
import type { AnalysisRequest, InlineTable } from '../../src/pipeline/request.js';
import { loadAnalyses } from '../../src/template/analyses.js';
import { type Analysis, exampleOf } from '../../src/template/analysis.js';
import { openTemplates } from '../../src/template/templates.js';

const persona: Persona = {
  id: 'nobody',
  name: 'Nobody',
  role: 'Tests',
  focus: 'tests',
  aliases: [],
  imports: [],
  capabilities: ['roi_calculations'],
  presentation: { leads_with: 'x', chart: 'x', first: [], terms: {}, style: 'x' },
  prelude: '',
};
const analyses = loadAnalyses('templates', openTemplates('templates'));
const limits = limitsSchema.parse({});

async function prepared(request: AnalysisRequest) {
  return prepareAnalysis(request, analyses, { persona, workspace: undefined, limits });
}

/** The problems of a request that has to be refused. */
async function problemsOf(request: AnalysisRequest) {
  const error = await prepared(request).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InvalidInputsError);
  const { message, problems, example } = error as InvalidInputsError;
  expect(example).toEqual(exampleOf(analyses.get(request.capability, request.analysis)));
  expect(message).toContain(String(request.analysis));
  return problems;
}

function requestOf(
  analysis: Analysis,
): AnalysisRequest & { inputs: Record<string, unknown>; data: Record<string, InlineTable> } {
  const { capability, example } = analysis;
  return { capability, analysis: analysis.analysis, inputs: example.inputs, data: example.data ?? {} };
}

test.each(analyses.all)('$analysis takes its own example, and every text of it', async (analysis) => {
  const { analysis: ready, program } = await prepared(requestOf(analysis));
  expect(ready?.inputs).toMatchObject(analysis.example.inputs);
  expect(program.units.map(({ kind }) => kind)).toEqual(['prelude', 'template']);
  const chartless = await prepared({ ...requestOf(analysis), chart: false });
  expect(chartless.program.units[1]?.text).not.toContain('charts');
});

const required = analyses.all.flatMap((analysis) =>
  Object.entries(analysis.inputs).flatMap(([name, input]) =>
    input.required ? [{ analysis, id: analysis.analysis, name, type: input.type }] : [],
  ),
);

test.each(required)('$id says what $name has to be', async ({ analysis, name, type }) => {
  const request = requestOf(analysis);
  const { [name]: given, ...others } = request.inputs;
  const [removed] = await problemsOf({ ...request, inputs: others });
  expect(removed).toMatchObject({ field: name, came: 'nothing' });
  expect(removed?.expected).toMatch(/\w/);
  expect((await problemsOf({ ...request, inputs: { ...others, [name]: null } }))[0]?.field).toBe(name);

  const mistyped =
    Array.isArray(given) || typeof given !== 'object' ? { no: 'such thing' } : ['no such thing'];
  const [wrong] = await problemsOf({ ...request, inputs: { ...others, [name]: mistyped } });
  expect(wrong?.field).toMatch(new RegExp(`^${name}`));
  expect(wrong?.expected).not.toBe('');

  const empties: unknown[] =
    type === 'choice' || typeof given !== 'object' ? [''] : Array.isArray(given) ? [[], ''] : [{}, ''];
  for (const empty of empties) {
    const [emptied] = await problemsOf({ ...request, inputs: { ...others, [name]: empty } });
    expect(emptied?.field).toMatch(new RegExp(`^${name}`));
    expect(emptied?.came).toMatch(/empty|""|nothing/);
  }
});

const tables = analyses.all.flatMap((analysis) =>
  Object.entries(analysis.tables).flatMap(([name, table]) =>
    table.required ? [{ analysis, id: analysis.analysis, name }] : [],
  ),
);

test.each(tables)('$id asks for the table $name, with rows', async ({ analysis, name }) => {
  const request = requestOf(analysis);
  const field = `data.${name}`;
  expect(await problemsOf({ ...request, data: {} })).toEqual([
    expect.objectContaining({ field, came: 'nothing' }),
  ]);
  const columns = [...(request.data[name]?.columns ?? [])];
  for (const empty of [{ columns, rows: [] }, { records: [] }, { csv: 'a,b\n' }])
    expect(await problemsOf({ ...request, data: { [name]: empty } })).toEqual([
      expect.objectContaining({ field, came: 'no rows' }),
    ]);
});

const choosing = analyses.all.filter(({ needs }) => needs !== undefined);
test.each(choosing)('$analysis names the sets of which one is needed', async (analysis) => {
  const problems = await problemsOf({ ...requestOf(analysis), inputs: {}, data: {} });
  const parts = analysis.needs?.flat() ?? [];
  expect(problems.filter(({ expected }) => parts.every((part) => expected.includes(part)))).toHaveLength(1);
});

test.each([
  ['an input that is not there', { inputs: { flows: [1, 2] } }, 'flows', /one of cashflows, rate/],
  ['a name that nobody sees', { inputs: { ' ': 1, rate: 0.1 } }, '" "', /one of cashflows/],
  ['a name that breaks the line', { inputs: { 'a\n': 1, rate: 0.1 } }, '"a\\n"', /one of cashflows/],
  [
    'a slip of the pen',
    { inputs: { cashflow: [-1, 2], rate: 0.1 } },
    'cashflow',
    /\(did you mean cashflows\?\)$/,
  ],
  ['inputs that are no object', { inputs: 'rate 8%' }, 'inputs', /an object/],
  ['a number among numbers', { inputs: { cashflows: [-1, null, 3], rate: 0.1 } }, 'cashflows[1]', /a number/],
  ['a rate of -100 %', { inputs: { cashflows: [-1, 2], rate: -1 } }, 'rate', /above -1/],
  [
    'an unknown choice',
    { inputs: { cashflows: [-1, 2], rate: 0.1, period: 'decade' } },
    'period',
    /one of year, half-year/,
  ],
  ['no flows at all', { inputs: { rate: 0.1 } }, 'cashflows', /^cashflows or the table flows$/],
])('%s is named', async (_, part, field, expected) => {
  const problems = await problemsOf({ capability: 'roi_calculations', analysis: 'investment_case', ...part });
  const found = problems.find((problem) => problem.field === field);
  expect(found?.expected).toMatch(expected);
});

test('a table it has no use for is named', async () => {
  const request = requestOf(analyses.get('roi_calculations', 'break_even'));
  const [problem] = await problemsOf({ ...request, data: { t: { csv: 'a\n1' } } });
  expect(problem).toMatchObject({ field: 'data.t', expected: 'no table: this analysis takes inputs only' });
});

test('a number too large for a float is named, however deep it is', async () => {
  const huge = JSON.parse('1e400');
  const inputs = { cashflows: [-1, { dist: 'normal', mean: 1, sd: huge }], rate: 0.1 };
  const [within] = await problemsOf({ capability: 'roi_calculations', analysis: 'monte_carlo', inputs });
  expect(within).toMatchObject({ field: 'cashflows[1].sd', came: 'Infinity' });
  const matrix = requestOf(analyses.get('executive_reporting', 'decision_matrix'));
  const [scores] = await problemsOf({ ...matrix, inputs: { ...matrix.inputs, scores: { a: { b: huge } } } });
  expect(scores).toMatchObject({ field: 'scores.a.b', came: 'Infinity' });
});

test('a sheet of a workbook is judged under the name its table will have', async () => {
  const request = requestOf(analyses.get('performance_metrics', 'service_health'));
  const problems = await problemsOf({ ...request, data: {}, files: ['services.xlsx#Q3', 'b.xlsx#a/b'] });
  expect(problems).toContainEqual(expect.objectContaining({ field: 'data.services_Q3' }));
  expect(problems).toContainEqual(expect.objectContaining({ field: 'data.b_a_b' }));
});

test('what the parts of a list stand for is said', async () => {
  const request = requestOf(analyses.get('stakeholder_analytics', 'power_interest'));
  const [problem] = await problemsOf({ ...request, inputs: { scale: 5 } });
  expect(problem?.expected).toBe('a list of 2 numbers (Lowest and highest possible score, such as [1, 10])');
});

test.each([
  ['strategic_data_analysis', 'forecast', 'periods'],
  ['roi_calculations', 'investment_case', 'investment'],
  ['roi_calculations', 'investment_case', 'returns'],
  ['roi_calculations', 'monte_carlo', 'invest'],
] as const)('in %s/%s nothing is near %s', async (capability, analysis, name) => {
  const request = requestOf(analyses.get(capability, analysis));
  const problems = await problemsOf({ ...request, inputs: { ...request.inputs, [name]: 3 } });
  const problem = problems.find(({ field }) => field === name);
  expect(problem?.expected).toMatch(/^one of /);
  expect(problem?.expected).not.toContain('did you mean');
});

test('objects in an object are told in words', async () => {
  const request = requestOf(analyses.get('executive_reporting', 'decision_matrix'));
  const [problem] = await problemsOf({ ...request, inputs: { ...request.inputs, scores: 5 } });
  expect(problem?.expected).toMatch(/^an object whose values are objects whose values are numbers/);
});

test('an analysis is suggested where its name is a slip of the pen away, and no other', () => {
  const next = (name: unknown) => {
    try {
      return analyses.get('roi_calculations', name);
    } catch (error) {
      return (error as StrategicError).next;
    }
  };
  expect(next('breakeven')).toBe('Did you mean break_even?');
  expect(next('profile')).toBe('profile belongs to strategic_data_analysis.');
  for (const name of ['', 'zzz', 7, undefined]) expect(next(name)).toBeUndefined();
});

test('a mapping the wrong way round is turned', async () => {
  const request = requestOf(analyses.get('strategic_data_analysis', 'pareto'));
  const [problem] = await problemsOf({ ...request, columns: { 'Cost EUR': 'value' } });
  expect(problem).toMatchObject({ field: 'columns.Cost EUR' });
  expect(problem?.expected).toContain('{"value": "Cost EUR"}');
});

test('a distribution without its parameters is named', async () => {
  const request = requestOf(analyses.get('roi_calculations', 'monte_carlo'));
  const [problem] = await problemsOf({
    ...request,
    inputs: { ...request.inputs, yearly: { dist: 'normal', mean: 3 } },
  });
  expect(problem).toMatchObject({ field: 'yearly.sd', expected: 'normal takes mean, sd' });
});

test('the program and its verdict do not depend on the inputs', async () => {
  const request = requestOf(analyses.get('roi_calculations', 'investment_case'));
  const one = await prepared(request);
  const other = await prepared({ ...request, inputs: { cashflows: [-1, 2], rate: '8 %' } });
  expect(other.program.sha256).toBe(one.program.sha256);
  expect([other.names, other.files]).toEqual([one.names, one.files]);
  expect(other.analysis?.sha256).not.toBe(one.analysis?.sha256);
});
