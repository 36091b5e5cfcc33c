/**
 * What an answer carries, by client. A result goes out twice, as text and as structured content, since most
 * clients hand the model one of the two; where it is known which, the other one would only cost tokens.
 */
export type ResultMode = 'both' | 'content' | 'structured';

/** Client name as `initialize` gives it, what it gets, and why. */
const BY_CLIENT: readonly { readonly name: RegExp; readonly mode: ResultMode; readonly why: string }[] = [
  { name: /^claude-code/, mode: 'content', why: 'drops images when structured content is present' },
  { name: /^codex/, mode: 'content', why: 'hands the model structured content only, without images' },
  { name: /^gemini-cli/, mode: 'content', why: 'hands the model the content blocks only' },
];

export function resultMode(setting: ResultMode | 'auto', clientName: string | undefined): ResultMode {
  if (setting !== 'auto') return setting;
  return BY_CLIENT.find(({ name }) => name.test(clientName ?? ''))?.mode ?? 'both';
}
