/**
 * What CPython 3.13 would say of a text it refuses, in its own words and at its place: the host has no Python, and
 * an assistant mends its code from the line, the caret and the reason. It decides nothing: it is asked only about
 * texts that could not be read. Where it finds nothing wrong, the text is Python that is not readable here.
 */
import { Stuck, Told } from './cursor.js';
import { Statements } from './statements.js';
import type { Bracket, Problem } from './token.js';
import { type Tokens, tokensOf } from './tokens.js';

export interface Diagnosis {
  /** Index into the text. */
  readonly at: number;
  readonly type: 'SyntaxError' | 'IndentationError' | 'TabError';
  readonly message: string;
  /** A bracket that is open at that place, or the one that was never closed. */
  readonly open?: Bracket;
}

/** @returns undefined where nothing is wrong with it */
export function diagnose(text: string): Diagnosis | undefined {
  const cut = tokensOf(text);
  const reader = new Statements(cut.tokens);
  let problem: Problem | undefined;
  let reached: number;
  try {
    reader.file();
    return undefined;
  } catch (error) {
    if (error instanceof Told) {
      problem = error.problem;
      reached = Math.max(reader.i, reader.furthest);
    } else if (error instanceof Stuck) reached = reader.furthest;
    else throw error;
  }
  const found = weigh(cut, problem, reached);
  const { at, message, type = 'SyntaxError' } = found;
  const open = found.open ?? openAt(text, cut, at);
  return { at, message, type, ...(open ? { open } : {}) };
}

/** CPython lets what is wrong with the tokens go before what is wrong with their order. */
function weigh(
  { tokens, open, problem: cutShort }: Tokens,
  told: Problem | undefined,
  reached: number,
): Problem & { readonly open?: Bracket } {
  const token = tokens[reached] ?? tokens.at(-1);
  const isCut = token?.kind === 'error';
  const last = open.at(-1);
  const never = last && { at: last.at, message: `'${last.sign}' was never closed`, open: last };
  if (cutShort && (isCut || cutShort.first)) return cutShort;
  const endsInside = !cutShort && never;
  if (endsInside && (isCut || (token?.line ?? 0) > last.line)) return never;
  if (told) return told;
  if (token?.kind === 'indent' || token?.kind === 'dedent') {
    return {
      at: token.at,
      message: `unexpected ${token.kind === 'indent' ? 'indent' : 'unindent'}`,
      type: 'IndentationError',
    };
  }
  return { at: token?.at ?? 0, message: 'invalid syntax' };
}

/** The innermost bracket that is open before a place. */
function openAt(text: string, { tokens }: Tokens, at: number): Bracket | undefined {
  const open: Bracket[] = [];
  for (const token of tokens) {
    if (token.at >= at) break;
    if (token.kind !== 'op') continue;
    if (/^[([{]$/.test(token.text)) open.push({ sign: text[token.at] ?? '', at: token.at, line: token.line });
    else if (/^[)\]}]$/.test(token.text)) open.pop();
  }
  return open.at(-1);
}
