/** Public-looking attributes that lead to frames, modules, foreign memory or unpickling. */

import { isOwnValue } from '../analysis/classes/own-instances.js';
import { isTable } from '../analysis/libraries/tables.js';
import { once } from '../analysis/names/once.js';
import { mentions } from '../analysis/names/own-names.js';
import type { Rule, RuleContext } from '../rule.js';

export const rule: Rule = {
  id: 'attribute/denied',
  title: 'Attributes that lead out of the analysis are refused of anything',
  why: 'Frames, code objects, modules, raw memory and pickles are reached through names without an underscore too, and on values whose kind no reading can tell.',
  rank: 2,
  good: [
    'class Task:\n    def __init__(self, func, *args):\n        self.func, self.args = func, args\nqueue = {}\nqueue["a"] = Task(print, 1)\nfor name in sorted(queue):\n    task = queue.pop(name)\n    task.func(*task.args)',
    'class A:\n    def __init__(self):\n        self.os = "linux"\n    def show(self):\n        return self.os',
    'df = {"os": 1}\ndf["os"]',
    'import pandas as pd\nhosts = pd.DataFrame({"os": ["linux"], "module": ["m"]})\nprint(hosts.os.unique(), hosts.dropna().module)\nby_name = hosts.rename(columns={"os": "sys"})\nprint(by_name.sys)\nfor row in hosts.itertuples():\n    print(row.os)\nfor _, row in hosts.iterrows():\n    print(row.module)',
    'class A:\n    def __init__(self, os):\n        self.os = os\nhosts = [A("linux"), A("bsd")]\nprint([a.os for a in hosts], hosts[0].os)',
  ],
  bad: [
    'import numpy as np\nn = "a" + "b"\nmatch np.rec.array([(1,)], dtype=[(n, int)])[0]:\n    case object(pprint=show):\n        print(show())',
    'import numpy as np\nfrom operator import attrgetter\nn = "a" + "b"\nprint(attrgetter("pprint")(np.rec.array([(1,)], dtype=[(n, int)])[0])())',
    'import matplotlib.pyplot as plt\nclass A:\n    func = 1\nplt.gca().spines[:].set_color.func("x")',
    'import matplotlib.pyplot as plt\nclass A:\n    func = 1\ngetattr(plt, "rc_context")().func()',
    'import pandas as pd\npd.option_context("display.max_rows", 3).func("x", 1)',
    'def g():\n    yield\nx = g()\nx.gi_frame',
    'try:\n    1 / 0\nexcept Exception as e:\n    e.with_traceback(None)',
    'df = 1\ndf.to_pickle("x")',
    'class A:\n    pass\nA.mro()[1]',
    'import numpy as np\nn = "a" + "b"\nprint(np.rec.array([(1,)], dtype=[(n, int)])[0].pprint())',
    'x = [1]\nx.ctypes',
    'def f(m):\n    return m.os',
    'import pandas as pd\npd.DataFrame().to_pickle("x")',
    'import pandas as pd\ndf = pd.DataFrame({"a": [1]})\nfor df in [1]:\n    df.os',
    'import pandas as pd\ndf = pd.DataFrame({"a": [print]})\ndf["a"].iloc[0].module',
    'import pandas as pd\ndf = pd.DataFrame({"a": [print]})\nfor i, row in df.items():\n    row[0].os\n    i.os',
    'import pandas as pd\ndf = pd.DataFrame({"a": [print]})\nfor row in df.itertuples():\n    row[0].os',
    'import pandas as pd\ndf = pd.DataFrame({"a": [1]})\ndf.groupby("a").obj',
    'class A:\n    os = 1\nhosts = [A()]\nhosts.append(print)\nprint([a.os for a in hosts])',
    'import random\nclass A:\n    os = 1\nfor a in [A(), random.Random]:\n    a.os',
  ],
  check(context) {
    const { survey, own, policy, resolver, report } = context;
    for (const { node, scope } of survey.all('Attribute')) {
      const leads = policy.attributes.denied.get(node.attr);
      if (leads === undefined || (own.has(node.attr) && isOwnValue(context, node.value, scope))) continue;
      if (HELD.has(node.attr) && own.has(node.attr) && !mayHold(context)) continue;
      // Of the denied names these alone are methods of a table; another is a column.
      if (!node.attr.startsWith('to_') && isTable(context, node.value, scope)) continue;
      const refs = resolver.refs(node, scope);
      if ([...refs].some((ref) => ref.startsWith('name:') || ref.startsWith('leak:'))) {
        const listed = [...(resolver.only(node, scope) ?? [''])].every(
          (ref) => ref.startsWith('name:') && isPublic(ref.slice(5)),
        );
        if (listed || [...refs].every((ref) => ref.startsWith('leak:'))) continue;
      }
      report(
        node.nameAt,
        `The attribute ${node.attr} leads to ${leads}.`,
        HINTS.get(leads) ?? 'Use another way to the same figure.',
      );
    }
    // A record reads of itself the attributes that are called like its fields, to show them.
    const hasRecords = mentions(survey, RECORDS);
    for (const { node, scope } of hasRecords ? survey.all('Attribute') : [])
      if (node.attr === 'pprint' && !isPrinter(resolver.only(node.value, scope)))
        report(
          node.nameAt,
          'pprint() of a record reads what its fields are called.',
          'Print it: print(row).',
        );
    // Also by a name or a pattern.
    const named = [
      ...survey.all('Constant').filter(({ node }) => node.value === 'pprint'),
      ...survey.all('MatchClass').filter(({ node }) => node.kwd_attrs.includes('pprint')),
    ];
    for (const { node } of hasRecords ? named : [])
      report(node.at, 'pprint() of a record reads what its fields are called.', 'Print it: print(row).');
    function isPublic(name: string): boolean {
      const dot = name.lastIndexOf('.');
      return policy.modules.get(name.slice(0, dot))?.names.has(name.slice(dot + 1)) ?? false;
    }
  },
};

