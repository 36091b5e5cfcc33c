/**
 * Where a program takes something by its name from an instance, a class or what may be either: `x.name`, `getattr(x, "name")`,
 * `methodcaller("name", ...)`, `case A(name=f)`, and the name itself in the body of its class. What is had so, and what
 * is wrong with it, is not asked here.
 */
import type { Attribute, Call, Expr } from '../../syntax/ast.js';
import type { OwnClasses } from '../classes/own-classes.js';
import type { NamedCall, Resolver } from '../names/resolve.js';
import type { Entry, Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';
import type { Literals } from '../values/literals.js';
import type { MethodNames } from './method-names.js';

interface Known {
  readonly survey: Survey;
  readonly resolver: Resolver;
  readonly own: OwnClasses;
  readonly literals: Literals;
}

export interface Taking {
  readonly name: string;
  readonly at: number;
  readonly scope: Scope;
  /** `instance` also where a call is given one of ours for `self`. */
  readonly from: 'class' | 'instance' | 'unknown';
  /** The call of what is taken; absent where it is had as a value. */
  readonly call?: Call;
  /** An attribute is read of it, and that is all. */
  readonly isOnlyRead?: boolean;
}

/** All takings of these names. */
export function* takings(known: Known, names: MethodNames): Iterable<Taking> {
  const { survey, resolver, own } = known;
  for (const entry of survey.all('Attribute'))
    if (entry.role === 0 && names.has(entry.node.attr) && !isLibrary(resolver, entry))
      yield ofAttribute(known, entry);
  for (const entry of survey.all('Name'))
    if (names.isTakenInBody(entry))
      yield { name: entry.node.id, at: entry.node.at, scope: entry.scope, from: 'class' };
  for (const call of resolver.namedCalls())
    for (const taking of byText(known, call)) if (names.has(taking.name)) yield taking;
  yield* byPart(known, names);
  for (const { node, scope } of survey.all('MatchClass'))
    for (const name of node.kwd_attrs)
      if (names.has(name))
        yield { name, at: node.at, scope, from: own.isSelf(node.cls, scope) ? 'instance' : 'unknown' };
}

function ofAttribute(known: Known, { node, scope, parent }: Entry<Attribute>): Taking {
  const taking = { name: node.attr, at: node.nameAt, scope };
  const owner = parent?.node;
  if (owner?.type === 'Call' && owner.func === node) {
    const from = isGivenSelf(known, owner, scope) ? 'instance' : taken(known, node.value, scope);
    return { ...taking, from, call: owner };
  }
  const isOnlyRead = owner?.type === 'Attribute' && !owner.attr.startsWith('__call');
  return { ...taking, from: taken(known, node.value, scope), isOnlyRead };
}

/** `getattr(x, "name")`, `attrgetter("a.name")`, `methodcaller("name", 1)`: without an argument that calls it of nothing else. */
function* byText(known: Known, { node, scope, refs }: NamedCall): Iterable<Taking> {
  const [first, second] = node.args;
  const fetches = refs.has('builtin:getattr');
  const calls = refs.has('name:operator.methodcaller');
  if (!fetches && !calls && !refs.has('name:operator.attrgetter')) return;
  if (calls && node.args.length + node.keywords.length < 2) return;
  const text = fetches ? second : first;
  const from = fetches && first ? taken(known, first, scope) : 'unknown';
  for (const path of (text && known.literals.texts(text, scope)) ?? [])
    for (const name of path.split('.')) yield { name, at: node.at, scope, from };
}

/** `getattr(x, "visit_" + kind)`, where it is first of an instance, of a class and of what may be either. */
function* byPart(known: Known, names: MethodNames): Iterable<Taking> {
  const { survey, resolver, literals } = known;
  const fitting = [...names.all()].filter((name) => survey.computedNames.has(name));
  const seen = new Set<Taking['from']>();
  for (const { node, scope, refs } of fitting.length > 0 ? resolver.namedCalls() : []) {
    const [first, text] = node.args;
    if (!first || !text || text.type === 'Constant' || !refs.has('builtin:getattr')) continue;
    const from = taken(known, first, scope);
    if (seen.has(from) || literals.texts(text, scope)) continue;
    seen.add(from);
    for (const name of fitting) yield { name, at: node.at, scope, from };
  }
}

/** json.dumps, of a class that has a dumps too. */
function isLibrary(resolver: Resolver, { node, scope }: Entry<Attribute>): boolean {
  const refs = [...(resolver.only(node, scope) ?? [])];
  return refs.length > 0 && refs.every((ref) => ref.startsWith('name:'));
}

function taken(known: Known, base: Expr, scope: Scope): Taking['from'] {
  if (mayBeOwnClass(known, base, scope)) return 'class';
  return known.own.isInstance(base, scope) ? 'instance' : 'unknown';
}

function mayBeOwnClass({ resolver, own }: Known, value: Expr, scope: Scope): boolean {
  if (value.type === 'Attribute' && value.attr === '__class__') return true;
  if (own.isClassParameter(value, scope)) return true;
  if (value.type === 'Call') {
    const refs = resolver.refs(value.func, scope);
    if (refs.has('builtin:type') || (refs.has('builtin:super') && !own.isInstance(value, scope))) return true;
  }
  return [...resolver.refs(value, scope)].some((ref) => ref.startsWith('class:'));
}

/** `Base.method(self)`: the first argument is one of ours. */
function isGivenSelf({ own }: Known, { func, args }: Call, scope: Scope): boolean {
  const [first] = args;
  if (first === undefined) return false;
  // `super().__new__(cls)` is given the class.
  const isNew = func.type === 'Attribute' && func.attr === '__new__';
  return (
    own.isInstance(first, scope) || (isNew && own.isClassParameter(first, scope) && own.isSelf(first, scope))
  );
}
