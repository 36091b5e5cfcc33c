/**
 * Under which names the methods that rely on their instance (relying.ts) are had of an instance or a class: their own, those
 * the body of the class gives them besides, and `func` of what keeps its function. Where they are taken is takings.ts.
 */
import type { FunctionDef, Name, Node } from '../../syntax/ast.js';
import type { Resolver } from '../names/resolve.js';
import type { Entry } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';
import { calleeOf, type Makes, makes } from './known-decorators.js';
import { isAccessor, makesProperty } from './properties.js';
import { isFunction } from './relying.js';

interface Known {
  readonly survey: Survey;
  readonly resolver: Resolver;
}

export class MethodNames {
  readonly #known: Known;
  readonly #methods: ReadonlySet<Node>;
  readonly #byName = new Map<string, FunctionDef[]>();
  /** Names of what calls such a method with what it is given. */
  readonly #callers = new Set<string>();
  readonly #lambdas = new Set<string>();
  readonly #isKept: boolean;

  /** @param methods what relies on its instance */
  constructor(known: Known, methods: ReadonlySet<Node>) {
    this.#known = known;
    this.#methods = methods;
    const functions = [...methods].filter(isFunction);
    for (const node of functions) this.#add(node.name, [node]);
    for (const entry of known.survey.all('Name')) {
      const found = this.#byName.get(entry.node.id);
      const given = found && givenName(known, entry);
      if (!given) continue;
      this.#add(given.name, found);
      if (given.how === 'partial') this.#callers.add(given.name);
    }
    for (const node of functions) {
      const by = dispatcherOf(known, node);
      if (by === undefined) continue;
      this.#add(by, [node]);
      this.#callers.add(by);
    }
    for (const entry of known.survey.all('Lambda'))
      if (methods.has(entry.node)) for (const name of boundNames(entry)) this.#lambdas.add(name);
    this.#isKept = functions.some((node) => madeOf(known, node, KEEPING));
  }

