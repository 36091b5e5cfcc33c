/**
 * Known figures for the helpers that preludes give: Python expressions, what they must give, and who says so.
 * Read by helpers.test.ts, which runs them in the sandbox.
 */

export interface HelperCase {
  readonly persona: string;
  readonly expression: string;
  /** JSON value; numbers are compared within `within`. */
  readonly expected: unknown;
  readonly within?: number;
  readonly source: string;
}

export interface RefusalCase {
  readonly persona: string;
  readonly expression: string;
  readonly message: RegExp;
}

const WILSON = 'Wilson (1927), checked with statsmodels';

export const HELPER_CASES: readonly HelperCase[] = [
  {
    persona: 'diego',
    expression: 'percentiles([4, 9, 1, 30, 12, 6, 2, 50])',
    expected: { P50: 7.5, P85: 29.1, P95: 43 },
    source: 'spreadsheet PERCENTILE.INC',
  },
  {
    persona: 'diego',
    expression: 'forecast_when([4, 6, 5, 3, 7], 30)',
    expected: { P50: 6, P85: 7, P95: 8, runs: 10_000, seed: 1, history: 5 },
    within: 0,
    source: 'exact distribution by convolution',
  },
  {
    persona: 'diego',
    expression: 'forecast_how_many([4, 6, 5, 3, 7], 6)',
    expected: { P50: 30, P85: 26, P95: 24, runs: 10_000, seed: 1, history: 5 },
    within: 1,
    source: 'exact distribution by convolution; falls as confidence rises',
  },
  {
    persona: 'diego',
    expression: 'forecast_when([0, 1], 1, p=(60, 85))',
    expected: { P60: 2, P85: 3, runs: 10_000, seed: 1, history: 2 },
    within: 0,
    source: 'geometric distribution: a period without any counts as a period',
  },
  {
    persona: 'diego',
    expression:
      '(lambda found: [found[0].tolist(), found[1]])(cycle_times(["2026-01-01", "2026-01-05", "2026-01-09", None], ["2026-01-03", "2026-01-04", None, None]))',
    expected: [[2], { no_start: 1, not_finished: 1, negative: 1 }],
    source: 'by hand: open and negative items are left out and counted',
  },
  {
    persona: 'alvaro',
    expression: 'roi(100_000, 80_000, years=2)',
    expected: { roi: 0.25, annualised: 0.11803398875 },
    source: 'closed form',
  },
  { persona: 'alvaro', expression: 'roi(0, 10, years=2)["annualised"]', expected: -1, source: 'definition' },
  {
    persona: 'alvaro',
    expression: 'roi(-5, 10, years=2)["annualised"]',
    expected: null,
    source: 'no rate loses over 100%',
  },
  {
    persona: 'alvaro',
    expression: 'npv(0.08, [-40000, 5000, 8000, 12000, 30000])',
    expected: 3065.22266818,
    within: 0.005,
    source: 'numpy-financial documentation (3065.22)',
  },
  {
    persona: 'alvaro',
    expression: 'irrs([-100, 39, 59, 55, 20])',
    expected: [0.28094842116],
    source: 'numpy-financial documentation (0.28095)',
  },
  {
    persona: 'alvaro',
    expression: 'irrs([-100, 230, -132])',
    expected: [0.1, 0.2],
    source: 'textbook: two rates',
  },
  {
    persona: 'alvaro',
    expression: 'irrs([-100, 0, 100])',
    expected: [0],
    source: 'definition: 0 is an answer',
  },
  {
    persona: 'alvaro',
    expression: 'payback([-2000, 600, 700, 800, 900])',
    expected: { periods: 2.875, left: 0, dips_again: false },
    source: 'flows spread evenly within the year',
  },
  {
    persona: 'alvaro',
    expression: 'payback([-2000, 600, 700])',
    expected: { periods: null, left: 700, dips_again: false },
    source: 'by hand: not within two periods',
  },
  {
    persona: 'alvaro',
    expression: 'payback([-10, 12, -5, 1])',
    expected: { periods: 10 / 12, left: 0, dips_again: true },
    source: 'by hand: below 0 again later',
  },
  { persona: 'alvaro', expression: 'cagr(100, 121, 2)', expected: 0.1, source: 'definition' },
  {
    persona: 'alvaro',
    expression: 'wilson(10, 20)',
    expected: { share: 0.5, low: 0.299298008198, high: 0.700701991802, n: 20 },
    within: 1e-9,
    source: WILSON,
  },
  {
    persona: 'alvaro',
    expression: 'wilson(0, 10)',
    expected: { share: 0, low: 0, high: 0.2775327998628892, n: 10 },
    within: 1e-9,
    source: 'z²/(n + z²)',
  },
  {
    persona: 'martin',
    expression: 'error_budget(30 * 24 * 60 - 10, 30 * 24 * 60, 0.999)',
    expected: {
      share: 0.9997685185,
      low: 0.9995738,
      high: 0.99987427,
      n: 43_200,
      target: 0.999,
      bad: 10,
      budget: 43.2,
      left: 33.2,
      spent: 0.231481481481,
      burn_rate: 0.231481481481,
    },
    within: 1e-5,
    source: 'Google SRE book: 99.9% over 30 days is 43.2 minutes',
  },
  {
    persona: 'martin',
    expression: 'error_budget(8, 10, 0.9)["left"]',
    expected: -1,
    source: 'overspent is negative',
  },
  {
    persona: 'martin',
    expression: 'latency_percentiles(range(101))',
    expected: { P50: 50, P95: 95, P99: 99, n: 101 },
    source: 'by hand',
  },
  {
    persona: 'martin',
    expression: 'latency_percentiles([1, 2])["P99"]',
    expected: null,
    source: 'no P99 below 100',
  },
  { persona: 'martin', expression: 'serial([0.99, 0.99])', expected: 0.9801, source: 'product' },
  { persona: 'martin', expression: 'redundant([0.99, 0.99])', expected: 0.9999, source: '1 - product' },
  {
    persona: 'martin',
    expression: 'littles_law(wip=24, throughput=8)',
    expected: 3,
    source: 'Little (1961)',
  },
  {
    persona: 'martin',
    expression: 'littles_law(throughput=8, cycle_time=3)',
    expected: 24,
    source: 'Little (1961)',
  },
  {
    persona: 'camille',
    expression:
      'shares(pd.DataFrame({"y": [1, 1, 2, 2], "s": ["a", "b", "a", "b"], "v": [1, 3, 2, 2]}), "y", "s", "v").to_dict("list")',
    expected: { a: [0.25, 0.5], b: [0.75, 0.5] },
    source: 'by hand',
  },
  {
    persona: 'camille',
    expression: 'trend([1, 2, 3, 4, 5, 6, 7, 8], [23, 24, 29, 6, 29, 24, 24, 29])',
    expected: { slope: 0.183333333, low: -1.25, high: 3, p_value: 0.35802, n: 8, clear: false },
    within: 1e-5,
    source: 'slope and interval by scipy.stats.theilslopes; S = 8 and variance 58 with ties by hand',
  },
  {
    persona: 'camille',
    expression: 'trend([3, 1, 2, 4], [6, 2, 4, 8])["slope"]',
    expected: 2,
    source: 'rows need no order',
  },
  {
    persona: 'camille',
    expression:
      'weighted_scores(pd.DataFrame({"cost": [5, 3], "fit": [2, 4]}, index=["build", "buy"]), {"cost": 1, "fit": 3}).to_dict()',
    expected: { buy: 3.75, build: 2.75 },
    source: 'by hand',
  },
  { persona: 'rachel', expression: 'contrast("#000", "#ffffff")', expected: 21, source: 'WCAG 2.2' },
  {
    persona: 'rachel',
    expression: 'contrast("#777777", "#ffffff")',
    expected: 4.478089,
    within: 1e-5,
    source: 'the well-known grey that misses 4.5',
  },
  {
    persona: 'rachel',
    expression: 'wcag_level(contrast("#777", "#fff"))',
    expected: 'fail',
    source: 'no rounding',
  },
  {
    persona: 'rachel',
    expression: '[wcag_level(r, large=True) for r in (2.9, 3, 4.5)]',
    expected: ['fail', 'AA', 'AAA'],
    source: 'WCAG 1.4.3, 1.4.6',
  },
  {
    persona: 'rachel',
    expression: 'reuse({"button": 12, "card": 2, "ribbon": 1, "banner": 0})',
    expected: { share_used_twice: 0.5, median_uses: 1.5, unused: ['banner'], n: 4 },
    source: 'by hand',
  },
  {
    persona: 'rachel',
    expression: 'sus([4, 2, 5, 1, 4, 2, 5, 2, 4, 1])',
    expected: 85,
    source: 'Brooke (1996)',
  },
];

