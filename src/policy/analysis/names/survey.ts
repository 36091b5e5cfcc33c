/**
 * One walk over the syntax tree that writes down what the rules ask about: every node with its parent,
 * scope and role, and every binding of every scope. Nothing is resolved yet: Python decides a name by all
 * bindings of its scope, also later ones.
 */

import type { Arguments, Call, Comprehension, Module, Name, Node, NodeType } from '../../syntax/ast.js';
import { isList, part as partOf } from '../../syntax/fields.js';
import { forgetGivenAway } from '../functions/given-away.js';
import { definitionOf, PARTS_BACKWARDS } from './binding.js';
import { joinClassNames } from './class-names.js';
import { ComputedNames } from './computed-names.js';
import { definedBy, parametersOf } from './definitions.js';
import { OwnNames } from './own-names.js';
import type { Binding, Definition, Entry, Role, Scope, ScopeKind } from './scopes.js';

type OfType<T extends NodeType> = Extract<Node, { type: T }>;

export class Survey {
  readonly module: Scope;
  readonly scopes: Scope[] = [];
  readonly ownNames = new OwnNames(this);
  readonly computedNames = new ComputedNames(this);
  readonly #byType = new Map<NodeType, Entry[]>();
  readonly #scopeOf = new Map<Node, Scope>();
  readonly #deferred: { scope: Scope; name: string; definition: Definition }[] = [];
  count = 0;

  constructor(modules: readonly Module[]) {
    const node = modules[0] ?? { type: 'Module' as const, at: 0, body: [] };
    this.module = {
      kind: 'module',
      parent: undefined,
      node,
      bindings: new Map(),
      outer: new Map(),
      lookups: new Map(),
    };
    this.scopes.push(this.module);
    for (const module of modules) this.#walk(module);
    this.#resolveDeferred();
    joinClassNames(this);
    forgetGivenAway(this);
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
    for (const entry of this.named(name)) {
      if (entry.role !== 0 || !isIt(name, entry.scope)) continue;
      if (entry.field !== 'func' || entry.parent?.node.type !== 'Call') return undefined;
      calls.push(entry.parent as Entry<Call>);
    }
    return calls;
  }

  #uses: Map<string, Entry<Name>[]> | undefined;

  /** Where a name is read or bound, in whatever scope. */
  named(name: string): readonly Entry<Name>[] {
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

  #members: Map<string, Binding[]> | undefined;

  /** What class bodies bind, by its name. */
  get members(): ReadonlyMap<string, readonly Binding[]> {
    if (!this.#members) {
      this.#members = new Map();
      for (const { kind, bindings } of this.scopes)
        for (const [name, binding] of kind === 'class' ? bindings : []) {
          const list = this.#members.get(name);
          if (list) list.push(binding);
          else this.#members.set(name, [binding]);
        }
    }
    return this.#members;
  }

  /** The scope a function, lambda, class or comprehension opens. */
  scopeOf(node: Node): Scope | undefined {
    return this.#scopeOf.get(node);
  }

  #open(kind: ScopeKind, node: Node, parent: Scope): Scope {
    const scope: Scope = { kind, parent, node, bindings: new Map(), outer: new Map(), lookups: new Map() };
    this.scopes.push(scope);
    this.#scopeOf.set(node, scope);
    return scope;
  }

