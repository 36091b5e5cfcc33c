/** Classes made by calls, and namespaces filled by computed names. */
import { answersAttributes } from '../analysis/hooks.js';
import { split } from '../analysis/references.js';
import type { Entry, Scope } from '../analysis/scopes.js';
import { TypePositions } from '../analysis/type-positions.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Call, Expr, Keyword } from '../syntax/ast.js';

const ENUMS = new Set(
  ['Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum'].map((name) => `name:enum.${name}`),
);

export const rule: Rule = {
  id: 'class/functional',
  title: 'What makes a class or sets an attribute takes literal public names',
  why: 'A class or namespace whose names are computed can define what a class statement may not.',
  rank: 3,
  good: [
    'from typing import Optional, get_args\nprint(get_args(Optional[int]))',
    'from typing import Type\ndef make(kind: Type[int]) -> int:\n    return kind(3)\nmake(int)',
    'from enum import Enum\nColor = Enum("Color", "RED GREEN")\nColor.RED',
    'from dataclasses import make_dataclass\nPoint = make_dataclass("Point", [("x", int), ("y", int)])',
    'from types import SimpleNamespace\nSimpleNamespace(a=1).a',
    'from types import SimpleNamespace\nd = {"rate": 0.1}\nprint(SimpleNamespace(**d).rate)',
    'x = 3\nprint(type(x))\nimport pandas as pd\npd.Series([1]).map(type)',
    'from functools import wraps\ndef d(f):\n    @wraps(f)\n    def g(*a, **k):\n        return f(*a, **k)\n    return g',
    'class A:\n    def clone(self):\n        return type(self)()',
    'isinstance(type(3), type)',
    'import pandas as pd\n@pd.api.extensions.register_dataframe_accessor("finance")\nclass A:\n    def __init__(self, df):\n        self.df = df',
    'from collections import namedtuple\nnamedtuple("P", ["a", "b"])(1, 2)\nnamedtuple("Q", "a b", defaults=[0], module=__name__)',
    'from enum import Enum\nlevels = ["LOW", "HIGH"]\nLevel = Enum("Level", levels)',
    'from enum import Enum, IntEnum\nEnum("Size", ["S", "M"], start=0, module=__name__, type=str)\nIntEnum("Level", {"low": 1, "high": 2})',
    'from typing import TypedDict\nRow = TypedDict("Row", {"first name": str, "age": int})',
    'import copy\nfrom types import SimpleNamespace\ncopy.replace(SimpleNamespace(a=1), a=2)',
    'import pandas as pd\nclass T(pd.DataFrame):\n    _metadata = ["rate"]',
    'class Notes:\n    def _metadata(self):\n        return {}',
    'from scipy.stats import make_distribution\nclass D:\n    def process_parameters(self, a=None, mu=None):\n        return dict({"a": a}, mu=mu)\nmake_distribution(D())',
  ],
  bad: [
    'import typing\nt = typing.Type[int]\ntyping.get_origin(t)("X", (), {})',
    'from typing import *\ndef f(k: Type[int]):\n    pass\nget_origin(get_type_hints(f)["k"])("X", (), {})',
    'import pandas as pd\n@pd.api.extensions.register_series_accessor("interpolate")\nclass A:\n    pass',
    'import pandas as pd\n@pd.api.extensions.register_dataframe_accessor("_constructor")\nclass A:\n    pass',
    'n = ["__del__"]\nfrom dataclasses import make_dataclass\nmake_dataclass("P", n)',
    'from enum import Enum\nxs = ["a"]\nxs.append("__del__")\nEnum("C", xs)',
    'from enum import Enum\nx = "a"\nEnum(x, "a b")',
    'from enum import Enum\nEnum("C", "a b", module="this")',
    'from enum import Enum\nimport pandas as pd\nEnum("C", "a b", type=pd.DataFrame)',
    'from collections import namedtuple\nnamedtuple("P", "a", module="this")',
    'from collections import namedtuple\nd = {}\nd["mod" + "ule"] = "this"\nnamedtuple("P", "a", **d)',
    'import json\nfrom collections import namedtuple\nnamedtuple(json.loads("0"), "a b")',
    'F = type(lambda: 0)\nF(1, {})',
    'def f():\n    yield\nfor kind in [type(f)]:\n    print(kind)',
    'from typing import NamedTuple\nNamedTuple("P", [(n, int) for n in ["a"]])',
    'from types import SimpleNamespace\nd = {}\nd["__array_interface__"] = 1\nSimpleNamespace(**d)',
    'from types import SimpleNamespace\nd = {}\ne = d\ne["__array_interface__"] = 1\nSimpleNamespace(**d)',
    'type(int)("A", (), {})',
    'type(type(1))("A", (), {})',
    'list(map(type, ["A"], [()], [{}]))',
    'x = [type]',
    'class A:\n    @classmethod\n    def f(cls):\n        return type(cls)("B", (), {})',
    'from functools import partial\npartial(type)("A", (), {})',
    'from functools import wraps\nwraps(print, assigned=("x",))',
    'T = type(1)\ntype(T)("A", (), {})',
    'import pandas as pd\npd.Series(["A"]).apply(type, args=((), {}))',
    'from types import SimpleNamespace\nSimpleNamespace(**{"__array_interface__": {}})',
    'class A:\n    __match_args__ = ("__class__",)',
    'import pandas as pd\nclass T(pd.DataFrame):\n    _metadata = ["_m" + "gr"]',
    'import pandas as pd\nclass M:\n    @property\n    def _metadata(self):\n        return ["_mgr"]\nclass T(M, pd.DataFrame):\n    pass',
    'from scipy.stats import make_distribution\nclass D:\n    def process_parameters(self, a):\n        return {"a": a, "__array_" + "interface__": a}\nmake_distribution(D())',
    'from scipy.stats import make_distribution\nclass D:\n    process_parameters = print\nmake_distribution(D())',
    'from typing import TypedDict\nTypedDict("T", {"x, print(1)": int})',
    'from typing import TypedDict\nn = "a"\nTypedDict("T", {n: int})',
    'from pandas.tseries.holiday import HolidayCalendarFactory as make, AbstractHolidayCalendar as A\nn = "a"\nmake(n, A, A)',
    'import copy\nfrom types import SimpleNamespace\nn = "a"\ncopy.replace(SimpleNamespace(a=1), **{n: 2})',
    'from scipy.interpolate import Rbf\nn = "a"\nRbf([1.0], [1.0], **{n: 2})',
  ],
  check(context) {
    const { survey, resolver, report } = context;
    const positions = new TypePositions(context);
    for (const { node, scope, refs } of resolver.namedCalls()) {
      for (const ref of refs) checkCall(context, node, ref, scope);
    }
    for (const entry of survey.all('Name')) {
      const { node, scope } = entry;
      if (entry.role !== 0 || node.id !== 'type' || ![...resolver.refs(node, scope)].includes('builtin:type'))
        continue;
      const kind = entry.parent;
      if (kind?.node.type === 'Call' && entry.field === 'func' && givesFunctions(context, kind.node, scope))
        if (!isShown(context, kind))
          report(
            node.at,
            'type() of a function gives what makes functions.',
            'Use callable(f), or print(type(f)).',
          );
      if ((!positions.has(entry) || isAliased(entry)) && !isMapped(context, entry)) {
        report(
          node.at,
          'type is used as a value.',
          'Call it where it is needed: lambda x: type(x).__name__.',
        );
      }
    }
    // typing.get_origin(Type[int]) is type.
    for (const entry of positions.readsBack ? [...survey.all('Name'), ...survey.all('Attribute')] : []) {
      if (entry.role === 0 && resolver.refs(entry.node, entry.scope).has('name:typing.Type'))
        report(
          entry.node.at,
          'typing.Type stands in a program that reads back what types are made of, which gives type.',
          'Leave it out, or get_args() and the like.',
        );
    }
    const hasBases = survey.all('ClassDef').some(({ node }) => !context.own.isPlain(node.at));
    for (const scope of survey.scopes) {
      if (scope.kind !== 'class') continue;
      for (const list of hasBases ? ['__match_args__', ...LISTS] : ['__match_args__'])
        for (const { value, at } of scope.bindings.get(list)?.definitions ?? []) {
          const isFixed = value?.type === 'Tuple' || (value?.type === 'List' && list !== '__match_args__');
          if (!isFixed || !value.elts.every(isPublicText))
            report(
              at,
              `${list} names attributes that are not literal and public.`,
              list === '__match_args__'
                ? 'Leave it out and name attributes in the patterns.'
                : `Write them in place: ${list} = ["rate"].`,
            );
        }
    }
    checkProcessed(context);
  },
};

