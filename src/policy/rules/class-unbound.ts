/** Methods that do more with `self` than read public names of it are called on instances of their class only. */

import { copiesToOther } from '../analysis/classes/deep-copies.js';
import { callsWithInstance } from '../analysis/classes/lazy-properties.js';
import { classesEscape } from '../analysis/classes/own-values.js';
import { handsOn } from '../analysis/functions/decorators.js';
import { dispatcherOf, dispatches, MethodNames } from '../analysis/functions/method-names.js';
import { isFunction, relying } from '../analysis/functions/relying.js';
import { type Taking, takings } from '../analysis/functions/takings.js';
import type { Scope } from '../analysis/names/scopes.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Call, Expr, FunctionDef } from '../syntax/ast.js';

export const rule: Rule = {
  id: 'class/unbound',
  title: 'A method that relies on its instance is not taken from its class',
  why: '`A.peek(table)` makes anything `self`, so what a class may read, write and call of its own instances it would of a library.',
  rank: 3,
  good: [
    'from functools import partialmethod, singledispatchmethod\nclass A:\n    def put(self, x):\n        self.x = x\n    clear = partialmethod(put, 1)\n    @singledispatchmethod\n    def add(self, x):\n        self.add(1)\n    @add.register\n    def _(self, x: int):\n        self.x += x\nA().clear()\nA().add(1)',
    'from contextlib import asynccontextmanager\nclass A:\n    _data = 0\n    @asynccontextmanager\n    async def opened(self):\n        self._data += 1\n        yield self._data\nasync def go():\n    async with A().opened() as n:\n        print(n)',
    'class A:\n    def __init__(self):\n        self._x = 1\nclass B(A):\n    def __init__(self):\n        A.__init__(self)\n        self.y = self._x',
    'class P:\n    def __init__(self):\n        self._data = 1\n        self.name = "a"\n    def label(self):\n        return self.name\n    def age(self):\n        return self._data\nprint(sorted([P()], key=P.label), P().age())\np = P()\nP.age(p)',
    'class A:\n    def __init__(self):\n        self._x = 1\n    @property\n    def x(self):\n        return self._x\n    @x.setter\n    def x(self, value):\n        self._x = value\n    @staticmethod\n    def of(n):\n        a = A()\n        return a._x\nA.of(1)',
    'class A:\n    _made = 0\n    @classmethod\n    def make(cls):\n        cls._made += 1\n        return cls._made\nA.make()',
    'class A:\n    def __init__(self):\n        self._data = [1]\n    def total(self, start=0):\n        return sum(self._data, start)\nfor kind in [A]:\n    print(kind().total(), kind().total(2))',
    'class A:\n    def __init__(self):\n        self._pennies = 1\n    def worth(self):\n        return self._pennies\nprint(sorted([A()], key=A.worth))',
    'from functools import wraps\ndef timed(f):\n    @wraps(f)\n    def inner(*a, **k):\n        return f(*a, **k)\n    return inner\ndef tried(n):\n    def deco(f):\n        def inner(self, *a):\n            return [f(self, *a) for _ in range(n)]\n        return inner\n    return deco\nclass A:\n    _data = 0\n    @timed\n    def a(self):\n        return self._data\n    @tried(2)\n    def b(self):\n        return self._data\nprint(A().a(), A().b())',
    'from functools import wraps\ndef logged(method):\n    @wraps(method)\n    def wrapper(self, *args):\n        self._log.append(method.__name__)\n        return method(self, *args)\n    return wrapper\nclass Retry:\n    def __init__(self, times):\n        self.times = times\n    def __call__(self, f):\n        def inner(*args):\n            return f(*args)\n        return inner\nclass A:\n    def __init__(self):\n        self._log = []\n    @logged\n    def go(self, x):\n        return x\n    @Retry(2)\n    def again(self):\n        return self._log\nA().go(1)',
    'class lazy:\n    def __init__(self, f):\n        self.f = f\n        self.name = f.__name__\n        self.__doc__ = f.__doc__\n    def __get__(self, item, owner):\n        if item is None:\n            return self\n        item.__dict__[self.name] = value = self.f(item)\n        return value\nclass A:\n    _data = [1]\n    @lazy\n    def total(self):\n        return sum(self._data)\nprint(A().total)',
  ],
  bad: [
    'import pandas as pd\nclass lazy:\n    def __init__(self, f):\n        self.f = f\n    def __get__(self, item, owner):\n        return self if item is None else self.f(item)\nclass A:\n    _mgr = 0\n    @lazy\n    def peek(self):\n        return self._mgr\nA.peek.f(pd.DataFrame())',
    'import pandas as pd\nclass lazy:\n    def __init__(self, f):\n        self.f = f\n    def __get__(self, item, owner):\n        return self.f(item)\nclass A:\n    _mgr = 0\n    @lazy\n    def peek(self):\n        return self._mgr\nclass B(pd.DataFrame):\n    pass\nB.peek = A.peek',
    'import pandas as pd\ndef logged(method):\n    def wrapper(self):\n        return self._mgr\n    return wrapper\nclass A:\n    _mgr = 0\n    @logged\n    def peek(self):\n        return 1\nA.peek(pd.DataFrame())',
    'import pandas as pd\nclass Swap:\n    def __call__(self, f):\n        def inner(*args):\n            return f(pd.DataFrame())\n        return inner\nclass A:\n    _mgr = 0\n    @Swap()\n    def peek(self):\n        return self._mgr',
    'class A:\n    _mgr = 0\n    def visit_x(self):\n        return self._mgr\n    @classmethod\n    def go(cls, kind, table):\n        return getattr(cls, "visit_" + kind)(table)',
    'class A:\n    def put(self):\n        self.sum = 1\nA.put(1)',
    'class A:\n    def go(self, x):\n        return self.format(x)\nA.go("{0.x}", 1)',
    'class A:\n    style = {}\n    def go(self):\n        print(**self.style)\nA.go(1)',
    'from functools import partialmethod\nclass A:\n    def put(self, x):\n        self.x = x\n    clear = partialmethod(put, 1)\nA.clear(1)',
    'from functools import singledispatchmethod\nclass A:\n    @singledispatchmethod\n    def put(self, x):\n        return x\n    @put.register\n    def _(self, x: int):\n        self.x = x\nA.put(1, 1)',
    'from functools import singledispatchmethod\nclass A:\n    @singledispatchmethod\n    def put(self, x):\n        return x\n    @put.register\n    def _(self, x: int):\n        self.x = x\n    put.dispatcher.registry[int](1, 1)',
    'import pandas as pd\nclass A:\n    def __init__(self):\n        self._mgr = None\n    def peek(self):\n        return self._mgr\nA.peek(pd.DataFrame())',
    'class A:\n    def __init__(self):\n        self._mgr = None\n    def peek(self):\n        return self._mgr\nlist(map(A.peek, [1]))',
    'class A:\n    _mgr = 0\n    def peek(self):\n        return lambda: self._mgr\n    def go(self):\n        return type(self).peek(1)',
    'class A:\n    _mgr = 0\n    def peek(self):\n        return self._mgr\n    look = staticmethod(peek)\nA.look(1)',
    'class A:\n    _mgr = 0\n    def peek(self):\n        return self._mgr\nclass B(A):\n    pass\nB.peek(1)',
    'class A:\n    _mgr = 0\n    def peek(self):\n        return self._mgr\ngetattr(A, "peek")(1)',
    'class A:\n    _mgr = 0\n    async def peek(self):\n        return self._mgr\nA.peek(1)',
    'class A:\n    def make(self, a):\n        return type(self)(*a)\nA.make(int, ["X", (), {}])',
    'class A:\n    def __init__(self):\n        self.os = 1\n    def peek(self):\n        return self.os\nA.peek(1)',
    'class A:\n    _mgr = 0\n    def peek(self):\n        return self._mgr\nfor K in [A]:\n    K.peek({1}.copy())',
    'class A:\n    _mgr = 0\n    def peek(self):\n        return self._mgr\nx = 1\n{"a": A}["a"].peek(self=x.real)',
    'class A:\n    _mgr = 0\n    def peek(self):\n        return self._mgr\nlist(map([A][0].peek, [1]))',
    'class A:\n    _mgr = 0\n    def peek(self):\n        return self._mgr\nclass B(A):\n    @classmethod\n    def go(cls, x):\n        return super().peek(x)',
    'from operator import methodcaller\nclass A:\n    _mgr = 0\n    def peek(self):\n        return self._mgr\nmethodcaller("peek", 1)(A)',
    'from functools import cached_property\nclass A:\n    _mgr = 0\n    @cached_property\n    def peek(self):\n        return self._mgr\nfor K in [A]:\n    K.peek.func(1)',
    'def swap(f):\n    def inner(*a):\n        return f(1)\n    return inner\nclass A:\n    _mgr = 0\n    @swap\n    def peek(self):\n        return self._mgr\nA().peek()',
    'KEPT = []\ndef keep(f):\n    KEPT.append(f)\n    return f\nclass A:\n    _mgr = 0\n    @keep\n    def peek(self):\n        return self._mgr',
    'import numpy as np\nclass A:\n    _mgr = 0\n    @np.vectorize\n    def peek(self):\n        return self._mgr',
    'class A:\n    _mgr = 0\n    def peek(self):\n        return self._mgr\n    def go(self):\n        return A.peek(self)\nA.go(1)',
    'class A[T]:\n    _mgr = 0\n    def peek(self):\n        return self._mgr\nA[int].peek({1}.copy())',
    'import enum\nclass A:\n    _mgr = 0\n    @enum.member\n    def peek(self):\n        return self._mgr\nA().peek.value(1)',
    'import contextlib\nclass A:\n    _mgr = 0\n    @contextlib.contextmanager\n    def peek(self):\n        yield self._mgr\nA().peek().func(1)',
    'import contextlib\nclass A:\n    _mgr = 0\n    @contextlib.asynccontextmanager\n    async def peek(self):\n        yield self._mgr\nA().peek().func(1)',
    'class K:\n    def setter(self, f):\n        return f\nk = K()\nclass A:\n    _mgr = 0\n    @k.setter\n    def peek(self):\n        return self._mgr',
    'import copy\nclass A:\n    _mgr = 0\n    def peek(self):\n        return self._mgr\na = A()\ncopy.deepcopy(a.peek, {id(a): 1})()',
    'import copy\nclass A:\n    _mgr = 0\n    def peek(self):\n        return self._mgr\n    def __deepcopy__(self, memo):\n        return 1\ncopy.deepcopy(A().peek)()',
    'class A:\n    _mgr = 0\n    def peek(self):\n        return self._mgr\nmatch A:\n    case object(peek=f):\n        f(1)',
  ],
  check(context) {
    if (context.survey.all('ClassDef').length === 0) return;
    const methods = relying(context);
    if (methods.size === 0) return;
    const names = new MethodNames(context, methods);
    for (const taking of takings(context, names))
      if (mayBeGivenAnything(context, names, taking))
        context.report(
          taking.at,
          `The method ${taking.name} relies on its instance and is taken from its class.`,
          `Call it on an instance: item.${taking.name}().`,
        );
    for (const node of methods) if (isFunction(node)) checkDecorators(context, node);
  },
};

