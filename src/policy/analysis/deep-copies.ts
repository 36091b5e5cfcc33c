/** What deep copies of the program may put into the place of an instance. */
import type { Resolver } from './resolve.js';
import type { Survey } from './survey.js';

interface Known {
  readonly survey: Survey;
  readonly resolver: Resolver;
}

/** Whether a deep copy may put something else in the place of an instance: `__deepcopy__`, or a memo that is given. */
export function copiesToOther({ survey, resolver }: Known): () => boolean {
  let found: boolean | undefined;
  return () => {
    found ??=
      survey.scopes.some(({ kind, bindings }) => kind === 'class' && bindings.has('__deepcopy__')) ||
      resolver
        .namedCalls()
        .some(
          ({ node, refs }) =>
            refs.has('name:copy.deepcopy') &&
            (node.args.length !== 1 || node.args[0]?.type === 'Starred' || node.keywords.length > 0),
        );
    return found;
  };
}
