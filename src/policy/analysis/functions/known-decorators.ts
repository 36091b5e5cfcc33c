/**
 * What each decorator that is known makes of the function or class below it: the one place that says so. What the
 * program's own make is decorators.ts and decorated.ts, and what follows from it is for the readers to say.
 */
import type { Expr } from '../../syntax/ast.js';

/** What is called to decorate: of `@lru_cache(maxsize=9)` it is `lru_cache`. */
export function calleeOf(decorator: Expr): Expr {
  return decorator.type === 'Call' ? decorator.func : decorator;
}

/**
 * What stands in the place of a function.
 *
 * `itself`: that function, which may have been marked. `wrapper`: what calls it as it is called. `cache`: a wrapper that
 * keeps what it gives. `manager`: makes context managers. `dispatch`: chooses among it and others by what it is given, and
 * gives them to whoever asks; `method dispatch` gives them to nobody.
 * `callable`: what calls it with other than what it is given, or hands it on.
 */
export type Makes =
  | 'itself'
  | 'wrapper'
  | 'cache'
  | 'manager'
  | 'static'
  | 'class'
  | 'property'
  | 'cached property'
  | 'dispatch'
  | 'method dispatch'
  | 'callable';

export interface KnownDecorator {
  /** Nothing where it stands above classes only. */
  readonly ofFunction?: Makes;
  /** Only where it gives the class back: as it is or with more methods, or registered with its library. */
  readonly ofClass?: 'itself' | 'registered';
  /** `@x`, `@x(...)`, or either. */
  readonly written: 'bare' | 'called' | 'either';
}

const bare = (ofFunction: Makes): KnownDecorator => ({ ofFunction, written: 'bare' });
const called = (ofFunction: Makes): KnownDecorator => ({ ofFunction, written: 'called' });
const ofClass = (written: KnownDecorator['written'], kept: 'itself' | 'registered' = 'itself') =>
  ({ ofClass: kept, written }) as const;

const DECORATORS: Readonly<Record<string, KnownDecorator>> = {
  'builtin:property': bare('property'),
  'builtin:staticmethod': bare('static'),
  'builtin:classmethod': bare('class'),
  'name:abc.abstractmethod': bare('itself'),
  'name:abc.abstractproperty': bare('property'),
  'name:contextlib.contextmanager': bare('manager'),
  'name:contextlib.asynccontextmanager': bare('manager'),
  'name:dataclasses.dataclass': ofClass('either'),
  'name:enum.member': bare('callable'),
  'name:enum.nonmember': bare('callable'),
  'name:enum.property': bare('property'),
  'name:enum.unique': ofClass('bare'),
  'name:enum.verify': ofClass('called'),
  'name:functools.cache': bare('cache'),
  'name:functools.cached_property': bare('cached property'),
  'name:functools.lru_cache': { ofFunction: 'cache', written: 'either' },
  'name:functools.singledispatch': bare('dispatch'),
  'name:functools.singledispatchmethod': bare('method dispatch'),
  'name:functools.total_ordering': ofClass('bare'),
  'name:functools.wraps': called('itself'),
  'name:matplotlib.dates.FuncFormatter': bare('callable'),
  'name:matplotlib.pyplot.FuncFormatter': bare('callable'),
  'name:matplotlib.ticker.FuncFormatter': bare('callable'),
  'name:matplotlib.rc_context': called('callable'),
  'name:matplotlib.pyplot.rc_context': called('callable'),
  'name:matplotlib.style.context': called('callable'),
  'name:numpy.errstate': called('callable'),
  'name:numpy.vectorize': { ofFunction: 'callable', written: 'either' },
  'name:pandas.api.extensions.register_dataframe_accessor': ofClass('called', 'registered'),
  'name:pandas.api.extensions.register_index_accessor': ofClass('called', 'registered'),
  'name:pandas.api.extensions.register_series_accessor': ofClass('called', 'registered'),
  'name:pandas.api.extensions.register_extension_dtype': ofClass('bare', 'registered'),
  'name:pandas.option_context': called('callable'),
  'name:typing.dataclass_transform': ofClass('called'),
  'name:typing.final': { ...bare('itself'), ofClass: 'itself' },
  'name:typing.no_type_check': bare('itself'),
  'name:typing.overload': bare('itself'),
  'name:typing.override': bare('itself'),
  'name:typing.runtime_checkable': ofClass('bare'),
  'name:warnings.deprecated': { ...called('wrapper'), ofClass: 'itself' },
};

const BY_REF: ReadonlyMap<string, KnownDecorator> = new Map(Object.entries(DECORATORS));

/** @param ref what the decorator, or what is called there, refers to */
export function knownDecorator(ref: string): KnownDecorator | undefined {
  return BY_REF.get(ref);
}

/** What it makes of a function; undefined where it is not known, or above classes only. */
export function makes(ref: string): Makes | undefined {
  return BY_REF.get(ref)?.ofFunction;
}

/** Whether what it makes calls the function with just what it is called with, or read of. */
export function callsAsCalled(ref: string): boolean {
  const made = makes(ref);
  return made !== undefined && made !== 'callable' && !isDispatch(ref);
}

/** `singledispatch` and its kin, which ask a function for the types its annotations stand for. */
export function isDispatch(ref: string): boolean {
  return makes(ref) === 'dispatch' || makes(ref) === 'method dispatch';
}
