/**
 * Every analysis on its own example through the real server: here without its chart and for a persona in turn,
 * with chart for one of each capability; under FULL every one with its chart for every persona.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnalysisDescription } from '../../src/pipeline/answer/description.js';
import { loadAnalyses } from '../../src/template/analyses.js';
import { type Analysis, exampleOf } from '../../src/template/analysis.js';
import { openTemplates } from '../../src/template/templates.js';
import { blocks } from '../docs/markdown.js';
import { anyEngine } from '../support/engines.js';
import { type McpServer, type RunAnswer, startServer } from './support.js';

const PERSONAS = ['alvaro', 'camille', 'diego', 'martin', 'rachel'];
const { all } = loadAnalyses('templates', openTemplates('templates'));
const FIRST = new Set(all.filter((one, at) => all[at - 1]?.capability !== one.capability));
const CALLS = all.flatMap((analysis, at) => {
  const personas = process.env.FULL ? PERSONAS : [PERSONAS[at % PERSONAS.length] ?? ''];
  return personas.map((persona) => ({
    analysis,
    persona,
    chart: Boolean(process.env.FULL) || FIRST.has(analysis),
  }));
});

let server: McpServer;
beforeAll(async () => {
  server = await startServer(anyEngine().options);
});
afterAll(() => server.close());

/** A few at a time: as many as the machine may boot containers. */
async function inTurns<Item>(items: readonly Item[], act: (item: Item) => Promise<void>): Promise<void> {
  const queue = [...items];
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await act(item);
  };
  await Promise.all([worker(), worker(), worker()]);
}

test('every example gives its documented figures', async () => {
  const figures = new Map<string, string>();
  await inTurns(CALLS, async ({ analysis, persona, chart }) => {
    const answer = await server.call(analysis.capability, { ...exampleOf(analysis), persona, chart });
    expectAnswer(answer, analysis, persona, chart);
    // The role changes the order, never a figure.
    const sorted = [...(answer.result.figures ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1));
    const before = figures.get(analysis.analysis) ?? JSON.stringify(sorted);
    expect(JSON.stringify(sorted), analysis.analysis).toBe(before);
    figures.set(analysis.analysis, before);
  });
}, 900_000);

test('the same data come in the form of each role: other picture, question and order, same figures', async () => {
  const inputs = { cashflows: [-240_000, 38_000, 72_000, 90_000, 95_000, 95_000], rate: 0.09 };
  const forms = {
    alvaro: 'roi_analysis',
    camille: 'technology_roadmap',
    diego: 'leadership_dashboard',
    martin: 'architecture_health',
    rachel: 'design_system_health',
  };
  const pictures = new Set<string>();
  const values = new Set<string>();
  await inTurns(Object.entries(forms), async ([persona, form]) => {
    const { result, raw } = await server.call('roi_calculations', {
      analysis: 'investment_case',
      inputs,
      persona,
    });
    expect(result.chart).toMatchObject({ type: 'waterfall', x: 'period', panel: { form } });
    const numbers = (result.figures ?? []).filter(({ value }) => typeof value === 'number');
    expect(result.chart?.panel?.figures).toEqual(numbers.slice(0, 4).map(({ name }) => name));
    expect(result.artifacts.map(({ name }) => name)).toEqual([`investment_case-${form}.png`]);
    const image = raw.content.find(({ type }) => type === 'image');
    pictures.add(image?.type === 'image' ? image.data : '');
    values.add(JSON.stringify(numbers.map(({ name, value }) => `${name} ${value}`).sort()));
  });
  expect(pictures.size).toBe(5);
  expect(values.size).toBe(1);
}, 60_000);

