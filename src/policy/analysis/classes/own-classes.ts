/**
 * The classes of the program: which have a base that is not the program's own, which names they define,
 * and where `self`, `cls` and the other operand of an operator stand for an instance of them.
 */

import type { PolicyData } from '../../policy-data.js';
import type { Call, ClassDef, Expr, Node } from '../../syntax/ast.js';
import { makesProperty } from '../functions/properties.js';
import { wrappersOf } from '../functions/wrappers.js';
import { namespaced } from '../names/own-names.js';
import { split } from '../names/references.js';
import type { Resolver } from '../names/resolve.js';
import type { Definition, Entry, Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';
import { answersAttributes, OF_ENUM, setAttributes } from './hooks.js';
import { stateWrites } from './state-writes.js';

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
  'name:json.JSONEncoder',
  'name:contextlib.ContextDecorator',
  'name:contextlib.AbstractContextManager',
  'name:contextlib.AbstractAsyncContextManager',
  ...['UserDict', 'UserList', 'UserString', 'OrderedDict', 'defaultdict', 'Counter', 'deque'].map(
    (n) => `name:collections.${n}`,
  ),
]);
/** The abstract classes of containers and iterators have methods and no state. */
const ABSTRACT_BASE = /^name:(?:collections\.abc|numbers)\.[A-Z]\w+$/;

/** Names that Python gives: dunders, those of enumerations, and what a class's own double underscore makes. */
const FOREIGN = /__$|^_\w*_$|^_[A-Z]\w*__/;

interface OwnClass {
  readonly entry: Entry<ClassDef>;
  readonly scope: Scope;
  plain: boolean;
}

export class OwnClasses {
  readonly #survey: Survey;
  readonly #resolver: Resolver;
  readonly #policy: PolicyData;
  readonly #classes = new Map<number, OwnClass>();
  readonly #byScope = new Map<Scope, OwnClass>();
  readonly #methods = new Set<string>();
  /** Lambdas that a property in a class body is made of. */
  readonly #accessors = new Set<Node>();
  readonly #assigned = new Set<string>();
  /** Of these, the ones that are written of an object. */
  readonly #written = new Set<string>();
  /** Whether attributes of namespaces have names that are computed. */
  readonly #namesComputed: boolean;
  /** Underscore-led names that plain classes of the program define. */
  readonly #defined = new Set<string>();
  /** Those that any class of the program defines and no object of a library has. */
  readonly #unique = new Set<string>();

