/**
 * Which functions of the program are given keyword arguments that cannot be read: `Plan(**json.loads(text))`. What comes
 * to their `**kwargs` is then not known where they hand it on; whom else it harms is not asked here. Calls of anything but
 * functions and plain classes of the program are judged where they stand (rules/keyword-denied.ts).
 */
import type { Call, ClassDef, Expr, Node } from '../../syntax/ast.js';
import { classesInTable } from '../classes/class-tables.js';
import { classOf, familyOf } from '../classes/families.js';
import type { OwnClasses } from '../classes/own-classes.js';
import type { Flow } from '../flow/flow.js';
import { isCalledItself } from '../functions/called-itself.js';
import { isFunction } from '../functions/relying.js';
import type { Resolver } from '../names/resolve.js';
import type { Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';
import { all } from '../values/all.js';

interface Known {
  readonly survey: Survey;
  readonly resolver: Resolver;
  readonly own: OwnClasses;
  readonly flow: Flow;
}

/** Bases that make nothing of keyword arguments but items. */
const BASES =
  /^(?:builtin:(?:object|dict|list|set|tuple|Exception|ValueError|RuntimeError|TypeError|KeyError|LookupError)|name:(?:abc\.ABC|typing\.(?:Protocol|Generic|NamedTuple|TypedDict)|collections\.(?:UserDict|UserList|OrderedDict)|collections\.abc\.\w+))$/;
/** Bases without methods. */
const BARE = /^(?:builtin:object|name:(?:abc\.ABC|typing\.(?:Protocol|Generic)))$/;
const MAKING = ['__init__', '__new__'];
/** So often is looked whether more are given what cannot be read. */
const MOST_ROUNDS = 8;

/**
 * Which functions of the program take the keyword arguments of a call, where it can be of no other; undefined where it can.
 */
export function takersOf(known: Known, { func }: Call, scope: Scope): readonly Node[] | undefined {
  const { resolver, own, flow, survey } = known;
  const refs = [...(resolver.only(func, scope) ?? [])];
  if (refs.length > 0) {
    const nodes = refs.map((ref) =>
      /^(?:function|class):/.test(ref)
        ? resolver.nodes.get(Number(ref.slice(ref.indexOf(':') + 1)))
        : undefined,
    );
    return takersIn(known, nodes);
  }
  if (own.isClassParameter(func, scope) && own.isSelf(func, scope))
    return takersIn(known, [classOf(known, func, scope)]);
  const called = func.type === 'Attribute' && own.isSelf(func.value, scope) ? func : undefined;
  const node = called && classOf(known, called.value, scope);
  if (node && called.attr === '__init__') return makersIn(known, node);
  if (node && own.hasMethod(called.attr) && familyOf(known, node, BARE))
    return takersIn(known, methodsOf(survey, called.attr));
  return takersIn(known, flow.callees(func, scope) ?? classesInTable(known, func, scope) ?? [undefined]);
}

/** Every method of that name in the program. */
function methodsOf({ members }: Survey, name: string): readonly Node[] {
  return (members.get(name) ?? []).flatMap(({ definitions }) => definitions.map(({ node }) => node));
}

function takersIn(known: Known, nodes: readonly (Node | undefined)[]): readonly Node[] | undefined {
  const out: Node[] = [];
  for (const node of nodes) {
    const made = node?.type === 'ClassDef' ? makersIn(known, node) : undefined;
    if (made && nodes.length === 1) return made;
    if (made) out.push(...made);
    else if (node?.type === 'Lambda' || (isFunction(node) && isCalledItself(known, node))) out.push(node);
    else return undefined;
  }
  return out;
}

/** What is called when an instance of the class, or of one of its family, is made; undefined where more than that is. */
function makersIn(known: Known, node: ClassDef): readonly Node[] | undefined {
  const family = familyOf(known, node, BASES);
  if (!family) return undefined;
  if (!makers.has(family)) makers.set(family, makersOf(known, family));
  return makers.get(family);
}

const makers = new WeakMap<ReadonlySet<ClassDef>, readonly Node[] | undefined>();

function makersOf(known: Known, family: ReadonlySet<ClassDef>): readonly Node[] | undefined {
  const { survey, own } = known;
  return all([...family], (item) => {
    const inner = survey.scopeOf(item);
    const made = MAKING.flatMap((name) => inner?.bindings.get(name)?.definitions ?? []).map(
      ({ node }) => node,
    );
    const isKnown = made.every((maker) => isFunction(maker) && isCalledItself(known, maker));
    return own.isPlain(item.at) && isKnown ? made : undefined;
  });
}

/**
 * @param isRead whether every key of a mapping can be read, if these functions are given such as cannot
 */
export function unreadKeywords(
  known: Known,
  isRead: (value: Expr, scope: Scope, unread: ReadonlySet<Node>, call: Call) => boolean,
): ReadonlySet<Node> {
  const { survey, resolver } = known;
  const calls = survey.all('keyword').flatMap(({ node, parent, scope }) => {
    const call = parent?.node;
    if (node.arg !== null || call?.type !== 'Call') return [];
    // It calls the constructor of what it is given.
    const isReplace = resolver.only(call.func, scope)?.has('name:dataclasses.replace') === true;
    const takers = isReplace
      ? MAKING.flatMap((name) => methodsOf(survey, name))
      : takersOf(known, call, scope);
    return takers?.length ? [{ call, value: node.value, scope, takers }] : [];
  });
  const unread = new Set<Node>();
  let open = calls;
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const found = open.filter(
      ({ call, value, scope }) => round === MOST_ROUNDS || !isRead(value, scope, unread, call),
    );
    if (found.length === 0) break;
    const seen = new Set(found.map((item) => item.takers));
    for (const takers of seen) for (const taker of takers) unread.add(taker);
    open = open.filter(({ takers }) => !seen.has(takers));
  }
  return unread;
}

/** `f(**kwargs)` of a parameter and `self.f(**kwargs)`: what stands in for another function is called as that would be. */
export function isStandIn(
  { own, resolver }: Pick<Known, 'own' | 'resolver'>,
  callee: Expr,
  scope: Scope,
): boolean {
  if (callee.type === 'Attribute') return own.isSelf(callee.value, scope);
  const found = callee.type === 'Name' ? resolver.lookup(scope, callee.id)?.definitions : undefined;
  return found?.every(({ how }) => how === 'parameter') ?? false;
}
