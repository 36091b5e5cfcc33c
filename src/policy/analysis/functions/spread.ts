/** What stands at the places of a call, stars written out: each way the arguments can be. */
import type { Expr } from '../../syntax/ast.js';
import type { Scope } from '../names/scopes.js';
import type { Literals } from '../values/literals.js';

/** Ways to choose what stars stand for: more are not followed. */
const MOST = 16;

/** @returns undefined where a star cannot be read */
export function spread(
  literals: Literals,
  args: readonly Expr[],
  scope: Scope,
): readonly (readonly Expr[])[] | undefined {
  let ways: (readonly Expr[])[] = [[]];
  for (const arg of args) {
    const found = arg.type === 'Starred' ? literals.values(arg.value, scope) : undefined;
    const parts = (found ?? []).map(({ expr }) => partsOf(expr));
    const known = parts.flatMap((part) => (part ? [part] : []));
    if (arg.type !== 'Starred') ways = ways.map((way) => [...way, arg]);
    else if (known.length === 0 || known.length < parts.length || ways.length * known.length > MOST)
      return undefined;
    else ways = ways.flatMap((way) => known.map((part) => [...way, ...part]));
  }
  return ways;
}

function partsOf(expr: Expr): readonly Expr[] | undefined {
  if (expr.type !== 'List' && expr.type !== 'Tuple') return undefined;
  return expr.elts.some(({ type }) => type === 'Starred') ? undefined : expr.elts;
}
