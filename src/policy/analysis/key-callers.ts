/**
 * Which keys the calls of a program give a parameter, `**kwargs` or a field of a data class. Undefined where not all
 * calls are known.
 */
import type { Call, FunctionDef, Node } from '../syntax/ast.js';
import { all, type Key, type KeyReader } from './key-reader.js';
import type { Literals } from './literals.js';
import { isPlainUse, looksOf } from './own-values.js';
import type { Resolver } from './resolve.js';
import { type Binding, type Definition, type Entry, isCallee, type Scope } from './scopes.js';
import type { Survey } from './survey.js';

export class KeyCallers {
  readonly #survey: Survey;
  readonly #resolver: Resolver;
  readonly #literals: Literals;
  readonly #reader: KeyReader;

  constructor(survey: Survey, resolver: Resolver, literals: Literals, reader: KeyReader) {
    this.#literals = literals;
    this.#survey = survey;
    this.#resolver = resolver;
    this.#reader = reader;
  }

  /** What every call of the function, or of methods of that name, gives a parameter. */
  passed(owner: FunctionDef, { node, scope }: Definition, depth: number): readonly Key[] | undefined {
    const isMethod = scope.kind === 'class';
    const positional = [...owner.args.posonlyargs, ...owner.args.args];
    const name = node.type === 'arg' ? node.arg : '';
    const index = positional.findIndex((item) => item.arg === name) - (isMethod ? 1 : 0);
    let calls: readonly Entry<Call>[] | undefined;
    if (isMethod) {
      // A method that is taken as a value, and a class that is handed on, are called where no name says so.
      if (this.#reader.strict || this.#isTaken(owner.name)) return undefined;
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
        return this.#reader.of(given, at, depth - 1);
      })
    );
  }

  #isTaken(method: string): boolean {
    return this.#survey
      .all('Attribute')
      .some((entry) => entry.node.attr === method && entry.role === 0 && !isCallee(entry));
  }

  /** What every call puts into `**kwargs` of a function that is only ever called. */
  gathered(owner: Node, binding: Binding, depth: number): readonly Key[] | undefined {
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
          if (arg === null) return this.#reader.of(value, scope, depth - 1);
          return named.has(arg) ? [] : [{ name: arg, value, at, scope }];
        }),
      )
    );
  }

  /** What calls of a data class give one of its fields. */
  constructed(inner: Scope, field: string, index: number, depth: number): readonly Key[] | undefined {
    const isLook = looksOf(this.#resolver);
    const isHandedOn = this.#survey
      .all('Name')
      .some(
        (entry) =>
          this.#resolver.refs(entry.node, entry.scope).has(`class:${inner.node.at}`) &&
          !isPlainUse(entry, { hears: true, readsBack: false }, isLook),
      );
    if (isHandedOn) return undefined;
    return all(this.#survey.all('Call'), ({ node: { func, args, keywords }, scope }) => {
      if (!this.#resolver.refs(func, scope).has(`class:${inner.node.at}`)) return [];
      if (args.some((arg) => arg.type === 'Starred') || keywords.some((keyword) => keyword.arg === null))
        return undefined;
      const given = args[index] ?? keywords.find((keyword) => keyword.arg === field)?.value;
      return given ? this.#reader.of(given, scope, depth - 1) : [];
    });
  }
}
