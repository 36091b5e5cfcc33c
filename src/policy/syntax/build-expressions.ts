/** Builders of expression nodes, one per tree-sitter type. */
import type { Arguments, Comprehension, Expr, Keyword, Node } from './ast.js';
import { buildArguments } from './build-arguments.js';
import { binary, booleanOperator, comparison, UNARY } from './build-operators.js';
import { buildConcatenation, buildString } from './build-strings.js';
import { type Builder, expr, find, has, identifier, type Kid, named, starOut, Unreadable } from './kid.js';
import { readAsOne, runsOn } from './lines-as-one.js';
import { nfkc } from './nfkc.js';

export interface CallParts {
  readonly args: Expr[];
  readonly keywords: Keyword[];
}

export function callParts(list: readonly Kid[]): CallParts {
  const args: Expr[] = [];
  const keywords: Keyword[] = [];
  for (const kid of named(list)) {
    if (kid.t === 'keyword_argument') {
      const [name, value] = named(kid.kids);
      keywords.push({
        type: 'keyword',
        at: kid.at,
        arg: identifier(name, kid.at),
        value: expr(value, kid.at),
      });
    } else if (kid.t === 'dictionary_splat') {
      keywords.push({ type: 'keyword', at: kid.at, arg: null, value: expr(named(kid.kids)[0], kid.at) });
    } else args.push(expr(kid));
  }
  return { args, keywords };
}

function generators(kids: readonly Kid[], at: number): Comprehension[] {
  const out: Comprehension[] = [];
  let ifs: Expr[] = [];
  for (const kid of kids) {
    if (kid.t === 'for_in_clause') {
      const [target, iter, more] = named(kid.kids);
      if (more || !target) throw new Unreadable(kid.at, 'invalid syntax in a comprehension');
      ifs = [];
      out.push({
        type: 'comprehension',
        at: kid.at,
        target: expr(target),
        iter: expr(iter, kid.at),
        ifs,
        is_async: has(kid.kids, 'async') ? 1 : 0,
      });
    } else if (kid.t === 'if_clause') ifs.push(expr(named(kid.kids)[0], at));
  }
  return out;
}

function comprehension(type: 'ListComp' | 'SetComp' | 'GeneratorExp'): Builder {
  return (kids, at) => ({ type, at, elt: expr(named(kids)[0], at), generators: generators(kids, at) });
}

function elements(type: 'List' | 'Set' | 'Tuple'): Builder {
  return (kids, at) => {
    const elts = named(kids).map((kid) => expr(kid));
    return { type, at, elts };
  };
}

const list: Builder = elements('List');

function slice(kids: readonly Kid[], at: number): Expr {
  const parts: (Expr | null)[] = [null, null, null];
  let index = 0;
  for (const kid of kids) {
    if (kid.t === ':') index++;
    else parts[index] = expr(kid);
  }
  return { type: 'Slice', at, lower: parts[0] ?? null, upper: parts[1] ?? null, step: parts[2] ?? null };
}

function subscript(kids: readonly Kid[], at: number): Expr {
  const [value, ...rest] = named(kids);
  const elts = rest.map((kid) => expr(kid));
  const [first] = elts;
  if (!first) throw new Unreadable(at, 'invalid syntax');
  const single = elts.length === 1 && !has(kids, ',') && first.type !== 'Starred';
  return starOut(value, at, (inner) => ({
    type: 'Subscript',
    at: inner.at,
    value: inner,
    slice: single ? first : { type: 'Tuple', at: first.at, elts },
  }));
}

function dictionary(kids: readonly Kid[], at: number): Node {
  const keys: (Expr | null)[] = [];
  const values: Expr[] = [];
  for (const kid of named(kids)) {
    const parts = named(kid.kids);
    if (kid.t === 'dictionary_splat') {
      keys.push(null);
      values.push(expr(parts[0], kid.at));
    } else {
      keys.push(expr(parts[0], kid.at));
      values.push(expr(parts[1], kid.at));
    }
  }
  return { type: 'Dict', at, keys, values };
}

const NO_ARGUMENTS: Omit<Arguments, 'at'> = {
  type: 'arguments',
  posonlyargs: [],
  args: [],
  vararg: null,
  kwonlyargs: [],
  kw_defaults: [],
  kwarg: null,
  defaults: [],
};

function number(_kids: readonly Kid[], at: number, source: string, end: number): Expr {
  return { type: 'Constant', kind: 'number', value: '', raw: source.slice(at, end), at };
}

function single(kind: 'True' | 'False' | 'None' | 'Ellipsis'): Builder {
  return (_kids, at) => ({ type: 'Constant', kind, value: '', at });
}