/** Attributes of these names pandas reads and sets by name, of tables and what it makes of them. */
const LISTS = ['_metadata', '_attributes', '_comparables', '_internal_names', '_hidden_attrs', '_accessors'];

const PROCESSES = 'process_parameters';

/** What a distribution made by make_distribution() processes becomes attributes of its class. */
function checkProcessed({ survey, resolver, keys, report }: RuleContext): void {
  const isMade = [...survey.all('Name'), ...survey.all('Attribute')].some(({ node, scope }) =>
    [...resolver.refs(node, scope)].some((ref) => ref.endsWith('.make_distribution')),
  );
  if (!isMade) return;
  const refuse = (at: number) =>
    report(
      at,
      'The parameters of a distribution are given computed names.',
      'Write them in place: return {"a": a, "b": b}.',
    );
  for (const { node } of survey.all('Attribute')) if (node.attr === PROCESSES) refuse(node.nameAt);
  for (const { node } of survey.all('Constant')) if (node.value === PROCESSES) refuse(node.at);
  if (answersAttributes(survey)) refuse(survey.module.node.at);
  for (const { node: outer, kind, bindings } of survey.scopes)
    for (const { node, at } of (kind === 'class' && bindings.get(PROCESSES)?.definitions) || []) {
      const inner =
        node.type === 'FunctionDef' && outer.type === 'ClassDef' ? survey.scopeOf(node) : undefined;
      if (!inner || node.type !== 'FunctionDef' || node.decorator_list.length > 0) refuse(at);
      for (const { node: given, scope } of survey.all('Return')) {
        if (scope !== inner || !given.value) continue;
        const found = keys.names(given.value, scope);
        const isPublic = found?.every(({ name, expr }) =>
          name ? !name.startsWith('_') : isPublicText(expr),
        );
        if (!isPublic) refuse(given.at);
      }
    }
}

