/**
 * The classes of the program: which have a base that is not the program's own, which names they define,
 * and where `self`, `cls` and the other operand of an operator stand for an instance of them.
 */

import type { PolicyData } from '../policy-data.js';
import type { ClassDef, Expr } from '../syntax/ast.js';
import { type Resolver, split } from './resolve.js';
import type { Entry, Scope } from './scopes.js';
import type { Survey } from './survey.js';

/** Bases that bring no state of a library with them. */
const PLAIN_BASES = new Set([
  ...['object', 'dict', 'list', 'tuple', 'set', 'frozenset', 'str', 'int', 'float', 'bytes'].map(
    (n) => `builtin:${n}`,
  ),
  'name:abc.ABC',
  'name:enum.Enum',
  'name:enum.IntEnum',
  'name:enum.StrEnum',
  'name:enum.Flag',
  'name:enum.IntFlag',
  'name:typing.Protocol',
  'name:typing.Generic',
  'name:typing.NamedTuple',
  'name:typing.TypedDict',
]);

interface OwnClass {
  readonly entry: Entry<ClassDef>;
  readonly scope: Scope;
  plain: boolean;
}

export class OwnClasses {
  readonly #resolver: Resolver;
  readonly #policy: PolicyData;
  readonly #classes = new Map<number, OwnClass>();
  readonly #byScope = new Map<Scope, OwnClass>();
  readonly #methods = new Set<string>();
  readonly #assigned = new Set<string>();
  /** Underscore-led names that plain classes of the program define. */
  readonly #defined = new Set<string>();

  constructor(survey: Survey, resolver: Resolver, policy: PolicyData) {
    this.#resolver = resolver;
    this.#policy = policy;
    for (const entry of survey.all('ClassDef')) {
      const scope = survey.scopeOf(entry.node);
      if (!scope) continue;
      const own = { entry, scope, plain: true };
      this.#classes.set(entry.node.at, own);
      this.#byScope.set(scope, own);
    }
    // A class is plain when all its bases are; what is found not to be makes those that build on it not plain.
    for (let changed = true; changed; ) {
      changed = false;
      for (const own of this.#classes.values()) {
        if (own.plain && !own.entry.node.bases.every((base) => this.#isPlainBase(base, own.entry.scope))) {
          own.plain = false;
          changed = true;
        }
      }
    }
    for (const own of this.#classes.values()) {
      if (own.plain)
        for (const name of own.scope.bindings.keys()) if (name.startsWith('_')) this.#defined.add(name);
    }
    for (const { scope } of this.#classes.values()) {
      for (const { name, definitions } of scope.bindings.values()) {
        if (definitions.every((definition) => definition.how === 'function')) this.#methods.add(name);
        else this.#assigned.add(name);
      }
    }
    for (const entry of survey.all('Attribute')) {
      if (entry.role !== 0) this.#assigned.add(entry.node.attr);
      if (entry.role === 1 && entry.node.attr.startsWith('_') && this.isSelf(entry.node.value, entry.scope)) {
        this.#defined.add(entry.node.attr);
      }
    }
  }

  #isPlainBase(base: Expr, scope: Scope): boolean {
    const name = base.type === 'Subscript' ? base.value : base;
    const refs = this.#resolver.only(name, scope);
    if (!refs) return false;
    return [...refs].every((ref) => {
      const [kind, at] = split(ref);
      return kind === 'class'
        ? this.#classes.get(Number(at))?.plain === true
        : PLAIN_BASES.has(ref) || /^builtin:\w*(Error|Exception|Warning)$/.test(ref);
    });
  }

  /** True when some plain class of the program defines this underscore-led name. */
  defines(name: string): boolean {
    // `_os` of an object that is not what it seems would be the module: such names are nobody's own.
    // (`_obj` is what accessors keep their table under, and what no module is kept under.)
    return (
      this.#defined.has(name) &&
      (name === '_obj' || !this.#policy.attributes.denied.has(name.replace(/^_+/, '')))
    );
  }

  /** True when some class of the program has an attribute of this name, or something is assigned to one. */
  has(name: string): boolean {
    return this.#methods.has(name) || this.#assigned.has(name);
  }

  isPlain(at: number): boolean {
    return this.#classes.get(at)?.plain === true;
  }

  /** The class in whose body this scope's function stands. */
  #classOf(scope: Scope | undefined): OwnClass | undefined {
    return scope?.parent?.kind === 'class' ? this.#byScope.get(scope.parent) : undefined;
  }

