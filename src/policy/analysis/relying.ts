/** Which methods of the program read of `self` what of anything else is refused. Says nothing of who calls them. */
import type { PolicyData } from '../policy-data.js';
import type { Attribute, Expr, FunctionDef, Node } from '../syntax/ast.js';
import type { OwnClasses } from './own-classes.js';
import type { Resolver } from './resolve.js';
import type { Scope } from './scopes.js';
import type { Survey } from './survey.js';

interface Known {
  readonly survey: Survey;
  readonly resolver: Resolver;
  readonly own: OwnClasses;
  readonly policy: PolicyData;
}

/** The methods that read of `self`, or hand on by name, what of anything else is refused. */
export function relying({ survey, resolver, own, policy }: Known): ReadonlySet<Node> {
  const { attributes, files, strings, methods } = policy;
  const sharp = [attributes.denied, files.readers, files.writers, strings, methods.takers];
  const out = new Set<Node>();
  const add = (value: Expr | undefined, scope: Scope) => {
    if (value?.type !== 'Name' || !own.isSelf(value, scope)) return;
    const binding = resolver.lookup(scope, value.id);
    const owner = binding?.scope.node;
    if (binding?.definitions[0]?.how !== 'parameter') return;
    if (owner?.type === 'Lambda') out.add(owner);
    if (
      owner &&
      isFunction(owner) &&
      !owner.decorator_list.some(isBinding) &&
      owner.name !== '__init_subclass__'
    )
      out.add(owner);
  };
  let indirect = false;
  for (const { node, scope, role } of survey.all('Attribute')) {
    const { attr } = node;
    const isPrivate = attr.startsWith('_') && !attributes.privateAllowed.has(attr) && !own.isUnique(attr);
    const isWritten = role === 1 && !(attr.startsWith('_') && own.isUnique(attr));
    if (isPrivate || isWritten || (role === 0 && sharp.some((names) => names.has(attr))))
      add(classLess(node.value), scope);
    const isKept = isPrivate && own.defines(attr) && (role !== 0 || !attributes.readable.has(attr));
    indirect ||= isKept && !isSelf(classLess(node.value), scope);
  }
  // `{0: self}[0]._data`: what holds self, or is handed it, reads of it.
  for (const { node, scope, role, parent, field } of indirect ? survey.all('Name') : [])
    if (role === 0 && !(parent?.node.type === 'Attribute' && field === 'value')) add(node, scope);
  for (const { node, scope, refs } of resolver.namedCalls())
    if (refs.has('builtin:getattr')) add(node.args[0], scope);
  for (const { node, scope } of survey.all('Call')) {
    // `Base.read(self)` reads of it what that method reads.
    const { func, args } = node;
    if (
      func.type === 'Attribute' &&
      args[0]?.type === 'Name' &&
      (func.attr === '__setattr__' || isOwnMethodOf(func))
    )
      add(args[0], scope);
    // `type(self)(*values)`: of a class that is what makes classes.
    const made = node.func.type === 'Call' ? node.func : undefined;
    if (made && resolver.refs(made.func, scope).has('builtin:type')) add(made.args[0], scope);
  }
  return out;

  function isSelf(value: Expr | undefined, scope: Scope): boolean {
    return value?.type === 'Name' && own.isSelf(value, scope);
  }

  function isOwnMethodOf({ value, attr }: Attribute): boolean {
    return (own.has(attr) || attr === '__init__') && value.type !== 'Constant';
  }
}

/** `self` in `type(self)` and `self.__class__`. */
function classLess(value: Expr): Expr | undefined {
  if (value.type === 'Attribute' && value.attr === '__class__') return value.value;
  return value.type === 'Call' && value.args.length === 1 ? value.args[0] : value;
}

export function isFunction(node: Node): node is FunctionDef {
  return node.type === 'FunctionDef' || node.type === 'AsyncFunctionDef';
}

/** Class methods are given their class, whoever calls them. */
function isBinding(decorator: Expr): boolean {
  return decorator.type === 'Name' && decorator.id === 'classmethod';
}
