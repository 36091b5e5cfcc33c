/** Lists in a class that name attributes, which Python or pandas then reads or sets. */
import { isPublicText } from '../analysis/names/public-names.js';
import type { Rule } from '../rule.js';

export const rule: Rule = {
  id: 'attribute/by-list',
  title: 'Lists of attributes in a class are literal and public',
  why: 'Patterns read what __match_args__ names, and pandas reads and sets what _metadata and its kin name, of tables and of what it makes of them.',
  rank: 3,
  good: [
    'import pandas as pd\nclass T(pd.DataFrame):\n    _metadata = ["rate"]',
    'class Notes:\n    def _metadata(self):\n        return {}',
  ],
  bad: [
    'class A:\n    __match_args__ = ("__class__",)',
    'import pandas as pd\nclass T(pd.DataFrame):\n    _metadata = ["_m" + "gr"]',
    'import pandas as pd\nclass M:\n    @property\n    def _metadata(self):\n        return ["_mgr"]\nclass T(M, pd.DataFrame):\n    pass',
  ],
  check({ survey, own, report }) {
    const hasBases = survey.all('ClassDef').some(({ node }) => !own.isPlain(node.at));
    const lists = hasBases ? [MATCHED, ...OF_PANDAS] : [MATCHED];
    for (const list of lists)
      for (const { definitions } of survey.members.get(list) ?? [])
        for (const { value, at } of definitions) {
          const isFixed = value?.type === 'Tuple' || (value?.type === 'List' && list !== MATCHED);
          if (!isFixed || !value.elts.every(isPublicText))
            report(
              at,
              `${list} names attributes that are not literal and public.`,
              list === MATCHED
                ? 'Leave it out and name attributes in the patterns.'
                : `Write them in place: ${list} = ["rate"].`,
            );
        }
  },
};

const MATCHED = '__match_args__';
const OF_PANDAS = [
  '_metadata',
  '_attributes',
  '_comparables',
  '_internal_names',
  '_hidden_attrs',
  '_accessors',
];
