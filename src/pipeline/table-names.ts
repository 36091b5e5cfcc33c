/**
 * Which names a table may have: a Python name that hides nothing the code relies on. A helper of the
 * persona is no such thing: the caller's own data go before it, and the answer says so.
 */
import { InvalidRequestError } from '../errors.js';
import type { Persona } from '../persona/persona.js';
import { wellFormed } from './answer/cut-text.js';

const words = (text: string): string[] => text.trim().split(/\s+/);

const KEYWORDS = words(`
  False None True and as assert async await break class continue def del elif else except finally for from
  global if import in is lambda nonlocal not or pass raise return try while with yield`);

const BUILTINS = words(`
  abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex
  copyright credits delattr dict dir divmod enumerate eval exec exit filter float format frozenset getattr
  globals hasattr hash help hex id input int isinstance issubclass iter len license list locals map max
  memoryview min next object oct open ord pow print property quit range repr reversed round set setattr slice
  sorted staticmethod str sum super tuple type vars zip Ellipsis NotImplemented`);
const BUILTIN_EXCEPTION = /^[A-Z]\w*(Error|Warning|Exception|ExceptionGroup|Interrupt|Exit|Iteration)$/;

/** Names that every run finds besides its tables and what the prelude binds. */
export const GLOBAL_NAMES: readonly string[] = ['persona', 'role', 'strategic_context', 'available_data'];

const IDENTIFIER = /^[\p{ID_Start}][\p{ID_Continue}]*$/u;
const MAX_NAME = 64;
/** Each path is disclosed, and the disclosure is never cut. */
export const MAX_PATH = 256;

/**
 * @param name as the caller wrote it
 * @param persona whose imports and helpers the name must not hide
 * @throws InvalidRequestError saying what is wrong with the name
 */
export function checkTableName(name: string, persona: Persona): void {
  const problem = problemWith(name, persona);
  if (!problem) return;
  throw new InvalidRequestError(`The table name ${JSON.stringify(name.slice(0, MAX_NAME))} ${problem}.`, {
    next: 'Use a short Python name such as sales or q3_costs: the code finds the DataFrame under it.',
  });
}

function problemWith(name: string, persona: Persona): string | undefined {
  return problemAsName(name) ?? hiddenBy(name, persona);
}

/** What the code could not use any more; undefined when nothing. */
function hiddenBy(name: string, persona: Persona | undefined): string | undefined {
  if (KEYWORDS.includes(name)) return 'is a Python keyword';
  if (BUILTINS.includes(name) || BUILTIN_EXCEPTION.test(name))
    return 'is a built-in of Python that it would hide';
  if (GLOBAL_NAMES.includes(name)) return 'is taken by the run itself';
  if (persona && importedBy(persona).includes(name))
    return `is already bound by the prelude of persona ${persona.id}`;
  return undefined;
}

/** Modules and what comes out of them: helpers are made of these, so they keep their names. */
function importedBy({ prelude }: Persona): readonly string[] {
  const lines = prelude.matchAll(/^(?:from \S+ )?import (.+)$/gm);
  const imported = [...lines].flatMap(([, list = '']) => list.split(','));
  return imported.map(
    (each) =>
      each
        .trim()
        .split(/ as |\./)
        .at(each.includes(' as ') ? -1 : 0) ?? '',
  );
}

function problemAsName(name: string): string | undefined {
  if (name.length > MAX_NAME) return `is longer than ${MAX_NAME} characters`;
  if (!IDENTIFIER.test(name)) return 'is not a Python name (letters, digits and _, no digit or _ first)';
  if (name.normalize('NFKC') !== name) return 'is not in its normal Unicode form (NFKC)';
  return undefined;
}

/**
 * The same for a table of an analysis, which finds its tables in a dict: they cannot hide anything.
 * @throws InvalidRequestError saying what is wrong with the name
 */
export function checkDictName(name: string): void {
  const problem = problemAsName(name);
  if (problem)
    throw new InvalidRequestError(`The table name ${JSON.stringify(name.slice(0, MAX_NAME))} ${problem}.`);
}

/** The helper of the prelude whose place the table takes; undefined when there is none of that name. */
export function replacedHelper(name: string, { id, prelude }: Persona): string | undefined {
  const defined = prelude.matchAll(/^(?:(?:async )?def |class )?([^\W\d]\w*)\s*(?=[(:=])/gmu);
  if (![...defined].some((match) => match[1] === name)) return undefined;
  return `The table ${name} takes the place of the helper ${name} of persona ${id} in this run.`;
}

/**
 * A table name made from a file's name: `Q3 costs.csv` gives `Q3_costs`, `in.csv` gives `table_in`.
 * @param persona whose code will find it; undefined for an analysis, whose tables are in a dict
 */
export function nameFromPath(path: string, persona?: Persona): string {
  // Normalising takes the square of a length that no path has.
  const stem = (
    path
      .slice(-2 * MAX_PATH)
      .split('/')
      .at(-1) ?? ''
  ).replace(/\.[^.]*$/, '');
  const name = stem
    .normalize('NFKC')
    .replaceAll(/[^\p{ID_Continue}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
  // Whoever has a file need not rename it.
  const isFree = /^\p{ID_Start}/u.test(name) && hiddenBy(name, persona) === undefined;
  return wellFormed((isFree ? name : `table_${name}`).slice(0, MAX_NAME));
}
