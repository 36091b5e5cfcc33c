/**
 * Which values, as the program writes them, a name or expression can stand for: what is assigned in one or
 * more places, the elements a loop runs over, what call sites pass to a parameter. Undefined wherever it may
 * be anything else, or where a list or dict may be changed on its way (escapes.ts).
 */
import type { Call, Constant, Dict, Expr, FunctionDef, Name } from '../../syntax/ast.js';
import { answersAttributes } from '../classes/hooks.js';
import { isGenerator } from '../functions/generators.js';
import { passedTo } from '../functions/passed.js';
import { isPropertyMethod } from '../functions/properties.js';
import { isSettled } from '../names/class-names.js';
import { split } from '../names/references.js';
import type { Resolver } from '../names/resolve.js';
import type { Binding, Definition, Entry, Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';
import { all } from './all.js';
import { Escapes } from './escapes.js';
import { isMutable, kindOf } from './mutable.js';
import { elementsOf, INDEXED, shown } from './shown.js';

/** Who knows more of values than one function shows: flow/. */
interface Flow {
  values(value: Expr, scope: Scope): readonly Located[] | undefined;
  callsOf(node: FunctionDef): readonly { readonly node: Call; readonly scope: Scope }[] | undefined;
}

/** An expression and the scope it is evaluated in. */
export interface Located {
  readonly expr: Expr;
  readonly scope: Scope;
}
/** With `open`, a display that stays what it is, though lists and dicts in it may be changed. */
interface Value extends Located {
  readonly open?: true;
}
/** What a loop gives: an expression, or the parts of a pair it makes itself. */
type Item = Value | { readonly parts: readonly (Item | undefined)[] };

/** A name bound more often than this is not followed to its literals. */
const MOST_DEFINITIONS = 200;
const DEPTH = 12;

/**
 * Functions and imports a name stands for are left out by `loose`, which follows nothing but names, and by `callable`;
 * they make it unknown to `strict`.
 */
type Mode = 'loose' | 'callable' | 'strict';

export class Literals {
  readonly #survey: Survey;
  readonly #resolver: Resolver;
  readonly #escapes: Escapes;
  readonly #names: ReadonlySet<string>;
  #flow: Flow | undefined;
  readonly #memo = {
    loose: new Map<Binding, readonly Located[] | undefined>(),
    callable: new Map<Binding, readonly Located[] | undefined>(),
    strict: new Map<Binding, readonly Located[] | undefined>(),
  };

  /** @param names what the run binds before the code starts */
  constructor(survey: Survey, resolver: Resolver, names: ReadonlySet<string>) {
    this.#survey = survey;
    this.#resolver = resolver;
    this.#names = names;
    this.#escapes = new Escapes(survey, resolver);
  }

  /** What a name stands for besides functions, classes and imports. */
  of(use: Name, scope: Scope): readonly Located[] | undefined {
    return closed(this.#named(use, scope, 'loose', DEPTH)) ?? this.#flow?.values(use, scope);
  }

  /** Every value the expression can be, names and subscripts of literals followed; none is left out. */
  values(value: Expr, scope: Scope): readonly Located[] | undefined {
    const found = closed(this.#expand(value, scope, 'strict', DEPTH));
    const isItself = found?.[0]?.expr === value;
    const isFollowed =
      value.type === 'Attribute' || (isItself && (value.type === 'Subscript' || value.type === 'Call'));
    if (found && !isFollowed) return found;
    return this.#flow?.values(value, scope) ?? found;
  }

  /** The same besides functions, classes and imports: `SCALERS["log"]`, of a dict of functions. */
  callables(value: Expr, scope: Scope): readonly Located[] | undefined {
    return closed(this.#expand(value, scope, 'callable', DEPTH));
  }

  /** Whether a method of this name, of something that is none of the program's own, only reads what it is given. */
  reads(name: string): boolean {
    return this.#escapes.reads(name);
  }

  /** All calls of a method; undefined where there may be others. */
  callsOf(method: FunctionDef): readonly { readonly node: Call; readonly scope: Scope }[] | undefined {
    return this.#flow?.callsOf(method);
  }

  /** From here on asks the flow for what attributes hold and parameters of methods are given. */
  follow(flow: Flow): void {
    this.#flow = flow;
  }

  /** What was not known while the flow was being worked out may be known to it now. */
  askAgain(): void {
    for (const memo of Object.values(this.#memo))
      for (const [binding, found] of memo) if (found === undefined) memo.delete(binding);
  }

  /** What a loop over the expression gives, besides functions, classes and imports. */
  elements(over: Expr, scope: Scope): readonly Located[] | undefined {
    const items = this.#items(over, scope, 'loose', DEPTH);
    return closed(items && this.#flat(items, 'loose', DEPTH));
  }

  /** Every text the expression can be; undefined when it may be anything else. */
  texts(value: Expr, scope: Scope): readonly string[] | undefined {
    const values = this.values(value, scope);
    const texts = (values ?? []).flatMap(({ expr }) =>
      expr.type === 'Constant' && expr.kind === 'str' ? [expr.value] : [],
    );
    return texts.length === values?.length ? texts : undefined;
  }

  /** What a function of the program returns, when all of it can be read. */
  returns(ref: string): readonly Located[] | undefined {
    const node = this.#resolver.nodes.get(Number(split(ref)[1]));
    if (node?.type !== 'FunctionDef' || node.decorator_list.length > 0) return undefined;
    return this.#returned(node);
  }

  /** What a property of the program's classes gives, when every class that has the name has it as one. */
  ofProperty(name: string): readonly Located[] | undefined {
    if (answersAttributes(this.#survey)) return undefined;
    const definitions = this.#survey.members.get(name)?.flatMap((member) => member.definitions);
    if (!definitions?.length) return undefined;
    return all(definitions, ({ node, scope }) =>
      isPropertyMethod(this.#resolver, node, scope) ? this.#returned(node) : undefined,
    );
  }

  #returned(node: FunctionDef): readonly Located[] | undefined {
    const inner = this.#survey.scopeOf(node);
    if (!inner || isGenerator(this.#survey, inner)) return undefined;
    const returns = this.#survey.all('Return').filter(({ scope }) => scope === inner);
    if (returns.length === 0) return undefined;
    return all(returns, ({ node: { value } }) =>
      value ? closed(this.#expand(value, inner, 'loose', 4)) : undefined,
    );
  }

  /** Whether this use of a mapping's name only reads it, and hands it to nobody who could change it. */
  isRead(use: Entry): boolean {
    return this.#escapes.isRead(use, { nested: false, list: false });
  }

  #named(use: Name, scope: Scope, mode: Mode, depth: number): readonly Value[] | undefined {
    const binding = this.#resolver.lookup(scope, use.id);
    // `__doc__` and `__name__` are texts.
    if (!binding)
      return this.#names.has(use.id) || mode === 'strict' || use.id.startsWith('__') ? undefined : [];
    if (mode !== 'loose' && !isSettled(binding, use, scope)) return undefined;
    const memo = this.#memo[mode];
    if (!memo.has(binding)) {
      memo.set(binding, undefined);
      memo.set(binding, depth <= 0 ? undefined : this.#ofBinding(binding, mode, depth));
    }
    return memo.get(binding);
  }

  #ofBinding(binding: Binding, mode: Mode, depth: number): readonly Value[] | undefined {
    if (binding.definitions.length > MOST_DEFINITIONS) return undefined;
    const found = all(binding.definitions, (definition) => {
      const { how, shared } = definition;
      if (how === 'delete' || how === 'annotation') return [];
      if (how === 'function' || how === 'import' || how === 'class')
        return mode === 'strict' ? undefined : [];
      const values = this.#stands(definition, mode, depth - 1);
      return shared && values?.some((item) => isMutable(this.#made(item))) ? undefined : values;
    });
    return found && all(found, (value) => this.#kept(value, binding));
  }

  /** What the name holds, as far as no use of it may change that. */
  #kept(value: Value, binding: Binding): readonly Value[] | undefined {
    const made = this.#made(value);
    if (!isMutable(made)) return [value];
    const kind = kindOf(made);
    if (!this.#escapes.escapes(binding, kind)) return [value];
    const isOpen = kind.nested && !this.#escapes.escapes(binding, { nested: false, list: kind.list });
    return isOpen ? [{ ...value, open: true }] : undefined;
  }

  /** A display of it; of what a function of the program returns, one that may hold more of them. */
  #made({ expr, scope }: Value): Expr {
    const refs = expr.type === 'Call' ? [...(this.#resolver.only(expr.func, scope) ?? [])] : [];
    const returned = refs.flatMap((ref) => (ref.startsWith('function:') ? (this.returns(ref) ?? []) : []));
    const lists = returned.map((value) => shown(this.#resolver, value.expr, value.scope)).filter(isMutable);
    if (lists.length === 0) return shown(this.#resolver, expr, scope);
    const [only, ...others] = lists;
    return only && others.length === 0 ? only : { type: 'List', at: expr.at, elts: lists };
  }

  /** What stands in a display; undefined where that is open, and it may be changed. */
  #within<T extends Item>(item: T, open: true | undefined): T | undefined {
    if (!open) return item;
    if ('parts' in item)
      return { ...item, parts: item.parts.map((part) => part && this.#within(part, open)) };
    if (!isMutable(shown(this.#resolver, item.expr, item.scope))) return item;
    return item.expr.type === 'Tuple' ? { ...item, open } : undefined;
  }

  #stands(definition: Definition, mode: Mode, depth: number): readonly Value[] | undefined {
    const { how, value, iter, scope, part } = definition;
    if (depth <= 0) return undefined;
    if (how === 'assign' && value) return this.#expand(value, scope, mode, depth);
    if (how === 'parameter') return this.#passed(definition, mode, depth);
    let items: readonly Item[] | undefined;
    if (how === 'loop' && iter) items = this.#items(iter, scope, mode, depth);
    else if (how === 'part' && part) {
      items = part.loop ? this.#items(part.from, scope, mode, depth) : [{ expr: part.from, scope }];
      for (const index of part.path) items = items && this.#pick(items, index, mode, depth);
    }
    return items && this.#flat(items, mode, depth);
  }

  #flat(items: readonly Item[], mode: Mode, depth: number): readonly Value[] | undefined {
    return all(items, (item) => ('parts' in item ? undefined : this.#valuesOf(item, mode, depth)));
  }

  #valuesOf({ expr, scope, open }: Value, mode: Mode, depth: number): readonly Value[] | undefined {
    const found = this.#expand(expr, scope, mode, depth);
    return open ? found?.map((value) => ({ ...value, open })) : found;
  }

  /** The part with this place of each item. */
  #pick(items: readonly Item[], index: number, mode: Mode, depth: number): readonly Item[] | undefined {
    return all<Item, Item>(items, (item) => {
      if ('parts' in item) return one(item.parts[index]);
      return all<Value, Item>(this.#valuesOf(item, mode, depth), ({ expr, scope, open }) => {
        // A set gives its parts in an order of its own.
        const part = expr.type === 'Set' ? undefined : elementsOf(expr)?.[index];
        return one(part && this.#within({ expr: part, scope }, open));
      });
    });
  }

  /** What a loop over the expression gives. */
  #items(over: Expr, scope: Scope, mode: Mode, depth: number): readonly Item[] | undefined {
    return all(this.#displays(over, scope, mode, depth), ({ expr, scope: at, open }) =>
      all(this.#itemsOf(expr, at, mode, depth - 1), (item) => one(this.#within(item, open))),
    );
  }

  /** Also what an attribute holds, where the flow knows it: `self.RULES.items()`. */
  #displays(over: Expr, scope: Scope, mode: Mode, depth: number): readonly Value[] | undefined {
    return all(this.#expand(over, scope, mode, depth), (value) => {
      const held = value.expr.type === 'Attribute' ? this.#flow?.values(value.expr, value.scope) : undefined;
      return held ?? [value];
    });
  }

  #itemsOf(expr: Expr, scope: Scope, mode: Mode, depth: number): readonly Item[] | undefined {
    if (depth <= 0) return undefined;
    const elements = elementsOf(expr);
    if (elements) return located(elements, scope);
    if (expr.type === 'Dict') return located(keysOf(expr.keys), scope);
    const made = this.#comprehended(expr);
    if (made) return [made.key ?? made.value];
    if (expr.type !== 'Call' || expr.keywords.some((keyword) => keyword.arg === null)) return undefined;
    const { func, args } = expr;
    if (func.type === 'Attribute') {
      if (args.length > 0 || !['items', 'keys', 'values'].includes(func.attr)) return undefined;
      return all<Value, Item>(
        this.#displays(func.value, scope, mode, depth),
        ({ expr: dict, scope: at, open }) => {
          const made = dict.type === 'DictComp' ? this.#comprehended(dict) : undefined;
          if (made?.key) {
            const value = this.#within(made.value, open);
            if (func.attr === 'items') return [{ parts: [made.key, value] }];
            return one(func.attr === 'keys' ? made.key : value);
          }
          const keys = dict.type === 'Dict' ? located(keysOf(dict.keys), at) : undefined;
          if (dict.type !== 'Dict' || !keys || func.attr === 'keys') return keys;
          const values = dict.values.map((expr) => this.#within({ expr, scope: at }, open));
          return func.attr === 'values'
            ? all(values, one)
            : values.map((value, index) => ({ parts: [keys[index], value] }));
        },
      );
    }
    const [first] = args;
    const refs = [...(this.#resolver.only(func, scope) ?? [])];
    if (refs.length !== 1 || !first || args.some((arg) => arg.type === 'Starred')) return undefined;
    switch (refs[0]) {
      case 'builtin:enumerate':
        return this.#items(first, scope, mode, depth)?.map((item) => ({ parts: [undefined, item] }));
      case 'builtin:sorted':
      case 'builtin:reversed':
      case 'builtin:list':
      case 'builtin:tuple':
      case 'builtin:set':
        return this.#items(first, scope, mode, depth);
      case 'builtin:zip': {
        const columns = args.map((arg) => this.#items(arg, scope, mode, depth));
        const rows = Math.max(...columns.map((column) => column?.length ?? 0));
        return Array.from({ length: rows }, (_, row) => ({ parts: columns.map((column) => column?.[row]) }));
      }
      default:
        return undefined;
    }
  }

  /** What a comprehension makes, each time. */
  #comprehended(expr: Expr): { readonly key?: Value; readonly value: Value } | undefined {
    const scope = this.#survey.scopeOf(expr);
    if (!scope) return undefined;
    if (expr.type === 'DictComp')
      return { key: { expr: expr.key, scope }, value: { expr: expr.value, scope } };
    const isList = expr.type === 'ListComp' || expr.type === 'SetComp' || expr.type === 'GeneratorExp';
    return isList ? { value: { expr: expr.elt, scope } } : undefined;
  }

  #expand(value: Expr, scope: Scope, mode: Mode, depth: number): readonly Value[] | undefined {
    if (depth <= 0) return undefined;
    if (value.type === 'Name') return this.#named(value, scope, mode, depth - 1);
    if (mode === 'loose') return [{ expr: value, scope }];
    // A list that has a name from the start may be changed under it.
    if (value.type === 'NamedExpr')
      return isMutable(value) ? undefined : this.#expand(value.value, scope, mode, depth - 1);
    if (value.type === 'IfExp') {
      const body = this.#expand(value.body, scope, mode, depth - 1);
      const orelse = this.#expand(value.orelse, scope, mode, depth - 1);
      return body && orelse && [...body, ...orelse];
    }
    if (value.type === 'Subscript' && INDEXED.has(value.value.type)) {
      // `PATHS["costs"]`: whichever value of the dict or list it is.
      return all(this.#expand(value.value, scope, mode, depth - 1), ({ expr, scope: at, open }) => {
        const inner =
          expr.type === 'Dict' ? keysOf(expr.keys) && valuesAt(expr, value.slice) : elementsOf(expr);
        return all(inner, (item) => {
          const found = this.#within({ expr: item, scope: at }, open);
          return found && this.#valuesOf(found, mode, depth - 1);
        });
      });
    }
    return [{ expr: value, scope }];
  }

  /** What a parameter can be: its default and what every call of its function passes. */
  #passed(definition: Definition, mode: Mode, depth: number): readonly Value[] | undefined {
    const { value, scope } = definition;
    const calls = passedTo({ survey: this.#survey, resolver: this.#resolver }, definition);
    const otherwise = calls && (value ? this.#expand(value, scope, mode, depth) : []);
    const given =
      otherwise &&
      all(calls, ({ given: passed, scope: at }) => (passed ? this.#expand(passed, at, mode, depth) : []));
    return given && [...otherwise, ...given];
  }
}

function located(list: readonly Expr[] | undefined, scope: Scope): readonly Value[] | undefined {
  return list?.map((expr) => ({ expr, scope }));
}

/** Values of which nothing may be changed. */
function closed(values: readonly Value[] | undefined): readonly Located[] | undefined {
  return values?.some(({ open }) => open) ? undefined : values;
}

function one<T>(item: T | undefined): readonly T[] | undefined {
  return item && [item];
}

/** What stands under a key that is written, or all where it is not. */
function valuesAt({ keys, values }: Dict, key: Expr): readonly Expr[] {
  if (key.type !== 'Constant' || !keys.every((name) => name?.type === 'Constant')) return values;
  const found = values.filter((_, index) => {
    const name = keys[index];
    return name?.type === 'Constant' && isSameKey(name, key);
  });
  return found.length > 0 ? found : values;
}

/** Whether two keys may be equal: 1, 1.0 and True are. */
export function isSameKey(one: Constant, other: Constant): boolean {
  if (one.kind !== 'str' && other.kind !== 'str') return true;
  return one.kind === other.kind && one.value === other.value;
}

function keysOf(keys: readonly (Expr | null)[]): readonly Expr[] | undefined {
  return keys.every((key) => key !== null) ? keys : undefined;
}
