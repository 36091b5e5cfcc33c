/** What zod found wrong, in words that say what was expected. For settings and for tool arguments. */
import type { z } from 'zod';
import type { InputProblem } from '../errors.js';

/** @param within what was read: the value that came is looked up in it */
export function problemOf(issue: z.core.$ZodIssue, within: unknown, whole: string): InputProblem {
  const came = issue.path.reduce<unknown>((at, part) => (at as never)?.[part], within);
  return { field: placeOf(issue.path) || whole, came: shown(came), expected: expectedBy(issue) };
}

/** `data.sales.rows[2]`; empty of the whole. */
export function placeOf(path: readonly PropertyKey[]): string {
  const steps = path.map((part, at) =>
    typeof part === 'number' ? `[${part}]` : `${at === 0 ? '' : '.'}${shownName(String(part))}`,
  );
  return steps.join('').slice(0, MAX_PLACE);
}

/** Names in it are the caller's own and have any length. */
const MAX_PLACE = 200;
const MAX_NAME = 60;
const PLAIN_NAME = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_ .-]*[\p{L}\p{N}_])?$/u;

/** A caller's own name for a message: one that would not be seen, or would break the line, is quoted. */
export function shownName(name: string): string {
  const short = name.slice(0, MAX_NAME);
  return PLAIN_NAME.test(short) ? short : JSON.stringify(short);
}

export function expectedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return `${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return issue.origin === 'string' ? 'some text' : `at least ${issue.minimum}`;
    case 'too_big':
      return `at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}`;
    case 'invalid_union':
      return eitherOf(issue.errors);
    default:
      return issue.message.replace(/^expected /, '');
  }
}

/** What each form of a union wants first: `text or a number`, `type ref/prompt or type ref/resource`. */
function eitherOf(forms: readonly (readonly z.core.$ZodIssue[])[]): string {
  const words = forms.flatMap(([first]) =>
    first ? [`${first.path.map((part) => `${String(part)} `).join('')}${expectedBy(first)}`] : [],
  );
  return [...new Set(words)].join(' or ');
}

const TYPES: Readonly<Record<string, string>> = {
  int: 'a whole number',
  number: 'a number',
  string: 'text',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** A value that came, short enough to be shown. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (value !== null && typeof value === 'object') return 'an object';
  // JSON has no word for what 1e400 becomes.
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length <= 80 ? text : `${text.slice(0, 80)}…`;
}
