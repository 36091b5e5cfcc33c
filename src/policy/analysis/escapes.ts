/**
 * Whether a list, dict or set written in the program stays what was written: every use of its name is one
 * that reads it and hands it to nobody who could change it. Says nothing of what is in it (literals.ts).
 */
import type { Arguments, Call, Expr } from '../syntax/ast.js';
import type { OwnNames } from './own-names.js';
import { split } from './references.js';
import type { Resolver } from './resolve.js';
import type { Binding, Entry } from './scopes.js';
import type { Survey } from './survey.js';

/** Built-ins that keep no hold of what they are given and give none of it back but its elements. */
const READING_BUILTINS = new Set(
  'len sorted list set tuple frozenset print enumerate zip any all str repr dict isinstance reversed range'.split(
    ' ',
  ),
);
/** Built-ins that do so with one argument: of several, and by default= and start=, they give one back. */
const FOLDING_BUILTINS = new Set(['max', 'min', 'sum']);
/** Methods and functions of libraries that take names, specifications or columns and copy them. */
const READING_CALLS = new Set(
  [
    'agg aggregate drop sort_values set_index reset_index merge join melt pivot pivot_table crosstab',
    'dropna drop_duplicates duplicated isin fillna reindex rename astype replace value_counts select_dtypes filter',
    'nlargest nsmallest DataFrame Series Index Categorical to_datetime date_range cut qcut read_csv read_excel',
    'get_dummies concat bar barh plot pie hist scatter boxplot set_xticks set_xticklabels set_yticklabels xticks',
    'yticks legend to_csv to_excel to_html to_string to_markdown tabulate array format background_gradient',
  ].flatMap((line) => line.split(' ')),
);
/** Of these, the ones a dict or set goes into as it is. */
const KEEPS_WHOLE = new Set(['array', 'Series', 'Index', 'Categorical', 'concat', 'filter']);
/** What copies the settings it is given. */
const SETS = /^matplotlib\.(?:pyplot\.)?(?:rc_context|style\.(?:use|context)|rcParams\w*\.update)$/;
const READING_METHODS = new Set(['items', 'keys', 'values', 'get', 'index', 'count', 'copy']);
/** An own class that defines one of these is handed what stands on the other side of an operator. */
const OPERANDS = /^__(?:getitem|setitem|delitem|class_getitem|contains|eq|ne|lt|le|gt|ge|i?r?[a-z]+)__$/;
const NO_OPERANDS = new Set(
  'init new repr str bool hash len iter next call enter exit post_init float int abs neg slots doc format missing'.split(
    ' ',
  ),
);

/** What is known of the value: with something changeable inside, its elements are no safer than it is. */
export interface Kind {
  readonly nested: boolean;
  readonly list: boolean;
  /** What its elements are, where it is nested and that is known. */
  readonly inner?: Kind;
}

export class Escapes {
  readonly #survey: Survey;
  readonly #resolver: Resolver;
  #uses: Map<Binding, Entry[]> | undefined;
  readonly #memo = new Map<string, Map<Binding, boolean>>();
  readonly #ownOperators: boolean;
  readonly #ownNames: OwnNames;

