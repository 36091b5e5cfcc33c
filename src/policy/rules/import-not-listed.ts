/** Only listed modules can be imported. */
import type { Rule, RuleContext } from '../rule.js';

export const rule: Rule = {
  id: 'import/not-listed',
  title: 'Only listed modules can be imported',
  why: 'Deny by default: what a module does is known only for those on the list. Names are compared whole, so oslo_like is refused for not being listed and not for beginning with os.',
  rank: 1,
  good: [
    'import pandas as pd\nfrom scipy import stats\nimport matplotlib.pyplot as plt',
    '# import os\nprint("import os")',
  ],
  bad: [
    'import  os',
    'import oslo_like',
    'from subprocess import run',
    'import importlib.util as u',
    'if True:\n    import sys',
    'import pandas, socket',
  ],
  check(context) {
    for (const { node } of context.survey.all('Import')) {
      for (const alias of node.names)
        if (!isListed(context, alias.name)) refuse(context, alias.at, alias.name);
    }
    for (const { node } of context.survey.all('ImportFrom')) {
      if (node.level === 0 && node.module !== null && !isListed(context, node.module)) {
        const whole = node.names.every((alias) => isListed(context, `${node.module}.${alias.name}`));
        if (!whole) refuse(context, node.at, node.module);
      }
    }
  },
};

function isListed({ policy }: RuleContext, module: string): boolean {
  return policy.modules.has(module);
}

function refuse({ policy, report }: RuleContext, at: number, module: string): void {
  const root = module.split('.')[0] ?? module;
  const hint =
    policy.moduleHints.get(module) ??
    policy.moduleHints.get(root) ??
    (policy.modules.has(root)
      ? `Use the public names of ${root} instead.`
      : 'Use pandas, numpy, scipy, matplotlib or the listed standard modules.');
  report(at, `The module ${module} is not among the listed modules.`, hint);
}
