/** What deep copies of the program may put into the place of an instance. */
import { once } from '../names/once.js';
import type { Resolver } from '../names/resolve.js';
import { isCallee } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';

interface Known {
  readonly survey: Survey;
  readonly resolver: Resolver;
}

/** Whether a deep copy may put something else in the place of an instance: `__deepcopy__`, or a memo that is given. */
export const copiesToOther = once(
  ({ survey, resolver }: Known): boolean =>
    survey.members.has('__deepcopy__') ||
    resolver
      .namedCalls()
      .some(
        ({ node, refs }) =>
          refs.has('name:copy.deepcopy') &&
          (node.args.length !== 1 || node.args[0]?.type === 'Starred' || node.keywords.length > 0),
      ) ||
    // Handed on, it is called with anything.
    [...survey.all('Name'), ...survey.all('Attribute')].some(
      (entry) =>
        entry.role === 0 &&
        !isCallee(entry) &&
        resolver.refs(entry.node, entry.scope).has('name:copy.deepcopy'),
    ),
);
