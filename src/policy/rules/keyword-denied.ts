/** Keyword arguments that choose code to load, or free memory that is in use. */
import { type CalledAs, calledAs } from '../analysis/called-as.js';
import { mayBeOneOf } from '../analysis/keys.js';
import { isOwnValue } from '../analysis/own-instances.js';
import type { Scope } from '../analysis/scopes.js';
import { spread } from '../analysis/spread.js';
import { isOpen, makesOwn, passesOn } from '../analysis/takes-names.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Call, Expr, Keyword } from '../syntax/ast.js';

export const rule: Rule = {
  id: 'keyword/denied',
  title: 'Some keyword arguments take only listed literals',
  why: '`backend=` imports a module by name, `allow_pickle=` unpickles, `usetex=` starts a program, `refcheck=False` frees memory that is in use.',
  rank: 2,
  good: [
    'import numpy as np\na = np.zeros(3)\na.resize(4)',
    'def f(backend):\n    return backend\nf(backend="x")',
    'df = 1\ndf.plot(backend="matplotlib")',
    'df = 1\ncolumn = "cost"\ndf.assign(**{column + "_total": 1, f"{column}_mean": 2})',
    'from datetime import timedelta\nunit = "da" + "ys"\ntimedelta(**{unit: 3})',
    'import matplotlib.pyplot as plt\nside = "lef" + "t"\nplt.text(0, 0, "x", **{f"{side}_color": 1})',
    'import matplotlib.pyplot as plt\nfor name in ["color", "alpha"]:\n    plt.title("x", **{name: None})',
    'class A:\n    @classmethod\n    def of(cls, row):\n        return cls(**{name: row[name] for name in row})',
    'import matplotlib.pyplot as plt\nplt.setp(plt.gca().get_xticklabels(), "rotation", 45, ha="right")',
    'import matplotlib.pyplot as plt\nBASE = {"lw": 2}\nstyle = dict(BASE, color="C0")\nstyle["alpha"] = 0.5\nclass Chart:\n    def __init__(self, ax, **kw):\n        self.ax, self.kw = ax, dict(kw)\n    def draw(self, x, extra=None):\n        self.ax.plot(x, **{**style, **(extra or {})})\nChart(plt.gca()).draw([1], {"label": "a"})\ndef bars(ax, x, **kw):\n    ax.bar(x, x, **kw)\nbars(plt.gca(), [1], color="C1")\nfor s in [{"c": "r"}, {"c": "g"}]:\n    plt.plot([1], **s)',
    'from collections import namedtuple\nP = namedtuple("P", "a b")\nrow = {"a": 1, "b": 2}\nP(**row)\nP(**P(1, 2)._asdict())',
    'import matplotlib.pyplot as plt\nplt.legend(prop={"size": 8, "family": "serif"})\nfrom openpyxl.styles import Font, NamedStyle\nbold = Font(bold=True)\nNamedStyle(name="x", font=bold)',
    'def timed(f):\n    def inner(*a, **k):\n        return f(*a, **k)\n    return inner',
    'import matplotlib.pyplot as plt\nt = plt.title("x")\nt.update({"color": "red"})\nstyle = {"size": 9}\nt.update(style)',
    'import matplotlib.pyplot as plt\nax = plt.gca()\npoint = (0, 1)\nfont = {"size": 9}\nax.set_title("x", font)\nax.text(*point, "here", font)\nax.text(*[p + 1 for p in point], "there")\nlabel = "a"\nax.text(0, 1, 2, label.upper())\nname = ax.set_xlabel\nname("cost", fontsize=9)',
  ],
  bad: [
    'import matplotlib.pyplot as plt\nplt.setp(*[plt.title("x"), "usetex", True])',
    'import matplotlib.pyplot as plt\nplt.title(*["x", {"usetex": True}])',
    'import matplotlib.pyplot as plt\nt = plt.title\nt("x", {"use" + "tex": True})',
    'import matplotlib.pyplot as plt, json\nplt.gca().set_title("x", json.loads("{}"))',
    'import matplotlib.pyplot as plt, json\nt = plt.title("x")\nt.update(json.loads("{}"))',
    'import matplotlib.pyplot as plt\nd = {}\nd["use" + "tex"] = True\nplt.gca().set_title("x").update(d)',
    'df = 1\ndf.plot(backend="os")',
    'import matplotlib.pyplot as plt\nplt.title("x", usetex=True)',
    'import numpy as np\nnp.zeros(3).resize(4, refcheck=False)',
    'df = 1\ndf.plot(**{"backend": "os"})',
    'import matplotlib.pyplot as plt\nplt.savefig("a.png", backend="module://x")',
    'import matplotlib.pyplot as plt\nplt.title("x", **{"use" + "tex": True})',
    'import matplotlib.pyplot as plt\nn = "use" + "tex"\nplt.title("x", **{f"{n}": True})',
    'import matplotlib.pyplot as plt\nplt.title("x", **{**{"use" + "tex": True}})',
    'import matplotlib.pyplot as plt\nplt.title("x", **{k: True for k in ["use" + "tex"]})',
    'import matplotlib.pyplot as plt\nd = {}\nd["use" + "tex"] = True\nplt.title("x", **d)',
    'import matplotlib.pyplot as plt\nd = {}\nd.update({"use" + "tex": True})\nplt.title("x", **d)',
    'import matplotlib.pyplot as plt\ndef f(**k):\n    plt.title("x", **k)\nf(usetex=True)',
    'import matplotlib.pyplot as plt\nplt.setp(plt.title("x"), "usetex", True)',
    'import matplotlib.pyplot as plt\nplt.setp(plt.title("x"), "use" + "tex", True)',
    'import matplotlib.pyplot as plt\nplt.title("x", fontdict={"usetex": True})',
    'import matplotlib.pyplot as plt\ndef k():\n    return {"use" + "tex": True}\nplt.title("x", **k())',
    'import matplotlib.pyplot as plt\nplt.title("x", **dict(zip(["use" + "tex"], [True])))',
    'import matplotlib.pyplot as plt\nd = {} | {"use" + "tex": True}\nplt.title("x", **d.copy())',
    'import matplotlib.pyplot as plt\nclass S:\n    d = {"use" + "tex": True}\nplt.title("x", **S.d)',
    'import matplotlib.pyplot as plt, json\nplt.title("x", **json.loads("{}"))',
    'import matplotlib.pyplot as plt\nd = {}\ne = d\ne["use" + "tex"] = True\nplt.title("x", **d)',
    'import matplotlib.pyplot as plt\ndef f(d):\n    plt.title("x", **d)\nf({"use" + "tex": True})',
    'import matplotlib.pyplot as plt\ndef f(**k):\n    plt.title("x", **k)\nf(**{"use" + "tex": True})',
    'import matplotlib.pyplot as plt\nplt.title("x", {"use" + "tex": True})',
    'import matplotlib.pyplot as plt\nplt.legend(prop={"fname": "/etc/passwd"})',
    'import matplotlib.pyplot as plt\npath = "/etc/passwd"\nplt.text(0, 0, "x", font=f"Sans:file={path}")',
    'import matplotlib.pyplot as plt\nfor t in plt.gca().get_children():\n    t.update({"use" + "tex": True})',
    'import matplotlib.pyplot as plt\nd = {}\nd["use" + "tex"] = True\nf = plt.text(0, 0, "x").update\nf(d)',
    'import matplotlib.pyplot as plt\nplt.legend(prop={"f" + "name": "/etc/passwd"})',
    'import matplotlib.pyplot as plt\nplt.text(0, 0, "x").set_font({"f" + "name": "/etc/passwd"})',
    'from matplotlib.offsetbox import AnchoredText\nd = {"use" + "tex": True}\nAnchoredText("x", 1, prop=d)',
    'import numpy as np\na = 1\nnp.ndarray.resize(a, 4, **{"ref" + "check": False})',
    'import pandas as pd\npd.DataFrame.hist(1, **{"back" + "end": "os"})',
    'from functools import partial\nimport matplotlib.pyplot as plt\npartial(plt.title, "x", **dict([("use" + "tex", True)]))()',
  ],
  check(context) {
    const { survey, resolver } = context;
    for (const { node, parent, scope } of survey.all('keyword')) {
      const call = parent?.node;
      if (call?.type !== 'Call') continue;
      const refs = [...(resolver.only(call.func, scope) ?? [])];
      const isOwn =
        refs.length > 0 && refs.every((ref) => /^(function|class):/.test(ref) || ref === 'builtin:dict');
      if (isOwn && !refs.some((ref) => passesOn(context, ref, node.arg))) continue;
      if (node.arg === null)
        checkStars(
          context,
          node,
          scope,
          isOpen(context, call, scope, refs) || makesOwn(context, call.func, scope),
        );
      else {
        check(context, node.arg, node.value, node.at);
        const takesMore = !isOwn && PROPERTIES.test(node.arg) && !isOpen(context, call, scope, refs);
        if (takesMore && !checkKeys(context, node.value, scope, false)) refuseUnread(context, node.value.at);
      }
    }
    // Properties of a text may come in a dict of their own: fontdict=, prop=, set_font(), update().
    for (const { node, parent, scope } of survey.all('Dict')) {
      node.keys.forEach((key, index) => {
        const value = node.values[index];
        if (key && value) checkTex(context, key, value, scope);
      });
      const owner = parent?.node;
      if (owner?.type !== 'Call' && (owner?.type !== 'keyword' || owner.arg === null)) continue;
      node.keys.forEach((key, index) => {
        const value = node.values[index];
        if (key?.type !== 'Constant' || !value) return;
        if (key.value === 'fname') refuseFont(context, key.at);
      });
    }
    for (const { node, scope } of survey.all('Assign'))
      for (const target of node.targets)
        if (target.type === 'Subscript') checkTex(context, target.slice, node.value, scope);
    for (const { node, scope } of survey.all('keyword')) {
      if (node.arg !== null && FONTS.test(node.arg)) checkFont(context, node.value, scope);
    }
    for (const { node } of survey.all('Constant')) {
      if (node.kind === 'str' && FONT_FILE.test(node.value))
        context.report(node.at, 'A font is named by its file.', 'Choose it by family: fontfamily="serif".');
    }
    const texts = survey.all('Attribute').some(({ node }) => TEXTS.has(node.attr));
    for (const { node, scope } of survey.all('Call')) {
      const { func, args } = node;
      if (func.type === 'Attribute' && FONT_SETTERS.has(func.attr))
        for (const value of args) checkFont(context, value, scope);
      if (func.type === 'Attribute' && func.attr === 'update' && isText(context, func.value, scope))
        for (const value of args)
          if (!checkKeys(context, value, scope, false)) refuseUnread(context, value.at);
      if (func.type === 'Attribute' ? TEXTS.has(func.attr) : texts)
        for (const called of calledAs(context, func, scope)) checkText(context, called, args, scope);
    }
    for (const { node, refs } of resolver.namedCalls()) {
      if (refs.has('name:matplotlib.pyplot.setp')) checkSetp(context, node);
    }
  },
};

