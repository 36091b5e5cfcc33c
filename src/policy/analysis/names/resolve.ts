/**
 * What names and dotted chains can stand for, as canonical names: what all definitions of a binding
 * together can give it (propagate.ts). Says nothing of what a reference is or leads to (references.ts).
 */

import type { PolicyData } from '../../policy-data.js';
import type { Call, Expr, Name, Node } from '../../syntax/ast.js';
import { Certain } from './certain.js';
import { propagate } from './propagate.js';
import { MOST, type Ref, References, type Refs } from './references.js';
import type { Binding, Definition, Entry, Scope } from './scopes.js';
import { isShadowed } from './shadow.js';
import type { Survey } from './survey.js';

/** A call of something the policy knows by name. */
export interface NamedCall {
  readonly node: Call;
  readonly scope: Scope;
  readonly refs: Refs;
}

const NONE: Refs = new Set();

export class Resolver {
  readonly #survey: Survey;
  readonly policy: PolicyData;
  readonly references: References;
  readonly #certain: Certain;
  readonly #known: ReadonlySet<string>;
  readonly #refs = new Map<Binding, Set<Ref>>();
  /** Meanings of whole chains; only once bindings no longer grow. */
  #memo: Map<Expr, Refs> | undefined;
  /** Classes and functions of the program by the number in their references. */
  readonly nodes = new Map<number, Node>();
  /** Names that `from module import *` binds, with their modules: which one came last is not asked. */
  readonly #stars = new Map<string, string[]>();

  constructor(survey: Survey, policy: PolicyData, known: readonly string[]) {
    this.#survey = survey;
    this.policy = policy;
    this.references = new References(policy);
    this.#certain = new Certain(survey, this);
    this.#known = new Set(known);
    for (const { node } of survey.all('ImportFrom')) {
      if (node.level > 0 || node.names[0]?.name !== '*') continue;
      const module = node.module ?? '';
      for (const name of policy.modules.get(module)?.star ?? []) {
        const modules = this.#stars.get(name);
        if (modules) modules.push(module);
        else this.#stars.set(name, [module]);
      }
    }
    for (const binding of survey.module.bindings.values())
      if (this.#isKept(binding))
        binding.definitions.push({
          how: 'other',
          node: survey.module.node,
          at: 0,
          scope: survey.module,
        });
    propagate(survey.scopes, this, this.#refs);
    this.#memo = new Map();
  }

  /** Whether somewhere the name may still have what Python, the run or a star import gives it. */
  #isKept(binding: Binding): boolean {
    const { name } = binding;
    if (this.#stars.has(name)) return true;
    const { allowed, denied } = this.policy.builtins;
    // A module has names of its own, its docstring among them.
    const isModules = /^__\w+__$/.test(name);
    if (!isModules && !this.#known.has(name) && !allowed.has(name) && !denied.has(name)) return false;
    return this.usesOf(binding).some(({ node, scope }) => !isShadowed(binding, node, scope));
  }

  /** The binding a name read in this scope refers to; undefined when only a built-in can be meant. */
  lookup(scope: Scope, name: string): Binding | undefined {
    const own = scope.bindings.get(name);
    if (own && scope.outer.size === 0) return own;
    const known = scope.lookups.get(name);
    if (known !== undefined) return known ?? undefined;
    const found = this.#search(scope, name);
    scope.lookups.set(name, found ?? null);
    return found;
  }

  #uses: Map<Binding, Entry<Name>[]> | undefined;

  /** Where a name may read this binding; `names += [...]` in a class body adds to what stands around it. */
  usesOf(binding: Binding): readonly Entry<Name>[] {
    if (!this.#uses) {
      this.#uses = new Map();
      for (const entry of this.#survey.all('Name')) {
        const adds =
          entry.role === 1 && entry.scope.kind === 'class' && entry.parent?.node.type === 'AugAssign';
        if (entry.role !== 0 && !adds) continue;
        const found = this.lookup(entry.scope, entry.node.id);
        const list = found && this.#uses.get(found);
        if (list) list.push(entry);
        else if (found) this.#uses.set(found, [entry]);
      }
    }
    return this.#uses.get(binding) ?? [];
  }

  /** The same of a name that this scope binds. */
  usesIn(scope: Scope | undefined, name: string): readonly Entry<Name>[] {
    const binding = scope?.bindings.get(name);
    return binding ? this.usesOf(binding) : [];
  }

  #search(scope: Scope, name: string): Binding | undefined {
    const outer = scope.outer.get(name);
    if (outer === 'Global') return this.#survey.module.bindings.get(name);
    const own = outer ? undefined : scope.bindings.get(name);
    if (own) return own;
    for (let up = scope.parent; up; up = up.parent) {
      if (up.kind === 'class') continue;
      if (up.outer.get(name) === 'Global') return this.#survey.module.bindings.get(name);
      const found = up.bindings.get(name);
      if (found) return found;
    }
    return undefined;
  }

  /** True when the run binds the name before the code starts, or a star import may. */
  isGiven(name: string): boolean {
    return this.#known.has(name) || this.#stars.has(name);
  }

  /** True when a star import may bind the name. */
  isStarred(name: string): boolean {
    return this.#stars.has(name);
  }

  refsOfBinding(binding: Binding): Refs {
    return this.#refs.get(binding) ?? NONE;
  }

  /** What one definition gives the name. */
  defined(definition: Definition): Iterable<Ref> {
    const { how, node, value } = definition;
    if (how === 'import') return [this.references.imported(definition)];
    if (how === 'class' || how === 'function') {
      this.nodes.set(node.at, node);
      return [`${how}:${node.at}`];
    }
    if ((how === 'assign' || how === 'with' || how === 'parameter') && value)
      return this.refs(value, definition.scope);
    return NONE;
  }

  /** What an expression can stand for; empty when that is nothing the policy knows by name. */
  refs(value: Expr, scope: Scope): Refs {
    return this.#memo?.get(value) ?? this.#evaluate(value, scope, 8);
  }

  #calls: NamedCall[] | undefined;

  /** The calls of what the policy knows by name: most rules ask about these, and most calls are not. */
  namedCalls(): readonly NamedCall[] {
    if (!this.#calls) {
      this.#calls = [];
      for (const { node, scope } of this.#survey.all('Call')) {
        const refs = this.refs(node.func, scope);
        if (refs.size > 0) this.#calls.push({ node, scope, refs });
      }
    }
    return this.#calls;
  }

  #evaluate(value: Expr, scope: Scope, depth: number): Refs {
    // Down the chain of attributes and calls to its base, then up again: long chains cost no stack.
    const chain: Expr[] = [];
    let base = value;
    let known = this.#memo?.get(base);
    while (!known && (base.type === 'Attribute' || base.type === 'Call')) {
      chain.push(base);
      base = base.type === 'Call' ? base.func : base.value;
      known = this.#memo?.get(base);
    }
    let refs = known ?? this.#base(base, scope, depth);
    if (!known && base.type === 'Name') this.#memo?.set(base, refs);
    for (let i = chain.length - 1; i >= 0; i--) {
      const link = chain[i];
      if (!link) break;
      if (refs.size > 0) refs = this.#step(refs, link);
      this.#memo?.set(link, refs);
    }
    return refs;
  }

  /** One link of a chain; of most there is nothing to go on from. */
  #step(refs: Refs, link: Expr): Refs {
    const next = new Set<Ref>();
    for (const ref of refs) {
      const made =
        link.type === 'Attribute' ? this.references.step(ref, link.attr) : this.references.called(ref);
      if (made !== '') next.add(made);
    }
    return next.size > 0 ? next : NONE;
  }

