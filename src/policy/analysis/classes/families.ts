/**
 * A class of the program with all that it builds on and all that builds on it: what an instance of it may be. Says nothing
 * of what they do.
 */
import type { ClassDef, Expr } from '../../syntax/ast.js';
import type { Resolver } from '../names/resolve.js';
import type { Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';

interface Known {
  readonly survey: Survey;
  readonly resolver: Resolver;
}

/** Classes that build on each other, with everything else that they build on; undefined where that may be anything. */
interface Family {
  readonly classes: Set<ClassDef>;
  bases: Set<string> | undefined;
}

const found = new WeakMap<Survey, ReadonlyMap<ClassDef, Family>>();

/** The family of a class; undefined where one of it builds on anything but the program's own and such bases. */
export function familyOf(known: Known, node: ClassDef, bases: RegExp): ReadonlySet<ClassDef> | undefined {
  let families = found.get(known.survey);
  if (!families) {
    families = familiesOf(known);
    found.set(known.survey, families);
  }
  const family = families.get(node);
  return family?.bases && [...family.bases].every((ref) => bases.test(ref)) ? family.classes : undefined;
}

function familiesOf({ survey, resolver }: Known): ReadonlyMap<ClassDef, Family> {
  const families = new Map<ClassDef, Family>();
  for (const { node } of survey.all('ClassDef'))
    families.set(node, { classes: new Set([node]), bases: new Set() });
  for (const { node, scope } of survey.all('ClassDef'))
    for (const base of node.bases) {
      const refs = [...(resolver.only(base.type === 'Subscript' ? base.value : base, scope) ?? [''])];
      for (const ref of refs) {
        const above = ref.startsWith('class:') ? resolver.nodes.get(Number(ref.slice(6))) : undefined;
        const mine = families.get(node);
        const other = above?.type === 'ClassDef' ? families.get(above) : undefined;
        if (!mine) continue;
        if (other) join(families, mine, other);
        else if (ref === '') mine.bases = undefined;
        else mine.bases?.add(ref);
      }
    }
  return families;
}

/** The smaller into the larger, so that many are not slow. */
function join(families: Map<ClassDef, Family>, one: Family, other: Family): void {
  if (one === other) return;
  const [small, large] = one.classes.size < other.classes.size ? [one, other] : [other, one];
  for (const item of small.classes) {
    large.classes.add(item);
    families.set(item, large);
  }
  if (!small.bases) large.bases = undefined;
  for (const ref of small.bases ?? []) large.bases?.add(ref);
}

/** The class of which a name in a method is an instance or the class itself: the one the method stands in, or `A` of `A()`. */
export function classOf({ survey, resolver }: Known, value: Expr, scope: Scope): ClassDef | undefined {
  if (value.type === 'Call' && value.func.type === 'Name' && value.func.id === 'super') return around(scope);
  const binding = value.type === 'Name' ? resolver.lookup(scope, value.id) : undefined;
  if (binding?.definitions[0]?.how === 'parameter') return around(binding.scope);
  const [ref = '', ...others] = resolver.only(value, scope) ?? [];
  if (others.length > 0 || !/^(?:own|class):/.test(ref)) return undefined;
  const node = resolver.nodes.get(Number(ref.slice(ref.indexOf(':') + 1)));
  return node?.type === 'ClassDef' && survey.scopeOf(node) ? node : undefined;
}

function around(scope: Scope): ClassDef | undefined {
  for (let up: Scope | undefined = scope; up; up = up.parent)
    if (up.kind === 'class') return up.node.type === 'ClassDef' ? up.node : undefined;
  return undefined;
}
