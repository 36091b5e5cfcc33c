/**
 * What a caller whose code met a NameError should know: which tables and helpers this run had, and whose helper the
 * name is. Python's own suggestion knows neither; what the name should have been is left to the caller.
 */
import { helpersOf } from '../persona/helpers.js';
import type { Persona } from '../persona/persona.js';
import type { PreparedProgram } from './prepare.js';
import type { Ending } from './record.js';

/** As CPython words it. A longer name than a table or helper may have is none of ours. */
const MISSING = /^name '([\p{ID_Start}_][\p{ID_Continue}]{0,63})' is not defined/u;

/** @returns undefined for every other ending, and for an analysis, whose code is ours */
export function missingNameHint(
  { error }: Pick<Ending, 'error'>,
  { persona, inputs, analysis }: Pick<PreparedProgram, 'persona' | 'inputs' | 'analysis'>,
  personas: readonly Persona[],
): string | undefined {
  const name = error?.type === 'NameError' ? MISSING.exec(error.message)?.[1] : undefined;
  if (name === undefined || analysis) return undefined;
  const tables = inputs.map((input) => input.name);
  const own = helpersOf(persona).map(({ call }) => call);
  const parts = [
    `This run has no ${name}.`,
    tables.length > 0 ? `Its tables: ${tables.join(', ')}.` : 'It has no tables: none was passed.',
    own.length > 0 ? `Helpers of ${persona.id}: ${own.join(', ')}.` : `${persona.id} has no helpers.`,
  ];
  const others = personas.filter(
    (other) => other.id !== persona.id && helpersOf(other).some(({ call }) => call.startsWith(`${name}(`)),
  );
  if (others.length > 0)
    parts.push(`${name} is a helper of ${others.map(({ id }) => id).join(', ')}: pass that as \`persona\`.`);
  return parts.join(' ');
}