  #base(value: Expr, scope: Scope, depth: number): Refs {
    if (value.type === 'Name') return this.#named(value, scope);
    if (depth === 0) return NONE;
    if (value.type === 'NamedExpr' || value.type === 'Await' || value.type === 'Starred') {
      return this.#evaluate(value.value, scope, depth - 1);
    }
    if (value.type === 'IfExp' || value.type === 'BoolOp') {
      const parts = value.type === 'IfExp' ? [value.body, value.orelse] : value.values;
      const out = new Set<Ref>();
      for (const part of parts.slice(0, MOST))
        for (const ref of this.#evaluate(part, scope, depth - 1)) out.add(ref);
      return out;
    }
    return NONE;
  }

  /** Like `refs`, but only when every way the name is bound is known: undefined when it may be anything else. */
  only(value: Expr, scope: Scope): Refs | undefined {
    return this.#certain.of(value, scope);
  }

  name(id: string, scope: Scope): Refs {
    const binding = this.lookup(scope, id);
    const stars = this.#stars.get(id);
    const own = binding ? this.refsOfBinding(binding) : NONE;
    if (stars !== undefined)
      return new Set([...own, ...stars.map((module) => this.references.step(`module:${module}`, id))]);
    if (!binding) return this.#known.has(id) ? NONE : this.#builtin(id);
    return own;
  }

  readonly #builtins = new Map<string, Refs>();

  #builtin(id: string): Refs {
    let refs = this.#builtins.get(id);
    if (!refs) {
      refs = new Set([`builtin:${id}`]);
      this.#builtins.set(id, refs);
    }
    return refs;
  }

  /** A name at its place: a built-in too, where its binding there may not have happened yet. */
  #named(use: Name, scope: Scope): Refs {
    const binding = this.lookup(scope, use.id);
    if (!binding) return this.name(use.id, scope);
    const last = this.#lastImport(binding, use);
    const refs = last ? new Set(this.defined(last)) : this.name(use.id, scope);
    const { allowed, denied } = this.policy.builtins;
    if (!allowed.has(use.id) && !denied.has(use.id)) return refs;
    return isShadowed(binding, use, scope) ? refs : new Set([...refs, `builtin:${use.id}`]);
  }

  /**
   * `import datetime`, then `from datetime import datetime`: where a name is bound only by imports at the top
   * level, one after the other, what stands below all of them can only see the last.
   */
  #lastImport(binding: Binding, use: Name): Definition | undefined {
    if (binding.definitions.length < 2 || binding.scope !== this.#survey.module) return undefined;
    if (this.#stars.has(use.id)) return undefined;
    let last: Definition | undefined;
    for (const definition of binding.definitions) {
      if (definition.how !== 'import' || !definition.always || definition.at > use.at) return undefined;
      if (!last || definition.at > last.at) last = definition;
    }
    return last;
  }
}
