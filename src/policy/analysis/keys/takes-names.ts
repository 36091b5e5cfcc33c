/**
 * Whether what is called takes names of keyword arguments that it does not say: columns, fields, units, or `**kwargs`
 * it passes on. Says nothing of which names are fine (rules/keyword-denied.ts).
 */
import type { Call, ClassDef, Expr, FunctionDef, Lambda } from '../../syntax/ast.js';
import type { OwnClasses } from '../classes/own-classes.js';
import { calleeOf, callsAsCalled } from '../functions/known-decorators.js';
import type { Resolver } from '../names/resolve.js';
import type { Entry, Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';
import { useOf } from '../names/uses.js';
import type { Literals } from '../values/literals.js';

interface Names {
  readonly survey: Survey;
  readonly resolver: Resolver;
}

interface Program extends Names {
  readonly own: OwnClasses;
}

/** Whether an own function, or a class's constructor, takes more names than it says and may pass them on. */
export function passesOn({ survey, resolver }: Names, ref: string, name?: string | null): boolean {
  const at = Number(ref.slice(ref.indexOf(':') + 1));
  if (ref.startsWith('class:')) return takeMore({ survey, resolver });
  const node = ref.startsWith('function:') ? resolver.nodes.get(at) : undefined;
  if (node?.type !== 'FunctionDef' && node?.type !== 'AsyncFunctionDef') return false;
  // Its decorator may have put in its place what passes them on.
  if (!node.decorator_list.every((item) => isBound(item, resolver, survey.scopeOf(node)?.parent)))
    return true;
  const { args, kwonlyargs } = node.args;
  if ([...args, ...kwonlyargs].some((arg) => arg.arg === name)) return false;
  return readsOfRest({ survey, resolver }, node).some((use) => !isLookedAt(use, resolver));
}

/** Where `**kwargs` of a function is read. */
function readsOfRest({ survey, resolver }: Names, node: FunctionDef): readonly Entry[] {
  const { kwarg } = node.args;
  return kwarg === null ? [] : resolver.usesIn(survey.scopeOf(node), kwarg.arg);
}

/** Whether it calls the function itself, with what it is called with. */
function isBound(decorator: Expr, resolver: Resolver, scope: Scope | undefined): boolean {
  const callee = calleeOf(decorator);
  return [...((scope && resolver.only(callee, scope)) ?? [''])].every(callsAsCalled);
}

/** Methods of a mapping that give its keys or values, and built-ins that give it to nobody. */
const LOOKS = /^(?:items|keys|values|get)$/;
const LOOKING = /^builtin:(?:print|len|sorted|list|str|repr|any|all|max|min)$/;

/** `extra["x"]`, `extra.items()`, `f"{extra}"`: it is passed on to nobody under its names. */
function isLookedAt(entry: Entry, resolver: Resolver): boolean {
  const use = useOf(entry);
  switch (use.kind) {
    case 'dropped':
    case 'tested':
    case 'shown':
    case 'looped':
    case 'sought':
    case 'identified':
    case 'item':
      return true;
    case 'same':
      return isLookedAt(use.result, resolver);
    case 'method':
      return LOOKS.test(use.name);
    case 'given': {
      const refs = [...(resolver.only(use.call.func, entry.scope) ?? [])];
      return (
        typeof use.place === 'number' &&
        (use.call.args.length === 1 || (refs.length === 1 && refs[0] === 'builtin:print')) &&
        refs.length > 0 &&
        refs.every((ref) => LOOKING.test(ref))
      );
    }
    default:
      return false;
  }
}

/** Lambdas of the program that take no more names than they say. */
export function takesSaid(
  { literals }: { readonly literals: Literals },
  callee: Expr,
  scope: Scope,
): boolean {
  const found = callee.type === 'Name' ? literals.values(callee, scope) : undefined;
  return found?.length
    ? found.every(({ expr }) => expr.type === 'Lambda' && expr.args.kwarg === null)
    : false;
}

/** The same of what a call was found to reach. */
export function takesMore({ survey, resolver }: Names, node: FunctionDef | Lambda | ClassDef): boolean {
  return node.type === 'ClassDef' ? takeMore({ survey, resolver }) : node.args.kwarg !== null;
}

/** Whether constructors, or instances that are called, take names they do not say, and may pass them on. */
function takeMore({ survey, resolver }: Names): boolean {
  return survey
    .all<'FunctionDef' | 'AsyncFunctionDef'>('FunctionDef')
    .some(
      ({ node }) =>
        /^__(?:init|new|call)__$/.test(node.name) &&
        readsOfRest({ survey, resolver }, node).some(
          (use) => !isLookedAt(use, resolver) && !isOnlyKept({ survey, resolver }, use),
        ),
    );
}

/** `self.fields = fields`, where all that is ever read of such an attribute is looked at. */
function isOnlyKept({ survey, resolver }: Names, { parent, field }: Entry): boolean {
  const owner = parent?.node;
  const [target, ...others] = owner?.type === 'Assign' ? owner.targets : [];
  return (
    field === 'value' &&
    target?.type === 'Attribute' &&
    others.length === 0 &&
    !survey.computedNames.has(target.attr) &&
    survey
      .all('Attribute')
      .every((entry) => entry.node.attr !== target.attr || entry.role !== 0 || isLookedAt(entry, resolver))
  );
}

/** `cls(**row)` of a class that builds on none that opens files or draws, and what namedtuple() made. */
export function makesOwn({ survey, resolver, own }: Program, callee: Expr, scope: Scope): boolean {
  if (takeMore({ survey, resolver })) return false;
  if (own.isSelf(callee, scope)) return true;
  if (own.isClassParameter(callee, scope))
    return !survey
      .all('ClassDef')
      .some(({ node, scope: at }) =>
        node.bases.some((base) =>
          [...resolver.refs(base, at)].some((ref) => /^name:(?:matplotlib|pandas\.Excel)/.test(ref)),
        ),
      );
  const binding = callee.type === 'Name' ? resolver.lookup(scope, callee.id) : undefined;
  // Outside of a class, a class method cannot be called at all.
  const owner = binding?.scope.node;
  if (owner?.type === 'FunctionDef' && owner.args.args[0]?.arg === binding?.name)
    return owner.decorator_list.some((item) => {
      const found = binding && resolver.only(item, binding.scope.parent ?? scope);
      return found?.size === 1 && found.has('builtin:classmethod');
    });
  return (
    binding?.definitions.every(
      ({ value, scope: at }) =>
        value?.type === 'Call' &&
        [...resolver.refs(value.func, at)].some((ref) =>
          /^name:(?:collections\.namedtuple|dataclasses\.make_dataclass)$/.test(ref),
        ),
    ) ?? false
  );
}

/** What is called takes columns, fields or units by name, and calls nothing with them. */
export function isOpen({ survey, resolver }: Program, { func, args }: Call, scope: Scope): boolean {
  const refs = [...(resolver.only(func, scope) ?? [])];
  // It calls the constructor of what it is given.
  if (refs.includes('name:dataclasses.replace') && takeMore({ survey, resolver })) return false;
  if (refs.length > 0) return refs.every((ref) => OPEN_REFS.test(ref));
  // What the program has of that name is called with any keyword, and judged where it hands them on.
  if (func.type === 'Attribute' && OF_GRAPHS.has(func.attr)) return true;
  if (func.type !== 'Attribute' || survey.ownNames.has(func.attr)) return false;
  // A function that is given by its place is called with the rest.
  return OPEN.has(func.attr) || (AGGREGATIONS.has(func.attr) && args.length === 0);
}

const OPEN = new Set(['assign', 'format', '_replace', 'replace', 'between']);
const OF_GRAPHS = new Set(['add_node', 'add_edge']);
const AGGREGATIONS = new Set(['agg', 'aggregate']);
/** Packages that call nothing they are given with keyword arguments, and such functions and classes of others. */
const OPEN_REFS = new RegExp(
  `^(?:builtin:(?:dict|print|sorted|max|min|round|int|str|enumerate)|name:(?:${[
    '(?:datetime|dateutil|decimal|math|statistics|random|textwrap|pyxirr|strategic\\.(?!charts|(?:\\w+\\.)*attempt))\\b.*',
    'collections\\.(?:Counter|OrderedDict)',
    'dataclasses\\.(?:replace|field)',
    'types\\.SimpleNamespace',
    'numpy\\.(?:seterr|errstate|printoptions|set_printoptions|array|linspace|arange)',
    'pandas\\.(?:DataFrame|Series|Timestamp|Timedelta|DateOffset|date_range|concat|merge|cut|qcut|NamedAgg)',
  ].join('|')}))$`,
);
