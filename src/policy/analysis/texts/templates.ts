/**
 * Every text that something may fill in, where the program writes all of it: literals put together by `+`, `*`, `%`,
 * join and f-strings, with numbers between them. What fields a text has is syntax/fields.ts, and which of them are
 * refused the rules' (rules/string-format.ts).
 */
import type { BinOp, Call, Expr, JoinedStr, Name } from '../../syntax/ast.js';
import { filled, isWhole } from '../../syntax/replacement-fields.js';
import { isSettled } from '../names/class-names.js';
import type { Resolver } from '../names/resolve.js';
import type { Binding, Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';
import { all } from '../values/all.js';
import type { Literals } from '../values/literals.js';
import type { Numbers } from '../values/numbers.js';

/** Undefined for what may be anything. */
type Texts = readonly string[] | undefined;

/** Stands for any number: none has a brace, a letter after a point or an underscore. */
const NUMBER = '\uFFFC';
const DEPTH = 14;
/** Texts that one template can be; more are not followed. */
const MOST = 64;

/** Methods that, when they are given nothing, leave out blanks. */
const STRIPPED = new Set(['strip', 'rstrip', 'lstrip']);
/** Methods that put blanks around a text, when they are given nothing but a width. */
const PADDED = new Set(['ljust', 'rjust', 'center']);
/** Formats of a number that add nothing but digits, blanks and a sign of percent. */
const PLAIN_SPEC = /^[<>^]?[+-]?\d*(?:\.\d+)?[dfeg%]?$/;
/** A conversion of `%`; without its group where it is one that is not followed, such as `%(name)s`. */
const CONVERSION = /%(?:(%|[-+ 0]*\d*(?:\.\d+)?[sdifeEgG])|)/g;

export class Templates {
  readonly #survey: Survey;
  readonly #resolver: Resolver;
  readonly #literals: Literals;
  readonly #numbers: Numbers;
  readonly #memo = new Map<Binding, Texts>();

  constructor(survey: Survey, resolver: Resolver, literals: Literals, numbers: Numbers) {
    this.#survey = survey;
    this.#resolver = resolver;
    this.#literals = literals;
    this.#numbers = numbers;
  }

  /** Every text it can be, with 0 for any number; undefined where it may be one that the program does not write. */
  of(value: Expr, scope: Scope, depth = DEPTH): Texts {
    if (depth <= 0) return undefined;
    switch (value.type) {
      case 'Constant':
        return value.kind === 'str' ? [value.value] : undefined;
      case 'JoinedStr':
        return this.#joinedStr(value, scope, depth);
      case 'BinOp':
        return this.#operated(value, scope, depth);
      case 'IfExp':
        return anyOf([value.body, value.orelse], (item) => this.of(item, scope, depth - 1));
      case 'BoolOp':
        return anyOf(value.values, (item) => this.of(item, scope, depth - 1));
      case 'NamedExpr':
        return this.of(value.value, scope, depth - 1);
      case 'Name':
        return this.#named(value, scope, depth);
      case 'Attribute':
      case 'Subscript':
        return this.#followed(value, scope, depth);
      case 'Call':
        return this.#called(value, scope, depth);
      default:
        return undefined;
    }
  }

  /** Of a text or number that is put in. */
  #piece(value: Expr, scope: Scope, depth: number): Texts {
    return this.#numbers.has(value, scope) ? [NUMBER] : this.of(value, scope, depth - 1);
  }

  #joinedStr({ values }: JoinedStr, scope: Scope, depth: number): Texts {
    return product(
      values.map((part) => {
        if (part.type === 'Constant') return [part.value];
        const { value, conversion, format_spec: spec } = part;
        if (conversion === -1 && !spec) return this.#piece(value, scope, depth);
        const isPlain =
          !spec || spec.values.every((item) => item.type === 'Constant' && PLAIN_SPEC.test(item.value));
        return isPlain && this.#numbers.has(value, scope) ? [NUMBER] : undefined;
      }),
    );
  }

  #operated({ left, op, right }: BinOp, scope: Scope, depth: number): Texts {
    const next = (item: Expr) => this.of(item, scope, depth - 1);
    if (op === 'Add') {
      const operands = [right];
      let first = left;
      for (; first.type === 'BinOp' && first.op === 'Add'; first = first.left) operands.push(first.right);
      return product([first, ...operands.reverse()].map(next));
    }
    if (op === 'Mult') {
      const [text, times] = this.#numbers.has(left, scope) ? [right, left] : [left, right];
      return this.#numbers.has(times, scope) ? repeated(next(text)) : undefined;
    }
    // A text of the program's own kind on the right would be asked first.
    const isPlain = op === 'Mod' && !this.#survey.ownNames.has('__rmod__');
    return isPlain ? this.#percent(next(left), right, scope, depth) : undefined;
  }

  /** `"{:>%d}" % width`, with one value or a tuple of them. */
  #percent(texts: Texts, right: Expr, scope: Scope, depth: number): Texts {
    const given = right.type === 'Tuple' ? right.elts : [right];
    return anyOf(texts, (text) => {
      const places: Texts[] = [];
      let [from, at] = [0, 0];
      for (const { 0: whole, 1: conversion, index } of text.matchAll(CONVERSION)) {
        places.push([text.slice(from, index)]);
        from = index + whole.length;
        if (conversion === undefined) return undefined;
        const item = conversion === '%' ? undefined : given[at++];
        if (conversion === '%') places.push(['%']);
        else if (conversion.endsWith('s')) places.push(item && this.#piece(item, scope, depth));
        else places.push([NUMBER]);
      }
      return at === given.length ? product([...places, [text.slice(from)]]) : undefined;
    });
  }

  /** What names and places are followed to. */
  #followed(value: Expr, scope: Scope, depth: number): Texts {
    const found = this.#literals.values(value, scope);
    if (found?.length === 0) return undefined;
    return anyOf(found, ({ expr, scope: at }) => (expr === value ? undefined : this.of(expr, at, depth - 1)));
  }

  #named(value: Name, scope: Scope, depth: number): Texts {
    const binding = this.#resolver.lookup(scope, value.id);
    if (!binding || !isSettled(binding, value, scope)) return undefined;
    if (!this.#memo.has(binding)) {
      // Whatever leads back here while it is being found out is not known.
      this.#memo.set(binding, undefined);
      const isGrown = binding.definitions.some(({ how }) => how === 'augmented');
      const found = isGrown ? this.#grown(binding, depth) : this.#followed(value, scope, depth);
      this.#memo.set(binding, found);
    }
    return this.#memo.get(binding);
  }

  /** A name that `+=` adds to, in any order and as often as it may. */
  #grown({ definitions }: Binding, depth: number): Texts {
    const pieces = anyOf(definitions, ({ how, value, scope }) =>
      value && (how === 'assign' || how === 'augmented') ? this.of(value, scope, depth - 1) : undefined,
    );
    return pieces?.every(isWhole) ? [pieces.join('')] : undefined;
  }

  #called(call: Call, scope: Scope, depth: number): Texts {
    const { func, args, keywords } = call;
    const [first, second, more] = args;
    const next = (item: Expr) => this.of(item, scope, depth - 1);
    if (keywords.length > 0 && !(func.type === 'Attribute' && func.attr === 'format')) return undefined;
    const names = this.#resolver.only(func, scope);
    if (names?.size === 1 && first && !second) {
      if (names.has('name:textwrap.dedent')) return next(first);
      if (names.has('builtin:str')) return this.#piece(first, scope, depth);
    }
    const [name = '', other] = [...(names ?? [])];
    if (name.startsWith('function:') && other === undefined)
      return anyOf(this.#literals.returns(name), ({ expr, scope: at }) => this.of(expr, at, depth - 1));
    if (func.type !== 'Attribute') return undefined;
    if (STRIPPED.has(func.attr)) return first ? undefined : next(func.value);
    if (PADDED.has(func.attr)) return first && !second ? next(func.value) : undefined;
    if (func.attr === 'replace' && first && second && !more) {
      const [from, other] = next(first) ?? [];
      const put = next(second);
      if (from === undefined || other !== undefined || !put) return undefined;
      return anyOf(next(func.value), (text) =>
        text.includes(NUMBER) ? undefined : put.map((piece) => text.replaceAll(from, () => piece)),
      );
    }
    if (func.attr === 'join' && first && !second) return this.#join(next(func.value), first, scope, depth);
    if (func.attr !== 'format') return undefined;
    const given = [...args, ...keywords.map((keyword) => keyword.value)];
    if (!given.every((item) => this.#numbers.has(item, scope))) return undefined;
    return anyOf(next(func.value), (text) => {
      const made = filled(text, NUMBER);
      return made === undefined ? undefined : [made];
    });
  }

  #join(between: Texts, list: Expr, scope: Scope, depth: number): Texts {
    const lists = this.#literals.values(list, scope);
    return anyOf(lists, ({ expr, scope: at }) => {
      if (expr.type === 'List' || expr.type === 'Tuple') {
        const places = expr.elts.map((item) => this.of(item, at, depth - 1));
        return product(places.flatMap((texts, index) => (index > 0 ? [between, texts] : [texts])));
      }
      // As many as there may be: the pieces must be whole, or they would make fields with each other.
      const many =
        expr.type === 'BinOp' && expr.op === 'Mult' && expr.left.type === 'List'
          ? anyOf(expr.left.elts, (item) => this.of(item, at, depth - 1))
          : expr.type === 'ListComp' || expr.type === 'GeneratorExp'
            ? this.of(expr.elt, this.#survey.scopeOf(expr) ?? at, depth - 1)
            : undefined;
      const pieces = between && many && [...many, ...between, ...many];
      return pieces?.every(isWhole) ? [pieces.join('')] : undefined;
    });
  }
}

/** What all items give, each text once; undefined as with `all`, or when there are too many. */
function anyOf<T>(items: readonly T[] | undefined, of: (item: T) => Texts): Texts {
  const texts = all(items, of);
  const once = texts && [...new Set(texts)];
  return once && once.length <= MOST ? once : undefined;
}

/** The texts of each place, put together in every way. */
function product(places: readonly Texts[]): Texts {
  let out: readonly string[] = [''];
  for (const texts of places) {
    if (!texts || texts.length * out.length > MOST) return undefined;
    out = out.flatMap((before) => texts.map((text) => before + text));
  }
  return out;
}

/** Each as often as it may stand after itself. */
function repeated(texts: Texts): Texts {
  return texts?.every(isWhole) ? texts.flatMap((text) => ['', text, text + text]) : undefined;
}
