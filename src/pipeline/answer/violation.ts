/** One violation as text: where, what, what instead, and the line with a caret. Not where it is cut to size. */
import type { Violation } from '../../run.js';

export function violationText({ unit, line, column, rule, message, hint, source }: Violation): string {
  const place = `${unit ? `${unit} ` : ''}line ${line}, column ${column} [${rule}]`;
  const shown = (source ?? '').split('\n').map((text) => `\n      ${text}`);
  return `${place}: ${message} Hint: ${hint}${source ? shown.join('') : ''}`;
}
