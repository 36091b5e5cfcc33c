/**
 * What a specification of aggregations is made of, as pandas reads it: keywords that take one, names of results, and
 * the parts that name or are functions. Which may be named is the policy's (rules/string-method.ts).
 */
import type { Attribute, Call, Expr } from '../../syntax/ast.js';
import type { OwnClasses } from '../classes/own-classes.js';
import { isOwnValue } from '../classes/own-instances.js';
import type { Flow } from '../flow/flow.js';
import { split } from '../names/references.js';
import type { Resolver } from '../names/resolve.js';
import type { Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';
import { all } from '../values/all.js';
import type { Literals, Located } from '../values/literals.js';
import { isMutable } from '../values/mutable.js';

interface Program {
  readonly survey: Survey;
  readonly resolver: Resolver;
  readonly literals: Literals;
  readonly own: OwnClasses;
  readonly flow: Flow;
}

/** Keywords that take a specification. */
export const SPEC_KEYWORDS: ReadonlySet<string> = new Set(['func', 'aggfunc', 'arg']);
/** Keywords that are no named aggregation. */
export const PLAIN_KEYWORDS: ReadonlySet<string> = new Set([
  'axis',
  'raw',
  'result_type',
  'args',
  'by_row',
  'engine',
  'engine_kwargs',
  'index',
  'columns',
  'values',
  'fill_value',
  'margins',
  'margins_name',
  'dropna',
  'observed',
  'sort',
  'column',
  'include_groups',
  'data',
  'numeric_only',
  'ddof',
  'min_count',
  'q',
  'convert_dtype',
  'skipna',
  'group_keys',
  'name',
]);

/** A name given to a result, and no keyword that takes a specification. */
export function isOutputName(key: Expr | undefined): boolean {
  if (key?.type === 'Constant') return key.kind === 'str' && !SPEC_KEYWORDS.has(key.value);
  // f"{column}_total": no such keyword has a part like that.
  const isTold = (part: Expr) => part.type === 'Constant' && /[^a-z]/.test(part.value);
  if (key?.type === 'JoinedStr') return key.values.some((part) => part.type === 'Constant' && isTold(part));
  if (key?.type === 'BinOp' && key.op === 'Add')
    return [key.left, key.right].some(
      (part) => isTold(part) || (part.type !== 'Constant' && isOutputName(part)),
    );
  return false;
}

/** Public names of libraries; `f.__name__` of a function is a text. */
const FUNCTION = /^name:(?!.*\._)/;

/** Calls whose result is a function. */
const MAKERS = new Set(
  [
    'functools.partial',
    'operator.itemgetter',
    'operator.attrgetter',
    'operator.methodcaller',
    'numpy.vectorize',
    'numpy.frompyfunc',
    'pandas.NamedAgg',
    // What is called with places to look up. Nobody takes a text out of it.
    'scipy.interpolate.interp1d',
    'scipy.interpolate.CubicSpline',
    'scipy.interpolate.PchipInterpolator',
    'scipy.interpolate.Akima1DInterpolator',
    'scipy.interpolate.UnivariateSpline',
    'scipy.interpolate.InterpolatedUnivariateSpline',
    'scipy.stats.gaussian_kde',
  ].map((name) => `name:${name}`),
);

/** Methods of a text that make a text of what they are given; what a template reaches is string-format's. */
const BOUND = new Set(['join', 'format']);

/** Methods of what functions of these modules give: no result of theirs has a field of that name. */
const OF_MADE =
  /^(?:cdf|pdf|pmf|ppf|sf|isf|logpdf|logpmf|logcdf|logsf|evaluate|search|match|fullmatch|findall|sub|split)$/;
const MADE = /^name:(?:scipy\.stats\.\w+|re\.compile)$/;

/** `PATTERN.search`, `stats.norm(loc=1).cdf`, `LABELS.get` */
function isBound(program: Program, { attr, value }: Attribute, scope: Scope): boolean {
  const { survey, resolver, literals } = program;
  const isMade = OF_MADE.test(attr) && !survey.ownNames.isGiven(attr);
  if (attr === 'get') return isDict(program, value, scope);
  if (!isMade) return false;
  const found = literals.values(value, scope);
  return (
    found !== undefined &&
    found.length > 0 &&
    found.every(({ expr, scope: at }) => {
      const refs = expr.type === 'Call' ? [...(resolver.only(expr.func, at) ?? [])] : [];
      return refs.length > 0 && refs.every((ref) => MADE.test(ref));
    })
  );
}

/** What has a name, and never stands for anything but a dict. */
function isDict({ resolver }: Program, value: Expr, scope: Scope): boolean {
  if (value.type !== 'Name') return value.type === 'Dict';
  const binding = resolver.lookup(scope, value.id);
  return (
    binding !== undefined &&
    binding.scope.kind !== 'class' &&
    binding.definitions.every(({ how, value: given }) => how === 'assign' && given?.type === 'Dict')
  );
}

/** What makes of an object one that pandas looks into, as into a list of texts. */
const LOOKED_INTO = ['__iter__', '__getitem__', '__getattr__', '__getattribute__', '__class__', 'keys'];

/** An instance of a class of the program that is called, and neither a text nor a list. */
function isCalled({ survey, resolver, own }: Program, { func }: Call, scope: Scope): boolean {
  const refs = [...(resolver.only(func, scope) ?? [])];
  const [kind, at] = split(refs[0] ?? '');
  const node = kind === 'class' ? resolver.nodes.get(Number(at)) : undefined;
  return (
    refs.length === 1 &&
    node?.type === 'ClassDef' &&
    node.bases.length + node.keywords.length + node.decorator_list.length === 0 &&
    own.isPlain(node.at) &&
    LOOKED_INTO.every((name) => !survey.ownNames.isGiven(name))
  );
}

/** Built-ins whose result is a number, unless an object of the program answers by one of these. */
const NUMBERS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    len: [],
    int: [],
    float: [],
    sum: ['__add__', '__radd__'],
    round: ['__round__'],
    abs: ['__abs__'],
  }).map(([name, methods]) => [`builtin:${name}`, methods]),
);