function mayBeGivenAnything(
  context: RuleContext,
  names: MethodNames,
  { name, from, call, isOnlyRead, scope }: Taking,
): boolean {
  if (from === 'class' || names.isFunc(name)) return true;
  const functions = names.functions(name);
  if (functions.length > 0 && !call && copiesToOther(context)) return true;
  if (from === 'instance' || (functions.length === 0 && !names.isLambda(name))) return false;
  // What is not known may be a class all the same.
  if (!classesEscape(context)) return false;
  if (names.isLambda(name)) return true;
  return call ? functions.some((node) => takesAny(context, node, call, scope)) : !isOnlyRead;
}

function checkDecorators(context: RuleContext, node: FunctionDef): void {
  const scope = context.survey.scopeOf(node)?.parent;
  if (!scope || dispatches(context, node) || dispatcherOf(context, node) !== undefined) return;
  for (const decorator of node.decorator_list)
    if (!handsOn(context, decorator, scope) && !isLazy(context, decorator, scope))
      context.report(
        decorator.at,
        `The method ${node.name} relies on its instance, and its decorator may call it with anything.`,
        'Let the decorator pass on what it is given, and nothing else: def inner(*args, **kwargs): return f(*args, **kwargs).',
      );
}

/** `@lazy`, which Python gives the instance. */
function isLazy(context: RuleContext, decorator: Expr, scope: Scope): boolean {
  const [ref = '', ...others] = context.resolver.only(decorator, scope) ?? [];
  const node = ref.startsWith('class:') ? context.resolver.nodes.get(Number(ref.slice(6))) : undefined;
  return others.length === 0 && node?.type === 'ClassDef' && callsWithInstance(context, node);
}

