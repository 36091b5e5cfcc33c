/**
 * What to write for an expression of query() or eval() that is put together: a value becomes `@name`, a column stands
 * as it is called. Says nothing of whether it is refused (rules/string-query.ts).
 */
import type { Expr, FormattedValue, JoinedStr } from '../../syntax/ast.js';
import type { Scope } from '../names/scopes.js';
import type { Literals } from '../values/literals.js';

/** Behind a column stand a comparison and a value; what is compared with a column is a value. */
const COMPARED = /^\s*(?:[<>]=?|[=!]=|(?:not\s+)?in\b)\s*(?![\s\p{L}_`])/u;

/** @param name `query` or `eval` */
export function rewrite(literals: Literals, text: Expr | undefined, name: string, scope: Scope): string {
  const found = text && text.type !== 'JoinedStr' ? literals.values(text, scope) : undefined;
  const written = found?.length === 1 ? found[0]?.expr : text;
  const otherwise = `Write the expression as one text and read variables with @name: df.${name}("cost > @limit"), or filter with df[df["cost"] > limit].`;
  if (written?.type !== 'JoinedStr') return otherwise;
  const parts: string[] = [];
  for (const [index, part] of written.values.entries()) {
    if (part.type === 'Constant') parts.push(part.value);
    else {
      const [before, after] = [written.values[index - 1], written.values[index + 1]].map(textOf);
      const text = filledIn(literals, part, before ?? '', after ?? '', scope);
      if (text === undefined) return otherwise;
      if (text === '') return byColumn(part);
      parts.push(text);
    }
  }
  const whole = parts.join('').replace(/(['"])(@\w+)\1/g, '$2');
  const explained = whole.includes('@') ? ': @name reads a variable.' : ' as one text.';
  return `Write df.${name}(${JSON.stringify(whole)})${explained}`;
}

/** What stands for a field: the column that it names, or `@name`; nothing where it names a column that is not known. */
function filledIn(
  literals: Literals,
  { value }: FormattedValue,
  before: string,
  after: string,
  scope: Scope,
): string | undefined {
  if (value.type !== 'Name') return undefined;
  if (/['"]$/.test(before)) return `@${value.id}`;
  const [column, ...others] = literals.texts(value, scope) ?? [];
  if (column !== undefined && others.length === 0 && /^[\p{L}_][\p{L}\p{N}_]*$/u.test(column)) return column;
  return others.length > 0 || COMPARED.test(after) ? '' : `@${value.id}`;
}

function byColumn({ value }: FormattedValue): string {
  const column = value.type === 'Name' ? value.id : 'column';
  return `A column by a name that changes is df[${column}]: filter with df[df[${column}] > limit].`;
}

function textOf(part: JoinedStr['values'][number] | undefined): string {
  return part?.type === 'Constant' ? part.value : '';
}
