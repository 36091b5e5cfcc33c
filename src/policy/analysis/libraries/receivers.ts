/**
 * Whether what a method is called of is a table of pandas, one of its columns, or groups of one, by the assignments of
 * its name alone: no row, whose fields may be called like methods. What else is a table is tables.ts.
 */
import type { Expr } from '../../syntax/ast.js';
import { passedTo } from '../functions/passed.js';
import { isSettled } from '../names/class-names.js';
import type { Resolver } from '../names/resolve.js';
import type { Binding, Definition, Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';
import { isWhole } from './tables.js';

const MADE = /^name:pandas\.(?:DataFrame|merge|pivot_table|crosstab|read_csv|read_parquet)$/;

interface Known {
  readonly survey: Survey;
  readonly resolver: Resolver;
  /** Whether an attribute of that name may be written, of anything. */
  readonly isWritten: (name: string) => boolean;
}

/**
 * @param value what stands before the name of the method
 * @param ofSeries whether columns have that method too: of another name they may have a label
 */
export function isReceiver(known: Known, value: Expr, scope: Scope, ofSeries: boolean): boolean {
  const isPart = value.type === 'Subscript' && (ofSeries || /^(?:List|Compare)$/.test(value.slice.type));
  if (isTable(known, isPart ? value.value : value, scope, new Set())) return true;
  const base = value.type === 'Subscript' ? value.value : value;
  if (base.type !== 'Call' || base.func.type !== 'Attribute') return false;
  const { attr, value: grouped } = base.func;
  const of = grouped.type === 'Subscript' ? grouped.value : grouped;
  const { groups } = known.resolver.policy.tables;
  return groups.has(attr) && !known.isWritten(attr) && isTable(known, of, scope, new Set());
}

function isTable(known: Known, value: Expr, scope: Scope, open: Set<Binding>): boolean {
  const { resolver } = known;
  if (value.type === 'Call') {
    const { func } = value;
    const refs = [...(resolver.only(func, scope) ?? [])];
    // Of series it makes another.
    const [first] = value.args;
    const isJoined =
      first?.type === 'List' && first.elts.every((item) => isTable(known, item, scope, new Set(open)));
    if (refs.length > 0)
      return (
        isWhole(value) && refs.every((ref) => MADE.test(ref) || (ref === 'name:pandas.concat' && isJoined))
      );
    return (
      func.type === 'Attribute' &&
      resolver.policy.tables.kept.has(func.attr) &&
      !known.isWritten(func.attr) &&
      isTable(known, func.value, scope, open)
    );
  }
  const binding = value.type === 'Name' ? resolver.lookup(scope, value.id) : undefined;
  if (!binding) return value.type === 'Name' && resolver.isGiven(value.id) && !resolver.isStarred(value.id);
  if (value.type === 'Name' && !isSettled(binding, value, scope)) return false;
  if (open.has(binding)) return true;
  open.add(binding);
  return binding.definitions.every((definition) => {
    const { how, value: given, scope: at } = definition;
    if (how === 'parameter') return isPassed(known, definition, open);
    return how === 'delete' || (how === 'assign' && given !== undefined && isTable(known, given, at, open));
  });
}

/** Whether every call of a function that is only ever called gives this parameter a table. */
function isPassed(known: Known, definition: Definition, open: Set<Binding>): boolean {
  const calls = definition.value ? undefined : passedTo(known, definition);
  return (
    calls?.every(({ given, scope }) => given !== undefined && isTable(known, given, scope, open)) ?? false
  );
}
