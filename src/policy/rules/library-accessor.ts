/** Accessors, which pandas sets on its own classes under the name they are registered by. */
import { isPublicText } from '../analysis/names/public-names.js';
import type { PolicyData } from '../policy-data.js';
import type { Rule } from '../rule.js';

export const rule: Rule = {
  id: 'library/accessor',
  title: 'Accessors are registered under literal public names of their own',
  why: 'An accessor takes the place of the attribute of tables that has its name; libraries and rules go on by what that meant.',
  rank: 3,
  good: [
    'import pandas as pd\n@pd.api.extensions.register_dataframe_accessor("finance")\nclass A:\n    def __init__(self, df):\n        self.df = df',
  ],
  bad: [
    'import pandas as pd\n@pd.api.extensions.register_series_accessor("interpolate")\nclass A:\n    pass',
    'import pandas as pd\n@pd.api.extensions.register_dataframe_accessor("_constructor")\nclass A:\n    pass',
  ],
  check({ resolver, policy, report }) {
    for (const { node, refs } of resolver.namedCalls()) {
      if (![...refs].some((ref) => REGISTERS.test(ref))) continue;
      const [name] = node.args;
      if (!isPublicText(name))
        report(
          node.at,
          'An accessor is registered under a name that is computed or private.',
          'Write a public name in place: register_dataframe_accessor("finance").',
        );
      else if (name?.type === 'Constant' && isTaken(policy, name.value))
        report(
          node.at,
          `An accessor is registered as ${name.value}, which is the name of something else already.`,
          'Give it a name of its own: register_dataframe_accessor("finance").',
        );
    }
  },
};

const REGISTERS = /^name:pandas\.api\.extensions\.register_\w+_accessor$/;

/** Whether libraries have it, or rules go by it. */
function isTaken({ attributes, files, members, methods, strings }: PolicyData, name: string): boolean {
  return [
    ...[attributes.denied, files.readers, files.writers, strings, methods.takers],
    ...members.values(),
  ].some((names) => names.has(name));
}
