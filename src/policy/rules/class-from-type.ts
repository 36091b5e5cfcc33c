/** What type() gives may be what makes classes: it is not called as that is called. */

import { isOwnValue } from '../analysis/classes/own-instances.js';
import { once } from '../analysis/names/once.js';
import { split } from '../analysis/names/references.js';
import type { Entry, Scope } from '../analysis/names/scopes.js';
import { SEEN, useOf } from '../analysis/names/uses.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Attribute, Call, Expr } from '../syntax/ast.js';

export const rule: Rule = {
  id: 'class/from-type',
  title: 'What type() gives makes no class',
  why: 'Of a class, type() gives its metaclass, which makes classes whose methods no rule has seen.',
  rank: 3,
  good: [
    'x = 3\nprint(type(x), type(x)(4))\nkind = type(x)\nif kind is int:\n    print(kind.__name__)\ndef f(g):\n    return g(1, 2, 3)',
    'class A:\n    def clone(self):\n        return type(self)(1, 2, 3)',
    'def kind(v):\n    return type(v)\nprint(kind(1), max(1, 2, 3))',
    'import time\ndef timed(f):\n    def inner(*a, **k):\n        return f(*a, **k)\n    return inner\n@timed\ndef g(x):\n    return type(x).__name__\nprint({type(v).__name__: v for v in [1]})',
    'try:\n    int("x")\nexcept ValueError as error:\n    raise type(error)(f"row 3: {error}") from error',
    'values = (1, 2)\nprint(type(values)(v + 1 for v in values))\ndef like(a, b):\n    return type(a)(b)\nlike(1, "2")',
  ],
  bad: [
    'class A:\n    def __contains__(self, kind):\n        return kind("X", (), {}, **{} | {})\nfor c in [int]:\n    type(c) in A()',
    'from scipy.spatial import ConvexHull\nc = type(ConvexHull([[0, 0], [1, 0], [0, 1]]))\nc([[0, 0], [1, 0], [0, 1]], False, "TI x")',
    'def f(c):\n    t = type(c)\n    return t("A", (), {})\nf(int)',
    'def f(c):\n    return type(c)\nf(int)("X", (), {})',
    'class T:\n    def m(self):\n        return type(self)\nT.m(int)(*["X", (), {}])',
    'for c in [int]:\n    m = type(c)\n    m(*["X", (), {}])',
    'k = [type(c) for c in [int]]\nk[0]("X", (), {})',
    'class A:\n    pass\na = A()\nfor c in [int]:\n    a.t = type(c)\na.t("X", (), {})',
    'k = list(map(type, [int]))\nk[0]("X", (), {})',
    'from functools import partial\nfor c in [int]:\n    partial(type(c), "X", (), {})()',
    'for c in [int]:\n    list(map(type(c), ["X"], [()], [{}]))',
    'class A:\n    def __add__(self, other):\n        return type(other)("X", (), {})\nA() + int',
    'import io, pandas as pd\nw = pd.ExcelWriter(io.BytesIO())\ntype(w)("/tmp/x.xlsx")',
    'import io, pandas as pd\nw = pd.ExcelWriter(io.BytesIO())\n[type(v) for v in [w]][0]("/tmp/x.xlsx")',
    'import io, pandas as pd\nw = pd.ExcelWriter(io.BytesIO(), engine="xlsxwriter")\ntype(w.book)(filename="/tmp/x.xlsx")',
    'import io, pandas as pd\nw = pd.ExcelWriter(io.BytesIO())\nlist(map(type(w), ["/tmp/x.xlsx"]))',
    'import numpy as np\nT = type(np.zeros(1))\nT(shape=(1,), dtype=[("a", "O")], buffer=bytearray(8))',
    'import numpy as np\nT = type(np.zeros(1))\nT((1,), "O", bytearray(8), 0)',
    'import numpy as np\nT = type(np.zeros(1))\nT(**{"shape": (1,), "dtype": object, "buffer": bytearray(8)})',
    'import numpy as np\nTs = [type(np.zeros(1))]\nTs[0](shape=(1,), dtype=object, buffer=bytearray(8))',
    'from functools import partialmethod\nfor c in [int]:\n    class A(str):\n        m = partialmethod(type(c), (), {})',
    'import pandas as pd\npd.CategoricalDtype().type("X", (), {})',
    'import pandas as pd\nmake = pd.CategoricalDtype().type\nmake("X", (), {})',
    'import pandas as pd\nk = [pd.CategoricalDtype().type]\nk[0]("X", (), {})',
    'from functools import singledispatch\nfor c in [int]:\n    list(map(singledispatch(type(c)), ["X"], [()], [{}]))',
    'from functools import partial\nk = [type(c) for c in [int]]\npartial(k[0], "X")((), {})',
    'class A:\n    def __eq__(self, kind):\n        return kind("X", (), {})\nfor c in [int]:\n    type(c) == A()',
    'class A:\n    def __contains__(self, kind):\n        return kind("X", (), {})\nfor c in [int]:\n    type(c) in A()',
    'import operator\nfor c in [int]:\n    operator.call(type(c), "X", (), {})',
    'from contextlib import ExitStack\nfor c in [int]:\n    ExitStack().callback(type(c), "X", (), {})',
  ],
  check(context) {
    const { survey, report } = context;
    const asks =
      survey.all('Name').some(({ node }) => node.id === 'type') ||
      survey.all('Attribute').some(({ node }) => node.attr === 'type');
    for (const { node, scope } of asks ? survey.all('Call') : []) {
      const { func, args, keywords } = node;
      const starred = args.some((arg) => arg.type === 'Starred');
      const isOverMemory = keywords.some(({ arg }) => arg !== null && MEMORY.has(arg));
      const isUnread = keywords.some(({ arg }) => arg === null);
      const isMany = args.length > 2 || starred || isOverMemory;
      if (isMany || isUnread) {
        if (
          comesFromType(context, func, scope, 4) ||
          (isMany && isUnknown(context, func, scope) && typesEscape(context))
        )
          report(
            node.at,
            isOverMemory
              ? 'What type() gives may be called here as what lays arrays over bytes is.'
              : 'What type() gives may be called here as what makes classes is.',
            'Write a class statement; for the name of a type use type(x).__name__.',
          );
      }
      checkHandedOn(context, node, scope, (isMore) => typesEscape(context) && (isMore || hasSharp(context)));
      if (args.length + keywords.length === 0 || args.length > 2 || starred) continue;
      const isMade =
        comesFromType(context, func, scope, 4) ||
        (isUnknown(context, func, scope) && hasSharp(context) && typesEscape(context));
      if (isMade && mayBePath(context, node, scope))
        report(
          node.at,
          'What type() gives may be a class that opens the file it is given.',
          'Write the class by its name: int(value), pd.Series(values).',
        );
    }
  },
};

