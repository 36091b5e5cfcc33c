/**
 * The attributes that a positional pattern of a class of the program reads: what its fields and `__match_args__`, and
 * those of its bases, are called. Says nothing of classes of libraries.
 */
import type { ClassDef, Node } from '../../syntax/ast.js';
import type { Resolver } from '../names/resolve.js';
import type { Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';

interface Program {
  readonly survey: Survey;
  readonly resolver: Resolver;
}

/** Bases that give what builds on them no attribute but what it writes itself. */
const BARE =
  /^(?:class:\d+|builtin:object|name:abc\.ABC|name:typing\.(?:Protocol|Generic|NamedTuple)|name:enum\.Enum)$/;
/** Of these, the ones whose metaclass has `register`. */
const ABSTRACT = /^name:(?:abc\.ABC|typing\.Protocol)$/;

/** The class and all classes of the program that it builds on. */
function lineOf(
  { survey, resolver }: Program,
  at: number,
): Omit<Matched, 'names'> & { readonly scopes: readonly Scope[] } {
  const scopes: Scope[] = [];
  const seen = new Set<number>();
  const waiting = [at];
  let isBare = true;
  let isVirtual = false;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const node: Node | undefined = resolver.nodes.get(next);
    if (seen.has(next) || node?.type !== 'ClassDef') continue;
    seen.add(next);
    const scope = survey.scopeOf(node);
    if (!scope) continue;
    scopes.push(scope);
    isVirtual ||= node.keywords.length > 0;
    for (const ref of basesOf(resolver, node, scope)) {
      isBare &&= BARE.test(ref);
      isVirtual ||= ABSTRACT.test(ref);
      if (ref.startsWith('class:')) waiting.push(Number(ref.slice('class:'.length)));
    }
  }
  return { scopes, isBare, isVirtual };
}

function basesOf(resolver: Resolver, { bases }: ClassDef, { parent }: Scope): string[] {
  if (!parent) return [];
  return bases.flatMap((base) => [...resolver.refs(base.type === 'Subscript' ? base.value : base, parent)]);
}

export interface Matched {
  /** What a positional pattern of the class may read. */
  readonly names: ReadonlySet<string>;
  /** Whether its instances have no attributes but what the program gives them. */
  readonly isBare: boolean;
  /** Whether `register` may count others among its instances. */
  readonly isVirtual: boolean;
}

/** Gives a reading of a class by where it stands; each is read once. */
export function matched(program: Program): (at: number) => Matched {
  const annotated = new Map<Scope, string[]>();
  for (const { node, scope } of program.survey.all('AnnAssign')) {
    if (scope.kind !== 'class' || node.target.type !== 'Name') continue;
    const names = annotated.get(scope);
    if (names) names.push(node.target.id);
    else annotated.set(scope, [node.target.id]);
  }
  const known = new Map<number, Matched>();
  return (at) => {
    const found = known.get(at) ?? read(program, at, annotated);
    known.set(at, found);
    return found;
  };
}

function read(program: Program, at: number, annotated: ReadonlyMap<Scope, readonly string[]>): Matched {
  const { scopes, isBare, isVirtual } = lineOf(program, at);
  const names = new Set(scopes.flatMap((scope) => annotated.get(scope) ?? []));
  for (const { bindings } of scopes)
    for (const { value } of bindings.get('__match_args__')?.definitions ?? []) {
      // What is no tuple of texts is another rule's (rules/attribute-by-list.ts).
      for (const item of value?.type === 'Tuple' ? value.elts : [])
        if (item.type === 'Constant' && item.kind === 'str') names.add(item.value);
    }
  return { names, isBare, isVirtual };
}
