/** Codes of categories are checked against the categories: compiled code goes where they say. */

import { isCallee, type Scope } from '../analysis/names/scopes.js';
import { UNCHECKED } from '../analysis/values/in-place.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Call, Expr } from '../syntax/ast.js';

/** Methods and classes of pandas that take codes, the keyword by which these go unchecked, and its place. */
const TAKERS: ReadonlyMap<string, readonly [keyword: string, place: number]> = new Map([
  ['from_codes', ['validate', 4]],
  ['set_codes', ['verify_integrity', 2]],
  ['set_levels', ['verify_integrity', 2]],
  ['MultiIndex', ['verify_integrity', 6]],
]);

export const rule: Rule = {
  id: 'data/unchecked',
  title: 'Codes of categories and indexes are checked',
  why: '`pd.Categorical.from_codes(codes, categories, validate=False)` reads memory wherever a code says, and takes what is there for an object.',
  rank: 2,
  good: [
    'import pandas as pd\npd.Categorical.from_codes([0, 1], ["a", "b"])\npd.Categorical.from_codes([0], ["a"], validate=True)',
    'import pandas as pd\npd.concat([], verify_integrity=False)\ndf = pd.DataFrame()\ndf.set_index("a", verify_integrity=False)\ndf.merge(df, validate="1:1")',
    'import pandas as pd\nmi = pd.MultiIndex([["a"]], [[0]])\nmi.set_codes([0], level=0)\npd.MultiIndex.from_tuples([(1, 2)])',
  ],
  bad: [
    'import pandas as pd\npd.Categorical.from_codes([100], ["a"], validate=False)',
    'import pandas as pd\npd.Categorical.from_codes([100], ["a"], None, None, False)',
    'import pandas as pd\npd.Categorical.from_codes([100], ["a"], **{"vali" + "date": False})',
    'import pandas as pd\npd.Categorical.from_codes(*[[100], ["a"], None, None, False])',
    'import pandas as pd\nmi = pd.MultiIndex.from_arrays([["a"]])\nmi.set_codes([100], level=0, verify_integrity=False)',
    'import pandas as pd\npd.MultiIndex([["a"]], [[100]], verify_integrity=False)',
    'import pandas as pd\nmake = pd.Categorical.from_codes\nmake([100], ["a"], validate=False)',
    'from pandas import MultiIndex\nMultiIndex([["a"]], [[100]], None, None, None, False, False)',
  ],
  check(context) {
    const { survey, resolver } = context;
    for (const { node, scope } of survey.all('Call')) {
      if (node.func.type === 'Attribute') check(context, node, node.func.attr, scope);
    }
    for (const { node, scope, refs } of resolver.namedCalls()) {
      if (node.func.type === 'Attribute') continue;
      for (const ref of refs)
        if (ref.startsWith('name:pandas.')) check(context, node, ref.slice(ref.lastIndexOf('.') + 1), scope);
    }
    for (const entry of survey.all('Attribute')) {
      const { node, role, parent } = entry;
      const isCalled = isCallee(entry);
      const isNamed = parent?.node.type === 'Assign' && parent.node.value === node;
      if (role === 0 && UNCHECKED.has(node.attr) && !isCalled && !isNamed)
        context.report(node.nameAt, `${node.attr} is used as a value.`, 'Call it where it is needed.');
    }
  },
};

function check(context: RuleContext, { args, keywords }: Call, name: string, scope: Scope): void {
  const [keyword, place] = TAKERS.get(name) ?? [];
  if (keyword === undefined || place === undefined) return;
  const stars = args.filter(({ type }) => type === 'Starred');
  const given = keywords.flatMap(({ arg, value }) => {
    if (arg !== null) return arg === keyword ? [value] : [];
    const keys = context.keys.of(value, scope);
    // Another name that is written out is told by Python itself.
    const isOther = keys?.every((key) => {
      const texts = key.expr ? context.literals.texts(key.expr, key.scope) : [key.name];
      return texts !== undefined && !texts.includes(keyword);
    });
    return isOther ? [] : [value];
  });
  for (const value of [...stars, ...args.slice(place, place + 1), ...given])
    if (!isTrue(value))
      context.report(
        value.at,
        `${name}() may be told not to check what it is given.`,
        `Leave ${keyword} out.`,
      );
}

function isTrue(value: Expr): boolean {
  return value.type === 'Constant' && value.kind === 'True';
}
