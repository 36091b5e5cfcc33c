/**
 * One walk over the syntax tree that writes down what the rules ask about: every node with its parent,
 * scope and role, and every binding of every scope. Nothing is resolved yet: Python decides a name by all
 * bindings of its scope, also later ones.
 */
import type {
  Arguments,
  Call,
  Comprehension,
  Expr,
  For,
  FunctionDef,
  Module,
  Node,
  NodeType,
} from '../syntax/ast.js';
import { FIELDS, field, isNode } from '../syntax/fields.js';

export type ScopeKind = 'module' | 'function' | 'class' | 'comprehension';

export interface Scope {
  readonly kind: ScopeKind;
  readonly parent: Scope | undefined;
  /** The node that opens it: Module, FunctionDef, Lambda, ClassDef or a comprehension. */
  readonly node: Node;
  readonly bindings: Map<string, Binding>;
  /** Names declared `global` or `nonlocal` here. */
  readonly outer: Map<string, 'Global' | 'Nonlocal'>;
}

export type BindingHow =
  | 'import'
  | 'assign'
  | 'part'
  | 'parameter'
  | 'function'
  | 'class'
  | 'loop'
  | 'with'
  | 'delete'
  | 'augmented'
  | 'annotation'
  | 'other';

export interface Definition {
  readonly how: BindingHow;
  readonly node: Node;
  readonly at: number;
  /** What is bound, for `assign` and `with`; for a parameter its default. */
  readonly value?: Expr;
  /** True where the value has another holder from the start: `a = b = []`, `(a := []).append(1)`. */
  readonly shared?: boolean;
  /** For imports: the canonical module, and the name taken from it. */
  readonly module?: string;
  readonly member?: string;
  /** What a loop runs over. */
  readonly iter?: Expr;
  /** The loop whose body runs only with the name bound. */
  readonly body?: For;
  /** For `part`: what is unpacked, or what a loop unpacks each element of, and the places that lead to the name. */
  readonly part?: { readonly from: Expr; readonly loop: boolean; readonly path: readonly number[] };
  /** The function a parameter belongs to. */
  readonly owner?: FunctionDef;
  /** Where `value` is evaluated. */
  readonly scope: Scope;
  /** False inside `if`, `for`, `try` and the like: it may not happen. */
  readonly certain: boolean;
}

export interface Binding {
  readonly name: string;
  readonly scope: Scope;
  readonly definitions: Definition[];
}

/** 0 read, 1 bound, 2 deleted. */
export type Role = 0 | 1 | 2;

export interface Entry<N extends Node = Node> {
  readonly node: N;
  readonly parent: Entry | undefined;
  /** The parent's field that holds it. */
  readonly field: string;
  readonly scope: Scope;
  readonly role: Role;
}

type OfType<T extends NodeType> = Extract<Node, { type: T }>;

export class Survey {
  readonly module: Scope;
  readonly scopes: Scope[] = [];
  readonly #byType = new Map<NodeType, Entry[]>();
  readonly #scopeOf = new Map<Node, Scope>();
  readonly #deferred: { scope: Scope; name: string; definition: Definition }[] = [];
  count = 0;

  constructor(modules: readonly Module[]) {
    const node = modules[0] ?? { type: 'Module' as const, at: 0, body: [] };
    this.module = { kind: 'module', parent: undefined, node, bindings: new Map(), outer: new Map() };
    this.scopes.push(this.module);
    for (const module of modules) this.#walk(module);
    this.#resolveDeferred();
  }

  all<T extends NodeType>(type: T): readonly Entry<OfType<T>>[] {
    return (this.#byType.get(type) ?? []) as unknown as readonly Entry<OfType<T>>[];
  }

  /**
   * The calls of a function, when its name is only ever called; undefined when it is used in another way.
   * @param isIt whether a name read in a scope is that function
   */
  callsOf(name: string, isIt: (name: string, scope: Scope) => boolean): readonly Entry<Call>[] | undefined {
    const calls: Entry<Call>[] = [];
    for (const entry of this.#named(name)) {
      if (entry.role !== 0 || !isIt(name, entry.scope)) continue;
      if (entry.field !== 'func' || entry.parent?.node.type !== 'Call') return undefined;
      calls.push(entry.parent as Entry<Call>);
    }
    return calls;
  }

  #uses: Map<string, Entry[]> | undefined;

  #named(name: string): readonly Entry[] {
    if (!this.#uses) {
      this.#uses = new Map();
      for (const entry of this.all('Name')) {
        const list = this.#uses.get(entry.node.id);
        if (list) list.push(entry);
        else this.#uses.set(entry.node.id, [entry]);
      }
    }
    return this.#uses.get(name) ?? [];
  }

