/**
 * Where `__members__` of an enumeration may be read: of the program's own anywhere, of a library's only to look it
 * through where it stands, since an operator of the program would be given the dict behind the view.
 */
import type { Expr } from '../../syntax/ast.js';
import type { Resolver } from '../names/resolve.js';
import type { Entry, Scope } from '../names/scopes.js';
import { useOf } from '../names/uses.js';
import type { OwnClasses } from './own-classes.js';

interface Program {
  readonly resolver: Resolver;
  readonly own: OwnClasses;
}

export const MEMBERS = '__members__';

/** @param entry the attribute `__members__` */
export function isMembersRead(program: Program, value: Expr, entry: Entry): boolean {
  return entry.role === 0 && (isOwnEnum(program, value, entry.scope) || isLookedThrough(program, entry));
}

function isOwnEnum({ resolver, own }: Program, value: Expr, scope: Scope): boolean {
  const refs = [...(resolver.only(value, scope) ?? [])];
  const isPlain = (ref: string) =>
    ref.startsWith('class:') && own.isPlain(Number(ref.slice('class:'.length)));
  return own.isSelf(value, scope) || (refs.length > 0 && refs.every(isPlain));
}

/** Built-ins that take a mapping, or its keys, and compare it with nothing. */
const TAKERS = /^builtin:(?:dict|enumerate|frozenset|len|list|print|repr|set|sorted|str|tuple|zip)$/;
const VIEWS = new Set(['items', 'keys', 'values']);
const LOOKUPS = new Set(['copy', 'get']);

function isLookedThrough({ resolver }: Pick<Program, 'resolver'>, entry: Entry): boolean {
  const use = useOf(entry);
  switch (use.kind) {
    case 'dropped':
    case 'tested':
    case 'shown':
    case 'looped':
    case 'starred':
    case 'sought':
    case 'identified':
    case 'item':
      return true;
    case 'given':
      return (
        typeof use.place === 'number' &&
        [...(resolver.only(use.call.func, use.result.scope) ?? [''])].every((ref) => TAKERS.test(ref))
      );
    case 'method':
      return LOOKUPS.has(use.name) || (VIEWS.has(use.name) && isLookedThrough({ resolver }, use.result));
    default:
      return false;
  }
}
