/** Which keys the calls of a plain function give one of its parameters, or `**kwargs`. Undefined where not all are known. */
import type { Call, FunctionDef, Lambda, Node } from '../../syntax/ast.js';
import type { Resolver } from '../names/resolve.js';
import { type Entry, isCallee } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';
import { all } from '../values/all.js';
import type { Literals } from '../values/literals.js';
import type { Found, KeyReader, Path } from './key-reader.js';

/** Methods of graphs that networkx calls with what data names: of a class on one of its own, or that looks like one. */
const CALLED_WITH_DATA = new Set(['add_edge', 'add_node', 'add_edges_from', 'add_nodes_from']);

export class KeyCallers {
  readonly #survey: Survey;
  readonly #resolver: Resolver;
  readonly #literals: Literals;
  readonly #reader: KeyReader;

  constructor(survey: Survey, resolver: Resolver, literals: Literals, reader: KeyReader) {
    this.#survey = survey;
    this.#resolver = resolver;
    this.#literals = literals;
    this.#reader = reader;
  }

  /** What every call of the function gives a parameter. */
  passed(owner: Node, parameter: Node, path: Path, depth: number): Found {
    if (owner.type !== 'FunctionDef' || parameter.type !== 'arg') return undefined;
    const { posonlyargs, args: plain, kwonlyargs } = owner.args;
    const index = [...posonlyargs, ...plain].indexOf(parameter);
    if (index < 0 && !kwonlyargs.includes(parameter)) return undefined;
    const isMethod = this.#isMethod(owner);
    const calls =
      isMethod && owner.decorator_list.length === 0
        ? this.#literals.callsOf(owner)
        : (this.callsOf(owner) ?? this.#literals.callsOf(owner));
    return (
      calls &&
      all(calls, ({ node: { args, keywords }, scope: at }) => {
        const isSpread =
          args.some(({ type }) => type === 'Starred') || keywords.some(({ arg }) => arg === null);
        if (isSpread) return undefined;
        // A method may be called through its class, its instance before all else.
        const byPlace = index < 0 ? [] : args.slice(isMethod ? Math.max(index - 1, 0) : index, index + 1);
        const byName = keywords.flatMap(({ arg, value }) => (arg === parameter.arg ? [value] : []));
        return all([...byPlace, ...byName], (given) => this.#reader.at(given, at, path, depth - 1));
      })
    );
  }

  #isMethod(owner: FunctionDef): boolean {
    return this.#survey.scopeOf(owner)?.parent?.kind === 'class';
  }

  /** All calls of a function that has one definition, no decorator, and a name that is only ever called. */
  callsOf(owner: FunctionDef): readonly Entry<Call>[] | undefined {
    const outer = this.#survey.scopeOf(owner)?.parent;
    if (!outer || outer.kind === 'class' || owner.decorator_list.length > 0) return undefined;
    const binding = this.#resolver.lookup(outer, owner.name);
    if (binding?.definitions.length !== 1 || binding.definitions[0]?.node !== owner) return undefined;
    return this.#survey.callsOf(owner.name, (id, from) => this.#resolver.lookup(from, id) === binding);
  }

  /** Whether it is a value somewhere, so that others call it than the calls that are seen. */
  isHandedOn(owner: FunctionDef | Lambda): boolean {
    const inner = this.#survey.scopeOf(owner);
    if (owner.type === 'Lambda') return true;
    if (inner?.parent?.kind === 'class')
      return (
        owner.name === '__call__' ||
        CALLED_WITH_DATA.has(owner.name) ||
        this.#survey.computedNames.has(owner.name) ||
        this.#survey
          .all('Attribute')
          .some((entry) => entry.node.attr === owner.name && entry.role === 0 && !isCallee(entry))
      );
    const outer = inner?.parent;
    const binding = outer && this.#resolver.lookup(outer, owner.name);
    return (
      this.#survey.callsOf(owner.name, (id, from) => this.#resolver.lookup(from, id) === binding) ===
        undefined && this.#literals.callsOf(owner) === undefined
    );
  }

  /** What every call puts into `**kwargs` of a function that is only ever called. */
  gathered(owner: Node, depth: number): Found {
    if (owner.type !== 'FunctionDef' || owner.decorator_list.length > 0) return undefined;
    const named = new Set([...owner.args.args, ...owner.args.kwonlyargs].map(({ arg }) => arg));
    const calls = this.#isMethod(owner)
      ? this.#literals.callsOf(owner)
      : (this.callsOf(owner) ?? this.#literals.callsOf(owner));
    return (
      calls &&
      all(calls, ({ node: { keywords }, scope }) =>
        all(keywords, ({ arg, value, at }) => {
          if (arg === null) return this.#reader.at(value, scope, [], depth - 1);
          return named.has(arg) ? [] : [{ name: arg, value, at, scope }];
        }),
      )
    );
  }
}
