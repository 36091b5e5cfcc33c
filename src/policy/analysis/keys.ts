/**
 * Which keys a mapping can have where it is unpacked into a call (`**style`): followed through names and what is
 * stored in them, parameters, results of functions, unions, copies and attributes. Undefined where one cannot be read.
 * Whether a key may stand there is the rules' (keyword-denied.ts).
 */
import type { Call, Expr, FunctionDef, Name, Node } from '../syntax/ast.js';
import { Elements } from './elements.js';
import { isMutable, type Literals, type Located } from './literals.js';
import { type Resolver, split } from './resolve.js';
import type { Binding, Definition, Entry, Scope } from './scopes.js';
import type { Survey } from './survey.js';

/** A key with its value: a name that is written out, or an expression. */
export interface Key {
  readonly name?: string;
  readonly expr?: Expr;
  readonly value: Expr;
  readonly at: number;
  readonly scope: Scope;
}

/** Methods of a mapping that give nobody hold of it. */
const READS = new Set(['items', 'keys', 'values', 'copy', 'clear', 'popitem']);
const DEPTH = 12;
const MOST = 500;
export class Keys {
  readonly #survey: Survey;
  readonly #resolver: Resolver;
  readonly #literals: Literals;
  readonly #elements: Elements;
  readonly #open = new Set<unknown>();
  /** Whether the values matter too: then a mapping that another may change is not read at all. */
  #whole = false;
  #methods: Map<string, FunctionDef[]> | undefined;

  /** @param names the keys in question */
  constructor(survey: Survey, resolver: Resolver, literals: Literals, names: readonly string[]) {
    this.#elements = new Elements(survey, resolver, names, (key) => mayBeOneOf(names, key));
    this.#survey = survey;
    this.#resolver = resolver;
    this.#literals = literals;
  }

  /** Every key the mapping can have, and every value; undefined where another could put one into it. */
  whole(value: Expr, scope: Scope): readonly Key[] | undefined {
    this.#whole = true;
    try {
      return this.of(value, scope);
    } finally {
      this.#whole = false;
    }
  }

  /** Every key the mapping can have. */
  of(value: Expr, scope: Scope, depth = DEPTH): readonly Key[] | undefined {
    if (depth <= 0) return undefined;
    const next = (item: Expr, at = scope) => this.of(item, at, depth - 1);
    switch (value.type) {
      case 'Constant':
        return value.kind === 'None' ? [] : undefined;
      case 'Dict':
        return all(value.keys, (key, index) => {
          const item = value.values[index];
          if (!item) return [];
          return key ? [{ expr: key, value: item, at: key.at, scope }] : next(item);
        });
      case 'DictComp': {
        const inner = this.#survey.scopeOf(value) ?? scope;
        return [{ expr: value.key, value: value.value, at: value.key.at, scope: inner }];
      }
      case 'BinOp':
        return value.op === 'BitOr' ? all([value.left, value.right], (item) => next(item)) : undefined;
      case 'IfExp':
        return all([value.body, value.orelse], (item) => next(item));
      case 'BoolOp':
        return all(value.values, (item) => next(item));
      case 'NamedExpr':
        return next(value.value);
      case 'Name':
        return this.#named(value, scope, depth);
      case 'Call':
        return this.#called(value, scope, depth);
      case 'Attribute':
        // Who else has the object, or its mapping, is not followed.
        return this.#whole ? undefined : this.#attribute(value.attr, depth);
      case 'Subscript':
        return this.#whole ? undefined : this.#ofAll(this.#elements.of(value.value, scope, depth - 1), depth);
      default:
        return undefined;
    }
  }

