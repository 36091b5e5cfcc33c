/**
 * What lists, tuples and dicts of mappings hold, as far as it is written in the program: the styles a loop runs
 * over. Which keys these have is found in keys.ts.
 */
import type { Expr, Name } from '../syntax/ast.js';
import type { Literals, Located } from './literals.js';
import type { Resolver } from './resolve.js';
import type { Binding, Definition, Entry, Scope } from './scopes.js';
import type { Survey } from './survey.js';

/** Methods that put something into a list or dict. */
const FILLS = new Set(['append', 'insert', 'extend', 'update', 'setdefault']);
const MAKES_TEXT: ReadonlySet<string> = new Set(['BinOp', 'JoinedStr', 'Call']);

export class Elements {
  readonly #survey: Survey;
  readonly #resolver: Resolver;
  readonly #literals: Literals;
  readonly #mayBe: (key: Expr) => boolean;
  #uses: Map<Binding, Entry<Name>[]> | undefined;

  /** @param mayBe whether a computed text may be one of the keys in question */
  constructor(survey: Survey, resolver: Resolver, literals: Literals, mayBe: (key: Expr) => boolean) {
    this.#mayBe = mayBe;
    this.#survey = survey;
    this.#resolver = resolver;
    this.#literals = literals;
  }

  /** What stands at a place of what is unpacked: `for name, style in STYLES.items()`. */
  at(
    { from, loop, path }: NonNullable<Definition['part']>,
    scope: Scope,
    depth: number,
  ): readonly Located[] | undefined {
    const [first, ...rest] = path;
    const over = loop && from.type === 'Call' ? from : undefined;
    const refs = over && [...(this.#resolver.only(over.func, scope) ?? [])];
    if (over?.func.type === 'Attribute' && over.func.attr === 'items' && first === 1 && rest.length === 0)
      return this.of(over.func.value, scope, depth);
    const [counted] = over?.args ?? [];
    const isCounted = refs?.length === 1 && refs[0] === 'builtin:enumerate' && first === 1;
    let found: readonly Located[] | undefined = loop ? this.of(from, scope, depth) : [{ expr: from, scope }];
    if (isCounted && counted) found = this.of(counted, scope, depth);
    for (const index of isCounted ? rest : path) {
      const out: Located[] = [];
      for (const { expr, scope: at } of found ?? []) {
        const part = expr.type === 'Tuple' || expr.type === 'List' ? expr.elts[index] : undefined;
        if (!part || part.type === 'Starred') return undefined;
        out.push({ expr: part, scope: at });
      }
      found = found && out;
    }
    return found;
  }

  /** What a list, tuple or dict of mappings holds; undefined where more may be put into it or into one of them. */
  of(value: Expr, scope: Scope, depth: number): readonly Located[] | undefined {
    if (depth <= 0 || this.#hasComputedStores()) return undefined;
    switch (value.type) {
      case 'List':
      case 'Tuple':
        return value.elts.some((item) => item.type === 'Starred')
          ? undefined
          : value.elts.map((expr) => ({ expr, scope }));
      case 'Dict':
        return value.keys.includes(null) ? undefined : value.values.map((expr) => ({ expr, scope }));
      case 'ListComp':
        return [{ expr: value.elt, scope: this.#survey.scopeOf(value) ?? scope }];
      case 'DictComp':
        return [{ expr: value.value, scope: this.#survey.scopeOf(value) ?? scope }];
      case 'Call': {
        const { func, args } = value;
        if (func.type === 'Attribute' && func.attr === 'values' && args.length === 0)
          return this.of(func.value, scope, depth - 1);
        return undefined;
      }
      case 'Name': {
        const binding = this.#resolver.lookup(scope, value.id);
        const out: Located[] = [];
        for (const definition of binding?.definitions ?? []) {
          const { how, value: given, scope: at } = definition;
          const found = how === 'assign' && given ? this.of(given, at, depth - 1) : undefined;
          if (!found) return undefined;
          out.push(...found);
        }
        for (const { parent, field } of binding ? this.usesOf(binding) : []) {
          const owner = parent?.node;
          if (owner?.type === 'Subscript' && field === 'value' && parent?.role === 1) {
            const put = parent.parent?.node;
            if (put?.type !== 'Assign') return undefined;
            out.push({ expr: put.value, scope: parent.scope });
          } else if (owner?.type === 'Attribute' && FILLS.has(owner.attr)) {
            const call = parent?.parent?.node;
            const given = call?.type === 'Call' && owner.attr === 'append' ? call.args[0] : undefined;
            if (!given || !parent) return undefined;
            out.push({ expr: given, scope: parent.scope });
          }
        }
        return binding && out;
      }
      default:
        return undefined;
    }
  }

  #computed: boolean | undefined;

  /** Whether anything is stored under a name that is put together and may be one of those in question. */
  #hasComputedStores(): boolean {
    this.#computed ??= this.#survey
      .all('Subscript')
      .some(({ node, role, scope }) => role === 1 && this.#isComputed(node.slice, scope));
    return this.#computed;
  }

  #isComputed(key: Expr, scope: Scope): boolean {
    if (key.type === 'Name') {
      const found = this.#literals.values(key, scope) ?? [];
      return found.some(({ expr }) => MAKES_TEXT.has(expr.type) && this.#mayBe(expr));
    }
    return MAKES_TEXT.has(key.type) && this.#mayBe(key);
  }

  /** The reads of a name. */
  usesOf(binding: Binding): readonly Entry<Name>[] {
    if (!this.#uses) {
      this.#uses = new Map();
      for (const entry of this.#survey.all('Name')) {
        const found = entry.role === 0 ? this.#resolver.lookup(entry.scope, entry.node.id) : undefined;
        if (!found) continue;
        const list = this.#uses.get(found);
        if (list) list.push(entry);
        else this.#uses.set(found, [entry]);
      }
    }
    return this.#uses.get(binding) ?? [];
  }
}