  /**
   * True when the expression is an instance or class of the program's own without a library base: `self`,
   * `cls`, the other operand of a binary dunder, `super()`, or a name bound only to such.
   */
  isSelf(value: Expr, scope: Scope): boolean {
    if (value.type === 'Name') {
      const binding = this.#resolver.lookup(scope, value.id);
      const own = this.#classOf(binding?.scope);
      const definition = binding?.definitions[0];
      if (own?.plain && binding?.definitions.length === 1 && definition?.how === 'parameter') {
        const owner = binding.scope.node;
        if (owner.type !== 'FunctionDef' && owner.type !== 'AsyncFunctionDef') return false;
        const parameters = [...owner.args.posonlyargs, ...owner.args.args];
        const index = parameters.findIndex((parameter) => parameter.arg === value.id);
        const isStatic = owner.decorator_list.some(
          (decorator) => decorator.type === 'Name' && decorator.id === 'staticmethod',
        );
        if (isStatic) return false;
        return index === 0 || (index === 1 && BINARY.has(owner.name));
      }
    }
    if (value.type === 'Call' && value.func.type === 'Name' && value.func.id === 'super') {
      for (let up: Scope | undefined = scope; up; up = up.parent) {
        const own = this.#classOf(up);
        if (own) return own.plain;
      }
      return false;
    }
    const refs = this.#resolver.only(value, scope);
    if (!refs) return false;
    return [...refs].every((ref) => {
      const [kind, at] = split(ref);
      return (kind === 'own' || kind === 'class') && this.isPlain(Number(at));
    });
  }

  /** True for the first parameter of a class method, `__new__` and the like: a class, not an instance. */
  isClassParameter(value: Expr, scope: Scope): boolean {
    if (value.type !== 'Name') return false;
    const binding = this.#resolver.lookup(scope, value.id);
    const owner = binding?.scope.node;
    if (!this.#classOf(binding?.scope) || owner?.type !== 'FunctionDef') return false;
    if ([...owner.args.posonlyargs, ...owner.args.args][0]?.arg !== value.id) return false;
    const decorated = owner.decorator_list.some((item) => item.type === 'Name' && item.id === 'classmethod');
    return decorated || owner.name === '__new__' || owner.name === '__class_getitem__';
  }

  /** Like `isSelf`, and no class: what `__class__` and `type()` give of it is a class of the program. */
  isInstance(value: Expr, scope: Scope): boolean {
    if (!this.isSelf(value, scope) || this.isClassParameter(value, scope)) return false;
    if (value.type === 'Name') {
      // The other operand may be anything.
      const binding = this.#resolver.lookup(scope, value.id);
      const owner = binding?.definitions[0]?.how === 'parameter' ? binding.scope.node : undefined;
      if (
        owner?.type === 'FunctionDef' &&
        [...owner.args.posonlyargs, ...owner.args.args][0]?.arg !== value.id
      )
        return false;
    }
    const refs = this.#resolver.only(value, scope);
    return !refs || [...refs].every((ref) => ref.startsWith('own:'));
  }

  /** True when a class defines a method of this name and nothing assigns an attribute of that name. */
  hasMethod(name: string): boolean {
    return this.#methods.has(name) && !this.#assigned.has(name);
  }

  /** True anywhere inside a method: `super()` and the like make sense there. */
  inMethod(scope: Scope): boolean {
    for (let up: Scope | undefined = scope; up; up = up.parent) if (this.#classOf(up)) return true;
    return false;
  }
}

const BINARY = new Set(
  [
    'eq',
    'ne',
    'lt',
    'le',
    'gt',
    'ge',
    'add',
    'radd',
    'iadd',
    'sub',
    'rsub',
    'isub',
    'mul',
    'rmul',
    'imul',
    'truediv',
    'rtruediv',
    'floordiv',
    'mod',
    'pow',
    'matmul',
    'and',
    'or',
    'xor',
  ].map((name) => `__${name}__`),
);