function isNumber({ survey }: Program, ref: string, { args, keywords }: Call): boolean {
  // `sum(lists, [])` is a list.
  if (ref === 'builtin:sum' && args.length + keywords.length > 1) return false;
  return NUMBERS.get(ref)?.every((method) => !survey.ownNames.has(method)) ?? false;
}

/** Built-ins that give what is in what they are given. */
const LISTING = new Set(['builtin:list', 'builtin:tuple', 'builtin:sorted']);

/** The parts that name or are functions; undefined when the value is computed. */
export function partsOf(
  program: Program,
  value: Expr,
  scope: Scope,
  method: string,
  pair: boolean,
): readonly (Expr | Located)[] | undefined {
  const { resolver, literals, own } = program;
  switch (value.type) {
    case 'Constant':
    case 'Lambda':
      return [];
    case 'Dict':
      return value.keys.includes(null) ? undefined : value.values;
    case 'List':
    case 'Set':
      return value.elts;
    case 'Tuple':
      // (column, aggregation) of a named aggregation; (function, 'keyword') of pipe.
      if (method === 'pipe') return value.elts.slice(0, 1);
      return pair ? value.elts.slice(1) : value.elts;
    case 'DictComp':
      return [{ expr: value.value, scope: program.survey.scopeOf(value) ?? scope }];
    case 'ListComp':
      return [{ expr: value.elt, scope: program.survey.scopeOf(value) ?? scope }];
    case 'IfExp':
      return [value.body, value.orelse];
    case 'NamedExpr':
      return isMutable(value) ? undefined : [value.value];
    case 'Name':
      // `__doc__` and `__name__` are texts.
      return value.id.startsWith('__') ? undefined : literals.of(value, scope);
    case 'Attribute': {
      // `", ".join` and `"{:.1f}".format` are methods of a text that is written in the program.
      if (BOUND.has(value.attr) && literals.texts(value.value, scope)) return [];
      if (isBound(program, value, scope)) return [];
      if (value.attr.startsWith('__')) return undefined;
      const refs = [...(resolver.only(value, scope) ?? [''])];
      if (refs.every((ref) => FUNCTION.test(ref))) return [];
      if (isOwnValue(program, value.value, scope, true) && !isStored(program, value.attr)) {
        if (own.hasMethod(value.attr)) return [];
        const given = own.isWritten(value.attr) ? undefined : literals.ofProperty(value.attr);
        if (given) return given;
      }
      return written(literals, value, scope);
    }
    case 'Subscript':
      return written(literals, value, scope);
    case 'Starred':
      return literals.elements(value.value, scope);
    case 'Call': {
      const refs = [...(resolver.only(value.func, scope) ?? [])];
      // To pipe() it is a pair.
      if (method === 'pipe' && refs.includes('name:pandas.NamedAgg')) return undefined;
      if (refs.length > 0 && refs.every((ref) => MAKERS.has(ref) || isNumber(program, ref, value))) return [];
      // `list(FUNCTIONS.values())`
      if (isCalled(program, value, scope)) return [];
      const item =
        value.func.type === 'Attribute' &&
        value.func.attr === 'get' &&
        got(literals, value.func.value, value, scope);
      if (item) return item;
      if (refs.length === 1 && LISTING.has(refs[0] ?? '')) return literals.elements(value, scope);
      return refs.length === 1 && refs[0]?.startsWith('function:') ? literals.returns(refs[0]) : undefined;
    }
    default:
      return undefined;
  }
}

/** What an attribute or item can be, where all of it is written in the program. */
function written(literals: Literals, value: Expr, scope: Scope): readonly Located[] | undefined {
  const isOther = (found: readonly Located[] | undefined) =>
    found?.some(({ expr }) => expr === value) ? undefined : found;
  return isOther(literals.values(value, scope)) ?? isOther(literals.callables(value, scope));
}

/** What `SCALERS.get(name, otherwise)` can be, of a dict that is written in the program. */
function got(
  literals: Literals,
  base: Expr,
  { args, keywords }: Call,
  scope: Scope,
): readonly Located[] | undefined {
  const dicts = keywords.length === 0 ? literals.callables(base, scope) : undefined;
  const [, otherwise] = args;
  const found = all(dicts, ({ expr, scope: at }) =>
    expr.type === 'Dict' && !expr.keys.includes(null)
      ? expr.values.map((item) => ({ expr: item, scope: at }))
      : undefined,
  );
  return found && otherwise ? [...found, { expr: otherwise, scope }] : found;
}

/** Whether something may have the attribute that no def of the program gives it: by a store, or by its base. */
function isStored({ survey, resolver, own }: Program, name: string): boolean {
  return (
    survey.all('Attribute').some(({ node, role }) => role !== 0 && node.attr === name) ||
    survey
      .all('ClassDef')
      .some(
        ({ node, scope }) =>
          !own.isPlain(node.at) ||
          node.bases.some((base) =>
            [...resolver.refs(base, scope)].some((ref) => ref.startsWith('name:enum.')),
          ),
      )
  );
}
