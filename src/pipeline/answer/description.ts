/** What `describe_analysis` answers: an analysis as its files describe it, for a model that is about to call it. */
import { explain, type InvalidRequestError } from '../../errors.js';
import type { Capability } from '../../run.js';
import { type Analysis, exampleOf } from '../../template/analysis.js';
import { inputSchema, type PlainSchema } from '../../template/input-schema.js';
import { cutLine } from './cut-text.js';
import { SCHEMA_VERSION } from './result.js';

const MAX_SUMMARY = 1_000;

export interface AnalysisDescription {
  readonly schema_version: typeof SCHEMA_VERSION;
  readonly status: 'ok' | 'invalid';
  readonly summary: string;
  readonly capability?: Capability;
  readonly analysis?: string;
  readonly title?: string;
  readonly question?: string;
  /** The question in each role's words. */
  readonly personas?: Readonly<Record<string, string>>;
  /** Of the argument `inputs`. */
  readonly input_schema?: PlainSchema;
  /** Of `data` or `files`: by name, each column by role. */
  readonly tables?: Analysis['tables'];
  /** One of these sets of inputs and tables has to be given whole. */
  readonly needs?: readonly (readonly string[])[];
  readonly figures?: Analysis['figures'];
  readonly chart?: Analysis['chart'];
  readonly source?: string;
  /** The arguments of a call that runs as it stands. */
  readonly example?: Readonly<Record<string, unknown>>;
}

export function descriptionOf(analysis: Analysis): AnalysisDescription {
  const { capability, title, question, personas, tables, needs, figures, chart, source } = analysis;
  return {
    schema_version: SCHEMA_VERSION,
    status: 'ok',
    summary: `${capability}/${analysis.analysis}: ${question}`,
    capability,
    analysis: analysis.analysis,
    title,
    question,
    personas: Object.fromEntries(Object.entries(personas).map(([id, { asks }]) => [id, asks])),
    input_schema: inputSchema(analysis),
    tables,
    ...(needs ? { needs } : {}),
    figures,
    chart,
    source,
    example: exampleOf(analysis),
  };
}

export function invalidDescription(error: InvalidRequestError): AnalysisDescription {
  const summary = cutLine(`invalid: ${explain(error)}`, MAX_SUMMARY);
  return { schema_version: SCHEMA_VERSION, status: 'invalid', summary };
}

export function renderDescription(description: AnalysisDescription): string {
  const { summary, input_schema, tables, needs, figures, chart, source, example } = description;
  if (!input_schema) return summary;
  return [
    summary,
    block('inputs', input_schema),
    Object.keys(tables ?? {}).length > 0 ? block('Tables, as `data` or `files`', tables) : '',
    needs ? `One of these whole: ${needs.map((set) => set.join(' + ')).join(' or ')}.` : '',
    [
      'Figures:',
      ...Object.entries(figures ?? {}).map(([name, { unit, about }]) => `- ${name} (${unit}): ${about}`),
    ].join('\n'),
    `Chart: ${chart?.type}, ${chart?.about}. Source: ${source}.`,
    block('An example that runs as it stands', example),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function block(title: string, value: unknown): string {
  return `${title}:\n\`\`\`json\n${JSON.stringify(value)}\n\`\`\``;
}
