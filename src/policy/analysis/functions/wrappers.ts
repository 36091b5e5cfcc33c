/**
 * Functions that a decorator of the program puts into the place of methods, where it stands above nothing else:
 * `def wrapper(self, *args)` in `def logged(method)`. Their first parameter is an instance as that of the methods is, which
 * class/unbound sees to. What they do is not asked here.
 */
import type { FunctionDef, Node } from '../../syntax/ast.js';
import { OF_ENUM } from '../classes/hooks.js';
import { once } from '../names/once.js';
import type { Resolver } from '../names/resolve.js';
import type { Entry, Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';
import { isCalledItself } from './called-itself.js';
import { madeBy } from './decorators.js';

interface Known {
  readonly survey: Survey;
  readonly resolver: Resolver;
}

/** A method with the body of the class it stands in. */
export interface Wrapped {
  readonly node: FunctionDef;
  readonly scope: Scope;
}

/** Every such function with the methods it stands for. */
export const wrappersOf = once((known: Known): ReadonlyMap<Node, readonly Wrapped[]> => {
  const out = new Map<Node, readonly Wrapped[]>();
  for (const { node, scope } of known.survey.all<'FunctionDef' | 'AsyncFunctionDef'>('FunctionDef')) {
    const binding = scope.kind === 'module' ? scope.bindings.get(node.name) : undefined;
    if (binding?.definitions.length !== 1 || node.decorator_list.length > 0) continue;
    const uses = known.resolver.usesOf(binding);
    const standings = uses.map((use) => standingOf(use));
    if (uses.length === 0 || standings.includes(undefined)) continue;
    // Where it stands both called and bare, a method gives back what it puts into the place of another.
    if (new Set(standings.map((item) => item?.isCalled)).size > 1) continue;
    const wrapped = standings.flatMap((item) => (item ? [item.wrapped] : []));
    for (const isCalled of new Set(standings.map((item) => item?.isCalled)))
      for (const maker of isCalled ? (madeBy(known, node) ?? []) : [node]) {
        if (maker.type !== 'FunctionDef') continue;
        const [given] = [...maker.args.posonlyargs, ...maker.args.args];
        for (const made of madeBy(known, maker, given?.arg) ?? [])
          if (made.type === 'FunctionDef' && isCalledItself(known, made)) out.set(made, wrapped);
      }
  }
  return out;
});

/** Above which method a decorator stands, and whether it is called there; undefined for any other use. */
function standingOf(use: Entry): { readonly wrapped: Wrapped; readonly isCalled: boolean } | undefined {
  const isCalled = use.field === 'func' && use.parent !== undefined;
  const { field, parent } = isCalled && use.parent ? use.parent : use;
  if (field !== 'decorator_list' || parent?.scope.kind !== 'class') return undefined;
  const { node, scope } = parent;
  if (node.type !== 'FunctionDef' || GIVEN.test(node.name) || OF_ENUM.test(node.name)) return undefined;
  const isOther = node.decorator_list.some(
    (item) => item.type === 'Name' && /^(?:class|static)method$/.test(item.id),
  );
  return isOther ? undefined : { wrapped: { node, scope }, isCalled };
}

/** Methods that are given the class. */
const GIVEN = /^__(?:new|class_getitem|init_subclass)__$/;
