/** Which displays may be changed, and what of them: whether that happens is escapes.ts. */
import type { Expr } from '../../syntax/ast.js';
import type { Kind } from './escapes.js';

export function isMutable(expr: Expr): boolean {
  if (expr.type === 'Tuple') return expr.elts.some(isMutable);
  if (expr.type === 'NamedExpr') return isMutable(expr.value);
  if (expr.type === 'IfExp') return isMutable(expr.body) || isMutable(expr.orelse);
  if (expr.type === 'BoolOp') return expr.values.some(isMutable);
  // `["a"] * 2`
  if (expr.type === 'BinOp') return isMutable(expr.left) || isMutable(expr.right);
  return /^(?:List|Dict|Set|ListComp|DictComp|SetComp)$/.test(expr.type);
}

const LEVELS = 4;

/** What uses of it can change; of a conditional, of either side. */
export function kindOf(expr: Expr, levels = LEVELS): Kind {
  const parts = partsOf(expr).filter(isMutable);
  const list = isList(expr);
  if (parts.length === 0 || levels === 0) return { nested: parts.length > 0, list };
  const kinds = parts.map((part) => kindOf(part, levels - 1));
  // As many levels as the deepest of its elements has; without that where they differ in more.
  const inner = kinds.every(({ nested }) => !nested)
    ? { nested: false, list: kinds.some((kind) => kind.list) }
    : kinds.every((kind) => JSON.stringify(kind) === JSON.stringify(kinds[0]))
      ? kinds[0]
      : undefined;
  return { nested: true, list, ...(inner ? { inner } : {}) };
}

function isList(expr: Expr): boolean {
  if (expr.type === 'NamedExpr') return isList(expr.value);
  if (expr.type === 'IfExp') return isList(expr.body) && isList(expr.orelse);
  if (expr.type === 'BinOp') return isList(expr.left) || isList(expr.right);
  return expr.type === 'List' || expr.type === 'ListComp';
}

function partsOf(expr: Expr): readonly Expr[] {
  switch (expr.type) {
    case 'Dict':
      return expr.values;
    case 'List':
    case 'Set':
    case 'Tuple':
      return expr.elts;
    case 'DictComp':
      return [expr.value];
    case 'ListComp':
    case 'SetComp':
      return [expr.elt];
    case 'NamedExpr':
      return partsOf(expr.value);
    case 'IfExp':
      return [...partsOf(expr.body), ...partsOf(expr.orelse)];
    case 'BoolOp':
      return expr.values.flatMap(partsOf);
    case 'BinOp':
      return [...partsOf(expr.left), ...partsOf(expr.right)];
    default:
      return [];
  }
}
