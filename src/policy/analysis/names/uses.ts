/**
 * What becomes of a value where it stands, by the node around it: it is looked through, read from, shown, compared, handed
 * on. Each reading that follows values says which of these uses it allows; what is not written here is `other`, which
 * none allows.
 */
import type { Arguments, Call, Compare, Expr, Node } from '../../syntax/ast.js';
import type { Entry } from './scopes.js';

export type Use =
  /** A statement of its own. */
  | { readonly kind: 'dropped' }
  /** `if x`, `not x`, `x if x else y`: asked whether it is true. */
  | { readonly kind: 'tested' }
  /** `f"{x}"` */
  | { readonly kind: 'shown' }
  /** `for y in x` */
  | { readonly kind: 'looped'; readonly target: Expr; readonly loop: Entry }
  /** `*x` */
  | { readonly kind: 'starred' }
  /** `**x`, in a call or display */
  | { readonly kind: 'spread' }
  /** `y in x` */
  | { readonly kind: 'sought' }
  /** `x is y` */
  | { readonly kind: 'identified' }
  /** `x == y`, and `x in y`, which compares too */
  | { readonly kind: 'compared'; readonly sides: readonly Expr[] }
  /** `x + y`, `-x` */
  | { readonly kind: 'operand'; readonly op: string }
  /** `x[y]` and `x[y:z]`, where it is read */
  | { readonly kind: 'item' | 'slice'; readonly key: Expr; readonly result: Entry }
  /** `x[y] = z`, `del x[y]` */
  | { readonly kind: 'put' | 'deleted'; readonly key: Expr; readonly result: Entry }
  /** `y[x]` */
  | { readonly kind: 'key'; readonly of: Expr }
  /** `x.name` */
  | { readonly kind: 'attribute'; readonly name: string; readonly result: Entry }
  /** `x.name(...)` */
  | { readonly kind: 'method'; readonly name: string; readonly call: Call; readonly result: Entry }
  /** `x(...)` */
  | { readonly kind: 'called'; readonly result: Entry }
  /** `f(y, x)`, `f(name=x)` */
  | { readonly kind: 'given'; readonly place: number | string; readonly call: Call; readonly result: Entry }
  /** `[x]`, `{"y": x}`, `{y: x for ...}` */
  | { readonly kind: 'part'; readonly display: Entry }
  /** `def f(y=x)` */
  | { readonly kind: 'default'; readonly parameter: string; readonly of: Node }
  /** `y = x`, `y: type = x` */
  | { readonly kind: 'bound'; readonly targets: readonly Expr[] }
  /** `x or y`, `x if y else z`: what stands around it may be the very value. */
  | { readonly kind: 'same'; readonly result: Entry }
  | { readonly kind: 'other' };

/** Of what is no data, as functions and classes are: nobody gets hold of it, unless what it is compared with. */
export const SEEN: ReadonlySet<Use['kind']> = new Set([
  ...(['dropped', 'shown', 'identified', 'sought', 'compared'] as const),
]);

const OTHER: Use = { kind: 'other' };

export function useOf({ node, parent, field }: Entry): Use {
  if (!parent) return OTHER;
  const owner = parent.node;
  switch (owner.type) {
    case 'Expr':
      return { kind: 'dropped' };
    case 'If':
    case 'While':
    case 'Assert':
      return field === 'test' ? { kind: 'tested' } : OTHER;
    case 'IfExp':
      return field === 'test' ? { kind: 'tested' } : { kind: 'same', result: parent };
    case 'BoolOp':
      return { kind: 'same', result: parent };
    case 'UnaryOp':
      return owner.op === 'Not' ? { kind: 'tested' } : { kind: 'operand', op: owner.op };
    case 'BinOp':
      return { kind: 'operand', op: owner.op };
    case 'Compare':
      return comparison(node, owner);
    case 'FormattedValue':
      return { kind: 'shown' };
    case 'For':
    case 'AsyncFor':
      return field === 'iter' ? { kind: 'looped', target: owner.target, loop: parent } : OTHER;
    case 'comprehension':
      if (field === 'ifs') return { kind: 'tested' };
      return field === 'iter' ? { kind: 'looped', target: owner.target, loop: parent } : OTHER;
    case 'Starred':
      return { kind: 'starred' };
    case 'Dict': {
      if (field !== 'values') return OTHER;
      const isSpread = owner.keys[owner.values.indexOf(node as Expr)] === null;
      return isSpread ? { kind: 'spread' } : { kind: 'part', display: parent };
    }
    case 'DictComp':
      return field === 'value' ? { kind: 'part', display: parent } : OTHER;
    case 'List':
    case 'Set':
    case 'Tuple':
      return { kind: 'part', display: parent };
    case 'Subscript': {
      const { slice: key, value } = owner;
      if (field !== 'value') return { kind: 'key', of: value };
      const isRead = key.type === 'Slice' ? 'slice' : 'item';
      return { kind: ([isRead, 'put', 'deleted'] as const)[parent.role], key, result: parent };
    }
    case 'Attribute': {
      const call = parent.parent;
      if (call?.node.type === 'Call' && call.node.func === owner)
        return { kind: 'method', name: owner.attr, call: call.node, result: call };
      return { kind: 'attribute', name: owner.attr, result: parent };
    }
    case 'Call':
      return field === 'func'
        ? { kind: 'called', result: parent }
        : { kind: 'given', place: owner.args.indexOf(node as Expr), call: owner, result: parent };
    case 'keyword': {
      const call = parent.parent;
      if (call?.node.type !== 'Call') return OTHER;
      if (owner.arg === null) return { kind: 'spread' };
      return { kind: 'given', place: owner.arg, call: call.node, result: call };
    }
    case 'arguments': {
      const parameter = defaultOf(owner, node);
      return parent.parent && parameter !== undefined
        ? { kind: 'default', parameter, of: parent.parent.node }
        : OTHER;
    }
    case 'Assign':
      return { kind: 'bound', targets: owner.targets };
    case 'AnnAssign':
      return field === 'value' ? { kind: 'bound', targets: [owner.target] } : OTHER;
    default:
      return OTHER;
  }
}

/** The name of the parameter that has this default. */
function defaultOf(
  { posonlyargs, args, kwonlyargs, defaults, kw_defaults }: Arguments,
  node: Node,
): string | undefined {
  const positional = [...posonlyargs, ...args];
  const index = defaults.indexOf(node as Expr);
  if (index >= 0) return positional[positional.length - defaults.length + index]?.arg;
  return kwonlyargs[kw_defaults.indexOf(node as Expr)]?.arg;
}

/** Of `a in x is None` each operator says what it does with the value beside it. */
function comparison(node: Node, { left, ops, comparators }: Compare): Use {
  const place = comparators.indexOf(node as Expr);
  const [before = 'Is', after = 'Is'] = [ops[place], ops[place + 1]];
  if (IDENTITY.test(after)) {
    if (before === 'In' || before === 'NotIn') return { kind: 'sought' };
    if (IDENTITY.test(before)) return { kind: 'identified' };
  }
  return { kind: 'compared', sides: [left, ...comparators] };
}

const IDENTITY = /^Is/;