function checkCall(context: RuleContext, call: Call, ref: string, scope: Scope): void {
  const { report } = context;
  const [kind, name] = split(ref);
  if (ref === 'builtin:type') {
    const [first] = call.args;
    if (first && isClass(context, first, scope, 4)) {
      report(call.at, 'type() of a class gives what makes classes.', 'Use type() on values only.');
    }
    return;
  }
  if (kind !== 'name') return;
  const isStarred = call.args.some((arg) => arg.type === 'Starred');
  if (ENUMS.has(ref) && (call.args.length > 1 || isStarred || call.keywords.length > 0)) {
    if (
      isStarred ||
      !isPublicText(call.args[0]) ||
      !areNames(context, call.args[1], scope) ||
      !areOfEnum(call)
    ) {
      report(
        call.at,
        'An enumeration is made from computed names.',
        'Write a class: class Color(Enum): RED = 1.',
      );
    }
  } else if (name === 'dataclasses.make_dataclass') {
    if (!isMadePlainly(call)) {
      report(call.at, 'A data class is made from computed names.', 'Write a class with @dataclass.');
    }
  } else if (/^pandas\.api\.extensions\.register_\w+_accessor$/.test(name)) {
    const { policy } = context;
    const [first] = call.args;
    const taken = first?.type === 'Constant' ? first.value : '_';
    const { methods, files } = policy;
    const sharp = [policy.attributes.denied, files.readers, files.writers, policy.strings];
    const isTaken =
      sharp.some((names) => names.has(taken)) ||
      methods.takers.has(taken) ||
      [...policy.members.values()].some((names) => names.has(taken));
    if (!isPublicText(first) || isTaken)
      report(
        call.at,
        'An accessor is registered under a name that is computed, private or taken.',
        'Give it a literal public name of its own.',
      );
  } else if (name === 'pandas.tseries.holiday.HolidayCalendarFactory') {
    if (!isPublicText(call.args[0]) || call.args.length > 3 || call.keywords.length > 0)
      report(
        call.at,
        'A calendar is made under a computed name.',
        'Write a class: class Calendar(AbstractHolidayCalendar): rules = [...].',
      );
  } else if (name === 'typing.NamedTuple') {
    if (!isMadePlainly(call))
      report(
        call.at,
        'A named tuple is made from computed names.',
        'Write a class: class Point(NamedTuple): x: int.',
      );
  } else if (name === 'collections.namedtuple') {
    const isOfModule = ({ arg, value }: Keyword) =>
      arg === null
        ? !context.keys
            .of(value, scope)
            ?.every(
              (key) => key.name !== 'module' && key.expr?.type === 'Constant' && key.expr.value !== 'module',
            )
        : arg === 'module' && !isOwnModule(value);
    for (const keyword of call.keywords)
      if (isOfModule(keyword))
        report(keyword.at, 'A class says that it is of another module.', 'Leave module= out.');
    const typename = call.args[0] ?? call.keywords.find(({ arg }) => arg === 'typename')?.value;
    if (!typename || !context.literals.texts(typename, scope))
      report(call.at, 'A named tuple has a computed name.', 'Write it in place: namedtuple("Row", columns).');
  } else if (name === 'typing.TypedDict') {
    if (!isMadePlainly(call) || !isPlainKeys(call.args[1]))
      report(
        call.at,
        'A typed dict is made from computed names.',
        'Write a class: class Row(TypedDict): name: str.',
      );
  } else if (KEEPS_KEYWORDS.has(name)) {
    for (const keyword of call.keywords) {
      if (keyword.arg !== null) continue;
      const dicts = context.literals.values(keyword.value, scope);
      if (!dicts?.every(({ expr }) => expr.type === 'Dict' && isPublicNames(expr)))
        report(keyword.at, 'A namespace is filled with computed names.', 'Use a dict: values["name"].');
    }
    if (call.args.length > 0 && name === 'types.SimpleNamespace')
      report(call.at, 'A namespace is filled with computed names.', 'Use a dict: values["name"].');
  } else if (name === 'functools.wraps' || name === 'functools.update_wrapper') {
    const plain = name === 'functools.wraps' ? 1 : 2;
    if (call.args.length > plain || call.keywords.length > 0) {
      report(call.at, `${name} copies attributes whose names are given.`, 'Call it with the function alone.');
    }
  }
}