  /** The scope a function, lambda, class or comprehension opens. */
  scopeOf(node: Node): Scope | undefined {
    return this.#scopeOf.get(node);
  }

  #open(kind: ScopeKind, node: Node, parent: Scope): Scope {
    const scope: Scope = { kind, parent, node, bindings: new Map(), outer: new Map() };
    this.scopes.push(scope);
    this.#scopeOf.set(node, scope);
    return scope;
  }

  #walk(module: Module): void {
    // Each pending item: node, parent, field, scope, role, certain.
    const stack: Pending[] = [];
    pushAll(stack, module.body, undefined, 'body', this.module, 0, true);
    for (let item = stack.pop(); item; item = stack.pop()) {
      const { node, scope, certain } = item;
      const entry: Entry = { node, parent: item.parent, field: item.field, scope, role: item.role };
      this.count++;
      const list = this.#byType.get(node.type);
      if (list) list.push(entry);
      else this.#byType.set(node.type, [entry]);
      this.#bind(entry, certain);
      this.#descend(stack, entry, certain);
    }
  }

  #descend(stack: Pending[], entry: Entry, certain: boolean): void {
    const { node, scope } = entry;
    switch (node.type) {
      case 'FunctionDef':
      case 'AsyncFunctionDef': {
        const inner = this.#open('function', node, scope);
        pushAll(stack, node.body, entry, 'body', inner, 0, true);
        pushAll(stack, node.type_params, entry, 'type_params', inner, 0, true);
        if (node.returns) push(stack, node.returns, entry, 'returns', scope, 0, certain);
        this.#parameters(stack, node.args, entry, inner);
        pushAll(stack, node.decorator_list, entry, 'decorator_list', scope, 0, certain);
        return;
      }
      case 'Lambda': {
        const inner = this.#open('function', node, scope);
        push(stack, node.body, entry, 'body', inner, 0, true);
        this.#parameters(stack, node.args, entry, inner);
        return;
      }
      case 'ClassDef': {
        const inner = this.#open('class', node, scope);
        pushAll(stack, node.body, entry, 'body', inner, 0, true);
        pushAll(stack, node.type_params, entry, 'type_params', inner, 0, true);
        pushAll(stack, node.keywords, entry, 'keywords', scope, 0, certain);
        pushAll(stack, node.bases, entry, 'bases', scope, 0, certain);
        pushAll(stack, node.decorator_list, entry, 'decorator_list', scope, 0, certain);
        return;
      }
      case 'ListComp':
      case 'SetComp':
      case 'GeneratorExp':
      case 'DictComp': {
        const inner = this.#open('comprehension', node, scope);
        if (node.type === 'DictComp') {
          push(stack, node.value, entry, 'value', inner, 0, false);
          push(stack, node.key, entry, 'key', inner, 0, false);
        } else push(stack, node.elt, entry, 'elt', inner, 0, false);
        this.#generators(stack, node.generators, entry, inner, scope);
        return;
      }
    }
    const names = FIELDS[node.type];
    for (let i = names.length - 1; i >= 0; i--) {
      const name = names[i] ?? '';
      const value = field(node, name);
      const role = roleOf(entry, name);
      const sure = certain && !uncertain(node, name);
      if (Array.isArray(value)) pushAll(stack, value, entry, name, scope, role, sure);
      else if (isNode(value)) push(stack, value, entry, name, scope, role, sure);
    }
  }

  #parameters(stack: Pending[], args: Arguments, owner: Entry, inner: Scope): void {
    const outside = owner.scope;
    const entry: Entry = { node: args, parent: owner, field: 'args', scope: outside, role: 0 };
    pushAll(stack, args.defaults, entry, 'defaults', outside, 0, true);
    pushAll(stack, args.kw_defaults, entry, 'kw_defaults', outside, 0, true);
    const positional = [...args.posonlyargs, ...args.args];
    const first = positional.length - args.defaults.length;
    const all = [
      ...positional,
      ...args.kwonlyargs,
      ...(args.vararg ? [args.vararg] : []),
      ...(args.kwarg ? [args.kwarg] : []),
    ];
    all.forEach((arg, index) => {
      const value =
        index < positional.length
          ? args.defaults[index - first]
          : args.kw_defaults[index - positional.length];
      const single = arg !== args.vararg && arg !== args.kwarg;
      const function_ = owner.node.type === 'FunctionDef' && single ? { owner: owner.node } : {};
      const extra = { ...(value && single ? { value } : {}), ...function_ };
      this.#define(inner, arg.arg, {
        how: 'parameter',
        node: arg,
        at: arg.at,
        scope: outside,
        certain: true,
        ...extra,
      });
      if (arg.annotation) push(stack, arg.annotation, entry, 'annotation', outside, 0, true);
    });
  }

  #generators(
    stack: Pending[],
    list: readonly Comprehension[],
    owner: Entry,
    inner: Scope,
    outside: Scope,
  ): void {
    for (let i = list.length - 1; i >= 0; i--) {
      const generator = list[i];
      if (!generator) continue;
      const entry: Entry = { node: generator, parent: owner, field: 'generators', scope: inner, role: 0 };
      pushAll(stack, generator.ifs, entry, 'ifs', inner, 0, false);
      push(stack, generator.target, entry, 'target', inner, 1, false);
      push(stack, generator.iter, entry, 'iter', i === 0 ? outside : inner, 0, false);
    }
  }

  #define(scope: Scope, name: string, definition: Definition, walrus = false): void {
    let target = scope;
    // A walrus in a comprehension binds in the function around it.
    if (walrus) while (target.kind === 'comprehension' && target.parent) target = target.parent;
    const outer = target.outer.get(name);
    if (outer === 'Nonlocal') {
      // The function around may bind the name further down: decided when everything is known.
      this.#deferred.push({ scope: target, name, definition });
    } else add(outer === 'Global' ? this.module : target, name, definition, scope);
  }

  #resolveDeferred(): void {
    for (const { scope, name, definition } of this.#deferred) {
      let up = scope.parent;
      while (up && (up.kind !== 'function' || !up.bindings.has(name))) up = up.parent;
      add(up ?? scope, name, definition, scope);
    }
  }

  #bind(entry: Entry, certain: boolean): void {
    const { node, scope } = entry;
    const at = node.at;
    switch (node.type) {
      case 'Name':
        if (entry.role !== 0) {
          const walrus = entry.parent?.node.type === 'NamedExpr';
          this.#define(scope, node.id, definitionOf(entry, node, certain), walrus);
        }
        return;
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        this.#define(scope, node.name, { how: 'function', node, at, scope, certain });
        return;
      case 'ClassDef':
        this.#define(scope, node.name, { how: 'class', node, at, scope, certain });
        return;
      case 'Import':
        for (const alias of node.names) {
          const module = alias.asname ? alias.name : (alias.name.split('.')[0] ?? alias.name);
          this.#define(scope, alias.asname ?? module, {
            how: 'import',
            node: alias,
            at: alias.at,
            scope,
            certain,
            module,
          });
        }
        return;
      case 'ImportFrom':
        for (const alias of node.names) {
          if (alias.name === '*') continue;
          const module = node.level > 0 ? `.${node.module ?? ''}` : (node.module ?? '');
          const member = alias.name;
          this.#define(scope, alias.asname ?? member, {
            how: 'import',
            node: alias,
            at: alias.at,
            scope,
            certain,
            module,
            member,
          });
        }
        return;
      case 'ExceptHandler':
        if (node.name) {
          this.#define(scope, node.name, { how: 'other', node, at, scope, certain: false });
          this.#define(scope, node.name, { how: 'delete', node, at, scope, certain: false });
        }
        return;
      case 'MatchAs':
      case 'MatchStar':
        if (node.name) this.#define(scope, node.name, { how: 'other', node, at, scope, certain: false });
        return;
      case 'MatchMapping':
        if (node.rest) this.#define(scope, node.rest, { how: 'other', node, at, scope, certain: false });
        return;
      case 'TypeVar':
      case 'ParamSpec':
      case 'TypeVarTuple':
        this.#define(scope, node.name, { how: 'other', node, at, scope, certain });
        return;
      case 'Global':
      case 'Nonlocal':
        for (const name of node.names) scope.outer.set(name, node.type);
        return;
    }
  }
}

