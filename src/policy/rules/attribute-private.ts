/** Underscore-led attributes lead behind the public surface. */

import { isClassLine, isOwnClass } from '../analysis/classes/class-lines.js';
import { isKnownInstance } from '../analysis/classes/guards.js';
import { setAttributes } from '../analysis/classes/hooks.js';
import { isMembersRead, MEMBERS } from '../analysis/classes/members.js';
import { isOwnState } from '../analysis/classes/own-state.js';
import { assignedTo } from '../analysis/names/assigned.js';
import type { Resolver } from '../analysis/names/resolve.js';
import type { Entry, Scope } from '../analysis/names/scopes.js';
import type { PolicyData } from '../policy-data.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Attribute, Expr } from '../syntax/ast.js';

export const rule: Rule = {
  id: 'attribute/private',
  title: 'Underscore-led attributes, but those of the own classes, are refused',
  why: 'From any object a few underscore-led attributes lead to its class, to the globals of its module and to everything that was imported there.',
  rank: 2,
  good: [
    'def pct(n):\n    def share(s):\n        return s.quantile(n)\n    share.__name__ = f"p{n}"\n    share.__doc__ = "A quantile."\n    return share\nprint(pct(0.5).__name__)',
    'class A:\n    def __init__(self):\n        self._x = 1\n    def get(self):\n        return self._x\n    def __eq__(self, other):\n        return self._x == other._x',
    'print(type(3).__name__)',
    'from collections import namedtuple\nP = namedtuple("P", "a b")\nprint(P(1, 2)._asdict())',
    'try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    print(e.__class__.__name__)',
    'class A:\n    def __init__(self):\n        super().__init__()',
    'class A:\n    def __init__(self):\n        self._log = []\n    @classmethod\n    def load(cls, items):\n        made = cls()\n        made._log.extend(items)\n        return made\nA.load([1])',
    'class A:\n    def __init__(self):\n        self.x = 1\n    def __repr__(self):\n        return f"A({self.__dict__})"\n    def as_dict(self):\n        return {k: v for k, v in self.__dict__.items() if not k.startswith("_")} | dict(self.__dict__)\n    def __eq__(self, other):\n        return isinstance(other, A) and self.__dict__ == other.__dict__',
    'class A:\n    def __init__(self, **more):\n        self.__dict__.update(more)\n        self.__dict__["_cache"] = {}\n    def reset(self):\n        self.__dict__.pop("_cache", None)\nA(x=1)',
    'class A: pass\nclass B(A):\n    def names(self):\n        return [c.__name__ for c in type(self).__mro__[:-1]]\nprint(B.__bases__[0].__name__, A in B.__mro__, len(B.__mro__), {c.__name__: c() for c in A.__subclasses__()})',
    'class D:\n    def __set_name__(self, owner, name):\n        self.slot = f"_{name}"\n    def __get__(self, obj, owner=None):\n        return self if obj is None else obj.__dict__.get(self.slot)\n    def __set__(self, obj, value):\n        obj.__dict__[self.slot] = value\nclass A:\n    price = D()',
    'from collections.abc import Mapping\nclass A(Mapping):\n    def __init__(self, **entries):\n        self._entries = entries\n    def __getitem__(self, key):\n        return self._entries[key]\n    def __iter__(self):\n        return iter(self._entries)\n    def __len__(self):\n        return len(self._entries)\nA(a=1)',
    'class A(Exception):\n    def __init__(self):\n        Exception.__init__(self, "a")\nclass B(A):\n    def __init__(self):\n        A.__init__(self)',
    '__name__ == "__main__"',
    'class A:\n    def __new__(cls):\n        return super().__new__(cls)\n    def __eq__(self, other):\n        return isinstance(other, self.__class__)',
    'class A:\n    def __init__(self):\n        self._data = []\n    def __eq__(self, other):\n        return isinstance(other, A) and self._data == other._data\n    def __lt__(self, other):\n        if not isinstance(other, A):\n            return NotImplemented\n        return self._data < other._data',
    'import pandas as pd\nclass Report(pd.DataFrame):\n    def name_it(self, name):\n        self._nickname = name\n        return self._nickname',
    'class A:\n    def __init__(self):\n        self._data = [1]\n    def __enter__(self):\n        return self\n    def __exit__(self, *a):\n        pass\nwith A() as a:\n    print(a._data)',
    'from enum import Enum\nimport re\nclass Color(Enum):\n    RED = 1\n    @classmethod\n    def names(cls):\n        return cls.__members__\nmembers = Color.__members__\nprint(members, "A" in re.RegexFlag.__members__, len(re.RegexFlag.__members__))\nfor name, flag in re.RegexFlag.__members__.items():\n    print(name, flag)\ncopy = dict(re.RegexFlag.__members__)\nfirst = re.RegexFlag.__members__["ASCII"]',
  ],
  bad: [
    'import pandas as pd\npd.concat.__name__ = "x"',
    'class A:\n    def f(self):\n        return 1\n    f.__name__ = "g"\nf = A.f\nf.__name__ = "h"',
    'def f():\n    return 1\nf.__code__ = f',
    'df = 1\ndef f():\n    return 1\nf.__doc__ = df',
    'df = 1\ndef f():\n    return 1\nfor f.__doc__ in [df]:\n    pass',
    'import pandas as pd\ndef logged(method):\n    def wrapper(self):\n        return self._mgr\n    return wrapper\nclass A:\n    _mgr = 0\n    @logged\n    def peek(self):\n        return 1\nlogged(1)(pd.DataFrame())',
    'import pandas as pd\ndef logged(method):\n    def wrapper(self):\n        return self._mgr\n    return wrapper\nclass A:\n    _mgr = 0\n    @staticmethod\n    @logged\n    def peek(x):\n        return 1\nA.peek(pd.DataFrame())',
    'import re\nre.RegexFlag.__members__ == 1',
    'import re\nviews = [re.RegexFlag.__members__]',
    'import re\nre.RegexFlag.__members__.items().mapping == 1',
    'import re\nmax(re.RegexFlag.__members__, 1)',
    'import re\ngetattr(re.RegexFlag, "__members__") == 1',
    'getattr.__call__(1, "__class__")',
    '(lambda: ().__class__)()',
    '"".__class__.__mro__',
    'print.__self__',
    'import pandas as pd\npd.DataFrame()._mgr',
    'def f(): pass\nf.__globals__',
    'class A:\n    def f(self):\n        return self.__dict__',
    'class A:\n    def f(self):\n        self.__dict__.update({"__array_" + "interface__": 1})',
    'class A: pass\nprint(A.__mro__[1].__subclasses__())',
    'class A: pass\nfor c in A.__mro__:\n    c.x = 1',
    'class A: pass\nx = A.__bases__',
    'import pandas as pd\nclass A(pd.DataFrame): pass\nprint([c.__name__ for c in A.__mro__])',
    'class A: pass\nfor c in A.__mro__:\n    print(c.__name__)\nc.__name__.join(["a"])\nd = c',
    'import pandas as pd\nclass A: pass\nclass B(A, pd.ExcelWriter): pass\nfor c in A.__subclasses__():\n    c("x")',
    'class A:\n    def f(self):\n        self.__dict__["__array_interface__"] = 1',
    'class A:\n    def f(self, other):\n        return other | self.__dict__',
    'import pandas as pd\nclass D:\n    def __set_name__(self, owner, name):\n        self.slot = name\n    def __get__(self, obj, owner=None):\n        return obj.__dict__[self.slot]\nclass A(pd.DataFrame):\n    _mgr = D()',
    'class D:\n    def __set_name__(self, owner, name):\n        self.slot = "_" + name\n    def __set__(self, obj, value):\n        obj.__dict__[self.slot] = value\nclass A:\n    _array_interface__ = D()',
    'class D:\n    def __init__(self, f):\n        self.f = f\n    def __set_name__(self, owner, name):\n        self.slot = "_" + name\n    def __set__(self, obj, value):\n        obj.__dict__[self.slot] = value\nclass A:\n    @D\n    def _array_interface__(self):\n        return 1',
    'class D:\n    def __init__(self, slot):\n        self.slot = slot\n    def __set__(self, obj, value):\n        obj.__dict__[self.slot] = value\nclass A:\n    x = D("__array_interface__")',
    'import pandas as pd\nclass A:\n    _mgr = 0\n    @classmethod\n    def f(cls, make):\n        a = make()\n        return a._mgr\nA.f(pd.DataFrame)',
    'import pandas as pd\nclass A:\n    _mgr = 0\n    @classmethod\n    def f(cls):\n        a = cls()\n        return a._mgr\nclass B(A, pd.DataFrame):\n    pass',
    'class A:\n    def f(self, k):\n        self.__dict__[k] = 1',
    'class A:\n    def f(self, other):\n        return dict(other.__dict__)',
    'class A:\n    def f(self, print):\n        print(self.__dict__)',
    'class A:\n    def __eq__(self, other):\n        return self.__dict__ == other.__dict__',
    'import pandas as pd\nclass D(pd.DataFrame):\n    def f(self):\n        self._mgr = self._mgr\n        return self._mgr',
    'x = 1\nx.__class__.__name__.__class__',
    'f"{().__class__}"',
    'class A: pass\nA.__class__("B", (), {})',
    'class A:\n    @classmethod\n    def f(cls):\n        return cls.__class__',
    'class A:\n    def f(self):\n        self = 1\n        return self._x',
    'import pandas as pd, io\nw = pd.ExcelWriter(io.BytesIO())\nw.__init__("/tmp/x.xlsx")',
    'from pandas import ExcelWriter\nimport io\nw = ExcelWriter(io.BytesIO())\nExcelWriter.__init__(w, "/tmp/x.xlsx")',
    'import xlsxwriter\nW = xlsxwriter.Workbook\nw = W("a.xlsx")\nW.__init__(w, "/tmp/x.xlsx")',
    'import pandas as pd\nclass A:\n    _mgr = 0\n    def __eq__(self, other):\n        return other._mgr\nA() == pd.DataFrame()',
    'class A:\n    _mgr = 0\n    def __eq__(self, other):\n        isinstance(other, A)\n        return other._mgr',
    'class A:\n    _mgr = 0\n    def __new__(cls):\n        return 1\nA()._mgr',
    'class A:\n    _mgr = 0\n    def __enter__(self):\n        return 1\nwith A() as a:\n    a._mgr',
    'def swap(c):\n    return lambda: 1\n@swap\nclass A:\n    _mgr = 0\nA()._mgr',
    'import pandas as pd\nclass A:\n    _mgr = 0\n    def peek(self):\n        return self._mgr\nclass B(pd.DataFrame, A):\n    pass',
    'import pandas as pd\nclass A:\n    def __class_getitem__(cls, k):\n        return pd.DataFrame\nclass B(A[0]):\n    _mgr = 0\n    def peek(self):\n        return self._mgr',
  ],
  check(context) {
    const { survey, resolver, own, flow, policy, report } = context;
    const guards = { survey, resolver, own };
    for (const entry of survey.all('Attribute')) {
      const { node, scope, parent, role } = entry;
      const { attr } = node;
      // getattr.__call__(x, name) would be a call that no rule takes for one.
      const isCall = attr === '__call__' && !own.isSelf(node.value, scope);
      if (!attr.startsWith('_') || (role === 0 && policy.attributes.privateAllowed.has(attr) && !isCall))
        continue;
      if (/^_\d+$/.test(attr)) continue;
      const owner = parent?.node;
      if (
        attr === '__class__' &&
        owner?.type === 'Attribute' &&
        (owner.attr === '__name__' || owner.attr === '__qualname__')
      )
        continue;
      const dunder = attr.startsWith('__') && attr.endsWith('__');
      if (attr === MEMBERS && isMembersRead(context, node.value, entry)) continue;
      if (attr === '__class__' && role === 0 && own.isInstance(node.value, scope)) continue;
      // super().__new__(cls) and the like: what a class may define it may also pass on to.
      if (
        dunder &&
        role === 0 &&
        isSuper(node.value) &&
        (policy.attributes.definable.has(attr) || attr === '__init_subclass__') &&
        own.inMethod(scope)
      )
        continue;
      // Base.__init__(self): of an instance it would begin it anew, with other files.
      if (attr === '__init__' && role === 0) {
        const refs = [...(resolver.only(node.value, scope) ?? [])];
        const opens = refs.some((ref) => policy.secondClass.names.has(ref.slice('name:'.length)));
        if (refs.length > 0 && !opens && refs.every((ref) => /^(?:class|builtin|name):/.test(ref))) continue;
      }
      if (!dunder && own.isSelf(node.value, scope) && (role !== 0 || own.defines(attr))) continue;
      if (role === 1 && TOLD.has(attr) && isFunction(resolver, node.value, scope) && isTold(entry)) continue;
      if (attr === '__dict__' && isOwnState(context, entry)) continue;
      if (LINES.has(attr) && isClassLine(guards, entry)) continue;
      if (role === 1 && attr === '__doc__' && own.isInstance(node.value, scope)) continue;
      if (attr === '__setattr__' && setsOwn(guards, entry)) continue;
      if (attr === '__slots__' && role === 0 && own.isInstance(node.value, scope)) continue;
      // What no library has is the program's own wherever it is read.
      if (own.definesUnique(attr)) continue;
      if (!dunder && own.defines(attr)) {
        const isReadable = role === 0 && policy.attributes.readable.has(attr) && !isCalled(entry);
        if (isReadable && !isOfLibrary(context, node.value, scope)) continue;
        if (isOwnClass(guards, node.value, scope) || isKnownInstance(guards, node.value, entry)) continue;
        if (flow.isOwn(node.value, scope)) continue;
      }
      if (!dunder && own.defines(attr) && own.isOperand(node.value, scope)) {
        report(
          node.nameAt,
          `The attribute ${attr} is read of an operand that may be anything, and objects of libraries have one too.`,
          'Look first: if not isinstance(other, Money): return NotImplemented. Or give the attribute another name.',
        );
        continue;
      }
      report(
        node.nameAt,
        `The attribute ${attr} is private.`,
        isCall
          ? 'Call it: f(x) for f.__call__(x).'
          : attr === MEMBERS
            ? 'Loop over it where it stands, or copy it: dict(Color.__members__).'
            : dunder
              ? builtinFor(policy, attr)
              : 'Use a public attribute, or define it in a class of your own and read it through self.',
      );
    }
  },
};

