/**
 * Short chains such as `part["cost"].mean()` read straight from the text: most of an analysis is made of them,
 * and each of their nodes would cost the walk several calls into the parser. Only what can be read in one way is
 * taken: names, numbers, plain strings, lists of them. The parser has said what kind of node the text is and
 * where it ends; a chain that does not end there is not used.
 */
import type { Call, Constant, Expr, Keyword } from './ast.js';

export interface Chain {
  readonly value: Expr;
  readonly end: number;
}

/** Longer or deeper ones are left to the walk, so that trying costs no more than a line does. */
const LONGEST = 200;
const DEEPEST = 6;
const SINGLES = new Map<string, Constant['kind']>([
  ['True', 'True'],
  ['False', 'False'],
  ['None', 'None'],
]);
/** What reads like a name and is none. */
const KEYWORDS = new Set(
  'and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split(
    ' ',
  ),
);

/** The longest chain that begins here with a name; undefined where there is none. */
export function chainAt(source: string, at: number): Chain | undefined {
  return chain(source, at, at + LONGEST, DEEPEST);
}

/** The end of a name of ASCII characters; `at` where there is none, -1 for one with others. */
export function endOfName(source: string, at: number): number {
  for (let end = at; ; end++) {
    const code = source.charCodeAt(end);
    if (code >= 128) return -1;
    if (!isLetter(code) && !(end > at && isDigit(code))) return end;
  }
}

const isDigit = (code: number) => code >= 48 && code <= 57;
const isLetter = (code: number) => ((code | 32) >= 97 && (code | 32) <= 122) || code === 95;

function chain(source: string, at: number, limit: number, depth: number): Chain | undefined {
  let end = endOfName(source, at);
  if (end <= at || depth === 0) return undefined;
  const id = source.slice(at, end);
  if (KEYWORDS.has(id) || SINGLES.has(id)) return undefined;
  let value: Expr = { type: 'Name', at, id };
  while (end < limit) {
    const sign = source[end];
    if (sign === '.') {
      const stop = endOfName(source, end + 1);
      if (stop <= end + 1) break;
      value = { type: 'Attribute', at, value, attr: source.slice(end + 1, stop), nameAt: end + 1 };
      end = stop;
    } else if (sign === '[') {
      const inner = item(source, end + 1, limit, depth - 1);
      if (!inner || source[inner.end] !== ']') break;
      value = { type: 'Subscript', at, value, slice: inner.value };
      end = inner.end + 1;
    } else if (sign === '(') {
      const call = callOf(value, source, end + 1, limit, depth - 1);
      if (!call) break;
      value = call.value;
      end = call.end;
    } else break;
  }
  return { value, end };
}

function callOf(func: Expr, source: string, from: number, limit: number, depth: number): Chain | undefined {
  const args: Expr[] = [];
  const keywords: Keyword[] = [];
  const value: Call = { type: 'Call', at: func.at, func, args, keywords };
  if (source[from] === ')') return { value, end: from + 1 };
  for (let at = from; ; ) {
    const name = endOfName(source, at);
    const named = name > at && source[name] === '=' && source[name + 1] !== '=';
    const found = item(source, named ? name + 1 : at, limit, depth);
    if (!found) return undefined;
    const arg = source.slice(at, name);
    if (named && !KEYWORDS.has(arg) && !SINGLES.has(arg))
      keywords.push({ type: 'keyword', at, arg, value: found.value });
    else if (named || keywords.length > 0) return undefined;
    else args.push(found.value);
    if (source[found.end] === ')') return { value, end: found.end + 1 };
    if (source[found.end] !== ',') return undefined;
    at = found.end + 1;
    while (source[at] === ' ') at++;
  }
}

/** A chain, a literal or a list of such. */
function item(source: string, at: number, limit: number, depth: number): Chain | undefined {
  if (depth <= 0 || at >= limit) return undefined;
  const code = source.charCodeAt(at);
  if (code === 34 || code === 39) return text(source, at, code, limit);
  if (code === 91) return list(source, at, limit, depth - 1);
  if (isDigit(code)) {
    let end = at + 1;
    while (isDigit(source.charCodeAt(end))) end++;
    const next = source.charCodeAt(end);
    if (isLetter(next) || next === 46 || (code === 48 && end > at + 1)) return undefined;
    return {
      value: { type: 'Constant', kind: 'number', value: '', raw: source.slice(at, end), at },
      end,
    };
  }
  const end = endOfName(source, at);
  const kind = end > at ? SINGLES.get(source.slice(at, end)) : undefined;
  if (kind) return { value: { type: 'Constant', kind, value: '', at }, end };
  return chain(source, at, limit, depth);
}

function text(source: string, at: number, quote: number, limit: number): Chain | undefined {
  for (let end = at + 1; end < limit; end++) {
    const code = source.charCodeAt(end);
    if (code === 92 || code === 10) return undefined;
    if (code !== quote) continue;
    if (source.charCodeAt(end + 1) === quote) return undefined;
    return {
      value: { type: 'Constant', kind: 'str', value: source.slice(at + 1, end), at },
      end: end + 1,
    };
  }
  return undefined;
}

function list(source: string, at: number, limit: number, depth: number): Chain | undefined {
  const elts: Expr[] = [];
  for (let from = at + 1; ; ) {
    const found = item(source, from, limit, depth);
    if (!found) return undefined;
    elts.push(found.value);
    if (source[found.end] === ']') return { value: { type: 'List', at, elts }, end: found.end + 1 };
    if (source[found.end] !== ',') return undefined;
    from = found.end + 1;
    while (source[from] === ' ') from++;
  }
}
