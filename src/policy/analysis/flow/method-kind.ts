/** What the decorators of a function make of it. What its calls pass on is written in binding-arguments.ts. */
import type { FunctionDef } from '../../syntax/ast.js';
import { isPropertyMethod } from '../properties.js';
import type { Resolver } from '../resolve.js';
import type { Scope } from '../scopes.js';

/**
 * `keeper`: what it gives goes through a library's hands.
 * `wrapped`: a decorator makes of it what is not followed.
 */
export type MethodKind = 'plain' | 'static' | 'class' | 'property' | 'setter' | 'keeper' | 'wrapped';

/** Decorators that say something of a function, and give it back. */
const TELLS = /^name:(?:abc\.abstractmethod|typing\.(?:override|final|overload))$/;

const KINDS: ReadonlyMap<string, MethodKind> = new Map([
  ['builtin:staticmethod', 'static'],
  ['builtin:classmethod', 'class'],
  ['builtin:property', 'property'],
  ['name:functools.cached_property', 'property'],
  ['name:functools.cache', 'keeper'],
  ['name:functools.lru_cache', 'keeper'],
  ['name:contextlib.contextmanager', 'keeper'],
]);

/** Of more than one decorator that makes something of it nothing is known. */
export function methodKind(resolver: Resolver, node: FunctionDef, scope: Scope): MethodKind {
  let kind: MethodKind = 'plain';
  for (const decorator of node.decorator_list) {
    const callee = decorator.type === 'Call' ? decorator.func : decorator;
    const [ref = '', ...others] = resolver.only(callee, scope) ?? [];
    const isOne = others.length === 0;
    if (isOne && decorator.type !== 'Call' && TELLS.test(ref)) continue;
    if (kind !== 'plain') return 'wrapped';
    const isCalled = decorator.type === 'Call';
    const known = isOne && isCalled === false ? KINDS.get(ref) : undefined;
    const isCache = isOne && isCalled && ref === 'name:functools.lru_cache';
    if (known) kind = known;
    else if (isCache) kind = 'keeper';
    else if (isSetter(resolver, node, scope)) kind = 'setter';
    else return 'wrapped';
  }
  return kind;
}

/** `@x.setter` below the property `x` of the same class, and nothing else. */
function isSetter(
  resolver: Resolver,
  { name, decorator_list: [decorator] }: FunctionDef,
  scope: Scope,
): boolean {
  if (decorator?.type !== 'Attribute' || decorator.attr !== 'setter') return false;
  const { value } = decorator;
  if (scope.kind !== 'class' || value.type !== 'Name' || value.id !== name) return false;
  if (scope.parent && resolver.lookup(scope.parent, name)) return false;
  const [first, ...rest] = scope.bindings.get(name)?.definitions ?? [];
  return (
    isPropertyMethod(resolver, first?.node, scope) &&
    rest.every(({ node }) => node.type === 'FunctionDef' && node.decorator_list.length === 1)
  );
}
