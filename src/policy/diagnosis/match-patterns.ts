/** The patterns of a `case`. */
import type { Reader } from './expressions.js';

export function readPattern(reader: Reader): void {
  do {
    if (reader.is('if', ':') && reader.before.text === ',') return;
    one(reader);
  } while (reader.take(','));
}

function one(reader: Reader): void {
  if (reader.take('*')) {
    reader.name();
    return;
  }
  do closed(reader);
  while (reader.take('|'));
  if (reader.take('as')) reader.name();
}

function several(reader: Reader, end: string): void {
  while (!reader.is(end)) {
    one(reader);
    if (!reader.take(',')) break;
  }
  reader.need(end);
}

function closed(reader: Reader): void {
  if (reader.take('(')) {
    several(reader, ')');
    return;
  }
  if (reader.take('[')) {
    several(reader, ']');
    return;
  }
  if (reader.take('{')) {
    mapping(reader);
    return;
  }
  if (!reader.isName()) {
    reader.bitwise(); // numbers, also complex ones, texts and constants
    return;
  }
  do reader.name();
  while (reader.take('.'));
  if (reader.take('(')) fields(reader);
}

function mapping(reader: Reader): void {
  while (!reader.is('}')) {
    if (reader.take('**')) reader.name();
    else {
      closed(reader);
      reader.need(':');
      one(reader);
    }
    if (!reader.take(',')) break;
  }
  reader.need('}');
}

function fields(reader: Reader): void {
  while (!reader.is(')')) {
    if (reader.isName() && reader.tokens[reader.i + 1]?.text === '=') reader.i += 2;
    one(reader);
    if (!reader.take(',')) break;
  }
  reader.need(')');
}
