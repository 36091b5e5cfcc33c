/** What an assignment gives one of its targets, where that can be seen: `x.a = v`, `x.a, x.b = v, w`. */
import type { Expr, Node } from '../../syntax/ast.js';
import type { Entry } from './scopes.js';

export function assignedTo({ node, parent }: Entry): Expr | undefined {
  const owner = parent?.node;
  if (owner?.type === 'Assign' || owner?.type === 'AnnAssign') return owner.value ?? undefined;
  const assign = parent?.parent?.node;
  if (owner?.type !== 'Tuple' || assign?.type !== 'Assign' || assign.value.type !== 'Tuple') return undefined;
  const { elts } = assign.value;
  const hasStar = [...owner.elts, ...elts].some((item) => item.type === 'Starred');
  return hasStar || elts.length !== owner.elts.length
    ? undefined
    : elts[(owner.elts as readonly Node[]).indexOf(node)];
}
