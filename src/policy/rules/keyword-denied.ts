/** Keyword arguments that choose code to load or how memory is handled. */
import type { Scope } from '../analysis/scopes.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Call, Dict, Expr, Keyword } from '../syntax/ast.js';

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
  ],
  bad: [
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
  ],
  check(context) {
    const { survey, resolver, own } = context;
    for (const { node, parent, scope } of survey.all('keyword')) {
      const call = parent?.node;
      if (call?.type !== 'Call') continue;
      const refs = [...(resolver.only(call.func, scope) ?? [])];
      if (refs.length > 0 && refs.every((ref) => /^(function|class):/.test(ref) || ref === 'builtin:dict'))
        continue;
      if (node.arg !== null) check(context, node.arg, node.value, node.at);
      else {
        const open = isOpen(call, refs) || own.isSelf(call.func, scope);
        checkStars(context, node, scope, open);
      }
    }
    // Properties of a text may come in a dict of their own: fontdict=, textprops=, update().
    for (const { node, parent } of survey.all('Dict')) {
      if (parent?.node.type !== 'Call' && parent?.node.type !== 'keyword') continue;
      node.keys.forEach((key, index) => {
        const value = node.values[index];
        if (key?.type === 'Constant' && key.value === 'usetex' && value)
          check(context, key.value, value, key.at);
      });
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

/** @param open whether the callee takes any name, and none of them chooses code */
function checkStars(context: RuleContext, star: Keyword, scope: Scope, open: boolean): void {
  const { survey, literals } = context;
  const { value } = star;
  const found = value.type === 'Name' ? literals.of(value, scope) : [{ expr: value, scope }];
  if (!found || found.some(({ expr }) => expr.type !== 'Dict' && expr.type !== 'DictComp')) {
    // What it holds is not known: a denied name written anywhere in the program may be among it.
    const { texts, stores } = writtenIn(context);
    for (const { name, at } of texts) check(context, name, value, at);
    if (!open && value.type === 'Name') {
      for (const { key, scope: inner } of stores.get(value.id) ?? [])
        checkKey(context, key, key, inner, false);
      stores.delete(value.id);
    }
  }
  for (const { expr, scope: at } of found ?? []) {
    if (expr.type === 'Dict') checkKeys(context, expr, at, open);
    else if (expr.type === 'DictComp')
      checkKey(context, expr.key, expr.value, survey.scopeOf(expr) ?? at, open);
    else if (expr.type === 'Call' && expr.func.type === 'Name' && expr.func.id === 'dict') {
      for (const item of expr.keywords) if (item.arg !== null) check(context, item.arg, item.value, item.at);
    }
  }
}

function checkKeys(context: RuleContext, dict: Dict, scope: Scope, open: boolean): void {
  dict.keys.forEach((key, index) => {
    const value = dict.values[index];
    if (!value) return;
    if (key) checkKey(context, key, value, scope, open);
    else if (value.type === 'Dict') checkKeys(context, value, scope, open);
  });
}

function checkKey(context: RuleContext, key: Expr, value: Expr, scope: Scope, open: boolean): void {
  const texts = context.literals.texts(key, scope);
  for (const text of texts ?? []) check(context, text, value, key.at);
  if (texts || open || !mayBeDenied(context, key)) return;
  context.report(
    key.at,
    'The name of a keyword argument is computed.',
    'Write the name out: ax.set_title(text, fontsize=12).',
  );
}

interface Store {
  readonly key: Expr;
  readonly scope: Scope;
}
interface Written {
  /** The first denied name that stands as a text, and as a keyword. */
  readonly texts: readonly { readonly name: string; readonly at: number }[];
  /** `d[name] = value` and d.update({name: value}), by `d`; taken out once they are checked. */
  readonly stores: Map<string, Store[]>;
}
const written = new WeakMap<RuleContext['survey'], Written>();

function writtenIn({ survey, policy }: RuleContext): Written {
  const known = written.get(survey);
  if (known) return known;
  const text = survey
    .all('Constant')
    .find(({ node }) => node.kind === 'str' && policy.keywords.has(node.value));
  const keyword = survey
    .all('keyword')
    .find(({ node }) => node.arg !== null && policy.keywords.has(node.arg));
  const stores = new Map<string, Store[]>();
  const add = (base: Expr, keys: readonly (Expr | null | undefined)[], scope: Scope) => {
    if (base.type !== 'Name') return;
    const list = stores.get(base.id) ?? [];
    for (const key of keys) if (key) list.push({ key, scope });
    stores.set(base.id, list);
  };
  for (const { node, role, scope } of survey.all('Subscript'))
    if (role === 1) add(node.value, [node.slice], scope);
  for (const { node, scope } of survey.all('Call')) {
    const { func, args } = node;
    if (func.type !== 'Attribute') continue;
    if (func.attr === 'setdefault') add(func.value, args.slice(0, 1), scope);
    else if (func.attr === 'update' && args[0]?.type === 'Dict') add(func.value, args[0].keys, scope);
  }
  const texts = [
    ...(text ? [{ name: text.node.value, at: text.node.at }] : []),
    ...(keyword?.node.arg ? [{ name: keyword.node.arg, at: keyword.node.at }] : []),
  ];
  const found = { texts, stores };
  written.set(survey, found);
  return found;
}

/** Whether a computed text can be one of the denied names, by its literal parts. */
function mayBeDenied({ policy }: RuleContext, key: Expr): boolean {
  if (key.type === 'Constant') return false;
  const parts = key.type === 'JoinedStr' ? key.values : key.type === 'BinOp' ? [key.left, key.right] : [];
  const texts = parts.flatMap((part) => (part.type === 'Constant' ? [part.value] : []));
  return [...policy.keywords.keys()].some((name) => texts.every((text) => name.includes(text)));
}

/** What is called takes columns, fields or units by name. */
function isOpen({ func }: Call, refs: readonly string[]): boolean {
  if (refs.length > 0 && refs.every((ref) => OPEN_REFS.test(ref))) return true;
  return func.type === 'Attribute' && OPEN.has(func.attr);
}

const OPEN = new Set(['assign', 'agg', 'aggregate', 'format', '_replace', 'replace']);
const OPEN_REFS =
  /^name:(?:datetime|dateutil|collections|dataclasses|types)\.|^name:pandas\.(?:Timedelta|DateOffset|DataFrame|Series|concat)$/;

/** `plt.setp(text, "usetex", True)` names properties by texts. */
function checkSetp(context: RuleContext, { args }: Call): void {
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
