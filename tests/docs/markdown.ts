/** Fenced blocks of a Markdown file, so that tests can try what the documentation shows. */
import { readFileSync } from 'node:fs';

export function blocks(file: string, language: string): readonly string[] {
  const fenced = readFileSync(file, 'utf8').matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm);
  return [...fenced].filter(([, name]) => name === language).map(([, , text = '']) => text);
}
