/** Arguments that are among the denied keywords, given by their place. */

import { isOwnValue } from '../analysis/classes/own-instances.js';
import { type CalledAs, calledAs } from '../analysis/functions/called-as.js';
import { spread } from '../analysis/functions/spread.js';
import { typePositions } from '../analysis/libraries/type-positions.js';
import { type Entry, isCallee, type Scope } from '../analysis/names/scopes.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Call, Expr } from '../syntax/ast.js';

/** What takes a denied keyword by its place too, and the first place it may have, found from the signatures. */
const PLACES: ReadonlyMap<string, number> = new Map([
  ['hist', 9],
  ['boxplot', 9],
  ['ExcelFile', 3],
  ['ExcelWriter', 7],
  ['TextPath', 5],
  ['ConvexHull', 2],
  ['Delaunay', 3],
  ['HalfspaceIntersection', 3],
  ['Voronoi', 3],
  // None of its places is one, but whoever is handed it may call it by names.
  ['plot', Number.POSITIVE_INFINITY],
]);

export const rule: Rule = {
  id: 'keyword/by-place',
  title: 'Denied keyword arguments are not given by their place either',
  why: 'The tenth argument of `Series.hist` is `backend`, which imports a module by name. Whatever may stand there is judged, also through stars and other names of the method.',
  rank: 2,
  good: [
    'from scipy.spatial import ConvexHull, Delaunay\nConvexHull([[0, 0], [1, 0], [0, 1]], True)\nDelaunay([[0, 0], [1, 0], [0, 1]], qhull_options="Qbb Qc Qz QJ Pp")',
    'import matplotlib.pyplot as plt\nfig, ax = plt.subplots()\nfor name in (ax.set_xlabel, ax.set_ylabel):\n    name("cost")\nlabel = ax.set_title\nlabel("a")\nprint("b".title, list(map(str.title, ["a"])))',
    'df = 1\ndf.hist("a", None, True)\ndata = [[1], [2]]\nimport matplotlib.pyplot as plt\nplt.hist(*data)',
    'import matplotlib.pyplot as plt\nfig, ax = plt.subplots()\nax.hist(*[[1, 2], 5])\nrows = [[1], [2]]\nax.boxplot(*map(len, rows))\ndraw = ax.hist\ndraw([1, 2], bins=3)\nfor f in [ax.hist, ax.plot]:\n    f([1, 2])',
    'import matplotlib.pyplot as plt\nfrom matplotlib.text import Annotation, Text\nfig = plt.gcf()\nprint([isinstance(item, (Text, Annotation)) for item in fig.findobj(Text)])',
    'import io, pandas as pd\npd.ExcelWriter(io.BytesIO(), "xlsxwriter")\npd.ExcelFile(io.BytesIO(), "openpyxl")',
    'class Run:\n    def hist(self, *values):\n        return values\nrun = Run()\nvalues = [str(n) for n in range(20)]\nrun.hist(*values)',
  ],
  bad: [
    'from scipy.spatial import ConvexHull\nConvexHull([[0, 0], [1, 0], [0, 1]], False, "TI /etc/passwd")',
    'from scipy.spatial import ConvexHull\nConvexHull([[0, 0], [1, 0], [0, 1]], False, b"TI /etc/passwd")',
    'from scipy import spatial\ngetattr(spatial, "Voronoi")([[0, 0]], False, False, "T" + "I x")',
    'from scipy.spatial import Delaunay\nd = Delaunay\nd(*[[[0, 0]], False, False, "TO x"])',
    'import matplotlib.pyplot as plt\nfrom strategic.finance import sensitivity\nsensitivity({"use" + "tex": 1.0, "label": 1.0}, model=plt.gca().set_title, swing=0.1)',
    'import matplotlib.pyplot as plt\nfrom strategic.finance import sensitivity\nsensitivity({"use" + "tex": 1.0, "label": 1.0}, model=plt.title, swing=0.1)',
    'from matplotlib.text import Text\nfrom strategic.finance import sensitivity\nsensitivity({"use" + "tex": 1.0}, model=Text, swing=0.1)',
    'import numpy as np\nfrom scipy.ndimage import generic_filter\ndf = 1\ngeneric_filter(np.ones(3), df.plot, size=1, extra_keywords={"backend": "antigravity"})',
    'df = 1\ndf.hist(None, None, True, None, None, None, None, None, 10, "antigravity")',
    'df = 1\na = [None] * 9\ndf.boxplot(*a, "antigravity")',
    'import json\ndf = 1\nplaces = json.loads("[]")\ndf.hist(*places)',
    'df = 1\nplaces = [None] * 9 + ["antigravity"]\ndf.hist(*places)',
    'df = 1\nplaces = (None, None, None, None, None, None, None, None, None, "antigravity")\ndf.hist(*places)',
    'df = 1\nh = df.hist\nh(None, None, True, None, None, None, None, None, 10, "antigravity")',
    'df = 1\ngetattr(df, "hist")(None, None, True, None, None, None, None, None, 10, "antigravity")',
    'df = 1\n[df.hist][0](None, None, True, None, None, None, None, None, 10, "antigravity")',
    'df = 1\ndef call(f, *places):\n    return f(*places)\ncall(df.hist, None, None, True, None, None, None, None, None, 10, "antigravity")',
    'df = 1\nfrom itertools import starmap\nlist(starmap(df.hist, [[None] * 9 + ["antigravity"]]))',
    'df = 1\nfrom functools import partial\npartial(df.hist, None, None, True, None, None)(None, None, None, 10, "antigravity")',
    'df = 1\nlist(map(df.hist, [None], [None], [True], [None], [None], [None], [None], [None], [10], ["antigravity"]))',
    'from matplotlib.text import TextPath\nTextPath((0, 0), "x", 10, None, 1, True)',
    'import io, pandas as pd\npd.ExcelWriter(io.BytesIO(), "xlsxwriter", None, None, "w", None, None, {"options": {"tmpdir": "/dev/shm"}})',
    'from operator import methodcaller\nmethodcaller("hist", None, None, True, None, None, None, None, None, 10, "antigravity")(1)',
    'import pandas as pd\ndf = 1\ndf.pipe(pd.DataFrame.hist, None, None, True, None, None, None, None, False, False, None, None, 10, "antigravity")',
  ],
  check(context) {
    checkTextual(context);
    if (!mayName(context)) return;
    for (const { node, scope } of context.survey.all('Call')) {
      const { func, args } = node;
      const isOther = func.type === 'Attribute' && !PLACES.has(func.attr);
      for (const called of isOther ? [] : calledAs(context, func, scope)) {
        const first = placeOf(context, called);
        const late =
          first === undefined || !Number.isFinite(first) ? undefined : lateOf(context, args, first, scope);
        if (late) refuse(context, late, called.name);
      }
      checkHanded(context, node, scope);
    }
    for (const entry of context.survey.all('Attribute')) {
      const { node, scope } = entry;
      if (entry.role !== 0 || !PLACES.has(node.attr) || isFollowed(context, entry)) continue;
      if (placeOf(context, { name: node.attr, base: node.value, scope }) !== undefined)
        context.report(
          node.nameAt,
          `${node.attr} is used as a value.`,
          `Call it where it is named: ${node.attr}(bins=10).`,
        );
    }
  },
};

