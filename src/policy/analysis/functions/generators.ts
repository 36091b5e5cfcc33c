/** Which functions are generators: what these return is not what a call of them gives. */
import type { Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';

/** @param scope that of the function */
export function isGenerator(survey: Survey, scope: Scope): boolean {
  const isIn = (entry: { readonly scope: Scope }) => entry.scope === scope;
  return survey.all('Yield').some(isIn) || survey.all('YieldFrom').some(isIn);
}
