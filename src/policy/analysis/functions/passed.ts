/** What the calls of a plain function give one of its parameters, where all of them can be seen. */
import type { Expr } from '../../syntax/ast.js';
import type { Resolver } from '../names/resolve.js';
import type { Definition, Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';

export interface Passed {
  /** Undefined where the call leaves it to the default. */
  readonly given: Expr | undefined;
  readonly scope: Scope;
}

/**
 * One for each call. Undefined where others may call the function (it is a method, decorated, bound more than once or a
 * value somewhere), or where a star may give anything.
 */
export function passedTo(
  { survey, resolver }: { readonly survey: Survey; readonly resolver: Resolver },
  { owner, node, scope }: Definition,
): readonly Passed[] | undefined {
  if (!owner || node.type !== 'arg' || owner.decorator_list.length > 0) return undefined;
  // A method is called through its instances, and not only by this program.
  if (scope.kind === 'class') return undefined;
  const binding = resolver.lookup(scope, owner.name);
  if (binding?.definitions.length !== 1) return undefined;
  const calls = survey.callsOf(owner.name, (name, from) => resolver.lookup(from, name) === binding);
  const isStarred = calls?.some(
    ({ node: { args, keywords } }) =>
      args.some(({ type }) => type === 'Starred') || keywords.some(({ arg }) => arg === null),
  );
  if (!calls || isStarred) return undefined;
  const index = [...owner.args.posonlyargs, ...owner.args.args].indexOf(node);
  // A keyword of that name goes to **kwargs.
  const byKeyword = index < 0 || index >= owner.args.posonlyargs.length;
  return calls.map(({ node: { args, keywords }, scope: at }) => {
    const named = byKeyword ? keywords.find(({ arg }) => arg === node.arg)?.value : undefined;
    return { given: (index >= 0 ? args[index] : undefined) ?? named, scope: at };
  });
}