test('what a table gets wrong names its own column and row', async () => {
  const said = async (tool: string, analysis: string, csv: string, more: object = {}) => {
    const { result } = await server.call(tool, { analysis, data: { t: { csv } }, chart: false, ...more });
    expect(result).toMatchObject({ status: 'invalid', ran: 'no', example: { analysis } });
    return result.problems?.[0];
  };
  expect(
    await said('performance_metrics', 'dora', 'deployed,Broke\n2024-01-02,no\n2024-01-05,maybe', {
      columns: { is_failed: 'Broke' },
    }),
  ).toMatchObject({ field: 't.Broke, row 2', came: "'maybe'" });
  expect(await said('performance_metrics', 'velocity', 'sprint,points\nS1,30\nS2,a lot')).toMatchObject({
    field: 't.points, row 2',
    came: "text 'a lot'",
  });
  const columns = { value: 'Cost' };
  expect(
    await said('strategic_data_analysis', 'pareto', 'reason,Cost\na,5\nb,-1', { columns }),
  ).toMatchObject({ field: 't.Cost, row 2', came: '-1' });
  const points = { category: 'team', value: 'rev' };
  expect(
    await said('strategic_data_analysis', 'pareto', 'team;rev\na;1.234\nb;2.500\nc;900', { columns: points }),
  ).toMatchObject({ field: 't.rev, row 1', came: '1.234 or 1234, depending on the decimal sign' });
}, 30_000);

function expectAnswer({ result, text, raw }: RunAnswer, analysis: Analysis, persona: string, chart: boolean) {
  const what = `${analysis.analysis} for ${persona}: ${text}`;
  expect(result.status, what).toBe('ok');
  expect(result).toMatchObject({ persona, capability: analysis.capability });
  expect(result.disclosure.text).toContain(`strategic-python (${analysis.capability})`);
  expect(result.disclosure.text).toContain(`- Analysis: ${analysis.analysis}, inputs `);
  expect(result.lens?.question).toBe(analysis.personas[persona] ?? analysis.question);
  const documented = Object.keys(analysis.figures).map(
    (id) => new RegExp(`^${id.replaceAll('.', '\\.').replace(/<\w+>/, '.+')}$`),
  );
  const names = (result.figures ?? []).map(({ name }) => name);
  expect(names.length, what).toBeGreaterThan(0);
  for (const name of names) {
    expect(
      documented.some((id) => id.test(name)),
      `${analysis.analysis}: ${name}`,
    ).toBe(true);
    expect(text, what).toContain(`| ${name} |`);
  }
  expect(result.findings?.length, what).toBeGreaterThan(0);
  for (const finding of result.findings ?? [])
    for (const name of /\[([^[\]]+)\]$/.exec(finding)?.[1]?.split(', ') ?? ['nothing'])
      expect(names, finding).toContain(name);
  expect(raw.content.filter(({ type }) => type === 'image')).toHaveLength(chart ? 1 : 0);
  if (chart)
    expect(result.chart?.type ?? 'elsewhere', what).toMatch(
      new RegExp(`^(${analysis.chart.type}|elsewhere)$`),
    );
}

test('describe_analysis gives an example, figures and the schema of the inputs', async () => {
  const raw = await server.client.callTool({
    name: 'describe_analysis',
    arguments: { capability: 'roi_calculations', analysis: 'break_even' },
  });
  const told = raw.structuredContent as unknown as AnalysisDescription;
  expect(told.input_schema).toMatchObject({ type: 'object', required: ['fixed_cost', 'price', 'unit_cost'] });
  expect(told.example).toEqual({
    analysis: 'break_even',
    inputs: { fixed_cost: 180000, price: 1200, unit_cost: 450, expected_units: 320 },
  });
  expect(JSON.stringify(raw.content)).toContain('break_even_units');
});

test('an unknown analysis is answered with the nearest names', async () => {
  const { result, text } = await server.call('performance_metrics', { analysis: 'dorra', inputs: {} });
  expect(result).toMatchObject({ status: 'invalid', ran: 'no', capability: 'performance_metrics' });
  expect(text).toContain('Did you mean dora');
  expect((await server.call('performance_metrics', {})).text).toContain('Known: delivery_flow');
  const figure = await server.call('performance_metrics', { analysis: 'irr' });
  expect(figure.text).toContain('irr is a figure of roi_calculations, analysis investment_case');
});

