/**
 * Every analysis on its own example through the real server: here without its chart and for a persona in turn, one
 * with its chart for every persona; under FULL every one with its chart for every persona.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Persona } from '../../src/persona/persona.js';
import { loadPersonas } from '../../src/persona/registry.js';
import type { AnalysisDescription } from '../../src/pipeline/answer/description.js';
import { loadAnalyses } from '../../src/template/analyses.js';
import { type Analysis, exampleOf, questionOf } from '../../src/template/analysis.js';
import { openTemplates } from '../../src/template/templates.js';
import { blocks } from '../docs/markdown.js';
import { anyEngine } from '../support/engines.js';
import { type McpServer, type RunAnswer, startServer } from './support.js';

const templates = openTemplates('templates');
const { all } = loadAnalyses('templates', templates);
const { all: personas } = await loadPersonas('personas', templates);
/**
 * Shown to every role with its chart, which proves the way from the persona's file to the answer; that each analysis
 * speaks to each role as the files say, tests/strategic/test_roles.py tries for all of them in one container.
 */
const SHOWN = process.env.FULL
  ? all.filter((one, at) => all[at - 1]?.capability !== one.capability)
  : all.filter(({ analysis }) => analysis === 'break_even');
const CALLS = all.flatMap((analysis, at) => {
  if (SHOWN.includes(analysis) && !process.env.FULL) return [];
  const asking = process.env.FULL ? personas : [personas[at % personas.length] as Persona];
  return asking.map(({ id }) => ({ analysis, persona: id }));
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
  const chart = Boolean(process.env.FULL);
  await inTurns(CALLS, async ({ analysis, persona }) => {
    const answer = await server.call(analysis.capability, { ...exampleOf(analysis), persona, chart });
    expectAnswer(answer, analysis, persona, chart);
    // The role changes the order, never a figure.
    const sorted = [...(answer.result.figures ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1));
    const before = figures.get(analysis.analysis) ?? JSON.stringify(sorted);
    expect(JSON.stringify(sorted), analysis.analysis).toBe(before);
    figures.set(analysis.analysis, before);
  });
}, 900_000);

test('the same data speak to each role: its question, figures, words and picture, and no other figure', async () => {
  const seen = new Map<string, Seen[]>(SHOWN.map(({ analysis }) => [analysis, []]));
  const calls = SHOWN.flatMap((analysis) => personas.map((persona) => ({ analysis, persona })));
  await inTurns(calls, async ({ analysis, persona }) => {
    const answer = await server.call(analysis.capability, { ...exampleOf(analysis), persona: persona.id });
    expectAnswer(answer, analysis, persona.id, true);
    seen.get(analysis.analysis)?.push(expectRole(answer, analysis, persona));
  });
  for (const [analysis, roles] of seen) {
    const different = (what: keyof Seen) => new Set(roles.map((role) => role[what])).size;
    expect(different('figures'), analysis).toBe(1);
    for (const what of ['question', 'words', 'picture'] as const)
      expect(different(what), `${what} of ${analysis}`).toBe(personas.length);
    expect(different('order'), analysis).toBeGreaterThan(2);
  }
}, 300_000);

type Seen = Record<'figures' | 'question' | 'order' | 'words' | 'picture', string>;

/** What the persona's file and the analysis' file promise of an answer for this role. */
function expectRole({ result, text, raw }: RunAnswer, analysis: Analysis, persona: Persona): Seen {
  const what = `${analysis.analysis} for ${persona.id}`;
  const { asks, first } = questionOf(analysis, persona.id);
  const { presentation } = persona;
  const { figures = [], lens, chart } = result;
  expect(lens, what).toMatchObject({ question: asks, chart: presentation.chart, style: presentation.style });
  expect(text).toContain(`Question of ${persona.id}: ${asks}`);
  // The figures that answer the question stand first, in the order of the file.
  const isOf = (id: string) => (name: string) =>
    id.includes('<') ? name.startsWith(id.slice(0, id.indexOf('<'))) : name === id;
  const names = figures.map(({ name }) => name);
  const own = first.flatMap((id) => names.filter(isOf(id)));
  expect(own.length, what).toBeGreaterThan(0);
  expect(names.slice(0, own.length), what).toEqual(own);
  const known = own.filter((name) => figures.find((one) => one.name === name)?.value !== null);
  // Each in the word of the role, with the value of the figure.
  const answers = lens?.answers ?? [];
  expect(answers.map(({ figure }) => figure)).toEqual(known.slice(0, 12));
  for (const { figure, term, text: value } of answers) {
    const terms = Object.entries(presentation.terms).filter(([key]) => figure.startsWith(key));
    expect(
      terms.some(([, word]) => term.startsWith(word)),
      `${what}: ${figure} is called ${term}`,
    ).toBe(true);
    expect(text.toLowerCase()).toContain(
      `${term.toLowerCase()} [${figure.toLowerCase()}]: ${value.toLowerCase()}`,
    );
  }
  expect(text.indexOf('Answered first')).toBeLessThan(text.indexOf('Findings:'));
  // The picture: the role's form around the chart.
  const isNumber = (name: string) => typeof figures.find((one) => one.name === name)?.value === 'number';
  const numbers = known.filter(isNumber).slice(0, 4);
  expect(chart?.panel?.figures ?? [], what).toEqual(numbers);
  if (numbers.length > 0) expect(chart?.panel?.form, what).toBe(presentation.chart);
  expect(result.artifacts.map(({ name }) => name)).toEqual([
    `${analysis.analysis}-${presentation.chart}.png`,
  ]);
  const image = raw.content.find(({ type }) => type === 'image');
  return {
    figures: JSON.stringify([...figures].sort((a, b) => (a.name < b.name ? -1 : 1))),
    question: asks,
    order: names.join(),
    words: answers.map(({ term }) => term).join(),
    picture: image?.type === 'image' ? image.data : '',
  };
}

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
  expect(result.lens?.question).toBe(questionOf(analysis, persona).asks);
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
  const shown = readFileSync('docs/roi-case.png');
  expect(size(shown)).toEqual(size(drawn));
  // The same image gives the same bytes; another kind of processor may round a pixel otherwise.
  if (process.arch === 'x64')
    expect(shown.equals(drawn), 'docs/roi-case.png is not what the call draws').toBe(true);
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
