/**
 * Enumerations of a program that may have no members: calling one with names makes another class, as calling
 * `enum.Enum` does (rules/class-open-enum.ts).
 */
import type { ClassDef, Expr } from '../../syntax/ast.js';
import type { Resolver } from '../names/resolve.js';
import type { Entry, Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';

interface Program {
  readonly survey: Survey;
  readonly resolver: Resolver;
}

export const ENUMS = /^name:enum\.(?:Enum|IntEnum|StrEnum|Flag|IntFlag|ReprEnum)$/;

/** Own enumerations, by reference, that may have no members: calling one with names makes another. */
export function openEnums({ survey, resolver }: Program): ReadonlySet<string> {
  const out = new Set<string>();
  const built = new Map<string, Entry<ClassDef>[]>();
  const queue: Entry<ClassDef>[] = [];
  for (const entry of survey.all('ClassDef')) {
    for (const ref of entry.node.bases.flatMap((base) => [...resolver.refs(base, entry.scope)])) {
      if (ENUMS.test(ref)) queue.push(entry);
      const list = built.get(ref);
      if (list) list.push(entry);
      else built.set(ref, [entry]);
    }
  }
  for (let entry = queue.pop(); entry; entry = queue.pop()) {
    const ref = `class:${entry.node.at}`;
    if (out.has(ref) || hasMember(survey.scopeOf(entry.node), resolver)) continue;
    out.add(ref);
    queue.push(...(built.get(ref) ?? []));
  }
  return out;
}

/** A plain value under a public name is a member for certain. */
function hasMember(scope: Scope | undefined, resolver: Resolver): boolean {
  if (!scope || scope.bindings.has('_ignore_')) return false;
  return [...scope.bindings.values()].some(
    ({ name, definitions }) =>
      !name.startsWith('_') &&
      definitions.every(
        ({ how, value, always }) => how === 'assign' && always && value !== undefined && isPlainValue(value),
      ),
  );
  function isPlainValue(value: Expr): boolean {
    if (value.type === 'UnaryOp') return isPlainValue(value.operand);
    if (value.type === 'Call' && scope) return resolver.refs(value.func, scope).has('name:enum.auto');
    return (
      value.type === 'Constant' || value.type === 'Tuple' || value.type === 'Dict' || value.type === 'List'
    );
  }
}
