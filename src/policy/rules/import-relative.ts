/** Relative imports have no package to be relative to. */
import type { Rule } from '../rule.js';

export const rule: Rule = {
  id: 'import/relative',
  title: 'No relative imports',
  why: 'The code is no package, and a relative name would be resolved against whatever the run finds around it.',
  rank: 2,
  good: ['from pandas import DataFrame'],
  bad: ['from . import os', 'from .secrets import key', 'from ...x import y'],
  check({ survey, report }) {
    for (const { node } of survey.all('ImportFrom')) {
      if (node.level > 0)
        report(
          node.at,
          'A relative import has nothing to be relative to.',
          'Import a listed module by its full name.',
        );
    }
  },
};
