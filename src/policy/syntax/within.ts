/** An expression and all that stands in it, as far as it is of a size that people write. */
import type { Expr, Node } from './ast.js';
import { FIELDS, field, isNode } from './fields.js';

const MOST = 200;

export function within(value: Expr): readonly Node[] {
  const out: Node[] = [value];
  for (let at = 0; at < out.length && out.length < MOST; at++) {
    const node = out[at];
    if (node) out.push(...childrenOf(node));
  }
  return out;
}

export function childrenOf(node: Node): readonly Node[] {
  return FIELDS[node.type].flatMap((name) => {
    const part = field(node, name);
    return isNode(part) ? [part] : Array.isArray(part) ? part.filter(isNode) : [];
  });
}
