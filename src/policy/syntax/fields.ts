/**
 * Which fields each node type has and in what order: CPython's `_fields` without contexts, type comments
 * and string kinds. The digest and every generic walk go by this table; facts.py derives the same list.
 */
import type { Node, NodeType } from './ast.js';

export const FIELDS: Readonly<Record<NodeType, readonly string[]>> = {
  Module: ['body'],
  FunctionDef: ['name', 'args', 'body', 'decorator_list', 'returns', 'type_params'],
  AsyncFunctionDef: ['name', 'args', 'body', 'decorator_list', 'returns', 'type_params'],
  ClassDef: ['name', 'bases', 'keywords', 'body', 'decorator_list', 'type_params'],
  Return: ['value'],
  Delete: ['targets'],
  Assign: ['targets', 'value'],
  TypeAlias: ['name', 'type_params', 'value'],
  AugAssign: ['target', 'op', 'value'],
  AnnAssign: ['target', 'annotation', 'value'],
  For: ['target', 'iter', 'body', 'orelse'],
  AsyncFor: ['target', 'iter', 'body', 'orelse'],
  While: ['test', 'body', 'orelse'],
  If: ['test', 'body', 'orelse'],
  With: ['items', 'body'],
  AsyncWith: ['items', 'body'],
  Match: ['subject', 'cases'],
  Raise: ['exc', 'cause'],
  Try: ['body', 'handlers', 'orelse', 'finalbody'],
  TryStar: ['body', 'handlers', 'orelse', 'finalbody'],
  Assert: ['test', 'msg'],
  Import: ['names'],
  ImportFrom: ['module', 'names', 'level'],
  Global: ['names'],
  Nonlocal: ['names'],
  Expr: ['value'],
  Pass: [],
  Break: [],
  Continue: [],
  BoolOp: ['op', 'values'],
  NamedExpr: ['target', 'value'],
  BinOp: ['left', 'op', 'right'],
  UnaryOp: ['op', 'operand'],
  Lambda: ['args', 'body'],
  IfExp: ['test', 'body', 'orelse'],
  Dict: ['keys', 'values'],
  Set: ['elts'],
  List: ['elts'],
  Tuple: ['elts'],
  ListComp: ['elt', 'generators'],
  SetComp: ['elt', 'generators'],
  GeneratorExp: ['elt', 'generators'],
  DictComp: ['key', 'value', 'generators'],
  Await: ['value'],
  Yield: ['value'],
  YieldFrom: ['value'],
  Compare: ['left', 'ops', 'comparators'],
  Call: ['func', 'args', 'keywords'],
  FormattedValue: ['value', 'conversion', 'format_spec'],
  JoinedStr: ['values'],
  Constant: ['value'],
  Attribute: ['value', 'attr'],
  Subscript: ['value', 'slice'],
  Starred: ['value'],
  Name: ['id'],
  Slice: ['lower', 'upper', 'step'],
  comprehension: ['target', 'iter', 'ifs', 'is_async'],
  ExceptHandler: ['exc', 'name', 'body'],
  arguments: ['posonlyargs', 'args', 'vararg', 'kwonlyargs', 'kw_defaults', 'kwarg', 'defaults'],
  arg: ['arg', 'annotation'],
  keyword: ['arg', 'value'],
  alias: ['name', 'asname'],
  withitem: ['context_expr', 'optional_vars'],
  match_case: ['pattern', 'guard', 'body'],
  MatchValue: ['value'],
  MatchSingleton: ['value'],
  MatchSequence: ['patterns'],
  MatchMapping: ['keys', 'patterns', 'rest'],
  MatchClass: ['cls', 'patterns', 'kwd_attrs', 'kwd_patterns'],
  MatchStar: ['name'],
  MatchAs: ['pattern', 'name'],
  MatchOr: ['patterns'],
  TypeVar: ['name', 'bound'],
  ParamSpec: ['name'],
  TypeVarTuple: ['name'],
};

/** Fields that hold texts and numbers. */
const TEXTS = new Set('id attr op ops arg module level asname conversion is_async kwd_attrs rest'.split(' '));
const MORE_TEXTS: Readonly<Record<string, readonly NodeType[]>> = {
  name: [
    'FunctionDef',
    'AsyncFunctionDef',
    'ClassDef',
    'ExceptHandler',
    'MatchStar',
    'MatchAs',
    'TypeVar',
    'ParamSpec',
    'TypeVarTuple',
    'alias',
  ],
  names: ['Global', 'Nonlocal'],
  value: ['Constant'],
};

/** The fields that hold nodes, which is all that a walk over nodes looks at; most nodes have none. */
export const PARTS = byType((type) =>
  FIELDS[type].filter((name) => !TEXTS.has(name) && !MORE_TEXTS[name]?.includes(type)),
);

/** A table with an entry for each type of node. */
export function byType<T>(entry: (type: NodeType) => T): Readonly<Record<NodeType, T>> {
  const table = {} as Record<NodeType, T>;
  for (const type of Object.keys(FIELDS) as NodeType[]) table[type] = entry(type);
  return table;
}

/** One of the `PARTS` of a node. */
export function part(node: Node, name: string): Node | null | readonly (Node | null)[] {
  return field(node, name) as Node | null | readonly (Node | null)[];
}

/** `Array.isArray` does not narrow what may not be written. */
export function isList<T>(value: T | readonly T[] | null): value is readonly T[] {
  return Array.isArray(value);
}

/** A field's value, read by name. */
export function field(node: Node, name: string): unknown {
  return (node as unknown as Readonly<Record<string, unknown>>)[name];
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
