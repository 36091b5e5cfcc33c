/** Built-ins that run texts, open files or look into the interpreter. */

import { isOwnState, setsOwnState } from '../analysis/classes/own-state.js';
import { writeOfCall } from '../analysis/classes/state-writes.js';
import type { Entry } from '../analysis/names/scopes.js';
import { isShadowed } from '../analysis/names/shadow.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Call, Name } from '../syntax/ast.js';

export const rule: Rule = {
  id: 'builtin/denied',
  title: 'Some built-in functions are refused, as call and as value',
  why: 'eval, exec, open, __import__ and their kin undo every other rule. They are refused as values too: `f = eval` and `map(eval, xs)` do the same thing.',
  rank: 1,
  good: [
    "print('evaluate os.system')",
    'import pandas as pd\ndf = pd.DataFrame({"open": [1.0], "close": [2.0]})\ndf["open"].mean()\ndf.open.sum()',
    'def f(input):\n    return input + 1\nf(1)',
    'input = 3\nprint(input)',
    'df_eval_score = 1\nprint(df_eval_score)',
    'def g():\n    open = 5\n    return open\ng()',
    'for input in [1, 2]:\n    print(input)',
    'for name, open in [("a", 1)]:\n    print(name, open)',
    'def eval(node):\n    return node if isinstance(node, int) else eval(node[0])\nprint(eval([1]))',
    'from contextlib import nullcontext\nwith nullcontext(1) as input:\n    print(input)',
    'exit, (input, *help) = 1, (2, 3)\nprint(exit, input, help)',
    'class A:\n    def __init__(self, **more):\n        for name, value in more.items():\n            setattr(self, name, value)\n    def __repr__(self):\n        return ", ".join(f"{k}={v}" for k, v in vars(self).items())\nprint(A(x=1))',
  ],
  bad: [
    "open('/etc/passwd').read()",
    'f = eval',
    'class A:\n    def f(self, name):\n        setattr(self, name, 1)\nA().f("__array_" + "interface__")',
    'class A:\n    def f(self, other):\n        return vars(other)',
    'class A:\n    def f(self):\n        return vars(self)',
    'class A:\n    def f(self):\n        return vars(type(self))',
    'list(map(eval, ["1"]))',
    '@exec\ndef f(): pass',
    'def f(x=open):\n    pass',
    'def open(x=open):\n    return x',
    '@open\ndef open(x):\n    return x',
    'class open(list[open]):\n    f = open',
    'open, x = open, 1',
    'type X[open] = open\nopen("x")',
    '1 > 2 > (open := 3)\nopen("x")',
    'assert 1, (open := 1)\nopen("x")',
    'from contextlib import suppress\nwith suppress(ValueError), int("x") as open:\n    pass\nopen("x")',
    'print(__builtins__)',
    'if False:\n    open = 1\nopen("x")',
    'for open in []:\n    pass\nopen("x")',
    'for open in []:\n    pass\nelse:\n    open("x")',
    'for x in [open for _ in [1]]:\n    pass',
    'for a[open], open in [(1, 2)]:\n    pass',
    'open = 1\ndel open\nopen("x")',
    'class A:\n    if False:\n        eval = 1\n    x = eval',
    'if 0:\n    def f(x=(open := 1)):\n        pass\nopen("x")',
    'if 0:\n    def f(x: (open := 1)):\n        pass\nopen("x")',
    'd = {}\nd[(open := 1)] = open("x")',
    'x: (open := 1) = open("x")',
    'def f(a: (open := 1), b=open("x")):\n    pass',
    'print(sep=(open := " "), *open("x"))',
    '*open, rest = [open("x"), 1]',
    'def now(f):\n    f()\n@now\ndef open():\n    open("x")',
    'with A() as (open, x):\n    pass\nopen("x")',
    'try:\n    open = 1\nfinally:\n    open("x")',
    '[eval for _ in [1]]',
    'def f():\n    global open\n    return open',
    'ᵒpen("x")',
    '__ｉmport__("os")',
  ],
  check(context) {
    const { survey, resolver, policy } = context;
    for (const entry of survey.all('Name')) {
      const { id } = entry.node;
      const hint = policy.builtins.denied.get(id);
      if (hint === undefined) continue;
      const binding = resolver.lookup(entry.scope, id);
      if (entry.role !== 0) {
        if (id.startsWith('__')) refuse(context, entry, hint);
        continue;
      }
      if (binding && isShadowed(binding, entry.node, entry.scope)) continue;
      if (!binding && context.names.has(id)) continue;
      if (!binding && isOfOwn(context, entry)) continue;
      refuse(context, entry, hint);
    }
  },
};

/** `vars(self)` and `setattr(self, "x", 1)`, of an instance of the program. */
function isOfOwn(context: RuleContext, { node, parent, field }: Entry<Name>): boolean {
  if (parent?.node.type !== 'Call' || field !== 'func') return false;
  if (node.id === 'vars') return isOwnState(context, parent);
  const write = node.id === 'setattr' ? writeOfCall(parent as Entry<Call>) : undefined;
  return write !== undefined && setsOwnState(context, write);
}

function refuse({ report }: RuleContext, entry: Entry<Name>, hint: string): void {
  const { id } = entry.node;
  const call = entry.parent?.node;
  const called = call?.type === 'Call' && entry.field === 'func';
  report(
    entry.node.at,
    called ? `${id}() is refused.` : `The built-in ${id} is refused, also as a value.`,
    called && id === 'open' ? (hintOfOpen(call) ?? hint) : hint,
  );
}

/** What is written comes back by other ways than what is read. */
function hintOfOpen({ args, keywords }: Call): string | undefined {
  const [name, mode] = [args[0], args[1] ?? keywords.find(({ arg }) => arg === 'mode')?.value];
  if (mode?.type === 'Constant' && /[wax+]/.test(mode.value))
    return 'Print the text, or end the code with it: it comes back whole. A table goes into a file by itself: df.to_csv("result.csv"), df.to_html("result.html").';
  if (name?.type === 'Constant' && name.value.endsWith('.json'))
    return `Pass the file through \`files\`: pd.read_json("${name.value}", typ="series").to_dict() gives what json.load() would; of a list of records, pd.read_json("${name.value}").to_dict("records").`;
  return undefined;
}
