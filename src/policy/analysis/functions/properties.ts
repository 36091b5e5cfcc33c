/**
 * What makes a property: `@property`, `@total.setter` below one, and `total = property(read)`. What properties give is
 * literals.ts and flow/.
 */
import type { Attribute, Expr, FunctionDef, Node } from '../../syntax/ast.js';
import type { Resolver } from '../names/resolve.js';
import type { Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';

/** The methods of a property that make another of it. */
export const ACCESSORS = new Set(['setter', 'getter', 'deleter']);

/** `property` itself, where the name can be nothing else. */
export function makesProperty(resolver: Resolver, value: Expr, scope: Scope): boolean {
  const refs = resolver.only(value, scope);
  return refs?.size === 1 && refs.has('builtin:property');
}

/** `total.setter`, whatever `total` is. */
export function isAccessor(node: Node | undefined): node is Attribute {
  return node?.type === 'Attribute' && ACCESSORS.has(node.attr);
}

/** A method below `@property` and no other decorator. */
export function isPropertyMethod(
  resolver: Resolver,
  node: Node | undefined,
  scope: Scope,
): node is FunctionDef {
  if (node?.type !== 'FunctionDef') return false;
  const [decorator, ...others] = node.decorator_list;
  return decorator !== undefined && others.length === 0 && makesProperty(resolver, decorator, scope);
}

/** `x` in the body of its class, or `Base.x`, where that is a property and nothing else. */
export function isProperty(
  { resolver, survey }: { readonly resolver: Resolver; readonly survey: Survey },
  value: Expr,
  scope: Scope,
): boolean {
  let body: Scope | undefined = scope;
  if (value.type === 'Attribute') {
    const [ref, ...others] = resolver.only(value.value, scope) ?? [];
    const node = ref?.startsWith('class:') ? resolver.nodes.get(Number(ref.slice(6))) : undefined;
    body = node && others.length === 0 ? survey.scopeOf(node) : undefined;
  } else if (value.type !== 'Name') return false;
  const name = value.type === 'Name' ? value.id : value.attr;
  const binding = body?.kind === 'class' ? body.bindings.get(name) : undefined;
  if (!binding) return false;
  return binding.definitions.every(({ node, value: given, scope: at }) => {
    if (given?.type === 'Call') return makesProperty(resolver, given.func, at);
    const makers = node.type === 'FunctionDef' ? node.decorator_list : [];
    return makers.some(
      (item) => makesProperty(resolver, item, at) || (isAccessor(item) && item.value.type === 'Name'),
    );
  });
}