/** Whether the callee is what `type()` gave of a value that is not known to be an instance of an own class. */
function comesFromType(context: RuleContext, callee: Expr, scope: Scope, depth: number): boolean {
  const { resolver, own } = context;
  if (callee.type === 'Call') {
    const [first] = callee.args;
    if (!resolver.refs(callee.func, scope).has('builtin:type')) return false;
    return first === undefined || (!own.isInstance(first, scope) && !isPlainData(context, first, scope));
  }
  // `dtype.type`, which of categories makes classes.
  if (callee.type === 'Attribute') return callee.attr === 'type' && !isOwnValue(context, callee.value, scope);
  if (callee.type !== 'Name' || depth === 0) return false;
  return (resolver.lookup(scope, callee.id)?.definitions ?? []).some(
    ({ how, value, scope: inner }) =>
      how === 'assign' && value !== undefined && comesFromType(context, value, inner, depth - 1),
  );
}

/**
 * `map(type(c), ...)` and `partial(type(c), ...)` call it later, with whatever they are given: what type() gives goes to
 * what looks at it or keeps it in a list, and what is not known to none that may call it with more than one argument.
 */
function checkHandedOn(
  context: RuleContext,
  { func, args, keywords }: Call,
  scope: Scope,
  mayBeSharp: (isMore: boolean) => boolean,
): void {
  const { resolver, own, report } = context;
  const refs = [...resolver.refs(func, scope)];
  const isCaller = refs.some((ref) => CALLERS.has(ref));
  const isMap = refs.includes('builtin:map') && args.length < 3;
  const isLooked =
    refs.length > 0
      ? refs.every((ref) => LOOKS.has(ref) || KEEPS.test(ref))
      : func.type !== 'Attribute' || KEEPING.has(func.attr) || own.hasMethod(func.attr);
  for (const given of [...args, ...keywords.map(({ value }) => value)]) {
    // An attribute of that name is mostly data.
    const isFrom = (isCaller || given.type !== 'Attribute') && comesFromType(context, given, scope, 4);
    if (isFrom ? !isLooked : isCaller && isUnknown(context, given, scope) && mayBeSharp(!isMap))
      report(given.at, 'What type() gives is handed on to be called.', 'Write the class by its name.');
  }
}

