/** Replacement fields that reach attributes. */

import { isOwnValue } from '../analysis/classes/own-instances.js';
import type { Scope } from '../analysis/names/scopes.js';
import { type Filled, filledTexts, uncalledFillers } from '../analysis/texts/fillers.js';
import { all } from '../analysis/values/all.js';
import { FORMATS } from '../analysis/values/in-place.js';
import type { Located } from '../analysis/values/literals.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Expr } from '../syntax/ast.js';
import { nfkc } from '../syntax/nfkc.js';
import { attributesRead } from '../syntax/replacement-fields.js';

export const rule: Rule = {
  id: 'string/format',
  title: 'Texts hold no replacement field that reads a private attribute',
  why: 'str.format reads attributes by name, and libraries run it on texts they are given, so the text counts wherever it stands.',
  rank: 2,
  good: [
    'import matplotlib.pyplot as plt\nfig, ax = plt.subplots()\ndef draw(ax, kw=None):\n    if kw is None:\n        kw = {}\n    return fig.colorbar(ax.imshow([[1]]), ax=ax, **kw)\ndraw(ax, {"shrink": 0.5, "format": "%.1f"})\ndraw(ax)',
    'import pandas as pd\nd = pd.DataFrame({"a": [1.5]})\nprint(d.to_string(float_format=lambda v: f"{v:.1f}"), d.to_csv(float_format="%.2f"), d.to_string(float_format="{:.2f}".format))',
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
    'def show(unit):\n    return (unit + " {:.1f}").format(3)\nprint(show("kg"))',
    'import pandas as pd\ns = pd.DataFrame({"a": [1.5]}).style\nf = {c: "{:.1f}" for c in ["a"]}\ns = s.format(f)\ndef pretty(styler):\n    return styler.format("{:.2f}")\npd.DataFrame({"a": [1.5]}).style.pipe(pretty)',
    'rows = [("a", 1), ("bb", 22)]\nw = [max(len(str(r[i])) for r in rows) for i in range(2)]\nline = "  ".join("{:<%d}" % x for x in w)\nprint(line.format(*rows[0]), " ".join(f"{{:>{x}}}" for x in w).format(1, 2))',
    'import scipy.sparse as sp\nm = sp.csr_matrix([[1, 0]]).tocoo()\nprint(m.format)',
    'T = {"en": {"hi": "Hello {n}"}}\ndef say(lang, key, n):\n    return T[lang][key].format(n=n)\nsay("en", "hi", 1)',
    't = "a {x}"\nt += " b {x:.1f}"\nprint(t.format(x=1), "{{:>{}}}".format(8).format(1))',
    'import pandas as pd\npd.DataFrame({"a": [1.5]}).style.format({"a": "{:.1f}"})',
  ],
  bad: [
    'class T(str):\n    def go(self):\n        return super().format(1)\nT("{}").go()',
    'import matplotlib.pyplot as plt\nt = "".join(map(str, ["{x"]))\nplt.bar_label(plt.bar([1], [1]), **{"fmt": t})\nplt.gca().xaxis.update({"major_formatter": t})',
    'import pandas as pd\nt = "{0" + "a.b"[1] + "}"\npd.DataFrame({"a": [1.5]}).to_csv(float_format=t)',
    '"{0.__class__}".format(1)',
    'print("{a b.__class__}".format_map({"a b": 1}))',
    'print("{0[}].__class__}".format({"}": 1}))',
    'def show(unit):\n    return (unit + " {:.1f}").format(3)',
    't = "{0"\nt += "a.b"[1] + "a_b"[1] * 2\nt += "class}"\nt.format(1)',
    "t = f\"{'{'}0.{'a_b'[1]}x}}\"\nt.format(1)",
    'import matplotlib.pyplot as plt\nf = plt.gca().xaxis.set_major_formatter\nf("{x}")',
    'import pandas as pd\nt = "".join(["{0", "a.b"[1] + "a_b"[1] * 2, "class}"])\npd.DataFrame({"a": [1]}).style.format({"a": t}).relabel_index([t])',
    'import matplotlib.pyplot as plt\nimport pandas as pd\nt = pd.Series(["{x}"])[0]\nplt.gca().xaxis.get_major_formatter().fmt = t',
    'class S(str):\n    def show(self):\n        return self.format(1)\nS("{0." + "a_b"[1] + "x}").show()',
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
    const { survey, policy, report } = context;
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
    for (const filled of filledTexts(context)) checkFilled(context, filled);
    for (const { at, name } of uncalledFillers(context))
      report(at, `${name} is named without being called.`, `Call it where it is needed: ${name}(...).`);
  },
};