/** Take the properties of a text: whoever is handed one may call it with any. */
const TEXTUAL =
  /^(?:set_title|suptitle|sup[xy]label|set_[xyz]label|[xy]label|annotate|figtext|text2D|set_label_text|set_label_props|set_text_props)$/;
const OF_PYPLOT = /^name:matplotlib\.pyplot\.(?:title|text|table)$/;
/** Classes of texts take them too. */
const TEXT_CLASSES = /^name:(?:matplotlib\.text\.(?:Text|Annotation)|mpl_toolkits\.mplot3d\.art3d\.Text3D)$/;

/** Methods that take such properties are called where they are named, or in a loop over them. */
function checkTextual(context: RuleContext): void {
  const { survey, resolver } = context;
  for (const entry of [...survey.all('Attribute'), ...survey.all('Name')]) {
    const { node, parent, field, scope, role } = entry;
    if (role !== 0 || isCallee(entry)) continue;
    const isTextual =
      (node.type === 'Attribute' && TEXTUAL.test(node.attr) && !isOwnValue(context, node.value, scope)) ||
      [...resolver.refs(node, scope)].some(
        (ref) => OF_PYPLOT.test(ref) || (TEXT_CLASSES.test(ref) && !isKind(context, entry)),
      );
    const owner = parent?.node;
    const isLooped = field === 'elts' && /^(?:iter|generators)$/.test(parent?.field ?? '');
    const isGiven =
      owner?.type === 'Call' || owner?.type === 'keyword' || field === 'elts' || field === 'values';
    if (!isTextual || !isGiven || isLooped || (owner?.type === 'Call' && isGetattr(context, owner, scope)))
      continue;
    context.report(
      node.at,
      'A method that takes the properties of a text is handed on.',
      'Call it where it is named: ax.set_title("Costs"), or hand on a function of your own.',
    );
  }
}