/** Call what they are given, as often and with as much as they like. */
const CALLERS: ReadonlySet<string> = new Set([
  'builtin:map',
  ...['partial', 'partialmethod', 'reduce', 'singledispatch', 'singledispatchmethod', 'cached_property']
    .concat('cache', 'lru_cache')
    .map((name) => `name:functools.${name}`),
  ...['itertools.starmap', 'itertools.accumulate', 'operator.call'].map((name) => `name:${name}`),
]);
/** Of the program, or a collection. */
const KEEPS =
  /^(?:function:|class:|builtin:(?:list|tuple|set|frozenset|dict|sorted|len|getattr|super)$|name:collections\.\w+$)/;
/** Methods of collections, and what takes types for columns. */
const KEEPING = new Set([
  'append',
  'add',
  'get',
  'setdefault',
  'count',
  'index',
  'remove',
  'astype',
  'register',
]);
/** Keywords that take memory. */
const MEMORY = new Set(['buffer', 'buf']);

/** Numbers, texts and displays: their types open nothing. */
function isPlainData({ literals, resolver, policy }: RuleContext, value: Expr, scope: Scope): boolean {
  const caught = value.type === 'Name' ? resolver.lookup(scope, value.id)?.definitions : undefined;
  // `raise type(error)(text) from error`.
  if (caught?.every(({ node, how }) => node.type === 'ExceptHandler' || how === 'delete')) return true;
  const refs = resolver.only(value, scope);
  if (refs)
    return [...refs].every((ref) => {
      const [kind, name] = split(ref);
      return kind === 'instance' && !policy.files.memory.has(name) && !policy.secondClass.names.has(name);
    });
  return literals.values(value, scope)?.every(({ expr }) => DATA.has(expr.type)) ?? false;
}

const DATA: ReadonlySet<string> = new Set([
  'Constant',
  'JoinedStr',
  'List',
  'Tuple',
  'Dict',
  'Set',
  'ListComp',
  'DictComp',
  'SetComp',
  'GeneratorExp',
]);

/** Whether an argument may be a text, as names of files are. */
function mayBePath({ literals }: RuleContext, { args, keywords }: Call, scope: Scope): boolean {
  return [...args, ...keywords.map(({ value }) => value)].some((value) => {
    const found = literals.values(value, scope);
    return !found?.every(({ expr }) =>
      expr.type === 'Constant'
        ? expr.kind !== 'str' && expr.kind !== 'bytes'
        : expr.type !== 'JoinedStr' &&
          (DATA.has(expr.type) || expr.type === 'Compare' || expr.type === 'Lambda'),
    );
  });
}