  #called(call: Call, scope: Scope, depth: number): readonly Key[] | undefined {
    const { func, args, keywords } = call;
    const [first] = args;
    const next = (item: Expr, at = scope) => this.of(item, at, depth - 1);
    const refs = [...(this.#resolver.only(func, scope) ?? [])];
    const [ref] = refs.length === 1 ? refs : [];
    const named = () =>
      all(keywords, ({ arg, value, at }) => (arg === null ? next(value) : [{ name: arg, value, at, scope }]));
    if (ref === 'builtin:dict') {
      const pairs = first ? (this.#pairs(first, scope) ?? next(first)) : [];
      const rest = named();
      return args.length <= 1 && pairs && rest ? [...pairs, ...rest] : undefined;
    }
    if (ref === 'name:dataclasses.field') {
      const made = keywords.find(({ arg }) => arg === 'default_factory')?.value;
      if (made?.type === 'Lambda') return next(made.body, this.#survey.scopeOf(made) ?? scope);
      return made?.type === 'Name' && made.id === 'dict' ? [] : undefined;
    }
    if (ref === 'name:copy.copy' || ref === 'name:copy.deepcopy' || ref === 'name:types.MappingProxyType')
      return first && next(first);
    if (func.type === 'Attribute' && func.attr === 'copy' && args.length === 0) return next(func.value);
    if (func.type === 'Attribute' && (func.attr === 'get' || func.attr === 'pop') && !ref && !this.#whole) {
      const found = this.#ofAll(this.#elements.of(func.value, scope, depth - 1), depth);
      const [, otherwise] = args;
      const rest = otherwise ? next(otherwise) : [];
      return found && rest && [...found, ...rest];
    }
    if (ref?.startsWith('function:')) return this.#returned(Number(split(ref)[1]), depth);
    if (func.type === 'Attribute' && !ref && !this.#whole) {
      const found = this.#method(func.attr);
      return found && all(found, (node) => this.#returned(node.at, depth));
    }
    return undefined;
  }

  /** `dict([("a", 1)])` and `dict(zip(names, values))`. */
  #pairs(value: Expr, scope: Scope): readonly Key[] | undefined {
    if (value.type === 'Call') {
      const [names] = value.args;
      const refs = this.#resolver.only(value.func, scope);
      if (refs?.size !== 1 || !refs.has('builtin:zip') || !names) return undefined;
      const found = this.#literals.values(names, scope);
      return (
        found &&
        all(found, ({ expr, scope: at }) =>
          expr.type === 'List' || expr.type === 'Tuple'
            ? expr.elts.map((key) => ({ expr: key, value, at: key.at, scope: at }))
            : undefined,
        )
      );
    }
    if (value.type !== 'List' && value.type !== 'Tuple') return undefined;
    return all(value.elts, (pair) => {
      const [key, item] = pair.type === 'Tuple' || pair.type === 'List' ? pair.elts : [];
      return key && item ? [{ expr: key, value: item, at: key.at, scope }] : undefined;
    });
  }

  #returned(at: number, depth: number): readonly Key[] | undefined {
    const node = this.#resolver.nodes.get(at);
    const inner = node ? this.#survey.scopeOf(node) : undefined;
    if (!inner || node?.type !== 'FunctionDef' || node.decorator_list.length > 0) return undefined;
    const returns = this.#survey.all('Return').filter((entry) => entry.scope === inner);
    if (this.#survey.all('Yield').some((entry) => entry.scope === inner)) return undefined;
    return all(returns, (entry) => (entry.node.value ? this.of(entry.node.value, inner, depth - 1) : []));
  }

  #named(use: Name, scope: Scope, depth: number): readonly Key[] | undefined {
    const binding = this.#resolver.lookup(scope, use.id);
    if (!binding) return undefined;
    if (this.#open.has(binding)) return [];
    this.#open.add(binding);
    const found = all(binding.definitions, (definition) => this.#defined(definition, binding, depth));
    const stored = found && this.#stored(binding, depth);
    this.#open.delete(binding);
    const keys = stored && [...found, ...stored];
    return this.#whole && keys && !this.#isKept(binding, keys) ? undefined : keys;
  }

  /** Whether nobody has hold of the mapping, or of a list in it, but by this name. */
  #isKept(binding: Binding, keys: readonly Key[]): boolean {
    if (binding.scope.kind === 'class') return false;
    return (
      !keys.some(({ value }) => isMutable(value)) ||
      this.#elements.usesOf(binding).every(({ parent }) => {
        const owner = parent?.node;
        return (
          (owner?.type === 'keyword' && owner.arg === null) ||
          (owner?.type === 'Subscript' && parent?.role === 1)
        );
      })
    );
  }

  #defined(definition: Definition, binding: Binding, depth: number): readonly Key[] | undefined {
    const { how, value, scope, node } = definition;
    switch (how) {
      case 'assign': {
        const found = value && this.of(value, scope, depth - 1);
        // `(d := {})[key] = 1`: it has another holder from the start.
        return found && definition.shared && !this.#shared() ? undefined : found;
      }
      case 'delete':
      case 'annotation':
        return [];
      case 'augmented':
        return all(this.#survey.all('AugAssign'), ({ node: item, scope: at }) =>
          item.target === node ? this.of(item.value, at, depth - 1) : [],
        );
      case 'parameter': {
        const owner = binding.scope.node;
        if (owner.type !== 'FunctionDef' && owner.type !== 'AsyncFunctionDef' && owner.type !== 'Lambda')
          return undefined;
        // What a call puts into **kwargs is judged where the call stands.
        if (owner.args.kwarg === node) return this.#whole ? this.#gathered(owner, binding, depth) : [];
        if (owner.type !== 'FunctionDef') return undefined;
        const passed = this.#passed(owner, definition, depth);
        const own = value ? this.of(value, scope, depth - 1) : [];
        return passed && own && [...passed, ...own];
      }
      case 'loop':
        return this.#whole
          ? undefined
          : definition.iter && this.#ofAll(this.#elements.of(definition.iter, scope, depth - 1), depth);
      case 'part':
        return this.#whole
          ? undefined
          : definition.part && this.#ofAll(this.#elements.at(definition.part, scope, depth - 1), depth);
      default:
        return undefined;
    }
  }

