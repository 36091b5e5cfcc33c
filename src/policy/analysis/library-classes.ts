/**
 * Whether a program hands a class of a library to code of its own, where nothing names it any more. Libraries and
 * built-ins are given classes every day (`astype(np.float64)`, `field(default_factory=Decimal)`) and hand them to nobody.
 */
import type { Call } from '../syntax/ast.js';
import type { OwnClasses } from './own-classes.js';
import type { Resolver } from './resolve.js';
import type { Entry, Scope } from './scopes.js';
import type { Survey } from './survey.js';
import { TypePositions } from './type-positions.js';

interface Program {
  readonly survey: Survey;
  readonly resolver: Resolver;
  readonly own: OwnClasses;
}

export function handsOnClasses(program: Program): boolean {
  const { survey, resolver } = program;
  const positions = new TypePositions(program);
  const isClass = ({ node, scope }: Entry) =>
    (node.type === 'Name' || node.type === 'Attribute') &&
    [...resolver.refs(node, scope)].some(
      (ref) => ref.startsWith('name:') && resolver.references.isClass(ref.slice(5)),
    );
  const isHandedOn = (entry: Entry): boolean => {
    if (entry.role !== 0 || !isClass(entry) || positions.has(entry)) return false;
    const { parent } = entry;
    const call = parent?.node.type === 'keyword' ? parent.parent : parent;
    return !(call?.node.type === 'Call' && isOfLibrary(program, call.node, call.scope));
  };
  return survey.all('Name').some(isHandedOn) || survey.all('Attribute').some(isHandedOn);
}

/** A function of a library, a built-in, or a method by a name that nothing of the program has. */
function isOfLibrary({ survey, resolver }: Program, { func }: Call, scope: Scope): boolean {
  const refs = resolver.only(func, scope);
  if (refs && refs.size > 0)
    return [...refs].every((ref) => /^(?:name|builtin):/.test(ref) && !KEEPS.has(ref));
  return func.type === 'Attribute' && !survey.ownNames.has(func.attr) && !PUTS.has(func.attr);
}

/** What gives the program back what it was given, and methods of lists and mappings that keep it. */
const KEEPS = new Set(['name:functools.partial', 'name:types.SimpleNamespace', 'name:functools.reduce']);
const PUTS = new Set(['append', 'appendleft', 'add', 'insert', 'extend', 'update', 'setdefault', 'put']);