  constructor(survey: Survey, resolver: Resolver, policy: PolicyData) {
    this.#survey = survey;
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
    this.#spoilBases();
    for (const { node, scope, parent } of survey.all('Call'))
      if (
        scope.kind === 'class' &&
        parent?.node.type === 'Assign' &&
        makesProperty(resolver, node.func, scope)
      )
        for (const item of [...node.args, ...node.keywords.map(({ value }) => value)])
          if (item.type === 'Lambda') this.#accessors.add(item);
    for (const own of this.#classes.values()) {
      for (const name of own.scope.bindings.keys()) {
        if (!name.startsWith('_')) continue;
        if (own.plain) this.#defined.add(name);
        if (this.isUnique(name)) this.#unique.add(name);
      }
    }
    for (const { scope } of this.#classes.values()) {
      for (const { name, definitions } of scope.bindings.values()) {
        if (definitions.every(isPlainMethod)) this.#methods.add(name);
        else this.#assigned.add(name);
      }
    }
    const namespaces = namespaced(survey, resolver);
    const writes = stateWrites({ survey });
    this.#namesComputed = namespaces === undefined || writes.some(({ key }) => key?.type !== 'Constant');
    for (const name of namespaces ?? []) this.#written.add(name);
    const stored = writes.flatMap(({ target, key, scope }) =>
      key?.type === 'Constant' && key.kind === 'str' ? [{ target, name: key.value, scope }] : [],
    );
    for (const { target, name, scope } of [...setAttributes(survey), ...stored]) {
      this.#written.add(name);
      if (!this.isSelf(target, scope)) continue;
      this.#defined.add(name);
      if (this.isUnique(name)) this.#unique.add(name);
    }
    for (const entry of survey.all('Attribute')) {
      if (entry.role !== 0) this.#written.add(entry.node.attr);
      if (entry.role !== 1 || !entry.node.attr.startsWith('_')) continue;
      const { attr, value } = entry.node;
      if (this.isSelf(value, entry.scope) || this.#isMade(value, entry.scope)) this.#defined.add(attr);
      if (this.isUnique(attr) && this.inMethod(entry.scope)) this.#unique.add(attr);
    }
    for (const name of this.#written) this.#assigned.add(name);
  }

  #isPlainBase(base: Expr, scope: Scope): boolean {
    const name = base.type === 'Subscript' ? base.value : base;
    const refs = this.#resolver.only(name, scope);
    if (!refs) return false;
    return [...refs].every((ref) => {
      const [kind, at] = split(ref);
      if (kind !== 'class')
        return (
          PLAIN_BASES.has(ref) ||
          ABSTRACT_BASE.test(ref) ||
          /^builtin:\w*(Error|Exception|Warning)$/.test(ref)
        );
      const own = this.#classes.get(Number(at));
      // `A[int]` is whatever the class makes of it.
      if (base.type === 'Subscript' && own?.scope.bindings.has('__class_getitem__')) return false;
      return own?.plain === true && !own.scope.bindings.has('__new__');
    });
  }

  /** Instances of `class B(DataFrame, A)` are a library's, and so is what the methods of A read of them. */
  #spoilBases(): void {
    const waiting = [...this.#classes.values()].filter((own) => !own.plain);
    for (let own = waiting.pop(); own; own = waiting.pop()) {
      const scope = own.entry.scope;
      for (const base of own.entry.node.bases) {
        const refs = this.#resolver.refs(base.type === 'Subscript' ? base.value : base, scope);
        // Nothing tells what it is: it may be any.
        const found =
          refs.size > 0
            ? [...refs].flatMap((ref) =>
                ref.startsWith('class:') ? [this.#classes.get(Number(ref.slice(6)))] : [],
              )
            : [...this.#classes.values()];
        for (const other of found) {
          if (!other?.plain) continue;
          other.plain = false;
          waiting.push(other);
        }
      }
    }
  }

  /** True when some plain class of the program defines this underscore-led name. */
  defines(name: string): boolean {
    return this.#defined.has(name) && !this.#leadsOut(name);
  }

  /**
   * `_os` of an object that is not what it seems would be the module: such names are nobody's own.
   * (`_obj` is what accessors keep their table under, and what no module is kept under.)
   */
  #leadsOut(name: string): boolean {
    return name !== '_obj' && this.#policy.attributes.denied.has(name.replace(/^_+/, ''));
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

  /** The class of the methods that a wrapper of the program stands for: one that is not plain, where there is such. */
  #wrappedBy(scope: Scope | undefined): OwnClass | undefined {
    const methods =
      scope?.kind === 'function'
        ? wrappersOf({ survey: this.#survey, resolver: this.#resolver }).get(scope.node)
        : undefined;
    const classes = methods?.map((method) => this.#byScope.get(method.scope)) ?? [];
    return classes.find((own) => own?.plain === false) ?? classes[0];
  }

  /** True when no object of a library has an attribute of this underscore-led name. */
  isUnique(name: string): boolean {
    const { foreign } = this.#policy.attributes;
    return !FOREIGN.test(name) && foreign?.has(name) === false && !this.#leadsOut(name);
  }

  /** True when the name is one the program gives its own, that is to be found nowhere else. */
  definesUnique(name: string): boolean {
    return this.#unique.has(name);
  }

  /** `made = super().__new__(cls)`: an instance of the class, where no other class has a say in it. */
  #isNew({ func, args }: Call, scope: Scope): boolean {
    const [cls] = args;
    // `made = cls()`
    if (func.type === 'Name' && this.isClassParameter(func, scope))
      return this.#parameter(func, scope)?.own.plain === true && !this.#survey.members.has('__new__');
    if (func.type !== 'Attribute' || func.attr !== '__new__' || cls?.type !== 'Name') return false;
    const makers = [...this.#byScope.keys()].filter(({ bindings }) => bindings.has('__new__'));
    const refs = this.#resolver.only(func.value.type === 'Call' ? func.value.func : func.value, scope);
    return (
      makers.length === 1 &&
      refs?.size === 1 &&
      refs.has(func.value.type === 'Call' ? 'builtin:super' : 'builtin:object') &&
      this.isClassParameter(cls, scope) &&
      this.#parameter(cls, scope)?.own.plain === true
    );
  }

  /** The class and place of a parameter of one of its methods that nothing else binds. */
  #parameter(value: Expr, scope: Scope): { own: OwnClass; index: number; method: string } | undefined {
    if (value.type !== 'Name') return undefined;
    const binding = this.#resolver.lookup(scope, value.id);
    const own = this.#classOf(binding?.scope) ?? this.#wrappedBy(binding?.scope);
    if (!own || binding?.definitions.length !== 1 || binding.definitions[0]?.how !== 'parameter')
      return undefined;
    const owner = binding.scope.node;
    if (this.#accessors.has(owner) && owner.type === 'Lambda') {
      const at = [...owner.args.posonlyargs, ...owner.args.args].findIndex(({ arg }) => arg === value.id);
      return at < 0 ? undefined : { own, index: at, method: '' };
    }
    if (owner.type !== 'FunctionDef' && owner.type !== 'AsyncFunctionDef') return undefined;
    if (owner.decorator_list.some((item) => this.#resolver.refs(item, own.scope).has('builtin:staticmethod')))
      return undefined;
    // Enumerations call these with values, but where they are class methods.
    if (OF_ENUM.test(owner.name) && !owner.decorator_list.some((item) => isNamed(item, 'classmethod')))
      return undefined;
    const parameters = [...owner.args.posonlyargs, ...owner.args.args];
    const index = parameters.findIndex((parameter) => parameter.arg === value.id);
    return index < 0 ? undefined : { own, index, method: owner.name };
  }

  /** `made = super().__new__(cls)` in a method: a local name that only calls are assigned to. */
  #isMade(value: Expr, scope: Scope): boolean {
    const binding = value.type === 'Name' ? this.#resolver.lookup(scope, value.id) : undefined;
    return (
      this.inMethod(scope) &&
      binding?.scope.kind === 'function' &&
      binding.definitions.every(({ how, value: given }) => how === 'assign' && given?.type === 'Call')
    );
  }

  /** The second operand of a binary dunder: usually an instance of the class, and possibly anything. */
  isOperand(value: Expr, scope: Scope): boolean {
    const found = this.#parameter(value, scope);
    return found?.index === 1 && BINARY.has(found.method);
  }

  /**
   * True when the expression is an instance or class of the program's own without a library base: `self`,
   * `cls`, `super()`, or a name bound only to such.
   */
  isSelf(value: Expr, scope: Scope): boolean {
    const parameter = this.#parameter(value, scope);
    if (parameter) return parameter.own.plain && parameter.index === 0;
    if (value.type === 'Call' && this.#resolver.only(value.func, scope)?.has('builtin:super')) {
      for (let up: Scope | undefined = scope; up; up = up.parent) {
        const own = this.#classOf(up);
        if (own) return own.plain;
      }
      return false;
    }
    const made = value.type === 'Name' ? this.#resolver.lookup(scope, value.id)?.definitions : undefined;
    if (
      made?.length === 1 &&
      made[0]?.how === 'assign' &&
      made[0].value?.type === 'Call' &&
      this.#isNew(made[0].value, made[0].scope)
    )
      return true;
    const refs = this.#resolver.only(value, scope);
    if (!refs) return false;
    return [...refs].every((ref) => {
      const [kind, at] = split(ref);
      const own = kind === 'own' || kind === 'class' ? this.#classes.get(Number(at)) : undefined;
      return own?.plain === true && !own.scope.bindings.has('__new__');
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
    return decorated || CLASS_GIVEN.has(owner.name);
  }

  /** Like `isSelf`, and no class: what `__class__` and `type()` give of it is a class of the program. */
  isInstance(value: Expr, scope: Scope): boolean {
    if (!this.isSelf(value, scope) || this.isClassParameter(value, scope)) return false;
    if (value.type === 'Call' && value.func.type === 'Name' && value.func.id === 'super')
      return value.args.length === 0 && this.#isInstanceMethod(scope);
    const refs = this.#resolver.only(value, scope);
    return !refs || [...refs].every((ref) => ref.startsWith('own:'));
  }

  /** In a class method `super()` is of a class, and in a function within a method of whatever that is given. */
  #isInstanceMethod(scope: Scope): boolean {
    const { node } = scope;
    if (!this.#classOf(scope) || (node.type !== 'FunctionDef' && node.type !== 'AsyncFunctionDef'))
      return false;
    const [first] = [...node.args.posonlyargs, ...node.args.args];
    return (
      first !== undefined &&
      scope.bindings.get(first.arg)?.definitions.length === 1 &&
      !CLASS_GIVEN.has(node.name) &&
      !node.decorator_list.some((item) => item.type === 'Name' && /^(?:class|static)method$/.test(item.id))
    );
  }

  /** True when an attribute of this name is assigned, other than in the body of a class. */
  isWritten(name: string): boolean {
    return this.#namesComputed || this.#isState(name) || this.#written.has(name);
  }

  #state: ReadonlySet<string> | undefined;

  #isState(name: string): boolean {
    this.#state ??= new Set(
      this.#survey.all('ClassDef').flatMap(({ node, scope }) =>
        node.bases.flatMap((base) => {
          const refs = [...this.#resolver.refs(base, scope)];
          return STATE_OF.flatMap(([bases, names]) =>
            refs.some((ref) => bases.test(ref)) ? names.split(' ') : [],
          );
        }),
      ),
    );
    return STATE.has(name) || this.#state.has(name);
  }

  /** True when a class defines a method of this name and nothing assigns an attribute of that name. */
  hasMethod(name: string): boolean {
    if (this.#namesComputed || this.#isState(name) || answersAttributes(this.#survey)) return false;
    return this.#methods.has(name) && !this.#assigned.has(name);
  }

  /** True anywhere inside a method: `super()` and the like make sense there. */
  inMethod(scope: Scope): boolean {
    for (let up: Scope | undefined = scope; up; up = up.parent) if (this.#classOf(up)) return true;
    return false;
  }
}

/** What instances of plain bases hold: members of enumerations, exceptions, user dicts. */
const STATE = new Set(['name', 'value', 'args', 'data', 'default_factory']);
/** What those of some bases hold besides. */
const STATE_OF: readonly (readonly [base: RegExp, names: string])[] = [
  [
    /^name:json\.JSONEncoder$/,
    'skipkeys ensure_ascii check_circular allow_nan sort_keys indent item_separator key_separator default',
  ],
  [/^builtin:(?:Attribute|Name|UnboundLocal)Error$/, 'obj'],
  [/^builtin:(?:Import|ModuleNotFound)Error$/, 'msg path name_from'],
  [
    /^builtin:(?:Syntax|Indentation|Tab)Error$/,
    'msg filename lineno offset text end_lineno end_offset print_file_and_line',
  ],
  [/^builtin:Unicode\w*Error$/, 'encoding object start end reason'],
  // OSError, and what builds on it.
  [
    /^builtin:(?:OS|IO|Environment|BlockingIO|ChildProcess|Connection\w*|BrokenPipe|FileExists|FileNotFound|Interrupted|IsADirectory|NotADirectory|Permission|ProcessLookup|Timeout)Error$/,
    'errno strerror filename filename2 winerror characters_written',
  ],
];

function isNamed(item: Expr, name: string): boolean {
  return item.type === 'Name' && item.id === name;
}

/** Methods that are given the class without a decorator. */
const CLASS_GIVEN = new Set(['__new__', '__class_getitem__', '__init_subclass__']);

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

/** A function that is had by its name as it is: a property gives something else. */
function isPlainMethod({ how, node }: Definition): boolean {
  if (how !== 'function' || (node.type !== 'FunctionDef' && node.type !== 'AsyncFunctionDef')) return false;
  return node.decorator_list.every(
    (item) => item.type === 'Name' && (item.id === 'staticmethod' || item.id === 'classmethod'),
  );
}