/** `x.__round__(2)` is `round(x, 2)`. */
function builtinFor({ builtins }: PolicyData, attr: string): string {
  if (attr === '__dict__')
    return 'Name the attributes: {"total": x.total}, or give the class a method that returns dict(self.__dict__).';
  const name = attr.slice(2, -2);
  const isMade = builtins.allowed.has(name);
  return isMade
    ? `Use the built-in: ${name}(x).`
    : 'Use a public method or built-in: type(x).__name__, len(x), str(x).';
}

/** What a function says of itself: libraries make labels of it. */
const TOLD = new Set(['__name__', '__qualname__', '__doc__']);

/** `spread.__name__ = f"p{n}"` of a function of the program, by the name of its `def`. */
function isFunction(resolver: Resolver, value: Expr, scope: Scope): boolean {
  const binding = value.type === 'Name' ? resolver.lookup(scope, value.id) : undefined;
  const [made, ...others] = binding?.definitions ?? [];
  return made?.how === 'function' && others.length === 0 && binding?.scope.kind !== 'class';
}

/** Python takes texts alone for its names; `inner.__doc__ = f.__doc__`. */
function isTold(entry: Entry<Attribute>): boolean {
  const value = assignedTo(entry);
  const isText =
    value?.type === 'JoinedStr' ||
    (value?.type === 'Constant' && value.kind === 'str') ||
    (value?.type === 'Attribute' && TOLD.has(value.attr));
  return entry.node.attr !== '__doc__' || isText;
}

