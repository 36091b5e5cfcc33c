/** The tool that runs Python. */
import { z } from 'zod';
import { CAPABILITIES } from '../run.js';
import { sharedArguments } from './arguments.js';
import { defineTool } from './define.js';

export const runPython = defineTool({
  name: 'run_python',
  title: 'Run Python',
  description: `Computes with Python in a locked-down sandbox: pandas, numpy, scipy, matplotlib on the data you pass. Use it whenever a figure should be computed instead of guessed.

Pass tables as \`data\` or \`files\`; each is a DataFrame under its name. End the code with the expression whose value you want. Open matplotlib figures come back as images. Every run starts from nothing: no variable, file or import survives. No network, no files but those passed in, no installing. Code is checked against a policy first; a refusal names each line and what to write instead.

\`import strategic\` brings metrics by named methods, which refuse data that do not carry them: strategic.finance (npv, irr, xirr, payback, monte_carlo_npv …), .delivery (cycle_time, forecast_when, dora_bands …), .reliability (error_budget …), .stakeholders (nps, csat …), .data (trend, forecast, compare_groups …), .design (sus …), .technology (wsjf, decision_matrix …). Each gives figures with units, findings and warnings; \`.value\` is the headline.

Example: {"code": "sales.groupby('region')['revenue'].sum()", "data": {"sales": {"csv": "region,revenue\\nnorth,10\\nsouth,12"}}}

Show the user the disclosure that comes with the answer.`,
  readOnly: false,
  args: z.strictObject({
    ...sharedArguments,
    capability: z
      .enum(CAPABILITIES)
      .optional()
      .describe('What the run is for; labels disclosure and audit. Default: strategic_data_analysis.'),
    context: z
      .record(z.string(), z.unknown())
      .optional()
      .describe(
        'The situation as a JSON object; the code finds it as `strategic_context`, and its metrics, budget, costs, revenue, team and such as `available_data`.',
      ),
    timeout: z.number().optional().describe('Seconds the code may take; fractions are allowed.'),
  }),
  run: async (args, { pipeline, observer, roots }) => ({
    kind: 'run',
    record: await pipeline.run({ ...args, roots }, observer),
  }),
  reject: async (error, { pipeline }) => ({ kind: 'run', record: await pipeline.reject(error) }),
});
