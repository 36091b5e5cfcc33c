/** Whether an operand is known to be an instance of a class of the program where it is read: what was asked before. */
import type { ClassDef, Expr, Name, Node, Stmt } from '../../syntax/ast.js';
import { nfkc } from '../../syntax/nfkc.js';
import type { Resolver } from '../names/resolve.js';
import type { Entry, Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';
import type { OwnClasses } from './own-classes.js';

interface Known {
  readonly survey: Survey;
  readonly resolver: Resolver;
  readonly own: OwnClasses;
}

/**
 * @param name what is read
 * @param read the name where it is read, or the attribute that is read of it: `other._data`
 */
export function isKnownInstance(known: Known, name: Expr, read: Entry): boolean {
  if (name.type !== 'Name') return false;
  const binding = known.resolver.lookup(read.scope, name.id);
  const [bound, ...others] = binding?.definitions ?? [];
  if (!bound || others.length > 0 || (bound.how !== 'parameter' && bound.how !== 'loop')) return false;
  // A name of the module that a function loops over has another value when the function is called again.
  const isOuter = binding?.scope.kind !== 'comprehension' && binding?.scope !== bound.scope;
  if (bound.how === 'loop' && isOuter) return false;
  const ask: Asked = { known, name, scope: read.scope };
  // A loop gives the name another value where it begins again: what was asked must stand in it too.
  let asked = false;
  for (let entry: Entry | undefined = read; entry?.parent; entry = entry.parent) {
    const owner: Entry = entry.parent;
    const { node: at } = owner;
    asked ||= isAsked(ask, entry, at);
    if (asked && (bound.how === 'parameter' || isLoopOf(at, entry.field, bound.node))) return true;
    if (/^(?:FunctionDef|AsyncFunctionDef|Lambda|GeneratorExp)$/.test(at.type)) return false;
  }
  return false;
}

/** The classes of the program of which a parameter is no instance where it is read: `if not isinstance(x, Money)`. */
export function ruledOut(known: Known, name: Name, read: Entry): readonly ClassDef[] {
  const [bound, ...others] = known.resolver.lookup(read.scope, name.id)?.definitions ?? [];
  if (bound?.how !== 'parameter' || others.length > 0) return [];
  const out: ClassDef[] = [];
  const ask: Asked = { known, name, scope: read.scope, out };
  for (let entry: Entry | undefined = read; entry?.parent; entry = entry.parent) {
    const { node: at } = entry.parent;
    if (isAsked(ask, entry, at)) return out;
    if (/^(?:FunctionDef|AsyncFunctionDef|Lambda|GeneratorExp)$/.test(at.type)) return [];
  }
  return [];
}

/** Whether what stands around a part of a statement or expression was only come to when the name is an instance. */
function isAsked(ask: Asked, { field, node: inner }: Entry, at: Node): boolean {
  if (at.type === 'If' || at.type === 'IfExp')
    if ((field === 'body' || field === 'orelse') && says(ask, at.test, field === 'body')) return true;
  if (at.type === 'BoolOp') {
    const before = at.values.slice(0, at.values.indexOf(inner as Expr));
    if (before.some((value) => says(ask, value, at.op === 'And'))) return true;
  }
  if (field === 'elt' && 'generators' in at)
    return at.generators.some(({ ifs }) => ifs.some((test) => says(ask, test, true)));
  const body: readonly unknown[] | undefined =
    field === 'body' && (at.type === 'FunctionDef' || at.type === 'If' || at.type === 'For')
      ? at.body
      : undefined;
  return ((body?.slice(0, body.indexOf(inner)) ?? []) as readonly Stmt[]).some(
    (statement) => statement.type === 'If' && leaves(statement.body) && says(ask, statement.test, false),
  );
}

/** The loop that gives a name its values. */
function isLoopOf(at: Node, field: string, target: Node): boolean {
  if (at.type === 'For') return field === 'body' && at.target === target;
  return field === 'elt' && 'generators' in at && at.generators.some((item) => item.target === target);
}

interface Asked {
  readonly known: Known;
  readonly name: Name;
  readonly scope: Scope;
  /** Where the question is of which classes it is none: they come here. */
  readonly out?: ClassDef[];
}

/** Whether the name is an instance when the test holds (`when` true), or when it does not. */
function says(ask: Asked, test: Expr, when: boolean): boolean {
  switch (test.type) {
    case 'UnaryOp':
      return test.op === 'Not' && says(ask, test.operand, !when);
    case 'BoolOp':
      return (test.op === 'And') === when && test.values.some((value) => says(ask, value, when));
    case 'Call': {
      const [first, second] = test.args;
      if (when !== (ask.out === undefined) || !first || !second || test.args.length !== 2) return false;
      const refs = ask.known.resolver.only(test.func, ask.scope);
      const asks = refs?.size === 1 && refs.has('builtin:isinstance') && isIt(ask, first);
      const classes = second.type === 'Tuple' ? second.elts : [second];
      if (!ask.out) return asks && !canPretend(ask.known) && classes.every((item) => isOwnClass(ask, item));
      const found = asks ? classes.flatMap((item) => classOf(ask, item) ?? []) : [];
      ask.out.push(...found);
      return found.length > 0;
    }
    case 'Compare': {
      const [op] = test.ops;
      const [right] = test.comparators;
      if (!right || test.comparators.length !== 1 || ask.out) return false;
      if (!(when ? op === 'Is' || op === 'Eq' : op === 'IsNot' || op === 'NotEq')) return false;
      const { left } = test;
      return (
        (isTypeOf(ask, left, (value) => isIt(ask, value)) && isOwnClass(ask, right)) ||
        (isTypeOf(ask, right, (value) => isIt(ask, value)) && isOwnClass(ask, left))
      );
    }
    default:
      return false;
  }
}

/** The one class of the program that a name stands for. */
function classOf({ known, scope }: Asked, value: Expr): ClassDef | undefined {
  const [ref = '', ...others] = value.type === 'Name' ? (known.resolver.only(value, scope) ?? []) : [];
  if (others.length > 0 || !ref.startsWith('class:')) return undefined;
  const node = known.resolver.nodes.get(Number(ref.slice('class:'.length)));
  if (node?.type !== 'ClassDef') return undefined;
  // A class statement that runs twice makes two classes.
  const { parent } = known.survey.scopeOf(node) ?? {};
  const isOnce = parent?.bindings.get(node.name)?.definitions.every(({ always }) => always);
  return parent?.kind === 'module' && isOnce ? node : undefined;
}

function isIt({ name }: Asked, value: Expr): boolean {
  return value.type === 'Name' && value.id === name.id;
}

function isTypeOf({ known, scope }: Asked, value: Expr, isIt: (value: Expr) => boolean): boolean {
  if (value.type === 'Attribute') return value.attr === '__class__' && isIt(value.value);
  const [first] = value.type === 'Call' ? value.args : [];
  if (value.type !== 'Call' || !first || value.args.length !== 1) return false;
  const refs = known.resolver.only(value.func, scope);
  return refs?.size === 1 && refs.has('builtin:type') && isIt(first);
}

function isOwnClass(ask: Asked, value: Expr): boolean {
  const { own, resolver } = ask.known;
  if (isTypeOf(ask, value, (item) => own.isInstance(item, ask.scope))) return true;
  const refs = resolver.only(value, ask.scope);
  return (
    refs !== undefined && [...refs].every((ref) => ref.startsWith('class:')) && own.isSelf(value, ask.scope)
  );
}

/** `A.register(DataFrame)` of an abstract class, and protocols, make instances of what is none. */
export function canPretend({ survey, resolver }: Pick<Known, 'survey' | 'resolver'>): boolean {
  return (
    survey
      .all('Attribute')
      .some(({ node }) => node.attr === 'register' || node.attr === 'runtime_checkable') ||
    // By its name: getattr(A, "register").
    survey
      .all('Constant')
      .some(({ node }) => node.kind === 'str' && nfkc(node.value).split('.').includes('register')) ||
    survey
      .all('Name')
      .some(({ node, scope }) => resolver.refs(node, scope).has('name:typing.runtime_checkable'))
  );
}

function leaves(body: readonly Stmt[]): boolean {
  const last = body.at(-1);
  return last !== undefined && /^(?:Return|Raise|Continue|Break)$/.test(last.type);
}
