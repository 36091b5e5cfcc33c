/** Builders of statement nodes, one per tree-sitter type. */
import type { Expr, Node, Stmt, WithItem } from './ast.js';
import { buildArguments, buildGenericType, buildTypeParams } from './build-arguments.js';
import { callParts } from './build-expressions.js';
import { aliases, importFrom } from './build-imports.js';
import { binaryOperator, operands } from './build-operators.js';
import { typeAlias } from './build-type-alias.js';
import {
  type Builder,
  expr,
  find,
  has,
  identifier,
  type Kid,
  named,
  oneOrTuple,
  statements,
  Unreadable,
  unreadableMatch,
} from './kid.js';
import { readAsOne, runsOn } from './lines-as-one.js';

function python2(what: string): Builder {
  return (_kids, at) => {
    throw new Unreadable(at, `Python 2's ${what} statement`, `Call it as a function: ${what}(...).`);
  };
}

function assignment(kids: readonly Kid[], at: number, source: string): Stmt {
  const parts = named(kids);
  // `x,` above `y = 1`: the grammar goes on over the end of the line, where Python does not.
  if (parts[0]?.t === 'pattern_list' && parts[1] && runsOn(source.slice(parts[0].at, parts[1].at)))
    throw readAsOne(at);
  const target = expr(parts[0], at);
  if (has(kids, ':')) {
    const value = parts[2];
    if (parts[1]?.kids[0]?.t === 'constrained_type') {
      throw target.type === 'Subscript' || target.type === 'Attribute'
        ? unreadableMatch(at)
        : new Unreadable(at, 'an annotation holds a second colon');
    }
    return {
      type: 'AnnAssign',
      at,
      target,
      annotation: expr(parts[1], at),
      value: value ? expr(value) : null,
    };
  }
  const right = parts[1];
  if (right?.v?.type === 'Assign' && right.t === 'assignment') {
    // Collected back to front, so that a long chain stays linear; the statement turns them round.
    (right.v.targets as Expr[]).push(target);
    return right.v;
  }
  return { type: 'Assign', at, targets: [target], value: expr(right, at) };
}

function ifStatement(kids: readonly Kid[], at: number): Stmt {
  const blocks = kids.filter((kid) => kid.t === 'block');
  let orelse: Stmt[] = [];
  for (const clause of kids.filter((kid) => kid.t === 'elif_clause' || kid.t === 'else_clause').reverse()) {
    const body = statements(find(clause.kids, 'block'), clause.at);
    if (clause.t === 'else_clause') orelse = body;
    else orelse = [{ type: 'If', at: clause.at, test: expr(clause.kids[1], clause.at), body, orelse }];
  }
  return { type: 'If', at, test: expr(kids[1], at), body: statements(blocks[0], at), orelse };
}

function elseOf(kids: readonly Kid[], type = 'else_clause'): Stmt[] {
  const clause = find(kids, type);
  return clause ? statements(find(clause.kids, 'block'), clause.at) : [];
}

function withItems(clause: Kid | undefined, at: number): WithItem[] {
  return (clause?.kids ?? [])
    .filter((kid) => kid.t === 'with_item')
    .map((item) => {
      let value = named(item.kids)[0];
      // `with (a as b):` may come as one parenthesised item.
      if (value?.t === 'parenthesized_expression' && value.v === undefined) value = named(value.kids)[0];
      if (value?.t !== 'as_pattern') {
        return { type: 'withitem', at: item.at, context_expr: expr(value, at), optional_vars: null };
      }
      const [context, target] = named(value.kids);
      return {
        type: 'withitem',
        at: item.at,
        context_expr: expr(context, at),
        optional_vars: expr(target, at),
      };
    });
}

function tryStatement(kids: readonly Kid[], at: number): Stmt {
  const clauses = kids.filter((kid) => kid.t === 'except_clause');
  const star = clauses.some((clause) => has(clause.kids, '*'));
  const handlers = clauses.map((clause) => {
    const block = find(clause.kids, 'block');
    let parts = named(clause.kids).filter((kid) => kid !== block);
    if (parts[0]?.t === 'as_pattern') parts = named(parts[0].kids);
    else if (parts.length > 1 && !has(clause.kids, 'as')) {
      throw new Unreadable(clause.at, 'several exceptions must be parenthesized: except (A, B):');
    }
    const [exc, name] = parts;
    const target = name ? expr(name) : null;
    if (target && target.type !== 'Name') throw new Unreadable(target.at, 'a name is expected after `as`');
    return {
      type: 'ExceptHandler' as const,
      at: clause.at,
      exc: exc ? expr(exc) : null,
      name: target?.type === 'Name' ? target.id : null,
      body: statements(block, clause.at),
    };
  });
  return {
    type: star ? 'TryStar' : 'Try',
    at,
    body: statements(find(kids, 'block'), at),
    handlers,
    orelse: elseOf(kids),
    finalbody: elseOf(kids, 'finally_clause'),
  };
}

function simple(type: 'Pass' | 'Break' | 'Continue'): Builder {
  return (_kids, at) => ({ type, at });
}

function outer(type: 'Global' | 'Nonlocal'): Builder {
  return (kids, at) => ({ type, at, names: named(kids).map((kid) => identifier(kid)) });
}

