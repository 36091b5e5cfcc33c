/** What the decorators of a function make of it. What its calls pass on is written in binding-arguments.ts. */
import type { FunctionDef } from '../../syntax/ast.js';
import type { Resolver } from '../resolve.js';
import type { Scope } from '../scopes.js';

/** `wrapped`: a decorator makes of it what is not followed. */
export type MethodKind = 'plain' | 'static' | 'class' | 'property' | 'setter' | 'wrapped';

/** Decorators of functions that pass on what they are given, and give back what it gives. */
const KEEPS_FUNCTION =
  /^name:(?:abc\.abstractmethod|typing\.(?:override|final|overload)|functools\.(?:cache|lru_cache))$/;

const KINDS: ReadonlyMap<string, MethodKind> = new Map([
  ['builtin:staticmethod', 'static'],
  ['builtin:classmethod', 'class'],
  ['builtin:property', 'property'],
  ['name:functools.cached_property', 'property'],
]);

export function methodKind(resolver: Resolver, node: FunctionDef, scope: Scope): MethodKind {
  let kind: MethodKind = node.name === '__init_subclass__' ? 'class' : 'plain';
  for (const decorator of node.decorator_list) {
    const refs = resolver.only(decorator.type === 'Call' ? decorator.func : decorator, scope);
    if (refs && [...refs].every((ref) => KEEPS_FUNCTION.test(ref))) continue;
    if (kind !== 'plain' && !(node.name === '__init_subclass__' && refs?.has('builtin:classmethod')))
      return 'wrapped';
    const known = refs?.size === 1 ? KINDS.get([...refs][0] ?? '') : undefined;
    const isSetter =
      decorator.type === 'Attribute' &&
      decorator.attr === 'setter' &&
      decorator.value.type === 'Name' &&
      decorator.value.id === node.name &&
      scope.bindings.get(node.name)?.definitions.every(({ how }) => how === 'function') &&
      !(scope.parent && resolver.lookup(scope.parent, node.name));
    if (!known && !isSetter) return 'wrapped';
    kind = known ?? 'setter';
  }
  return kind;
}
