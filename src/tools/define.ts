/**
 * A tool is one object: name, description, schema of its arguments, what it does. This file gives it its types,
 * its JSON schema and the reading of its arguments; it knows nothing of the protocol.
 */
import { z } from 'zod';
import { expectedBy, shown } from '../config/issues.js';
import { InvalidRequestError } from '../errors.js';
import type { CheckResult } from '../pipeline/answer/check.js';
import type { AnalysisDescription } from '../pipeline/answer/description.js';
import { TABLE_FORMS } from '../pipeline/inline-data.js';
import type { Pipeline, PipelineObserver } from '../pipeline/pipeline.js';
import type { RunRecord } from '../pipeline/record.js';
import type { Analyses } from '../template/analyses.js';

export type ToolAnswer =
  | { readonly kind: 'run'; readonly record: RunRecord }
  | { readonly kind: 'check'; readonly check: CheckResult }
  | { readonly kind: 'description'; readonly description: AnalysisDescription };

export interface ToolCall {
  readonly pipeline: Pipeline;
  readonly analyses: () => Promise<Analyses>;
  readonly observer: PipelineObserver;
  /** Folders that narrow the workspace. */
  readonly roots: readonly string[] | undefined;
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
  readonly args: Schema;
  run(args: z.infer<Schema>, call: ToolCall): Promise<ToolAnswer>;
  /** The answer to arguments that do not fit the schema. */
  reject(error: InvalidRequestError, call: ToolCall): Promise<ToolAnswer>;
}): Tool {
  const { name, title, description, readOnly, args: schema } = definition;
  return {
    name,
    title,
    description,
    readOnly,
    inputSchema: ({ personas }) => plainSchema(schema, personas.join(', ')),
    async call(args, call) {
      const lost = lostKey(args);
      if (lost !== undefined)
        return definition.reject(new InvalidRequestError(`Wrong arguments for ${name}: ${lost}.`), call);
      const parsed = schema.safeParse(withoutNulls(args));
      if (parsed.success) return definition.run(parsed.data, call);
      return definition.reject(argumentsError(name, schema, parsed.error, args), call);
    },
  };
}

/** A name that no object of JavaScript can have: zod would drop it without a word. */
function lostKey(args: unknown): string | undefined {
  const named = Object.entries(Object(args) as object);
  for (const [argument, value] of [['the arguments', args] as const, ...named])
    if (value !== null && typeof value === 'object' && Object.hasOwn(value, '__proto__'))
      return `"__proto__" in ${argument} is no usable name`;
  return undefined;
}

/** Some clients send null for an argument that is left out. */
function withoutNulls(args: unknown): unknown {
  if (args === undefined || args === null) return {};
  if (typeof args !== 'object' || Array.isArray(args)) return args;
  return Object.fromEntries(Object.entries(args).filter(([, value]) => value !== null));
}

function argumentsError(
  tool: string,
  schema: z.ZodObject,
  error: z.ZodError,
  args: unknown,
): InvalidRequestError {
  const problems = error.issues.slice(0, 10).map((issue) => {
    if (issue.code === 'unrecognized_keys')
      return `unknown argument ${issue.keys.map((key) => JSON.stringify(key.slice(0, 60))).join(', ')}${place(issue.path)}`;
    const name = issue.path.length === 0 ? 'the arguments' : issue.path.map(String).join('.').slice(0, 200);
    const came = issue.path.reduce<unknown>((at, part) => (at as never)?.[part], args);
    return `${name}: ${expectedBy(issue)}, but ${shown(came)} came`;
  });
  const isTable = error.issues.some(({ path }) => path[0] === 'data' && path.length > 1);
  return new InvalidRequestError(`Wrong arguments for ${tool}: ${problems.join('; ')}.`, {
    next: isTable ? `Of a table: ${TABLE_FORMS}` : `Arguments are ${Object.keys(schema.shape).join(', ')}.`,
  });
}

function place(path: readonly PropertyKey[]): string {
  return path.length === 0 ? '' : ` in ${path.map(String).join('.').slice(0, 200)}`;
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
