/**
 * Whether functions may stand in the data of a program: then an attribute of what nobody knows (a label, a field of a
 * row) may be one of them, whatever method it is called like. Says nothing of what these functions do.
 */

import type { Call, ClassDef, Expr, FunctionDef } from '../../syntax/ast.js';
import type { OwnClasses } from '../classes/own-classes.js';
import { typePositions } from '../libraries/type-positions.js';
import type { Resolver } from '../names/resolve.js';
import { type Entry, isCallee } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';
import { useOf } from '../names/uses.js';
import { calleeOf, isDispatch } from './known-decorators.js';

interface Program {
  readonly survey: Survey;
  readonly resolver: Resolver;
  readonly own: OwnClasses;
}

/** Functions that calculate, and classes that copy what they are given: whatever they are called with, they give none of it back. */
const HARMLESS = new RegExp(
  `^(?:builtin:(?:len|sorted|str|int|float|bool|list|tuple|set|frozenset|any|all|repr|object|print|isinstance)|name:(?:${[
    'numpy\\.(?:nan)?(?:sum|mean|median|std|var|min|max|prod|percentile|quantile|cumsum|cumprod)',
    'numpy\\.(?:sqrt|square|log\\w*|exp\\w*|sin|cos|tan\\w*|abs|absolute|round|floor|ceil|sign|ptp|unique|diff|size)',
    'math\\.\\w+',
    'statistics\\.[a-z]\\w+',
    'datetime\\.\\w+',
    '(?:decimal\\.Decimal|fractions\\.Fraction|pandas\\.(?:Timestamp|Timedelta|to_numeric|to_datetime|NaT|NA))',
    'builtins\\.str\\.(?!join)\\w+',
  ].join('|')}))$`,
);
/** What gives a class or a function, of which nobody knows what it does with what it is given. */
const GIVES_CALLABLES =
  /^(?:builtin:(?:type|getattr)|name:(?:(?:operator|functools|enum)\.\w+|typing\.(?:NewType|NamedTuple|TypedDict)|collections\.namedtuple|dataclasses\.make_dataclass|numpy\.(?:vectorize|frompyfunc)))$/;
/** What calls the function it is given first, and keeps it nowhere. */
const CALLS = /^(?:map|applymap|apply|agg|aggregate|transform|pipe|filter|groupby|reduce|callable)$/;
/** Those that take a display of functions. */
const AGGREGATES = /^(?:agg|aggregate|pivot_table)$/;
/** Keywords that take a function to be called, of what calls it. */
const KEYS = /^(?:key|func|aggfunc)$/;
const CALLS_KEY =
  /^(?:sorted|min|max|sort|sort_values|sort_index|groupby|nlargest|nsmallest|merge|apply|agg|aggregate|transform|pivot_table|crosstab)$/;
const CALLS_ALL = /^(?:assign|agg|aggregate)$/;

