// The policy's check through its front door, with the reader warm: what every run pays before it starts, and how it
// grows with the program, also where a program is made to be slow to read.
import { fileURLToPath } from 'node:url';
import { createPolicyEngine } from '../dist/policy/engine.js';
import { FIELDS } from '../dist/policy/syntax/fields.js';
import { readTree } from '../dist/policy/syntax/tree.js';
import { p50, p95, timed } from './stats.mjs';

const BUDGETS = [
  { lines: 200, limit: 10, share: 1 },
  { lines: 5_000, limit: 150, share: 0.1 },
];
// The last is just below what the policy reads at all (a million characters).
const SIZES = [200, 1_000, 5_000, 15_000];
const POLICY = fileURLToPath(new URL('../policies/strategic.yaml', import.meta.url));

/**
 * Ordinary analysis, as dense as the programs in tests/policy/ordinary: two functions a block, each with its own
 * names, so that nothing repeats word for word. Twenty lines, the last one empty.
 */
const block = (at) => `# Group ${at}: what it earns over its floor, month by month.
def margin_${at}(frame, floor=${at}.5):
    part = frame[frame["team"] == "team ${at}"].copy()
    part["margin"] = (part["revenue"] - part["cost"]) / part["revenue"].clip(lower=floor)
    by_month = part.groupby("month", as_index=False).agg(mean=("margin", "mean"), n=("margin", "size"))
    if by_month.empty or not np.isfinite(by_month["mean"]).all():
        return {"team": ${at}, "mean": None, "rows": 0}
    worst = sorted((row.mean for row in by_month.itertuples()), key=lambda value: -abs(value))[:3]
    return {"team": ${at}, "mean": float(by_month["mean"].mean()), "worst": worst, "text": f"{len(part)} rows"}


# How it compares.
def rank_${at}(results):
    best = None
    for result in results:
        if result["mean"] is None:
            continue
        if best is None or result["mean"] > best["mean"]:
            best = result
    return best
`;
const program = (lines) => Array.from({ length: lines / 20 }, (_, at) => block(at)).join('');

/** Programs that are slow to read unless care is taken: how many parts, and the text of so many. */
const WORST = {
  'blocks 90 deep': [[900, 4_500, 15_300], (n) => repeated(n / 90, () => nested(90))],
  'one line': [[1_000, 10_000, 40_000], (n) => `x = [${repeated(n, (at) => `f(${at}), `)}]`],
  'a sum in one line': [[1_000, 10_000, 60_000], (n) => `x = 1${' + 1'.repeat(n)}`],
  names: [[1_000, 10_000, 90_000], (n) => repeated(n, (at) => `n${at}=1\n`)],
  'an alias chain': [[1_000, 10_000, 40_000], (n) => `a0=1\n${repeated(n, (at) => `a${at + 1}=a${at}\n`)}`],
  'an alias chain, backwards': [[1_000, 10_000, 40_000], (n) => repeated(n, (at) => `a${at}=a${at + 1}\n`)],
};
const repeated = (count, part) => Array.from({ length: Math.ceil(count) }, (_, at) => part(at)).join('');
const nested = (depth) =>
  `${repeated(depth, (at) => `${' '.repeat(at)}if x_${at}:\n`)}${' '.repeat(depth)}pass\n`;

const prelude = {
  kind: 'prelude',
  name: '<prelude bench>',
  text: 'import numpy as np\nimport pandas as pd\n',
};

export async function policyCheck({ times: count }) {
  const engine = createPolicyEngine({ file: POLICY });
  let round = 0;
  // The first line is new in every program, as nothing of a caller's repeats.
  const check = async (text) => {
    round += 1;
    const units = [prelude, { kind: 'code', name: '<code>', text: `ROUND = ${round}\n${text}` }];
    const { allowed, violations } = await engine.check({ units, names: [], files: [] });
    if (!allowed) throw new Error(`The policy refuses the benchmark: ${violations[0].message}`);
  };
  const measured = async (text, turns) => {
    const times = [];
    for (let at = 0; at < turns; at++) times.push(await timed(() => check(text)));
    return times;
  };
  const rows = [];
  for (const { lines, limit, share } of BUDGETS) {
    const text = program(lines);
    await measured(text, 20 * share);
    const times = await measured(text, Math.ceil(count * share));
    const note = `p95 ${p95(times).toFixed(1)}`;
    rows.push({ what: `policy check of ${lines} lines, p50`, value: p50(times), unit: 'ms', note, limit });
  }
  for (const [name, [sizes, make]] of Object.entries({ 'ordinary analysis': [SIZES, program], ...WORST })) {
    const found = [];
    for (const size of sizes) {
      const text = make(size);
      const nodes = nodesOf(text);
      found.push({ nodes, ms: (1000 * Math.min(...(await measured(text, 4)))) / nodes });
    }
    rows.push(growth(`${name}, ms per 1,000 nodes`, found));
  }
  await engine.close();
  return rows;
}

/** Nodes of the syntax tree that the policy walks: what CPython's `ast` would have. */
function nodesOf(text) {
  const limits = { parseMs: 10_000, nodes: 5_000_000, brackets: 200, blocks: 100 };
  const stack = [readTree(text, limits)];
  let count = 0;
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    if (Array.isArray(item)) for (const each of item) stack.push(each);
    else if (item?.type in FIELDS) {
      count += 1;
      for (const field of FIELDS[item.type]) stack.push(item[field] ?? []);
    }
  }
  return count;
}

/** The last size's figure, and how all sizes compare: a ratio to the second far above 1 is no linear growth. */
function growth(what, found) {
  const note = found.map(({ nodes, ms }) => `${nodes}: ${ms.toFixed(2)}`).join(', ');
  const [, second] = found;
  return {
    what: `policy check, ${what}`,
    value: found.at(-1).ms,
    unit: 'ms',
    note,
    baseline: { what: `at ${second.nodes}`, value: second.ms },
  };
}
