/**
 * Whether an expression is a table of pandas, or a row of one: beside its methods its attributes are its columns,
 * whatever they are called. Says nothing of what is in them.
 */
import type { Call, Expr, Name } from '../../syntax/ast.js';
import type { Resolver } from '../names/resolve.js';
import type { Definition, Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';
import type { Literals } from '../values/literals.js';

interface Program {
  readonly survey: Survey;
  readonly resolver: Resolver;
  readonly literals: Literals;
  /** Names the run binds before the code starts: tables, and what JSON can say. */
  readonly names: ReadonlySet<string>;
}

/** What gives a table whatever it is given. */
const MADE = /^name:pandas\.(?:DataFrame|merge)$/;
const ROWS = new Set(['itertuples', 'iterrows']);

export function isTable(program: Program, value: Expr, scope: Scope, depth = 6, rows = true): boolean {
  const { resolver, literals, names } = program;
  if (depth === 0) return false;
  if (value.type === 'Call') return isMade(program, value, scope, depth - 1);
  if (value.type !== 'Name') return false;
  const binding = resolver.lookup(scope, value.id);
  if (!binding) return names.has(value.id);
  const found = literals.values(value, scope);
  if (found?.length)
    return found.every(
      ({ expr, scope: at }) => expr !== value && isTable(program, expr, at, depth - 1, rows),
    );
  return rows && isRow(program, value, binding.definitions, depth - 1);
}

function isMade(program: Program, call: Call, scope: Scope, depth: number): boolean {
  const { func } = call;
  const refs = [...(program.resolver.only(func, scope) ?? [])];
  if (refs.length > 0) {
    return refs.every((ref) => MADE.test(ref) || (ref === 'name:pandas.read_csv' && isWhole(call)));
  }
  // Of a row such a name may be a field.
  return (
    func.type === 'Attribute' &&
    program.resolver.policy.tables.kept.has(func.attr) &&
    !isStored(program, func.attr) &&
    isTable(program, func.value, scope, depth, false)
  );
}

/** Whether what reads a table reads it at once: told to read it in pieces, it gives none. */
export function isWhole({ keywords }: Call): boolean {
  return keywords.every(({ arg }) => arg !== null && !/^(?:chunksize|iterator)$/.test(arg));
}

/** Whether an attribute of that name is assigned: it may stand before the method of a table. */
function isStored({ survey }: Program, name: string): boolean {
  return survey.all('Attribute').some(({ node, role }) => role !== 0 && node.attr === name);
}

/** `for row in df.itertuples()` and `for _, row in df.iterrows()`. */
function isRow(program: Program, name: Name, definitions: readonly Definition[], depth: number): boolean {
  return definitions.every(({ how, iter, part, scope, node }) => {
    const over = how === 'loop' ? iter : how === 'part' && part?.loop ? part.from : undefined;
    if (over?.type !== 'Call' || over.func.type !== 'Attribute' || !ROWS.has(over.func.attr)) return false;
    // The second of the pair is the row.
    const isPair = over.func.attr === 'iterrows';
    const isPlaced = isPair ? part?.path.length === 1 && part.path[0] === 1 : how === 'loop';
    return (
      isPlaced &&
      node.type === 'Name' &&
      node.id === name.id &&
      isTable(program, over.func.value, scope, depth)
    );
  });
}
