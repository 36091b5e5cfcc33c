/** Replacement fields that reach attributes. */
import { FORMATS } from '../analysis/in-place.js';
import type { Scope } from '../analysis/scopes.js';
import { unwritten } from '../analysis/unwritten.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Attribute, Call, Elements, Expr, Node } from '../syntax/ast.js';
import { nfkc } from '../syntax/nfkc.js';
import { childrenOf } from '../syntax/within.js';

export const rule: Rule = {
  id: 'string/format',
  title: 'Texts hold no replacement field that reads a private attribute',
  why: 'str.format reads attributes by name, and libraries run it on texts they are given, so the text counts wherever it stands.',
  rank: 2,
  good: [
    '"{:,.2f}".format(3)',
    '"{0.real}".format(1)',
    '"{a}_{b}".format(a=1, b=2)',
    'f"{1:,.2f}"',
    '"%s" % 1',
    'print("{_x}")',
    'import json\njson.loads(\'{"a": {"b": 1.5}}\')',
    'print("{", 1.5, "}")',
    '("{:<10}" * 3).format(1, 2, 3)',
    'w = 8\n("{:>" + str(w) + "}").format("x")',
    'import textwrap\nclass R:\n    T = "{a}"\n    def __init__(self):\n        self.u = "{b}"\n    def show(self, kind):\n        return (self.T + self.u).format(a=1, b=2), self.T.format(a=1), {"x": "{c}"}[kind].format(c=1)\nR().show("x")\ntextwrap.dedent("{a}").format(a=1)\nfor t in ["{a}", "{b}"]:\n    t.format(a=1, b=2)\ndef line(t, v):\n    return t.format(v)\nline("{:.2f}", 3)',
    'import base64, io\nimport matplotlib.pyplot as plt\nfrom matplotlib.ticker import FuncFormatter\nfig, ax = plt.subplots()\nbars = ax.bar([1], [2])\nax.bar_label(bars)\nax.bar_label(ax.containers[0], fmt="%.1f")\nim = ax.imshow([[1]])\nplt.colorbar(im, ax=fig.axes[0])\nf = FuncFormatter(lambda v, p: f"{v}")\nax.yaxis.set_major_formatter(f)\nb = io.BytesIO()\nfig.savefig(b)\nbase64.b64encode(b.getvalue()).decode()',
    'import pandas as pd\ns = pd.DataFrame({"a": [1.5]}).style.hide()\ns.format("{:.1f}").format(precision=2)',
    'class Money:\n    def format(self, v):\n        return f"{v:.2f}"\nm = Money()\nm.format(3)',
    'row = "{a:>5} | {b}"\nprint(row.format(a=1, b=2))',
    'w = [8, 9]\nline = "{:<" + str(w[0]) + "}" + " | " + "{:>%d}" % w[1]\nprint(line.format(1, 2), "€{:,.2f}".format(3))',
    'def show(unit):\n    return (unit + " {:.1f}").format(3)',
    'import pandas as pd\npd.DataFrame({"a": [1.5]}).style.format({"a": "{:.1f}"})',
  ],
  bad: [
    '"{0.__class__}".format(1)',
    '"{a._x}".format(a=1)',
    'x = "{0.__globals__[os]}"',
    '"{" + "0}"\n"{0[a].__class__}"',
    'f"{{0.__class__}}"',
    'b"{0.__class__}".decode().format(1)',
    '"{0.tb_frame.f_globals}".format(1)',
    '"{0." + "__class__}"',
    's = "{}".replace("}", ".__class__}")',
    '"{:{0.__class__}}".format(1, 2)',
    '("{0" + chr(46) + "__class__}").format(1)',
    '"}__ssalc__.0{"[::-1].format(1)',
    '"{0-__class__}".replace("-", ".").format(1)',
    't = b"ezAuX19jbGFzc19ffQ==".decode()\nt.format(1)',
    '("{0%s__class__}" % ".").format(1)',
    'u = "_" + "_"\n("{0.%sclass%s}" % (u, u)).format(1)',
    'u = "_" + "_"\n"".join(["{0", ".", u, "class", u, "}"]).format(1)',
    'u = "_" + "_"\nt = "{0" + "." + u + "class" + u + "}"\nlist(map(t.format, [1]))',
    'import base64\nts = [base64.b64decode(b).decode() for b in ["ezAuX19jbGFzc19ffQ=="]]\nts[0].format(1)',
    't = "".join(map(chr, [123, 48, 125]))\nt.format(1)',
    'import pandas as pd\ns = pd.Series(["{0-__class__}"]).str.replace("-", ".")\ns[0].format(1)',
    'import base64\nfrom matplotlib.ticker import StrMethodFormatter\nts = [base64.b64decode("x").decode()]\nStrMethodFormatter(ts[0])',
    'import base64\nimport matplotlib.pyplot as plt\nts = [base64.b64decode("x").decode()]\nplt.gca().pie_label(plt.pie([1]), ts[0])\nplt.gca().xaxis.set(major_formatter=ts[0])',
    'class C: pass\nc = C()\nc.t = bytes([123]).decode()\nc.t.format(1)',
    'def f(n):\n    return ("{0." + n + "}").format(1)',
    'def f(n):\n    t = "{" + n + "}"\n    return t.format(1)',
    'from matplotlib.ticker import StrMethodFormatter\nu = "_" + "_"\nStrMethodFormatter("{x" + "." + u + "class" + u + "}")',
  ],
  check(context) {
    const { survey, resolver, policy, report } = context;
    const isUnwritten = unwritten(context);
    for (const { node } of survey.all('Constant')) {
      if ((node.kind !== 'str' && node.kind !== 'bytes') || !/[{}]/.test(node.value)) continue;
      for (const part of attributesIn(nfkc(node.value))) {
        if (!part.startsWith('_') && !policy.attributes.denied.has(part) && part !== '') continue;
        report(
          node.at,
          part === ''
            ? 'A replacement field is put together from parts.'
            : `A replacement field reads the attribute ${part}.`,
          'Format the value itself: "{:.2f}".format(value).',
        );
        break;
      }
    }
    for (const { node, scope, parent } of survey.all('Attribute')) {
      if (!FORMATS.has(node.attr)) continue;
      const template = node.value;
      if (isFilledIn(context, template, scope)) {
        report(
          template.at,
          `The text that ${node.attr}() fills in is put together so that its fields cannot be read.`,
          WHOLE,
        );
      }
      if (isUnwritten(template, scope))
        report(
          template.at,
          `The text that ${node.attr}() fills in is not written in the program.`,
          'Write it where it is filled in, or use an f-string: f"{value:,.2f}".',
        );
      // A table's style fills in what it is given.
      const owner = parent?.node;
      if (owner?.type !== 'Call' || owner.func !== node || template.type === 'Constant') continue;
      for (const given of owner.args) checkGiven(context, given, scope);
    }
    for (const { node, scope } of survey.all('Call')) {
      const name =
        node.func.type === 'Attribute' ? node.func.attr : node.func.type === 'Name' ? node.func.id : '';
      const isFormatter = FORMATTERS.has(name) || resolver.refs(node.func, scope).has(FORMATTER);
      if (isFormatter)
        for (const given of [...node.args, ...node.keywords.map(({ value }) => value)])
          checkGiven(context, given, scope);
      const named = node.keywords.filter(({ arg }) => arg !== null && FORMATTED.test(arg));
      // What comes first is the chart's, save where a text is all that is taken.
      const first = resolver.refs(node.func, scope).has(FORMATTER) ? 0 : 1;
      const texts = [...(isFormatter ? node.args.slice(first) : []), ...named.map(({ value }) => value)];
      for (const given of texts) {
        checkGiven(context, given, scope);
        if (given.type === 'Subscript' && isUnwritten(given, scope))
          report(given.at, 'This text is not written in the program.', WHOLE);
      }
    }
  },
};