function decorated(kids: readonly Kid[], at: number): Stmt {
  const decorator_list = kids
    .filter((kid) => kid.t === 'decorator')
    .map((kid) => expr(named(kid.kids)[0], kid.at));
  const definition = kids.at(-1)?.v;
  if (
    definition?.type !== 'ClassDef' &&
    definition?.type !== 'FunctionDef' &&
    definition?.type !== 'AsyncFunctionDef'
  ) {
    throw new Unreadable(at, 'a function or class is expected after a decorator');
  }
  return { ...definition, decorator_list };
}

export const STATEMENT_BUILDERS: Readonly<Record<string, Builder>> = {
  expression_statement: (kids, at) => {
    const [first] = kids;
    if (first?.t === 'assignment' || first?.t === 'augmented_assignment') {
      if (first.v?.type === 'Assign') (first.v.targets as Expr[]).reverse();
      return first.v as Node;
    }
    return { type: 'Expr', at, value: oneOrTuple(kids, at) };
  },
  assignment,
  augmented_assignment: (kids, at) => ({
    type: 'AugAssign',
    at,
    target: expr(kids[0], at),
    op: binaryOperator((kids[1]?.t ?? '').slice(0, -1), at),
    value: expr(kids[2], at),
  }),
  return_statement: (kids, at) => ({ type: 'Return', at, value: kids[1] ? expr(kids[1]) : null }),
  delete_statement: (kids, at) => {
    const target = kids[1];
    const value = expr(target, at);
    return {
      type: 'Delete',
      at,
      targets: target?.t === 'expression_list' && value.type === 'Tuple' ? value.elts : [value],
    };
  },
  raise_statement: (kids, at) => {
    const from = kids.findIndex((kid) => kid.t === 'from');
    const exc = kids[1] && from !== 1 ? expr(kids[1]) : null;
    return { type: 'Raise', at, exc, cause: from === -1 ? null : expr(kids[from + 1], at) };
  },
  assert_statement: (kids, at) => {
    const [test, msg] = named(kids);
    return { type: 'Assert', at, test: expr(test, at), msg: msg ? expr(msg) : null };
  },
  import_statement: (kids, at) => ({ type: 'Import', at, names: aliases(named(kids)) }),
  import_from_statement: importFrom,
  future_import_statement: (kids, at) => ({
    type: 'ImportFrom',
    at,
    module: '__future__',
    names: aliases(named(kids)),
    level: 0,
  }),
  print_statement: python2('print'),
  exec_statement: python2('exec'),
  type_alias_statement: typeAlias,
  global_statement: outer('Global'),
  nonlocal_statement: outer('Nonlocal'),
  pass_statement: simple('Pass'),
  break_statement: simple('Break'),
  continue_statement: simple('Continue'),
  if_statement: ifStatement,
  while_statement: (kids, at) => ({
    type: 'While',
    at,
    test: expr(kids[1], at),
    body: statements(find(kids, 'block'), at),
    orelse: elseOf(kids),
  }),
  for_statement: (kids, at) => {
    const [target, iter] = named(kids);
    return {
      type: has(kids, 'async') ? 'AsyncFor' : 'For',
      at,
      target: expr(target, at),
      iter: expr(iter, at),
      body: statements(find(kids, 'block'), at),
      orelse: elseOf(kids),
    };
  },
  try_statement: tryStatement,
  with_statement: (kids, at) => ({
    type: has(kids, 'async') ? 'AsyncWith' : 'With',
    at,
    items: withItems(find(kids, 'with_clause'), at),
    body: statements(find(kids, 'block'), at),
  }),
  function_definition: (kids, at) => {
    const parameters = find(kids, 'parameters');
    const block = kids.at(-1);
    const returns = find(kids, 'type');
    return {
      type: has(kids, 'async') ? 'AsyncFunctionDef' : 'FunctionDef',
      at,
      name: identifier(find(kids, 'identifier'), at),
      args: buildArguments(parameters?.kids ?? [], at),
      body: statements(block, at),
      decorator_list: [],
      returns: returns ? expr(returns) : null,
      type_params: buildTypeParams(find(kids, 'type_parameter')),
    };
  },
  class_definition: (kids, at) => {
    const parts = callParts(find(kids, 'argument_list')?.kids ?? []);
    return {
      type: 'ClassDef',
      at,
      name: identifier(find(kids, 'identifier'), at),
      bases: parts.args,
      keywords: parts.keywords,
      body: statements(kids.at(-1), at),
      decorator_list: [],
      type_params: buildTypeParams(find(kids, 'type_parameter')),
    };
  },
  decorated_definition: decorated,
  generic_type: buildGenericType,
  // The grammar nests `a[b] | c | d` to the right where an annotation starts with brackets.
  union_type: (kids, at) =>
    [...operands(expr(kids[0], at), 'BitOr'), ...operands(expr(kids.at(-1), at), 'BitOr')].reduce(
      (left, right): Expr => ({ type: 'BinOp', at, left, op: 'BitOr', right }),
    ),
  member_type: (kids, at) => ({
    type: 'Attribute',
    at,
    value: expr(kids[0], at),
    attr: identifier(kids.at(-1), at),
    nameAt: kids.at(-1)?.at ?? at,
  }),
  splat_type: (kids, at) => ({ type: 'Starred', at, value: expr(kids.at(-1), at) }),
};