/** A literal name, names of fields, and nothing besides. */
function isMadePlainly({ args, keywords }: Call): boolean {
  return isPublicText(args[0]) && isPublicNames(args[1]) && args.length === 2 && keywords.length === 0;
}

/** Names of members, written in place or under a name. */
function areNames({ literals }: RuleContext, value: Expr | undefined, scope: Scope): boolean {
  return (
    value !== undefined && literals.values(value, scope)?.every(({ expr }) => isPublicNames(expr)) === true
  );
}

/** What copies and unpickles a class looks for it in the module it names. */
function isOwnModule(value: Expr): boolean {
  return value.type === 'Name' && value.id === '__name__';
}

function areOfEnum({ keywords }: Call): boolean {
  return keywords.every(({ arg, value }) => {
    if (arg === 'module') return isOwnModule(value);
    return arg === 'type' ? value.type === 'Name' && PLAIN_TYPES.has(value.id) : OF_ENUM.has(arg ?? '');
  });
}

const OF_ENUM = new Set(['start', 'boundary', 'qualname']);
const PLAIN_TYPES = new Set(['str', 'int', 'float']);

/** What keeps its keyword arguments as attributes, whatever they are called. */
const KEEPS_KEYWORDS = new Set(['types.SimpleNamespace', 'copy.replace', 'scipy.interpolate.Rbf']);

/** A data class of a typed dict writes the keys into the text of its methods. */
function isPlainKeys(value: Expr | undefined): boolean {
  return (
    value?.type === 'Dict' &&
    isPublicNames(value) &&
    value.keys.every(
      (key) => key?.type === 'Constant' && !/[^\p{L}\p{N}_ -]/u.test(key.value) && !key.value.includes('__'),
    )
  );
}

