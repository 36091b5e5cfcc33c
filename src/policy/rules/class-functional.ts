/** Classes made by calls: enumerations, named tuples, data classes, typed dicts, calendars of holidays. */
import { ENUMS } from '../analysis/classes/open-enums.js';
import { isPublicNames, isPublicText } from '../analysis/names/public-names.js';
import type { Scope } from '../analysis/names/scopes.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Call, Expr, Keyword } from '../syntax/ast.js';

export const rule: Rule = {
  id: 'class/functional',
  title: 'A call that makes a class takes literal public names',
  why: 'A class whose names are computed can define what a class statement may not, and one that says it is of another module is looked for there.',
  rank: 3,
  good: [
    'from enum import Enum\nColor = Enum("Color", "RED GREEN")\nColor.RED',
    'from dataclasses import make_dataclass\nPoint = make_dataclass("Point", [("x", int), ("y", int)])',
    'from collections import namedtuple\nnamedtuple("P", ["a", "b"])(1, 2)\nnamedtuple("Q", "a b", defaults=[0], module=__name__)',
    'from enum import Enum\nlevels = ["LOW", "HIGH"]\nLevel = Enum("Level", levels)',
    'from enum import Enum, IntEnum\nEnum("Size", ["S", "M"], start=0, module=__name__, type=str)\nIntEnum("Level", {"low": 1, "high": 2})',
    'from typing import TypedDict\nRow = TypedDict("Row", {"first name": str, "age": int})',
  ],
  bad: [
    'n = ["__del__"]\nfrom dataclasses import make_dataclass\nmake_dataclass("P", n)',
    'from enum import Enum\nxs = ["a"]\nxs.append("__del__")\nEnum("C", xs)',
    'from enum import Enum\nx = "a"\nEnum(x, "a b")',
    'from enum import Enum\nE = Enum("E", [])\nE("A", ["__del" + "__"])',
    'from enum import Enum\nEnum("C", "a b", module="this")',
    'from enum import Enum\nimport pandas as pd\nEnum("C", "a b", type=pd.DataFrame)',
    'from collections import namedtuple\nnamedtuple("P", "a", module="this")',
    'from collections import namedtuple\nd = {}\nd["mod" + "ule"] = "this"\nnamedtuple("P", "a", **d)',
    'import json\nfrom collections import namedtuple\nnamedtuple(json.loads("0"), "a b")',
    'from typing import NamedTuple\nNamedTuple("P", [(n, int) for n in ["a"]])',
    'from typing import TypedDict\nTypedDict("T", {"x, print(1)": int})',
    'from typing import TypedDict\nn = "a"\nTypedDict("T", {n: int})',
    'from pandas.tseries.holiday import HolidayCalendarFactory as make, AbstractHolidayCalendar as A\nn = "a"\nmake(n, A, A)',
  ],
  check(context) {
    for (const { node, scope, refs } of context.resolver.namedCalls())
      for (const ref of refs) {
        if (ENUMS.test(ref)) checkEnum(context, node, scope);
        else if (ref === 'name:collections.namedtuple') checkNamedTuple(context, node, scope);
        const maker = MAKERS.get(ref);
        if (maker && !maker.isPlain(node)) context.report(node.at, maker.message, maker.hint);
      }
  },
};

interface Maker {
  readonly isPlain: (call: Call) => boolean;
  readonly message: string;
  readonly hint: string;
}

