/**
 * What lists, tuples and dicts of mappings hold, as far as it is written in the program: the styles a loop runs
 * over. Which keys these have is found in keys.ts.
 */
import type { Expr, Name } from '../syntax/ast.js';
import type { Located } from './literals.js';
import type { Resolver } from './resolve.js';
import type { Binding, Definition, Entry, Scope } from './scopes.js';
import type { Survey } from './survey.js';

/** Methods that put something into a list or dict. */
const FILLS = new Set(['append', 'insert', 'extend', 'update', 'setdefault']);
/** What makes a text out of another. */
const MAKERS = new Set([
  'chr',
  'decode',
  'fromhex',
  'translate',
  'removeprefix',
  'removesuffix',
  'swapcase',
  'casefold',
]);

/** Longer texts are no pieces of a name. */
const LONGEST_PIECE = 40;

export class Elements {
  readonly #survey: Survey;
  readonly #resolver: Resolver;
  readonly #names: readonly string[];
  readonly #mayBe: (key: Expr) => boolean;
  #uses: Map<Binding, Entry<Name>[]> | undefined;

  /**
   * @param names the keys in question
   * @param mayBe whether a computed text may be one of them
   */
  constructor(survey: Survey, resolver: Resolver, names: readonly string[], mayBe: (key: Expr) => boolean) {
    this.#names = names;
    this.#mayBe = mayBe;
    this.#survey = survey;
    this.#resolver = resolver;
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
    if (depth <= 0 || this.makesKeys()) return undefined;
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

  #making: boolean | undefined;

  /**
   * Whether the program puts a text together that may be one of the keys in question: where it does not, nobody
   * who gets hold of a mapping can put such a key into it.
   */
  makesKeys(): boolean {
    this.#making ??=
      this.#hasPieces() ||
      this.#survey.all('BinOp').some(({ node }) => node.op === 'Add' && this.#mayBe(node) && hasText(node)) ||
      this.#survey.all('JoinedStr').some(({ node }) => this.#mayBe(node) && hasText(node)) ||
      this.#survey.all('Slice').some(({ node }) => node.step !== null && node.step.type === 'UnaryOp') ||
      this.#survey.all('Call').some(({ node: { func, args } }) => {
        const name = func.type === 'Attribute' ? func.attr : func.type === 'Name' ? func.id : '';
        const texts = args[0]?.type === 'List' || args[0]?.type === 'Tuple' ? args[0].elts : [];
        return MAKERS.has(name) || (name === 'join' && texts.some((text) => text.type === 'Constant'));
      });
    return this.#making;
  }

  /** Whether texts of the program hold one of the keys in question, or are the pieces of one: "use%s" and "tex". */
  #hasPieces(): boolean {
    const pieces = new Set<string>();
    for (const { node, parent } of this.#survey.all('Constant')) {
      if (node.kind !== 'str' || parent?.node.type === 'Expr') continue;
      const letters = lettersOf(node.value);
      if (this.#names.some((name) => letters.includes(lettersOf(name)))) return true;
      if (node.value.length <= LONGEST_PIECE)
        for (const piece of node.value.toLowerCase().split(/[^a-z]+/))
          if (piece.length > 1) pieces.add(piece);
    }
    return this.#names.some((name) => isMadeOf(lettersOf(name), pieces));
  }

  /** The reads of a name. */
  usesOf(binding: Binding): readonly Entry<Name>[] {
    if (!this.#uses) {
      this.#uses = new Map();
      for (const entry of this.#survey.all('Name')) {
        if (entry.role !== 0) continue;
        for (const found of this.#resolver.readsOf(entry.scope, entry.node.id)) {
          const list = this.#uses.get(found);
          if (list) list.push(entry);
          else this.#uses.set(found, [entry]);
        }
      }
    }
    return this.#uses.get(binding) ?? [];
  }
}

/** A text as it is compared: `use_tex`, `USETEX` and ` usetex ` are one call away from the key. */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z]+/g, '');
}

function isMadeOf(name: string, pieces: ReadonlySet<string>): boolean {
  const reached = new Set([0]);
  for (let end = 1; end <= name.length; end++)
    for (const start of reached) if (pieces.has(name.slice(start, end))) reached.add(end);
  return reached.has(name.length);
}

function hasText(value: Expr): boolean {
  const parts: readonly Expr[] =
    value.type === 'BinOp'
      ? [value.left, value.right]
      : value.type === 'JoinedStr'
        ? value.values.flatMap((part) => (part.type === 'Constant' ? [part] : []))
        : [];
  return parts.some((part) => part.type === 'Constant' && part.kind === 'str' && part.value !== '');
}
