/** Functions of the program in the place of a library's own methods. */

import { isOwnValue } from '../analysis/classes/own-instances.js';
import { assignedTo } from '../analysis/names/assigned.js';
import type { Scope } from '../analysis/names/scopes.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Expr } from '../syntax/ast.js';

export const rule: Rule = {
  id: 'module/method',
  title: 'Objects of libraries keep their own methods',
  why: 'A library calls what stands under the name of its method: get_file() of a font names a file, and what reads an attribute of a class is called with its instances.',
  rank: 2,
  good: [
    'import matplotlib.pyplot as plt\nimport pandas as pd\nax = plt.gca()\nax.format_coord = lambda x, y: f"{x:.1f}"\npd.options.display.float_format = lambda v: f"{v:.1f}"\nclass A:\n    pass\na = A()\na.rate = lambda x: x',
    'import pandas as pd\ndf = pd.DataFrame({"a": [1]})\ndf.columns = ["b"]\ndf.index.name = "row"',
  ],
  bad: [
    'import matplotlib.pyplot as plt\nclass D:\n    def __get__(self, obj, owner=None):\n        return list(obj.__dict__.items())\nplt.figure().canvas.manager_class.x = [D][0]()',
    'import matplotlib.pyplot as plt\nclass D:\n    def __get__(self, obj, owner=None):\n        return list(obj.__dict__.items())\nplt.figure().canvas.manager_class.x = D()',
    'import matplotlib.pyplot as plt\ndef get_file():\n    return "/etc/passwd"\nfont = plt.title("x").get_fontproperties()\nfont.get_file = get_file',
    'import matplotlib.pyplot as plt\nfrom functools import partial\nfont = plt.title("x").get_fontproperties()\nfont.get_file = partial(str, "/etc/passwd")',
    'import matplotlib.pyplot as plt\nclass A:\n    def file(self):\n        return "/etc/passwd"\nfont = plt.title("x").get_fontproperties()\nfont.get_file = A().file',
  ],
  check(context) {
    const { survey, resolver, report } = context;
    for (const entry of survey.all('Attribute')) {
      const { node, scope, role } = entry;
      const value = role === 1 && !SHOWING.test(node.attr) ? assignedTo(entry) : undefined;
      if (!value || !isFunction(context, value, scope)) continue;
      // Of modules and classes nothing at all is written (module-write.ts).
      if (isOwnValue(context, node.value, scope) || resolver.only(node.value, scope)) continue;
      report(
        node.nameAt,
        `${node.attr} is given a function, which a library may call as a method of its own.`,
        'Call the function where it is needed, or keep it in an object of your own.',
      );
    }
  },
};

/** What says how something is shown. */
const SHOWING = /^(?:format_\w+|fmt_[xy]data|float_format)$/;

/** A function of the program, a method of one of its own, or a descriptor, which is called as well. */
function isFunction({ survey, resolver, own }: RuleContext, value: Expr, scope: Scope): boolean {
  const describes = ['__get__', '__set__'].some((name) => survey.ownNames.isGiven(name));
  return (
    value.type === 'Lambda' ||
    (describes && !PLAIN.has(value.type)) ||
    (value.type === 'Attribute' && own.hasMethod(value.attr)) ||
    [...resolver.refs(value, scope)].some((ref) => FUNCTION.test(ref))
  );
}

/** Expressions that give no instance of the program. */
const PLAIN: ReadonlySet<string> = new Set([
  'Constant',
  'JoinedStr',
  'List',
  'Tuple',
  'Dict',
  'ListComp',
  'Compare',
]);
const FUNCTION = /^(?:function:|instance:functools\.partial$)/;
