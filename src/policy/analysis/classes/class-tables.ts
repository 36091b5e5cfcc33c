/**
 * Tables of classes that a program keeps under one attribute: `kinds = {}` in a class body, filled by `__init_subclass__` or a
 * decorator. What such a table gives is a class of the program where nothing else is ever put there and nobody else gets hold
 * of it. What the classes do is not asked here.
 */
import type { ClassDef, Expr, FunctionDef } from '../../syntax/ast.js';
import { keepsClass } from '../functions/gives-back.js';
import type { Resolver } from '../names/resolve.js';
import type { Entry, Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';
import { useOf } from '../names/uses.js';
import { all } from '../values/all.js';
import { answersAttributes } from './hooks.js';
import type { OwnClasses } from './own-classes.js';

interface Known {
  readonly survey: Survey;
  readonly resolver: Resolver;
  readonly own: OwnClasses;
}

/** Classes that `table[key]` and `table.get(key)` give; undefined where it may be anything else. */
export function classesInTable(known: Known, callee: Expr, scope: Scope): readonly ClassDef[] | undefined {
  if (callee.type === 'Name') {
    const definitions = known.resolver.lookup(scope, callee.id)?.definitions ?? [];
    return some(
      all(definitions, ({ how, value, scope: at }) =>
        how === 'assign' && value && value.type !== 'Name' ? classesInTable(known, value, at) : undefined,
      ),
    );
  }
  const isGet = callee.type === 'Call' && callee.func.type === 'Attribute' && callee.func.attr === 'get';
  const table =
    callee.type === 'Subscript'
      ? callee.value
      : isGet && callee.args.length === 1 && callee.func.type === 'Attribute'
        ? callee.func.value
        : undefined;
  if (table?.type !== 'Attribute' || !known.own.isSelf(table.value, scope)) return undefined;
  const { survey, resolver } = known;
  const { attr } = table;
  if (isOpen(survey, attr)) return undefined;
  const inBodies = all(survey.members.get(attr) ?? [], (binding) =>
    resolver.usesOf(binding).length > 0
      ? undefined
      : all(binding.definitions, ({ how, value, scope: at }) =>
          how === 'assign' && value ? classesOf(known, value, at) : undefined,
        ),
  );
  const put = all(survey.all('Attribute'), (entry) => (entry.node.attr === attr ? putBy(known, entry) : []));
  return some(inBodies && put && [...inBodies, ...put]);
}

function some<T>(items: readonly T[] | undefined): readonly T[] | undefined {
  return items && items.length > 0 ? items : undefined;
}

/** Whether attributes of this name may be had or written under a name that is a text. */
function isOpen(survey: Survey, name: string): boolean {
  return (
    answersAttributes(survey) ||
    survey.computedNames.has(name) ||
    survey.all('MatchClass').some(({ node }) => node.kwd_attrs.includes(name)) ||
    survey.all('Constant').some(({ node }) => node.kind === 'str' && node.value.split('.').includes(name))
  );
}

/** Of a display of classes, or an empty one. */
function classesOf(known: Known, value: Expr, scope: Scope): readonly ClassDef[] | undefined {
  if (value.type !== 'Dict') return undefined;
  return all(value.values, (item) => classIn(known, item, scope));
}

/** What one use of the table puts into it; undefined where somebody may put anything. */
function putBy(known: Known, entry: Entry): readonly ClassDef[] | undefined {
  if (entry.role !== 0) {
    const owner = entry.parent?.node;
    const isAssigned = owner?.type === 'Assign' || owner?.type === 'AnnAssign';
    return isAssigned && owner.value ? classesOf(known, owner.value, entry.scope) : undefined;
  }
  const use = useOf(entry);
  switch (use.kind) {
    case 'dropped':
    case 'tested':
    case 'shown':
    case 'sought':
    case 'looped':
    case 'deleted':
    case 'item':
      return [];
    case 'method':
      return /^(?:get|keys|values|items|pop|copy)$/.test(use.name) ? [] : undefined;
    case 'given': {
      const refs = [...(known.resolver.only(use.call.func, entry.scope) ?? [])];
      return refs.length > 0 &&
        refs.every((ref) => /^builtin:(?:len|sorted|list|print|set|dict|tuple)$/.test(ref))
        ? []
        : undefined;
    }
    case 'put': {
      const statement = use.result.parent?.node;
      return statement?.type === 'Assign' ? classIn(known, statement.value, entry.scope) : undefined;
    }
    default:
      return undefined;
  }
}

/** The class a name stands for, where it is certain to: of `cls` it is that around, for all that build on it. */
function classIn(
  { resolver, own, survey }: Known,
  value: Expr,
  scope: Scope,
): readonly ClassDef[] | undefined {
  if (value.type !== 'Name') return undefined;
  const binding = resolver.lookup(scope, value.id);
  if (own.isClassParameter(value, scope) && own.isSelf(value, scope)) {
    const around = binding?.scope.parent?.node;
    return around?.type === 'ClassDef' ? [around] : undefined;
  }
  const [ref = '', ...others] = resolver.only(value, scope) ?? [];
  if (others.length === 0 && ref.startsWith('class:')) {
    const node = resolver.nodes.get(Number(ref.slice('class:'.length)));
    return node?.type === 'ClassDef' ? [node] : undefined;
  }
  const owner = binding?.scope.node;
  const isParameter = binding?.definitions.length === 1 && binding.definitions[0]?.how === 'parameter';
  return isParameter && owner?.type === 'FunctionDef'
    ? decoratedBy({ resolver, own, survey }, owner, value.id)
    : undefined;
}

/** The classes a function is given for this parameter, which stands above classes and nowhere else. */
function decoratedBy(
  { survey, resolver, own }: Known,
  owner: FunctionDef,
  parameter: string,
): readonly ClassDef[] | undefined {
  const outer = survey.scopeOf(owner)?.parent;
  const isMethod = outer?.kind === 'class';
  const maker = isMethod ? owner : outer?.node;
  if (maker?.type !== 'FunctionDef' || survey.scopeOf(maker)?.parent?.kind !== 'class') return undefined;
  const place = isMethod ? 1 : 0;
  const isGiven = [...owner.args.posonlyargs, ...owner.args.args][place]?.arg === parameter;
  const isPlain = maker.decorator_list.every((item) => item.type === 'Name' && item.id === 'classmethod');
  // What a method makes goes nowhere but above the class.
  const isReturned =
    isMethod ||
    (owner.decorator_list.length === 0 &&
      survey
        .named(owner.name)
        .every(({ scope, role, parent }) => scope !== outer || role !== 0 || parent?.node.type === 'Return'));
  if (!isGiven || !isPlain || !isReturned || !own.hasMethod(maker.name) || isOpen(survey, maker.name))
    return undefined;
  return all(survey.all('Attribute'), (entry) => {
    if (entry.node.attr !== maker.name) return [];
    const standing = isMethod ? entry : entry.field === 'func' ? entry.parent : undefined;
    const above = standing?.field === 'decorator_list' ? standing.parent?.node : undefined;
    if (above?.type !== 'ClassDef' || !standing) return undefined;
    // It is given what those below it make of the class.
    const below = above.decorator_list.slice(above.decorator_list.indexOf(standing.node as Expr) + 1);
    return below.every((item) => keepsClass(survey, resolver, item, standing.scope)) ? [above] : undefined;
  });
}
