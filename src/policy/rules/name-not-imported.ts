/** A module that was never imported. */
import type { Rule } from '../rule.js';

export const rule: Rule = {
  id: 'name/not-imported',
  title: 'A name that is a module but was not imported',
  why: 'Python would answer NameError after the run has started; said here, the next try can be right.',
  rank: 6,
  good: ['import json\njson.loads("1")', 'import math\nmath.sqrt(4)'],
  bad: ['os.getcwd()', 'x = sys.version', 'subprocess.run("ls")'],
  check({ survey, resolver, policy, names, report }) {
    for (const { node, scope, role } of survey.all('Name')) {
      if (role !== 0 || names.has(node.id) || resolver.isGiven(node.id) || resolver.lookup(scope, node.id))
        continue;
      if (
        !policy.importable.has(node.id) ||
        policy.builtins.allowed.has(node.id) ||
        policy.builtins.denied.has(node.id)
      )
        continue;
      const listed = policy.modules.has(node.id);
      report(
        node.at,
        listed ? `${node.id} is used but not imported.` : `${node.id} is not imported and not available.`,
        listed
          ? `Write \`import ${node.id}\` first.`
          : (policy.moduleHints.get(node.id) ?? 'Use a listed module.'),
      );
    }
  },
};
