/**
 * A class body reads a name of its own from the module until it has bound it. Where it is not sure that it has, both
 * names are taken for one: whatever either can be, or is used for, counts for both.
 */
import type { Name, Node } from '../syntax/ast.js';
import type { Binding, Entry, Scope } from './scopes.js';
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

/** Whether the body reads the name, or adds to it, where it may not have bound it yet. */
function mayReadOuter(survey: Survey, scope: Scope, { name, definitions }: Binding): boolean {
  const body = bodyOf(scope);
  const isDeleted = definitions.some(({ how }) => how === 'delete');
  const bound = definitions
    .filter(({ how, certain }) => certain && how !== 'augmented' && how !== 'annotation')
    .map(({ at }) => statementAt(body, at));
  return survey.named(name).some((entry) => {
    if (entry.scope !== scope || entry.role === 2 || isAnnotation(entry)) return false;
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

/** `date: date = None`: an annotation that calls nothing is only kept. */
function isAnnotation(entry: Entry<Name>): boolean {
  let inner: Entry = entry;
  for (let up = entry.parent; up; up = up.parent) {
    if (up.node.type === 'AnnAssign' || up.node.type === 'arg' || up.node.type === 'FunctionDef')
      return inner.field === 'annotation' || inner.field === 'returns';
    if (up.node.type === 'Call' || up.node.type === 'ClassDef') return false;
    inner = up;
  }
  return false;
}
