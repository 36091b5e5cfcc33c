/** The arguments of a call, up to and with the closing bracket. */
import type { Reader } from './expressions.js';
import type { Read } from './read.js';

export function readArguments(reader: Reader): void {
  /** 1 behind `name=`, 2 behind `**`. */
  let named = 0;
  let late = '';
  let count = 0;
  while (!reader.is(')')) {
    const { token } = reader;
    if (reader.take('**')) {
      reader.expression();
      named = 2;
    } else if (reader.take('*')) {
      if (reader.is(',', ')')) reader.tell(token.at, 'Invalid star expression');
      const starred = reader.expression();
      if (reader.is('for')) {
        const { i } = reader;
        if (reader.tries(() => reader.clauses()))
          reader.tell(token.at, 'iterable unpacking cannot be used in comprehension');
        reader.i = i;
      }
      if (named === 2)
        reader.tell(starred.first.at, 'iterable argument unpacking follows keyword argument unpacking');
    } else if (reader.isName() && reader.tokens[reader.i + 1]?.text === '=') {
      keyword(reader);
      named ||= 1;
    } else {
      positional(reader, count);
      if (named > 0 && late === '')
        late = `positional argument follows keyword argument${named === 2 ? ' unpacking' : ''}`;
    }
    count++;
    if (!reader.take(',')) break;
  }
  if (!reader.is(')')) reader.stuck();
  if (late !== '') reader.tell(reader.token.at, late);
  reader.i++;
}

function keyword(reader: Reader): void {
  const name = reader.token;
  reader.i += 2;
  if (reader.is(',', ')')) reader.tell(name.at, 'expected argument value expression');
  reader.expression();
  if (reader.is('for') && reader.tries(() => reader.clauses()))
    reader.tell(name.at, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
}

function positional(reader: Reader, count: number): void {
  const first = reader.token;
  let read: Read = reader.expression();
  if (reader.is('=')) {
    if (/^(?:True|False|None)$/.test(read.kind) && read.first === first)
      reader.tell(first.at, `cannot assign to ${read.kind}`);
    reader.tell(first.at, 'expression cannot contain assignment, perhaps you meant "=="?');
  }
  if (reader.is(':=')) {
    if (!read.bare) reader.stuck();
    reader.i++;
    read = reader.expression();
  }
  if (!reader.clauses()) return;
  if (count > 0 || (reader.is(',') && reader.tokens[reader.i + 1]?.text !== ')'))
    reader.tell(first.at, 'Generator expression must be parenthesized');
}
