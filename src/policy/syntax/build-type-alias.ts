/** The builder of `type X = ...`, which the grammar also takes calls of `type` for. */
import type { Expr, Stmt } from './ast.js';
import { buildTypeParams } from './build-arguments.js';
import { expr, find, type Kid, Unreadable } from './kid.js';

/**
 * The grammar reads `type(x).y = 1` as a type alias. Where the left side is no plain name it is the call
 * of `type`: the parentheses or brackets at its far left belong to that call.
 */
export function typeAlias(kids: readonly Kid[], at: number, source: string): Stmt {
  const [left, right] = kids.filter((kid) => kid.t === 'type' && kid.kids.length > 0);
  const target = left?.kids[0];
  if (target?.t === 'identifier') {
    return { type: 'TypeAlias', at, name: expr(target), type_params: [], value: expr(right, at) };
  }
  if (target?.t === 'generic_type') {
    const params = find(target.kids, 'type_parameter');
    return {
      type: 'TypeAlias',
      at,
      name: expr(target.kids[0], at),
      type_params: buildTypeParams(params),
      value: expr(right, at),
    };
  }
  const value = expr(left, at);
  if (value.type === 'Subscript' && value.value.type === 'Name' && source[left?.at ?? at] !== '(') {
    const elts = value.slice.type === 'Tuple' ? value.slice.elts : [value.slice];
    return {
      type: 'TypeAlias',
      at,
      name: value.value,
      type_params: elts.map((elt) => {
        if (elt.type !== 'Name') throw new Unreadable(elt.at, 'invalid type parameter');
        return { type: 'TypeVar', at: elt.at, name: elt.id, bound: null };
      }),
      value: expr(right, at),
    };
  }
  return { type: 'Assign', at, targets: [callOfType(value, at)], value: expr(right, at) };
}

function callOfType(value: Expr, at: number): Expr {
  const spine: Expr[] = [];
  let head = value;
  while (head.type === 'Attribute' || head.type === 'Subscript' || head.type === 'Call') {
    spine.push(head);
    head = head.type === 'Call' ? head.func : head.value;
  }
  const func: Expr = { type: 'Name', at, id: 'type' };
  let out: Expr;
  if (head.type === 'List') {
    const [only] = head.elts;
    const slice: Expr = head.elts.length === 1 && only ? only : { type: 'Tuple', at, elts: head.elts };
    out = { type: 'Subscript', at, value: func, slice };
  } else {
    out = { type: 'Call', at, func, args: head.type === 'Tuple' ? head.elts : [head], keywords: [] };
  }
  for (const link of spine.reverse()) {
    if (link.type === 'Attribute') out = { ...link, value: out };
    else if (link.type === 'Subscript') out = { ...link, value: out };
    else if (link.type === 'Call') out = { ...link, func: out };
  }
  return out;
}
