/** What to write instead, by what CPython says. */
import type { Diagnosis } from './diagnose.js';

const HINTS: readonly (readonly [RegExp, string])[] = [
  [/was never closed$/, 'Close it, or remove it.'],
  [/^(?:f-string: )?unmatched/, 'Remove it, or open a bracket before it.'],
  [/^closing parenthesis/, 'Close brackets in the order in which they were opened, each by its own kind.'],
  [/^unterminated triple-quoted/, 'End the text with the three quotes it begins with.'],
  [
    /^unterminated/,
    'End the text with the quote it begins with; write a quote inside as \\" or use the other kind.',
  ],
  [/^expected ':'/, 'Put a colon at the end of the line that opens the block.'],
  [/^expected an indented block/, 'Indent the lines of the block by four spaces, or write pass.'],
  [/^unexpected indent/, 'Begin the line where the lines above it begin.'],
  [/^unindent does not match/, 'Begin the line where a block above it begins: count the spaces.'],
  [/^inconsistent use of tabs/, 'Indent with four spaces everywhere, never with tabs.'],
  [/instead of '='/, 'Write == to compare.'],
  [/perhaps you meant "=="/, 'Write == to compare; a keyword argument is a plain name before the =.'],
  [/^Missing parentheses in call to 'print'/, 'Write print(...): this is Python 3.'],
  [/^Missing parentheses/, 'This is Python 3, and code in texts is not available here.'],
  [/forgot a comma/, 'Put a comma, an operator or a dot between the two.'],
  [/^expected 'except' or 'finally'/, 'Put `except ValueError as error:` with a block below the try.'],
  [/^multiple exception types/, 'Write except (ValueError, KeyError) as error:'],
  [/^expected 'else' after 'if'/, 'Write value if condition else other.'],
  [/^invalid character '[“”„«»]/, 'Write straight quotes: " or \'.'],
  [/^invalid character '[‘’‚]/, 'Write straight quotes: \' or ".'],
  [/^invalid character '[–—−]/, 'Write a plain minus: -.'],
  [/^invalid character '×/, 'Write *.'],
  [/^invalid character '÷/, 'Write /.'],
  [/^invalid character '[≤≥≠]/, 'Write <=, >= or !=.'],
  [/^invalid character/, 'Remove the character, or put it into quotes.'],
  [/^invalid non-printable/, 'Replace the invisible character with a plain space, or remove it.'],
  [/^leading zeros/, 'Leave the leading zeros out.'],
  [/literal$/, 'Names begin with a letter; put a space or an operator behind a number.'],
  [
    /outside (?:async|of an async)/,
    'Put async before the def, or move the line to the top level, where await is allowed.',
  ],
  [/^'return' outside/, 'End the code with the value as an expression, or put the line into a function.'],
  [/^'yield' outside/, 'Put the line into a function.'],
  [/loop$/, 'Put it into a for or while loop.'],
  [/^positional argument follows/, 'Put arguments without a name before those with one.'],
  [/^keyword argument repeated/, 'Give each name once.'],
  [/^duplicate argument/, 'Give each parameter a name of its own.'],
  [/^parameter without a default/, 'Put parameters without a default before those with one.'],
  [/^cannot (?:assign|use assignment)/, 'Assign to a name, an attribute or x[...].'],
  [/^f-string/, 'Write one expression between { and }, and {{ or }} for a brace as text.'],
];
const PLAIN = 'Write valid Python 3.13.';

/** @param rest the text from the place on */
export function hintFor({ message, open, at }: Diagnosis, rest: string): string {
  const known = HINTS.find(([pattern]) => pattern.test(message))?.[1];
  if (known) return known;
  if (/^(?:else|elif|except|finally|case)\b/.test(rest))
    return 'It belongs to no block above it: align it with its `if`, `try`, `for` or `match`.';
  if (open && open.at !== at)
    return `A ${open.sign} of line ${open.line} is still open here: close it, or separate with a comma.`;
  if (/^(?:&&|\|\||[&|]{1,2} )/.test(rest)) return 'Write `and` and `or`.';
  if (/^[!$?`]/.test(rest)) return 'Remove the sign: it is none of Python; write `not` for !.';
  return PLAIN;
}
