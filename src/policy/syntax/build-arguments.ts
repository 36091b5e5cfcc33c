/** Parameters of functions and lambdas, type parameters, and the grammar's own nodes for annotations. */
import type { Arg, Arguments, Expr, TypeParam } from './ast.js';
import { expr, find, has, identifier, type Kid, named, Unreadable } from './kid.js';

export function buildArguments(kids: readonly Kid[], at: number): Arguments {
  let args: Arg[] = [];
  let posonlyargs: Arg[] = [];
  const kwonlyargs: Arg[] = [];
  const defaults: Expr[] = [];
  const kw_defaults: (Expr | null)[] = [];
  let vararg: Arg | null = null;
  let kwarg: Arg | null = null;
  let keywordOnly = false;
  const add = (arg: Arg, value: Expr | null) => {
    if (keywordOnly) {
      kwonlyargs.push(arg);
      kw_defaults.push(value);
    } else {
      args.push(arg);
      if (value) defaults.push(value);
    }
  };
  for (const kid of kids) {
    if (kid.t === 'keyword_separator') keywordOnly = true;
    else if (kid.t === 'positional_separator') {
      posonlyargs = args;
      args = [];
    } else if (kid.t === 'identifier') add(plain(kid), null);
    else if (kid.t === 'default_parameter' || kid.t === 'typed_default_parameter') {
      const parts = named(kid.kids);
      add({ ...plain(parts[0]), annotation: parts[2] ? expr(parts[1]) : null }, expr(parts.at(-1), kid.at));
    } else if (
      kid.t === 'list_splat_pattern' ||
      kid.t === 'dictionary_splat_pattern' ||
      kid.t === 'typed_parameter'
    ) {
      const target = kid.t === 'typed_parameter' ? kid.kids[0] : kid;
      const annotation = kid.t === 'typed_parameter' ? expr(kid.kids.at(-1), kid.at) : null;
      if (target?.t === 'list_splat_pattern') {
        const starred = expr(target);
        if (starred.type !== 'Starred' || starred.value.type !== 'Name') throw bad(kid.at);
        vararg = { type: 'arg', at: starred.value.at, arg: starred.value.id, annotation };
        keywordOnly = true;
      } else if (target?.t === 'dictionary_splat_pattern') {
        kwarg = { ...plain(target.kids.at(-1)), annotation };
      } else add({ ...plain(target), annotation }, null);
    } else if (named([kid]).length > 0) throw bad(kid.at);
  }
  return { type: 'arguments', at, posonlyargs, args, vararg, kwonlyargs, kw_defaults, kwarg, defaults };
}

function bad(at: number): Unreadable {
  return new Unreadable(at, 'invalid parameter');
}

function plain(kid: Kid | undefined): Arg {
  return { type: 'arg', at: kid?.at ?? 0, arg: identifier(kid), annotation: null };
}

export function buildTypeParams(list: Kid | undefined): TypeParam[] {
  return (list ? named(list.kids) : []).map((kid) => {
    const inner = kid.t === 'type' ? kid.kids[0] : kid;
    if (!inner) throw bad(kid.at);
    if (inner.t === 'splat_type') {
      const type = has(inner.kids, '**') ? 'ParamSpec' : 'TypeVarTuple';
      return { type, at: inner.at, name: identifier(inner.kids.at(-1), inner.at), bound: null };
    }
    if (inner.t === 'constrained_type') {
      const [name, bound] = named(inner.kids);
      return {
        type: 'TypeVar',
        at: inner.at,
        name: nameOf(expr(name), inner.at),
        bound: expr(bound, inner.at),
      };
    }
    const value = expr(inner);
    if (value.type === 'Starred')
      return { type: 'TypeVarTuple', at: value.at, name: nameOf(value.value, value.at), bound: null };
    return { type: 'TypeVar', at: value.at, name: nameOf(value, value.at), bound: null };
  });
}

function nameOf(value: Expr, at: number): string {
  if (value.type !== 'Name') throw new Unreadable(at, 'invalid type parameter');
  return value.id;
}

/** `list[int]` in an annotation: the grammar has a node of its own for it. */
export function buildGenericType(kids: readonly Kid[], at: number): Expr {
  const parameters = find(kids, 'type_parameter');
  const elts = named(parameters?.kids ?? []).map((kid): Expr => {
    const inner = kid.t === 'type' ? kid.kids[0] : kid;
    if (inner?.t !== 'constrained_type') return expr(kid);
    const [lower, upper] = named(inner.kids);
    return { type: 'Slice', at: inner.at, lower: expr(lower), upper: expr(upper), step: null };
  });
  const [first] = elts;
  if (!first) throw new Unreadable(at, 'invalid annotation');
  const single = elts.length === 1 && !has(parameters?.kids ?? [], ',') && first.type !== 'Starred';
  return {
    type: 'Subscript',
    at,
    value: kids[0]?.t === 'type' ? { type: 'Name', at, id: 'type' } : expr(kids[0], at),
    slice: single ? first : { type: 'Tuple', at: first.at, elts },
  };
}