export const EXPRESSION_BUILDERS: Readonly<Record<string, Builder>> = {
  identifier: (_kids, at, source, end) => {
    const text = source.slice(at, end);
    return { type: 'Name', at, id: !/\P{ASCII}/u.test(text) ? text : nfkc(text) };
  },
  integer: number,
  float: number,
  true: single('True'),
  false: single('False'),
  none: single('None'),
  ellipsis: single('Ellipsis'),
  string: buildString,
  concatenated_string: buildConcatenation,
  unary_operator: (kids, at) => ({
    type: 'UnaryOp',
    at,
    op: UNARY[kids[0]?.t ?? ''] ?? '?',
    operand: expr(kids[1], at),
  }),
  not_operator: (kids, at) => ({ type: 'UnaryOp', at, op: 'Not', operand: expr(kids[1], at) }),
  binary_operator: (kids, at) => starOut(kids[0], at, (left) => binary(kids, left, at)),
  boolean_operator: booleanOperator,
  comparison_operator: comparison,
  lambda: (kids, at) => {
    const parameters = find(kids, 'lambda_parameters');
    return {
      type: 'Lambda',
      at,
      args: parameters ? buildArguments(parameters.kids, parameters.at) : { ...NO_ARGUMENTS, at },
      body: expr(kids.at(-1), at),
    };
  },
  conditional_expression: (kids, at) => {
    const [body, test, orelse] = named(kids);
    return starOut(body, at, (value) => {
      const choice = (chosen: Expr): Expr => ({
        type: 'IfExp',
        at: chosen.at,
        test: expr(test, at),
        body: chosen,
        orelse: expr(orelse, at),
      });
      // The grammar gives `x := a if b else c` the walrus first; in Python it binds the whole choice.
      if (value.type === 'NamedExpr' && body?.t === 'named_expression')
        return { ...value, value: choice(value.value) };
      return choice(value);
    });
  },
  named_expression: (kids, at) => ({
    type: 'NamedExpr',
    at,
    target: expr(kids[0], at),
    value: expr(kids.at(-1), at),
  }),
  await: (kids, at) => ({ type: 'Await', at, value: expr(kids.at(-1), at) }),
  attribute: (kids, at) =>
    starOut(kids[0], at, (value) => ({
      type: 'Attribute',
      at: value.at,
      value,
      attr: identifier(kids.at(-1), at),
      nameAt: kids.at(-1)?.at ?? at,
    })),
  subscript,
  slice,
  call: (kids, at) => {
    const [callee, list] = kids;
    const parts =
      list?.t === 'generator_expression' ? { args: [expr(list)], keywords: [] } : callParts(list?.kids ?? []);
    return starOut(callee, at, (func) => ({ type: 'Call', at: func.at, func, ...parts }));
  },
  list,
  list_pattern: list,
  set: elements('Set'),
  tuple: elements('Tuple'),
  // `(x) = 1` has the shape of a tuple but is x alone.
  tuple_pattern: (kids, at) => {
    const elts = named(kids).map((kid) => expr(kid));
    const [first] = elts;
    if (elts.length === 1 && first && !has(kids, ',')) return first;
    return { type: 'Tuple', at, elts };
  },
  expression_list: (kids, at) => ({ type: 'Tuple', at, elts: named(kids).map((kid) => expr(kid)) }),
  pattern_list: (kids, at, source) => {
    const elts = named(kids).map((kid) => expr(kid));
    const last = kids.at(-1);
    if (last && runsOn(source.slice(last.at, last.end))) throw readAsOne(last.at);
    return { type: 'Tuple', at, elts };
  },
  dictionary,
  list_comprehension: comprehension('ListComp'),
  set_comprehension: comprehension('SetComp'),
  generator_expression: comprehension('GeneratorExp'),
  dictionary_comprehension: (kids, at) => {
    const [key, value] = named(named(kids)[0]?.kids ?? []);
    return {
      type: 'DictComp',
      at,
      key: expr(key, at),
      value: expr(value, at),
      generators: generators(kids, at),
    };
  },
  parenthesized_expression: (kids, at) => expr(named(kids)[0], at),
  yield: (kids, at) => {
    const value = named(kids)[0];
    if (has(kids, 'from')) return { type: 'YieldFrom', at, value: expr(value, at) };
    return { type: 'Yield', at, value: value ? expr(value) : null };
  },
  list_splat: (kids, at) => ({ type: 'Starred', at, value: expr(kids.at(-1), at) }),
  list_splat_pattern: (kids, at) => ({ type: 'Starred', at, value: expr(kids.at(-1), at) }),
};
