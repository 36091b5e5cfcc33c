/**
 * Which keys a mapping can have where it is unpacked into a call (`**style`). Known are those of displays and of
 * `dict(k=v)`, followed through names, lists and dicts of them, parameters and results of plain functions, unions and
 * copies, as long as every use of every name on the way is one that key-holders.ts knows; what attributes hold is asked
 * of the flow. Undefined for everything else. Whether a key may stand there is the rules' (keyword-denied.ts).
 */

import type { Call, Expr, Name, Node } from '../../syntax/ast.js';
import type { OwnClasses } from '../classes/own-classes.js';
import type { Flow } from '../flow/flow.js';
import { isGenerator } from '../functions/generators.js';
import { split } from '../names/references.js';
import type { Resolver } from '../names/resolve.js';
import type { Binding, Definition, Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';
import { all } from '../values/all.js';
import type { Literals } from '../values/literals.js';
import { isMutable } from '../values/mutable.js';
import { KeyCallers } from './key-callers.js';
import { KeyHolders } from './key-holders.js';
import { type Found, type KeyReader, openKey, type Path } from './key-reader.js';
import { isStandIn, takersOf, unreadKeywords } from './unread-keywords.js';

const DEPTH = 14;

interface Known {
  readonly survey: Survey;
  readonly resolver: Resolver;
  readonly literals: Literals;
  readonly own: OwnClasses;
  readonly flow: Flow;
}

export class Keys implements KeyReader {
  readonly #known: Known;
  readonly #survey: Survey;
  readonly #resolver: Resolver;
  readonly #literals: Literals;
  readonly #own: OwnClasses;
  readonly #holders: KeyHolders;
  readonly #callers: KeyCallers;
  /** What is being followed: whatever leads back to it adds nothing. */
  readonly #open = new Set<string>();
  /** Whether what calls put into `**kwargs` is asked for too, which is judged where they stand. */
  #isWhole = false;
  #isForAny = false;
  #isUnpacked = true;
  /** Whether the values must stay what they are. */
  #areValuesKept = false;

  /** Functions that are given keyword arguments which cannot be read. */
  #unread: ReadonlySet<Node> | undefined;

  constructor(known: Known, unread?: ReadonlySet<Node>) {
    const { survey, resolver, literals, own } = known;
    this.#known = known;
    this.#unread = unread;
    this.#own = own;
    this.#survey = survey;
    this.#resolver = resolver;
    this.#literals = literals;
    this.#callers = new KeyCallers(survey, resolver, literals, this);
    this.#holders = new KeyHolders(survey, resolver, literals, this);
  }

  /**
   * Every key the mapping can have, but those that calls give a function's `**kwargs`. Its values may change.
   * @param isForAny whether what libraries give `**kwargs` of a function they are handed does not matter either
   */
  of(value: Expr, scope: Scope, isForAny = false): Found {
    this.#isForAny = isForAny;
    return this.#read(value, scope, false, false);
  }

  /** Every key the mapping can have, and every value. */
  whole(value: Expr, scope: Scope): Found {
    return this.#read(value, scope, true, true);
  }

  /** The same of what is handed on as it is: undefined where it may be a text. */
  mapping(value: Expr, scope: Scope): Found {
    this.#isUnpacked = false;
    const found = this.#read(value, scope, true, true);
    this.#isUnpacked = true;
    return found;
  }

  /** Every key the mapping can have. Its values may change. */
  names(value: Expr, scope: Scope): Found {
    return this.#read(value, scope, true, false);
  }

  /** Whether a computed key can be one of the names, by what is written of it. */
  mayBeOneOf(names: Iterable<string>, key: Expr): boolean {
    if (key.type === 'Constant') return false;
    const parts = key.type === 'JoinedStr' ? key.values : this.#isSum(key) ? [key.left, key.right] : [];
    const texts = parts.flatMap((part) => (part.type === 'Constant' ? [part.value] : []));
    return [...names].some((name) => texts.every((text) => name.includes(text)));
  }

  /** `column + "_total"`, where no object of the program answers to `+`. */
  #isSum(key: Expr): key is Extract<Expr, { type: 'BinOp' }> {
    const { ownNames } = this.#survey;
    return key.type === 'BinOp' && key.op === 'Add' && !ownNames.has('__add__') && !ownNames.has('__radd__');
  }

  #read(value: Expr, scope: Scope, isWhole: boolean, areValuesKept: boolean): Found {
    this.#isWhole = isWhole;
    this.#areValuesKept = areValuesKept;
    return this.at(value, scope, [], DEPTH);
  }

  at(value: Expr, scope: Scope, path: Path, depth: number): Found {
    if (depth <= 0) return undefined;
    const [place, ...rest] = path;
    const next = (item: Expr, to = path) => this.at(item, scope, to, depth - 1);
    switch (value.type) {
      case 'Constant':
        // `**None` and `**"x"` end the program; of what is not unpacked a text is no mapping.
        return this.#isUnpacked || value.kind !== 'str' ? [] : undefined;
      case 'Dict': {
        const isFound = (key: Expr) =>
          typeof place !== 'object' || key.type !== 'Constant' || key.value === place.value;
        return all([...value.keys.entries()], ([index, key]) => {
          const item = value.values[index];
          if (!item) return [];
          if (!key) return next(item);
          if (place === undefined) return [{ expr: key, value: item, at: key.at, scope }];
          return isFound(key) ? next(item, rest) : [];
        });
      }
      case 'DictComp': {
        const inner = this.#survey.scopeOf(value) ?? scope;
        return place === undefined
          ? [{ expr: value.key, value: value.value, at: value.key.at, scope: inner }]
          : this.at(value.value, inner, rest, depth - 1);
      }
      case 'ListComp':
        return place === undefined
          ? undefined
          : this.at(value.elt, this.#survey.scopeOf(value) ?? scope, rest, depth - 1);
      case 'List':
      case 'Tuple': {
        if (place === undefined || value.elts.some(({ type }) => type === 'Starred')) return undefined;
        const item = typeof place === 'number' ? value.elts[place] : undefined;
        return item ? next(item, rest) : all(value.elts, (elt) => next(elt, rest));
      }
      case 'BinOp':
        return value.op === 'BitOr' ? all([value.left, value.right], (item) => next(item)) : undefined;
      case 'IfExp':
        return all([value.body, value.orelse], (item) => next(item));
      case 'BoolOp':
        return all(value.values, (item) => next(item));
      case 'Name':
        return this.#named(value, scope, path, depth);
      case 'Call':
        return this.#called(value, scope, path, depth);
      case 'Attribute':
        // `**self.__dict__` has the names of all attributes.
        if (value.attr === '__dict__') return undefined;
        return (
          this.#followed(value, scope, path, depth) ??
          (!this.#areValuesKept && this.#own.isSelf(value.value, scope)
            ? this.#holders.ofAttribute(value.attr, path, depth)
            : undefined)
        );
      case 'Subscript':
        if (value.value.type === 'Attribute') return this.#followed(value, scope, path, depth);
        return next(value.value, [value.slice.type === 'Constant' ? value.slice : 'any', ...path]);
      default:
        return undefined;
    }
  }

  /** What the flow knows of an attribute: displays that nobody changes. */
  #followed(value: Expr, scope: Scope, path: Path, depth: number): Found {
    const found = this.#literals.values(value, scope);
    return (
      found &&
      all(found, ({ expr, scope: at }) =>
        expr !== value && (expr.type === 'Constant' || isMutable(expr))
          ? this.at(expr, at, path, depth - 1)
          : undefined,
      )
    );
  }

  #called(call: Call, scope: Scope, path: Path, depth: number): Found {
    const { func, args, keywords } = call;
    const [first, second] = args;
    const next = (item: Expr, to = path) => this.at(item, scope, to, depth - 1);
    const refs = [...(this.#resolver.only(func, scope) ?? [])];
    const [ref] = refs.length === 1 ? refs : [];
    if (ref === 'builtin:dict' && path.length === 0 && args.length <= 1) {
      const given = first ? (this.pairs(first, scope) ?? this.#zipped(first, scope) ?? next(first)) : [];
      const rest = all(keywords, ({ arg, value, at }) =>
        arg === null ? next(value) : [{ name: arg, value, at, scope }],
      );
      return given && rest && [...given, ...rest];
    }
    // Which keys it has is asked of nobody: the call stands for them.
    if (ref === 'name:builtins.dict.fromkeys' && path.length === 0 && keywords.length === 0)
      return second ? [{ expr: call, value: second, at: call.at, scope }] : undefined;
    if (ref?.startsWith('function:'))
      return this.#returned(this.#resolver.nodes.get(Number(split(ref)[1])), path, depth);
    if (func.type !== 'Attribute' || ref) return undefined;
    const methods = takersOf(this.#known, call, scope);
    if (methods?.length) return all(methods, (node) => this.#returned(node, path, depth));
    if (func.attr === 'copy' && args.length + keywords.length === 0) return next(func.value);
    if (func.attr !== 'get' || !first || keywords.length > 0) return undefined;
    const found = next(func.value, [first.type === 'Constant' ? first : 'any', ...path]);
    const otherwise = second ? next(second) : [];
    return found && otherwise && [...found, ...otherwise];
  }

  /** `dict([("a", 1)])` */
  pairs(value: Expr, scope: Scope): Found {
    if (value.type !== 'List' && value.type !== 'Tuple') return undefined;
    return all(value.elts, (pair) => {
      const [key, item] = pair.type === 'Tuple' || pair.type === 'List' ? pair.elts : [];
      return key && item ? [{ expr: key, value: item, at: key.at, scope }] : undefined;
    });
  }

  /** `dict(zip(columns, ["sum", "mean"]))` */
  #zipped(value: Expr, scope: Scope): Found {
    const [, items, more] = value.type === 'Call' ? value.args : [];
    if (value.type !== 'Call' || !items || more || value.keywords.length > 0) return undefined;
    const refs = this.#resolver.only(value.func, scope);
    if (refs?.size !== 1 || !refs.has('builtin:zip')) return undefined;
    const found = all(this.#literals.elements(items, scope), ({ expr, scope: at }) =>
      isMutable(expr) ? undefined : [{ expr: value, value: expr, at: value.at, scope: at }],
    );
    // Of functions alone it has keys too.
    return found?.length === 0 ? [{ expr: value, value: items, at: value.at, scope }] : found;
  }

  #returned(node: Node | undefined, path: Path, depth: number): Found {
    const inner = node ? this.#survey.scopeOf(node) : undefined;
    if (!inner || node?.type !== 'FunctionDef' || !node.decorator_list.every(isBinding)) return undefined;
    const isIn = ({ scope }: { readonly scope: Scope }) => scope === inner;
    if (isGenerator(this.#survey, inner)) return undefined;
    return all(this.#survey.all('Return').filter(isIn), ({ node: { value } }) =>
      value ? this.at(value, inner, path, depth - 1) : [],
    );
  }

  #named(use: Name, scope: Scope, path: Path, depth: number): Found {
    const binding = this.#resolver.lookup(scope, use.id);
    if (!binding) return undefined;
    const key = openKey(binding, path);
    if (this.#open.has(key)) return [];
    this.#open.add(key);
    const given = all(binding.definitions, (definition) => this.#defined(definition, binding, path, depth));
    const put = given && this.#holders.of(binding, path, depth);
    this.#open.delete(key);
    const keys = put && [...given, ...put];
    const isKept = !this.#areValuesKept || !keys?.some(({ value }) => isMutable(value));
    return isKept || this.#holders.isOnlyRead(binding) ? keys : undefined;
  }

  /** What one definition of the name gives it. */
  #defined(definition: Definition, binding: Binding, path: Path, depth: number): Found {
    const { how, value, scope, node, iter, part, shared } = definition;
    switch (how) {
      case 'assign':
        return value && !shared ? this.at(value, scope, path, depth - 1) : undefined;
      case 'loop':
        return iter && this.#looped(iter, outside(iter, scope), path, depth);
      case 'part': {
        if (!part) return undefined;
        const places = [...part.path, ...path];
        return part.loop
          ? this.#looped(part.from, outside(part.from, scope), places, depth)
          : this.at(part.from, scope, places, depth - 1);
      }
      case 'delete':
      case 'annotation':
      case 'augmented':
        // What `|=` adds is one of the uses.
        return [];
      case 'parameter': {
        const owner = binding.scope.node;
        const isFunction = owner.type === 'FunctionDef' || owner.type === 'AsyncFunctionDef';
        if (!isFunction && owner.type !== 'Lambda') return undefined;
        if (owner.args.kwarg === node && path.length === 0) {
          if (this.#isGivenUnread(owner)) return undefined;
          if (this.#isWhole) return this.#callers.gathered(owner, depth);
          return this.#isForAny || !this.#callers.isHandedOn(owner) ? [] : undefined;
        }
        const given = value ? this.at(value, scope, path, depth - 1) : [];
        const passed = this.#callers.passed(owner, node, path, depth);
        return given && passed && [...given, ...passed];
      }
      default:
        return undefined;
    }
  }

  #isGivenUnread(owner: Node): boolean {
    this.#unread ??= unreadKeywords(this.#known, (value, scope, unread, { func }) => {
      const isForAny = isStandIn(this.#known, func, scope);
      const found = new Keys(this.#known, unread).of(value, scope, isForAny);
      return (
        found?.every(({ expr, scope: at }) => !expr || this.#literals.texts(expr, at) !== undefined) === true
      );
    });
    return this.#unread.has(owner);
  }

  /** What a loop runs over: `styles`, `styles.items()`, `enumerate(styles)`. */
  #looped(over: Expr, scope: Scope, path: Path, depth: number): Found {
    if (over.type !== 'Call') return this.at(over, scope, ['any', ...path], depth - 1);
    const { func, args } = over;
    const [place, ...rest] = path;
    if (func.type === 'Attribute' && args.length === 0) {
      if (func.attr === 'values') return this.at(func.value, scope, ['any', ...path], depth - 1);
      if (func.attr === 'items' && place === 1)
        return this.at(func.value, scope, ['any', ...rest], depth - 1);
      return undefined;
    }
    const refs = [...(this.#resolver.only(func, scope) ?? [])];
    const [first, second] = args;
    if (refs.length !== 1 || !first || args.some(({ type }) => type === 'Starred')) return undefined;
    if (refs[0] === 'builtin:enumerate' && place === 1)
      return this.at(first, scope, ['any', ...rest], depth - 1);
    const zipped = typeof place === 'number' ? args[place] : undefined;
    if (refs[0] === 'builtin:zip' && zipped && second)
      return this.at(zipped, scope, ['any', ...rest], depth - 1);
    return undefined;
  }
}

function isBinding(decorator: Expr): boolean {
  return decorator.type === 'Name' && /^(?:static|class)method$/.test(decorator.id);
}

/** The first iterable of a comprehension is found outside of it. */
function outside(iter: Expr, scope: Scope): Scope {
  const { node, parent } = scope;
  return 'generators' in node && node.generators[0]?.iter === iter && parent ? parent : scope;
}
