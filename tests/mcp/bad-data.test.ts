/**
 * What data do to an answer, through the real server: they carry it, and what was made of them is said, or they are
 * refused by field, with what came. Inputs that the host itself refuses are in tests/pipeline/analysis-inputs.test.ts.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anyEngine } from '../support/engines.js';
import { type McpServer, startServer } from './support.js';

let server: McpServer;
beforeAll(async () => {
  server = await startServer(anyEngine().options);
});
afterAll(() => server.close());

type Call = readonly [tool: string, analysis: string, inputs: object, csv?: string, columns?: object];

const DATA = 'strategic_data_analysis';
const ROI = 'roi_calculations';
const METRICS = 'performance_metrics';
const PEOPLE = 'stakeholder_analytics';

async function answerTo([tool, analysis, inputs, csv, columns]: Call) {
  const data = csv === undefined ? {} : { data: { t: { csv } } };
  const { result } = await server.call(tool, {
    analysis,
    inputs,
    ...data,
    ...(columns ? { columns } : {}),
    chart: false,
  });
  return result;
}

const REFUSED: readonly (readonly [string, Call, { field: RegExp; came: RegExp }])[] = [
  ['one row', [DATA, 'trend', {}, 'date,value\n2024-01-01,5'], { field: /^t\.value/, came: /1 value/ }],
  [
    'a column without any value',
    [DATA, 'forecast', { horizon: 2 }, 'date,value\n2024-01,\n2024-02,'],
    { field: /^t\.value$/, came: /no value in any row/ },
  ],
  [
    'mixed currencies',
    [DATA, 'pareto', {}, 'reason,value\na,€5\nb,$6'],
    { field: /^t\.value$/, came: /EUR in row 1, USD in row 2/ },
  ],
  [
    'amounts in another currency than stated',
    [ROI, 'growth', { cash_in: ['€30'], cash_out: ['€300'], currency: 'USD' }],
    { field: /^currency$/, came: /EUR in cash_out, USD in currency|EUR in cash_in, USD/ },
  ],
  [
    'per cent beside plain numbers',
    [DATA, 'trend', {}, 'date,value\n2024-01-01,5%\n2024-01-02,6\n2024-01-03,7%'],
    { field: /^t\.value$/, came: /per cent in row 1/ },
  ],
  [
    'text that is no number',
    [METRICS, 'velocity', {}, 'sprint,completed\nS1,30\nS2,a lot'],
    { field: /^t\.completed, row 2$/, came: /'a lot'/ },
  ],
  [
    'a missing weight',
    [PEOPLE, 'satisfaction', { kind: 'weighted' }, 'name,score,weight\na,5,1\nb,4,'],
    { field: /^t\.weight, row 2$/, came: /missing/ },
  ],
  [
    'flows of one sign',
    [ROI, 'investment_case', { cashflows: [100, 200], rate: 0.1 }],
    { field: /^cashflows$/, came: /no negative flow/ },
  ],
  [
    'durations that are all negative',
    [METRICS, 'delivery_flow', {}, 'start,finish\n2024-01-05,2024-01-01'],
    { field: /cycle_time/, came: /end before they start/ },
  ],
  [
    'a date of no calendar',
    [DATA, 'trend', {}, 'date,value\n2023-02-29,1\n2023-03-01,2\n2023-03-02,4'],
    { field: /^t\.date, row 1$/, came: /no calendar/ },
  ],
  [
    'a date that reads two ways',
    [DATA, 'trend', {}, 'date,value\n03/04/2024,1\n05/06/2024,2\n07/08/2024,4'],
    { field: /^t\.date, row 1$/, came: /day or month first/ },
  ],
  [
    'a time zone in one column only',
    [METRICS, 'delivery_flow', {}, 'start,finish\n2024-01-05T10:00Z,2024-01-06T10:00'],
    { field: /^items\.finish$|^t\.finish$/, came: /without a zone/ },
  ],
  [
    'a key that is there twice',
    [PEOPLE, 'power_interest', { scale: [1, 10] }, 'name,power,interest\na,5,1\na,6,2'],
    { field: /^t\.name, row 2$/, came: /again/ },
  ],
  [
    'a value below 0 where it has no share',
    [DATA, 'pareto', {}, 'reason,value\na,5\nb,8\nb,-2'],
    { field: /^t\.value, row 3$/, came: /-2/ },
  ],
  [
    'a column whose name is only somewhat like',
    [DATA, 'pareto', {}, 'place,resaon\nx,1'],
    { field: /^t, category$/, came: /no column for category among place, resaon/ },
  ],
];

const CARRIED: readonly (readonly [string, Call, RegExp, Record<string, unknown>])[] = [
  [
    'text with one reading',
    [DATA, 'pareto', {}, 'reason,value\na,"€1,200.50"\nb,€300'],
    /t\.value: amounts read as EUR/,
    { top_share: 1200.5 / 1500.5 },
  ],
  [
    'per cent and brackets',
    [ROI, 'investment_case', { cashflows: ['(300)', '200', '200'], rate: '8 %' }],
    /rate: per cent read as fractions/,
    { npv: -300 + 200 / 1.08 + 200 / 1.08 ** 2 },
  ],
  [
    'a missing score, which is no 0',
    [PEOPLE, 'satisfaction', { kind: 'weighted' }, 'name,score,weight\na,5,1\nb,,3'],
    /without a score, left out: b; 25% of the weight/,
    { weighted_satisfaction: 5, weight_covered: 0.25 },
  ],
  [
    'several internal rates',
    [ROI, 'investment_case', { cashflows: [-1000, 2300, -1320], rate: 0.1 }],
    /several rates solve it/,
    { irr: null, npv: 0 },
  ],
  [
    'an annual rate on monthly flows',
    [ROI, 'investment_case', { cashflows: [-100, 60, 60], rate: 0.12, period: 'month' }],
    /rate 0\.12 per year converted to 0\.00948879 per month/,
    { npv: -100 + 60 / 1.12 ** (1 / 12) + 60 / 1.12 ** (2 / 12) },
  ],
  [
    'a negative duration among others',
    [METRICS, 'delivery_flow', {}, 'start,finish\n2024-01-05,2024-01-01\n2024-01-02,2024-01-25'],
    /1 of 2 rows end before they start: left out/,
    // Nothing was finished in the weeks of 8 and 15 January.
    { cycle_time_p50: 23, cycle_time_excluded: 1, zero_periods: 2 },
  ],
  [
    'no deployment in the window, which is no band',
    [METRICS, 'dora', { start: '2024-01-01', end: '2024-01-31' }, 'deployed\n2023-01-01'],
    /no deployments in the window: the frequency is undefined/,
    { 'band.deployment_frequency': null, deployments: 0 },
  ],
  [
    'words for yes and no in another language',
    [METRICS, 'dora', {}, 'deployed,is_failed\n2024-01-01,nein\n2024-01-03,ja'],
    /is_failed: read nein as no, ja as yes/,
    { change_failure_rate: 0.5 },
  ],
  [
    'dates in several formats and languages, unsorted, over a leap day',
    [DATA, 'trend', {}, 'date,value\n2. März 2024,7\n2024-02-29,5\n01.03.2024,6'],
    /rows sorted by date.*months read: marz as March|months read: marz as March.*rows sorted by date/s,
    { slope: 1 },
  ],
  [
    'time zones',
    [METRICS, 'delivery_flow', { unit: 'hours' }, 'start,finish\n2024-01-05T10:00+01:00,2024-01-05T10:00Z'],
    /times converted to UTC/,
    { cycle_time_p50: 1 },
  ],
  [
    'slips of the pen in the names of columns',
    [DATA, 'pareto', {}, 'Reasn ,Amout \na,5\nb,3'],
    /column 'Reasn ' read as category.*column 'Amout ' read as value/s,
    { top_share: 0.625 },
  ],
  [
    'credit notes where netting is asked for',
    [DATA, 'pareto', { negative: 'net' }, 'reason,value\na,5\nb,8\nb,-2'],
    /1 rows below 0 \(-2 in all\) taken off/,
    { top_share: 6 / 11 },
  ],
  [
    'flows as a table, their currency stated',
    [ROI, 'investment_case', { rate: 0.1, currency: 'chf' }, 'date,amount\n2023-01-01,-100\n2024-01-01,110'],
    /amounts read as CHF/,
    { xirr: 0.1, xnpv: 0 },
  ],
];

/** Two at a time, as many as are warm; every other one of them, where the time for all is not given. */
async function each<Row>(rows: readonly Row[], act: (row: Row) => Promise<void>): Promise<void> {
  const queue = rows.filter((_, at) => process.env.FULL || at % 2 === 0);
  const worker = async () => {
    for (let row = queue.shift(); row !== undefined; row = queue.shift()) await act(row);
  };
  await Promise.all([worker(), worker()]);
}

