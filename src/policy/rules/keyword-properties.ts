/** Properties of texts and fonts that matplotlib draws, where they are given by other means than keywords. */

import { isOwnValue } from '../analysis/classes/own-instances.js';
import { type CalledAs, calledAs } from '../analysis/functions/called-as.js';
import { spread } from '../analysis/functions/spread.js';
import { isCallee, type Scope } from '../analysis/names/scopes.js';
import { FONT_SETTERS } from '../analysis/values/in-place.js';
import { checkKeys, checkKeyword, refuseUnread } from '../denied-keywords.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Call, Expr, Node } from '../syntax/ast.js';
import { within } from '../syntax/within.js';

export const rule: Rule = {
  id: 'keyword/properties',
  title: 'Properties of texts and fonts are written where they are given',
  why: 'A text takes its properties as a mapping too, by its place, by `update()`, `setp()` and for its font: `usetex` among them starts a program, `fname` and patterns open a file.',
  rank: 2,
  good: [
    'import matplotlib.pyplot as plt\nstyle = dict(usetex=False, size=9)\nplt.title("x", usetex=False).update({"usetex": False})',
    'import matplotlib.pyplot as plt\nplt.setp(plt.gca().get_xticklabels(), "rotation", 45, ha="right")',
    'import matplotlib.pyplot as plt\nplt.legend(prop={"size": 8, "family": "serif"})\nfrom openpyxl.styles import Font, NamedStyle\nbold = Font(bold=True)\nNamedStyle(name="x", font=bold)',
    'import matplotlib.pyplot as plt\nt = plt.title("x")\nt.update({"color": "red"})\nstyle = {"size": 9}\nt.update(style)',
    'import matplotlib.pyplot as plt\nax = plt.gca()\npoint = (0, 1)\nfont = {"size": 9}\nax.set_title("x", font)\nax.text(*point, "here", font)\nax.text(*[p + 1 for p in point], "there")\nlabel = "a"\nax.text(0, 1, 2, label.upper())\nname = ax.set_xlabel\nname("cost", fontsize=9)',
  ],
  bad: [
    'import matplotlib.pyplot as plt\nplt.title("x").update(dict(usetex=True))',
    'import matplotlib.pyplot as plt\nd = {}\nd.setdefault("usetex", True)\nplt.title("x").update(d)',
    'import matplotlib.pyplot as plt\nplt.title("x").update(dict.fromkeys(["usetex"], True))',
    'import matplotlib.pyplot as plt, json\nplt.gca().xaxis.set_label_text("x", json.loads("{}"))',
    'import matplotlib.pyplot as plt, json\nplt.figure().add_subplot(projection="3d").set_zlabel("z", json.loads("{}"))',
    'import matplotlib.pyplot as plt\nplt.setp(plt.title("x"), "font_properties", dict([("f" + "name", "/etc/passwd")]))',
    'import matplotlib.pyplot as plt\nplt.title("x").set_font_properties(dict([("f" + "name", "/etc/passwd")]))',
    'from matplotlib.pyplot import title\ntitle("x", dict([("use" + "tex", True)]))',
    'import matplotlib.pyplot as plt\nfrom matplotlib.widgets import CheckButtons\nCheckButtons(plt.gca(), ["a"]).set_label_props(dict([("use" + "tex", [True])]))',
    'import matplotlib.pyplot as plt\nfrom matplotlib.offsetbox import TextArea\nTextArea("a", dict([("use" + "tex", True)]))',
    'import matplotlib.pyplot as plt, json\nplt.text(0, 0, "x", font=json.loads("{}"))',
    'import matplotlib.pyplot as plt\nf = lambda: {"f" + "name": "/etc/passwd"}\nplt.legend(prop=f())',
    'import matplotlib.pyplot as plt\nplt.setp(*[plt.title("x"), "usetex", True])',
    'import matplotlib.pyplot as plt\nplt.title(*["x", {"usetex": True}])',
    'import matplotlib.pyplot as plt\nt = plt.title\nt("x", {"use" + "tex": True})',
    'import matplotlib.pyplot as plt, json\nplt.gca().set_title("x", json.loads("{}"))',
    'import matplotlib.pyplot as plt, json\nplt.gca().xaxis.set_label_text("x", json.loads("{}"))\nplt.gca().set_zlabel("x", json.loads("{}"))',
    'import matplotlib.pyplot as plt, json\nt = plt.title("x")\nt.update(json.loads("{}"))',
    'import matplotlib.pyplot as plt\nd = {}\nd["use" + "tex"] = True\nplt.gca().set_title("x").update(d)',
    'import matplotlib.pyplot as plt\nplt.setp(plt.title("x"), "usetex", True)',
    'import matplotlib.pyplot as plt\nplt.setp(plt.title("x"), "use" + "tex", True)',
    'import matplotlib.pyplot as plt\nplt.title("x", {"use" + "tex": True})',
    'import matplotlib.pyplot as plt\nplt.legend(prop={"fname": "/etc/passwd"})',
    'import matplotlib.pyplot as plt\npath = "/etc/passwd"\nplt.text(0, 0, "x", font=f"Sans:file={path}")',
    'import matplotlib.pyplot as plt\nfor t in plt.gca().get_children():\n    t.update({"use" + "tex": True})',
    'import matplotlib.pyplot as plt\nd = {}\nd["use" + "tex"] = True\nf = plt.text(0, 0, "x").update\nf(d)',
    'import matplotlib.pyplot as plt\nplt.legend(prop={"f" + "name": "/etc/passwd"})',
    'import matplotlib.pyplot as plt\nplt.text(0, 0, "x").set_font({"f" + "name": "/etc/passwd"})',
    'from matplotlib.offsetbox import AnchoredText\nd = {"use" + "tex": True}\nAnchoredText("x", 1, prop=d)',
  ],
  check(context) {
    const { survey, resolver } = context;
    // Properties of a text may come in a dict of their own: fontdict=, prop=, set_font(), update().
    for (const { node, parent, scope } of survey.all('Dict')) {
      const owner = parent?.node;
      const isGiven = owner?.type === 'Call' || (owner?.type === 'keyword' && owner.arg !== null);
      node.keys.forEach((key, index) => {
        const value = node.values[index];
        if (!key || !value) return;
        checkTex(context, key, value, scope);
        if (key.type !== 'Constant') return;
        // `legend(**{"prop": {...}})`
        if (FONTS.test(key.value)) checkFont(context, value, scope);
        if (isGiven && key.value === 'fname') refuseFont(context, key.at);
      });
    }
    for (const { node, scope } of survey.all('Assign'))
      for (const target of node.targets)
        if (target.type === 'Subscript') checkTex(context, target.slice, node.value, scope);
    for (const { node, scope } of survey.all('keyword')) {
      if (node.arg !== null && FONTS.test(node.arg)) checkFont(context, node.value, scope);
    }
    // Of other calls it is judged as their argument (keyword-denied.ts).
    for (const { node, parent, scope } of survey.all('keyword'))
      if (node.arg === TEX && isDict(context, parent?.node, scope))
        checkKeyword(context, TEX, node.value, node.at);
    for (const { node, field } of survey.all('Constant')) {
      // As a key it is judged with its value.
      if (node.value === TEX && field !== 'keys' && field !== 'slice')
        context.report(node.at, 'The text names what starts LaTeX.', 'Leave usetex out.');
      if (node.kind === 'str' && FONT_FILE.test(node.value))
        context.report(node.at, 'A font is named by its file.', 'Choose it by family: fontfamily="serif".');
    }
    for (const entry of survey.all('Attribute')) {
      const { node, role, scope } = entry;
      if (role !== 0 || isCallee(entry)) continue;
      if (FONT_SETTERS.has(node.attr) || (node.attr === 'update' && isText(context, node.value, scope)))
        context.report(node.nameAt, `${node.attr} is used as a value.`, 'Call it where it is named.');
    }
    const texts =
      survey.all('Attribute').some(({ node }) => TEXTS.has(node.attr)) ||
      survey.all('alias').some(({ node }) => TEXTS.has(node.name));
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
    for (const { node, scope, refs } of resolver.namedCalls()) {
      if (refs.has('name:matplotlib.pyplot.setp')) checkSetp(context, node, scope);
    }
  },
};

