/** Attributes by name only with names that can be read. */

import { isGivenInstance, isSlotName } from '../analysis/classes/descriptors.js';
import { isOwnValue } from '../analysis/classes/own-instances.js';
import { keyTexts } from '../analysis/keys/key-texts.js';
import { endsOf, leadsNowhere } from '../analysis/names/computed-names.js';
import { split } from '../analysis/names/references.js';
import type { Scope } from '../analysis/names/scopes.js';
import { IN_PLACE } from '../analysis/values/in-place.js';
import type { PolicyData } from '../policy-data.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Call, Expr } from '../syntax/ast.js';
import { nfkc } from '../syntax/nfkc.js';

const FETCHERS: Readonly<Record<string, 'second' | 'all' | 'first'>> = {
  'builtin:getattr': 'second',
  'builtin:hasattr': 'second',
  'name:operator.attrgetter': 'all',
  'name:operator.methodcaller': 'first',
};

export const rule: Rule = {
  id: 'attribute/by-name',
  title:
    'getattr, hasattr, attrgetter and methodcaller take literal public names, also from a literal list; getattr and hasattr names of their own that begin or end with a literal',
  why: 'An attribute whose name is computed is one no rule has seen.',
  rank: 2,
  good: [
    'class A:\n    def to_text(self):\n        return "a"\n    def as_rows(self):\n        return [1]\n    def go(self, kind):\n        return getattr(self, "to_" + kind)(), getattr(self, f"as_{kind}", None)\nprint(A().go("text"))',
    'x = 1\ngetattr(x, "real", 0)',
    'from operator import itemgetter, attrgetter\nsorted([{"a": 1}], key=itemgetter("a"))\nattrgetter("year", "month")',
    'hasattr([], "append")',
    'import numpy as np, matplotlib.pyplot as plt\nprint(hasattr(np, "trapezoid"), hasattr(np, "in1d"), hasattr(plt, "missing"))',
    'import pandas as pd\nprint(getattr(pd.DataFrame(), "to_csv")(), getattr(pd, "isna")(1), getattr(1, "missing", None))',
    'from scipy import stats\nfor name in ["norm", "expon"]:\n    print(getattr(stats, name).name)',
    'HOW = ("mean", "std")\nimport pandas as pd\nprint({how: getattr(pd.Series([1]), how)() for how in HOW})',
    'class A:\n    def f(self):\n        self._x = 1\n        return hasattr(self, "_x")',
    'from dataclasses import dataclass, fields\n@dataclass\nclass A:\n    x: int\n    def rows(self):\n        return [(f.name, getattr(self, f.name)) for f in fields(self)]\nclass B:\n    __slots__ = ("x", "_y")\n    def __iter__(self):\n        return (getattr(self, n) for n in self.__slots__)',
    'def find(rows, **wanted):\n    return [r for r in rows if all(getattr(r, k) == v for k, v in wanted.items())]\nfind([1], real=1)',
    'from dataclasses import dataclass, fields\n@dataclass\nclass A:\n    x: int\ndef rows(item):\n    return {f.name: getattr(item, f.name) for f in fields(item)}\nprint(rows(A(1)))',
    'class Visitor:\n    def visit(self, node):\n        return getattr(self, "visit_" + type(node).__name__.lower(), self.other)(node)\n    def other(self, node):\n        return node\n    def visit_int(self, node):\n        return node + 1\nclass Machine:\n    def handle(self, kind):\n        name = f"_handle_{kind}"\n        return getattr(self, name)() if hasattr(self, name) else None\n    def _handle_start(self):\n        return 1\nprint(Visitor().visit(1), Machine().handle("start"))',
    'class Whole:\n    def __set_name__(self, owner, name):\n        self.slot = "_" + name\n    def __get__(self, obj, owner=None):\n        return getattr(obj, self.slot)\n    def __set__(self, obj, value):\n        setattr(obj, self.slot, int(value))\nclass Order:\n    pieces = Whole()',
  ],
  bad: [
    'from abc import ABC\nclass A(ABC):\n    pass\ngetattr(A, "r" + "egister")(int)',
    'class A:\n    pass\ndef f(x):\n    return getattr(A, f"{x}mro")()\nf("")',
    'class E(Exception):\n    def go(self, x):\n        return getattr(self, "with_" + x)',
    'class S(str):\n    def go(self, x):\n        return getattr(self, "form" + x)',
    'class A:\n    def __init__(self, name, df):\n        setattr(self, name, df)\n    def go(self, kind):\n        return getattr(self, "to_" + kind)\nA("to_pickle", 1).go("pickle")("x")',
    'import pandas as pd\nclass A(pd.DataFrame):\n    def go(self, kind):\n        return getattr(self, "to_" + kind)\nA().go("pickle")("x")',
    'import pandas as pd\nclass A:\n    def __getattr__(self, name):\n        if name.startswith("_"):\n            raise AttributeError(name)\n        return getattr(pd.DataFrame(), name)\n    def go(self, kind):\n        return getattr(self, "to_" + kind)\nA().go("pickle")("x")',
    '"__class__"\n__doc__: str\ngetattr(1, __doc__)',
    '"__class__"\nif 0:\n    __doc__ = "real"\ngetattr(1, __doc__)',
    'from dataclasses import dataclass, fields\n@dataclass\nclass A:\n    __dict__: int\ndef rows(x):\n    return [getattr(x, f.name) for f in fields(x)]',
    'from dataclasses import dataclass, fields\n@dataclass\nclass A:\n    _mgr: int\ndef rows(x):\n    return [getattr(x, f.name) for f in fields(x)]',
    'class A:\n    def go(self, kind):\n        return getattr(self, "_" + kind)',
    'class A:\n    def go(self, kind, other):\n        return getattr(other, "visit_" + kind)',
    'class R(str):\n    def __radd__(self, other):\n        return "__class__"\nclass A:\n    def go(self, kind):\n        return getattr(self, "visit_" + kind)\nA().go(R())',
    'class A:\n    def __init__(self):\n        self.my_names = ["real"]\n    def add(self, kind, name):\n        getattr(self, "my_" + kind).append(name)\n    def show(self):\n        return [getattr(1, name) for name in self.my_names]',
    'import enum\nclass A(enum.Enum):\n    B = 1\n    def go(self, kind):\n        return getattr(self, "_add_" + kind)',
    'from operator import attrgetter\nattrgetter("format")("{}")(1)',
    'n = "re" + "al"\ngetattr(1, n)',
    'def find(rows, **wanted):\n    return [r for r in rows if all(getattr(r, k) == v for k, v in wanted.items())]\nfind([1], __class__=1)',
    'import json\ndef find(rows, **wanted):\n    return [r for r in rows if all(getattr(r, k) == v for k, v in wanted.items())]\nfind([1], **json.loads("{}"))',
    'from dataclasses import dataclass, fields\n@dataclass\nclass A:\n    x: int\n    def rows(self, other):\n        return [getattr(other, f.name) for f in fields(self)]',
    'class B:\n    __slots__ = ("x", "__dict__")\n    def __iter__(self):\n        return (getattr(self, n) for n in self.__slots__)',
    'def f(n):\n    return getattr(1, n)\nlist(map(f, ["__class__"]))',
    'for n in ["real", "__class__"]:\n    getattr(1, n)',
    'names = ["real"]\nother = names\nother.append("__class__")\nfor n in names:\n    getattr(1, n)',
    'ys = [(xs := ["real"])]\nxs[0] = "__class__"\nfor n in ys[0]:\n    getattr(1, n)',
    'ys = [["real"] if 1 else ["imag"]]\nfor y in ys:\n    y[0] = "__class__"\nfor n in ys[0]:\n    getattr(1, n)',
    'for n in (xs := ["real"]):\n    getattr(1, n)\n    xs.append("__class__")',
    'import pandas as pd\nfor name in ["agg"]:\n    getattr(pd.DataFrame(), name)("to_pickle")',
    'import enum\nfor name in ["Enum"]:\n    getattr(enum, name)("A", ["__del__"])',
    'import pandas as pd\nnames = ["real"]\nrow = pd.Series({"m" + "erge": {}.get})\nrow.merge("x", names).append("__class__")\nfor n in names:\n    getattr(1, n)',
    'from contextlib import ExitStack\nfrom scipy.optimize import minimize\nnames = ["real"]\nfound = minimize(sum, [1.0])\nfound["a" + "gg"] = ExitStack().push\nfound.agg(names).append("__class__")\nfor n in names:\n    getattr(1, n)',
    'from operator import attrgetter\nattrgetter("a.__class__")',
    'from operator import methodcaller\nmethodcaller("to_pickle", "x")',
    'import pandas as pd\nfor name in ["io"]:\n    getattr(pd, name)',
    'getattr(*[1, "real"])',
  ],
  check(context) {
    const { resolver } = context;
    for (const { node, scope, refs } of resolver.namedCalls()) {
      for (const ref of refs) {
        const which = FETCHERS[ref];
        if (!which) continue;
        const own = node.args[0] !== undefined && context.own.isSelf(node.args[0], scope);
        const target = which === 'second' ? node.args[0] : undefined;
        const bases = target ? [...resolver.refs(target, scope)] : [];
        for (const name of namesOf(node, which)) {
          check(context, node, name, scope, split(ref)[1], own);
          // hasattr(np, "trapezoid") gives True or False.
          if (ref !== 'builtin:hasattr') checkModules(context, node, name, scope, bases);
        }
      }
    }
  },
};