interface Pending {
  readonly node: Node;
  readonly parent: Entry | undefined;
  readonly field: string;
  readonly scope: Scope;
  readonly role: Role;
  readonly certain: boolean;
}

function push(
  stack: Pending[],
  node: Node,
  parent: Entry | undefined,
  name: string,
  scope: Scope,
  role: Role,
  certain: boolean,
): void {
  stack.push({ node, parent, field: name, scope, role, certain });
}

function pushAll(
  stack: Pending[],
  nodes: readonly unknown[],
  parent: Entry | undefined,
  name: string,
  scope: Scope,
  role: Role,
  certain: boolean,
): void {
  for (let i = nodes.length - 1; i >= 0; i--) {
    const node = nodes[i];
    if (isNode(node)) stack.push({ node, parent, field: name, scope, role, certain });
  }
}

/** Targets bind; a tuple, list or star among them passes that on; an attribute or subscript is a read of its base. */
function roleOf(entry: Entry, name: string): Role {
  const { node } = entry;
  switch (node.type) {
    case 'Assign':
      return name === 'targets' ? 1 : 0;
    case 'AugAssign':
    case 'AnnAssign':
    case 'For':
    case 'AsyncFor':
    case 'NamedExpr':
      return name === 'target' ? 1 : 0;
    case 'TypeAlias':
      return name === 'name' ? 1 : 0;
    case 'withitem':
      return name === 'optional_vars' ? 1 : 0;
    case 'Delete':
      return 2;
    case 'Tuple':
    case 'List':
    case 'Starred':
      return entry.role;
    default:
      return 0;
  }
}

