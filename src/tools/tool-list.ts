/** The tools as a client lists them: written once, and anew only when personas or analyses are others. */
import type { ListToolsResult } from '@modelcontextprotocol/sdk/types.js';
import type { Tool, ToolFacts } from './define.js';
import type { Knowledge } from './knowledge.js';

/** Writing it takes some milliseconds: a client that asks again and again must not hold up everybody's runs. */
export function toolList(
  tools: readonly Tool[],
  { personas, analyses }: Knowledge,
): () => Promise<ListToolsResult> {
  let last: { readonly of: readonly unknown[]; readonly list: ListToolsResult } | undefined;
  return async () => {
    const of = await Promise.all([personas(), analyses()]);
    if (last?.of.every((part, at) => part === of[at])) return last.list;
    const [known, all] = of;
    const facts = { personas: known.map(({ id }) => id), analyses: all };
    last = { of, list: { tools: tools.map((tool) => listed(tool, facts)) } };
    return last.list;
  };
}

function listed(tool: Tool, facts: ToolFacts): ListToolsResult['tools'][number] {
  const { name, title, description, readOnly } = tool;
  return {
    name,
    title,
    description,
    inputSchema: tool.inputSchema(facts) as ListToolsResult['tools'][number]['inputSchema'],
    annotations: { title, readOnlyHint: readOnly, destructiveHint: false, openWorldHint: false },
  };
}
