/** Whether classes of the program are handed around as values, so that what is unknown may be one of them. */

import type { Call, ClassDef } from '../../syntax/ast.js';
import { givesTheClass } from '../functions/gives-back.js';
import { calleeOf, isDispatch } from '../functions/known-decorators.js';
import { typePositions } from '../libraries/type-positions.js';
import { once } from '../names/once.js';
import type { Resolver } from '../names/resolve.js';
import type { Entry, Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';
import { useOf } from '../names/uses.js';
import { hearsOfClasses } from './hooks.js';
import type { OwnClasses } from './own-classes.js';

interface Known {
  readonly survey: Survey;
  readonly resolver: Resolver;
  readonly own: OwnClasses;
}

export const classesEscape = once(({ survey, resolver, own }: Known): boolean => {
  let told: Told | undefined;
  return (
    hearsOfClasses(survey) ||
    // What is registered for a class is found under it: `f.registry`.
    refersTo(isDispatch) ||
    // The fields of a data class have its annotations as their types.
    (survey.all('Attribute').some(({ node }) => node.attr === 'type') &&
      refersTo((ref) => ref === 'name:dataclasses.fields')) ||
    survey.all('Attribute').some(({ node }) => node.attr === '__subclasses__') ||
    survey.all('ClassDef').some((entry) => isKept(entry)) ||
    survey
      .all('Name')
      .some((entry) => entry.role === 0 && (isClassName(entry) || isType(entry)) && !isPlain(entry)) ||
    survey.all('Attribute').some((entry) => entry.role === 0 && isClassAttribute(entry) && !isPlain(entry)) ||
    survey.all('Call').some((entry) => {
      const [first] = entry.node.args;
      return (
        first !== undefined &&
        first.type !== 'Constant' &&
        resolver.refs(entry.node.func, entry.scope).has('builtin:type') &&
        !isPlain(entry)
      );
    })
  );

  function refersTo(isIt: (ref: string) => boolean): boolean {
    return [...survey.all('Name'), ...survey.all('Attribute')].some(({ node, scope }) =>
      [...resolver.refs(node, scope)].some(isIt),
    );
  }

  function isPlain(entry: Entry): boolean {
    told ??= {
      gives: givesBack(),
      hears: [...survey.members.keys()].some((name) => HEARING.test(name)),
      readsBack: typePositions({ survey, resolver, own }).readsBack,
    };
    return isPlainUse(entry, told, looksOf(resolver), (subscript) => isKindOfList(resolver, subscript));
  }

  function givesBack(): boolean {
    return (
      // typing.get_args(list[A]) gives the class back.
      refersTo((ref) => ref === 'name:typing.get_args') ||
      survey.all('Attribute').some(({ node }) => /^(?:s_|index_exp|IndexSlice)$/.test(node.attr))
    );
  }

  /** A class in a class is one of its attributes, and a decorator may keep what it is given. */
  function isKept({ node, scope }: Entry<ClassDef>): boolean {
    if (scope.kind === 'class') return true;
    return node.decorator_list.some((decorator) => {
      const refs = resolver.only(calleeOf(decorator), scope);
      return !refs || ![...refs].every(givesTheClass);
    });
  }

  /** `map(type, items)` gives classes too. */
  function isType({ node, scope }: Entry): boolean {
    return node.type === 'Name' && node.id === 'type' && resolver.refs(node, scope).has('builtin:type');
  }

  function isClassName(entry: Entry): boolean {
    const { node, scope } = entry;
    if (node.type !== 'Name') return false;
    if (own.isClassParameter(node, scope)) return true;
    for (const ref of resolver.refs(node, scope)) if (ref.startsWith('class:')) return true;
    return false;
  }

  function isClassAttribute({ node }: Entry): boolean {
    return node.type === 'Attribute' && node.attr === '__class__';
  }
});

/** An own class that defines one of these is handed what stands on the other side, or in the brackets. */
const HEARING =
  /^__(?!init|new|str|repr|len|iter|next|call|enter|exit|bool|hash|post_init|float|int|slots|doc)\w+__$/;

/** What makes more of a class than a kind. */
interface Told {
  /** The program has again what stands in brackets. */
  readonly gives: boolean;
  /** A class of the program defines operators. */
  readonly hears: boolean;
  /** The program reads back what annotations hold. */
  readonly readsBack: boolean;
}

/**
 * Called, read from, built on, compared or asked about: nothing gets hold of it.
 */
function isPlainUse(entry: Entry, told: Told, isLook: IsLook, isListed: IsListed): boolean {
  const { gives, hears, readsBack } = told;
  const { parent, field, scope } = entry;
  const use = useOf(entry);
  switch (use.kind) {
    case 'dropped':
    case 'shown':
    case 'identified':
    case 'attribute':
    case 'method':
    case 'called':
      return true;
    case 'sought':
    case 'compared':
      return !gives && !hears;
    case 'item':
      return isGenericUse(use.result);
    case 'key':
      // Of other brackets the class may be had again: `np.s_[A]`, `d[A] = 1`, the KeyError of `d[A]`.
      return (
        parent !== undefined && !gives && (!hears || isListed(parent)) && !readsBack && isTypeText(parent)
      );
    case 'operand':
      return !readsBack && parent !== undefined && isTypeText(parent);
    case 'given':
      return typeof use.place === 'number' && isLook(use.call, scope);
    case 'part':
      return use.display.node.type === 'Tuple' && isLooked(use.display, isLook, told, isListed);
    case 'bound':
      return scope.kind !== 'class' && use.targets.every((target) => target.type === 'Name');
    default:
      return (
        NAMED_IN.has(parent?.node.type ?? '') ||
        field === 'decorator_list' ||
        (!readsBack && (field === 'annotation' || field === 'returns'))
      );
  }
}

/** What names a class and keeps it to itself. */
const NAMED_IN: ReadonlySet<string> = new Set(['ClassDef', 'Raise', 'ExceptHandler', 'MatchClass']);

/** `A | None` where a type stands. */
function isTypeText(entry: Entry): boolean {
  let at: Entry | undefined = entry;
  while (at?.parent?.node.type === 'BinOp' || at?.parent?.node.type === 'Subscript') at = at.parent;
  const { field } = at ?? entry;
  return field === 'annotation' || field === 'returns';
}

/** `Stack[int]()`, a base, and where a type stands: of `Stack[int]` alone the methods are plain functions. */
function isGenericUse(subscript: Entry): boolean {
  const owner = subscript.parent?.node;
  if (owner?.type === 'Call') return subscript.field === 'func';
  return owner?.type === 'ClassDef' || owner?.type === 'arg' || isTypeText(subscript);
}

/** Whether a call only looks at what it is given: a built-in of that kind, and nothing else under its name. */
function looksOf(resolver: Resolver): IsLook {
  return (call, scope) => {
    const [ref, ...others] = resolver.only(call.func, scope) ?? [];
    return ref !== undefined && others.length === 0 && LOOKS.has(ref);
  };
}

type IsLook = (call: Call, scope: Scope) => boolean;
type IsListed = (subscript: Entry) => boolean;

/** `list[A]`, `Callable[[A], B]`: whose brackets are Python's own, nothing of the program is handed what is in them. */
function isKindOfList(resolver: Resolver, { node, scope }: Entry): boolean {
  const refs = node.type === 'Subscript' ? [...(resolver.only(node.value, scope) ?? [])] : [];
  return (
    refs.length > 0 &&
    refs.every((ref) =>
      /^(?:builtin:(?:list|dict|set|frozenset|tuple|type)|name:typing\.[A-Z]\w+|name:collections\.abc\.[A-Z]\w+)$/.test(
        ref,
      ),
    )
  );
}

const LOOKS = new Set(
  ['isinstance', 'issubclass', 'print', 'super', 'repr', 'str', 'id', 'hash'].map(
    (name) => `builtin:${name}`,
  ),
);

/** `except (A, B)`, `isinstance(x, (A, B))`, `dict[str, A]`. */
function isLooked(
  tuple: Entry,
  isLook: IsLook,
  { gives, hears, readsBack }: Told,
  isListed: IsListed,
): boolean {
  const owner = tuple.parent?.node;
  if (owner?.type === 'ExceptHandler') return true;
  if (owner?.type === 'Call' && tuple.parent) return isLook(owner, tuple.parent.scope);
  if (owner?.type !== 'Subscript' || tuple.field !== 'slice' || !tuple.parent) return false;
  return !gives && (!hears || isListed(tuple.parent)) && !readsBack && isTypeText(tuple);
}
