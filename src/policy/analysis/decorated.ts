/** Whether what stands above a function or class leaves one of its kind under its name. Says nothing of what that does. */
import type { ClassDef, Expr, FunctionDef } from '../syntax/ast.js';
import { givesBack } from './gives-back.js';
import type { Binding, Scope } from './scopes.js';
import type { Survey } from './survey.js';

interface Known {
  readonly survey: Survey;
  lookup(scope: Scope, name: string): Binding | undefined;
}

/** True where no decorator of the program may have put something else into its place. */
export function keepsKind(known: Known, node: FunctionDef | ClassDef, scope: Scope): boolean {
  return node.decorator_list.every((decorator) => {
    const isCall = decorator.type === 'Call';
    let callee = isCall ? decorator.func : decorator;
    // `@x.setter` of the same class is a property still.
    if (callee.type === 'Attribute' && scope.kind === 'class' && isAccessor(callee, node)) return true;
    while (callee.type === 'Attribute') callee = callee.value;
    const binding = callee.type === 'Name' ? known.lookup(scope, callee.id) : undefined;
    if (!binding) return callee.type === 'Name';
    // What libraries offer for this is known to the rules by its name.
    if (binding.definitions.every(({ how }) => how === 'import')) return true;
    const [made, ...others] = binding.definitions;
    if (
      made?.node.type !== 'FunctionDef' ||
      others.length > 0 ||
      callee !== (isCall ? decorator.func : decorator)
    )
      return false;
    return gives(known, made.node, node.type === 'ClassDef', isCall);
  });
}

function isAccessor(
  { value, attr }: Extract<Expr, { type: 'Attribute' }>,
  { name }: { name: string },
): boolean {
  return /^(?:setter|getter|deleter)$/.test(attr) && value.type === 'Name' && value.id === name;
}

/** A decorator that gives what it is given or, of a function, one it makes itself. @param later where it makes the decorator */
function gives(known: Known, node: FunctionDef, isClass: boolean, later: boolean): boolean {
  if (node.decorator_list.length > 0) return false;
  if (!later && givesBack(known.survey, node)) return true;
  if (!later && isClass) return false;
  const scope = known.survey.scopeOf(node);
  const returns = known.survey.all('Return').filter((entry) => entry.scope === scope);
  return (
    returns.length > 0 &&
    returns.every(({ node: { value } }) => {
      if (value?.type === 'Lambda') return !later;
      const binding = value?.type === 'Name' ? scope?.bindings.get(value.id) : undefined;
      const [made, ...others] = binding?.definitions ?? [];
      if (others.length > 0 || made?.node.type === undefined) return false;
      // `def deco(f=None): return inner if f is None else inner(f)` is not read.
      if (made.how === 'parameter') return !later && node.args.args[0]?.arg === binding?.name;
      if (made.node.type !== 'FunctionDef') return false;
      return !later || gives(known, made.node, isClass, false);
    })
  );
}
