/**
 * Displays for what a program makes lists and dicts of without writing them: `list([["a"]])`, `zip(...)`, `{...}.items()`,
 * `[["a"]][0]`. They say what may be changed in it (mutable.ts), not what it holds.
 */
import type { Call, Expr } from '../../syntax/ast.js';
import type { Resolver } from '../names/resolve.js';
import type { Scope } from '../names/scopes.js';
import { isMutable } from './mutable.js';

/** Displays in displays are shown to this depth. */
const LEVELS = 4;

/** What a subscript is followed into. */
export const INDEXED: ReadonlySet<string> = new Set(['Name', 'Subscript', 'List', 'Tuple', 'Dict']);

/** What `list(["a", "b"])` makes a list of. */
function listed(resolver: Resolver, expr: Expr, scope: Scope): Expr | undefined {
  if (expr.type !== 'Call' || !expr.args[0]) return undefined;
  const refs = resolver.only(expr.func, scope);
  const isList = ['builtin:list', 'builtin:sorted', 'builtin:set'].some((ref) => refs?.has(ref));
  return isList ? { type: 'List', at: expr.at, elts: [expr.args[0]] } : undefined;
}

/** The value with displays for what makes lists in it. */
export function shown(resolver: Resolver, expr: Expr, scope: Scope, levels = LEVELS): Expr {
  const list = listed(resolver, expr, scope);
  if (levels === 0) return list ?? expr;
  const next = (item: Expr) => shown(resolver, item, scope, levels - 1);
  if (expr.type === 'Call' && list?.type === 'List')
    // Of a list of lists they are the very lists.
    return { ...list, elts: list.elts.map(next).flatMap((item) => elementsOf(item) ?? [item]) };
  // `tuple([["a"]])`, `zip(...)`, `{...}.items()`: the very lists are in it.
  if (expr.type === 'Call' && isLooped(resolver, expr, scope))
    return { type: 'Tuple', at: expr.at, elts: displaysIn(expr).map(next) };
  if (expr.type === 'List' || expr.type === 'Tuple' || expr.type === 'Set')
    return { ...expr, elts: expr.elts.map(next) };
  switch (expr.type) {
    case 'Dict':
      return { ...expr, values: expr.values.map(next) };
    case 'BoolOp':
      return { ...expr, values: expr.values.map(next) };
    case 'BinOp':
      return { ...expr, left: next(expr.left), right: next(expr.right) };
    case 'IfExp':
      return { ...expr, body: next(expr.body), orelse: next(expr.orelse) };
    case 'NamedExpr':
      return { ...expr, value: next(expr.value) };
    // `[[["a"]][0]]`: which of the lists, and how deep, is not asked.
    case 'Subscript':
      return isTaken(expr) && isMutable(next(taken(expr))) ? someLists(expr.at) : expr;
    default:
      return expr;
  }
}

/** What a loop is followed into. */
function isLooped(resolver: Resolver, { func, args }: Call, scope: Scope): boolean {
  if (func.type === 'Attribute') return args.length === 0 && /^(?:items|keys|values)$/.test(func.attr);
  const refs = [...(resolver.only(func, scope) ?? [])];
  return refs.some((ref) => /^builtin:(?:tuple|reversed|enumerate|zip)$/.test(ref));
}

/**
 * Lists, dicts and sets within the displays that a call is given, or a method of which it is. What has a name is kept or
 * not under that; of what is neither, nor never followed, they may be anything.
 */
function displaysIn({ func, args }: Call): readonly Expr[] {
  const outer = func.type === 'Attribute' ? [func.value] : args;
  const inner = (item: Expr): readonly Expr[] => {
    switch (item.type) {
      case 'Call':
        return displaysIn(item);
      case 'Dict':
        return item.values;
      case 'DictComp':
        return [item.value];
      case 'ListComp':
      case 'SetComp':
      case 'GeneratorExp':
        return [item.elt];
      case 'List':
      case 'Tuple':
      case 'Set':
        return elementsOf(item) ?? [someLists(item.at)];
      case 'NamedExpr':
        return inner(item.value);
      case 'IfExp':
        return [...inner(item.body), ...inner(item.orelse)];
      case 'Subscript':
        return isTaken(item) ? [someLists(item.at)] : [];
      case 'Name':
      case 'Attribute':
      case 'Constant':
      case 'JoinedStr':
        return [];
      default:
        return [someLists(item.at)];
    }
  };
  return outer.flatMap(inner).flatMap((item) => (item.type === 'Tuple' ? [item, ...item.elts] : [item]));
}

/** What a chain of subscripts takes from. */
function taken(expr: Expr): Expr {
  return expr.type === 'Subscript' ? taken(expr.value) : expr;
}

/** Whether a subscript takes from a display that has no name. */
function isTaken(expr: Expr): boolean {
  const { type } = taken(expr);
  return type !== 'Name' && INDEXED.has(type);
}

/** Stands for lists in lists of which nothing is known. */
function someLists(at: number): Expr {
  const flat: Expr = { type: 'List', at, elts: [] };
  return { type: 'List', at, elts: [flat, { type: 'List', at, elts: [flat] }] };
}

/** The elements of a display; undefined when there is a star among them. */
export function elementsOf(expr: Expr): readonly Expr[] | undefined {
  if (expr.type !== 'List' && expr.type !== 'Tuple' && expr.type !== 'Set') return undefined;
  return expr.elts.some((item) => item.type === 'Starred') ? undefined : expr.elts;
}
