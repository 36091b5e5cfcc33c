/** What the decorators of a function make of it. What its calls pass on is written in binding-arguments.ts. */
import type { FunctionDef } from '../../syntax/ast.js';
import { calleeOf, knownDecorator, type Makes } from '../functions/known-decorators.js';
import { isPropertyMethod } from '../functions/properties.js';
import type { Resolver } from '../names/resolve.js';
import type { Scope } from '../names/scopes.js';

/**
 * `keeper`: what it gives goes through a library's hands.
 * `wrapped`: a decorator makes of it what is not followed.
 */
export type MethodKind = 'plain' | 'static' | 'class' | 'property' | 'setter' | 'keeper' | 'wrapped';

const KINDS: Readonly<Partial<Record<Makes, MethodKind>>> = {
  static: 'static',
  class: 'class',
  property: 'property',
  'cached property': 'property',
  cache: 'keeper',
  manager: 'keeper',
};

/** Of more than one decorator that makes something of it nothing is known. */
export function methodKind(resolver: Resolver, node: FunctionDef, scope: Scope): MethodKind {
  let kind: MethodKind = 'plain';
  for (const decorator of node.decorator_list) {
    const callee = calleeOf(decorator);
    const [ref = '', ...others] = resolver.only(callee, scope) ?? [];
    const known = others.length === 0 ? knownDecorator(ref) : undefined;
    const isCalled = decorator.type === 'Call';
    const made = known?.written === (isCalled ? 'bare' : 'called') ? undefined : known?.ofFunction;
    if (!isCalled && made === 'itself') continue;
    if (kind !== 'plain') return 'wrapped';
    const makesKind = made && KINDS[made];
    if (makesKind) kind = makesKind;
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