test('inputs that are wrong in several ways are named each, with an example', async () => {
  const { result, text } = await server.call('roi_calculations', {
    analysis: 'investment_case',
    inputs: { cashflows: [], rate: -2, rte: 0.1 },
  });
  expect(result.status).toBe('invalid');
  expect(result.problems?.map(({ field }) => field).sort()).toEqual(['cashflows', 'rate', 'rte']);
  expect(result.example).toMatchObject({ inputs: { rate: 0.08 } });
  for (const part of ['cashflows', 'an empty list came', 'above -1', '-40000']) expect(text).toContain(part);
});

test('a column that does not carry the figures is named, with what came and what is expected', async () => {
  const { result, text } = await server.call('performance_metrics', {
    analysis: 'dora',
    data: { deployments: { csv: 'team,cost\na,1\nb,2' } },
    chart: false,
  });
  expect(result).toMatchObject({
    status: 'invalid',
    ran: 'no',
    problems: [{ field: 'deployments, deployed', came: expect.stringContaining('team, cost') }],
    example: { analysis: 'dora' },
  });
  expect(result.figures).toBeUndefined();
  expect(result.error).toBeUndefined();
  expect(text).toContain('a column named deployed');
  expect(text).not.toContain('Traceback');
});

test('a column is mapped, another guessed, and both are stated; the program comes on request', async () => {
  const { result } = await server.call('strategic_data_analysis', {
    analysis: 'pareto',
    data: { costs: { csv: 'Reason,Cost EUR\nA,"€1,200.50"\nB,300\nC,99' } },
    columns: { value: 'Cost EUR' },
    chart: false,
    program: true,
  });
  expect(result.status).toBe('ok');
  const top = result.figures?.find(({ name }) => name === 'top_share');
  expect(top?.value).toBeCloseTo(1200.5 / 1599.5, 12);
  const said = [...(result.assumptions ?? []), ...(result.warnings ?? [])].join('\n');
  expect(said).toContain("'Reason' read as category");
  expect(said).toContain("'costs' read as rows");
  expect(result.program).toContain('from strategic import');
});

test('the lead of a capability asks where nobody is named', async () => {
  const { result } = await server.call('executive_reporting', { analysis: 'nothing' });
  expect(result.persona).toBe('camille');
});

test("the README's case comes out as it says, with its picture", async () => {
  const { result, raw } = await server.call(
    'roi_calculations',
    JSON.parse(blocks('README.md', 'json')[3] ?? ''),
  );
  const value = (id: string) => Number(result.figures?.find(({ name }) => name === id)?.value);
  const readme = readFileSync('README.md', 'utf8').replaceAll(/\s+/g, ' ');
  expect(readme).toContain(`${result.figures?.length} figures`);
  expect(readme).toContain(`NPV of ${value('npv').toLocaleString('en-US', { maximumFractionDigits: 2 })}`);
  expect(readme).toContain(`IRR of ${(value('irr') * 100).toFixed(2)} %`);
  expect(readme).toContain(`payback of ${value('discounted_payback').toFixed(2)} years`);
  expect(result.artifacts.map(({ name }) => name)).toEqual(['investment_case-roi_analysis.png']);
  const image = raw.content.find(({ type }) => type === 'image');
  const size = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];
  const drawn = Buffer.from(image?.type === 'image' ? image.data : '', 'base64');
  expect(size(readFileSync('docs/roi-case.png'))).toEqual(size(drawn));
});

test('a table that no object can hold under its name is said, not dropped', async () => {
  const data = JSON.parse('{"__proto__": {"csv": "a\\n1"}}') as Record<string, unknown>;
  for (const [tool, more] of [
    ['run_python', { code: '1' }],
    ['strategic_data_analysis', { analysis: 'profile' }],
  ] as const) {
    const { result, text } = await server.call(tool, { ...more, data });
    expect(result.status).toBe('invalid');
    expect(text).toContain('__proto__');
  }
});