export const REFUSAL_CASES: readonly RefusalCase[] = [
  { persona: 'diego', expression: 'percentiles([])', message: /no values given/ },
  { persona: 'diego', expression: 'percentiles([1, None])', message: /1 of 2 missing/ },
  { persona: 'diego', expression: 'percentiles(["12 %"])', message: /numbers needed/ },
  { persona: 'diego', expression: 'percentiles([True, False])', message: /numbers needed/ },
  { persona: 'diego', expression: 'percentiles([1, float("inf")])', message: /infinite/ },
  { persona: 'diego', expression: 'cycle_times(["2026-01-01"], [])', message: /one of each per item/ },
  { persona: 'diego', expression: 'forecast_when([0, 0, 0], 5)', message: /zero in every period/ },
  { persona: 'diego', expression: 'forecast_when([1, 2], 1e9)', message: /fewer items or runs/ },
  { persona: 'diego', expression: 'forecast_how_many([1, 2], 0)', message: /a whole number 1 or more/ },
  { persona: 'alvaro', expression: 'roi(5, 0)', message: /cost: 0; needed: a number above 0/ },
  { persona: 'alvaro', expression: 'npv([-100, 60], 0.1)', message: /rate comes first.*npv\(rate, flows\)/ },
  { persona: 'alvaro', expression: 'npv(-1, [1, 2])', message: /above -1/ },
  { persona: 'alvaro', expression: 'irrs([100, 110])', message: /one outflow.* and one inflow/ },
  { persona: 'alvaro', expression: 'irrs([100, -150, 100])', message: /no real rate/ },
  { persona: 'alvaro', expression: 'payback([1, 2])', message: /an outlay .* before the returns/ },
  { persona: 'alvaro', expression: 'cagr(0, 5, 1)', message: /begin: 0; needed: a number above 0/ },
  { persona: 'alvaro', expression: 'wilson(3, 0)', message: /n: 0; needed: a whole number 1 or more/ },
  { persona: 'martin', expression: 'error_budget(1, 2, 1)', message: /100% has no error budget/ },
  {
    persona: 'martin',
    expression: 'error_budget(0, 0, 0.9)',
    message: /n: 0; needed: a whole number 1 or more/,
  },
  {
    persona: 'martin',
    expression: 'latency_percentiles([-1])',
    message: /row 1: -1; needed: latencies of 0 or more/,
  },
  { persona: 'martin', expression: 'serial([99.9])', message: /if 99.9% is meant write 0.999/ },
  { persona: 'martin', expression: 'littles_law(wip=1)', message: /exactly two/ },
  {
    persona: 'camille',
    expression: 'shares(pd.DataFrame({"y": [1, 1], "s": ["a", "a"], "v": [1, 3]}), "y", "s", "v")',
    message: /repeat a y and s/,
  },
  { persona: 'camille', expression: 'trend([1, 1, 2, 3], [1, 2, 3, 4])', message: /a time more than once/ },
  {
    persona: 'camille',
    expression: 'weighted_scores(pd.DataFrame({"a": [1.0, None]}), {"a": 1})',
    message: /scores, 1, a: missing/,
  },
  { persona: 'rachel', expression: 'contrast("#fff8", "#000")', message: /an opaque colour/ },
  { persona: 'rachel', expression: 'contrast("white", "#000")', message: /a colour such as #1f2328/ },
  { persona: 'rachel', expression: 'wcag_level(0)', message: /between 1 and 21/ },
  { persona: 'rachel', expression: 'sus([1] * 9)', message: /ten items of SUS/ },
  { persona: 'rachel', expression: 'reuse([1.5])', message: /a whole number of 0 or more/ },
];