/** Whether the call, were it one of the class's own function, would give it something else for `self`. */
function takesAny({ own, literals }: RuleContext, node: FunctionDef, call: Call, scope: Scope): boolean {
  const { posonlyargs, args, defaults, vararg, kwarg } = node.args;
  const most = posonlyargs.length + args.length;
  const given = call.args.length + call.keywords.length;
  const isOpen =
    node.decorator_list.length > 0 ||
    call.args.some((arg) => arg.type === 'Starred') ||
    call.keywords.some((keyword) => keyword.arg === null);
  const fits =
    given >= most - defaults.length &&
    (given <= most || vararg !== null || kwarg !== null || node.args.kwonlyargs.length > 0);
  if (!isOpen && !fits) return false;
  const [first] = call.args;
  const itself = [...posonlyargs, ...args][0]?.arg;
  if (!first) return isOpen || call.keywords.some((keyword) => keyword.arg === itself);
  return !(
    literals
      .values(first, scope)
      ?.every(({ expr, scope: at }) => isDisplay(expr) || own.isInstance(expr, at)) ?? false
  );
}

/** Numbers, texts and displays have none of the attributes in question. */
function isDisplay(value: Expr): boolean {
  return [
    'Constant',
    'JoinedStr',
    'List',
    'Dict',
    'Set',
    'Tuple',
    'ListComp',
    'DictComp',
    'SetComp',
  ].includes(value.type);
}