test('data that do not carry an answer are refused by field, with what came', async () => {
  await each(REFUSED, async ([what, call, { field, came }]) => {
    const { status, ran, problems, figures } = await answerTo(call);
    expect({ status, ran, figures }, what).toEqual({ status: 'invalid', ran: 'no', figures: undefined });
    expect(problems, what).toEqual([
      {
        field: expect.stringMatching(field),
        came: expect.stringMatching(came),
        expected: expect.stringMatching(/\w/),
      },
    ]);
  });
}, 60_000);

test('data that carry an answer are read, and how they were read is said', async () => {
  await each(CARRIED, async ([what, call, said, values]) => {
    const { status, figures = [], assumptions = [], warnings = [] } = await answerTo(call);
    expect(status, what).toBe('ok');
    expect([...assumptions, ...warnings].join('\n'), what).toMatch(said);
    for (const [name, value] of Object.entries(values)) {
      const figure = figures.find((one) => one.name === name);
      if (typeof value === 'number') expect(figure?.value, `${what}: ${name}`).toBeCloseTo(value, 9);
      else expect(figure?.value, `${what}: ${name}`).toBe(value);
    }
  });
}, 60_000);

test('a long amount is written out, grouped', async () => {
  const { text } = await server.call(ROI, {
    analysis: 'investment_case',
    inputs: { cashflows: [-42_000_000_000_000, 19_000_000_000_001, 39_000_000_000_000], rate: 0 },
    chart: false,
  });
  expect(text).toContain('| npv | 16,000,000,000,001 |');
}, 30_000);