  #add(name: string, nodes: readonly FunctionDef[]): void {
    this.#byName.set(name, [...(this.#byName.get(name) ?? []), ...nodes]);
  }

  /** All of them but `func`. */
  all(): Iterable<string> {
    return [...this.#byName.keys(), ...this.#lambdas];
  }

  has(name: string): boolean {
    return this.#byName.has(name) || this.#lambdas.has(name) || this.isFunc(name);
  }

  /** What is had as a function, or as a bound method, under this name: properties are read instead. */
  functions(name: string): readonly FunctionDef[] {
    return (this.#byName.get(name) ?? []).filter((node) => !isRead(this.#known, node));
  }

  /** `total` of `total = property(lambda self: self._total)`: a property, or whatever else is made of that. */
  isLambda(name: string): boolean {
    return this.#lambdas.has(name);
  }

  /** `func`, where cached properties and context managers keep such a method under that name. */
  isFunc(name: string): boolean {
    return this.#isKept && name === 'func';
  }

  /** Whether a name in the body of a class stands for such a method, and not where it is but given another name. */
  isTakenInBody(entry: Entry<Name>): boolean {
    const { node, scope, role } = entry;
    if (role !== 0 || scope.kind !== 'class') return false;
    if (this.#lambdas.has(node.id)) return !isPropertyUse(this.#known.resolver, entry);
    if (!this.#byName.has(node.id)) return false;
    if (givenName(this.#known, entry) || isRegistering(entry)) return false;
    if (this.#callers.has(node.id)) return true;
    const { resolver } = this.#known;
    const definitions = resolver.lookup(scope, node.id)?.definitions;
    return (
      definitions?.some((made) => this.#methods.has(made.node)) === true && !isPropertyUse(resolver, entry)
    );
  }
}

const READ: ReadonlySet<Makes | undefined> = new Set(['property', 'cached property']);
const DISPATCHING: ReadonlySet<Makes | undefined> = new Set(['method dispatch']);
const KEEPING: ReadonlySet<Makes | undefined> = new Set(['cached property', 'manager']);

/** Properties are read, and give the class itself nothing that can be called. */
function isRead(known: Known, node: FunctionDef): boolean {
  return node.decorator_list.some(isAccessor) || madeOf(known, node, READ);
}

/** Whether a decorator that is known makes one of these of it. */
function madeOf(
  { survey, resolver }: Known,
  node: FunctionDef,
  kinds: ReadonlySet<Makes | undefined>,
): boolean {
  const scope = survey.scopeOf(node)?.parent;
  return (
    scope !== undefined &&
    node.decorator_list.some((item) => [...resolver.refs(item, scope)].some((ref) => kinds.has(makes(ref))))
  );
}

interface Given {
  readonly name: string;
  readonly how: 'alias' | 'partial';
}

/**
 * `__repr__ = __str__` in the body of a class, where Python calls the method under that name too, and
 * `freeze = partialmethod(_set, "frozen")`.
 */
function givenName({ resolver }: Known, { node, parent, scope }: Entry<Name>): Given | undefined {
  const call = parent?.node.type === 'Call' ? parent.node : undefined;
  const assign = (call ? parent?.parent : parent)?.node;
  if (scope.kind !== 'class' || assign?.type !== 'Assign' || assign.value !== (call ?? node))
    return undefined;
  const [target, ...others] = assign.targets;
  if (target?.type !== 'Name' || others.length > 0) return undefined;
  if (call) {
    const refs = call.args[0] === node ? resolver.only(call.func, scope) : undefined;
    const isPartial = refs?.size === 1 && refs.has('name:functools.partialmethod');
    return isPartial ? { name: target.id, how: 'partial' } : undefined;
  }
  const isMethod = scope.bindings
    .get(node.id)
    ?.definitions.every(({ how, node: made }) => how === 'function' && isFunction(made));
  return isMethod && /^__\w+__$/.test(target.id) ? { name: target.id, how: 'alias' } : undefined;
}

/** The method that chooses this one by what it is given: `@show.register`, where show is a singledispatchmethod. */
export function dispatcherOf({ survey, resolver }: Known, node: FunctionDef): string | undefined {
  const scope = survey.scopeOf(node)?.parent;
  const [decorator, ...more] = node.decorator_list;
  const func = decorator && calleeOf(decorator);
  if (func?.type !== 'Attribute' || func.attr !== 'register' || more.length > 0) return undefined;
  if (func.value.type !== 'Name' || scope?.kind !== 'class') return undefined;
  const [made, ...others] = scope.bindings.get(func.value.id)?.definitions ?? [];
  if (!made || others.length > 0 || !isFunction(made.node)) return undefined;
  return dispatches({ survey, resolver }, made.node) ? func.value.id : undefined;
}

/** A method below `@singledispatchmethod` alone, which hands on what it is given. */
export function dispatches(known: Known, node: FunctionDef): boolean {
  return node.decorator_list.length === 1 && madeOf(known, node, DISPATCHING);
}

/** `@show.register` */
function isRegistering({ parent, field }: Entry): boolean {
  const owner = parent?.node;
  const holder = parent?.field === 'func' ? parent.parent : parent;
  return (
    field === 'value' &&
    owner?.type === 'Attribute' &&
    owner.attr === 'register' &&
    holder?.field === 'decorator_list'
  );
}

/** `@x.setter`, and `x = property(read)`. */
function isPropertyUse(resolver: Resolver, { parent, scope }: Entry): boolean {
  const owner = parent?.node;
  return isAccessor(owner) || (owner?.type === 'Call' && makesProperty(resolver, owner.func, scope));
}

/** The names that what is made of a lambda is bound to. */
function boundNames(lambda: Entry): readonly string[] {
  let up: Entry | undefined = lambda;
  while (up && !/^(?:Assign|AnnAssign|NamedExpr)$/.test(up.node.type)) up = up.parent;
  const node = up?.node;
  const targets =
    node?.type === 'Assign'
      ? node.targets
      : node?.type === 'AnnAssign' || node?.type === 'NamedExpr'
        ? [node.target]
        : [];
  return targets.flatMap((target) => (target.type === 'Name' ? [target.id] : []));
}
