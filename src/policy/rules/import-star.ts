/** `from module import *` only where it binds nothing but public names. */
import type { Rule } from '../rule.js';

export const rule: Rule = {
  id: 'import/star',
  title: 'Star imports only of modules whose every exported name is public',
  why: 'A star import binds names nobody wrote down. Where the names file shows that all of them are public (math, statistics, itertools) it is harmless.',
  rank: 2,
  good: ['from math import *\nprint(sqrt(2))', 'from statistics import *\nmean([1, 2])'],
  bad: ['from io import *', 'from pandas import *', 'from os import *', 'def f():\n    from numpy import *'],
  check({ survey, policy, report }) {
    for (const { node, scope } of survey.all('ImportFrom')) {
      if (node.level > 0 || node.names[0]?.name !== '*') continue;
      if (scope.kind === 'module' && policy.modules.get(node.module ?? '')?.star) continue;
      report(
        node.at,
        `\`from ${node.module} import *\` binds names that are not known to be public.`,
        `Name what you need: from ${node.module} import name.`,
      );
    }
  },
};
