/**
 * Who has hold of a mapping, or of a list or dict with mappings in it: every use of a name that stands for it, and of
 * what takes it out again. Gives the keys that are put in there; undefined for any use that is not among those written
 * here, since what has hold of a mapping may put anything into it.
 */
import type { Call, Expr, Name } from '../../syntax/ast.js';
import { isOnlyAssigned } from '../classes/only-assigned.js';
import { copiesProperties } from '../libraries/drawing-calls.js';
import { assignedTo } from '../names/assigned.js';
import { isMember } from '../names/class-names.js';
import { split } from '../names/references.js';
import type { Resolver } from '../names/resolve.js';
import type { Binding, Entry, Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';
import { useOf } from '../names/uses.js';
import { isNamedInText } from '../texts/words-run.js';
import { all } from '../values/all.js';
import { isSameKey, type Literals } from '../values/literals.js';
import { type Found, type Key, type KeyReader, openKey, type Path, pathKey } from './key-reader.js';

/** Built-ins that keep and give back nothing of what they are given. */
const LOOKING = /^builtin:(?:len|print|str|repr|bool|isinstance|any|all)$/;
/** Built-ins that copy a mapping, or run over its keys. */
const COPYING = /^builtin:(?:dict|list|tuple|set|sorted|reversed|enumerate|zip)$/;

export class KeyHolders {
  readonly #survey: Survey;
  readonly #resolver: Resolver;
  readonly #literals: Literals;
  readonly #reader: KeyReader;
  /** What is being followed, as what it is: whatever leads back to it adds nothing. */
  readonly #open = new Set<string>();

  constructor(survey: Survey, resolver: Resolver, literals: Literals, reader: KeyReader) {
    this.#survey = survey;
    this.#resolver = resolver;
    this.#literals = literals;
    this.#reader = reader;
  }

  /** What is put into the mappings at the path of what the name stands for. */
  of(binding: Binding, path: Path, depth: number): Found {
    if (isMember(binding) || depth <= 0 || isNamedInText(this.#survey, binding.name)) return undefined;
    const key = openKey(binding, path);
    if (this.#open.has(key)) return [];
    this.#open.add(key);
    const joined = all(this.#survey.all('AugAssign'), ({ node: { target, value }, scope }) =>
      target.type === 'Name' && this.#resolver.lookup(scope, target.id) === binding
        ? this.#reader.at(value, scope, path, depth - 1)
        : [],
    );
    const put = joined && all(this.#resolver.usesOf(binding), (use) => this.#held(use, path, depth));
    this.#open.delete(key);
    return put && [...joined, ...put];
  }

  /**
   * What is put into the mappings that an attribute of this name holds, of whatever object of the program: all that is
   * assigned to it, and its uses. Undefined where it may be set by other means than `x.attr = value`.
   */
  ofAttribute(attr: string, path: Path, depth: number): Found {
    if (depth <= 0 || !isOnlyAssigned({ survey: this.#survey, resolver: this.#resolver }, attr))
      return undefined;
    const key = `.${attr} ${pathKey(path)}`;
    if (this.#open.has(key)) return [];
    this.#open.add(key);
    const inClasses = all(this.#survey.members.get(attr) ?? [], (binding) => {
      const given = all(binding.definitions, ({ how, value, shared, scope }) =>
        how === 'assign' && value && !shared ? this.#reader.at(value, scope, path, depth - 1) : undefined,
      );
      const used = given && all(this.#resolver.usesOf(binding), (use) => this.#held(use, path, depth));
      return used && [...given, ...used];
    });
    const put =
      inClasses &&
      all(this.#survey.all('Attribute'), (entry) => {
        if (entry.node.attr !== attr || entry.role === 2) return [];
        if (entry.role === 0) return this.#held(entry, path, depth - 1);
        const value = assignedTo(entry);
        return value && this.#reader.at(value, entry.scope, path, depth - 1);
      });
    this.#open.delete(key);
    return put && [...inClasses, ...put];
  }

  /** Whether an object of the program may answer to `|` and be handed the mapping. */
  #hasUnions(): boolean {
    return ['__or__', '__ror__'].some((name) => this.#survey.ownNames.has(name));
  }

  /** Whether nobody takes a value out of it but a call that reads it. */
  isOnlyRead(binding: Binding): boolean {
    return this.#resolver.usesOf(binding).every(({ parent }) => {
      const owner = parent?.node;
      const call = owner?.type === 'keyword' ? parent?.parent?.node : owner;
      return (
        (owner?.type === 'keyword' && owner.arg === null) ||
        (owner?.type === 'Subscript' && parent?.role === 1) ||
        (call?.type === 'Call' && call.func.type === 'Attribute' && this.#literals.reads(call.func.attr))
      );
    });
  }

  /** One place where it stands. */
  #held(entry: Entry, path: Path, depth: number): Found {
    if (path.length > 0) return this.#within(entry, path, depth);
    if (depth <= 0) return undefined;
    const { scope } = entry;
    const use = useOf(entry);
    switch (use.kind) {
      case 'dropped':
      case 'tested':
      case 'shown':
      case 'looped':
      case 'spread':
      case 'sought':
      case 'identified':
      case 'item':
      case 'slice':
      case 'deleted':
        return [];
      case 'same':
        return this.#held(use.result, path, depth - 1);
      case 'operand':
        // A union is another mapping, unless an object of the program answers.
        return use.op === 'BitOr' && !this.#hasUnions() ? [] : undefined;
      case 'part':
        return this.#unpacked(entry, use.display, depth);
      case 'bound':
        return all(use.targets, (target) => this.#bound(target, scope, path, false, depth));
      case 'put':
        return [this.#put(use.key, use.result)];
      case 'method':
        return this.#method(use.name, use.call, use.result, depth);
      case 'given':
        return this.#given(entry, use.call, use.result.scope, use.place, depth);
      default:
        return undefined;
    }
  }

  /** `self.x, self.style = x, style` */
  #unpacked({ node, scope }: Entry, { node: display, parent }: Entry, depth: number): Found {
    const assign = parent?.node;
    if (display.type !== 'Tuple' || assign?.type !== 'Assign') return undefined;
    const index = display.elts.indexOf(node as Expr);
    return all(assign.targets, (target) => {
      const part = partOf(target, display.elts.length, index);
      return part && this.#bound(part, scope, [], false, depth);
    });
  }

  /** One place where a list or dict with mappings in it stands: it is read and appended to, and what is taken out is followed. */
  #within(entry: Entry, path: Path, depth: number): Found {
    if (depth <= 0) return undefined;
    const [place, ...rest] = path;
    const use = useOf(entry);
    switch (use.kind) {
      case 'looped':
        return this.#bound(use.target, use.loop.scope, rest, this.#isDict(entry), depth);
      case 'item': {
        // Beside `cfg["style"]`, `cfg["y"]` is something else.
        const isOther =
          typeof place === 'object' && use.key.type === 'Constant' && !isSameKey(place, use.key);
        return isOther ? [] : this.#held(use.result, rest, depth - 1);
      }
      case 'method': {
        const [first] = use.call.args;
        if (use.name === 'get') return this.#held(use.result, rest, depth - 1);
        if (use.name === 'append' && first) return this.#reader.at(first, use.result.scope, rest, depth - 1);
        if (useOf(use.result).kind !== 'looped') return undefined;
        if (use.name === 'values') return this.#held(use.result, path, depth - 1);
        return use.name === 'items' ? this.#held(use.result, ['any', 1, ...rest], depth - 1) : undefined;
      }
      case 'given': {
        const { call, result } = use;
        const [ref = '', ...others] = this.#resolver.only(call.func, result.scope) ?? [];
        if (typeof use.place === 'string' || others.length > 0) return undefined;
        if (call.args.some(({ type }) => type === 'Starred')) return undefined;
        if (LOOKING.test(ref)) return [];
        if (ref === 'builtin:enumerate') return this.#held(result, ['any', 1, ...rest], depth - 1);
        return ref === 'builtin:zip' ? this.#held(result, ['any', use.place, ...rest], depth - 1) : undefined;
      }
      default:
        return undefined;
    }
  }

  /** Under which names a loop or an assignment goes on; those of keys are none of it. */
  #bound(target: Expr, scope: Scope, path: Path, isKey: boolean, depth: number): Found {
    if (isKey) return [];
    if (target.type === 'Tuple' || target.type === 'List') {
      const [place, ...rest] = path;
      const isPlain = target.elts.every(({ type }) => type !== 'Starred');
      return all([...target.elts.entries()], ([index, item]) =>
        this.#bound(
          item,
          scope,
          rest,
          place === undefined || (isPlain && typeof place === 'number' && place !== index),
          depth,
        ),
      );
    }
    if (target.type === 'Attribute') return this.ofAttribute(target.attr, path, depth - 1);
    const binding = target.type === 'Name' ? this.#resolver.lookup(scope, target.id) : undefined;
    return binding && this.of(binding, path, depth - 1);
  }

  /** `style["color"] = value` */
  #put(key: Expr, { node, parent, scope }: Entry): Key {
    const put = parent?.node;
    // With a second target the value has another holder.
    const isOnly = put?.type === 'Assign' && put.targets[0] === node && put.targets.length === 1;
    return { expr: key, value: isOnly ? put.value : (node as Expr), at: key.at, scope };
  }

  #method(name: string, call: Call, entry: Entry, depth: number): Found {
    const [first, second] = call.args;
    switch (name) {
      case 'get':
      case 'pop':
      case 'clear':
      case 'popitem':
      case 'copy':
        return [];
      case 'keys':
      case 'values':
      case 'items':
        // A view leads back to its mapping.
        return this.#isLookedThrough(entry) ? [] : undefined;
      case 'update':
        return this.#updated(call, entry.scope, depth);
      case 'setdefault':
        return first && [{ expr: first, value: second ?? first, at: first.at, scope: entry.scope }];
      default:
        return undefined;
    }
  }

  #updated({ args, keywords }: Call, scope: Scope, depth: number): Found {
    const given = all(
      args,
      (arg) => this.#reader.pairs(arg, scope) ?? this.#reader.at(arg, scope, [], depth - 1),
    );
    const rest = all(keywords, ({ arg, value, at }) =>
      arg === null ? this.#reader.at(value, scope, [], depth - 1) : [{ name: arg, value, at, scope }],
    );
    return given && rest && [...given, ...rest];
  }

  /** A name that stands for dicts alone: a loop over it gives keys. */
  #isDict({ node, scope }: Entry): boolean {
    const binding = node.type === 'Name' ? this.#resolver.lookup(scope, node.id) : undefined;
    return (
      binding?.definitions.every(({ how, value }) => how === 'assign' && value?.type === 'Dict') ?? false
    );
  }

  /** What only runs through a view. */
  #isLookedThrough(view: Entry): boolean {
    const use = useOf(view);
    if (use.kind !== 'given') return use.kind === 'looped';
    const [ref = '', ...others] = this.#resolver.only(use.call.func, use.result.scope) ?? [];
    return (
      typeof use.place === 'number' && others.length === 0 && [LOOKING, COPYING].some((it) => it.test(ref))
    );
  }

  /** What a call is given. */
  #given(use: Entry, call: Call, scope: Scope, place: number | string, depth: number): Found {
    const refs = [...(this.#resolver.only(call.func, scope) ?? [])];
    const [ref = ''] = refs.length === 1 ? refs : [];
    if (LOOKING.test(ref) || (COPYING.test(ref) && typeof place === 'number')) return [];
    if (ref.startsWith('function:')) {
      const node = this.#resolver.nodes.get(Number(split(ref)[1]));
      if (node?.type !== 'FunctionDef' || node.decorator_list.length > 0) return undefined;
      if (call.args.some(({ type }) => type === 'Starred')) return undefined;
      const { posonlyargs, args, kwonlyargs } = node.args;
      const parameter =
        typeof place === 'number'
          ? [...posonlyargs, ...args][place]
          : [...args, ...kwonlyargs].find(({ arg }) => arg === place);
      const binding = parameter && this.#survey.scopeOf(node)?.bindings.get(parameter.arg);
      return binding && this.of(binding, [], depth - 1);
    }
    return copiesProperties(this.#survey, call, place, refs) || this.#literals.isRead(use as Entry<Name>)
      ? []
      : undefined;
  }
}

/** The part of an unpacking target that stands where the value does. */
function partOf(target: Expr, length: number, index: number): Expr | undefined {
  if (target.type !== 'Tuple' || target.elts.length !== length) return undefined;
  return target.elts.some(({ type }) => type === 'Starred') ? undefined : target.elts[index];
}
