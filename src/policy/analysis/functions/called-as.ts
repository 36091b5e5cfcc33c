/**
 * By which names what is called may be reached: `df.hist`, another name of it, an element of a display, what getattr()
 * fetches, what partial() was given. Says nothing of what the name does (the rules').
 */
import type { Expr } from '../../syntax/ast.js';
import type { Resolver } from '../names/resolve.js';
import type { Scope } from '../names/scopes.js';
import type { Literals } from '../values/literals.js';

interface Program {
  readonly resolver: Resolver;
  readonly literals: Literals;
}

/** A name that is called, and of what it is taken; nothing where it is imported. */
export interface CalledAs {
  readonly name: string;
  readonly base?: Expr;
  readonly scope: Scope;
}

const DEPTH = 6;

export function calledAs(program: Program, callee: Expr, scope: Scope, depth = DEPTH): readonly CalledAs[] {
  if (depth === 0) return [];
  const { resolver, literals } = program;
  const next = (value: Expr, at = scope) => calledAs(program, value, at, depth - 1);
  switch (callee.type) {
    case 'Attribute':
      return [{ name: callee.attr, base: callee.value, scope }];
    case 'NamedExpr':
      return next(callee.value);
    case 'IfExp':
      return [...next(callee.body), ...next(callee.orelse)];
    case 'BoolOp':
      return callee.values.flatMap((value) => next(value));
    case 'Call': {
      const [first, second] = callee.args;
      const refs = resolver.refs(callee.func, scope);
      if (first && refs.has('name:functools.partial')) return next(first);
      if (!first || !second || !refs.has('builtin:getattr')) return [];
      return (literals.texts(second, scope) ?? []).map((name) => ({ name, base: first, scope }));
    }
    case 'Dict':
    case 'List':
    case 'Tuple':
      return (callee.type === 'Dict' ? callee.values : callee.elts).flatMap((value) => next(value));
    case 'Subscript':
    case 'Name': {
      if (callee.type === 'Subscript' && callee.value.type !== 'Name') return next(callee.value);
      const binding = callee.type === 'Name' ? resolver.lookup(scope, callee.id) : undefined;
      if (callee.type === 'Name' && !binding) return [];
      const assigned = (binding?.definitions ?? []).flatMap(({ how, value, module, member, scope: at }) => {
        if (how === 'import' && module !== undefined && member !== undefined)
          return [{ name: member, scope: at }];
        return value && (how === 'assign' || how === 'parameter') ? next(value, at) : [];
      });
      const others = (literals.values(callee, scope) ?? []).filter(({ expr }) => expr !== callee);
      return [...assigned, ...others.flatMap(({ expr, scope: at }) => next(expr, at))];
    }
    default:
      return [];
  }
}