/** What a few objects of libraries hold of a function, and classes of a program hold more often. */
const HELD = new Set(['func', 'keywords', 'attrname', 'pyfunc']);
/** What gives such objects. */
const HOLDERS: ReadonlySet<string> = new Set([
  ...['partial', 'partialmethod', 'cached_property', 'contextmanager', 'asynccontextmanager', 'vectorize'],
  ...['option_context', 'rc_context', 'context', 'printoptions', 'xkcd', 'spines', '*'],
]);

const mayHold = once(
  ({ survey }: RuleContext): boolean =>
    mentions(survey, HOLDERS) || survey.all('Constant').some(({ node }) => HOLDERS.has(node.value)),
);

/** The module, and what its class makes. */
function isPrinter(refs: ReadonlySet<string> | undefined): boolean {
  return (
    refs !== undefined && [...refs].every((ref) => /^(?:module:pprint|instance:pprint\..*|own:.*)$/.test(ref))
  );
}

/** What makes records of numpy. */
const RECORDS = new Set(['rec', 'recarray', 'record', 'to_records', 'fromrecords', 'fromarrays']);

/** What to write instead, by what the attribute leads to. */
const HINTS: ReadonlyMap<string, string> = new Map([
  ['pickle', 'Write a table: df.to_csv("result.csv", index=False), or json.dumps(value).'],
  ['files', 'Write a table or chart with a plain name: df.to_csv("result.csv"), plt.savefig("chart.png").'],
  [
    'files and style sheets',
    'Write another form: df.to_csv("result.csv"), df.to_html("result.html"), df.to_json(orient="records").',
  ],
  ['databases', 'Pass the table through `data`, and give it back as the last expression.'],
  ['frames', 'Use `except Exception as error:` and print(type(error).__name__, error).'],
  ['the network', 'There is no network: pass the data through `data` or `files`.'],
  ['a module', 'Import a listed module by its name at the top of the code.'],
]);
