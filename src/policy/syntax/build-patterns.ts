/** Builders of `match` statements and their patterns. */
import type { Expr, MatchCase, Node } from './ast.js';
import {
  type Builder,
  expr,
  find,
  has,
  identifier,
  type Kid,
  named,
  oneOrTuple,
  pattern,
  statements,
  Unreadable,
} from './kid.js';
import type { MatchStar, Pattern } from './patterns.js';

/** The name chain of a dotted name: `a` as Name, `a.b` as Attribute. */
function chain(kid: Kid): Expr {
  const [first, ...rest] = named(kid.kids);
  let value = expr(first, kid.at);
  for (const part of rest) {
    value = { type: 'Attribute', at: value.at, value, attr: identifier(part), nameAt: part.at };
  }
  return value;
}

/** `1`, `-1`, `1+2j`, `-1-2j`. */
function numeric(kids: readonly Kid[], at: number): Expr {
  const numbers = kids.filter((kid) => kid.v !== undefined);
  const negative = kids[0]?.t === '-';
  const first = expr(numbers[0], at);
  const left: Expr = negative ? { type: 'UnaryOp', at, op: 'USub', operand: first } : first;
  const second = numbers[1];
  if (!second) return left;
  const sign = kids[kids.indexOf(second) - 1]?.t;
  return { type: 'BinOp', at, left, op: sign === '-' ? 'Sub' : 'Add', right: expr(second) };
}

/** One simple pattern: a single child, or a number with a minus before it. */
function simplePattern(kids: readonly Kid[], at: number): Pattern {
  const last = kids.at(-1);
  if (!last) throw new Unreadable(at, 'invalid pattern');
  if (last.t === '_') return { type: 'MatchAs', at: last.at, pattern: null, name: null };
  if (last.v?.type.startsWith('Match')) return last.v as Pattern;
  if (last.t === 'dotted_name') {
    const value = chain(last);
    if (value.type === 'Name') return { type: 'MatchAs', at: value.at, pattern: null, name: value.id };
    return { type: 'MatchValue', at: value.at, value };
  }
  if (last.t === 'complex_pattern') return { type: 'MatchValue', at, value: numeric(last.kids, at) };
  if (kids[0]?.t === '-') return { type: 'MatchValue', at, value: numeric(kids, at) };
  const value = expr(last, at);
  if (
    value.type === 'Constant' &&
    (value.kind === 'True' || value.kind === 'False' || value.kind === 'None')
  ) {
    return { type: 'MatchSingleton', at, value };
  }
  // `[]` and `()` look the same as assignment targets.
  if ((value.type === 'List' || value.type === 'Tuple') && value.elts.length === 0) {
    return { type: 'MatchSequence', at, patterns: [] };
  }
  return { type: 'MatchValue', at, value };
}

/** Parts of a list separated by a token. */
function split(kids: readonly Kid[], separator: string): Kid[][] {
  const parts: Kid[][] = [[]];
  for (const kid of kids) {
    if (kid.t === separator) parts.push([]);
    else parts.at(-1)?.push(kid);
  }
  return parts.filter((part) => part.length > 0);
}

const casePattern: Builder = (kids, at) => {
  const [first] = kids;
  if (first?.t === 'as_pattern') {
    const parts = named(first.kids);
    const name = identifier(parts.at(-1), at);
    return { type: 'MatchAs', at, pattern: pattern(parts[0], at), name };
  }
  if (first?.t === 'keyword_pattern') throw new Unreadable(at, 'invalid pattern');
  return simplePattern(kids, at);
};

function splat(kids: readonly Kid[], at: number): MatchStar {
  const last = kids.at(-1);
  const name = last?.t === '_' ? null : identifier(last, at);
  return { type: 'MatchStar', at, name: name === '_' ? null : name };
}

const dictPattern: Builder = (kids, at) => {
  const keys: Expr[] = [];
  const patterns: Pattern[] = [];
  let rest: string | null = null;
  for (const entry of split(kids.slice(1, -1), ',')) {
    const star = find(entry, 'splat_pattern');
    if (star) {
      rest = star.v?.type === 'MatchStar' ? star.v.name : null;
      continue;
    }
    const colon = entry.findIndex((kid) => kid.t === ':');
    const key = simplePattern(entry.slice(0, colon), at);
    if (key.type !== 'MatchValue' && key.type !== 'MatchSingleton')
      throw new Unreadable(key.at, 'invalid mapping key');
    keys.push(key.value);
    patterns.push(pattern(entry.at(-1), at));
  }
  return { type: 'MatchMapping', at, keys, patterns, rest };
};

const classPattern: Builder = (kids, at) => {
  const name = kids[0];
  if (!name) throw new Unreadable(at, 'invalid pattern');
  const patterns: Pattern[] = [];
  const kwd_attrs: string[] = [];
  const kwd_patterns: Pattern[] = [];
  for (const kid of kids.slice(1)) {
    if (kid.t !== 'case_pattern') continue;
    const keyword = kid.kids[0];
    if (kid.v === undefined && keyword?.t === 'keyword_pattern') {
      kwd_attrs.push(identifier(keyword.kids[0], kid.at));
      kwd_patterns.push(simplePattern(keyword.kids.slice(2), kid.at));
    } else patterns.push(pattern(kid));
  }
  return { type: 'MatchClass', at, cls: chain(name), patterns, kwd_attrs, kwd_patterns };
};

function sequence(kids: readonly Kid[], at: number): Pattern {
  const patterns = kids.filter((kid) => kid.t === 'case_pattern').map((kid) => pattern(kid));
  return { type: 'MatchSequence', at, patterns };
}

/** List and tuple patterns share their names with assignment targets: case patterns inside tell them apart. */
export function sequencePattern(type: string, kids: readonly Kid[], at: number): Node | undefined {
  if (!kids.some((kid) => kid.t === 'case_pattern')) return undefined;
  const built = sequence(kids, at);
  const only = built.type === 'MatchSequence' ? built.patterns : [];
  const [first] = only;
  if (type === 'tuple_pattern' && only.length === 1 && first && !has(kids, ',') && first.type !== 'MatchStar')
    return first;
  return built;
}

function caseClause(kid: Kid): MatchCase {
  const guard = find(kid.kids, 'if_clause');
  const patterns = kid.kids.filter((part) => part.t === 'case_pattern');
  const [first] = patterns;
  const bare = kid.kids.slice(0, guard ? kid.kids.indexOf(guard) : undefined);
  const list = patterns.length > 1 || has(bare, ',');
  return {
    type: 'match_case',
    at: kid.at,
    pattern: list ? sequence(kid.kids, first?.at ?? kid.at) : pattern(first, kid.at),
    guard: guard ? expr(named(guard.kids)[0], guard.at) : null,
    body: statements(find(kid.kids, 'block'), kid.at),
  };
}

export const PATTERN_BUILDERS: Readonly<Record<string, Builder>> = {
  case_pattern: casePattern,
  splat_pattern: splat,
  union_pattern: (kids, at) => ({
    type: 'MatchOr',
    at,
    patterns: split(kids, '|').map((part) => simplePattern(part, part[0]?.at ?? at)),
  }),
  dict_pattern: dictPattern,
  class_pattern: classPattern,
  match_statement: (kids, at) => {
    const body = kids.at(-1);
    const subject = kids.slice(1, -2);
    const cases = (body?.kids ?? []).filter((kid) => kid.t === 'case_clause').map(caseClause);
    if (cases.length === 0) throw new Unreadable(at, 'a match statement needs a case');
    return { type: 'Match', at, subject: oneOrTuple(subject, at), cases };
  },
};
