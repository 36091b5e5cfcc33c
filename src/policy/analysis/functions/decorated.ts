/**
 * Whether what stands above a `def` or `class` puts a function or a class into its place: what the program wraps it in, or
 * what a few decorators of the libraries make of it. Anything else would stand under a name that every reading takes for
 * that of a function. Whom a decorator calls what it is given with is decorators.ts.
 */
import type { Call, Expr, Node } from '../../syntax/ast.js';
import { childrenOf } from '../../syntax/within.js';
import type { Resolver } from '../names/resolve.js';
import type { Binding, Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';
import { isGenerator } from './generators.js';
import { keepsClass } from './gives-back.js';
import { isDispatch, knownDecorator } from './known-decorators.js';
import { ACCESSORS, isProperty } from './properties.js';

interface Known {
  readonly survey: Survey;
  readonly resolver: Resolver;
  /** Whether the expression is certain to be an instance or class of the program. */
  readonly isOwn: (value: Expr, scope: Scope) => boolean;
  readonly hasMethod: (name: string) => boolean;
}

/** Bases of a class whose instances are made by its `__init__` alone. */
const BASES =
  /^(?:builtin:object|name:(?:abc\.ABC|typing\.(?:Generic|Protocol)|contextlib\.ContextDecorator))$/;

const DEPTH = 12;
const NONE: ReadonlySet<never> = new Set();

interface Asked {
  /** How often what is asked about is called until the function or class is had. */
  readonly calls: number;
  /** How many arguments `partial()` puts before what is decorated. */
  readonly shift: number;
  /** The first of the calls, where it is written. */
  readonly by?: Call;
}

type Made = Extract<Node, { type: 'FunctionDef' | 'AsyncFunctionDef' | 'Lambda' }>;

export class Decorated {
  readonly #known: Known;
  /** Parameters that hold what a decorator is given. */
  readonly #given = new Set<Binding>();

  constructor(known: Known) {
    this.#known = known;
  }

  /** @param scope where the decorated function or class stands */
  keepsKind(decorator: Expr, scope: Scope): boolean {
    return this.#gives(decorator, scope, { calls: 1, shift: 0 }, DEPTH);
  }

  /** Whether the value is a function, a class or None after those calls, the last with a function or class. */
  #gives(value: Expr, scope: Scope, asked: Asked, depth: number): boolean {
    if (depth === 0) return false;
    switch (value.type) {
      case 'Constant':
        return asked.calls === 0 && value.kind === 'None';
      case 'Lambda':
        return asked.calls === 0 || this.#returns(value, asked, 0, depth);
      case 'IfExp':
        return [value.body, value.orelse].every((item) => this.#gives(item, scope, asked, depth - 1));
      case 'Call':
        return this.#givesCalled(value, scope, asked, depth);
      case 'Attribute':
        return (
          this.#isAccessor(value.value, value.attr, scope, asked) || this.#named(value, scope, asked, depth)
        );
      case 'Name':
        return this.#named(value, scope, asked, depth);
      default:
        return false;
    }
  }

  #givesCalled(call: Call, scope: Scope, { calls, shift }: Asked, depth: number): boolean {
    const [first] = call.args;
    const { resolver } = this.#known;
    const refs = [...(resolver.only(call.func, scope) ?? [''])];
    if (first && refs.every((ref) => ref === 'name:functools.partial'))
      return (
        calls === 0 ||
        (call.args.every(({ type }) => type !== 'Starred') &&
          this.#gives(first, scope, { calls, shift: shift + call.args.length - 1 }, depth - 1))
      );
    if (!this.#gives(call.func, scope, { calls: calls + 1, shift, by: call }, depth - 1)) return false;
    // What is given back may be what was given.
    return (
      calls > 0 ||
      refs.every((ref) => ref.startsWith('class:')) ||
      (first !== undefined && this.#gives(first, scope, { calls: 0, shift: 0 }, depth - 1))
    );
  }

  #named(value: Expr, scope: Scope, asked: Asked, depth: number): boolean {
    const { resolver } = this.#known;
    const { calls } = asked;
    // In a class body a name is that around it until it is bound there.
    const own = value.type === 'Name' && scope.kind === 'class' ? scope.bindings.get(value.id) : undefined;
    if (own && scope.parent && own.definitions.every(({ at, always }) => always && at > value.at))
      return this.#named(value, scope.parent, asked, depth);
    const refs = resolver.only(value, scope);
    if (refs && refs.size > 0)
      return [...refs].every((ref) => {
        const node = resolver.nodes.get(Number(ref.slice(ref.indexOf(':') + 1)));
        if (ref.startsWith('function:') && node) return calls === 0 || this.#isMade(node, asked, depth);
        if (ref.startsWith('class:') && node) return calls === 0 || this.#instance(node, asked, depth);
        if (ref.startsWith('own:') && node) return calls > 0 && this.#method('__call__', asked, depth, node);
        const known = knownDecorator(ref);
        if (calls === 1) return known !== undefined && known.written !== 'called';
        return (
          // Called with a function, what may also stand bare decorates that.
          calls === 2 &&
          known !== undefined &&
          known.written !== 'bare' &&
          (known.written === 'called' || this.#isSettings(asked.by, scope))
        );
      });
    if (value.type === 'Attribute')
      return this.#known.isOwn(value.value, scope) && this.#method(value.attr, asked, depth);
    const binding = value.type === 'Name' && calls === 0 ? resolver.lookup(scope, value.id) : undefined;
    if (!binding) return false;
    if (this.#given.has(binding)) return true;
    return binding.definitions.every(
      ({ how, value: given, scope: at }) =>
        how === 'function' ||
        how === 'class' ||
        (how === 'assign' &&
          given !== undefined &&
          this.#gives(given, at, { calls: 0, shift: 0 }, depth - 1)),
    );
  }

  /** `@lru_cache(maxsize=128)`: nothing that is given can be called. */
  #isSettings(call: Call | undefined, scope: Scope): boolean {
    const given = call && [...call.args, ...call.keywords.map(({ value }) => value)];
    return (
      given?.every((value) => this.#isPlain(value, scope, 4)) === true &&
      call?.keywords.every(({ arg }) => arg !== null) === true
    );
  }

  /** `int`, `Order`, `int | float` */
  #isKind(value: Expr, scope: Scope): boolean {
    if (value.type === 'BinOp')
      return value.op === 'BitOr' && [value.left, value.right].every((item) => this.#isKind(item, scope));
    if (value.type === 'Constant') return value.kind === 'None';
    const { resolver } = this.#known;
    return [...(resolver.only(value, scope) ?? [''])].every(
      (ref) =>
        /^(?:class|builtin):/.test(ref) ||
        (ref.startsWith('name:') && resolver.references.isClass(ref.slice('name:'.length))),
    );
  }

  #isPlain(value: Expr, scope: Scope, depth: number): boolean {
    if (/^(?:Constant|List|Tuple|Set|Dict|JoinedStr)$/.test(value.type)) return true;
    if (value.type === 'UnaryOp') return this.#isPlain(value.operand, scope, depth);
    const binding = value.type === 'Name' ? this.#known.resolver.lookup(scope, value.id) : undefined;
    return (
      depth > 0 &&
      binding !== undefined &&
      binding.scope.kind !== 'class' &&
      binding.definitions.every(
        ({ how, value: given, scope: at }) =>
          how === 'assign' && given !== undefined && this.#isPlain(given, at, depth - 1),
      )
    );
  }

  #isMade(node: Node, asked: Asked, depth: number): boolean {
    if (node.type !== 'FunctionDef' && node.type !== 'AsyncFunctionDef') return false;
    const [decorator, ...others] = node.decorator_list;
    if (!decorator) return this.#returns(node, asked, 0, depth);
    // `@timer("load")` of what `@contextmanager` made.
    const at = this.#known.survey.scopeOf(node)?.parent;
    const refs = at && others.length === 0 ? this.#known.resolver.only(decorator, at) : undefined;
    return asked.calls === 2 && refs?.has('name:contextlib.contextmanager') === true;
  }

  #returns(node: Made, { calls, shift, by }: Asked, place: number, depth: number): boolean {
    const { survey } = this.#known;
    const inner = survey.scopeOf(node);
    // A generator or coroutine is no function.
    if (!inner || node.type === 'AsyncFunctionDef' || isGenerator(survey, inner)) return false;
    const parameters = [...node.args.posonlyargs, ...node.args.args].map(({ arg }) => arg);
    const given = inner.bindings.get(parameters[place + shift] ?? '');
    if (calls === 1 && given?.definitions.length === 1 && !this.#given.has(given)) {
      // It is what is decorated for as long as this is asked.
      this.#given.add(given);
      const gives = this.#returns(node, { calls, shift, ...(by ? { by } : {}) }, place, depth);
      this.#given.delete(given);
      return gives;
    }
    const next = (value: Expr) => this.#gives(value, inner, { calls: calls - 1, shift: 0 }, depth - 1);
    if (node.type === 'Lambda') return next(node.body);
    const left = calls > 1 && by ? leftOut(node, by, place, inner) : NONE;
    const dead = left.size > 0 ? deadIn(node.body, left) : NONE;
    return survey.all('Return').every(({ scope, node: { value }, node: end }) => {
      if (scope !== inner || dead.has(end) || !value) return true;
      if (value.type === 'Name' && left.has(value.id)) return true;
      if (value.type === 'IfExp' && left.size > 0) {
        const holds = truth(value.test, left);
        return (holds === false || next(value.body)) && (holds === true || next(value.orelse));
      }
      return next(value);
    });
  }

  /** An instance stands in for what it was given; where it is called itself, its class says so. */
  #instance(node: Node, asked: Asked, depth: number): boolean {
    const { survey, resolver } = this.#known;
    const inner = survey.scopeOf(node);
    const outer = inner?.parent;
    if (node.type !== 'ClassDef' || !outer || inner.bindings.has('__new__')) return false;
    if (!node.decorator_list.every((item) => keepsClass(survey, resolver, item, outer))) return false;
    const isPlain = node.bases.every((base) => {
      const refs = [...(resolver.only(base.type === 'Subscript' ? base.value : base, outer) ?? [])];
      return (
        refs.length > 0 &&
        refs.every((ref) => {
          const above = ref.startsWith('class:') ? resolver.nodes.get(Number(ref.slice(6))) : undefined;
          return above ? this.#instance(above, { calls: 1, shift: 0 }, depth - 1) : BASES.test(ref);
        })
      );
    });
    return (
      depth > 0 &&
      isPlain &&
      (asked.calls === 1 || this.#method('__call__', { calls: asked.calls - 1, shift: 0 }, depth, node))
    );
  }

  /** Every method of that name in the program, or the class's own `__call__`; where none has one, it is ContextDecorator's. */
  #method(name: string, asked: Asked, depth: number, of?: Node): boolean {
    const { survey, resolver } = this.#known;
    const inBody = of && survey.scopeOf(of)?.bindings.has(name);
    const scopes = survey.scopes.filter(({ kind, node }) => kind === 'class' && (!inBody || node === of));
    const found = scopes.flatMap(({ bindings, node: body }) =>
      (bindings.get(name)?.definitions ?? []).map(({ node }) => ({ node, body })),
    );
    if (found.length === 0) return name === '__call__';
    return (
      this.#known.hasMethod(name) &&
      found.every(({ node, body }) => {
        const scope = survey.scopeOf(body);
        if (node.type !== 'FunctionDef' || !scope) return false;
        const kinds = node.decorator_list.map((item) => [...(resolver.only(item, scope) ?? [''])].join());
        if (kinds.some((kind) => kind !== 'builtin:staticmethod' && kind !== 'builtin:classmethod'))
          return false;
        return this.#returns(node, asked, kinds.includes('builtin:staticmethod') ? 0 : 1, depth);
      })
    );
  }

  /** `@x.setter`, and `@show.register(int)` of what dispatches by kind; `@Base.register` of an abstract class. */
  #isAccessor(value: Expr, attr: string, scope: Scope, { calls, by }: Asked): boolean {
    const { resolver, survey } = this.#known;
    if (ACCESSORS.has(attr) && isProperty(this.#known, value, scope)) return calls === 1;
    if (attr !== 'register' || calls > 2) return false;
    // Called with a function, too, it gives that function.
    const [kind, ...more] = by?.args ?? [];
    const isPlain = kind && more.length === 0 && by?.keywords.length === 0;
    if (calls === 2 && !(isPlain && this.#isKind(kind, scope))) return false;
    const refs = resolver.only(value, scope);
    return (
      refs !== undefined &&
      refs.size > 0 &&
      [...refs].every((ref) => {
        const node = resolver.nodes.get(Number(ref.slice(ref.indexOf(':') + 1)));
        if (node?.type === 'ClassDef') return calls === 1 && !survey.members.has(attr);
        const at = node && survey.scopeOf(node)?.parent;
        return (
          node?.type === 'FunctionDef' &&
          at !== undefined &&
          node.decorator_list.some((item) => [...(resolver.only(item, at) ?? [''])].every(isDispatch))
        );
      })
    );
  }
}

/** Parameters that a call leaves None, as `@timed(label="a")` does with the function of `@timed`. */
function leftOut({ args }: Made, by: Call, place: number, scope: Scope): ReadonlySet<string> {
  if (by.args.some(({ type }) => type === 'Starred') || by.keywords.some(({ arg }) => arg === null))
    return NONE;
  const all = [...args.posonlyargs, ...args.args];
  const first = all.length - args.defaults.length;
  const isLeft = (name: string, index: number) => {
    const value = args.defaults[index - first];
    return (
      index >= place + by.args.length &&
      value?.type === 'Constant' &&
      value.kind === 'None' &&
      !by.keywords.some(({ arg }) => arg === name) &&
      scope.bindings.get(name)?.definitions.length === 1
    );
  };
  return new Set(all.map(({ arg }) => arg).filter(isLeft));
}

/** What a test says where these names are None; undefined where it says more. */
function truth(test: Expr, nones: ReadonlySet<string>): boolean | undefined {
  if (test.type === 'Name' && nones.has(test.id)) return false;
  if (test.type === 'UnaryOp' && test.op === 'Not') {
    const inner = truth(test.operand, nones);
    return inner === undefined ? undefined : !inner;
  }
  if (test.type === 'Call') {
    const [first] = test.args;
    // The name is the built-in's: rules/builtin-own.ts.
    const asks = test.func.type === 'Name' && test.func.id === 'callable';
    return asks && first?.type === 'Name' && nones.has(first.id) ? false : undefined;
  }
  if (test.type !== 'Compare' || test.left.type !== 'Name' || !nones.has(test.left.id)) return undefined;
  const [other, ...others] = test.comparators;
  if (others.length > 0 || other?.type !== 'Constant' || other.kind !== 'None') return undefined;
  return test.ops[0] === 'Is' ? true : test.ops[0] === 'IsNot' ? false : undefined;
}

/** What never runs where these names are None. */
function deadIn(body: readonly Node[], nones: ReadonlySet<string>): ReadonlySet<Node> {
  const dead: Node[] = [];
  let ended = false;
  for (const statement of body) {
    if (ended) dead.push(statement);
    if (ended || statement.type !== 'If') continue;
    const holds = truth(statement.test, nones);
    if (holds === true) dead.push(...statement.orelse);
    if (holds === false) dead.push(...statement.body);
    ended = holds === true && statement.body.at(-1)?.type === 'Return';
  }
  for (const node of dead) dead.push(...childrenOf(node));
  return new Set(dead);
}
