/** An expression and all that stands in it, as far as it is of a size that people write. */
import type { Expr, Node } from './ast.js';
import { isList, PARTS, part } from './fields.js';

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
  const out: Node[] = [];
  for (const name of PARTS[node.type]) {
    const value = part(node, name);
    if (isList(value)) {
      for (const item of value) if (item) out.push(item);
    } else if (value) out.push(value);
  }
  return out;
}