function namesOf(call: Call, which: 'second' | 'all' | 'first'): readonly (Expr | undefined)[] {
  if (call.args.some((arg) => arg.type === 'Starred') || (which !== 'first' && call.keywords.length > 0))
    return [undefined];
  if (which === 'second') return [call.args[1]];
  return which === 'first' ? [call.args[0]] : call.args;
}

function check(
  context: RuleContext,
  call: Call,
  name: Expr | undefined,
  scope: Scope,
  fetcher: string,
  isSelf: boolean,
): void {
  const { policy, own, literals, report } = context;
  const texts = name && (literals.texts(name, scope) ?? keyTexts(context, name, scope));
  if (!texts) {
    if (name && isSelf && isOwnField(context, call, name, scope)) return;
    if (name && isFieldOfItself(context, call, name, scope)) return;
    if (name && isBegun(context, call, name, scope)) return;
    if (name && isSlot(context, call, name, scope)) return;
    report(
      name?.at ?? call.at,
      `${fetcher} takes its attribute's name from a value.`,
      'Write the attribute itself, take the name from a list written in place, or use a dict: values[name]; of a table use df[name].',
    );
    return;
  }
  for (const part of texts.flatMap((text) => nfkc(text).split('.'))) {
    if (isSelf && own.defines(part)) continue;
    // Of a table it is no value: who is given it hands on keywords that nobody reads.
    const isPlot = part === 'plot' && fetcher === 'operator.attrgetter';
    if (isPlot || !isTame(policy, part))
      report(name.at, `${fetcher} reaches for ${part}.`, 'Name a public attribute.');
  }
}

