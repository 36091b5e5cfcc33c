/**
 * Whether a program hands a class of a library on as a value, so that nothing names it where it is had again. Where it
 * only says a kind (type-positions.ts), and where a library calls it and keeps it to itself, nobody gets hold of it.
 */
import type { Expr } from '../../syntax/ast.js';
import type { OwnClasses } from '../classes/own-classes.js';
import { once } from '../names/once.js';
import type { Resolver } from '../names/resolve.js';
import { type Entry, isCallee, type Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';
import { typePositions } from './type-positions.js';

interface Program {
  readonly survey: Survey;
  readonly resolver: Resolver;
  readonly own: OwnClasses;
}

/** Classes written in C: nothing can be written into them. */
const FIXED =
  /^name:(?:numpy\.(?:[a-z]*int\w*|float\w*|complex\w*|c?double|c?single|half|c?longdouble|bool_?|str_|bytes_|object_|datetime64|timedelta64|number|floating|inexact|generic|character|flexible|void|ndarray|dtype|ufunc)|datetime\.(?:date|time|datetime|timedelta|timezone)|decimal\.Decimal|collections\.(?:deque|defaultdict|OrderedDict))$/;
/** Distributions of scipy, and what stands in the classes of openpyxl. */
const SHARED =
  /^name:(?:scipy\.stats\.(?:distributions\.)?[a-z]\w*|openpyxl\.(?:\w+\.)+[A-Z]\w*\.\w+|matplotlib\.units\.registry|typing\.(?:Counter|ChainMap|DefaultDict|OrderedDict|Deque))$/;
/** What calls the class it is given first, and gives what that makes. */
const CALLING = /^(?:builtin:map|name:collections\.defaultdict)$/;
const CALLING_METHODS = new Set(['apply', 'map', 'agg', 'aggregate', 'transform', 'applymap', 'astype']);
/** Methods by which a class built on a library's says what its results are. */
const CONSTRUCTORS = /^_constructor/;

export const handsOnClasses = once((program: Program): boolean => {
  const { survey } = program;
  const positions = typePositions(program);
  const isHandedOn = (entry: Entry): boolean =>
    entry.role === 0 &&
    mayBeLibrarys(program, entry) &&
    !positions.has(entry) &&
    !isCalledOnly(program, entry);
  return (['Name', 'Attribute', 'Call'] as const).some((type) => survey.all(type).some(isHandedOn));
});

function mayBeLibrarys(program: Program, entry: Entry): boolean {
  const { resolver, own } = program;
  const { node, scope } = entry;
  if (node.type === 'Attribute' && node.attr === '__class__') return !own.isInstance(node.value, scope);
  if (node.type === 'Call') return isType(program, node, scope, 1);
  if (node.type !== 'Name' && node.type !== 'Attribute') return false;
  for (const ref of resolver.refs(node, scope)) {
    // Its objects and descriptors are one for all.
    if (SHARED.test(ref) && !isCallee(entry) && entry.parent?.node.type !== 'Attribute') return true;
    // A class on one of a library has what that has.
    if (ref.startsWith('class:') && !own.isPlain(Number(ref.slice('class:'.length)))) return true;
    // `s.map(type)`
    if (ref === 'builtin:type' && !isCallee(entry)) return true;
    if (ref.startsWith('name:') && resolver.references.isClass(ref.slice(5)) && !FIXED.test(ref)) return true;
  }
  return isType(program, node, scope, DEPTH);
}

const DEPTH = 4;

/** What `type()` gives of anything but an instance of the program's own, also by another name. */
function isType(program: Program, value: Expr, scope: Scope, depth: number): boolean {
  const { resolver, own } = program;
  if (value.type === 'Call') {
    const [first] = value.args;
    if (!resolver.refs(value.func, scope).has('builtin:type')) return false;
    return !first || (first.type !== 'Constant' && !own.isInstance(first, scope));
  }
  // `Counter[str]` hands on to the class what it is given.
  if (value.type === 'Subscript' && depth < DEPTH)
    return [...resolver.refs(value.value, scope)].some(
      (ref) =>
        ref.startsWith('name:typing.') ||
        (ref.startsWith('name:') && resolver.references.isClass(ref.slice(5))),
    );
  if (value.type !== 'Name' || depth === 0) return false;
  return (resolver.lookup(scope, value.id)?.definitions ?? []).some(
    ({ value: given, scope: at }) => given !== undefined && isType(program, given, at, depth - 1),
  );
}

/** `map(pd.Timestamp, days)`, `s.apply(pd.Series)`, `field(default_factory=pd.DataFrame)`. */
function isCalledOnly({ survey, resolver, own }: Program, { node, parent }: Entry): boolean {
  if (parent?.node.type === 'Return')
    return parent.scope.node.type === 'FunctionDef' && CONSTRUCTORS.test(parent.scope.node.name);
  if (parent?.node.type === 'keyword') return parent.node.arg === FACTORY && !readsFactory(survey);
  // What `type` makes of them are classes again.
  if (parent?.node.type !== 'Call' || parent.node.args[0] !== node) return false;
  if (node.type === 'Name' && resolver.refs(node, parent.scope).has('builtin:type')) return false;
  const { func } = parent.node;
  if (func.type === 'Attribute' && CALLING_METHODS.has(func.attr))
    return !own.has(func.attr) && !survey.ownNames.mayBeLabel(func.attr);
  return (
    [...(resolver.only(func, parent.scope) ?? [''])].every((ref) => CALLING.test(ref)) &&
    !readsFactory(survey)
  );
}

const FACTORY = 'default_factory';

function readsFactory(survey: Survey): boolean {
  return (
    survey.all('Attribute').some(({ node }) => node.attr === FACTORY) ||
    survey.all('Constant').some(({ node }) => node.kind === 'str' && node.value.includes(FACTORY)) ||
    survey.all('MatchClass').some(({ node }) => node.kwd_attrs.includes(FACTORY))
  );
}
