/**
 * Whether an expression is an instance of a plain class of the program: `self` and the like, or what a list or dict
 * of such instances gives to a loop, a subscript or a parameter. Says nothing of what the classes are (own-classes.ts).
 */
import type { Expr } from '../../syntax/ast.js';
import type { Flow } from '../flow/flow.js';
import type { Scope } from '../names/scopes.js';
import type { Literals } from '../values/literals.js';
import type { OwnClasses } from './own-classes.js';

interface Known {
  readonly own: OwnClasses;
  readonly literals: Literals;
  readonly flow: Flow;
}

/** @param strict and never a text, a number, a list or None instead */
export function isOwnValue(
  { own, literals, flow }: Known,
  value: Expr,
  scope: Scope,
  strict = false,
): boolean {
  if (own.isSelf(value, scope)) return true;
  if (value.type === 'Name' || value.type === 'Subscript') {
    const found = literals.values(value, scope);
    if (found?.length && found.every(({ expr, scope: at }) => expr.type === 'Call' && own.isSelf(expr, at)))
      return true;
  }
  return flow.isOwn(value, scope, strict);
}
