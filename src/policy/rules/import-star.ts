/** `from module import *`: of a listed module, at the top, and of its names the public ones. */
import type { Rule } from '../rule.js';

export const rule: Rule = {
  id: 'import/star',
  title: 'Star imports stand at the top level, and of what they bind only public names are used',
  why: 'A star import binds names nobody wrote down. The names file says which they are; one that is not public is as good as not there while nothing reads it.',
  rank: 2,
  good: [
    'from math import *\nprint(sqrt(2))',
    'from statistics import *\nmean([1, 2])',
    'from typing import *\ndef f(x: Optional[List[int]]) -> Any:\n    return x',
    'from numpy import *\nprint(mean(array([1, 2])))',
    'from pandas import *\nDataFrame({"a": [1]}).mean()',
  ],
  bad: [
    'from os import *',
    'def f():\n    from numpy import *',
    'from typing import *\nget_type_hints(1)',
    'from pandas import *\nx = io',
    'from numpy import *\nctypeslib.as_array',
    'from matplotlib.pyplot import *\nimportlib',
    'from pandas import *\nread_pickle("x")',
    'from matplotlib.pyplot import *\nfrom math import *\nf"{sys}"',
  ],
  check({ survey, resolver, policy, report }) {
    let any = false;
    for (const { node, scope } of survey.all('ImportFrom')) {
      if (node.level > 0 || node.names[0]?.name !== '*') continue;
      any = true;
      if (scope.kind === 'module' && policy.modules.get(node.module ?? '')?.star) continue;
      report(
        node.at,
        `\`from ${node.module} import *\` binds names that are not known here.`,
        `Name what you need, at the top of the code: from ${node.module} import name.`,
      );
    }
    if (!any) return;
    for (const { node, scope, role } of survey.all('Name')) {
      if (role !== 0 || !resolver.isGiven(node.id)) continue;
      const leak = [...resolver.name(node.id, scope)].find((ref) => ref.startsWith('leak:'));
      if (leak === undefined) continue;
      const name = leak.slice('leak:'.length);
      report(node.at, `${name} is no public name.`, 'Use another public name, or one of your own.');
    }
  },
};