/** Methods of matplotlib that take such a dict by its place, and the place. */
const TEXTS: ReadonlyMap<string, number> = new Map([
  ...[
    'title',
    'set_title',
    'xlabel',
    'set_xlabel',
    'ylabel',
    'set_ylabel',
    'set_zlabel',
    'set_label_text',
  ].map((name) => [name, 1] as const),
  ...['text', 'figtext', 'text2D'].map((name) => [name, 3] as const),
  ['AnchoredSizeBar', 11],
  ['AnchoredDirectionArrows', 15],
  ['set_label_props', 0],
  ['TextArea', 1],
  ['pie', 13],
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
  const isSure = place < 2 || (!ways && args.length === 1);
  if (!ways && isSure) refuseUnread(context, args[0]?.at ?? 0);
  for (const way of ways ?? [args]) {
    for (const value of way.slice(Math.min(place, 1))) {
      const isRead = checkKeys(context, value, scope, false);
      if (!isRead && isSure && way.indexOf(value) === place && !isPlainText(context, value, scope))
        refuseUnread(context, value.at);
    }
  }
}

function isPlainText({ literals }: RuleContext, value: Expr, scope: Scope): boolean {
  return literals.texts(value, scope) !== undefined || value.type === 'JoinedStr' || value.type === 'Starred';
}

const TEX = 'usetex';

function isDict({ resolver }: RuleContext, node: Node | undefined, scope: Scope): boolean {
  return node?.type === 'Call' && resolver.refs(node.func, scope).has('builtin:dict');
}

/** A mapping with that key is a text's, whoever is given it. */
function checkTex(context: RuleContext, key: Expr, value: Expr, scope: Scope): void {
  if (context.templates.of(key, scope)?.includes(TEX)) checkKeyword(context, TEX, value, key.at);
}

/** Keywords that take a font as a mapping. */
const FONTS = /(?:^|_)(?:font|font_?properties|prop)$/;

/** No key of the mapping is, or could be, the file of a font or what starts LaTeX. */
function checkFont(context: RuleContext, value: Expr, scope: Scope): void {
  if (value.type === 'Starred') refuseUnread(context, value.at);
  const keys = context.keys.of(value, scope);
  if (!keys && !isFont(context, value, scope)) refuseUnread(context, value.at);
  for (const { name = '', expr, value: item, at, scope: inner } of keys ?? []) {
    const texts = expr ? context.literals.texts(expr, inner) : [name];
    for (const text of texts ?? []) checkKeyword(context, text, item, at);
    if (texts?.includes('fname')) refuseFont(context, at);
    else if (!texts && expr && context.keys.mayBeOneOf(['fname', 'usetex'], expr))
      context.report(
        at,
        'A property of a font is computed.',
        'Write its name: {"family": "serif", "size": 9}.',
      );
  }
}

/** A text, or what makes a font. */
function isFont({ resolver, literals }: RuleContext, value: Expr, scope: Scope): boolean {
  const found = literals.values(value, scope) ?? [{ expr: value, scope }];
  return found.every(({ expr, scope: at }) => {
    if (expr.type === 'Constant' || expr.type === 'JoinedStr') return true;
    const refs = expr.type === 'Call' ? [...(resolver.only(expr.func, at) ?? [])] : [];
    return refs.length > 0 && refs.every((ref) => /^name:(?:openpyxl|matplotlib\.font_manager)\b/.test(ref));
  });
}

function refuseFont({ report }: RuleContext, at: number): void {
  report(at, 'A font is named by its file.', 'Choose it by family: {"family": "serif", "size": 9}.');
}

/** In a font's pattern; matplotlib takes one wherever it takes a font. */
const FONT_FILE = /:\s*file\s*=/;

/** Besides those. */
const MAKERS = new Set(['suptitle', 'annotate']);

/** What such a method gives, also under a name or taken out of something: its update() takes properties. */
function isText({ resolver }: RuleContext, value: Expr, scope: Scope): boolean {
  const isMade = (item: Node | undefined) =>
    item?.type === 'Call' &&
    within(item.func).some(
      (part) => part.type === 'Attribute' && (TEXTS.has(part.attr) || MAKERS.has(part.attr)),
    );
  return within(value).some((item) => {
    const binding = item.type === 'Name' ? resolver.lookup(scope, item.id) : undefined;
    return isMade(item) || binding?.definitions.some((definition) => isMade(definition.value));
  });
}

/** `plt.setp(text, "usetex", True)` names properties by texts. */
function checkSetp(context: RuleContext, { args }: Call, scope: Scope): void {
  const [star] = args;
  if (star?.type === 'Starred') refuseUnread(context, star.at);
  for (let at = 1; at < args.length; at += 2) {
    const name = args[at];
    const value = args[at + 1];
    if (name?.type === 'Constant' && name.kind === 'str') {
      if (value) checkKeyword(context, name.value, value, name.at);
      if (value && FONTS.test(name.value)) checkFont(context, value, scope);
    } else if (name)
      context.report(
        name.at,
        'setp() takes a property from a value.',
        'Write its name: plt.setp(labels, rotation=45).',
      );
  }
}
