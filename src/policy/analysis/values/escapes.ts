/**
 * Whether a list, dict or set written in the program stays what was written: every use of its name is one
 * that reads it and hands it to nobody who could change it. Says nothing of what is in it (literals.ts).
 */
import type { Arguments, Call, Expr } from '../../syntax/ast.js';
import { answersAttributes, answersOperators } from '../classes/hooks.js';
import { type Argument, isMethod, isReadBy, readsFirst } from '../functions/reading-calls.js';
import { isReceiver } from '../libraries/receivers.js';
import { isMember } from '../names/class-names.js';
import { mentions, type OwnNames } from '../names/own-names.js';
import { split } from '../names/references.js';
import type { Resolver } from '../names/resolve.js';
import type { Binding, Entry, Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';
import { useOf } from '../names/uses.js';
import { isNamedInText } from '../texts/words-run.js';

/** Built-ins that keep no hold of what they are given and give none of it back but its elements. */
const READING_BUILTINS = new Set(
  'len sorted list set tuple frozenset print enumerate zip any all str repr dict isinstance reversed range'.split(
    ' ',
  ),
);
/** Built-ins that do so with one argument: of several, and by default= and start=, they give one back. */
const FOLDING_BUILTINS = new Set(['max', 'min', 'sum']);
/** What copies the settings it is given. */
const SETS = /^matplotlib\.(?:pyplot\.)?(?:rc_context|style\.(?:use|context)|rcParams\w*\.update)$/;
const READING_METHODS = new Set(['items', 'keys', 'values', 'get', 'index', 'count', 'copy']);
/** What is known of the value: with something changeable inside, its elements are no safer than it is. */
export interface Kind {
  readonly nested: boolean;
  readonly list: boolean;
  /** What its elements are, where it is nested and that is known. */
  readonly inner?: Kind;
}

/** A name the value goes by. */
interface Reached {
  readonly binding: Binding;
  readonly kind: Kind;
}

export class Escapes {
  readonly #survey: Survey;
  readonly #resolver: Resolver;
  readonly #memo = new Map<string, Map<Binding, boolean>>();
  readonly #ownOperators: boolean;
  readonly #ownNames: OwnNames;

  constructor(survey: Survey, resolver: Resolver) {
    this.#survey = survey;
    this.#resolver = resolver;
    this.#ownNames = survey.ownNames;
    this.#ownOperators = answersOperators(survey);
  }

  /** True when some use of the name, or of a name it is given to, could let another change the value. */
  escapes(binding: Binding, kind: Kind): boolean {
    const reached: Reached[] = [{ binding, kind }];
    const clean: [memo: Map<Binding, boolean>, binding: Binding][] = [];
    let found = false;
    for (const item of reached) {
      const memo = this.#memoOf(item.kind);
      const known = memo.get(item.binding);
      found = known ?? this.#isChanged(item, reached);
      if (found) break;
      if (known !== undefined) continue;
      memo.set(item.binding, false); // a name that only leads back to itself is handed to nobody
      clean.push([memo, item.binding]);
    }
    // Of the others on the way it is not known which of them leads to the change.
    if (found) for (const [memo, other] of clean) memo.delete(other);
    this.#memoOf(kind).set(binding, found);
    return found;
  }

  #memoOf(kind: Kind): Map<Binding, boolean> {
    const key = JSON.stringify(kind);
    let memo = this.#memo.get(key);
    if (!memo) {
      memo = new Map();
      this.#memo.set(key, memo);
    }
    return memo;
  }

  /** Whether a use of the name itself could; names it is given to are added to what is reached. */
  #isChanged({ binding, kind }: Reached, reached: Reached[]): boolean {
    return (
      // What a class binds is reached through the class and its instances too.
      isMember(binding) ||
      isNamedInText(this.#survey, binding.name) ||
      // `t += ["x"]` changes a list, and `t |= {...}` a dict, where it stands.
      binding.definitions.some(({ how }) => how === 'augmented') ||
      this.#resolver.usesOf(binding).some((use) => !this.#isRead(use, kind, reached))
    );
  }

  /** Whether one use of a name lets nobody change the value. */
  isRead(use: Entry, kind: Kind): boolean {
    const reached: Reached[] = [];
    return (
      this.#isRead(use, kind, reached) && reached.every((item) => !this.escapes(item.binding, item.kind))
    );
  }

  #isRead(entry: Entry, kind: Kind, reached: Reached[]): boolean {
    const use = useOf(entry);
    switch (use.kind) {
      case 'dropped':
      case 'tested':
      case 'shown':
      case 'identified':
        return true;
      case 'looped':
      case 'starred':
      case 'spread':
      // A slice is another list of the very elements.
      case 'slice':
        return !kind.nested;
      case 'item':
        return !kind.nested || (kind.inner !== undefined && this.#isRead(use.result, kind.inner, reached));
      case 'key':
        // `np.s_[names]` and `list[names]` give back what they are given.
        return !this.#ownOperators && !this.#isNamed(use.of, entry.scope);
      case 'sought':
      case 'compared':
      case 'operand':
        return !this.#ownOperators && !kind.nested;
      case 'method':
        return !kind.nested && READING_METHODS.has(use.name);
      case 'given':
        return this.#callReads(use.call, use.result, use.place, kind, reached);
      case 'part':
        return this.#isHandedOn(use.display, reached);
      case 'default': {
        // It is the parameter's where a call gives nothing else.
        const bindings = this.#survey.scopeOf(use.of)?.bindings;
        return bindings !== undefined && !this.#leaks(bindings.get(use.parameter), kind, reached);
      }
      case 'bound':
        return use.targets.every(
          (target) =>
            target.type === 'Name' &&
            !this.#leaks(this.#resolver.lookup(entry.scope, target.id), kind, reached),
        );
      default:
        return false;
    }
  }

  /** `df.agg({"a": hows})`: the dict goes nowhere but into a call that only reads what is in it. */
  #isHandedOn(display: Entry, reached: Reached[]): boolean {
    if (display.node.type !== 'Dict' && display.node.type !== 'DictComp') return false;
    const use = useOf(display);
    if (use.kind !== 'given' || typeof use.place === 'string') return false;
    return this.#callReads(use.call, use.result, use.place, { nested: true, list: false }, reached);
  }

  #isNamed(base: Expr, scope: Scope): boolean {
    return [...this.#resolver.refs(base, scope)].some(
      (ref) => /^(?:name|builtin|instance|leak):/.test(ref) && ref !== 'instance:pandas.DataFrame',
    );
  }

  #leaks(binding: Binding | undefined, kind: Kind, reached: Reached[]): boolean {
    if (binding) reached.push({ binding, kind });
    return !binding;
  }

  #callReads(call: Call, entry: Entry, argument: Argument, kind: Kind, reached: Reached[]): boolean {
    if (this.#isStarredBefore(call, argument)) return false;
    const refs = this.#resolver.only(call.func, entry.scope);
    const method = call.func.type === 'Attribute' ? call.func.attr : undefined;
    if (!refs || refs.size === 0)
      return (
        method !== undefined &&
        this.#isReading(method, argument, kind) &&
        this.#isLibrarys(method, call.func, entry.scope)
      );
    return [...refs].every((ref) => {
      const [what, name] = split(ref);
      // Given anything else beside it, these may give back the list itself.
      const folds = FOLDING_BUILTINS.has(name) && call.args.length === 1 && argument === 0;
      // `dict(key=names)` holds the list.
      if (what === 'builtin')
        return (READING_BUILTINS.has(name) || folds) && typeof argument === 'number' && !kind.nested;
      if (what === 'name')
        return (
          !givesReader(name, call) &&
          (this.#isReading(name.slice(name.lastIndexOf('.') + 1), argument, kind) ||
            (!kind.nested && SETS.test(name)))
        );
      if (what !== 'function') return false;
      const node = this.#resolver.nodes.get(Number(name));
      if (node?.type !== 'FunctionDef' || node.decorator_list.length > 0) return false;
      const parameter = parameterOf(node.args, argument);
      const inner = this.#survey.scopeOf(node);
      return (
        parameter !== undefined &&
        inner !== undefined &&
        !this.#leaks(inner.bindings.get(parameter), kind, reached)
      );
    });
  }

  #isReading(name: string, argument: Argument, kind: Kind): boolean {
    return !this.#hasOwnTables() && isReadBy(name, argument, !kind.list || kind.nested);
  }

  #ownTables: boolean | undefined;

  /** Whether libraries may hand what they are given to methods of the program's own tables and arrays. */
  #hasOwnTables(): boolean {
    this.#ownTables ??=
      mentions(this.#survey, ARRAYS) ||
      this.#survey
        .all('ClassDef')
        .some(({ node, scope }) =>
          node.bases.some((base) => [...this.#resolver.refs(base, scope)].some((ref) => OF_TABLES.test(ref))),
        );
    return this.#ownTables;
  }

  /** Behind a star nobody knows the places. */
  #isStarredBefore({ args }: Call, argument: Argument): boolean {
    return typeof argument === 'number' && args.slice(0, argument).some(({ type }) => type === 'Starred');
  }

  /** Whether a method of this name, of something that is none of the program's own, only reads what it is given first. */
  reads(name: string): boolean {
    return readsFirst(name) && this.#isLibrarys(name) && !this.#hasOwnTables();
  }

  /** Whether what is called like that, of something unknown, is the method of a library. */
  #isLibrarys(method: string, callee?: Expr, scope?: Scope): boolean {
    const names = this.#ownNames;
    if (!isMethod(method) || names.isGiven(method)) return false;
    if (!names.mayBeLabel(method) && !answersAttributes(this.#survey)) return true;
    const known = {
      survey: this.#survey,
      resolver: this.#resolver,
      isWritten: (name: string) => names.isGiven(name),
    };
    return (
      callee?.type === 'Attribute' &&
      scope !== undefined &&
      isReceiver(known, callee.value, scope, names.isOfSeries(method))
    );
  }
}

/** `read_csv(..., chunksize=3)` gives what keeps its arguments. */
function givesReader(name: string, { keywords }: Call): boolean {
  return (
    name.includes('.read_') &&
    keywords.some(({ arg }) => arg === null || arg === 'chunksize' || arg === 'iterator')
  );
}

/** What arrays of the program build on, and what tables and drawings do. */
const ARRAYS = new Set([
  ...['ExtensionDtype', 'ExtensionArray'],
  ...['series', 'dataframe', 'index'].map((kind) => `register_${kind}_accessor`),
]);
const OF_TABLES = /^(?:name|instance|leak):(?:pandas|numpy|matplotlib|scipy)\./;

/** The name of the parameter an argument goes to; undefined when it is one of *args, **kwargs or none. */
function parameterOf(args: Arguments, argument: Argument): string | undefined {
  if (typeof argument === 'number') return [...args.posonlyargs, ...args.args][argument]?.arg;
  return [...args.args, ...args.kwonlyargs].find((arg) => arg.arg === argument)?.arg;
}