function givesFunctions({ resolver }: RuleContext, { args: [value] }: Call, scope: Scope): boolean {
  if (!value || value.type === 'Lambda') return value !== undefined;
  const refs = [...(resolver.only(value, scope) ?? [])];
  return refs.length > 0 && refs.every((ref) => ref.startsWith('function:'));
}

const SHOWING = ['print', 'isinstance', 'str', 'repr'].map((name) => `builtin:${name}`);

/** Where a type is looked at: `type(f).__name__`, `type(f) is type(g)`, `print(type(f))`. */
function isShown({ resolver }: RuleContext, { parent, field, scope }: Entry): boolean {
  const by = parent?.node;
  if (by?.type === 'Call')
    return field === 'args' && SHOWING.some((ref) => resolver.only(by.func, scope)?.has(ref));
  return /^(?:Attribute|Compare|FormattedValue|Expr)$/.test(by?.type ?? '');
}

/** Whether the value may itself be a class. */
function isClass(context: RuleContext, value: Expr, scope: Scope, depth: number): boolean {
  const { resolver, own } = context;
  if (own.isClassParameter(value, scope)) return true;
  if (value.type === 'Call') {
    if ([...resolver.refs(value.func, scope)].includes('builtin:type')) return true;
  }
  for (const ref of resolver.refs(value, scope)) {
    const [kind, name] = split(ref);
    if (
      kind === 'class' ||
      (kind === 'name' && resolver.references.isClass(name)) ||
      (kind === 'builtin' && BUILTIN_CLASSES.has(name))
    )
      return true;
  }
  if (value.type === 'Name' && depth > 0) {
    const binding = resolver.lookup(scope, value.id);
    return (binding?.definitions ?? []).some(
      (definition) =>
        definition.value !== undefined &&
        definition.value !== value &&
        definition.how === 'assign' &&
        isClass(context, definition.value, definition.scope, depth - 1),
    );
  }
  return value.type === 'Attribute' && value.attr === '__class__';
}

const BUILTIN_CLASSES = new Set([
  'int',
  'str',
  'float',
  'bool',
  'list',
  'dict',
  'tuple',
  'set',
  'frozenset',
  'bytes',
  'bytearray',
  'object',
  'type',
  'complex',
  'range',
  'slice',
  'property',
  'super',
]);

/** Literal public names: a text of names, a list or tuple of texts or (name, ...) pairs, or a dict. */
function isPublicNames(value: Expr | undefined): boolean {
  if (value?.type === 'Constant')
    return value.kind === 'str' && value.value.split(/[\s,]+/).every((name) => !name.startsWith('_'));
  if (value?.type === 'Dict') return value.keys.every((key) => isPublicText(key ?? undefined));
  if (value?.type !== 'List' && value?.type !== 'Tuple') return false;
  return value.elts.every((item) =>
    isPublicText(item.type === 'Tuple' || item.type === 'List' ? item.elts[0] : item),
  );
}

function isPublicText(value: Expr | undefined): boolean {
  return value?.type === 'Constant' && value.kind === 'str' && !value.value.startsWith('_');
}

const MAPPERS = new Set(['map', 'apply', 'applymap', 'transform']);

/** `df.map(type)`, `map(type, values)`: the one function that they are given. */
function isMapped({ own, resolver }: RuleContext, { parent }: Entry): boolean {
  const call = parent?.node;
  if (call?.type !== 'Call' || !parent) return false;
  const { func, args, keywords } = call;
  if (func.type === 'Attribute')
    return MAPPERS.has(func.attr) && !own.has(func.attr) && args.length === 1 && keywords.length === 0;
  return args.length === 2 && resolver.only(func, parent.scope)?.has('builtin:map') === true;
}

/** `kind = type`: calls of it are seen under its own name alone. */
function isAliased({ parent, field }: Entry): boolean {
  let at = parent;
  let by = field;
  while (at && /^(?:IfExp|BoolOp|Tuple|List|Subscript)$/.test(at.node.type)) [at, by] = [at.parent, at.field];
  return by === 'value' && (at?.node.type === 'Assign' || at?.node.type === 'AnnAssign');
}