function check({ policy, report }: RuleContext, name: string, value: Expr, at: number): void {
  const allowed = policy.keywords.get(name);
  if (!allowed || (name === 'engine_kwargs' && hasPlainOptions(value))) return;
  if (
    value.type === 'Constant' &&
    (allowed.has(value.kind === 'str' ? value.value : value.kind) || value.kind === 'None')
  )
    return;
  report(
    at,
    `${name}= takes ${allowed.size > 0 ? `only ${[...allowed].join(', ')}` : 'nothing here'}.`,
    `Leave ${name} out.`,
  );
}

/** Settings of a reader or writer of workbooks, written in place, of which none is a folder or class. */
function hasPlainOptions(value: Expr): boolean {
  if (value.type === 'Constant') return true;
  return (
    value.type === 'Dict' &&
    value.keys.every((key) => key?.type === 'Constant' && !/^tmpdir$|file|class/.test(key.value)) &&
    value.values.every(hasPlainOptions)
  );
}

/** Denied names among the keys, and keys or mappings that cannot be read where the callee takes such names. */
function checkStars(context: RuleContext, { value, at }: Keyword, scope: Scope, open: boolean): void {
  if (!checkKeys(context, value, scope, open) && !open) refuseUnread(context, at);
}

/** @returns whether the keys of the mapping can be read */
function checkKeys(context: RuleContext, value: Expr, scope: Scope, open: boolean): boolean {
  const found = context.keys.of(value, scope);
  for (const key of found ?? []) {
    if (key.name !== undefined) check(context, key.name, key.value, key.at);
    else if (key.expr) checkKey(context, key.expr, key.value, key.scope, open);
  }
  return found !== undefined;
}

