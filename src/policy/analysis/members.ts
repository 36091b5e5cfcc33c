/**
 * Where `__members__` of an enumeration may be read: of the program's own anywhere, of a library's only to look it
 * through where it stands, since an operator of the program would be given the dict behind the view.
 */
import type { Expr } from '../syntax/ast.js';
import type { OwnClasses } from './own-classes.js';
import type { Resolver } from './resolve.js';
import type { Entry, Scope } from './scopes.js';

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

function isLookedThrough(program: Program, entry: Entry): boolean {
  const { node, field, parent } = entry;
  const owner = parent?.node;
  switch (owner?.type) {
    case 'For':
    case 'AsyncFor':
    case 'comprehension':
      return field === 'iter';
    case 'Subscript':
      return field === 'value' && parent?.role === 0;
    case 'Compare':
      return owner.ops.length === 1 && /^(?:In|NotIn)$/.test(owner.ops[0] ?? '') && owner.left !== node;
    case 'Call':
      return (
        owner.func !== node &&
        [...(program.resolver.only(owner.func, parent?.scope ?? entry.scope) ?? [''])].every((ref) =>
          TAKERS.test(ref),
        )
      );
    case 'Attribute': {
      // The call of what is read: `Color.__members__.items()`.
      const call = parent?.parent;
      if (!parent || call?.node.type !== 'Call' || call.node.func !== owner) return false;
      return LOOKUPS.has(owner.attr) || (VIEWS.has(owner.attr) && isLookedThrough(program, call));
    }
    case 'Starred':
    case 'Expr':
    case 'FormattedValue':
      return true;
    default:
      return false;
  }
}
