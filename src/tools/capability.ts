/**
 * One tool per strategic capability, all made here: an analysis by name, on the caller's inputs and tables. Which
 * analyses there are, their templates say; a model that lists the tools sees each with its question and inputs.
 */
import { z } from 'zod';
import { CAPABILITIES, type Capability } from '../run.js';
import type { Analysis } from '../template/analysis.js';
import { analysisArguments } from './arguments.js';
import { defineTool, type Tool } from './define.js';

const ABOUT: Readonly<Record<Capability, { readonly title: string; readonly computes: string }>> = {
  strategic_data_analysis: {
    title: 'Strategic data analysis',
    computes:
      'what a table holds: profile, trend, correlation, segments, anomalies, Pareto, cohorts, forecast, groups compared',
  },
  roi_calculations: {
    title: 'ROI calculations',
    computes:
      'what an investment is worth: NPV, IRR, payback, TCO, sensitivity, scenarios, Monte Carlo, break-even, growth and runway',
  },
  stakeholder_analytics: {
    title: 'Stakeholder analytics',
    computes:
      'where stakeholders stand: power and interest, satisfaction (NPS, CSAT), sentiment over time, RACI gaps, influence',
  },
  performance_metrics: {
    title: 'Performance metrics',
    computes:
      'how delivery and services do: flow, velocity, forecasts, DORA, service levels and error budgets, balance of teams',
  },
  executive_reporting: {
    title: 'Executive reporting',
    computes:
      'what a decision rests on: scorecard, decision matrix, portfolio, technology radar, technical debt, design system',
  },
};

const args = z.strictObject({
  // What is none is answered with the nearest names.
  analysis: z.unknown().optional().meta({ type: 'string' }),
  inputs: z
    .unknown()
    .optional()
    .meta({ type: 'object' })
    .describe('Inputs by name, as the analysis asks for them.'),
  ...analysisArguments,
});

function capabilityTool(capability: Capability): Tool {
  const { title, computes } = ABOUT[capability];
  const tool = defineTool({
    name: capability,
    title,
    description: `Computes ${computes}. Every figure comes by a named method from the data you pass, with unit, n and interval; where the data do not carry it, the answer says what is missing. No code needed. Wrong inputs are answered with what is expected and an example that runs; describe_analysis gives the same beforehand. Show the user the disclosure.`,
    readOnly: false,
    args,
    run: async (given, { pipeline, observer, roots }) => ({
      kind: 'run',
      record: await pipeline.analyse({ ...given, analysis: given.analysis, capability, roots }, observer),
    }),
    reject: async (error, { pipeline }) => ({
      kind: 'run',
      record: await pipeline.reject(error, capability),
    }),
  });
  return {
    ...tool,
    inputSchema(facts) {
      const { properties, ...schema } = tool.inputSchema(facts);
      const known = facts.analyses.of(capability);
      const analysis = {
        type: 'string',
        enum: known.map((one) => one.analysis),
        description: known.map(inOneLine).join('\n'),
      };
      return { ...schema, properties: { ...(properties as object), analysis }, required: ['analysis'] };
    },
  };
}

/** `break_even(fixed_cost, price, unit_cost): From which volume on does it earn?`; tables as data.NAME. */
function inOneLine({ analysis, question, inputs, tables, needs }: Analysis): string {
  const required = [
    ...Object.entries(inputs).flatMap(([name, { required: must }]) => (must ? [name] : [])),
    ...Object.entries(tables).flatMap(([name, { required: must }]) => (must ? [`data.${name}`] : [])),
  ];
  const called = (part: string) => (part in tables ? `data.${part}` : part);
  const sets = (needs ?? []).map((set) => set.map(called).join(' + ')).join(' or ');
  return `${analysis}(${[...(sets ? [sets] : []), ...required].join(', ')}): ${question}`;
}

export const capabilityTools: readonly Tool[] = CAPABILITIES.map(capabilityTool);
