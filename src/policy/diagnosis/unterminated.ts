/** What CPython says of a text that nothing ends. */
import { Stop } from './token.js';

interface At {
  readonly line: number;
  readonly lastLine: number;
}

export function unterminated(
  { line, lastLine }: At,
  at: number,
  quote: string,
  lines: number,
  kind: '' | 'f-',
  escaped = false,
): Stop {
  const triple = quote.length === 3;
  const found = triple ? lastLine : line + lines;
  const why = escaped && !triple ? '; perhaps you escaped the end quote?' : '';
  return new Stop(
    at,
    `unterminated ${triple ? 'triple-quoted ' : ''}${kind}string literal (detected at line ${found})${why}`,
  );
}
