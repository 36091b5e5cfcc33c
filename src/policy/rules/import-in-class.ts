/** Modules are not class attributes. */
import type { Rule } from '../rule.js';

export const rule: Rule = {
  id: 'import/in-class',
  title: 'No imports in class bodies',
  why: 'A module that is a class attribute can be reached from any instance, where its name is no longer known.',
  rank: 3,
  good: ['import math\nclass Circle:\n    def area(self, r):\n        return math.pi * r ** 2'],
  bad: ['class A:\n    import json', 'class A:\n    from pandas import io'],
  check({ survey, report }) {
    for (const entry of [...survey.all('Import'), ...survey.all('ImportFrom')]) {
      if (entry.scope.kind === 'class') {
        report(
          entry.node.at,
          'An import inside a class body makes the module an attribute.',
          'Import at the top of the code.',
        );
      }
    }
  },
};
