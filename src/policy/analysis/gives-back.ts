/** Whether all a function returns is its first parameter, as `__enter__` and decorators of classes do. */
import type { FunctionDef } from '../syntax/ast.js';
import type { Survey } from './survey.js';

export function givesBack(survey: Survey, node: FunctionDef): boolean {
  const inner = survey.scopeOf(node);
  const first = [...node.args.posonlyargs, ...node.args.args][0]?.arg;
  if (!inner || first === undefined || inner.bindings.get(first)?.definitions.length !== 1) return false;
  const returns = survey.all('Return').filter((entry) => entry.scope === inner);
  return (
    returns.length > 0 &&
    returns.every((entry) => entry.node.value?.type === 'Name' && entry.node.value.id === first)
  );
}
