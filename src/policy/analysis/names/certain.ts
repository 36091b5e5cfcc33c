/**
 * What an expression stands for when every way its name is bound is known; undefined when it may be anything else.
 * What it can stand for among others is resolve.ts.
 */
import type { Expr } from '../../syntax/ast.js';
import { givesBack, keepsClass } from '../functions/gives-back.js';
import { isSettled } from './class-names.js';
import { MOST, type Ref, type Refs, split } from './references.js';
import type { Resolver } from './resolve.js';
import type { Binding, Scope } from './scopes.js';
import type { Survey } from './survey.js';

/** Of the libraries, what `with` binds is what stands behind it. */
const ENTERS_ITSELF =
  /^instance:(?:io\.\w+|pandas\.(?:ExcelWriter|ExcelFile|HDFStore)|matplotlib\.backends\.backend_pdf\.PdfPages|zipfile\.ZipFile|csv\.\w+|warnings\.catch_warnings|contextlib\.(?:Async)?ExitStack|numpy\.errstate|random\.Random)$/;

export class Certain {
  readonly #survey: Survey;
  readonly #resolver: Resolver;
  readonly #found = new Map<Binding, Refs | undefined>();

  constructor(survey: Survey, resolver: Resolver) {
    this.#survey = survey;
    this.#resolver = resolver;
  }

  of(value: Expr, scope: Scope, depth = 40): Refs | undefined {
    const { references } = this.#resolver;
    if (depth === 0) return undefined;
    if (value.type === 'IfExp') {
      const a = this.of(value.body, scope, depth - 1);
      const b = this.of(value.orelse, scope, depth - 1);
      return a && b ? new Set([...a, ...b]) : undefined;
    }
    if (value.type === 'NamedExpr') return this.of(value.value, scope, depth - 1);
    if (value.type === 'Call') {
      const callee = this.of(value.func, scope, depth - 1);
      if (!callee) return undefined;
      const made = [...callee].map((ref) => references.called(ref));
      return made.includes('') ? undefined : new Set(made);
    }
    if (value.type === 'Attribute') {
      const base = this.of(value.value, scope, depth - 1);
      if (!base) return undefined;
      const made = [...base].map((ref) => references.step(ref, value.attr));
      return made.includes('') ? undefined : new Set(made);
    }
    if (value.type !== 'Name') return undefined;
    const binding = this.#resolver.lookup(scope, value.id);
    if (this.#resolver.isStarred(value.id) && binding) return undefined;
    if (!binding) {
      const refs = this.#resolver.name(value.id, scope);
      return refs.size > 0 ? refs : undefined;
    }
    if (!isSettled(binding, value, scope)) return undefined;
    if (!this.#found.has(binding)) {
      // Whatever leads back here while it is being found out is not known.
      this.#found.set(binding, undefined);
      this.#found.set(binding, this.#ofBinding(binding, depth - 1));
    }
    return this.#found.get(binding);
  }

  #ofBinding(binding: Binding, depth: number): Refs | undefined {
    const out = new Set<Ref>();
    for (const definition of binding.definitions) {
      if (definition.how === 'delete') continue;
      const { node } = definition;
      if (
        node.type === 'ClassDef' &&
        !node.decorator_list.every((item) => keepsClass(this.#survey, this.#resolver, item, definition.scope))
      )
        return undefined;
      if (definition.how === 'import' || definition.how === 'class' || definition.how === 'function') {
        for (const ref of this.#resolver.defined(definition)) out.add(ref);
      } else if ((definition.how === 'assign' || definition.how === 'with') && definition.value) {
        const refs = this.of(definition.value, definition.scope, depth);
        if (!refs) return undefined;
        const enter = definition.awaited ? '__aenter__' : '__enter__';
        if (definition.how === 'with' && ![...refs].every((ref) => this.#entersItself(ref, enter)))
          return undefined;
        for (const ref of refs) out.add(ref);
      } else return undefined;
      if (out.size > MOST) return undefined;
    }
    return out.size > 0 ? out : undefined;
  }

  /** `with A() as a` binds what `__enter__` gives, which is the instance where that says so. */
  #entersItself(ref: Ref, enter: string): boolean {
    const [kind, at] = split(ref);
    if (kind !== 'own') return ENTERS_ITSELF.test(ref);
    const node = this.#resolver.nodes.get(Number(at));
    const definitions = (node && this.#survey.scopeOf(node)?.bindings.get(enter)?.definitions) ?? [];
    const method = definitions[0]?.node;
    if (definitions.length !== 1 || (method?.type !== 'FunctionDef' && method?.type !== 'AsyncFunctionDef'))
      return false;
    return method.decorator_list.length === 0 && givesBack(this.#survey, method);
  }
}
