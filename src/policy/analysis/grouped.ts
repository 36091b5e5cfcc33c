/**
 * Whether a method is one of groups or of a table: filter() of groups takes a method's name where that of a table takes
 * columns, and a pair in a list is a name and an aggregation to groups alone.
 */
import type { Expr } from '../syntax/ast.js';
import type { Literals } from './literals.js';
import type { Resolver } from './resolve.js';
import type { Scope } from './scopes.js';
import type { Survey } from './survey.js';

interface Program {
  readonly survey: Survey;
  readonly resolver: Resolver;
  readonly literals: Literals;
}

const GROUPING = new Set(['groupby', 'resample']);
const STEPS = 20;

/** Whether the program may make groups at all. */
export function hasGroups({ survey }: Program): boolean {
  return (
    survey.all('Attribute').some(({ node }) => GROUPING.has(node.attr)) ||
    [...GROUPING].some((name) => survey.ownNames.has(name))
  );
}

/** Whether what it is a method of has been grouped. */
export function isGrouped(program: Program, value: Expr, scope: Scope, steps = STEPS): boolean {
  if (steps === 0) return true;
  const next = (item: Expr, at = scope) => isGrouped(program, item, at, steps - 1);
  if (value.type === 'Attribute') return GROUPING.has(value.attr) || next(value.value);
  if (value.type === 'Call') return next(value.func);
  if (value.type === 'Subscript') return next(value.value);
  const found = value.type === 'Name' ? program.literals.values(value, scope) : undefined;
  return found?.some(({ expr, scope: at }) => expr !== value && next(expr, at)) ?? false;
}

const LISTS = new Set(['List', 'Tuple', 'Set', 'ListComp', 'SetComp', 'Dict']);
const LISTING = new Set(['builtin:list', 'builtin:sorted']);

/** Whether it is a list, as a table's filter() takes, whatever is in it: a text would be a method's name to groups. */
export function areColumns(program: Program, value: Expr | undefined, scope: Scope, steps = STEPS): boolean {
  const { resolver, literals } = program;
  if (!value || steps === 0) return false;
  const next = (item: Expr | undefined, at = scope) => areColumns(program, item, at, steps - 1);
  if (LISTS.has(value.type)) return true;
  if (value.type === 'BinOp') return next(value.left) || next(value.right);
  if (value.type === 'Call')
    return [...(resolver.only(value.func, scope) ?? [''])].every((ref) => LISTING.has(ref));
  if (value.type !== 'Name') return false;
  const found = literals.values(value, scope);
  if (found?.length) return found.every(({ expr, scope: at }) => expr !== value && next(expr, at));
  const definitions = resolver.lookup(scope, value.id)?.definitions ?? [];
  return (
    definitions.length > 0 &&
    definitions.every(
      ({ how, value: given, scope: at }) => /^(?:assign|augmented)$/.test(how) && next(given, at),
    )
  );
}
