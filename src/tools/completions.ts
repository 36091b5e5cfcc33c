/** What a client may offer while somebody types a persona or the name of an analysis. */
import type { CompleteRequest, CompleteResult } from '@modelcontextprotocol/sdk/types.js';
import { shown } from '../config/issues.js';
import type { Knowledge } from './knowledge.js';
import { invalidParams } from './protocol-error.js';
import { PERSONA_TEMPLATE } from './resources.js';

/** By the MCP specification. */
const MOST = 100;

export async function complete(
  { ref, argument }: CompleteRequest['params'],
  knowledge: Knowledge,
): Promise<CompleteResult> {
  const isPrompt = ref.type === 'ref/prompt';
  const isPersona = !isPrompt && ref.uri === PERSONA_TEMPLATE && argument.name === 'persona';
  if (isPersona) return offer(await personaNames(knowledge), argument.value);
  if (isPrompt) {
    const names = await personaNames(knowledge);
    if (!names.includes(ref.name))
      throw invalidParams(
        [{ field: 'ref.name', came: shown(ref.name), expected: `one of ${names.join(', ')}` }],
        { ref: { type: 'ref/prompt', name: names[0] } },
      );
  }
  if (isPrompt && argument.name === 'analysis')
    return offer(await analysisNames(knowledge, ref.name), argument.value);
  return offer([], '');
}

async function personaNames({ personas }: Knowledge): Promise<string[]> {
  return (await personas()).map(({ id }) => id);
}

/** Those the persona asks come first. */
async function analysisNames({ analyses }: Knowledge, persona: string): Promise<string[]> {
  const { all } = await analyses();
  const own = all.filter(({ personas }) => Object.hasOwn(personas, persona));
  return [...new Set([...own, ...all].map(({ analysis }) => analysis))];
}

function offer(names: readonly string[], typed: string): CompleteResult {
  const wanted = typed.trim().toLowerCase();
  const found = names.filter((name) => name.startsWith(wanted));
  const values = found.slice(0, MOST);
  return { completion: { values, total: found.length, hasMore: found.length > values.length } };
}