export function keepsFunctions({ survey, resolver, own }: Program): boolean {
  const positions = typePositions({ survey, resolver, own });
  const methods = new Set<string>();
  for (const [name, bindings] of survey.members)
    if (bindings.some(({ definitions }) => definitions.some(({ how }) => how === 'function')))
      methods.add(name);
  const stands = (entry: Entry) => isFunction(entry) || mayBeMethod(entry);
  return (
    methods.has('__call__') ||
    (['FunctionDef', 'AsyncFunctionDef', 'ClassDef'] as const).some((type) =>
      survey.all<'FunctionDef' | 'AsyncFunctionDef' | 'ClassDef'>(type).some(isGivenAway),
    ) ||
    survey.all('MatchClass').some(({ node }) => node.kwd_attrs.length > 0) ||
    survey.all('Call').some((entry) => givesCallable(entry) && !isCallee(entry) && isKept(entry, 6)) ||
    survey.all('Lambda').some((entry) => isKept(entry, 6)) ||
    [...survey.all('Name'), ...survey.all('Attribute')].some(
      (entry) => entry.role === 0 && !isCallee(entry) && stands(entry) && isKept(entry, 6),
    )
  );

  /** What the program keeps on an instance of its own was seen where it was put there; all else may be a method. */
  function mayBeMethod({ node, scope }: Entry): boolean {
    if (node.type !== 'Attribute' || resolver.refs(node, scope).size > 0) return false;
    return methods.has(node.attr) || !own.has(node.attr) || !own.isSelf(node.value, scope);
  }

  function isFunction(entry: Entry): boolean {
    return [...resolver.refs(entry.node as Expr, entry.scope)].some(
      (ref) =>
        ref.startsWith('function:') ||
        (ref.startsWith('class:') && !positions.has(entry)) ||
        (/^(?:name|builtin):/.test(ref) && !HARMLESS.test(ref) && !positions.has(entry)),
    );
  }

  /** `methodcaller("append", 1)`, `getattr(names, "append")`, `type(item)`, `namedtuple("P", "a")` */
  function givesCallable({ node: { func }, scope }: Entry<Call>): boolean {
    return [...resolver.refs(func, scope)].some((ref) => GIVES_CALLABLES.test(ref));
  }

  /** A decorator of the program's own may keep what it is given, and what dispatches gives it back. */
  function isGivenAway({ node, scope }: Entry<FunctionDef | ClassDef>): boolean {
    return node.decorator_list.some((decorator) => {
      const callee = calleeOf(decorator);
      const isPart = callee.type === 'Attribute' && /^(?:setter|getter|deleter|register)$/.test(callee.attr);
      return (
        !isPart &&
        ![...(resolver.only(callee, scope) ?? [''])].every(
          (ref) => /^(?:builtin|name):/.test(ref) && !isDispatch(ref),
        )
      );
    });
  }

  /** Whether it stands elsewhere than where it is named, asked about, or given to what calls it. */
  function isKept(entry: Entry, depth: number): boolean {
    if (depth === 0) return true;
    const use = useOf(entry);
    switch (use.kind) {
      case 'dropped':
      case 'tested':
      case 'shown':
      case 'identified':
      // Of a function there are no elements and no items.
      case 'looped':
      case 'item':
      case 'slice':
      case 'put':
      case 'deleted':
      case 'attribute':
      case 'method':
      case 'called':
        return false;
      case 'same':
        return isKept(use.result, depth - 1);
      case 'part':
        return !isAggregated(use.display);
      case 'given':
        return typeof use.place === 'number'
          ? use.place > 0 || !CALLS.test(nameOf(use.call))
          : !(KEYS.test(use.place) && CALLS_KEY.test(nameOf(use.call))) && !CALLS_ALL.test(nameOf(use.call));
      case 'bound': {
        const bindings = use.targets.map((target) =>
          target.type === 'Name' && entry.scope.kind !== 'class'
            ? resolver.lookup(entry.scope, target.id)
            : undefined,
        );
        return bindings.some(
          (binding) =>
            !binding || resolver.usesOf(binding).some((use) => !isCallee(use) && isKept(use, depth - 1)),
        );
      }
      default:
        return entry.field !== 'decorator_list';
    }
  }

  /** The name a call goes by, where it is none of the program's own. */
  function nameOf({ func }: Call): string {
    const name = func.type === 'Attribute' ? func.attr : func.type === 'Name' ? func.id : '';
    const isOwn =
      func.type === 'Name' ? survey.module.bindings.has(name) && name !== 'reduce' : methods.has(name);
    return isOwn ? '' : name;
  }

  /** `df.agg({"a": [f, "sum"]})`, `df.agg(a=("a", f))` */
  function isAggregated(display: Entry): boolean {
    const owner = display.parent?.node;
    const call = owner?.type === 'keyword' ? display.parent?.parent?.node : owner;
    if (call?.type === 'Call') return AGGREGATES.test(nameOf(call)) && display.field !== 'func';
    return owner?.type === 'Dict' && display.parent !== undefined && isAggregated(display.parent);
  }
}
