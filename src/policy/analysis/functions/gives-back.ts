/** Whether all a function returns is its first parameter, as `__enter__` and decorators of classes do. */
import type { Expr, FunctionDef, Node } from '../../syntax/ast.js';
import type { Resolver } from '../names/resolve.js';
import type { Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';
import { calleeOf, knownDecorator } from './known-decorators.js';

/** Decorators of the libraries that give the class they are given, or one made after it. */
export function givesTheClass(ref: string): boolean {
  return knownDecorator(ref)?.ofClass !== undefined;
}

/** Whether a decorator leaves in its place the class it stands above. */
export function keepsClass(survey: Survey, resolver: Resolver, decorator: Expr, scope: Scope): boolean {
  const callee = calleeOf(decorator);
  return [...(resolver.only(callee, scope) ?? [''])].every((ref) => {
    if (givesTheClass(ref)) return true;
    const node = ref.startsWith('function:') ? resolver.nodes.get(Number(ref.slice(9))) : undefined;
    return isPlainDef(node) && decorator.type !== 'Call' && givesBack(survey, node);
  });
}

function isPlainDef(node: Node | undefined): node is FunctionDef {
  return node?.type === 'FunctionDef' && node.decorator_list.length === 0;
}

export function givesBack(survey: Survey, node: FunctionDef): boolean {
  const inner = survey.scopeOf(node);
  const first = [...node.args.posonlyargs, ...node.args.args][0]?.arg;
  if (!inner || first === undefined || inner.bindings.get(first)?.definitions.length !== 1) return false;
  const returns = survey.all('Return').filter((entry) => entry.scope === inner);
  return (
    returns.length > 0 &&
    returns.every((entry) => entry.node.value?.type === 'Name' && entry.node.value.id === first)
  );
}