/** `isinstance(item, Text)`, `fig.findobj(Text)` */
function isKind(context: RuleContext, entry: Entry): boolean {
  const owner = entry.parent?.node;
  const call = owner?.type === 'keyword' ? entry.parent?.parent?.node : owner;
  const isSought =
    call?.type === 'Call' &&
    call.func.type === 'Attribute' &&
    call.func.attr === 'findobj' &&
    !context.own.has('findobj');
  return isSought || typePositions(context).has(entry);
}

/** Called, given another name, or handed to a call that is judged with it: the ways a method takes that are followed. */
function isFollowed(context: RuleContext, { node, parent, field, scope }: Entry): boolean {
  const owner = parent?.node;
  if (owner?.type === 'Assign') return owner.targets.every((target) => isOnlyCalled(context, target, scope));
  if (owner?.type === 'Call' && owner.args[0] === node && isGetattr(context, owner, scope)) return true;
  if (owner?.type === 'Call') return field === 'func' || handedOf(context, owner, scope)?.handed === node;
  return owner?.type === 'Attribute' || owner?.type === 'Expr';
}

/** `getattr(df.plot, "bar")` */
function isGetattr({ resolver }: RuleContext, { func }: Call, scope: Scope): boolean {
  const refs = resolver.only(func, scope);
  return refs?.size === 1 && refs.has('builtin:getattr');
}

/** The other name is for calls alone, which are judged as those of the method. */
function isOnlyCalled({ survey, resolver }: RuleContext, target: Expr, scope: Scope): boolean {
  if (target.type !== 'Name') return false;
  const binding = resolver.lookup(scope, target.id);
  return survey.callsOf(target.id, (id, from) => resolver.lookup(from, id) === binding) !== undefined;
}

/** A program that writes none of these names reaches none. */
function mayName({ survey }: RuleContext): boolean {
  return (
    survey.all('Attribute').some(({ node }) => PLACES.has(node.attr)) ||
    survey.all('Constant').some(({ node }) => PLACES.has(node.value)) ||
    survey.all('ImportFrom').some(({ node }) => node.names.some(({ name }) => PLACES.has(name)))
  );
}

/** The first place of a denied keyword; undefined for what is known to have none. */
function placeOf(context: RuleContext, { name, base, scope }: CalledAs): number | undefined {
  const first = PLACES.get(name);
  if (first === undefined || !base) return first;
  if (isOwnValue(context, base, scope)) return undefined;
  return isOfMatplotlib(context, base, scope) ? undefined : first;
}

