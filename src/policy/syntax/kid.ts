/**
 * What the builders work on: a finished child of the tree-sitter node being left. A child that means an
 * expression, statement or pattern carries it in `v`; one that is only a grouping (an argument list, a
 * block, a clause) keeps its own children in `kids` and is read by its parent.
 */
import type { Expr, Name, Node, Stmt } from './ast.js';
import type { Pattern } from './patterns.js';

export interface Kid {
  /** tree-sitter's name of the node or token. */
  readonly t: string;
  readonly at: number;
  /** Only right for identifiers, literals and the parts of strings; -1 elsewhere. */
  readonly end: number;
  readonly v: Node | undefined;
  readonly kids: readonly Kid[];
}

/** Makes the node of one of tree-sitter's types. */
export type Builder = (kids: readonly Kid[], at: number, source: string, end: number) => Node;

/** The text cannot be read as Python 3.13 although tree-sitter made a tree of it, or not as one we know. */
export class Unreadable extends Error {
  readonly at: number;
  readonly hint: string;
  readonly rule: string;
  constructor(at: number, message: string, hint = 'Write valid Python 3.13.', rule = 'parser/syntax') {
    super(message);
    this.at = at;
    this.rule = rule;
    this.hint = hint;
  }
}

const EXPRESSIONS = new Set<string>([
  'Name',
  'Constant',
  'JoinedStr',
  'BoolOp',
  'NamedExpr',
  'BinOp',
  'UnaryOp',
  'Lambda',
  'IfExp',
  'Dict',
  'List',
  'Tuple',
  'Set',
  'ListComp',
  'SetComp',
  'GeneratorExp',
  'DictComp',
  'Await',
  'Yield',
  'YieldFrom',
  'Compare',
  'Call',
  'Attribute',
  'Subscript',
  'Starred',
  'Slice',
]);

export function expr(kid: Kid | undefined, at = 0): Expr {
  if (kid?.v !== undefined && EXPRESSIONS.has(kid.v.type)) return kid.v as Expr;
  if (kid && holdsAs(kid, 4)) throw unreadableMatch(kid.at);
  throw new Unreadable(kid?.at ?? at, 'invalid syntax');
}

function holdsAs(kid: Kid, depth: number): boolean {
  return kid.t === 'as_pattern' || (depth > 0 && kid.kids.some((inner) => holdsAs(inner, depth - 1)));
}

/** `match [a, b]:` with `case (c): ...` below it: the grammar may take the whole for one annotation. */
export function unreadableMatch(at: number): Unreadable {
  return new Unreadable(
    at,
    '`as` stands in an expression, or this `match` is not readable here since its subject ends in brackets',
    'In a match, give the subject a name first: subject = [a, b]; match subject:',
    'parser/unsupported',
  );
}

export function pattern(kid: Kid | undefined, at = 0): Pattern {
  if (kid?.v?.type.startsWith('Match')) return kid.v as Pattern;
  throw new Unreadable(kid?.at ?? at, 'invalid syntax in a pattern');
}

export function identifier(kid: Kid | undefined, at = 0): string {
  if (kid?.t === 'identifier' && kid.v?.type === 'Name') return (kid.v as Name).id;
  throw new Unreadable(kid?.at ?? at, 'a name is expected here');
}

/** The statements of a block; an assignment in an expression statement is a statement by itself. */
export function statements(block: Kid | undefined, at: number): Stmt[] {
  const body: Stmt[] = [];
  for (const kid of block?.kids ?? []) {
    if (kid.v !== undefined) body.push(kid.v as Stmt);
  }
  if (body.length === 0) throw new Unreadable(block?.at ?? at, 'an indented block is expected here');
  return body;
}

export function has(kids: readonly Kid[], token: string): boolean {
  return kids.some((kid) => kid.t === token);
}

/** Children that carry something: not punctuation and keywords. */
export function named(kids: readonly Kid[]): Kid[] {
  return kids.filter((kid) => kid.v !== undefined || kid.kids.length > 0);
}

export function find(kids: readonly Kid[], type: string): Kid | undefined {
  return kids.find((kid) => kid.t === type);
}

/** The expressions of a comma-separated list: one alone stays itself unless a comma follows it. */
export function oneOrTuple(kids: readonly Kid[], at: number): Expr {
  const elts = named(kids).map((kid) => expr(kid));
  const [first] = elts;
  if (elts.length === 1 && first !== undefined && !has(kids, ',')) return first;
  return { type: 'Tuple', at: first?.at ?? at, elts };
}

/**
 * tree-sitter binds `*` in `[*f(a)]` to the name alone and calls the splat; Python stars the whole. Where
 * the left part is such a splat, the star moves outwards.
 */
export function starOut(left: Kid | undefined, at: number, make: (inner: Expr) => Expr): Expr {
  const value = expr(left, at);
  if (value.type !== 'Starred' || left?.t === 'parenthesized_expression') return make(value);
  return { type: 'Starred', at: value.at, value: make(value.value) };
}
