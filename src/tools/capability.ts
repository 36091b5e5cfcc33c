/**
 * One tool per strategic capability, all made here: an analysis by name, on the caller's inputs and tables. Which
 * analyses there are, their templates say; a model that lists the tools sees each with its question and inputs.
 */
import { z } from 'zod';
import { InvalidInputsError, type InvalidRequestError } from '../errors.js';
import { CAPABILITIES, type Capability } from '../run.js';
import type { Analyses } from '../template/analyses.js';
import { type Analysis, exampleOf } from '../template/analysis.js';
import { analysisArguments } from './arguments.js';
import { defineTool, type Tool, unknownArguments } from './define.js';
import { entriesOf } from './overfull.js';

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
    reject: async (error, { pipeline, analyses }, given) => ({
      kind: 'run',
      record: await pipeline.reject(ofAnalysis(await analyses(), capability, error, given), capability),
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

/** Where the analysis is known: inputs beside `inputs` are put in their place, and its example is shown. */
function ofAnalysis(
  analyses: Analyses,
  capability: Capability,
  error: InvalidRequestError,
  given: unknown,
): InvalidRequestError {
  const named = entriesOf(given).find(([name]) => name === 'analysis')?.[1];
  const analysis = analyses.of(capability).find((one) => one.analysis === named);
  if (!analysis) return error;
  const known = { ...analysis.inputs, ...analysis.tables };
  const unknown = entriesOf(given).flatMap(([name, value]) =>
    value === null || Object.hasOwn(args.shape, name) ? [] : [name],
  );
  const beside = unknown.filter((name) => Object.hasOwn(known, name));
  const strange = unknown.filter((name) => !Object.hasOwn(known, name));
  const misplaced = beside.map((field) => ({
    field,
    came: 'an argument beside `analysis`',
    expected: Object.hasOwn(analysis.inputs, field) ? 'an input within `inputs`' : 'a table within `data`',
  }));
  const together = unknownArguments(unknown, args.shape).field;
  const others = error.problems.flatMap((problem) => {
    if (problem.field !== together) return [problem];
    return strange.length === 0 ? [] : [unknownArguments(strange, args.shape)];
  });
  return new InvalidInputsError([...misplaced, ...others], exampleOf(analysis), {
    lead: `${analysis.analysis} of ${capability} cannot run on this.`,
  });
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
