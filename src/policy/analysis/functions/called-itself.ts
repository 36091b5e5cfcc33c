/** Whether a call of a function by its name is one of the function as it is written: no decorator takes what it is given. */
import type { FunctionDef } from '../../syntax/ast.js';
import type { Resolver } from '../names/resolve.js';
import type { Survey } from '../names/survey.js';
import { calleeOf, callsAsCalled } from './known-decorators.js';

interface Known {
  readonly survey: Survey;
  readonly resolver: Resolver;
}

export function isCalledItself({ survey, resolver }: Known, node: FunctionDef): boolean {
  const scope = survey.scopeOf(node)?.parent;
  return node.decorator_list.every((item) =>
    [...((scope && resolver.only(calleeOf(item), scope)) ?? [''])].every(callsAsCalled),
  );
}