  #walk(module: Module): void {
    const stack: Entry[] = [];
    pushAll(stack, module.body, undefined, 'body', this.module, 0);
    for (let entry = stack.pop(); entry; entry = stack.pop()) {
      this.count++;
      const list = this.#byType.get(entry.node.type);
      if (list) list.push(entry);
      else this.#byType.set(entry.node.type, [entry]);
      this.#bind(entry);
      this.#descend(stack, entry);
    }
  }

  #descend(stack: Entry[], entry: Entry): void {
    const { node, scope } = entry;
    switch (node.type) {
      case 'FunctionDef':
      case 'AsyncFunctionDef': {
        const inner = this.#open('function', node, scope);
        pushAll(stack, node.body, entry, 'body', inner, 0);
        pushAll(stack, node.type_params, entry, 'type_params', inner, 0);
        if (node.returns) push(stack, node.returns, entry, 'returns', scope, 0);
        this.#parameters(stack, node.args, entry, inner);
        pushAll(stack, node.decorator_list, entry, 'decorator_list', scope, 0);
        return;
      }
      case 'Lambda': {
        const inner = this.#open('function', node, scope);
        push(stack, node.body, entry, 'body', inner, 0);
        this.#parameters(stack, node.args, entry, inner);
        return;
      }
      case 'ClassDef': {
        const inner = this.#open('class', node, scope);
        pushAll(stack, node.body, entry, 'body', inner, 0);
        // They stand around the body, which does not see one that has a name it binds itself.
        pushAll(stack, node.type_params, entry, 'type_params', inner, 0);
        pushAll(stack, node.keywords, entry, 'keywords', scope, 0);
        pushAll(stack, node.bases, entry, 'bases', scope, 0);
        pushAll(stack, node.decorator_list, entry, 'decorator_list', scope, 0);
        return;
      }
      case 'ListComp':
      case 'SetComp':
      case 'GeneratorExp':
      case 'DictComp': {
        const inner = this.#open('comprehension', node, scope);
        if (node.type === 'DictComp') {
          push(stack, node.value, entry, 'value', inner, 0);
          push(stack, node.key, entry, 'key', inner, 0);
        } else push(stack, node.elt, entry, 'elt', inner, 0);
        this.#generators(stack, node.generators, entry, inner, scope);
        return;
      }
    }
    for (const part of PARTS_BACKWARDS[node.type]) {
      const value = partOf(node, part.name);
      const role = part.role === 'same' ? entry.role : part.role;
      if (isList(value)) pushAll(stack, value, entry, part.name, scope, role);
      else if (value) push(stack, value, entry, part.name, scope, role);
    }
  }

  #parameters(stack: Entry[], args: Arguments, owner: Entry, inner: Scope): void {
    const outside = owner.scope;
    const entry: Entry = { node: args, parent: owner, field: 'args', scope: outside, role: 0 };
    pushAll(stack, args.defaults, entry, 'defaults', outside, 0);
    pushAll(stack, args.kw_defaults, entry, 'kw_defaults', outside, 0);
    const function_ = owner.node.type === 'FunctionDef' ? owner.node : undefined;
    for (const [name, definition] of parametersOf(args, function_, outside)) {
      this.#define(inner, name, definition);
      const { annotation } = definition.node;
      if (annotation) push(stack, annotation, entry, 'annotation', outside, 0);
    }
  }

  #generators(
    stack: Entry[],
    list: readonly Comprehension[],
    owner: Entry,
    inner: Scope,
    outside: Scope,
  ): void {
    for (let i = list.length - 1; i >= 0; i--) {
      const generator = list[i];
      if (!generator) continue;
      const entry: Entry = {
        node: generator,
        parent: owner,
        field: 'generators',
        scope: inner,
        role: 0,
      };
      pushAll(stack, generator.ifs, entry, 'ifs', inner, 0);
      push(stack, generator.target, entry, 'target', inner, 1);
      push(stack, generator.iter, entry, 'iter', i === 0 ? outside : inner, 0);
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

  #bind(entry: Entry): void {
    const { node, scope } = entry;
    if (node.type === 'Name') {
      if (entry.role === 0) return;
      this.#define(scope, node.id, definitionOf(entry), entry.parent?.node.type === 'NamedExpr');
    } else if (node.type === 'Global' || node.type === 'Nonlocal') {
      for (const name of node.names) scope.outer.set(name, node.type);
    } else {
      for (const [name, definition] of definedBy(entry) ?? []) this.#define(scope, name, definition);
    }
  }
}

function push(
  stack: Entry[],
  node: Node,
  parent: Entry | undefined,
  name: string,
  scope: Scope,
  role: Role,
): void {
  stack.push({ node, parent, field: name, scope, role });
}

function pushAll(
  stack: Entry[],
  nodes: readonly (Node | null)[],
  parent: Entry | undefined,
  name: string,
  scope: Scope,
  role: Role,
): void {
  for (let i = nodes.length - 1; i >= 0; i--) {
    const node = nodes[i];
    if (node) stack.push({ node, parent, field: name, scope, role });
  }
}

function add(target: Scope, name: string, definition: Definition, from: Scope): void {
  const { always, ...others } = definition;
  // A function that binds another scope's name may not run.
  const known = always && target === from ? definition : others;
  const binding = target.bindings.get(name);
  if (binding) binding.definitions.push(known);
  else target.bindings.set(name, { name, scope: target, definitions: [known] });
}
