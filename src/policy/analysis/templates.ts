/**
 * The texts a template can be, as far as the program writes them: pieces that are put together by `+`, `%`, join and
 * f-strings, with a mark for what is put in. What its fields may read is the rules' (string-format.ts).
 */
import type { Expr } from '../syntax/ast.js';
import type { Literals } from './literals.js';
import type { Resolver } from './resolve.js';
import type { Scope } from './scopes.js';
import type { Survey } from './survey.js';

/** Stands for a piece that is not written in the program. */
const GAP = '\uFFFC';

const DEPTH = 10;
const MOST = 32;
/** Methods that give the same pieces back, but for their ends or case. */
const SAME = new Set(['strip', 'rstrip', 'lstrip', 'upper', 'lower', 'ljust', 'rjust', 'center', 'title']);

export class Templates {
  readonly #survey: Survey;
  readonly #resolver: Resolver;
  readonly #literals: Literals;

  constructor(survey: Survey, resolver: Resolver, literals: Literals) {
    this.#survey = survey;
    this.#resolver = resolver;
    this.#literals = literals;
  }

  /** Whether it may be a text of which the program writes no piece. */
  isUnread(value: Expr, scope: Scope): boolean {
    return this.of(value, scope).includes(GAP);
  }

  /** Every text it can be, or those of its pieces that are known. */
  of(value: Expr, scope: Scope, depth = DEPTH): readonly string[] {
    if (depth <= 0) return [GAP];
    const next = (item: Expr, at = scope) => this.of(item, at, depth - 1);
    switch (value.type) {
      case 'Constant':
        return [value.kind === 'str' ? value.value : GAP];
      case 'JoinedStr':
        return product(
          value.values.map((part) => {
            if (part.type === 'Constant') return [part.value];
            return part.format_spec || part.conversion !== -1 ? [GAP] : next(part.value);
          }),
        );
      case 'BinOp': {
        if (value.op === 'Add') return product([next(value.left), next(value.right)]);
        if (value.op === 'Mult')
          return [...next(value.left), ...next(value.right)].filter((text) => text !== GAP);
        if (value.op !== 'Mod') return [GAP];
        const given = value.right.type === 'Tuple' ? value.right.elts : [value.right];
        return next(value.left).flatMap((text) => {
          const pieces = text.split(/%(?:\.?\d+)*[a-z]/);
          return product(
            pieces.flatMap((piece, at) => {
              const item = given[at - 1];
              return at === 0 ? [[piece]] : [item ? next(item) : [GAP], [piece]];
            }),
          );
        });
      }
      case 'IfExp':
        return [...next(value.body), ...next(value.orelse)];
      case 'NamedExpr':
        return next(value.value);
      case 'BoolOp':
        return value.values.flatMap((item) => next(item));
      case 'Name':
        return this.#named(value, scope, depth);
      case 'Attribute':
        return this.#kept(value.attr, depth);
      case 'Subscript':
        return this.#literals.values(value, scope)?.flatMap(({ expr, scope: at }) => next(expr, at)) ?? [GAP];
      case 'Call': {
        const { func, args } = value;
        const [first] = args;
        const isDedent = this.#resolver.only(func, scope)?.has('name:textwrap.dedent');
        if (isDedent && first) return next(first);
        if (func.type !== 'Attribute') return [GAP];
        if (SAME.has(func.attr)) return next(func.value);
        if (func.attr === 'replace') return [...next(func.value), ...args.flatMap((item) => next(item))];
        if (func.attr !== 'join' || !first) return [GAP];
        const lists = this.#literals.values(first, scope) ?? [];
        const found = lists.flatMap(({ expr, scope: at }) => {
          if (expr.type !== 'List' && expr.type !== 'Tuple') return [GAP];
          const between = next(func.value);
          return product(
            expr.elts.flatMap((item, index) => [...(index > 0 ? [between] : []), next(item, at)]),
          );
        });
        return found.length > 0 ? found : [GAP];
      }
      default:
        return [GAP];
    }
  }

  readonly #open = new Set<unknown>();
  /** What `#kept` found, where nothing that was open could cut it short. */
  readonly #found = new Map<string, readonly string[]>();
  #stores: ReadonlyMap<string, readonly Stored[]> | undefined;

  /** What the program stores in an attribute of that name, whosever it is. */
  #kept(name: string, depth: number): readonly string[] {
    if (this.#open.has(name)) return [GAP];
    const key = `${depth} ${name}`;
    const known = this.#open.size === 0 ? this.#found.get(key) : undefined;
    if (known) return known;
    this.#open.add(name);
    this.#stores ??= storesOf(this.#survey);
    const stores = this.#stores.get(name) ?? [];
    const texts = stores.flatMap(({ value, scope }) => (value ? this.of(value, scope, depth - 1) : [GAP]));
    this.#open.delete(name);
    const found = texts.length > 0 ? texts : [GAP];
    if (this.#open.size === 0) this.#found.set(key, found);
    return found;
  }

  #named(value: Extract<Expr, { type: 'Name' }>, scope: Scope, depth: number): readonly string[] {
    const binding = this.#resolver.lookup(scope, value.id);
    if (!binding || this.#open.has(binding)) return [GAP];
    this.#open.add(binding);
    const found = this.#literals.values(value, scope);
    const texts = found
      ? found.flatMap(({ expr, scope: at }) => this.of(expr, at, depth - 1))
      : binding.definitions.flatMap((definition) =>
          definition.how === 'assign' && definition.value
            ? this.of(definition.value, definition.scope, depth - 1)
            : [GAP],
        );
    this.#open.delete(binding);
    return texts.length > 0 ? [...new Set(texts)].slice(0, MOST) : [GAP];
  }
}

interface Stored {
  /** Undefined where something else than a plain assignment stores it. */
  readonly value?: Expr | undefined;
  readonly scope: Scope;
}

/** By the names of attributes: what is assigned to them, and what class bodies bind. */
function storesOf(survey: Survey): ReadonlyMap<string, readonly Stored[]> {
  const out = new Map<string, Stored[]>();
  const add = (name: string, ...stored: readonly Stored[]) => {
    const known = out.get(name);
    if (known) known.push(...stored);
    else out.set(name, [...stored]);
  };
  for (const { node, parent, role, scope } of survey.all('Attribute'))
    if (role !== 0)
      add(node.attr, { value: parent?.node.type === 'Assign' ? parent.node.value : undefined, scope });
  for (const { kind, bindings } of survey.scopes)
    if (kind === 'class') for (const { name, definitions } of bindings.values()) add(name, ...definitions);
  return out;
}

/** The pieces of each place, put together in every way; where these are too many, what is put in is not told. */
function product(places: readonly (readonly string[])[]): readonly string[] {
  let out: string[] = [''];
  for (const texts of places) {
    const given = texts.length * out.length > MOST ? [GAP] : texts;
    out = out.flatMap((before) => given.map((text) => before + text));
  }
  return out;
}
