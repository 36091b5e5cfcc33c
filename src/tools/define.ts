/**
 * A tool is one object: name, description, schema of its arguments, what it does. This file gives it its types,
 * its JSON schema and the reading of its arguments; it knows nothing of the protocol.
 */
import { z } from 'zod';
import { placeOf, problemOf } from '../config/issues.js';
import { type Example, type InputProblem, InvalidRequestError } from '../errors.js';
import type { CheckResult } from '../pipeline/answer/check.js';
import type { AnalysisDescription } from '../pipeline/answer/description.js';
import { type ArgumentName, examplesOf } from '../pipeline/examples.js';
import { A_TABLE } from '../pipeline/inline-data.js';
import type { Pipeline, PipelineObserver } from '../pipeline/pipeline.js';
import type { RunRecord } from '../pipeline/record.js';
import type { Analyses } from '../template/analyses.js';
import { entriesOf, overfull } from './overfull.js';

export type ToolAnswer =
  | { readonly kind: 'run'; readonly record: RunRecord }
  | { readonly kind: 'check'; readonly check: CheckResult }
  | { readonly kind: 'description'; readonly description: AnalysisDescription };

export interface ToolCall {
  readonly pipeline: Pipeline;
  readonly analyses: () => Promise<Analyses>;
  readonly observer: PipelineObserver;
  /** Folders that narrow the workspace. @throws InvalidRequestError when they are not to be had */
  roots(): Promise<readonly string[] | undefined>;
}

/** What a server has, for descriptions and lists of choices. */
export interface ToolFacts {
  /** Ids that descriptions name in place of `{personas}`. */
  readonly personas: readonly string[];
  readonly analyses: Pick<Analyses, 'of'>;
}

export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: (facts: ToolFacts) => ToolInputSchema;
  /** Whether a call changes nothing and runs nothing. */
  readonly readOnly: boolean;
  /** Arguments that are no request are answered, not thrown. */
  call(args: unknown, call: ToolCall): Promise<ToolAnswer>;
}

interface ToolInputSchema {
  readonly type: 'object';
  readonly [keyword: string]: unknown;
}

export function defineTool<Schema extends z.ZodObject>(definition: {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly readOnly: boolean;
  /** Each of them has an example. */
  readonly args: Schema & (keyof z.infer<Schema> extends ArgumentName ? unknown : never);
  run(args: z.infer<Schema>, call: ToolCall): Promise<ToolAnswer>;
  /** The answer to arguments that do not fit the schema. */
  reject(error: InvalidRequestError, call: ToolCall, args: unknown): Promise<ToolAnswer>;
}): Tool {
  const { name, title, description, readOnly, args: schema } = definition;
  return {
    name,
    title,
    description,
    readOnly,
    inputSchema: ({ personas }) => plainSchema(schema, personas.join(', ')),
    async call(args, call) {
      const odd = overfull(args) ?? lostKey(args);
      const parsed = odd === undefined ? schema.safeParse(withoutNulls(args)) : undefined;
      if (parsed?.success) return definition.run(parsed.data, call);
      const problems = odd ? [odd] : problemsOf(schema, parsed?.error?.issues ?? [], args);
      const error = new InvalidRequestError(problems, exampleFor(schema, problems), {
        lead: `Wrong arguments for ${name}.`,
      });
      return definition.reject(error, call, args);
    },
  };
}

/** A name that no object of JavaScript can have: zod would drop it without a word. */
function lostKey(args: unknown): InputProblem | undefined {
  for (const [field, value] of [['the arguments', args] as const, ...entriesOf(args)])
    if (value !== null && typeof value === 'object' && Object.hasOwn(value, '__proto__'))
      return { field, came: '"__proto__", which is no usable name,', expected: 'other names' };
  return undefined;
}

/** Some clients send null for an argument that is left out. */
function withoutNulls(args: unknown): unknown {
  if (args === undefined || args === null) return {};
  if (typeof args !== 'object' || Array.isArray(args)) return args;
  return Object.fromEntries(Object.entries(args).filter(([, value]) => value !== null));
}

/** More of them are not told one by one. */
const MOST_PROBLEMS = 10;

function problemsOf(
  schema: z.ZodObject,
  issues: readonly z.core.$ZodIssue[],
  args: unknown,
): readonly InputProblem[] {
  return issues.slice(0, MOST_PROBLEMS).flatMap((issue) => {
    const isTable = issue.path[0] === 'data' && issue.path.length > 1;
    if (issue.code !== 'unrecognized_keys') {
      const problem = problemOf(issue, args, 'the arguments');
      return [isTable && issue.path.length === 2 ? { ...problem, expected: A_TABLE } : problem];
    }
    if (!isTable) return [unknownArguments(issue.keys, schema.shape)];
    return issue.keys
      .slice(0, MOST_PROBLEMS)
      .map((key) => ({ field: placeOf([...issue.path, key]), came: 'an unknown part', expected: A_TABLE }));
  });
}

export function unknownArguments(names: readonly string[], shape: object): InputProblem {
  const shown = names.slice(0, MOST_PROBLEMS).map((name) => JSON.stringify(name.slice(0, 60)));
  const came = names.length === 1 ? 'an unknown argument' : `${names.length} unknown arguments`;
  return { field: shown.join(', '), came, expected: `only ${Object.keys(shape).join(', ')}` };
}

/** The arguments in question; where it is all of them, those that a call cannot do without. */
function exampleFor({ shape }: z.ZodObject, problems: readonly InputProblem[]): Example {
  const names = Object.keys(shape) as ArgumentName[];
  const asked = names.filter((name) => problems.some(({ field }) => /^\w+/.exec(field)?.[0] === name));
  if (asked.length > 0) return examplesOf(...asked);
  const required = names.filter((name) => !(shape[name] as z.ZodType).safeParse(undefined).success);
  return required.length > 0 ? examplesOf(...required) : examplesOf('analysis', 'inputs');
}

/** Plain objects only: several clients break on what is taken out here, and none of it is needed to call. */
function plainSchema(schema: z.ZodObject, personas: string): ToolInputSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      delete jsonSchema.propertyNames;
      if (jsonSchema.description)
        jsonSchema.description = jsonSchema.description.replace('{personas}', personas);
    },
  });
  return { ...json, type: 'object' };
}
