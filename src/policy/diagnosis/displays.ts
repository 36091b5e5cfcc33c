/** What stands in round, square and curly brackets that is no call and no subscript. */
import type { Reader } from './expressions.js';
import type { Read } from './read.js';
import type { Token } from './token.js';

export function readGroup(reader: Reader, first: Token): Read {
  if (reader.take(')')) return { kind: 'tuple', first, parts: [], plain: true };
  if (reader.is('yield')) {
    const read = reader.yields();
    reader.need(')');
    return { ...read, plain: true };
  }
  const parts = [reader.starNamed()];
  const [only] = parts;
  if (comprehension(reader, parts, '(')) {
    reader.need(')');
    return { kind: 'generator expression', first, plain: true };
  }
  if (only && reader.is(')')) {
    if (only.kind === 'starred') reader.tell(only.first.at, 'cannot use starred expression here');
    reader.i++;
    return { ...only, bare: false, plain: true };
  }
  more(reader, parts, ')');
  comprehension(reader, parts, '(');
  reader.need(')');
  return { kind: 'tuple', first, parts, plain: true };
}

export function readList(reader: Reader, first: Token): Read {
  const parts: Read[] = [];
  if (!reader.is(']')) parts.push(reader.starNamed());
  const made = comprehension(reader, parts, '[');
  if (!made) more(reader, parts, ']');
  if (!made) comprehension(reader, parts, '[');
  reader.need(']');
  return made
    ? { kind: 'list comprehension', first, plain: true }
    : { kind: 'list', first, parts, plain: true };
}

function more(reader: Reader, parts: Read[], end: string): void {
  while (reader.take(',')) {
    if (reader.is(end)) return;
    parts.push(reader.starNamed());
  }
}

function comprehension(reader: Reader, parts: readonly Read[], sign: string): boolean {
  if (!reader.is('for', 'async') || parts.length === 0) return false;
  const [first] = parts;
  const { i } = reader;
  if (first && (parts.length > 1 || reader.before.text === ',')) {
    if (sign !== '(' && reader.tries(() => reader.clauses()))
      reader.tell(first.first.at, 'did you forget parentheses around the comprehension target?');
    reader.i = i;
    reader.stuck();
  }
  reader.clauses();
  if (first?.kind === 'starred')
    reader.tell(first.first.at, 'iterable unpacking cannot be used in comprehension');
  return true;
}

export function readDisplay(reader: Reader, first: Token): Read {
  if (reader.take('}')) return { kind: 'dict literal', first, plain: true };
  if (reader.is('**')) return dict(reader, first);
  const parts = [reader.starNamed()];
  if (reader.is(':') && parts[0]?.kind !== 'starred') {
    value(reader);
    if (reader.clauses()) {
      reader.need('}');
      return { kind: 'dict comprehension', first, plain: true };
    }
    if (reader.take(',')) return dict(reader, first);
    reader.need('}');
    return { kind: 'dict literal', first, plain: true };
  }
  const made = comprehension(reader, parts, '{');
  if (!made) more(reader, parts, '}');
  if (!made) comprehension(reader, parts, '{');
  reader.need('}');
  return { kind: made ? 'set comprehension' : 'set display', first, plain: true };
}

function dict(reader: Reader, first: Token): Read {
  while (!reader.is('}')) {
    const { at } = reader.token;
    if (reader.take('**')) {
      reader.bitwise();
      if (reader.is('for') && reader.tries(() => reader.clauses()))
        reader.tell(at, 'dict unpacking cannot be used in dict comprehension');
    } else {
      // CPython has no words for two expressions here: the key is all it looks for.
      reader.expression(true);
      if (!reader.is(':')) {
        if (!reader.isKind('error')) reader.tell(reader.before.at, "':' expected after dictionary key");
        reader.stuck();
      }
      value(reader);
    }
    if (!reader.take(',')) break;
  }
  reader.need('}');
  return { kind: 'dict literal', first, plain: true };
}

function value(reader: Reader): void {
  const colon = reader.token;
  reader.need(':');
  if (reader.is('}', ',')) reader.tell(colon.at, "expression expected after dictionary key and ':'");
  if (reader.is('*')) {
    const { at } = reader.token;
    reader.i++;
    if (reader.tries(() => reader.bitwise()))
      reader.tell(at, 'cannot use a starred expression in a dictionary value');
    reader.i--;
  }
  reader.expression();
}