/** Whether an attribute of this name may be had of anything. */
function isTame({ attributes, files, methods, strings }: PolicyData, name: string): boolean {
  // `_3` is the third field of a row whose column has no name that Python takes.
  const isHidden = name.startsWith('_') && !attributes.privateAllowed.has(name) && !/^_\d+$/.test(name);
  const sharp = [attributes.denied, IN_PLACE, files.readers, files.writers, methods.takers, strings];
  return !isHidden && !sharp.some((names) => names.has(name));
}

/** `[getattr(x, f.name) for f in fields(x)]` of whatever has fields, where those that the program names are public. */
function isFieldOfItself(
  { resolver, survey, policy }: RuleContext,
  { args: [target] }: Call,
  name: Expr,
  scope: Scope,
): boolean {
  const key = name.type === 'Attribute' && name.attr === 'name' ? name.value : undefined;
  const binding = key?.type === 'Name' ? resolver.lookup(scope, key.id) : undefined;
  const [bound, ...others] = binding?.definitions ?? [];
  const { iter, scope: at = scope } = bound ?? {};
  if (bound?.how !== 'loop' || others.length > 0 || iter?.type !== 'Call') return false;
  const [of] = iter.args;
  const isSame =
    target?.type === 'Name' &&
    of?.type === 'Name' &&
    resolver.lookup(scope, target.id) === resolver.lookup(at, of.id) &&
    target.id === of.id;
  const refs = resolver.only(iter.func, at);
  return (
    isSame &&
    refs?.size === 1 &&
    refs.has('name:dataclasses.fields') &&
    survey
      .all('AnnAssign')
      .every(
        ({ node, scope: inner }) =>
          inner.kind !== 'class' || node.target.type !== 'Name' || isTame(policy, nfkc(node.target.id)),
      )
  );
}

