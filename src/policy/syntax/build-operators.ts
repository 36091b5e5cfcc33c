/** Builders of operations, whose parts tree-sitter nests and orders otherwise than Python. */
import type { Expr } from './ast.js';
import { expr, has, type Kid, named, starOut, Unreadable } from './kid.js';

const BINARY: Readonly<Record<string, string>> = {
  '+': 'Add',
  '-': 'Sub',
  '*': 'Mult',
  '@': 'MatMult',
  '/': 'Div',
  '%': 'Mod',
  '//': 'FloorDiv',
  '**': 'Pow',
  '|': 'BitOr',
  '&': 'BitAnd',
  '^': 'BitXor',
  '<<': 'LShift',
  '>>': 'RShift',
};
export const UNARY: Readonly<Record<string, string>> = { '+': 'UAdd', '-': 'USub', '~': 'Invert' };
const COMPARE: Readonly<Record<string, string>> = {
  '<': 'Lt',
  '<=': 'LtE',
  '==': 'Eq',
  '!=': 'NotEq',
  '>=': 'GtE',
  '>': 'Gt',
  in: 'In',
  'not in': 'NotIn',
  is: 'Is',
  'is not': 'IsNot',
};

export function binaryOperator(token: string, at: number): string {
  const op = BINARY[token];
  if (op === undefined) throw new Unreadable(at, `unknown operator ${token}`);
  return op;
}

/** The operands of a chain `a op b op c`, leftmost first. */
export function operands(value: Expr, op: string): Expr[] {
  const out: Expr[] = [];
  let left = value;
  while (left.type === 'BinOp' && left.op === op) {
    out.push(left.right);
    left = left.left;
  }
  out.push(left);
  return out.reverse();
}

/** The grammar binds `^` tighter than `&`; in Python it is the other way round, so such chains are rebuilt. */
export function binary(kids: readonly Kid[], left: Expr, at: number): Expr {
  const op = binaryOperator(kids[1]?.t ?? '', at);
  const right = expr(kids[2], at);
  const xor = (kid: Kid | undefined, value: Expr) =>
    kid?.t === 'binary_operator' && value.type === 'BinOp' && value.op === 'BitXor'
      ? operands(value, 'BitXor')
      : [value];
  const join = (a: Expr, b: Expr, name: string): Expr => ({
    type: 'BinOp',
    at: a.at,
    left: a,
    op: name,
    right: b,
  });
  if (op !== 'BitAnd') return join(left, right, op);
  const before = xor(kids[0], left);
  const after = xor(kids[2], right);
  const middle = join(before.pop() ?? left, after.shift() ?? right, op);
  return [...before, middle, ...after].reduce((a, b) => join(a, b, 'BitXor'));
}

export function booleanOperator(kids: readonly Kid[], at: number): Expr {
  const [left, right] = named(kids);
  const op = has(kids, 'and') ? 'And' : 'Or';
  return starOut(left, at, (first) => {
    const value = expr(right, at);
    // `a and b and c` is one operation to CPython; tree-sitter nests it to the left.
    if (first.type === 'BoolOp' && first.op === op && left?.t === 'boolean_operator') {
      (first.values as Expr[]).push(value);
      return first;
    }
    return { type: 'BoolOp', at: first.at, op, values: [first, value] };
  });
}

export function comparison(kids: readonly Kid[], at: number): Expr {
  const operands = named(kids);
  const ops = kids.filter((kid) => kid.v === undefined && kid.kids.length === 0).map((kid) => COMPARE[kid.t]);
  if (ops.some((op) => op === undefined)) throw new Unreadable(at, 'unknown comparison');
  return starOut(operands[0], at, (left) => ({
    type: 'Compare',
    at: left.at,
    left,
    ops: ops as string[],
    comparators: operands.slice(1).map((kid) => expr(kid)),
  }));
}
