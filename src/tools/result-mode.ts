/**
 * What an answer carries, by client. A result goes out twice, as text and as structured content, since most
 * clients hand the model one of the two; where it is known which, the other one would only cost tokens.
 */
export type ResultMode = 'both' | 'content' | 'structured';

export interface ClientRule {
  /** Name as `initialize` gives it. */
  readonly name: RegExp;
  readonly mode: ResultMode;
  /** What the client does with an answer, and in which version of it that was seen. */
  readonly why: string;
}

/** tests/mcp/clients.test.ts connects each of these and holds its name against the table. */
export const CLIENT_RULES: readonly ClientRule[] = [
  {
    name: /^claude-code/,
    mode: 'content',
    why: 'Claude Code 2.1.197 puts the JSON of structured content in the place of the text; text reads better.',
  },
  {
    name: /^codex-mcp-client/,
    mode: 'content',
    why: 'Codex 0.169 hands the model structured content as JSON and drops text and images beside it.',
  },
  {
    name: /^gemini-cli/,
    mode: 'content',
    why: 'Gemini CLI 0.61 makes the parts the model gets from the content blocks only.',
  },
  {
    name: /^opencode/,
    mode: 'content',
    why: 'opencode 1.18 hands the model the content blocks, and its scripts structured content instead of them.',
  },
  {
    name: /^(inspector-cli|mcp-inspector)/,
    mode: 'both',
    why: 'MCP Inspector shows both to a person who wants to see both.',
  },
];

/** Any other client gets both: each is complete alone, so whichever it hands on is enough. */
export function resultMode(setting: ResultMode | 'auto', clientName: string | undefined): ResultMode {
  if (setting !== 'auto') return setting;
  return CLIENT_RULES.find(({ name }) => name.test(clientName ?? ''))?.mode ?? 'both';
}