  #ofAll(found: readonly Located[] | undefined, depth: number): readonly Key[] | undefined {
    return found && all(found, ({ expr, scope }) => this.of(expr, scope, depth - 1));
  }

  /** What every call of the function, or of methods of that name, gives a parameter. */
  #passed(owner: FunctionDef, { node, scope }: Definition, depth: number): readonly Key[] | undefined {
    const isMethod = scope.kind === 'class';
    const positional = [...owner.args.posonlyargs, ...owner.args.args];
    const name = node.type === 'arg' ? node.arg : '';
    const index = positional.findIndex((item) => item.arg === name) - (isMethod ? 1 : 0);
    let calls: readonly Entry<Call>[] | undefined;
    if (isMethod) {
      // A method that is taken as a value, and a class that is handed on, are called where no name says so.
      if (this.#whole || this.#isTaken(owner.name)) return undefined;
      const called = owner.name === '__init__' ? undefined : owner.name;
      calls = this.#survey
        .all('Call')
        .filter(({ node: { func }, scope: at }) =>
          called
            ? func.type === 'Attribute' && func.attr === called
            : [...this.#resolver.refs(func, at)].some((ref) => ref === `class:${scope.node.at}`),
        );
    } else {
      if (owner.decorator_list.length > 0) return undefined;
      calls = this.#survey.callsOf(
        owner.name,
        (id, from) => this.#resolver.lookup(from, id)?.definitions[0]?.node === owner,
      );
    }
    return (
      calls &&
      all(calls, ({ node: { args, keywords }, scope: at }) => {
        if (args.some((arg) => arg.type === 'Starred')) return undefined;
        const given = args[index] ?? keywords.find((keyword) => keyword.arg === name)?.value;
        if (!given) return keywords.some((keyword) => keyword.arg === null) ? undefined : [];
        return this.of(given, at, depth - 1);
      })
    );
  }

  #isTaken(method: string): boolean {
    return this.#survey
      .all('Attribute')
      .some(
        ({ node, role, parent }) =>
          node.attr === method && role === 0 && !(parent?.node.type === 'Call' && parent.node.func === node),
      );
  }

  /** What is put into a mapping under a name, here and where it is handed on to under another. */
  #stored(binding: Binding, depth: number): readonly Key[] | undefined {
    return all(this.#elements.usesOf(binding), (use) => {
      const { parent, field, scope } = use;
      const owner = parent?.node;
      switch (owner?.type) {
        case 'Subscript': {
          if (field !== 'value' || parent?.role !== 1) return [];
          const put = parent.parent?.node;
          const value = put?.type === 'Assign' && put.targets[0] === owner ? put.value : owner;
          return [{ expr: owner.slice, value, at: owner.slice.at, scope }];
        }
        case 'Attribute': {
          const call = parent?.parent?.node;
          if (call?.type !== 'Call' || call.func !== owner)
            return owner.attr === 'update' || this.#whole ? undefined : [];
          return this.#storing(call, owner.attr, scope, depth);
        }
        case 'Assign': {
          // Another name of it, under which more may be put in.
          return all(owner.targets, (target) => {
            const other = target.type === 'Name' ? this.#resolver.lookup(scope, target.id) : undefined;
            if (target.type === 'Attribute') return this.#attributeStores(target.attr, depth);
            if (!other || this.#open.has(other)) return other ? [] : undefined;
            this.#open.add(other);
            // `other |= {...}` changes what it is another name of.
            const joined = other.definitions.filter(({ how }) => how === 'augmented');
            const found = all(joined, (definition) => this.#defined(definition, other, depth - 1));
            const stored = found && this.#stored(other, depth - 1);
            this.#open.delete(other);
            return stored && [...found, ...stored];
          });
        }
        case 'keyword':
          return owner.arg === null ? [] : this.#handedOn(use);
        case 'Dict':
          return owner.keys[owner.values.indexOf(use.node)] === null ? [] : this.#handedOn(use);
        case 'Compare':
        case 'Expr':
        case 'FormattedValue':
        case 'If':
        case 'UnaryOp':
          return [];
        case 'Return':
          // What a function makes anew each time it is called is the caller's alone.
          return use.scope === binding.scope && isMadeAnew(binding) ? [] : this.#handedOn(use);
        default:
          return this.#handedOn(use);
      }
    });
  }

  /** Another may put anything into it that the program makes. */
  #handedOn(use: Entry<Name>): readonly Key[] | undefined {
    return this.#literals.isRead(use) ? [] : this.#shared();
  }

  #shared(): readonly Key[] | undefined {
    return this.#whole || this.#elements.makesKeys() ? undefined : [];
  }

  /** What every call puts into `**kwargs` of a function that is only ever called. */
  #gathered(owner: Node, binding: Binding, depth: number): readonly Key[] | undefined {
    if (owner.type !== 'FunctionDef' || owner.decorator_list.length > 0) return undefined;
    const named = new Set([...owner.args.args, ...owner.args.kwonlyargs].map(({ arg }) => arg));
    const outer = binding.scope.parent && this.#resolver.lookup(binding.scope.parent, owner.name);
    if (outer?.definitions.length !== 1) return undefined;
    const calls =
      outer.scope.kind === 'class'
        ? this.#literals.callsOf(owner)
        : this.#survey.callsOf(
            owner.name,
            (id, from) => this.#resolver.lookup(from, id)?.definitions[0]?.node === owner,
          );
    return (
      calls &&
      all(calls, ({ node: { keywords }, scope }) =>
        all(keywords, ({ arg, value, at }) => {
          if (arg === null) return this.of(value, scope, depth - 1);
          return named.has(arg) ? [] : [{ name: arg, value, at, scope }];
        }),
      )
    );
  }

  #storing(
    { args, keywords }: Call,
    method: string,
    scope: Scope,
    depth: number,
  ): readonly Key[] | undefined {
    const [first, second] = args;
    if (method === 'setdefault' && first)
      return [{ expr: first, value: second ?? first, at: first.at, scope }];
    if (method !== 'update')
      return method === 'get' || method === 'pop' || READS.has(method) ? [] : this.#shared();
    const rest = all(keywords, ({ arg, value, at }) =>
      arg === null ? this.of(value, scope, depth - 1) : [{ name: arg, value, at, scope }],
    );
    const given = first ? (this.#pairs(first, scope) ?? this.of(first, scope, depth - 1)) : [];
    return rest && given && [...rest, ...given];
  }

  /** `self.style`: what anything in the program assigns to an attribute of that name, or puts into it. */
  #attribute(attr: string, depth: number): readonly Key[] | undefined {
    const key = `.${attr}`;
    if (this.#open.has(key)) return [];
    this.#open.add(key);
    let known = false;
    const assigned = all(this.#survey.all('Attribute'), ({ node, role, parent, scope }) => {
      if (node.attr !== attr || role === 0) return [];
      known = true;
      const owner = parent?.node;
      const value = owner?.type === 'Assign' || owner?.type === 'AnnAssign' ? owner.value : undefined;
      return value ? this.of(value, scope, depth - 1) : undefined;
    });
    const bound = all(this.#survey.scopes, (inner) => {
      const binding = inner.kind === 'class' ? inner.bindings.get(attr) : undefined;
      if (!binding) return [];
      known = true;
      const given = all(binding.definitions, (definition) => this.#defined(definition, binding, depth - 1));
      const fields = [...inner.bindings.values()]
        .filter(({ definitions }) => isField(definitions))
        .map(({ name }) => name);
      const passed = fields.includes(attr) ? this.#constructed(inner, attr, fields.indexOf(attr), depth) : [];
      return given && passed && [...given, ...passed];
    });
    const stored = this.#attributeStores(attr, depth);
    this.#open.delete(key);
    return known && assigned && bound && stored ? [...assigned, ...bound, ...stored] : undefined;
  }

  /** What calls of a data class give one of its fields. */
  #constructed(inner: Scope, field: string, index: number, depth: number): readonly Key[] | undefined {
    return all(this.#survey.all('Call'), ({ node: { func, args, keywords }, scope }) => {
      if (!this.#resolver.refs(func, scope).has(`class:${inner.node.at}`)) return [];
      if (args.some((arg) => arg.type === 'Starred') || keywords.some((keyword) => keyword.arg === null))
        return undefined;
      const given = args[index] ?? keywords.find((keyword) => keyword.arg === field)?.value;
      return given ? this.of(given, scope, depth - 1) : [];
    });
  }

  #attributeStores(attr: string, depth: number): readonly Key[] | undefined {
    return all(this.#survey.all('Attribute'), ({ node, role, parent, scope }) => {
      if (node.attr !== attr || role !== 0) return [];
      const owner = parent?.node;
      if (owner?.type === 'Subscript' && parent?.role === 1)
        return [{ expr: owner.slice, value: owner, at: owner.slice.at, scope }];
      const call = parent?.parent?.node;
      if (owner?.type === 'Attribute' && call?.type === 'Call' && call.func === owner)
        return this.#storing(call, owner.attr, scope, depth);
      return [];
    });
  }

  /** The methods of that name; undefined where the program has none. */
  #method(name: string): readonly FunctionDef[] | undefined {
    if (!this.#methods) {
      this.#methods = new Map();
      for (const { node, scope } of this.#survey.all<'FunctionDef' | 'AsyncFunctionDef'>('FunctionDef')) {
        if (scope.kind === 'class')
          this.#methods.set(node.name, [...(this.#methods.get(node.name) ?? []), node]);
      }
    }
    return this.#methods.get(name);
  }
}