function refuseUnread({ report }: RuleContext, at: number): void {
  report(
    at,
    'The names of these keyword arguments cannot be read.',
    'Write them out, or unpack a dict that is written in place: style = {"color": "C0"}; ax.plot(x, y, **style).',
  );
}

function checkKey(context: RuleContext, key: Expr, value: Expr, scope: Scope, open: boolean): void {
  const texts = context.literals.texts(key, scope);
  for (const text of texts ?? []) check(context, text, value, key.at);
  if (texts || open || !mayBeOneOf(context.policy.keywords.keys(), key)) return;
  context.report(
    key.at,
    'The name of a keyword argument is computed.',
    'Write the name out: ax.set_title(text, fontsize=12).',
  );
}

/** Keywords whose dict becomes keyword arguments of something else: fontdict=, textprops=, subplot_kw=. */
const PROPERTIES = /(?:^|_)(?:\w*dict|\w*props|kws?|kwds|kwargs)$/;

/** Methods of matplotlib that take such a dict by its place, and the place. */
const TEXTS: ReadonlyMap<string, number> = new Map([
  ...['title', 'set_title', 'xlabel', 'set_xlabel', 'ylabel', 'set_ylabel'].map((name) => [name, 1] as const),
  ...['text', 'figtext'].map((name) => [name, 3] as const),
]);

