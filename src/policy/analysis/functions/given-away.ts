/**
 * Functions below a decorator that is a method of some object, `@bus.on("deal.won")`: which method that is, and what it gives,
 * is often not known, so their names stand for anything. What the decorator does is judged where it is written.
 */
import type { Expr } from '../../syntax/ast.js';
import type { Definition, Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';
import { calleeOf } from './known-decorators.js';
import { isFunction } from './relying.js';

/** Makes what binds such functions say no more than that it binds the name. */
export function forgetGivenAway(survey: Survey): void {
  for (const scope of survey.scopes)
    if (scope.kind !== 'class')
      for (const { definitions } of scope.bindings.values())
        definitions.forEach((definition, index) => {
          if (isGivenAway(survey, definition)) definitions[index] = { ...definition, how: 'other' };
        });
}

function isGivenAway(survey: Survey, { how, node, scope }: Definition): boolean {
  return (
    how === 'function' &&
    scope.kind !== 'class' &&
    isFunction(node) &&
    node.decorator_list.some((item) => isMethodOfObject(survey, item, scope))
  );
}

/** `@bus.on(...)`, `@self.bus.on`: of no module or class, and neither `@total.setter` nor `@show.register`. */
export function isMethodOfObject(survey: Survey, decorator: Expr, scope: Scope): boolean {
  const callee = calleeOf(decorator);
  if (callee.type !== 'Attribute' || /^(?:setter|getter|deleter|register)$/.test(callee.attr)) return false;
  let root: Expr = callee;
  while (root.type === 'Attribute') root = root.value;
  if (root.type !== 'Name') return false;
  return !named(survey).has(root.id) && isBound(root.id, scope);
}

const names = new WeakMap<Survey, ReadonlySet<string>>();

/** What imports, classes and functions are called, in whatever scope. */
function named(survey: Survey): ReadonlySet<string> {
  let found = names.get(survey);
  if (!found) {
    found = new Set(
      survey.scopes.flatMap(({ bindings }) =>
        [...bindings.values()].flatMap(({ name, definitions }) =>
          definitions.some(({ how, node }) => how === 'import' || how === 'class' || isFunction(node))
            ? [name]
            : [],
        ),
      ),
    );
    names.set(survey, found);
  }
  return found;
}

function isBound(id: string, scope: Scope): boolean {
  for (let up: Scope | undefined = scope; up; up = up.parent) if (up.bindings.has(id)) return true;
  return false;
}