const MAKERS: ReadonlyMap<string, Maker> = new Map([
  [
    'name:dataclasses.make_dataclass',
    {
      isPlain: isMadePlainly,
      message: 'A data class is made of something other than a literal name and literal public fields.',
      hint: 'Write a class with @dataclass.',
    },
  ],
  [
    'name:typing.NamedTuple',
    {
      isPlain: isMadePlainly,
      message: 'A named tuple is made of something other than a literal name and literal public fields.',
      hint: 'Write a class: class Point(NamedTuple): x: int.',
    },
  ],
  [
    'name:typing.TypedDict',
    {
      isPlain: (call) => isMadePlainly(call) && isPlainKeys(call.args[1]),
      message: 'A typed dict is made of something other than a literal name and plain literal keys.',
      hint: 'Write a class: class Row(TypedDict): name: str.',
    },
  ],
  [
    'name:pandas.tseries.holiday.HolidayCalendarFactory',
    {
      isPlain: ({ args, keywords }) => isPublicText(args[0]) && args.length <= 3 && keywords.length === 0,
      message: 'A calendar is made of something other than a literal name and two calendars.',
      hint: 'Write a class: class Calendar(AbstractHolidayCalendar): rules = [...].',
    },
  ],
]);

/** A literal name, names of fields, and nothing besides. */
function isMadePlainly({ args, keywords }: Call): boolean {
  return isPublicText(args[0]) && isPublicNames(args[1]) && args.length === 2 && keywords.length === 0;
}

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

/** `Enum("Color", names)`; with one argument alone it looks a member up. */
function checkEnum(context: RuleContext, call: Call, scope: Scope): void {
  const { at, args, keywords } = call;
  const isStarred = args.some((arg) => arg.type === 'Starred');
  if (args.length < 2 && !isStarred && keywords.length === 0) return;
  if (isStarred || !isPublicText(args[0]) || !areNames(context, args[1], scope))
    context.report(
      at,
      'An enumeration is made from computed names.',
      'Write a class: class Color(Enum): RED = 1.',
    );
  else if (!areOfEnum(call))
    context.report(
      at,
      'An enumeration is made with keywords beside start, boundary, module=__name__ and a plain type.',
      'Leave them out; type= takes str, int or float.',
    );
}

/** Names of members, written in place or under a name. */
function areNames({ literals }: RuleContext, value: Expr | undefined, scope: Scope): boolean {
  if (value?.type !== 'Name') return isPublicNames(value) && !isEmpty(value);
  return literals.values(value, scope)?.every(({ expr }) => isPublicNames(expr) && !isEmpty(expr)) === true;
}

/** Without members it is called like Enum itself. */
function isEmpty(value: Expr | undefined): boolean {
  if (value?.type === 'Constant') return value.value.trim() === '';
  return value?.type === 'Dict'
    ? value.keys.length === 0
    : value !== undefined && 'elts' in value && value.elts.length === 0;
}

function areOfEnum({ keywords }: Call): boolean {
  return keywords.every(({ arg, value }) => {
    if (arg === 'module') return isOwnModule(value);
    return arg === 'type' ? value.type === 'Name' && PLAIN_TYPES.has(value.id) : OF_ENUM.has(arg ?? '');
  });
}

const OF_ENUM = new Set(['start', 'boundary', 'qualname']);
const PLAIN_TYPES = new Set(['str', 'int', 'float']);

/** Its fields are checked by namedtuple itself, which takes none that begins with an underscore. */
function checkNamedTuple({ keys, literals, report }: RuleContext, call: Call, scope: Scope): void {
  const isOfModule = ({ arg, value }: Keyword) =>
    arg === null
      ? !keys
          .of(value, scope)
          ?.every(
            (key) => key.name !== 'module' && key.expr?.type === 'Constant' && key.expr.value !== 'module',
          )
      : arg === 'module' && !isOwnModule(value);
  for (const keyword of call.keywords)
    if (isOfModule(keyword))
      report(keyword.at, 'A class says that it is of another module.', 'Leave module= out.');
  const typename = call.args[0] ?? call.keywords.find(({ arg }) => arg === 'typename')?.value;
  if (!typename || !literals.texts(typename, scope))
    report(call.at, 'A named tuple has a computed name.', 'Write it in place: namedtuple("Row", columns).');
}

/** What copies and unpickles a class looks for it in the module it names. */
function isOwnModule(value: Expr): boolean {
  return value.type === 'Name' && value.id === '__name__';
}