/** What stands at the place of the dict, also by stars and under another name of the method. */
function checkText(
  context: RuleContext,
  { name, base }: CalledAs,
  args: readonly Expr[],
  scope: Scope,
): void {
  const place = TEXTS.get(name);
  if (place === undefined || (base && isOwnValue(context, base, scope))) return;
  const ways = spread(context.literals, args, scope);
  // In three dimensions text() takes its text there, and before it `*position` is usual.
  const isSure = place === 1 || (!ways && args.length === 1);
  if (!ways && isSure) refuseUnread(context, args[0]?.at ?? 0);
  for (const way of ways ?? [args]) {
    for (const value of way.slice(1)) {
      const isRead = checkKeys(context, value, scope, false);
      if (!isRead && isSure && way.indexOf(value) === place && !isPlainText(context, value, scope))
        refuseUnread(context, value.at);
    }
  }
}

function isPlainText({ literals }: RuleContext, value: Expr, scope: Scope): boolean {
  return literals.texts(value, scope) !== undefined || value.type === 'JoinedStr' || value.type === 'Starred';
}

/** A mapping with that key is a text's, whoever is given it. */
function checkTex(context: RuleContext, key: Expr, value: Expr, scope: Scope): void {
  if (context.templates.of(key, scope).includes('usetex')) check(context, 'usetex', value, key.at);
}

/** Keywords and methods that take a font as a mapping. */
const FONTS = /(?:^|_)(?:font|font_?properties|prop)$/;
const FONT_SETTERS = new Set(['set_font', 'set_fontproperties']);

/** No key of the mapping is, or could be, the file of a font or what starts LaTeX. */
function checkFont(context: RuleContext, value: Expr, scope: Scope): void {
  const keys = context.keys.of(value, scope);
  if (!keys && isMapping(context, value, scope)) refuseUnread(context, value.at);
  for (const { name = '', expr, value: item, at, scope: inner } of keys ?? []) {
    const texts = expr ? context.literals.texts(expr, inner) : [name];
    for (const text of texts ?? []) check(context, text, item, at);
    if (texts?.includes('fname')) refuseFont(context, at);
    else if (!texts && expr && mayBeOneOf(['fname', 'usetex'], expr))
      context.report(
        at,
        'A property of a font is computed.',
        'Write its name: {"family": "serif", "size": 9}.',
      );
  }
}

function isMapping({ resolver }: RuleContext, value: Expr, scope: Scope): boolean {
  if (value.type !== 'Name') return value.type === 'Dict';
  const definitions = resolver.lookup(scope, value.id)?.definitions ?? [];
  return definitions.some((definition) => definition.value?.type.startsWith('Dict'));
}

function refuseFont({ report }: RuleContext, at: number): void {
  report(at, 'A font is named by its file.', 'Choose it by family: {"family": "serif", "size": 9}.');
}

/** In a font's pattern; matplotlib takes one wherever it takes a font. */
const FONT_FILE = /:\s*file\s*=/;

/** What such a method gives, also under a name: its update() takes properties. */
function isText({ resolver }: RuleContext, value: Expr, scope: Scope): boolean {
  const isMade = (item: Expr | undefined) =>
    item?.type === 'Call' &&
    item.func.type === 'Attribute' &&
    (TEXTS.has(item.func.attr) || item.func.attr === 'suptitle' || item.func.attr === 'annotate');
  const binding = value.type === 'Name' ? resolver.lookup(scope, value.id) : undefined;
  return isMade(value) || (binding?.definitions.some((definition) => isMade(definition.value)) ?? false);
}

/** `plt.setp(text, "usetex", True)` names properties by texts. */
function checkSetp(context: RuleContext, { args }: Call): void {
  const [star] = args;
  if (star?.type === 'Starred') refuseUnread(context, star.at);
  for (let at = 1; at < args.length; at += 2) {
    const name = args[at];
    const value = args[at + 1];
    if (name?.type === 'Constant' && name.kind === 'str') {
      if (value) check(context, name.value, value, name.at);
    } else if (name)
      context.report(
        name.at,
        'setp() takes a property from a value.',
        'Write its name: plt.setp(labels, rotation=45).',
      );
  }
}
