/**
 * The resources there are: what the server is and allows, and what its last runs gave. Models see tools, not
 * resources; these are for clients that show them to people, and for models whose client lets them read.
 */
import type { ReadResourceResult, Resource, ResourceTemplate } from '@modelcontextprotocol/sdk/types.js';
import { forExample, told } from '../errors.js';
import { helpersOf } from '../persona/helpers.js';
import type { Persona } from '../persona/persona.js';
import type { RecentRun } from '../pipeline/recent-runs.js';
import type { RunStore } from '../store/store.js';
import type { Knowledge } from './knowledge.js';
import { limitsText } from './limits-text.js';
import { policyText } from './policy-text.js';
import { protocolError, RESOURCE_NOT_FOUND } from './protocol-error.js';

const JSON_TYPE = 'application/json';
const MARKDOWN = 'text/markdown';

interface OwnResource {
  readonly uri: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly mimeType: string;
  read(knowledge: Knowledge, store: RunStore): Promise<string>;
}

const OWN: readonly OwnResource[] = [
  {
    uri: 'strategic://personas',
    name: 'personas',
    title: 'Personas',
    description: 'Who can ask: role, leading capabilities, helper functions, how answers are presented.',
    mimeType: JSON_TYPE,
    read: async ({ personas }) => pretty((await personas()).map(personaFacts)),
  },
  {
    uri: 'strategic://policy',
    name: 'policy',
    title: 'Code policy',
    description: 'What code may import and do, in short, and what to write instead.',
    mimeType: MARKDOWN,
    read: async ({ policy, personas }) => policyText(await policy(), await personas()),
  },
  {
    uri: 'strategic://limits',
    name: 'limits',
    title: 'Limits',
    description: 'Time, memory and sizes a run is held to.',
    mimeType: MARKDOWN,
    read: async ({ limits, workspace }) => limitsText(limits, workspace !== undefined),
  },
  {
    uri: 'strategic://runs',
    name: 'recent-runs',
    title: 'Recent runs',
    description: 'The last runs of this server, and where what they gave opens.',
    mimeType: JSON_TYPE,
    read: async ({ recentRuns }, store) =>
      pretty(await Promise.all(recentRuns().map((run) => withoutRemoved(run, store)))),
  },
];

const RUN_PARTS: readonly (readonly [part: string, title: string, mimeType?: string])[] = [
  ['stdout', 'Standard output of a run', 'text/plain'],
  ['stderr', 'Standard error of a run', 'text/plain'],
  ['result', 'Whole value of a run', JSON_TYPE],
  ['error', 'What a run raised, with its whole traceback', JSON_TYPE],
  ['chart', 'The chart of an analysis as data', JSON_TYPE],
  ['artifacts/{name}', 'A file or picture that a run made'],
];

export function listResources(): Resource[] {
  return OWN.map(({ read: _, ...resource }) => resource);
}

export function listTemplates(): ResourceTemplate[] {
  const runs = RUN_PARTS.map(([part, title, mimeType]) => ({
    uriTemplate: `run://{run_id}/${part}`,
    name: `run-${part.replace('/{name}', '')}`,
    title,
    ...(mimeType === undefined ? {} : { mimeType }),
  }));
  const persona = {
    uriTemplate: PERSONA_TEMPLATE,
    name: 'persona',
    title: 'One persona',
    mimeType: JSON_TYPE,
  };
  return [...runs, persona];
}

export const PERSONA_TEMPLATE = 'strategic://personas/{persona}';

/** @throws a protocol error when the address is none of ours or what it names is not kept (any more) */
export async function readResource(
  uri: string,
  knowledge: Knowledge,
  store: RunStore,
): Promise<ReadResourceResult> {
  const own = OWN.find((each) => each.uri === uri);
  if (own) return { contents: [{ uri, mimeType: own.mimeType, text: await own.read(knowledge, store) }] };
  const [, id] = /^strategic:\/\/personas\/([^/]{1,100})$/.exec(uri) ?? [];
  if (id !== undefined) {
    const persona = (await knowledge.personas()).find((each) => each.id === id.toLowerCase());
    if (persona) return { contents: [{ uri, mimeType: JSON_TYPE, text: pretty(personaFacts(persona)) }] };
  }
  return readRunPart(uri, store);
}

async function readRunPart(uri: string, store: RunStore): Promise<ReadResourceResult> {
  const { runId, name } = partAt(uri);
  const part = name === '' ? undefined : await store.open(runId, name);
  if (!part) {
    const problem = {
      field: 'uri',
      came: `${JSON.stringify(uri.slice(0, 300))}, at which there is nothing,`,
      expected: `one of ${OWN.map((each) => each.uri).join(', ')}, or the address of a part of a run that is still kept`,
    };
    const message = `${told(problem)}. ${forExample({ uri: OWN[0]?.uri })}`;
    throw protocolError(RESOURCE_NOT_FOUND, message, { uri: uri.slice(0, 300) });
  }
  const { bytes, mimeType } = part;
  if (/^text\/|^application\/json|^image\/svg/.test(mimeType))
    return { contents: [{ uri, mimeType, text: bytes.toString('utf8') }] };
  return { contents: [{ uri, mimeType, blob: bytes.toString('base64') }] };
}

/** The name is empty when the address is none of a part. */
function partAt(uri: string): { readonly runId: string; readonly name: string } {
  const match = /^run:\/\/([0-9a-f-]{36})\/(stdout|stderr|result|error|chart|artifacts\/.+)$/.exec(uri);
  return { runId: match?.[1] ?? '', name: decode(match?.[2] ?? '') };
}

/** Runs are removed from the disk by budget and by their owner. */
async function withoutRemoved(run: RecentRun, store: RunStore): Promise<RecentRun> {
  const kept = await store.partsOf(run.run_id);
  return { ...run, parts: run.parts.filter((uri) => kept.includes(partAt(uri).name)) };
}

function decode(part: string): string {
  try {
    return part.split('/').map(decodeURIComponent).join('/');
  } catch {
    return '';
  }
}

function personaFacts(persona: Persona) {
  const { id, name, role, focus, aliases, imports, capabilities, presentation } = persona;
  const preloaded = imports.map((each) =>
    each.module === each.as ? each.as : `${each.module} as ${each.as}`,
  );
  const helpers = helpersOf(persona);
  return { id, name, role, focus, aliases, capabilities, imports: preloaded, helpers, presentation };
}

function pretty(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