/** `getattr(self, "visit_" + kind)`: a name that only the program can have given, of what is its own. */
function isBegun(context: RuleContext, { args: [target] }: Call, name: Expr, scope: Scope): boolean {
  const { survey, policy, literals } = context;
  const found = literals.values(name, scope) ?? [];
  const ends = found.flatMap(({ expr }) => endsOf(survey, expr) ?? []);
  return (
    target !== undefined &&
    ends.length > 0 &&
    ends.length === found.length &&
    ends.every((item) => leadsNowhere(policy, survey, item)) &&
    isOwnValue(context, target, scope, true)
  );
}

/** `getattr(obj, self.private_name)` in a descriptor: the name it keeps under what it is given. */
function isSlot(context: RuleContext, { args: [target] }: Call, name: Expr, scope: Scope): boolean {
  return target !== undefined && isGivenInstance(context, target, scope) && isSlotName(context, name, scope);
}

/** `for f in fields(self): getattr(self, f.name)`, `for name in self.__slots__`: what the program calls its own. */
function isOwnField(
  { resolver, own, survey, policy }: RuleContext,
  call: Call,
  name: Expr,
  scope: Scope,
): boolean {
  const [target] = call.args;
  const key = name.type === 'Attribute' && name.attr === 'name' ? name.value : name;
  const binding = key.type === 'Name' ? resolver.lookup(scope, key.id) : undefined;
  const [bound, ...others] = binding?.definitions ?? [];
  const { iter, scope: at = scope } = bound ?? {};
  if (!target || !own.isInstance(target, scope) || bound?.how !== 'loop' || others.length > 0) return false;
  if (key !== name) {
    const refs = iter?.type === 'Call' ? resolver.only(iter.func, at) : undefined;
    const [of] = iter?.type === 'Call' ? iter.args : [];
    if (refs?.size !== 1 || !refs.has('name:dataclasses.fields') || !of || !own.isInstance(of, at))
      return false;
    return survey
      .all('AnnAssign')
      .every(
        ({ node, scope: inner }) =>
          inner.kind !== 'class' || isNamed(node.target.type === 'Name' ? node.target.id : ''),
      );
  }
  if (iter?.type !== 'Attribute' || iter.attr !== '__slots__' || !own.isInstance(iter.value, at))
    return false;
  const slots = survey.members.get('__slots__')?.flatMap(({ definitions }) => definitions);
  return (
    slots?.every(
      ({ value }) =>
        (value?.type === 'Tuple' || value?.type === 'List') &&
        value.elts.every((item) => item.type === 'Constant' && item.kind === 'str' && isNamed(item.value)),
    ) ?? false
  );

  function isNamed(text: string): boolean {
    return !nfkc(text).startsWith('__') && (!policy.attributes.denied.has(text) || own.has(text));
  }
}

/** Of a module only what is public, and no module below it nor what acts on names or files. */
function checkModules(
  { resolver, policy, literals, report }: RuleContext,
  call: Call,
  name: Expr | undefined,
  scope: Scope,
  bases: readonly string[],
): void {
  for (const base of bases) {
    const [kind, module] = split(base);
    if (kind !== 'module' && kind !== 'leak') continue;
    const texts = (name && literals.texts(name, scope)) ?? ['?'];
    const calculates = CALCULATING.has(module.split('.')[0] ?? '');
    if (
      calculates &&
      texts.every((text) => {
        const [what, found] = split(resolver.references.step(base, text));
        return what === 'name' && !policy.secondClass.names.has(found);
      })
    )
      continue;
    report(call.at, 'An attribute of a module is fetched by name.', 'Write module.name.');
  }
}

/** Packages whose public functions calculate: `getattr(stats, name)` with literal names is usual there. */
const CALCULATING = new Set(['numpy', 'scipy', 'math', 'statistics', 'networkx', 'pyxirr', 'strategic']);
