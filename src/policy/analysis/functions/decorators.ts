/** Whether a decorator calls what it is given with nothing but the arguments of the call it stands in for. */
import type { Arguments, Expr, FunctionDef, Lambda } from '../../syntax/ast.js';
import type { Resolver } from '../names/resolve.js';
import type { Entry, Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';
import { calleeOf, callsAsCalled } from './known-decorators.js';
import { isAccessor, isProperty } from './properties.js';

interface Known {
  readonly survey: Survey;
  readonly resolver: Resolver;
}

export function handsOn(known: Known, decorator: Expr, scope: Scope): boolean {
  // `@x.setter`: judged where the property is.
  if (isAccessor(decorator)) return isProperty(known, decorator.value, scope);
  const callee = calleeOf(decorator);
  const refs = known.resolver.only(callee, scope);
  if (!refs || refs.size === 0) return false;
  return [...refs].every((ref) => {
    if (callsAsCalled(ref)) return true;
    const maker = ref.startsWith('class:') && decorator.type === 'Call' ? callOf(known, ref) : undefined;
    if (maker) return wraps(known, maker, 1);
    if (!ref.startsWith('function:')) return false;
    const node = known.resolver.nodes.get(Number(ref.slice(9)));
    if (node?.type !== 'FunctionDef' || node.decorator_list.length > 0) return false;
    if (decorator.type !== 'Call') return wraps(known, node);
    const made = madeBy(known, node);
    return made?.every((inner) => inner.type === 'FunctionDef' && wraps(known, inner)) === true;
  });
}

type Made = FunctionDef | Lambda;

/** The functions of its own that a function returns; undefined when it returns anything else or lets go of one. */
export function madeBy(known: Known, node: FunctionDef, given?: string): readonly Made[] | undefined {
  const scope = known.survey.scopeOf(node);
  const out: Made[] = [];
  for (const entry of known.survey.all('Return')) {
    if (entry.scope !== scope) continue;
    const { value } = entry.node;
    if (value?.type === 'Name' && value.id === given) continue;
    if (value?.type === 'Lambda') out.push(value);
    else {
      const binding = value?.type === 'Name' ? scope?.bindings.get(value.id) : undefined;
      const made = binding?.definitions[0]?.node;
      if (binding?.definitions.length !== 1 || made?.type !== 'FunctionDef') return undefined;
      if (!known.resolver.usesIn(scope, made.name).every(isHeld)) return undefined;
      out.push(made);
    }
  }
  return out;
}

const TOLD = new Set(['__name__', '__qualname__', '__doc__']);

/** Returned, asked for its name, or given an attribute. */
function isHeld({ parent }: Entry): boolean {
  if (parent?.node.type === 'Attribute') return parent.role === 1 || TOLD.has(parent.node.attr);
  return parent?.node.type === 'Return';
}

function wraps(known: Known, node: FunctionDef, place = 0): boolean {
  const scope = known.survey.scopeOf(node);
  const parameter = [...node.args.posonlyargs, ...node.args.args][place]?.arg;
  if (!scope || parameter === undefined || scope.bindings.get(parameter)?.definitions.length !== 1)
    return false;
  const made = madeBy(known, node, parameter);
  if (!made?.every((inner) => isUndecorated(known, inner))) return false;
  return known.resolver
    .usesIn(scope, parameter)
    .every((use) => isHeld(use) || isPassedToWraps(known, use) || callsOnwards(known, use, made));
}

/** `__call__` of a class of the program, of which `@retry(times=3)` makes an instance that is given the function. */
function callOf({ survey, resolver }: Known, ref: string): FunctionDef | undefined {
  const node = resolver.nodes.get(Number(ref.slice('class:'.length)));
  const scope = node && survey.scopeOf(node);
  if (node?.type !== 'ClassDef' || node.bases.length > 0 || scope?.bindings.has('__new__')) return undefined;
  const [call, ...others] = scope?.bindings.get('__call__')?.definitions ?? [];
  const isPlain = call?.node.type === 'FunctionDef' && call.node.decorator_list.length === 0;
  return isPlain && others.length === 0 ? (call.node as FunctionDef) : undefined;
}

/** `wraps(f)` copies names and texts. */
function isPassedToWraps({ resolver }: Known, { parent, field, scope }: Entry): boolean {
  if (parent?.node.type === 'FormattedValue') return true;
  if (parent?.node.type !== 'Call' || field !== 'args') return false;
  const refs = [...(resolver.only(parent.node.func, scope) ?? [])];
  return refs.length > 0 && refs.every((ref) => /^name:functools\.(?:wraps|update_wrapper)$/.test(ref));
}

function isUndecorated({ resolver, survey }: Known, node: Made): boolean {
  if (node.type === 'Lambda') return true;
  const scope = survey.scopeOf(node)?.parent;
  return node.decorator_list.every((decorator) => {
    const callee = calleeOf(decorator);
    const refs = scope ? [...(resolver.only(callee, scope) ?? [])] : [];
    return refs.length > 0 && refs.every(callsAsCalled);
  });
}

/** `f(*args, **kwargs)` and `f(self, x)` in a function whose own first arguments these are. */
function callsOnwards(known: Known, { parent, field, scope }: Entry, made: readonly Made[]): boolean {
  if (parent?.node.type !== 'Call' || field !== 'func') return false;
  const [first] = parent.node.args;
  const value = first?.type === 'Starred' ? first.value : first;
  if (value?.type !== 'Name') return false;
  const binding = known.resolver.lookup(scope, value.id);
  const owner = binding?.scope.node;
  if (binding?.definitions.length !== 1 || (owner?.type !== 'FunctionDef' && owner?.type !== 'Lambda'))
    return false;
  if (!made.includes(owner)) return false;
  return firstOf(owner.args, first?.type === 'Starred') === value.id;
}

/** The name that holds a call's first positional argument. */
function firstOf({ posonlyargs, args, vararg }: Arguments, starred: boolean): string | undefined {
  const [first] = [...posonlyargs, ...args];
  return starred ? (first ? undefined : vararg?.arg) : first?.arg;
}
