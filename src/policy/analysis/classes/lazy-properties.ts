/**
 * Properties that a class of the program makes of a method: `class lazy` with `__get__`, as a decorator. Whether the method is
 * called with nothing but the instance that Python gives such a descriptor, and whether it stands above methods alone.
 */
import type { ClassDef, FunctionDef, Node } from '../../syntax/ast.js';
import type { Resolver } from '../names/resolve.js';
import type { Entry } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';
import { parameterAt } from './descriptors.js';
import type { OwnClasses } from './own-classes.js';

interface Known {
  readonly survey: Survey;
  readonly resolver: Resolver;
  readonly own: OwnClasses;
}

const TOLD = /^__(?:name|qualname|doc)__$/;

/** Whether every use of the class is as a decorator of a method. */
export function decoratesMethods({ survey, resolver }: Known, node: ClassDef): boolean {
  const outer = survey.scopeOf(node)?.parent;
  const binding = outer?.bindings.get(node.name);
  return (
    binding?.definitions.length === 1 &&
    node.decorator_list.length === 0 &&
    resolver
      .usesOf(binding)
      .every(
        ({ field, parent }) =>
          field === 'decorator_list' && parent?.node.type === 'FunctionDef' && parent.scope.kind === 'class',
      )
  );
}

/** Whether what it decorates is called with the instance alone. */
export function callsWithInstance(known: Known, node: ClassDef): boolean {
  let found = calling.get(node);
  if (found === undefined) {
    found = isCallingSo(known, node);
    calling.set(node, found);
  }
  return found;
}

const calling = new WeakMap<ClassDef, boolean>();

function isCallingSo(known: Known, node: ClassDef): boolean {
  const { survey, resolver, own } = known;
  const scope = survey.scopeOf(node);
  const made = methodIn(known, node, '__init__');
  const got = methodIn(known, node, '__get__');
  if (!scope || !made || !got || node.bases.length > 0 || scope.bindings.has('__new__')) return false;
  if (!decoratesMethods(known, node) || !survey.all('ClassDef').every((item) => own.isPlain(item.node.at)))
    return false;
  if (survey.all('Attribute').some((entry) => entry.node.attr === '__get__')) return false;
  const [, given] = [...made.args.posonlyargs, ...made.args.args];
  if (!given) return false;
  const kept = new Set<string>();
  for (const use of resolver.usesIn(survey.scopeOf(made), given.arg)) {
    const place = keptUnder(known, use, made);
    if (place === undefined) return false;
    if (place !== '') kept.add(place);
  }
  const [place, ...others] = kept;
  return place !== undefined && others.length === 0 && isOnlyCalled(known, place, got);
}

/** The attribute that the function is kept under; empty where it is only told its name, undefined for all else. */
function keptUnder(
  { resolver }: Known,
  { parent, field, scope }: Entry,
  made: FunctionDef,
): string | undefined {
  const owner = parent?.node;
  if (owner?.type === 'Attribute') return parent?.role === 0 && TOLD.test(owner.attr) ? '' : undefined;
  if (owner?.type === 'Call') {
    const refs = [...(resolver.only(owner.func, scope) ?? [])];
    return field === 'args' && refs.length === 1 && refs[0] === 'name:functools.update_wrapper'
      ? ''
      : undefined;
  }
  const [target, ...others] = owner?.type === 'Assign' && field === 'value' ? owner.targets : [];
  const isOwn =
    target?.type === 'Attribute' &&
    target.value.type === 'Name' &&
    target.value.id === made.args.args[0]?.arg;
  return isOwn && others.length === 0 ? target.attr : undefined;
}

/** Whether the attribute is read nowhere but to call it with the second parameter of `__get__`. */
function isOnlyCalled({ survey, resolver }: Known, name: string, got: FunctionDef): boolean {
  const isNamed =
    survey.members.has(name) ||
    survey.computedNames.has(name) ||
    survey.all('MatchClass').some(({ node }) => node.kwd_attrs.includes(name)) ||
    survey.all('Constant').some(({ node }) => node.kind === 'str' && node.value.split('.').includes(name)) ||
    // `self.__dict__["func"]`, and all of it.
    survey.named('vars').length > 0;
  let stores = 0;
  return (
    !isNamed &&
    survey.all('Attribute').every(({ node, role, parent, scope }) => {
      if (node.attr !== name) return true;
      if (role !== 0) return ++stores === 1;
      const owner = parent?.node;
      if (owner?.type === 'Attribute') return TOLD.test(owner.attr);
      const [first, ...more] = owner?.type === 'Call' && owner.func === node ? owner.args : [];
      return (
        owner?.type === 'Call' &&
        scope.node === got &&
        more.length + owner.keywords.length === 0 &&
        first?.type === 'Name' &&
        parameterAt(resolver, first.id, scope, 1) === '__get__'
      );
    })
  );
}

function methodIn({ survey }: Known, node: ClassDef, name: string): FunctionDef | undefined {
  const [found, ...others] = survey.scopeOf(node)?.bindings.get(name)?.definitions ?? [];
  const made: Node | undefined = found?.node;
  return made?.type === 'FunctionDef' && made.decorator_list.length === 0 && others.length === 0
    ? (made as FunctionDef)
    : undefined;
}
