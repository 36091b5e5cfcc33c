/**
 * Which keys a mapping can have where it is unpacked into a call (`**style`): followed through names and what is
 * stored in them, parameters, results of functions, unions, copies and attributes. Undefined where one cannot be read.
 * Whether a key may stand there is the rules' (keyword-denied.ts).
 */

import type { Call, Expr, FunctionDef, Name } from '../syntax/ast.js';
import { assignedTo } from './assigned.js';
import { Elements } from './elements.js';
import { answersAttributes, setAttributes } from './hooks.js';
import { KeyCallers } from './key-callers.js';
import { all, type Key, type KeyReader } from './key-reader.js';
import { KeyStores } from './key-stores.js';
import { isMutable, type Literals, type Located } from './literals.js';
import { split } from './references.js';
import type { Resolver } from './resolve.js';
import type { Binding, Definition, Scope } from './scopes.js';
import type { Survey } from './survey.js';

const DEPTH = 12;
export class Keys implements KeyReader {
  readonly #survey: Survey;
  readonly #resolver: Resolver;
  readonly #literals: Literals;
  readonly #elements: Elements;
  readonly #stores: KeyStores;
  readonly #callers: KeyCallers;
  /** What is being followed. */
  readonly open = new Set<unknown>();
  /** Whether the values matter too: then a mapping that another may change is not read at all. */
  strict = false;
  /** Whether lists in the mapping may be changed by others: its names stay what they are. */
  #onlyNames = false;
  #methods: Map<string, FunctionDef[]> | undefined;

  /** @param names the keys in question */
  constructor(survey: Survey, resolver: Resolver, literals: Literals, names: readonly string[]) {
    this.#elements = new Elements(survey, resolver, names, (key) => mayBeOneOf(names, key));
    this.#survey = survey;
    this.#resolver = resolver;
    this.#literals = literals;
    this.#stores = new KeyStores(survey, resolver, literals, this.#elements, this);
    this.#callers = new KeyCallers(survey, resolver, literals, this);
  }

  /** Every key the mapping can have, and every value; undefined where another could put one into it. */
  whole(value: Expr, scope: Scope): readonly Key[] | undefined {
    this.strict = true;
    try {
      return this.of(value, scope);
    } finally {
      this.strict = false;
    }
  }

  /** Every key the mapping can have; undefined where another could put one into it. Its values may change. */
  names(value: Expr, scope: Scope): readonly Key[] | undefined {
    this.#onlyNames = true;
    try {
      return this.whole(value, scope);
    } finally {
      this.#onlyNames = false;
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
        return this.strict ? undefined : this.#attribute(value.attr, depth);
      case 'Subscript':
        return this.strict ? undefined : this.#ofAll(this.#elements.of(value.value, scope, depth - 1), depth);
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
      const pairs = first ? (this.pairs(first, scope) ?? next(first)) : [];
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
    if (func.type === 'Attribute' && (func.attr === 'get' || func.attr === 'pop') && !ref && !this.strict) {
      const found = this.#ofAll(this.#elements.of(func.value, scope, depth - 1), depth);
      const [, otherwise] = args;
      const rest = otherwise ? next(otherwise) : [];
      return found && rest && [...found, ...rest];
    }
    if (ref?.startsWith('function:')) return this.#returned(Number(split(ref)[1]), depth);
    if (func.type === 'Attribute' && !ref && !this.strict) {
      const found = this.#method(func.attr);
      return found && all(found, (node) => this.#returned(node.at, depth));
    }
    return undefined;
  }

  /** `dict([("a", 1)])` and `dict(zip(names, values))`. */
  pairs(value: Expr, scope: Scope): readonly Key[] | undefined {
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
    if (this.open.has(binding)) return [];
    this.open.add(binding);
    const found = all(binding.definitions, (definition) => this.defined(definition, binding, depth));
    const stored = found && this.#stores.of(binding, depth);
    this.open.delete(binding);
    const keys = stored && [...found, ...stored];
    return this.strict && keys && !this.#isKept(binding, keys) ? undefined : keys;
  }

  /** Whether nobody has hold of the mapping, or of a list in it, but by this name. */
  #isKept(binding: Binding, keys: readonly Key[]): boolean {
    if (binding.scope.kind === 'class') return false;
    return (
      this.#onlyNames ||
      !keys.some(({ value }) => isMutable(value)) ||
      this.#elements.usesOf(binding).every(({ parent }) => {
        const owner = parent?.node;
        const call = owner?.type === 'keyword' ? parent?.parent?.node : owner;
        return (
          (owner?.type === 'keyword' && owner.arg === null) ||
          (owner?.type === 'Subscript' && parent?.role === 1) ||
          (call?.type === 'Call' && call.func.type === 'Attribute' && this.#literals.reads(call.func.attr))
        );
      })
    );
  }

