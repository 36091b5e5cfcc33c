/** Which methods of the program read of `self` what of anything else is refused. Says nothing of who calls them. */
import type { PolicyData } from '../../policy-data.js';
import type { Expr, FunctionDef, Node } from '../../syntax/ast.js';
import type { OwnClasses } from '../classes/own-classes.js';
import type { Resolver } from '../names/resolve.js';
import { type Entry, isCallee } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';
import { isJudged } from '../values/in-place.js';
import { wrappersOf } from './wrappers.js';

interface Known {
  readonly survey: Survey;
  readonly resolver: Resolver;
  readonly own: OwnClasses;
  readonly policy: PolicyData;
}

/**
 * The methods that do with `self` what of anything else is refused: all that do more than read public names of it that
 * are as good on anything.
 */
export function relying({ survey, resolver, own, policy }: Known): ReadonlySet<Node> {
  const isPlain = (attr: string) => (attr.startsWith('_') ? own.isUnique(attr) : !isJudged(policy, attr));
  const out = new Set<Node>();
  const wrappers = wrappersOf({ survey, resolver });
  for (const { node, scope, parent } of survey.all('Name')) {
    const owner = parent?.node;
    const isRead = owner?.type === 'Attribute' && parent?.role === 0 && !isCallee(parent);
    if (isRead && isPlain(owner.attr) && !isUnpacked(parent)) continue;
    const binding = resolver.lookup(scope, node.id);
    const method = binding?.scope.node;
    if (binding?.definitions[0]?.how !== 'parameter' || !own.isSelf(node, scope)) continue;
    const isClassMethod =
      method &&
      isFunction(method) &&
      (method.decorator_list.some(isBinding) || method.name === '__init_subclass__');
    if (!method || isClassMethod) continue;
    for (const item of wrappers.get(method)?.map((wrapped) => wrapped.node) ?? [method]) out.add(item);
  }
  return out;
}

/** `**self.style` */
function isUnpacked({ node, parent }: Entry): boolean {
  const owner = parent?.node;
  return (
    owner?.type === 'keyword' ||
    (owner?.type === 'Dict' && owner.keys[owner.values.indexOf(node as Expr)] === null)
  );
}

export function isFunction(node: Node | undefined): node is FunctionDef {
  return node?.type === 'FunctionDef' || node?.type === 'AsyncFunctionDef';
}

/** Class methods are given their class, whoever calls them. */
function isBinding(decorator: Expr): boolean {
  return decorator.type === 'Name' && decorator.id === 'classmethod';
}