const WHOLE = 'Write the whole text as one literal: "{name}: {value:.2f}".format(name=name, value=value).';
/** What of matplotlib fills in texts it is given. */
const FORMATTER = 'name:matplotlib.ticker.StrMethodFormatter';
const FORMATTERS = new Set([
  ...['StrMethodFormatter', 'set_major_formatter', 'set_minor_formatter'],
  ...['bar_label', 'pie_label', 'legend_elements', 'colorbar'],
]);
/** Properties of an axis that anything may be asked to set. */
const FORMATTED = /^(?:fmt|format|(?:(?:major|minor)_)?formatter)$/;

function checkGiven(context: RuleContext, given: Expr, scope: Scope): void {
  if (given.type === 'Constant' || (given.type !== 'Starred' && !isFilledIn(context, given, scope))) return;
  context.report(
    given.at,
    'A text with replacement fields is put together so that they cannot be read.',
    WHOLE,
  );
}

/** Whether a field of the template is put together from pieces that cannot be read, or reads what is private. */
function isFilledIn({ literals, templates }: RuleContext, template: Expr, scope: Scope): boolean {
  if (template.type === 'Constant') return false;
  const found = literals.values(template, scope) ?? [{ expr: template, scope }];
  if (found.some(({ expr }) => isHidden(expr))) return true;
  const isOpen = (text: string) =>
    HEADS.test(text) || attributesIn(nfkc(text)).some((part) => part === '' || part.startsWith('_'));
  // What is taken out of something may be any text that is put together in it.
  return found.some(({ expr, scope: at }) =>
    textsIn(expr).some((part) => templates.of(part, at).some(isOpen)),
  );
}

