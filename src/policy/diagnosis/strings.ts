/** Texts, and the code in the replacement fields of f-strings. */
import { Stuck } from './cursor.js';
import type { Reader } from './expressions.js';
import type { Read } from './read.js';
import type { Token } from './token.js';

export function readStrings(reader: Reader, first: Token): Read {
  let kind = 'literal';
  while (reader.isKind('string')) {
    const { fields, problem } = reader.token;
    for (const { tokens } of fields ?? []) field(reader, tokens);
    if (fields) kind = 'f-string expression';
    if (problem) reader.tell(problem.at, problem.message);
    reader.i++;
  }
  return { kind, first, plain: true };
}

function field(reader: Reader, tokens: readonly Token[]): void {
  const inner = reader.within(tokens);
  const [first] = tokens;
  if (first?.kind === 'end')
    reader.tell(first.at, `f-string: valid expression required before '${first.text}'`);
  if (first?.text === 'lambda')
    reader.tell(first.at, 'f-string: lambda expressions are not allowed without parentheses');
  try {
    if (inner.is('yield')) inner.yields();
    else inner.starExpressions();
  } catch (error) {
    if (!(error instanceof Stuck)) throw error;
    const at = first?.at ?? reader.token.at;
    reader.tell(at, "f-string: expecting a valid expression after '{'");
  }
  if (!inner.isKind('end')) reader.tell(inner.token.at, "f-string: expecting '=', or '!', or ':', or '}'");
}
