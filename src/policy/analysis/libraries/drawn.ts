/**
 * Whether a value may be something that matplotlib draws: an axis, a text, a line. Known not to be are lists and dicts of the
 * program, instances of its own classes, tables, and what classes of other libraries make. How such an object is found in
 * a chart (`ax.xaxis`, `ax.properties()`, what a locator is given) is not asked: there are too many ways.
 */
import type { Expr } from '../../syntax/ast.js';
import type { OwnClasses } from '../classes/own-classes.js';
import { isOwnValue } from '../classes/own-instances.js';
import type { Flow } from '../flow/flow.js';
import type { Resolver } from '../names/resolve.js';
import type { Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';
import type { Literals } from '../values/literals.js';
import { isMutable } from '../values/mutable.js';
import { isTable } from './tables.js';

interface Program {
  readonly survey: Survey;
  readonly resolver: Resolver;
  readonly literals: Literals;
  readonly own: OwnClasses;
  readonly flow: Flow;
  readonly names: ReadonlySet<string>;
}

/** Functions and methods that draw, of whatever library; matplotlib itself is known by its modules. */
const DRAWS = /plot|hist|draw|chart/i;
const WORD = /^[\w.]*$/;

/** Whether the program draws at all: without a name that does, it has nothing that is drawn. */
export function draws({ survey, resolver }: Program): boolean {
  return (
    survey.all('Attribute').some(({ node }) => DRAWS.test(node.attr)) ||
    survey.all('ImportFrom').some(({ node }) => node.names.some(({ name }) => DRAWS.test(name))) ||
    survey
      .all('Name')
      .some(
        ({ node, scope, role }) =>
          role === 0 && [...resolver.refs(node, scope)].some((ref) => LIBRARY.test(ref)),
      ) ||
    survey
      .all('Constant')
      .some(({ node }) => node.kind === 'str' && WORD.test(node.value) && DRAWS.test(node.value))
  );
}

const LIBRARY = /^(?:module|name|instance|leak):matplotlib\b/;

/** What stands for something that is not drawn, and what makes such when it is called. */
const OTHERS = /^(?:instance:(?!matplotlib\b).*|builtin:.*|name:matplotlib\.(?:pyplot\.)?rcParams\w*)$/;
const MAKES = /^(?:builtin:(?:dict|set|vars)|name:json\.loads?|name:networkx\.\w+_graph)$/;

/** Only where the program draws (`draws`). */
export function mayBeDrawn(program: Program, value: Expr, scope: Scope): boolean {
  const { resolver, literals, flow } = program;
  const isOther = (expr: Expr, at: Scope) =>
    expr.type === 'Constant' ||
    isMutable(expr) ||
    areAll(resolver.only(expr, at), OTHERS) ||
    (expr.type === 'Call' && areAll(resolver.only(expr.func, at), MAKES));
  if (isOther(value, scope) || isOwnValue(program, value, scope) || isTable(program, value, scope))
    return false;
  if (flow.isHeld(value, scope, isOther)) return false;
  const found = literals.values(value, scope);
  if (found?.length && found.every(({ expr, scope: at }) => isOther(expr, at))) return false;
  // A dict that is changed is a dict still.
  const made = value.type === 'Name' ? resolver.lookup(scope, value.id)?.definitions : undefined;
  return !made?.every(({ how, value: given, scope: at }) => how === 'assign' && given && isOther(given, at));
}

function areAll(refs: Iterable<string> | undefined, names: RegExp): boolean {
  const list = [...(refs ?? [])];
  return list.length > 0 && list.every((ref) => names.test(ref));
}
