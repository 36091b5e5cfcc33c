/**
 * Descriptors of the program: which instances Python gives their methods, and under which names they keep what they are
 * given. Says nothing of what these hold.
 */

import type { Expr } from '../../syntax/ast.js';
import { calleeOf } from '../functions/known-decorators.js';
import type { Resolver } from '../names/resolve.js';
import type { Definition, Entry, Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';
import { setAttributes } from './hooks.js';
import { decoratesMethods } from './lazy-properties.js';
import type { OwnClasses } from './own-classes.js';
import { stateWrites } from './state-writes.js';

interface Known {
  readonly survey: Survey;
  readonly resolver: Resolver;
  readonly own: OwnClasses;
}

const CALLED = new Set(['__get__', '__set__', '__delete__']);
/** Whoever calls one of these by its name gives it what it likes. */
const GIVEN = /^__(?:get|set|delete|set_name)__$/;

/** The second parameter of `__get__`: an instance of a class of the program, where all of them are plain. */
export function isGivenInstance({ survey, resolver, own }: Known, value: Expr, scope: Scope): boolean {
  const method = value.type === 'Name' ? parameterAt(resolver, value.id, scope, 1) : undefined;
  return (
    method !== undefined &&
    CALLED.has(method) &&
    survey.all('ClassDef').every(({ node }) => own.isPlain(node.at)) &&
    survey.all('Attribute').every(({ node }) => !GIVEN.test(node.attr))
  );
}

/** The method whose parameter of this place the name is, where nothing else binds it. */
export function parameterAt(
  resolver: Resolver,
  name: string,
  scope: Scope,
  place: number,
): string | undefined {
  const binding = resolver.lookup(scope, name);
  const owner = binding?.scope.node;
  if (owner?.type !== 'FunctionDef' || binding?.scope.parent?.kind !== 'class') return undefined;
  const [bound, ...others] = binding.definitions;
  if (bound?.how !== 'parameter' || others.length > 0 || owner.decorator_list.length > 0) return undefined;
  return [...owner.args.posonlyargs, ...owner.args.args][place]?.arg === name ? owner.name : undefined;
}

/**
 * `self.slot`, which `__set_name__` makes of the name that the descriptor has in its class: a name like those that stand
 * in class bodies, and none that Python or a library asks for by itself.
 */
export function isSlotName(known: Known, key: Expr, scope: Scope): boolean {
  const { survey } = known;
  if (key.type !== 'Attribute' || !known.own.isInstance(key.value, scope)) return false;
  const { attr } = key;
  const classes = survey.scopes.filter(({ kind }) => kind === 'class');
  if (classes.some(({ bindings }) => bindings.has(attr) || bindings.has('__getattr__'))) return false;
  if (survey.all('Attribute').some(({ node }) => GIVEN.test(node.attr))) return false;
  const stores = survey.all('Attribute').filter(({ role }) => role !== 0);
  const own = stores.filter(({ node }) => node.attr === attr).map((entry) => headAt(known, entry));
  if (own.length === 0 || own.includes(undefined)) return false;
  const heads = new Set(stores.map((entry) => headAt(known, entry)).filter((head) => head !== undefined));
  const told = (scopes: readonly Scope[]) =>
    scopes.flatMap(({ bindings }) =>
      [...bindings.values()].flatMap(({ name, definitions }) =>
        definitions.some((item) => mayTell(known.resolver, item)) ? [name] : [],
      ),
    );
  // A descriptor of a descriptor must not be kept where that keeps its name.
  const places = told(classes.filter(isOfMore));
  const isPlace = [...heads].some((head) => places.some((name) => head + name === attr));
  const isHidden = [...heads].some((head) => head !== '') && told(classes).some((name) => HIDDEN.test(name));
  return !isPlace && !isHidden && isWritten(survey, attr);
}

/** Names that with an underscore before them might be such that Python or a library asks for. */
const HIDDEN = /^_(?!_)|^__.*(?<!__)$/;

/** A class that is a descriptor itself, or may build on one. */
function isOfMore({ node, bindings }: Scope): boolean {
  const isBuilt = node.type === 'ClassDef' && node.bases.length > 0;
  return isBuilt || [...bindings.keys()].some((name) => GIVEN.test(name));
}

/** What an attribute is given that `__set_name__` makes of the name; undefined for all else. */
function headAt(known: Known, { parent, field, scope }: Entry): string | undefined {
  const assign = parent?.node;
  const isAlone = assign?.type === 'Assign' && assign.targets.length === 1 && field === 'targets';
  return isAlone ? headOf(known, assign.value, scope) : undefined;
}

/** What is put before the name: `"_" + name`, `f"_{name}"`, `name` itself. */
function headOf(known: Known, value: Expr, scope: Scope): string | undefined {
  const { resolver } = known;
  const isName = (item: Expr | undefined) =>
    item?.type === 'Name' && parameterAt(resolver, item.id, scope, 2) === '__set_name__';
  if (isName(value) || isNameOfMethod(known, value, scope)) return '';
  const [first, second, ...others] =
    value.type === 'JoinedStr'
      ? value.values
      : value.type === 'BinOp' && value.op === 'Add'
        ? [value.left, value.right]
        : [];
  const part = second?.type === 'FormattedValue' && second.format_spec === null ? second.value : second;
  if (others.length > 0 || !isName(part) || first?.type !== 'Constant' || first.kind !== 'str')
    return undefined;
  // Names with an underscore alone: `"app" + name` might be a method that lists have.
  return /^(?:_(?!_)\w*)?$/.test(first.value) ? first.value : undefined;
}

/** `f.__name__` of what `__init__` is given, where the class decorates methods alone. */
function isNameOfMethod(known: Known, value: Expr, scope: Scope): boolean {
  if (value.type !== 'Attribute' || value.attr !== '__name__' || value.value.type !== 'Name') return false;
  const node = scope.parent?.node;
  const isGiven = parameterAt(known.resolver, value.value.id, scope, 1) === '__init__';
  return isGiven && node?.type === 'ClassDef' && decoratesMethods(known, node);
}

/** Whether it may be told the name it has in its class: numbers, texts, displays and methods are not. */
function mayTell(resolver: Resolver, { how, value, node, scope }: Definition): boolean {
  // A decorator may make a descriptor of a function.
  if (how === 'function' && node.type === 'FunctionDef')
    return !node.decorator_list.every((decorator) =>
      [...(resolver.only(calleeOf(decorator), scope) ?? [''])].every((ref) => ref.startsWith('builtin:')),
    );
  return (
    how !== 'function' &&
    !(value && /^(?:Constant|JoinedStr|Dict|List|Tuple|Set|Lambda|\w+Comp)$/.test(value.type))
  );
}

/** Whether the attribute is written as an attribute alone: by no text, and under no name that is computed but those of slots. */
function isWritten(survey: Survey, attr: string): boolean {
  return (
    setAttributes(survey).every(({ name }) => name !== attr) &&
    stateWrites({ survey }).every(({ key, update }) => {
      if (update) return false;
      const isSlot = key?.type === 'Attribute' && key.attr === attr;
      return isSlot || (key?.type === 'Constant' && key.value !== attr);
    })
  );
}
