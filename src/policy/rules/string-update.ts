/** What names the formatter of an axis by other means than its setter: `update()`, and a text. */
import { draws, mayBeDrawn } from '../analysis/libraries/drawn.js';
import type { Scope } from '../analysis/names/scopes.js';
import { isMutable } from '../analysis/values/mutable.js';
import { checkKeyword, FORMATTERS } from '../denied-keywords.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Call, Expr } from '../syntax/ast.js';
import { nfkc } from '../syntax/nfkc.js';

export const rule: Rule = {
  id: 'string/update',
  title: 'What update() sets of a chart is written out',
  why: 'An axis takes its formatter by update() too, under a key that may be computed: a text whose fields it fills in.',
  rank: 2,
  good: [
    'import matplotlib.pyplot as plt\nax = plt.gca()\nax.xaxis.update({"label_text": "cost"})\nfor text in ax.texts:\n    text.update({"color": "red"})',
    'import pandas as pd\ndef merged(a, b):\n    a.update(b)\n    return a\nprint(merged({}, {"a": 1}), pd.Series([1]).update([2]))',
    'import matplotlib.pyplot as plt\nfrom collections import Counter, defaultdict\ngroups = defaultdict(dict)\nwords = Counter()\nby_team = {}\nfor team, month in [("a", "b c")]:\n    groups[team].update({month: team})\n    words.update(month.split())\n    by_team.setdefault(team, Counter()).update(groups[team])\nplt.bar(list(words), list(words.values()))',
    'import matplotlib.pyplot as plt\nimport pandas as pd\ndf = pd.DataFrame({"a": [1]})\ndf.update(df * 2)\nrows = df.to_dict("records")\nfor row in rows:\n    row.update({"b": row["a"], **{f"{k}_share": v for k, v in row.items()}})\n    row.update({k: 1 for k in row})\ndf.plot()',
    'import matplotlib.pyplot as plt\nclass Player:\n    def __init__(self):\n        self.points = {}\n    def update(self, more):\n        self.points.update(more)\np = Player()\np.update({name: 1 for name in "ab"})\nplt.plot([1])',
  ],
  bad: [
    'import matplotlib.pyplot as plt\nplt.gca().title.update(dict(usetex=True))',
    'import matplotlib.pyplot as plt\nstyle = {}\nstyle.setdefault("usetex", True)\nplt.gca().title.update(style)',
    'import matplotlib.pyplot as plt\nk = "major_" + "formatter"\nplt.gca().xaxis.update({k: k})',
    'import matplotlib.pyplot as plt\nk = "major_" + "formatter"\nfor v in plt.gca().properties().values():\n    v.update({k: k})',
    'import pandas as pd\nk = "major_" + "formatter"\np = pd.Series([1]).plot().properties()\np["xax" + "is"].update({k: k})',
    'import matplotlib.pyplot as plt\nfrom matplotlib.ticker import MaxNLocator\nclass L(MaxNLocator):\n    def set_axis(self, a):\n        a.update({self.k: self.k})',
    'from matplotlib.axis import XAxis\nclass A(XAxis):\n    def go(self, k):\n        self.update({k: k})',
    'import matplotlib.pyplot as plt\nf = plt.gca().xaxis.update',
    'import matplotlib.pyplot as plt\nplt.setp(plt.gca().xaxis, "major_formatter", "{x}")',
    'import matplotlib.pyplot as plt\nimport pandas as pd\nfor _, row in pd.DataFrame([["a"]], columns=["major_" + "formatter"]).iterrows():\n    plt.gca().xaxis.update(row)',
    'import copy\nimport matplotlib.pyplot as plt\nk = "major_" + "formatter"\na = copy.copy(plt.gca().xaxis)\na.update({k: k})',
  ],
  check(context) {
    const { survey, report } = context;
    for (const { node, parent, field } of survey.all('Constant'))
      if (node.kind === 'str' && FORMATTERS.includes(nfkc(node.value)))
        if (parent?.node.type !== 'Expr' && !(parent?.node.type === 'Dict' && field === 'keys'))
          report(node.at, `${node.value} is named by a text.`, HINT);
    const updates = survey.all('Attribute').filter(({ node, role }) => node.attr === 'update' && role === 0);
    if (updates.length === 0 || !draws(context)) return;
    for (const { node, parent, field, scope } of updates) {
      const call = field === 'func' && parent?.node.type === 'Call' ? parent.node : undefined;
      if (call && isTold(context, call, scope)) {
        if (mayBeDrawn(context, node.value, scope)) checkTold(context, call, scope);
        continue;
      }
      if (!mayBeDrawn(context, node.value, scope)) continue;
      if (call) report(call.args[0]?.at ?? call.at, 'What update() sets is computed.', HINT);
      else report(node.nameAt, 'update is used as a value.', 'Call it where it is named.');
    }
  },
};

const HINT = 'Write the keys out; of an axis call the setter: ax.xaxis.set_major_formatter("{x:.1f}").';

/** Keys that are written out are judged as keywords are: `usetex` starts a program. */
function checkTold(context: RuleContext, { args }: Call, scope: Scope): void {
  for (const item of args)
    for (const { name, expr, value, at, scope: from } of context.keys.names(item, scope) ?? [])
      for (const text of expr ? (context.literals.texts(expr, from) ?? []) : [name ?? ''])
        if (!text.startsWith('__')) checkKeyword(context, text, value, at);
}

/** Whether no formatter can be among what it is given, or only what is no text. */
function isTold(context: RuleContext, { args, keywords }: Call, scope: Scope): boolean {
  const { keys, literals, numbers } = context;
  // What keywords are called is judged wherever they stand (keyword-denied.ts).
  const given = [...args, ...keywords.flatMap(({ arg, value }) => (arg === null ? [] : [value]))];
  return given.every(
    (item) =>
      isNoMapping(context, item, scope) ||
      keys
        .names(item, scope)
        ?.every(
          ({ expr, value, scope: at }) =>
            !expr ||
            literals.texts(expr, at) !== undefined ||
            !keys.mayBeOneOf(FORMATTERS, expr) ||
            isMutable(value) ||
            numbers.has(value, at),
        ),
  );
}

/** Words and members: what is drawn is given keys with values. */
function isNoMapping({ literals, resolver, survey }: RuleContext, value: Expr, scope: Scope): boolean {
  const found = literals.values(value, scope);
  return (found?.length ? found : [{ expr: value, scope }]).every(({ expr, scope: at }) => {
    if (MEMBERS.test(expr.type)) return true;
    if (expr.type !== 'Call') return false;
    const { func } = expr;
    if (func.type === 'Attribute' && LISTS.has(func.attr)) return !survey.ownNames.has(func.attr);
    const refs = [...(resolver.only(func, at) ?? [])];
    return refs.length > 0 && refs.every((ref) => LISTING.test(ref));
  });
}

const MEMBERS = /^(?:List|Tuple|Set|ListComp|SetComp|GeneratorExp|JoinedStr|Constant)$/;
const LISTS = new Set(['split', 'splitlines', 'tolist', 'to_list', 'keys', 'values', 'items', 'encode']);
const LISTING = /^builtin:(?:set|frozenset|list|tuple|sorted|range|zip|map|filter|enumerate|str|bytes)$/;