const WHOLE = 'Write the whole text as one literal: "{name}: {value:.2f}".format(name=name, value=value).';
const IN_PLACE =
  'Write it in place, whole: "{:,.2f}" or {"cost": "{:,.2f}"}, or give a function: lambda v: f"{v:,.2f}".';
const DEPTH = 12;

function checkFilled(context: RuleContext, filled: Filled): void {
  const { templates, policy, report } = context;
  const { value, scope, isText, at, by } = filled;
  const texts = textsOf(context, value, scope, isText, DEPTH)?.flatMap((text) =>
    templates.of(text.expr, text.scope),
  );
  if (!texts || texts.includes(undefined)) {
    report(
      at,
      `The text that ${by} fills in is not written in the program as a whole.`,
      isText ? WHOLE : IN_PLACE,
    );
    return;
  }
  for (const text of texts) {
    const part = attributesRead(nfkc(text ?? '')).find(
      (name) => name.startsWith('_') || policy.attributes.denied.has(name),
    );
    if (part === undefined) continue;
    report(at, `A replacement field reads the attribute ${part}.`, WHOLE);
    return;
  }
}

/** The texts among what a value may hold, functions and formatters left out; undefined where it may be anything. */
function textsOf(
  context: RuleContext,
  value: Expr,
  scope: Scope,
  isText: boolean,
  depth: number,
): readonly Located[] | undefined {
  if (depth <= 0) return undefined;
  if (isText) return [{ expr: value, scope }];
  const next = (item: Expr | null, at = scope) =>
    item ? textsOf(context, item, at, false, depth - 1) : undefined;
  switch (value.type) {
    case 'Constant':
    case 'Lambda':
      return value.type === 'Constant' && value.kind === 'str' ? [{ expr: value, scope }] : [];
    case 'Dict':
      return all(value.values, next);
    case 'List':
    case 'Tuple':
      return all(value.elts, next);
    case 'IfExp':
      return all([value.body, value.orelse], next);
    case 'DictComp':
      return next(value.value, context.survey.scopeOf(value));
    case 'ListComp':
      return next(value.elt, context.survey.scopeOf(value));
    case 'Attribute':
      // `"{:.1f}".format` is looked at where it stands.
      if (FORMATS.has(value.attr)) return [];
      break;
    case 'Call': {
      const [name, more] = [...(context.resolver.only(value.func, scope) ?? [])];
      if (name === undefined || more !== undefined) break;
      if (MADE.test(name)) return [];
      if (name === 'builtin:dict' && value.args.length === 0)
        return all(
          value.keywords.map((keyword) => (keyword.arg === null ? null : keyword.value)),
          next,
        );
      if (name === 'name:builtins.dict.fromkeys' && value.args.length < 3)
        return value.args[1] ? next(value.args[1]) : [];
      if (name.startsWith('function:'))
        return all(context.literals.returns(name), ({ expr, scope: at }) => next(expr, at));
      break;
    }
  }
  if (isOwnValue(context, value, scope, true)) return [];
  const refs = [...(context.resolver.only(value, scope) ?? [])];
  if (refs.length > 0 && refs.every((ref) => NO_TEXT.test(ref))) return [];
  if (value.type !== 'Name' && value.type !== 'Attribute' && value.type !== 'Subscript')
    return [{ expr: value, scope }];
  const found = context.literals.values(value, scope);
  if (!found || found.length === 0) return [{ expr: value, scope }];
  return all(found, ({ expr, scope: at }) => (expr === value ? undefined : next(expr, at)));
}

/** What makes a function or an object that formats. */
const MADE = /^name:(?:matplotlib\.(?:ticker|dates)\.\w+|functools\.partial)$/;
const NO_TEXT = /^(?:function|class|own|instance|builtin|name):/;

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