/** `plt`, and `ax` of `fig, ax = plt.subplots()`: their hist() and boxplot() take no backend. */
function isOfMatplotlib({ resolver }: RuleContext, base: Expr, scope: Scope): boolean {
  const isIts = (value: Expr, at: Scope) => {
    const refs = [...(resolver.only(value, at) ?? [])];
    return refs.length > 0 && refs.every((ref) => /^\w+:matplotlib\b/.test(ref));
  };
  if (isIts(base, scope)) return true;
  const binding = base.type === 'Name' ? resolver.lookup(scope, base.id) : undefined;
  return (
    binding?.definitions.every(({ how, value, part, scope: at }) => {
      const from = how === 'part' && !part?.loop ? part?.from : how === 'assign' ? value : undefined;
      return from?.type === 'Call' && isIts(from.func, at);
    }) ?? false
  );
}

/** What may be of harm at such a place. */
function lateOf(context: RuleContext, args: readonly Expr[], first: number, scope: Scope): Expr | undefined {
  const ways = spread(context.literals, args, scope);
  return ways
    ? ways.flatMap((way) => way.slice(first)).find((value) => !isNoSetting(value))
    : args.find(({ type }) => type === 'Starred');
}

/** No backend's name, and no `usetex`. */
function isNoSetting(value: Expr): boolean {
  return value.type === 'Constant'
    ? value.kind !== 'str' && value.kind !== 'bytes' && value.kind !== 'True'
    : value.type === 'Tuple' || value.type === 'List';
}

/** What calls later what it is handed, or fetches it by name. */
const CALLERS = new Set([
  'name:itertools.starmap',
  'name:functools.partial',
  'name:operator.methodcaller',
  'name:operator.attrgetter',
  'builtin:map',
]);

/** What the call is, if it calls what it is given: a function by its reference, or a method of pandas by its name. */
function callerOf({ resolver, policy }: RuleContext, { func }: Call, scope: Scope): string | undefined {
  const by = [...resolver.refs(func, scope)].find((ref) => CALLERS.has(ref));
  return by ?? (func.type === 'Attribute' && policy.methods.takers.has(func.attr) ? func.attr : undefined);
}

interface Handed {
  readonly by: string;
  readonly handed: Expr;
  readonly rest: readonly Expr[];
  readonly isFirst: boolean;
}

/** What a call is given to be called; `partial(map, df.hist, ...)` hands on what stands behind. */
function handedOf(context: RuleContext, call: Call, scope: Scope): Handed | undefined {
  const by = callerOf(context, call, scope);
  const isCaller = (arg: Expr) => [...context.resolver.refs(arg, scope)].some((ref) => CALLERS.has(ref));
  const first = call.args.findIndex((arg) => !isCaller(arg));
  const [handed, ...rest] = call.args.slice(first);
  return by !== undefined && handed ? { by, handed, rest, isFirst: first === 0 } : undefined;
}

/** `starmap(df.hist, ...)`, `df.pipe(pd.DataFrame.hist, ...)` and `methodcaller("hist", ...)`. */
function checkHanded(context: RuleContext, call: Call, scope: Scope): void {
  const { keywords } = call;
  const given = handedOf(context, call, scope);
  if (!given) return;
  const { by, handed, rest, isFirst } = given;
  const texts = by.startsWith('name:operator.') ? (context.literals.texts(handed, scope) ?? []) : [];
  const named = texts.map((name) => ({ name, scope }));
  for (const called of [...calledAs(context, handed, scope), ...named]) {
    if (!Number.isFinite(placeOf(context, called) ?? Number.NaN)) continue;
    // One more place than is written comes with what it is called with; of stars and places in between more.
    const isPlain = isFirst && by !== 'name:itertools.starmap' && by !== 'name:operator.attrgetter';
    if (!isPlain || rest.length > 1 || rest.some(isStar) || keywords.some(({ arg }) => arg === 'args'))
      refuse(context, handed, called.name);
  }
}

function isStar({ type }: Expr): boolean {
  return type === 'Starred';
}

function refuse({ report }: RuleContext, { at }: Expr, name: string): void {
  report(
    at,
    `An argument of ${name}() may be a denied keyword.`,
    name === 'hist' || name === 'boxplot'
      ? `Write its name: ${name}(bins=10); of the axes of matplotlib write plt.${name}(...) or name the arguments.`
      : 'Write the arguments by their names.',
  );
}