/** The expression and, where it is no text by itself, those in it that may be. */
function textsIn(template: Expr): readonly Expr[] {
  const out: Expr[] = [];
  const stack: Node[] = [template];
  for (let seen = 0; seen < MOST_NODES; seen++) {
    const item = stack.pop();
    if (!item) break;
    if (item.type === 'BinOp' || item.type === 'JoinedStr' || item.type === 'Name') out.push(item);
    else {
      if (isJoin(item)) out.push(item);
      else if (item.type === 'List' || item.type === 'Tuple') out.push(joined(item));
      stack.push(...childrenOf(item));
    }
  }
  return out;
}

/** `"".join([...])`, whoever calls it. */
function joined(list: Elements): Call {
  const { at } = list;
  const empty = { type: 'Constant', at, kind: 'str', value: '' } as const;
  const func = { type: 'Attribute', at, value: empty, attr: 'join', nameAt: at } as const;
  return { type: 'Call', at, func, args: [list], keywords: [] };
}

function isJoin(node: Node): node is Call {
  return node.type === 'Call' && node.func.type === 'Attribute' && node.func.attr === 'join';
}

/** A replacement field into whose name something is put. */
const HEADS = /(?:^|[^{])(?:\{\{)*\{[^{}:!]*\uFFFC/;

/** What makes a text out of one that says something else. */
const DISGUISES = new Set([
  'decode',
  'replace',
  'translate',
  'fromhex',
  'removeprefix',
  'removesuffix',
  'chr',
  'bytes',
]);
const MOST_NODES = 200;

function isPlainReplace({ func, args }: Call): boolean {
  return func.type === 'Attribute' && func.attr === 'replace' && args.every(isPlainText);
}

/** Words put in for words make no replacement field. */
function isPlainText(value: Expr): boolean {
  return (
    value.type === 'Constant' &&
    value.kind === 'str' &&
    /^[^._{}[\]]*$/.test(value.value) &&
    value.value.length > 1
  );
}

/** Whether a template is decoded, reversed or replaced, or joins parts of which one names a private attribute. */
function isHidden(template: Expr): boolean {
  if (template.type === 'Constant' || template.type === 'JoinedStr') return false;
  const stack: Node[] = [template];
  for (let seen = 0; seen < MOST_NODES; seen++) {
    const item = stack.pop();
    if (!item) return false;
    if (item.type === 'Call' && isPlainReplace(item)) {
      stack.push(...item.args, (item.func as Attribute).value);
      continue;
    }
    if (isDisguise(item) || (item.type === 'Slice' && item.step)) return true;
    if (item.type === 'Constant' && item.kind === 'str' && UNDERSCORED.test(item.value)) return true;
    stack.push(...childrenOf(item));
  }
  return true;
}

function isDisguise(node: Node): boolean {
  return node.type === 'Attribute'
    ? DISGUISES.has(node.attr)
    : node.type === 'Name' && DISGUISES.has(node.id);
}

const UNDERSCORED = /(?:^|[^\p{L}\p{N}])_[\p{L}_]*/u;

/** A name or number, then attributes and subscripts: the head of a replacement field. */
const FIELD = /\{\s*(?:[\p{L}_][\p{L}\p{N}_]*|\d*)((?:\.[\p{L}_][\p{L}\p{N}_]*|\[[^\]{}]*\])+)/gu;
/** `{0.` before anything but a name waits for the rest of its field. */
const CUT = /\{(?:[\p{L}_][\p{L}\p{N}_]*|\d+)(?:\.[\p{L}_][\p{L}\p{N}_]*|\[[^\]{}]*\])*\.(?![\p{L}_])/u;

/** `.__class__}`: the end of a field whose beginning is elsewhere. */
const TAIL = /^[^{}]*\.([\p{L}_][\p{L}\p{N}_]*)(?:\[[^\]{}]*\]|\.[\p{L}_][\p{L}\p{N}_]*)*[^{}\s]*\}/u;

/** Names of attributes in the fields of a text; an empty name for a field that is cut off. */
function attributesIn(text: string): string[] {
  const out: string[] = [];
  for (const match of text.matchAll(FIELD)) {
    for (const part of (match[1] ?? '').matchAll(/\.([\p{L}_][\p{L}\p{N}_]*)/gu)) out.push(part[1] ?? '');
  }
  if (CUT.test(text)) out.push('');
  const tail = TAIL.exec(text)?.[1];
  if (tail?.startsWith('_')) out.push(tail);
  return out;
}