  /** What one definition of the name gives it. */
  defined(definition: Definition, binding: Binding, depth: number): readonly Key[] | undefined {
    const { how, value, scope, node } = definition;
    switch (how) {
      case 'assign': {
        const found = value && this.of(value, scope, depth - 1);
        // `(d := {})[key] = 1`: it has another holder from the start.
        return found && definition.shared && !this.#stores.shared() ? undefined : found;
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
        if (owner.args.kwarg === node)
          return this.strict ? this.#callers.gathered(owner, binding, depth) : [];
        if (owner.type !== 'FunctionDef') return undefined;
        const passed = this.#callers.passed(owner, definition, depth);
        const own = value ? this.of(value, scope, depth - 1) : [];
        return passed && own && [...passed, ...own];
      }
      case 'loop':
        return this.strict
          ? undefined
          : definition.iter && this.#ofAll(this.#elements.of(definition.iter, scope, depth - 1), depth);
      case 'part':
        return this.strict
          ? undefined
          : definition.part && this.#ofAll(this.#elements.at(definition.part, scope, depth - 1), depth);
      default:
        return undefined;
    }
  }

  #ofAll(found: readonly Located[] | undefined, depth: number): readonly Key[] | undefined {
    return found && all(found, ({ expr, scope }) => this.of(expr, scope, depth - 1));
  }

  /** `self.style`: what anything in the program assigns to an attribute of that name, or puts into it. */
  #attribute(attr: string, depth: number): readonly Key[] | undefined {
    const key = `.${attr}`;
    if (this.open.has(key)) return [];
    const { name: set } = setAttributes(this.#survey).find(({ name }) => name === attr) ?? {};
    if (set !== undefined || answersAttributes(this.#survey)) return undefined;
    this.open.add(key);
    let known = false;
    const assigned = all(this.#survey.all('Attribute'), (entry) => {
      const { node, role, scope } = entry;
      if (node.attr !== attr || role === 0) return [];
      known = true;
      const value = assignedTo(entry);
      return value ? this.of(value, scope, depth - 1) : undefined;
    });
    const bound = all(this.#survey.scopes, (inner) => {
      const binding = inner.kind === 'class' ? inner.bindings.get(attr) : undefined;
      if (!binding) return [];
      known = true;
      const given = all(binding.definitions, (definition) => this.defined(definition, binding, depth - 1));
      const fields = [...inner.bindings.values()]
        .filter(({ definitions }) => isField(definitions))
        .map(({ name }) => name);
      const passed =
        fields.includes(attr) && !makesItself(inner)
          ? this.#callers.constructed(inner, attr, fields.indexOf(attr), depth)
          : [];
      return given && passed && [...given, ...passed];
    });
    const stored = this.#stores.ofAttribute(attr, depth);
    this.open.delete(key);
    return known && assigned && bound && stored ? [...assigned, ...bound, ...stored] : undefined;
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

/** Whether a computed text can be one of the names, by its literal parts. */
export function mayBeOneOf(names: Iterable<string>, key: Expr): boolean {
  if (key.type === 'Constant') return false;
  const parts = key.type === 'JoinedStr' ? key.values : key.type === 'BinOp' ? [key.left, key.right] : [];
  const texts = parts.flatMap((part) => (part.type === 'Constant' ? [part.value] : []));
  return [...names].some((name) => texts.every((text) => name.includes(text)));
}

/** Whether what calls of the class are given goes to its own `__init__`, and not to its fields. */
function makesItself({ node, bindings }: Scope): boolean {
  return (
    node.type === 'ClassDef' &&
    node.decorator_list.length === 0 &&
    bindings.get('__init__')?.definitions.every(({ how }) => how === 'function') === true
  );
}

/** `style: dict`, with or without a default. */
function isField(definitions: readonly Definition[]): boolean {
  return definitions.some(({ node, how }) => how === 'annotation' || node.type === 'Name');
}
