/** The parameters of a function or lambda. */
import type { Reader } from './expressions.js';

/** Parameters up to a closing sign, which stays. */
export function readParameters(reader: Reader, end: string, annotated: boolean): void {
  let star = false;
  let slash = false;
  let defaults = false;
  while (!reader.is(end)) {
    const { at } = reader.token;
    if (reader.take('/')) {
      if (slash) reader.tell(at, '/ may appear only once');
      if (star) reader.tell(at, '/ must be ahead of *');
      slash = true;
    } else if (reader.take('**')) {
      parameter(reader, annotated);
      if (reader.is('=')) reader.tell(reader.token.at, 'var-keyword argument cannot have default value');
      reader.take(',');
      if (reader.isName() || reader.is('*', '/'))
        reader.tell(reader.token.at, 'arguments cannot follow var-keyword argument');
      return;
    } else if (reader.take('*')) {
      if (star) reader.tell(at, '* argument may appear only once');
      star = true;
      if (reader.is(',') && !reader.isNext(end) && reader.tokens[reader.i + 1]?.text !== '**') {
        // Names that must be given by name follow.
      } else if (reader.is(',', end)) reader.tell(reader.before.at, 'named arguments must follow bare *');
      else {
        parameter(reader, annotated);
        if (reader.is('=')) reader.tell(reader.token.at, 'var-positional argument cannot have default value');
      }
    } else {
      parameter(reader, annotated);
      if (reader.take('=')) {
        defaults = true;
        if (reader.is(',', end)) reader.tell(reader.before.at, 'expected default value expression');
        reader.expression();
      } else if (defaults && !star && reader.is(',', end))
        reader.tell(reader.before.at, 'parameter without a default follows parameter with a default');
    }
    if (!reader.take(',')) {
      if (!reader.is(end)) reader.stuck();
      return;
    }
  }
}

function parameter(reader: Reader, annotated: boolean): void {
  reader.name();
  if (!annotated || !reader.take(':')) return;
  if (reader.take('*')) reader.bitwise();
  else reader.expression();
}