/** Parts that may not run. */
function uncertain(node: Node, name: string): boolean {
  switch (node.type) {
    case 'If':
    case 'For':
    case 'AsyncFor':
    case 'While':
      return name === 'body' || name === 'orelse' || (name === 'target' && node.type !== 'If');
    case 'Try':
    case 'TryStar':
      return name !== 'finalbody';
    case 'With':
    case 'AsyncWith':
      // A context manager may swallow what its body raises half way.
      return name === 'body';
    case 'IfExp':
      return name !== 'test';
    case 'BoolOp':
    case 'match_case':
    case 'Match':
      return true;
    default:
      return false;
  }
}

function add(target: Scope, name: string, definition: Definition, from: Scope): void {
  const entry = definition.certain && target !== from ? { ...definition, certain: false } : definition;
  const binding = target.bindings.get(name);
  if (binding) binding.definitions.push(entry);
  else target.bindings.set(name, { name, scope: target, definitions: [entry] });
}

function definitionOf(entry: Entry, node: Node, certain: boolean): Definition {
  const { scope } = entry;
  const owner = entry.parent?.node;
  const base = { node, at: node.at, scope, certain };
  if (entry.role === 2) return { ...base, how: 'delete' };
  switch (owner?.type) {
    case 'Assign':
    case 'NamedExpr': {
      const shared = owner.type === 'NamedExpr' || owner.targets.length > 1;
      return { ...base, how: 'assign', value: owner.value, ...(shared ? { shared } : {}) };
    }
    case 'AnnAssign':
      return owner.value ? { ...base, how: 'assign', value: owner.value } : { ...base, how: 'annotation' };
    case 'AugAssign':
      return { ...base, how: 'augmented' };
    case 'withitem':
      return { ...base, how: 'with', value: owner.context_expr };
    case 'For':
    case 'AsyncFor':
    case 'comprehension':
      return { ...base, how: 'loop', iter: owner.iter, ...(owner.type === 'For' ? { body: owner } : {}) };
    case 'TypeAlias':
      return { ...base, how: 'other' };
    default: {
      const part = partOf(entry);
      const loop = loopOf(entry);
      return { ...base, how: 'part', ...(part ? { part } : {}), ...(loop ? { body: loop } : {}) };
    }
  }
}

/** The loop that unpacks into this name. */
function loopOf(entry: Entry): For | undefined {
  let up = entry.parent;
  while (up && (up.node.type === 'Tuple' || up.node.type === 'List')) up = up.parent;
  return up?.node.type === 'For' ? up.node : undefined;
}

/** Where in an unpacked value a name's part stands; undefined beside a star. */
function partOf(entry: Entry): Definition['part'] {
  const path: number[] = [];
  let inner: Node = entry.node;
  for (let up = entry.parent; up; up = up.parent) {
    const { node } = up;
    if (node.type === 'Tuple' || node.type === 'List') {
      if (node.elts.some((item) => item.type === 'Starred') || path.length > 8) return undefined;
      path.unshift(node.elts.indexOf(inner as Expr));
      inner = node;
    } else if (node.type === 'Assign') return { from: node.value, loop: false, path };
    else if (node.type === 'For' || node.type === 'comprehension')
      return { from: node.iter, loop: true, path };
    else return undefined;
  }
  return undefined;
}
