/**
 * Whether an expression is a text, a number, an array, a hash or a file by the way it is made: no series or row, whose labels
 * may be called like a method. Says nothing of what is in it.
 */
import type { Expr } from '../../syntax/ast.js';
import type { Resolver } from '../names/resolve.js';
import type { Scope } from '../names/scopes.js';

/** What makes files, hashes and arrays, whose methods no label stands before; and what makes arrays of these. */
const MADE =
  /^(?:builtin:(?:str|int|chr|repr|format|bytes|bytearray)|instance:io\.\w+|name:(?:io|hashlib|numpy)\.(?:\w+IO|\w*(?:sha|md|blake)\w+|\w*array|arange|zeros|ones|linspace|full|empty))$/;
const OF_ARRAYS = new Set(['astype', 'reshape', 'ravel', 'flatten', 'copy', 'round', 'transpose']);
const DEPTH = 6;

/** Whether what a method is called of is a text, a number, an array, a hash or a file, and no row with a label of that name. */
export function isNoRow(resolver: Resolver, value: Expr, scope: Scope, depth = DEPTH): boolean {
  if (depth <= 0) return false;
  const next = (item: Expr, at = scope) => isNoRow(resolver, item, at, depth - 1);
  if (value.type === 'Constant' || value.type === 'JoinedStr') return true;
  const refs = [...(resolver.only(value, scope) ?? [])];
  if (refs.length > 0) return refs.every((ref) => MADE.test(ref));
  if (value.type === 'Name') return areAll(resolver, value.id, scope, next);
  if (value.type !== 'Call') return false;
  const { func } = value;
  const made = [...(resolver.only(func, scope) ?? [])];
  if (made.length > 0) return made.every((ref) => MADE.test(ref));
  return func.type === 'Attribute' && OF_ARRAYS.has(func.attr) && next(func.value);
}

/** Whether the name is assigned such values and nothing else. */
export function areAll(
  resolver: Resolver,
  name: string,
  scope: Scope,
  isIt: (value: Expr, scope: Scope) => boolean,
): boolean {
  const binding = resolver.lookup(scope, name);
  // A class body also reads the names around it.
  if (!binding || binding.scope.kind === 'class' || resolver.isStarred(name)) return false;
  return binding.definitions.every(
    ({ how, value, scope: at }) => how === 'assign' && value !== undefined && isIt(value, at),
  );
}