const LINES = new Set(['__mro__', '__bases__', '__subclasses__']);

/** `object.__setattr__(self, "total", 3)`, which frozen data classes need. */
function setsOwn(
  { survey, resolver, own }: Pick<RuleContext, 'survey' | 'resolver' | 'own'>,
  { node, parent }: Entry<Attribute>,
): boolean {
  const set = setAttributes(survey).find(({ call }) => call === parent?.node);
  if (!set || set.name.startsWith('__') || !own.isInstance(set.target, set.scope)) return false;
  return isSuper(node.value) || resolver.only(node.value, set.scope)?.has('builtin:object') === true;
}

function isCalled({ node, parent }: Entry<Attribute>): boolean {
  return parent?.node.type === 'Call' && parent.node.func === node;
}

function isSuper(value: Expr): boolean {
  return (
    value.type === 'Call' &&
    value.args.length === 0 &&
    value.func.type === 'Name' &&
    value.func.id === 'super'
  );
}

/** Whether it is known to be a module, or something that a library made. */
function isOfLibrary(context: RuleContext, value: Expr, scope: Scope): boolean {
  const { resolver, literals } = context;
  const isTheirs = (item: Expr, at: Scope) =>
    [...resolver.refs(item, at), ...(resolver.only(item, at) ?? [])].some((ref) =>
      /^(?:module|name|instance|leak):/.test(ref),
    );
  const found = literals.values(value, scope) ?? [];
  return [{ expr: value, scope }, ...found].some(
    ({ expr, scope: at }) => isTheirs(expr, at) || (expr.type === 'Call' && isTheirs(expr.func, at)),
  );
}
