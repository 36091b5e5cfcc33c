/**
 * Whether a method is one of groups or of a table: filter() of groups takes a method's name where that of a table takes
 * columns, and a pair in a list is a name and an aggregation to groups alone.
 */
import type { PolicyData } from '../../policy-data.js';
import type { Expr } from '../../syntax/ast.js';
import type { Resolver } from '../names/resolve.js';
import type { Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';
import type { Literals } from './literals.js';

interface Program {
  readonly survey: Survey;
  readonly resolver: Resolver;
  readonly literals: Literals;
  readonly policy: PolicyData;
}

const GROUPING = new Set(['groupby', 'resample']);
/** Their classes, by which they are made too. */
const MADE = /GroupBy|Grouper|Resampler/;
const STEPS = 20;

/** Whether the program may make groups at all. */
export function hasGroups({ survey }: Program): boolean {
  return (
    survey.all('Attribute').some(({ node }) => GROUPING.has(node.attr) || MADE.test(node.attr)) ||
    survey.all('MatchClass').some(({ node }) => node.kwd_attrs.some((name) => GROUPING.has(name))) ||
    survey.all('alias').some(({ node }) => MADE.test(node.name)) ||
    survey.all('Name').some(({ node }) => MADE.test(node.id)) ||
    [...GROUPING].some((name) => survey.ownNames.has(name))
  );
}

/** Whether it is certain to be groups: what groups are summed to is a table again. */
export function isGrouped(program: Program, value: Expr, scope: Scope, steps = STEPS): boolean {
  if (steps === 0) return false;
  const next = (item: Expr, at = scope) => isGrouped(program, item, at, steps - 1);
  // `df.groupby("team").cost`: what no table or group has of its own is a column.
  if (value.type === 'Attribute')
    return value.value.type === 'Call' && isColumn(program, value.attr) && next(value.value);
  if (value.type === 'Subscript') return next(value.value);
  if (value.type === 'Call') {
    const { func } = value;
    return func.type === 'Attribute' && GROUPING.has(func.attr) && !program.survey.ownNames.has(func.attr);
  }
  const found = value.type === 'Name' ? program.literals.values(value, scope) : undefined;
  return found?.length ? found.every(({ expr, scope: at }) => expr !== value && next(expr, at)) : false;
}

function isColumn({ policy }: Program, name: string): boolean {
  const isOfTable = [...policy.members.values()].some((names) => names.has(name));
  return !isOfTable && !policy.attributes.denied.has(name) && !OF_GROUPS.has(name) && !name.startsWith('_');
}

/** What groups have beside that, which gives what they are made of. */
const OF_GROUPS = new Set([
  'obj',
  'ax',
  'grouper',
  'exclusions',
  'indexer',
  'binner',
  'keys',
  'dtype',
  'nth',
  'ohlc',
]);

const LISTS = new Set(['List', 'Tuple', 'Set', 'ListComp', 'SetComp', 'Dict']);
const LISTING = new Set(['builtin:list', 'builtin:sorted']);

/** Whether it is a list, as a table's filter() takes, whatever is in it: a text would be a method's name to groups. */
export function areColumns(program: Program, value: Expr | undefined, scope: Scope, steps = STEPS): boolean {
  const { resolver, literals } = program;
  if (!value || steps === 0) return false;
  const next = (item: Expr | undefined, at = scope) => areColumns(program, item, at, steps - 1);
  if (LISTS.has(value.type)) return true;
  if (
    value.type === 'BinOp' &&
    value.op === 'Add' &&
    !['__add__', '__radd__'].some((name) => program.survey.ownNames.has(name))
  )
    return next(value.left) || next(value.right);
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
