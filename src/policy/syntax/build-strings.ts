/**
 * String, concatenated and f-string nodes. Texts are cut out of the source by position: tree-sitter's own
 * content nodes differ from CPython's at raw strings and escapes.
 */
import type { Constant, FormattedValue, JoinedStr } from './ast.js';
import { expr, find, has, type Kid, named, Unreadable } from './kid.js';
import { decode, type Prefix, readPrefix } from './strings.js';

type Piece = Constant | FormattedValue;

function constant(value: string, bytes: boolean, at: number): Constant {
  return { type: 'Constant', kind: bytes ? 'bytes' : 'str', value, at };
}

/** Adjacent texts become one and empty ones vanish, as CPython does. */
function merge(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (piece.type !== 'Constant') out.push(piece);
    else if (last?.type === 'Constant') out[out.length - 1] = { ...last, value: last.value + piece.value };
    else if (piece.value !== '') out.push(piece);
  }
  return out;
}

/** Letters and opening quotes of a string, and where its text begins. @throws Unreadable as `buildString` does */
export function prefixOf(source: string, at: number): { readonly prefix: Prefix; readonly from: number } {
  let quote = at;
  while (isLetter(source.charCodeAt(quote))) quote++;
  const sign = source[quote];
  const second = source[quote + 1] === sign;
  // Two quotes and no third are an empty string.
  const from = quote + (second && source[quote + 2] === sign ? 3 : 1);
  return { prefix: readPrefix(source.slice(at, from), at), from };
}

/**
 * A whole string by its place in the source; undefined for an f-string, whose fields must be visited.
 * @throws Unreadable as `buildString` does
 */
export function plainString(source: string, at: number, end: number): Constant | undefined {
  const { prefix, from } = prefixOf(source, at);
  return prefix.format ? undefined : literal(source, from, end - prefix.quotes, prefix, at);
}

const isLetter = (code: number) => (code | 32) >= 97 && (code | 32) <= 122;

export function literal(source: string, from: number, end: number, prefix: Prefix, at: number): Constant {
  const text = source.slice(from, end);
  if (prefix.bytes && /\P{ASCII}/u.test(text)) {
    throw new Unreadable(at, 'bytes can only contain ASCII literal characters');
  }
  return constant(decode(text, prefix, at), prefix.bytes, at);
}

/** An f-string: what has no fields is read by `plainString`. */
export function buildString(kids: readonly Kid[], at: number, source: string): JoinedStr {
  const start = find(kids, 'string_start');
  const last = kids.at(-1);
  if (!start || !last) throw new Unreadable(at, 'invalid string');
  const prefix = readPrefix(source.slice(start.at, start.end), at);
  const end = last.end - prefix.quotes;
  const values = pieces(kids, 'interpolation', start.end, end, prefix, source);
  return { type: 'JoinedStr', at, values };
}

/** The texts between replacement fields, and the fields, in order. */
function pieces(
  kids: readonly Kid[],
  fieldType: string,
  from: number,
  end: number,
  prefix: Prefix,
  source: string,
): Piece[] {
  const out: Piece[] = [];
  let at = from;
  for (const kid of kids) {
    if (kid.t !== fieldType) continue;
    if (kid.at > at) out.push(textPiece(source.slice(at, kid.at), prefix, at));
    out.push(...replacement(kid, prefix, source));
    at = kid.end;
  }
  if (end > at) out.push(textPiece(source.slice(at, end), prefix, at));
  return merge(out);
}

/** Text between the replacement fields of an f-string. */
export function textPiece(raw: string, prefix: Prefix, at: number): Constant {
  const single =
    raw.includes('{') || raw.includes('}') ? raw.replace(/\{\{|\}\}/g, (two) => two[0] ?? '') : raw;
  return constant(decode(single, prefix, at), false, at);
}

/** CPython 3.13 cuts the shown text of `{...=}` short at these signs; where depends on its patch level. */
function cutShort(shown: string): boolean {
  return /[!#]/.test(shown) || (/[:{}]/.test(shown) && shown.indexOf('=') !== shown.lastIndexOf('='));
}

/** `{x}`, `{x!r}`, `{x:>{w}}`; `{x=}` is the text `x=` and a field. */
function replacement(kid: Kid, prefix: Prefix, source: string): Piece[] {
  const inner = kid.kids;
  const conversionKid = find(inner, 'type_conversion');
  const specKid = find(inner, 'format_specifier');
  const values = named(inner.filter((part) => part !== conversionKid && part !== specKid));
  const [first] = values;
  if (values.length !== 1 || !first) throw new Unreadable(kid.at, 'invalid replacement field in an f-string');
  const walrus = first.t === 'named_expression' ? expr(first) : undefined;
  if (walrus?.type === 'NamedExpr') {
    // To CPython a `:` at the top of a field starts the format spec: `{x:=5}` loads x with spec `=5`.
    const from = source.indexOf(':=', walrus.at) + 1;
    const raw = source.slice(from, kid.end - 1);
    if (/[{}]/.test(raw) || specKid || conversionKid || has(inner, '=')) {
      throw new Unreadable(
        walrus.at,
        'the format `:=` is not readable here',
        'Put the format into format(x, "=5").',
      );
    }
    const spec: JoinedStr = { type: 'JoinedStr', at: from, values: [textPiece(raw, prefix, from)] };
    return [{ type: 'FormattedValue', at: kid.at, value: walrus.target, conversion: -1, format_spec: spec }];
  }
  const value = expr(first);
  let conversion = conversionKid ? (source.charCodeAt(conversionKid.at + 1) ?? -1) : -1;
  const spec = specKid
    ? ({
        type: 'JoinedStr',
        at: specKid.at,
        values: pieces(specKid.kids, 'format_expression', specKid.at + 1, specKid.end, prefix, source),
      } satisfies JoinedStr)
    : null;
  const out: Piece[] = [];
  const equals = find(inner, '=');
  if (equals) {
    let after = equals.end;
    while (/\s/.test(source[after] ?? '')) after++;
    const shown = source.slice(kid.at + 1, after);
    if (cutShort(shown)) {
      throw new Unreadable(
        kid.at,
        'a `{...=}` field holds `!`, `#`, or another `=` together with `:`, `{` or `}`',
        'Give the expression a name first: f"{name=}".',
        'parser/unsupported',
      );
    }
    out.push(constant(shown, false, kid.at));
    if (conversion === -1 && !spec) conversion = 'r'.charCodeAt(0);
  }
  out.push({ type: 'FormattedValue', at: kid.at, value, conversion, format_spec: spec });
  return out;
}

export function buildConcatenation(kids: readonly Kid[], at: number): Constant | JoinedStr {
  return concatenated(
    named(kids).map((kid) => expr(kid) as Constant | JoinedStr),
    at,
  );
}

/** `'a' 'b'` is one constant; with an f-string among them, one joined string. */
export function concatenated(parts: readonly (Constant | JoinedStr)[], at: number): Constant | JoinedStr {
  const bytes = parts.some((part) => part.type === 'Constant' && part.kind === 'bytes');
  if (bytes && parts.some((part) => part.type !== 'Constant' || part.kind !== 'bytes')) {
    throw new Unreadable(at, 'cannot mix bytes and nonbytes literals');
  }
  if (parts.every((part) => part.type === 'Constant')) {
    return constant(parts.map((part) => (part.type === 'Constant' ? part.value : '')).join(''), bytes, at);
  }
  const values = merge(parts.flatMap((part) => (part.type === 'Constant' ? [part] : [...part.values])));
  return { type: 'JoinedStr', at, values };
}
