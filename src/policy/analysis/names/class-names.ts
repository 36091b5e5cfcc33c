/**
 * A class body reads a name of its own from the module until it has bound it; what functions around it bind it does not
 * see. Where it is not sure that it has bound it, both names are taken for one: whatever either can be, or is used for,
 * counts for both. Built-ins, which come after the module's names, are shadow.ts. What a class binds is had through the
 * class and its instances too.
 */
import type { Name, Node } from '../../syntax/ast.js';
import type { Binding, Entry, Scope } from './scopes.js';
import { isShadowed } from './shadow.js';
import type { Survey } from './survey.js';

export function joinClassNames(survey: Survey): void {
  for (const scope of survey.scopes) {
    if (scope.kind !== 'class') continue;
    for (const [name, binding] of scope.bindings) {
      const outer = survey.module.bindings.get(name);
      if (!outer || outer === binding || !mayReadOuter(survey, scope, binding)) continue;
      outer.definitions.push(...binding.definitions);
      scope.bindings.set(name, outer);
    }
  }
}

/** Whether a class has it, so that it is not only had by its name. */
export function isMember({ scope, definitions }: Binding): boolean {
  return (
    scope.kind === 'class' ||
    (scope.kind === 'module' && definitions.some((definition) => definition.scope.kind === 'class'))
  );
}

/** Whether the name, where it is read, is what the program binds to it, and not what stands around a class body. */
export function isSettled(binding: Binding, use: Name, scope: Scope): boolean {
  return binding.scope.kind !== 'class' || isShadowed(binding, use, scope);
}

/** Whether the body reads the name, or adds to it, where it may not have bound it yet. */
function mayReadOuter(survey: Survey, scope: Scope, { name, definitions }: Binding): boolean {
  const body = bodyOf(scope);
  const isDeleted = definitions.some(({ how }) => how === 'delete');
  const bound = definitions
    .filter(({ how, always }) => always && how !== 'augmented' && how !== 'annotation')
    .map(({ at }) => statementAt(body, at));
  return survey.named(name).some((entry) => {
    if (entry.scope !== scope || entry.role === 2 || isBoundBefore(entry)) return false;
    if (entry.role === 1 && entry.parent?.node.type !== 'AugAssign') return false;
    const here = statementAt(body, entry.node.at);
    return isDeleted || !bound.some((place) => place < here);
  });
}

function bodyOf({ node }: Scope): readonly Node[] {
  return node.type === 'ClassDef' ? node.body : [];
}

/** The last statement of the body that begins before that place: decorators count for the one before. */
function statementAt(body: readonly Node[], at: number): number {
  let low = 0;
  let high = body.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((body[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `date: date = None`: what stands behind the colon is read last. */
function isBoundBefore(entry: Entry<Name>): boolean {
  let inner: Entry = entry;
  while (inner.parent && inner.parent.node.type !== 'AnnAssign') inner = inner.parent;
  const owner = inner.parent?.node;
  if (owner?.type !== 'AnnAssign' || inner.field !== 'annotation' || !owner.value) return false;
  return owner.target.type === 'Name' && owner.target.id === entry.node.id;
}