/** What opens files by name when its class is called, and what leads to such. */
const SHARP_ATTRIBUTES = new Set([
  ...['book', 'canvas', 'manager', 'handles', 'get_fontproperties', 'get_font_properties', 'prop'],
]);

/** Whether the program has something of a class that opens the file it is given. */
const hasSharp = once(
  ({ survey, resolver, policy }: RuleContext): boolean =>
    resolver.namedCalls().some(({ refs }) =>
      [...refs].some((ref) => {
        const name = ref.slice(ref.indexOf(':') + 1);
        const opens = policy.files.memory.has(name) || policy.secondClass.names.has(name);
        return (
          ref.startsWith('name:') && !name.startsWith('io.') && opens && resolver.references.isClass(name)
        );
      }),
    ) ||
    survey.all('Attribute').some(({ node, role }) => role === 0 && SHARP_ATTRIBUTES.has(node.attr)) ||
    survey.all('keyword').some(({ node }) => node.arg === 'chunksize' || node.arg === 'iterator'),
);

/** Nothing tells what is called: a parameter, an element, a result, an attribute that was assigned. */
function isUnknown({ survey, resolver, own }: RuleContext, callee: Expr, scope: Scope): boolean {
  if (callee.type === 'Attribute')
    return survey.ownNames.has(callee.attr) && !own.hasMethod(callee.attr) && !resolver.only(callee, scope);
  if (callee.type === 'Lambda') return false;
  return resolver.only(callee, scope) === undefined;
}

/** Built-ins and positions that look at a type and keep none. */
const LOOKS = new Set(
  ['print', 'str', 'repr', 'isinstance', 'issubclass', 'id', 'hash', 'format', 'hasattr', 'callable'].map(
    (name) => `builtin:${name}`,
  ),
);

/** With these a class of the program is handed what stands on the other side. */
const HEARING = /^__(?:eq|ne|lt|le|gt|ge|contains)__$/;

/** Whether what type() gives of anything goes where its way ends for us. */
const typesEscape = once(({ survey, resolver, own }: RuleContext): boolean => {
  const isHeard = [...survey.members.keys()].some((name) => HEARING.test(name));
  const looks = ({ func }: Call, scope: Scope) =>
    [...(resolver.only(func, scope) ?? [''])].every((ref) => LOOKS.has(ref));
  const isLook = (entry: Entry): boolean => {
    const use = useOf(entry);
    if (use.kind === 'given') return typeof use.place === 'number' && looks(use.call, entry.scope);
    if (use.kind === 'sought' || use.kind === 'compared') return !isHeard;
    return ['called', 'attribute', 'method'].includes(use.kind) || SEEN.has(use.kind);
  };
  const kept = new Set<string>();
  const isOfDtype = ({ node, scope, role }: Entry<Attribute>) =>
    node.attr === 'type' && role === 0 && !own.isSelf(node.value, scope);
  // Where objects of the program have a type it is data.
  if (!own.has('type') && survey.all('Attribute').some((entry) => isOfDtype(entry) && !isLook(entry)))
    return true;
  for (const entry of survey.all('Call')) {
    const { node, scope, parent } = entry;
    const [first] = node.args;
    const owner = parent?.node;
    const isType = resolver.refs(node.func, scope).has('builtin:type');
    const maps = node.args.some(
      (arg) => arg.type === 'Name' && arg.id === 'type' && resolver.refs(arg, scope).has('builtin:type'),
    );
    if (maps && !looks(node, scope)) return true;
    if (!isType || isLook(entry) || first?.type === 'Constant') continue;
    const target = owner?.type === 'Assign' && owner.targets.length === 1 ? owner.targets[0] : undefined;
    if (target?.type !== 'Name') return true;
    kept.add(target.id);
  }
  if (kept.size === 0) return false;
  return survey.all('Name').some((entry) => entry.role === 0 && kept.has(entry.node.id) && !isLook(entry));
});
