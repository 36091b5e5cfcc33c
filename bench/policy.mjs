// The policy's check of 200 lines through its front door, with the reader warm: what every run pays before it starts.
import { fileURLToPath } from 'node:url';
import { createPolicyEngine } from '../dist/policy/engine.js';
import { p50, p95, timed } from './stats.mjs';

const LIMIT_MS = 10;
const LINES = 200;
const POLICY = fileURLToPath(new URL('../policies/strategic.yaml', import.meta.url));

/** Ordinary analysis: a function a block, each with its own names, so that nothing repeats word for word. */
const block = (at) => `
def margin_${at}(frame, floor=${at}.5):
    """Margin of group ${at} over its floor."""
    part = frame[frame["team"] == "team ${at}"].copy()
    part["margin"] = (part["revenue"] - part["cost"]) / part["revenue"].clip(lower=floor)
    by_month = part.groupby("month", as_index=False).agg(mean=("margin", "mean"), n=("margin", "size"))
    if by_month.empty or not np.isfinite(by_month["mean"]).all():
        return {"team": ${at}, "mean": None, "rows": 0}
    worst = sorted((row.mean for row in by_month.itertuples()), key=lambda value: -abs(value))[:3]
    return {"team": ${at}, "mean": float(by_month["mean"].mean()), "worst": worst, "text": f"{len(part)} rows"}`;

// Nine lines a block and one between; the first line is new in every program, as nothing of a caller's repeats.
const blocks = Array.from({ length: LINES / 10 }, (_, at) => block(at).slice(1)).join('\n\n');
const prelude = {
  kind: 'prelude',
  name: '<prelude bench>',
  text: 'import numpy as np\nimport pandas as pd\n',
};

export async function policyCheck({ times: count }) {
  const engine = createPolicyEngine({ file: POLICY });
  let round = 0;
  const check = async () => {
    round += 1;
    const units = [prelude, { kind: 'code', name: '<code>', text: `ROUND = ${round}\n${blocks}` }];
    const { allowed, violations } = await engine.check({ units, names: [], files: [] });
    if (!allowed) throw new Error(`The policy refuses the benchmark: ${violations[0].message}`);
  };
  for (let at = 0; at < 20; at++) await check();
  const times = [];
  for (let at = 0; at < count; at++) times.push(await timed(check));
  await engine.close();
  return [
    {
      what: `policy check of ${LINES} lines, p50`,
      value: p50(times),
      unit: 'ms',
      note: `p95 ${p95(times).toFixed(1)}`,
      limit: LIMIT_MS,
    },
  ];
}
