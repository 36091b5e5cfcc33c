/** What statements, imports, patterns and parameters bind. Of names that are bound as such it is binding.ts. */
import type { Arg, Arguments, FunctionDef } from '../../syntax/ast.js';
import { alwaysIn } from './binding.js';
import type { Definition, Entry, Scope } from './scopes.js';

export type Defined = readonly [name: string, definition: Definition];

/** What a node binds by itself; undefined for most, which bind nothing. */
export function definedBy(entry: Entry): readonly Defined[] | undefined {
  const { node, scope } = entry;
  switch (node.type) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      return [[node.name, { how: 'function', node, at: node.at, scope, ...alwaysIn(entry) }]];
    case 'ClassDef':
      return [[node.name, { how: 'class', node, at: node.at, scope, ...alwaysIn(entry) }]];
    case 'Import':
      return node.names.map((alias): Defined => {
        const module = alias.asname ? alias.name : (alias.name.split('.')[0] ?? alias.name);
        const made = { how: 'import', node: alias, at: alias.at, scope, ...alwaysIn(entry), module } as const;
        return [alias.asname ?? module, made];
      });
    case 'ImportFrom': {
      const module = node.level > 0 ? `.${node.module ?? ''}` : (node.module ?? '');
      return node.names.flatMap((alias): readonly Defined[] => {
        const member = alias.name;
        if (member === '*') return [];
        const made = {
          how: 'import',
          node: alias,
          at: alias.at,
          scope,
          ...alwaysIn(entry),
          module,
          member,
        } as const;
        return [[alias.asname ?? member, made]];
      });
    }
    case 'ExceptHandler':
      return node.name
        ? [...other(entry, node.name), [node.name, { how: 'delete', node, at: node.at, scope }]]
        : undefined;
    case 'MatchAs':
    case 'MatchStar':
      return other(entry, node.name);
    case 'MatchMapping':
      return other(entry, node.rest);
    case 'TypeVar':
    case 'ParamSpec':
    case 'TypeVarTuple':
      return other(entry, node.name);
    default:
      return undefined;
  }
}

/** What pattern and type parameters bind, of which nothing more is known. */
function other({ node, scope }: Entry, name: string | null): readonly Defined[] {
  return name ? [[name, { how: 'other', node, at: node.at, scope }]] : [];
}

type Parameter = readonly [name: string, definition: Definition & { readonly node: Arg }];

/**
 * The parameters of a function or lambda, each with its default.
 * @param owner the function, where it is a plain one
 * @param scope where the function stands, in which defaults are evaluated
 */
export function parametersOf(
  args: Arguments,
  owner: FunctionDef | undefined,
  scope: Scope,
): readonly Parameter[] {
  const positional = [...args.posonlyargs, ...args.args];
  const first = positional.length - args.defaults.length;
  const of = (arg: Arg, extra: Pick<Definition, 'value' | 'owner'>): Parameter => [
    arg.arg,
    { how: 'parameter', node: arg, at: arg.at, scope, ...extra },
  ];
  const withDefault = (arg: Arg, value: Definition['value'] | null) =>
    of(arg, { ...(value ? { value } : {}), ...(owner ? { owner } : {}) });
  return [
    ...positional.map((arg, index) => withDefault(arg, args.defaults[index - first])),
    ...args.kwonlyargs.map((arg, index) => withDefault(arg, args.kw_defaults[index])),
    ...(args.vararg ? [of(args.vararg, {})] : []),
    ...(args.kwarg ? [of(args.kwarg, {})] : []),
  ];
}
