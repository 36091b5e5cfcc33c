/** One prompt for each persona: it opens a session in that role, with the questions it asks and its helpers. */
import { ErrorCode, type GetPromptResult, type Prompt } from '@modelcontextprotocol/sdk/types.js';
import { shown } from '../config/issues.js';
import { helpersOf } from '../persona/helpers.js';
import type { Persona } from '../persona/persona.js';
import { CAPABILITIES } from '../run.js';
import { type Analysis, questionOf } from '../template/analysis.js';
import { protocolError } from './protocol-error.js';

const ARGUMENTS = [
  {
    name: 'question',
    description: 'What is to be answered. Left out: the assistant asks for it.',
    required: false,
  },
  {
    name: 'analysis',
    description: 'Analysis to begin with, for instance break_even. Left out: the assistant chooses.',
    required: false,
  },
];

/** Each argument goes into the prompt as it is. */
const MAX_ARGUMENT = 4_000;
const MAX_QUESTIONS = 12;

export function listPrompts(personas: readonly Persona[]): Prompt[] {
  return personas.map(({ id, name, role, presentation }) => ({
    name: id,
    title: `${name}: ${role}`,
    description: `Work with ${name}, ${role}. Leads with: ${presentation.leads_with}`,
    arguments: ARGUMENTS,
  }));
}

export interface PromptSources {
  readonly personas: readonly Persona[];
  readonly analyses: readonly Analysis[];
  /** Names of the tools there are: only what can be called is named. */
  readonly tools: readonly string[];
}

/** @throws a protocol error naming the argument that is wrong */
export function getPrompt(
  name: string,
  args: Readonly<Record<string, string>>,
  { personas, analyses, tools }: PromptSources,
): GetPromptResult {
  const persona = personas.find(({ id }) => id === name);
  if (!persona)
    throw invalid(`There is no prompt ${shown(name)}. Known: ${personas.map(({ id }) => id).join(', ')}.`);
  for (const [argument, value] of Object.entries(args)) {
    if (!ARGUMENTS.some((each) => each.name === argument))
      throw invalid(`Unknown argument ${shown(argument)}; a prompt takes question and analysis.`);
    if (value.length > MAX_ARGUMENT)
      throw invalid(`${argument}: expected at most ${MAX_ARGUMENT} characters, but ${value.length} came.`);
  }
  const wanted = args.analysis?.trim();
  const chosen = wanted ? analyses.find(({ analysis }) => analysis === wanted) : undefined;
  if (wanted && !chosen)
    throw invalid(
      `There is no analysis ${shown(wanted)}. Known: ${analyses.map(({ analysis }) => analysis).join(', ')}.`,
    );
  const text = [
    ...opening(persona),
    '',
    ...questions(persona, analyses, tools),
    ...helpers(persona),
    '',
    ...(chosen ? [`Begin with ${callOf(chosen, persona, tools)}.`] : []),
    task(args.question),
  ].join('\n');
  return {
    description: `A session with ${persona.name}, ${persona.role}`,
    messages: [{ role: 'user', content: { type: 'text', text } }],
  };
}

function opening({ id, name, role, presentation }: Persona): string[] {
  return [
    `Answer as ${name}, ${role}. Compute every figure with the strategic-python tools instead of estimating it, and pass \`persona: "${id}"\` in each call.`,
    '',
    `Open with: ${presentation.leads_with}`,
    `Form: ${presentation.style}`,
    'Ask for the data you need; pass tables as `data` or `files`. Name assumptions, and show the disclosure of every run.',
  ];
}

function questions(persona: Persona, analyses: readonly Analysis[], tools: readonly string[]): string[] {
  // Those the persona leads in, of its own capabilities first.
  const { id, capabilities } = persona;
  const place = ({ personas, capability }: Analysis) =>
    Object.keys(personas).indexOf(id) * CAPABILITIES.length +
    (capabilities.includes(capability) ? capabilities.indexOf(capability) : capabilities.length);
  const own = analyses
    .filter(({ personas }) => Object.hasOwn(personas, id))
    .sort((a, b) => place(a) - place(b))
    .slice(0, MAX_QUESTIONS);
  if (own.length === 0) return [];
  return [`Questions ${persona.name} asks:`, ...own.map((card) => `- ${callOf(card, persona, tools)}`), ''];
}

/** An analysis with its question; with how to call it where its tool is there. */
function callOf(card: Analysis, persona: Persona, tools: readonly string[]) {
  const { analysis, capability, title } = card;
  const { asks } = questionOf(card, persona.id);
  return tools.includes(capability)
    ? `${asks} (tool ${capability}, analysis ${analysis})`
    : `${asks} (${title}, with run_python)`;
}

function helpers(persona: Persona): string[] {
  const lines = helpersOf(persona).map(({ call, help }) => `- ${call}: ${help}`);
  if (lines.length === 0) return [];
  return ['Helper functions that run_python code finds with this persona:', ...lines];
}

function task(question: string | undefined): string {
  return question?.trim()
    ? `The question: ${question.trim()}`
    : 'First ask what is to be decided, and with which data.';
}

function invalid(message: string): Error {
  return protocolError(ErrorCode.InvalidParams, message);
}
