/**
 * `Plan.__mro__`, `type(self).__bases__`, `Base.__subclasses__()`: the classes above and below one of the program, where
 * nobody gets hold of what is none of the program's own.
 */
import type { Attribute, Expr, Name } from '../../syntax/ast.js';
import type { Resolver } from '../names/resolve.js';
import type { Entry, Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';
import { useOf } from '../names/uses.js';
import type { OwnClasses } from './own-classes.js';

interface Known {
  readonly survey: Survey;
  readonly resolver: Resolver;
  readonly own: OwnClasses;
}

/** What says something of a class and leads nowhere. */
const TELLS = /^__(?:name|qualname|doc|module)__$/;
const LOOKING = /^builtin:(?:len|print|str|repr)$/;

/** @param entry an attribute where it is read */
export function isClassLine(known: Known, entry: Entry<Attribute>): boolean {
  const { node, scope, role, parent, field } = entry;
  if (role !== 0 || !isOwnClass(known, node.value, scope)) return false;
  if (node.attr === '__mro__' || node.attr === '__bases__') return isTold(known, entry);
  const isCall = parent?.node.type === 'Call' && field === 'func' && parent.node.args.length === 0;
  // What builds on the program's class is the program's, and may open files only where it builds on a library's too.
  return (
    node.attr === '__subclasses__' &&
    isCall &&
    known.survey.all('ClassDef').every(({ node: found }) => known.own.isPlain(found.at))
  );
}

/** `Plan`, `cls`, `type(self)` and `self.__class__`. */
export function isOwnClass({ resolver, own }: Known, value: Expr, scope: Scope): boolean {
  if (value.type === 'Attribute') return value.attr === '__class__' && own.isInstance(value.value, scope);
  if (value.type === 'Name') {
    if (own.isClassParameter(value, scope)) return own.isSelf(value, scope);
    const refs = resolver.only(value, scope);
    return (
      refs !== undefined &&
      refs.size > 0 &&
      [...refs].every((ref) => ref.startsWith('class:') && own.isPlain(Number(ref.slice('class:'.length))))
    );
  }
  const [first] = value.type === 'Call' ? value.args : [];
  if (value.type !== 'Call' || !first || value.args.length !== 1) return false;
  const refs = resolver.only(value.func, scope);
  return refs?.size === 1 && refs.has('builtin:type') && own.isInstance(first, scope);
}

/** Whether of the classes in it no more is had than what they are called. */
function isTold(known: Known, entry: Entry): boolean {
  const use = useOf(entry);
  switch (use.kind) {
    case 'dropped':
    case 'tested':
    case 'shown':
      return true;
    case 'sought':
      // An operator of the program would be given each of them.
      return !['__eq__', '__ne__'].some((name) => known.survey.ownNames.has(name));
    case 'slice':
      return isTold(known, use.result);
    case 'item':
      return isNamed(use.result);
    case 'looped':
      return use.target.type === 'Name' && areNamed(known, use.target, use.loop);
    case 'given': {
      const [ref = '', ...others] = known.resolver.only(use.call.func, entry.scope) ?? [];
      if (typeof use.place !== 'number' || others.length > 0) return false;
      return ref === 'builtin:reversed' ? isTold(known, use.result) : LOOKING.test(ref);
    }
    default:
      return false;
  }
}

/** `X.__name__`, `X is object` */
function isNamed(entry: Entry): boolean {
  const use = useOf(entry);
  if (use.kind === 'attribute') return use.result.role === 0 && TELLS.test(use.name);
  return use.kind === 'identified' || use.kind === 'shown';
}

/** Whether this holds of all uses of a loop's name, which nothing else binds. */
function areNamed({ survey, resolver }: Known, target: Name, loop: Entry): boolean {
  const scope = survey.all('Name').find(({ node }) => node === target)?.scope ?? loop.scope;
  const binding = resolver.lookup(scope, target.id);
  if (!binding || binding.scope.kind === 'class' || binding.definitions.length !== 1) return false;
  return resolver.usesOf(binding).every((use) => isNamed(use));
}