function all<T>(
  items: readonly T[],
  keys: (item: T, index: number) => readonly Key[] | undefined,
): readonly Key[] | undefined {
  const out: Key[] = [];
  for (const [index, item] of items.entries()) {
    const found = keys(item, index);
    if (!found || out.length + found.length > MOST) return undefined;
    out.push(...found);
  }
  return out;
}

/** Whether a computed text can be one of the names, by its literal parts. */
export function mayBeOneOf(names: Iterable<string>, key: Expr): boolean {
  if (key.type === 'Constant') return false;
  const parts = key.type === 'JoinedStr' ? key.values : key.type === 'BinOp' ? [key.left, key.right] : [];
  const texts = parts.flatMap((part) => (part.type === 'Constant' ? [part.value] : []));
  return [...names].some((name) => texts.every((text) => name.includes(text)));
}

/** Whether each call of the function around a name gives it another mapping. */
function isMadeAnew({ scope, definitions }: Binding): boolean {
  return (
    scope.kind === 'function' &&
    definitions.every(
      ({ how, value }) =>
        how === 'augmented' ||
        how === 'annotation' ||
        (how === 'assign' && value !== undefined && /^(?:Dict|DictComp|Call|BinOp)$/.test(value.type)),
    )
  );
}

/** `style: dict`, with or without a default. */
function isField(definitions: readonly Definition[]): boolean {
  return definitions.some(({ node, how }) => how === 'annotation' || node.type === 'Name');
}
