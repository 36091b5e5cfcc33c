/** What stands above a function or class gives a function or class. */

import { isOwnValue } from '../analysis/classes/own-instances.js';
import { Decorated } from '../analysis/functions/decorated.js';
import { isMethodOfObject } from '../analysis/functions/given-away.js';
import { calleeOf } from '../analysis/functions/known-decorators.js';
import type { Scope } from '../analysis/names/scopes.js';
import { isJudged } from '../analysis/values/in-place.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Expr } from '../syntax/ast.js';

export const rule: Rule = {
  id: 'decorator/unknown',
  title: 'A decorator gives a function or a class',
  why: 'A decorator may put anything into the place of what stands below it, under a name that reads like that of a function or class.',
  rank: 3,
  good: [
    'from functools import wraps, lru_cache\ndef timed(f):\n    @wraps(f)\n    def inner(*a, **k):\n        return f(*a, **k)\n    return inner\n@timed\n@lru_cache(maxsize=None)\ndef g(x):\n    return x\nprint(g(1))',
    'class Bus:\n    def __init__(self):\n        self.handlers = {}\n    def on(self, name):\n        def deco(f):\n            self.handlers[name] = f\n            return f\n        return deco\nbus = Bus()\n@bus.on("a")\ndef go():\n    return 1\nprint(bus.handlers)',
    'class Count:\n    def __init__(self, f):\n        self.f = f\n        self.n = 0\n    def __call__(self, *a):\n        self.n += 1\n        return self.f(*a)\n@Count\ndef go():\n    return 1\nprint(go(), go.n)',
    'def repeat(n):\n    return lambda f: lambda *a: [f(*a) for _ in range(n)]\n@repeat(2)\ndef go():\n    return 1\nprint(go())',
    'from contextlib import contextmanager\n@contextmanager\ndef step(name):\n    yield\n@step("load")\ndef go():\n    return 1\nprint(go())',
    'from functools import singledispatch\n@singledispatch\ndef show(x):\n    return str(x)\n@show.register(int)\ndef _(x):\n    return "int"\nprint(show(1))',
    'from matplotlib.ticker import FuncFormatter\n@FuncFormatter\ndef percent(x, pos):\n    return f"{x:.0%}"\nimport matplotlib.pyplot as plt\nplt.gca().yaxis.set_major_formatter(percent)',
    'from functools import partial\ndef timed(f=None, *, label=""):\n    if f is None:\n        return partial(timed, label=label)\n    def inner(*a):\n        return f(*a)\n    return inner\n@timed\ndef g(x):\n    return x',
    'class Bus:\n    made = None\n    def __new__(cls):\n        cls.made = cls.made or super().__new__(cls)\n        return cls.made\n    handlers = {}\n    def on(self, name):\n        return lambda f: self.handlers.setdefault(name, f)\nbus = Bus()\n@bus.on("won")\ndef go(x):\n    return x\nprint(go(1))',
  ],
  bad: [
    'import pandas as pd\nclass Bus:\n    def on(self, name):\n        return lambda f: name\nbus = Bus()\n@bus.on("to_pickle")\ndef how(x):\n    return x\nclass A:\n    @bus.on("to_pickle")\n    def how(self):\n        return 1',
    'def swap(f):\n    return "to_pickle"\n@swap\ndef how(x):\n    return x',
    'import pandas as pd\ndf = pd.DataFrame()\ndef swap(f):\n    return df.plot\n@swap\nclass A:\n    pass',
    'import operator\n@operator.methodcaller("upper")\nclass A:\n    pass',
    'class S(str):\n    def __new__(cls, f):\n        return str.__new__(cls, "to_pickle")\n@S\ndef how(x):\n    return x',
    'def same(x):\n    return x\ndef swap(f, g="to_pickle"):\n    return same(g)\n@swap\ndef how(x):\n    return x',
    'from types import SimpleNamespace\nn = SimpleNamespace(setter=lambda f: "to_pickle")\n@n.setter\ndef how(x):\n    return x',
    'class K:\n    def __init__(self, n):\n        self.n = n\n    def __call__(self, f):\n        return self.n\n@K("to_pickle")\ndef how(x):\n    return x',
    'def swap(f):\n    f = "to_pickle"\n    return f\n@swap\ndef how(x):\n    return x',
    'd = {"a": lambda f: "to_pickle"}\n@d["a"]\ndef how(x):\n    return x',
  ],
  check(context) {
    const { survey, report } = context;
    const decorated = new Decorated({
      ...context,
      isOwn: (value, scope) => isOwnValue(context, value, scope, true),
      hasMethod: (name) => context.own.hasMethod(name),
    });
    for (const type of ['FunctionDef', 'AsyncFunctionDef', 'ClassDef'] as const)
      for (const { node, scope } of survey.all(type))
        for (const decorator of node.decorator_list)
          if (
            !(type !== 'ClassDef' && isOwnMethod(context, decorator, scope)) &&
            !decorated.keepsKind(decorator, scope)
          )
            report(
              decorator.at,
              `What stands above ${node.name} may put anything into its place.`,
              'Let the decorator return the function it is given, or one that is defined in it.',
            );
  },
};

/** `@bus.on("won")` above a function, whose name is then taken for anything: a method like those of the program. */
function isOwnMethod({ survey, own, policy }: RuleContext, decorator: Expr, scope: Scope): boolean {
  const callee = calleeOf(decorator);
  if (callee.type !== 'Attribute' || scope.kind === 'class' || !isMethodOfObject(survey, decorator, scope))
    return false;
  const { attr } = callee;
  return own.hasMethod(attr) && !attr.startsWith('_') && !isJudged(policy, attr);
}