  constructor(survey: Survey, resolver: Resolver) {
    this.#survey = survey;
    this.#resolver = resolver;
    this.#ownNames = survey.ownNames;
    this.#ownOperators = survey.scopes.some(
      ({ kind, bindings }) =>
        kind === 'class' &&
        [...bindings.keys()].some((name) => OPERANDS.test(name) && !NO_OPERANDS.has(name.slice(2, -2))),
    );
  }

  /** True when some use of the name could let another change the value. */
  escapes(binding: Binding, kind: Kind): boolean {
    const key = JSON.stringify(kind);
    let memo = this.#memo.get(key);
    if (!memo) {
      memo = new Map();
      this.#memo.set(key, memo);
    }
    const known = memo.get(binding);
    if (known !== undefined) return known;
    memo.set(binding, false); // a name that only leads back to itself is handed to nobody
    // What a class binds is reached through the class and its instances too.
    const found =
      binding.scope.kind === 'class' ||
      // `t += ["x"]` changes a list, and `t |= {...}` a dict, where it stands.
      binding.definitions.some(({ how }) => how === 'augmented') ||
      this.#usesOf(binding).some((use) => !this.isRead(use, kind));
    memo.set(binding, found);
    return found;
  }

  #usesOf(binding: Binding): readonly Entry[] {
    if (!this.#uses) {
      this.#uses = new Map();
      for (const entry of this.#survey.all('Name')) {
        if (entry.role !== 0) continue;
        const found = this.#resolver.lookup(entry.scope, entry.node.id);
        if (!found) continue;
        const list = this.#uses.get(found);
        if (list) list.push(entry);
        else this.#uses.set(found, [entry]);
      }
    }
    return this.#uses.get(binding) ?? [];
  }

  /** Whether one use of a name lets nobody change the value. */
  isRead(use: Entry, kind: Kind): boolean {
    const { parent, field } = use;
    const owner = parent?.node;
    switch (owner?.type) {
      case 'Expr':
      case 'FormattedValue':
      case 'If':
      case 'While':
      case 'UnaryOp':
        return true;
      case 'Dict': {
        const unpacked = owner.keys[owner.values.indexOf(use.node as Expr)] === null;
        return unpacked ? !kind.nested : this.#isHandedOn(parent, owner);
      }
      case 'DictComp':
        return field === 'value' && this.#isHandedOn(parent, owner);
      case 'For':
      case 'comprehension':
      case 'Starred':
        return !kind.nested;
      case 'Subscript':
        if (field !== 'value') return !this.#ownOperators;
        if (parent?.role !== 0) return false;
        return !kind.nested || (kind.inner !== undefined && this.isRead(parent, kind.inner));
      case 'Compare':
      case 'BinOp':
        return !this.#ownOperators && !kind.nested;
      case 'Attribute': {
        const call = parent?.parent?.node;
        return (
          parent?.role === 0 &&
          !kind.nested &&
          READING_METHODS.has(owner.attr) &&
          call?.type === 'Call' &&
          call.func === owner
        );
      }
      case 'Call':
        return (
          field === 'args' &&
          this.#callReads(owner, parent, owner.args.indexOf(use.node as Expr), undefined, kind)
        );
      case 'keyword': {
        const call = parent?.parent?.node;
        if (owner.arg === null) return !kind.nested;
        return call?.type === 'Call' && this.#callReads(call, parent?.parent, -1, owner.arg, kind);
      }
      case 'Assign':
        return owner.targets.every(
          (target) =>
            target.type === 'Name' && !this.#leaks(this.#resolver.lookup(use.scope, target.id), kind),
        );
      default:
        return false;
    }
  }

  /** `df.agg({"a": hows})`: the dict goes nowhere but into a call that only reads what is in it. */
  #isHandedOn(entry: Entry | undefined, dict: Expr): boolean {
    const call = entry?.parent?.node;
    return (
      call?.type === 'Call' &&
      entry?.field === 'args' &&
      this.#callReads(call, entry.parent, call.args.indexOf(dict), undefined, { nested: true, list: false })
    );
  }

  #leaks(binding: Binding | undefined, kind: Kind): boolean {
    return !binding || this.escapes(binding, kind);
  }

  #callReads(
    call: Call,
    entry: Entry | undefined,
    index: number,
    keyword: string | undefined,
    kind: Kind,
  ): boolean {
    if (!entry) return false;
    const refs = this.#resolver.only(call.func, entry.scope);
    const method = call.func.type === 'Attribute' ? call.func.attr : undefined;
    if (!refs || refs.size === 0)
      return method !== undefined && this.#isReading(method, kind) && !this.#ownNames.has(method);
    return [...refs].every((ref) => {
      const [what, name] = split(ref);
      // Given anything else beside it, these may give back the list itself.
      const folds = FOLDING_BUILTINS.has(name) && call.args.length === 1 && index === 0;
      // `dict(key=names)` holds the list.
      if (what === 'builtin')
        return (READING_BUILTINS.has(name) || folds) && keyword === undefined && !kind.nested;
      if (what === 'name')
        return (
          this.#isReading(name.slice(name.lastIndexOf('.') + 1), kind) || (!kind.nested && SETS.test(name))
        );
      if (what !== 'function') return false;
      const node = this.#resolver.nodes.get(Number(name));
      if (node?.type !== 'FunctionDef' || node.decorator_list.length > 0) return false;
      const parameter = parameterOf(node.args, index, keyword);
      const inner = this.#survey.scopeOf(node);
      return (
        parameter !== undefined && inner !== undefined && !this.#leaks(inner.bindings.get(parameter), kind)
      );
    });
  }

  #isReading(name: string, kind: Kind): boolean {
    return (
      READING_CALLS.has(name) && (kind.list ? !kind.nested || !KEEPS_WHOLE.has(name) : !KEEPS_WHOLE.has(name))
    );
  }

  /** Whether a method of this name, of something that is none of the program's own, only reads what it is given. */
  reads(name: string): boolean {
    return READING_CALLS.has(name) && !KEEPS_WHOLE.has(name) && !this.#ownNames.has(name);
  }
}

/** The name of the parameter an argument goes to; undefined when it is one of *args, **kwargs or none. */
function parameterOf(args: Arguments, index: number, keyword: string | undefined): string | undefined {
  if (keyword === undefined) return [...args.posonlyargs, ...args.args][index]?.arg;
  return [...args.args, ...args.kwonlyargs].find((arg) => arg.arg === keyword)?.arg;
}
