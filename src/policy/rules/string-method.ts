/** Methods that are told by name which method to call. */

import { isOwnValue } from '../analysis/classes/own-instances.js';
import { isRotation } from '../analysis/libraries/rotations.js';
import type { Scope } from '../analysis/names/scopes.js';
import { isOutputName, PLAIN_KEYWORDS, partsOf, SPEC_KEYWORDS } from '../analysis/texts/aggregations.js';
import { areColumns, hasGroups, isGrouped } from '../analysis/values/grouped.js';
import { checkKeyword } from '../denied-keywords.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Call, Elements, Expr, Keyword, Subscript } from '../syntax/ast.js';

export const rule: Rule = {
  id: 'string/method',
  title: 'Aggregations by name come from a list',
  why: '`df.agg("to_pickle", ...)` calls whatever method has the name. Aggregations are named by literals from a list, or given as functions.',
  rank: 3,
  good: [
    'import pandas as pd\ng = pd.DataFrame({"a": [1], "b": [2]}).groupby("a")["b"]\ng.agg([("total", "sum"), ("average", "mean")])\ndef top(groups):\n    return groups.agg([("most", "max")])\ntop(g)',
    'import fnmatch\ndf = 1\ncols = ["a"]\ndf.filter(cols)\ndf.filter(like="a", axis=1)\ndf.filter(regex="^a")\ndf.groupby("a").filter(lambda g: len(g) > 1)\ndef big(g, n):\n    return len(g) > n\ndf.groupby("a")["b"].filter(big, True, 3)\nfnmatch.filter(cols, "a*")\nlist(filter(None, cols))',
    'df = 1\ndef summary(table, **spec):\n    return table.groupby("a").agg(**spec)\nsummary(df, total=("b", "sum"), n=("b", "count"))',
    'SPEC = {"v": ["sum", "mean"], "w": "max"}\ndef report(df, spec=SPEC, *, by="k"):\n    return df.groupby(by).agg(spec)\nreport(1)\nreport(1, {"v": "sum"})',
    'df = 1\nspec = {"a": ["sum"]}\nspec["b"] = ["mean", "max"]\nfor column in ["c", "d"]:\n    spec[column] = "sum"\ndf.groupby("a").agg(spec)\ndf.pivot_table(index="a", aggfunc=spec)',
    'df = 1\nspec = {}\nspec["total"] = ("b", "sum")\nprint(len(spec))\ndf.groupby("a").agg(**spec)',
    'import pandas as pd\ndf = pd.DataFrame({"a": [1], "b": [2]})\ndf.groupby("a").agg(total=("b", "sum"), n=("b", "count"))',
    'df = 1\ndf.agg({"b": ["mean", "max"]})',
    'df = 1\nspec = {"b": "mean"}\ndf.agg(spec)',
    'df = 1\ndf.pivot_table(index="a", columns="b", values="c", aggfunc="sum", fill_value=0)',
    'df = 1\ndf["x"].apply(lambda v: v + 1)\ndf.groupby("a")["b"].transform("mean")',
    'def f(x):\n    return x\ndf = 1\ndf.apply(f, axis=1)',
    'df = 1\nfor how in ["mean", "sum"]:\n    print(df.agg(how))',
    'from scipy.spatial.transform import Rotation as R\nr = R.from_euler("z", 90, degrees=True)\nvectors = [[1, 0, 0]]\nprint(r.apply(vectors), r.inv().apply(vectors), (r * r).apply(vectors))\ndef turned(q):\n    return q.apply(vectors)\nturned(r)',
    'import numpy as np\ndf = 1\ndf.agg([np.mean, "sum"])',
    'df = 1\ndef total(rate, table):\n    return table.sum() * rate\nkey = "table"\ndf.pipe((total, "table"), 2).pipe((total, key), rate=3)',
    'df = 1\ndf.groupby("a")["b"].agg(", ".join)',
    'df = 1\ncols = ["a", "b"]\ndf.agg(**{f"{c}_total": (c, "sum") for c in cols})',
    'df = 1\nspec = {"total": ("b", "sum"), "n": ("b", "count")}\ndf.groupby("a").agg(**spec)',
    'df = 1\nhows = ["sum", "mean"]\ndf.agg({"a": hows, "b": hows})\ndf.agg({c: hows for c in ["a", "b"]})\ndf.agg([how for how in hows])',
    'class Off:\n    def apply(self, total):\n        return total * 0.9\ndef priced(total, rules):\n    for rule in rules:\n        total = rule.apply(total)\n    return total\npriced(100, [Off(), Off()])',
    'df = 1\nfuncs = {"spread": lambda s: s.max() - s.min()}\ndf.agg(list(funcs.values()))',
  ],
  bad: [
    '"to_pickle"\nhow = __doc__\ndf = 1\ndf.agg(how)',
    '"to_pickle"\ndef how():\n    return __doc__\ndf = 1\ndf.agg(how())',
    'def make():\n    return {"b": "sum"}\nspec = make()\nspec["b"] = "to_pickle"\ndf = 1\ndf.agg(spec)',
    'def make():\n    return ["sum"]\na = b = make()\nb.append("to_pickle")\ndf = 1\ndf.agg(a)',
    'df = 1\nspec = dict.fromkeys(["b"], "sum")\nspec["b"] = "to_pickle"\ndf.agg(spec)',
    'df = 1\nhows = ["sum"]\nspec = dict.fromkeys(["b"], hows)\nhows.append("to_pickle")\ndf.agg(spec)',
    'df = 1\nspec = dict(zip(["b"], ["sum"]))\ndef put(d):\n    d["b"] = "to_pickle"\nput(spec)\ndf.agg(spec)',
    'df = 1\nspec = {"b": "sum"}\nother = {**spec}\nother["b"] = "to_pickle"\ndf.agg(other)',
    'df = 1\ndf.agg(**dict.fromkeys(["func"], ("to_pickle", "sum")))',
    'df = 1\nfns = {"a": len}\nfns["a"] = "to_pickle"\ndf.agg(fns["a"])',
    'df = 1\nfns = {"a": "to_pickle"}\ndf.agg(fns.get("a"))',
    'class Names:\n    def __iter__(self):\n        yield "to_pickle"\ndf = 1\ndf.agg(Names())',
    'class Text(str):\n    pass\ndf = 1\ndf.agg(Text("to_pickle"))',
    'import pandas as pd\npd.options.display.encoding = "to_" + "pickle"\npd.Series([1]).apply(pd.options.display.encoding)',
    'import pandas as pd\ns = pd.Series({"cdf": "to_pickle"})\ndf = 1\ndf.agg(s.cdf)',
    'from scipy import stats\nn = stats.norm(0)\nn.cdf = "to_pickle"\ndf = 1\ndf.agg(n.cdf)',
    'import pandas as pd\ndf = pd.DataFrame({"b": [1]})\ndf.groupby("b").dtypes.agg([("to_pickle", "sum")])',
    'df = 1\ndf.pivot_table("a", *["b", "c", "to_pickle"])',
    'df = 1\ndf.agg(["sum", *["to_pickle"]])',
    'df = 1\nhows = {"a": ["mean"]}\nfor name, how in hows.items():\n    how[0] = "to_pickle"\nfor name, how in hows.items():\n    df.agg(how[0])',
    '"eval"\nimport pandas as pd\npd.DataFrame({"a": [1]}).apply(__doc__)',
    'import pandas as pd\nfrom pandas import eval as e\npd.DataFrame({"a": [1]}).apply(e.__name__)',
    'import pandas as pd\nfrom enum import Enum\nclass A:\n    def name(self):\n        return 1\nclass E(Enum):\n    to_pickle = 1\n    def go(self):\n        pd.DataFrame({"a": [1]}).apply(self.name)\nE.to_pickle.go()',
    'import pandas as pd\npd.DataFrame({"a": [1]}).agg([("to_pickle", "sum")], 0, "x")',
    'import pandas as pd\npd.DataFrame({"b": [1]}).agg(values=("b", "_mgr"))',
    'import pandas as pd\nn = "to_" + "clipboard"\ng = pd.DataFrame({"a": [1], "b": [2]}).groupby("a")\ng["b"].filter(n)',
    'g = 1\ng.filter("to_pickle", True, path="x")',
    'g = 1\nfor f in [g.filter]:\n    f("to_pickle", True, "x")',
    'g = 1\nn = chr(116) + "o_pickle"\ng.filter(n, True, "x")',
    'import pandas as pd\na = pd.NamedAgg("b", "sum")\na.aggfunc = "to_" + "csv"',
    'df = 1\nspec = {"x": ("b", "sum")}\ndef put(d):\n    d.update(func="to_pickle")\nput(spec)\ndf.agg(**spec)',
    'df = 1\ndef go(**spec):\n    df.agg(**spec)\ngo(func="to_pickle")',
    'df = 1\nspec = {"aggfunc": ["sum"]}\nspec["aggfunc"].append("to_pickle")\ndf.pivot_table(**spec)',
    'df = 1\nclass A:\n    def g(self, spec):\n        df.agg(**spec)\nm = A().g\nm({"func": "to_pickle"})',
    'df = 1\nkey = "a" + "b"\ndf.pipe((print, key), 1)',
    'import pandas as pd\ndf = 1\ndf.pipe(pd.NamedAgg(print, "a" + "b"), 1)',
    'from matplotlib.text import Text\ndf = 1\ndf.pipe((Text, "usetex"), 0.5, 0.5, "x")',
    'df = 1\ndf.agg("to_pickle", path="x")',
    'df = 1\ndf.apply("eval", args=("1",))',
    'df = 1\nname = "to_" + "csv"\ndf.agg(name)',
    'from scipy.spatial.transform import Rotation as R\nr = R.from_euler("z", 90)\nname = "to_" + "csv"\nfor r in [1]:\n    r.apply(name)',
    'df = 1\ndf.agg(x=("b", "to_csv"))',
    'df = 1\ndf.agg(**{"x": ("b", "to_csv")})',
    'df = 1\ndf.transform(["query"])',
    'df = 1\na = df.agg',
    'import pandas as pd\npd.options.display.encoding = "to_" + "pickle"\npd.Series([1]).apply(pd.options.display.encoding)',
    'df = 1\nSPEC = {"b": ["sum"]}\ndef report(df, spec=SPEC):\n    spec["b"][0] = "to_csv"\nreport(1)\ndf.agg(SPEC)',
    'df = 1\nSPEC = {"b": ["sum"]}\ndef report(df, *, spec=SPEC):\n    spec["c"] = "to_csv"\nreport(1)\ndf.agg(SPEC)',
    'df = 1\nSPEC = {"b": ["sum"]}\nreport = lambda spec=SPEC: spec\nreport()["c"] = "to_csv"\ndf.agg(SPEC)',
    'df = 1\nSPEC = {"b": ["sum"]}\ndef report(spec=SPEC):\n    return spec\nreport()["c"] = "to_csv"\ndf.agg(SPEC)',
    'df = 1\nSPEC = {"b": "sum"}\ndef report(spec=SPEC):\n    for spec["b"] in ["to_csv"]:\n        pass\nreport()\ndf.agg(SPEC)',
    'df = 1\nspec = {}\nspec["b"] = "to_csv"\ndf.agg(spec)',
    'df = 1\nspec = {}\nspec["b"] = ["sum"]\nspec["b"].append("to_csv")\ndf.agg(spec)',
    'df = 1\nspec = {}\nspec["b"] = ["sum"]\nother = spec\nother["c"] = "to_csv"\ndf.agg(spec)',
    'df = 1\nspec = {}\nspec["b"] = ["sum"]\ndef put(d):\n    d["b"][0] = "to_csv"\nput(spec)\ndf.agg(spec)',
    'df = 1\nspec = {}\nspec["b"] = ["sum"]\nfor hows in spec.values():\n    hows[0] = "to_csv"\ndf.agg(spec)',
    'df = 1\nspec = {}\nfor spec["b"] in ["to_csv"]:\n    df.agg(spec)',
    'df = 1\nspec = {}\nspec["b"], x = "to_csv", 1\ndf.agg(spec)',
    'df = 1\nspec = {}\nspec["b"] = how = ["sum"]\nhow[0] = "to_csv"\ndf.agg(spec)',
    'df = 1\nspec = {}\nhow = ["sum"]\nspec["b"] = how\nhow[0] = "to_csv"\ndf.agg(spec)',
    'df = 1\nspec = {}\nspec.setdefault("b", []).append("to_csv")\ndf.agg(spec)',
    'df = 1\nspec = {"b": "sum"}\nspec |= {"b": "to_csv"}\ndf.agg(spec)',
    'df = 1\nspec = {}\ndef f():\n    spec["b"] = "to_csv"\nf()\ndf.agg(spec)',
    'df = 1\ndf.pivot_table(aggfunc="to_pickle")',
    'df = 1\ndf.agg(**{"func": ("to_pickle", "sum")})',
    'df = 1\ndf.agg({c: how for c, how in [("a", "to_pickle")]})',
    'df = 1\ndf.agg([how for how in ["to_pickle"]])',
    'df = 1\ndf.agg(**{f"{c}_x": (c, how) for c, how in [("a", "to_pickle")]})',
    'df = 1\nspec = {"x": ("b", "sum")}\nspec["y"] = ("b", "to_pickle")\ndf.agg(**spec)',
    'df = 1\nspec = {}\nspec["y"] = how = ["sum"]\nhow[0] = "to_pickle"\ndf.agg(**spec)',
    'df = 1\nspec = {"b": (how := ["sum"])}\nhow[0] = "to_pickle"\ndf.agg(spec)',
    'df = 1\nspec = {}\nspec["b"] = (how := ["sum"])\nhow[0] = "to_pickle"\ndf.agg(spec)',
    'df = 1\nspec = {"func": ("to_pickle", "sum")}\ndf.agg(**spec)',
    'df = 1\nhows = ["sum"]\nhows.append("to_pickle")\nfor how in hows:\n    df.agg(how)',
    'df = 1\nhows = {"x": {"a": "sum"}}\nhows["y"] = "to_pickle"\nfor how in hows.values():\n    df.agg(how)',
    'df = 1\nhows = ["sum"]\ndf.agg({"a": hows})\nhows.append("to_pickle")',
    'df = 1\nhows = ["sum"]\nfor h in [{"a": hows}]:\n    h["a"].append("to_pickle")\ndf.agg(hows)',
    'df = 1\ndef f(d):\n    d["a"].append("to_pickle")\nhows = ["sum"]\nf({"a": hows})\ndf.agg(hows)',
    'import pandas as pd\nclass Off:\n    def apply(self, total):\n        return total\nname = "to_" + "pickle"\nfor rule in [Off(), pd.DataFrame()]:\n    rule.apply(name)',
    'df = 1\nfuncs = {"a": "to_pickle"}\ndf.agg(list(funcs.values()))',
    'df = 1\ndf.agg(**{k: ("to_pickle", "sum") for k in ["func"]})',
    'df = 1\nspec = {"b": "mean"}\nother = spec\nother["b"] = "to_csv"\ndf.agg(spec)',
    'df = 1\ndef change(d):\n    d["b"] = "to_csv"\nspec = {"b": "mean"}\nchange(spec)\ndf.agg(spec)',
    'df = 1\na = b = ["mean"]\na.append("to_csv")\ndf.agg(b)',
    'df = 1\nclass A:\n    def f(self, how):\n        return df.agg(how)\nA().f("to_csv")',
    'df = 1\ndef deco(f):\n    f("to_csv")\n    return f\n@deco\ndef g(how):\n    return df.agg(how)',
    'from pandas import pivot_table\npivot_table(1, aggfunc="to_pickle")',
    'import pandas as pd\npd.crosstab(1, 2, values=3, aggfunc="to_pickle")',
    'import pandas as pd\npd.crosstab(1, 2, 3, None, None, "to_pickle")',
    'import pandas as pd\npd.pivot_table(1, "v", "k", None, "to_pickle")',
    'df = 1\ndf.pivot_table("a", **{"aggfunc": "to_pickle"})',
    'df = 1\nd = {"func": "to_pickle"}\ndf.apply(**d)',
    'df = 1\ndef k():\n    return {"agg" + "func": "to_pickle"}\ndf.pivot_table("a", **k())',
    'df = 1\ndf.pipe(**{"func": ("to_pickle", "x")})',
  ],
  check(context) {
    const { survey, policy } = context;
    for (const { node, scope, parent, role } of survey.all('Attribute')) {
      if (role !== 0 && node.attr === 'aggfunc' && !context.own.isSelf(node.value, scope))
        context.report(
          node.nameAt,
          'An aggregation is changed.',
          'Make it anew: pd.NamedAgg("cost", "sum").',
        );
      if (!policy.methods.takers.has(node.attr) || role !== 0 || isOwnValue(context, node.value, scope))
        continue;
      // fnmatch.filter(names, "*.csv")
      if (node.attr === 'filter' && isElsewhere(context, node, scope)) continue;
      const call = parent?.node;
      // A method takes no subscript: `triangles.transform[0]` is a table of that name.
      if (call?.type === 'Subscript' && entryIsBase(call, node)) continue;
      if (isRotation(context, node.value, scope)) continue;
      if (call?.type === 'Call' && call.func === node) checkCall(context, call, node.attr, scope);
      else
        context.report(
          node.nameAt,
          `${node.attr} is used as a value.`,
          `Call it where it is needed: df.${node.attr}(...).`,
        );
    }
    for (const { node, scope, refs } of context.resolver.namedCalls()) {
      if (node.func.type === 'Attribute') continue;
      for (const ref of refs) {
        const name = ref.slice(ref.lastIndexOf('.') + 1);
        if (ref.startsWith('name:pandas.') && policy.methods.takers.has(name))
          checkCall(context, node, name, scope);
      }
    }
  },
};

function entryIsBase(owner: Subscript, node: Expr): boolean {
  return owner.value === node;
}

function isElsewhere({ resolver }: RuleContext, node: Expr, scope: Scope): boolean {
  const refs = [...(resolver.only(node, scope) ?? [])];
  return refs.length > 0 && refs.every((ref) => /^name:(?!pandas\.)/.test(ref));
}

/** Those of the tables; that of a group takes a function, or a method's name with what it is given. */
const FILTERS = new Set(['items', 'like', 'regex', 'axis', 'dropna', 'func']);

function checkFilter(context: RuleContext, call: Call, scope: Scope): void {
  const { args, keywords } = call;
  const first = args[0] ?? keywords.find(({ arg }) => arg === 'func')?.value;
  const texts = first && context.literals.texts(first, scope);
  const isGiven =
    args.length > 2 ||
    args.some(({ type }) => type === 'Starred') ||
    keywords.some(({ arg }) => arg === null || (first && !FILTERS.has(arg)));
  const isOfGroups =
    args.length > 0 && texts === undefined && hasGroups(context) && !areColumns(context, args[0], scope);
  if (
    texts?.some((text) => !context.policy.methods.allowed.has(text)) ||
    ((isGiven || isOfGroups) && !isFunction())
  )
    computed(context, first ?? call, 'filter');

  function isFunction(): boolean {
    if (first?.type === 'Lambda') return true;
    const refs = first && context.resolver.only(first, scope);
    return refs !== undefined && [...refs].every((ref) => ref.startsWith('function:'));
  }
}

/** Who is told what to call. */
interface Taker {
  readonly method: string;
  readonly ofGroups: boolean;
  /** Whether it stands in the call itself, where nobody else has it. */
  readonly isPlaced: boolean;
}

function checkCall(context: RuleContext, call: Call, method: string, scope: Scope): void {
  if (method === 'filter') {
    checkFilter(context, call, scope);
    return;
  }
  const by = {
    method,
    ofGroups: call.func.type === 'Attribute' && isGrouped(context, call.func.value, scope),
    isPlaced: true,
  };
  const ofNamed = { ...by, isPlaced: false };
  const named = method === 'agg' || method === 'aggregate';
  const first = method === 'NamedAgg' ? call.args[1] : call.args[0];
  if (method !== 'pivot_table' && method !== 'crosstab' && first) judge(context, first, scope, by, 0, false);
  const isNone = first?.type === 'Constant' && first.kind !== 'str';
  const isFunctionGiven = first !== undefined && SPECIFIES.has(first.type) && !isNone;
  for (const place of placesOf(context, call, method, scope)) {
    const value = call.args[place];
    if (value) judge(context, value, scope, by, 0, false);
  }
  // What comes after the function is given to it.
  const star = call.args.findIndex((arg) => arg.type === 'Starred');
  if (star === 0 || (star > 0 && !HANDS_ON.has(method))) computed(context, call, method);
  for (const keyword of call.keywords) {
    if (keyword.arg === null) {
      const keys = context.keys.whole(keyword.value, scope);
      if (!keys && named) checkStars(context, keyword, ofNamed, scope);
      // Where what is called is given by its place, no name can give another.
      else if (!keys && (method === 'pivot_table' || method === 'crosstab' || !first))
        computed(context, keyword, method);
      for (const { name, expr, value, scope: at } of keys ?? []) {
        const isOutput = name === undefined ? isOutputName(expr) : !SPEC_KEYWORDS.has(name);
        if (named && !(isFunctionGiven && name !== undefined && PLAIN_KEYWORDS.has(name)))
          judge(context, value, at, ofNamed, 0, true);
        const texts = expr && context.literals.texts(expr, at);
        const isSpec = texts ? texts.some((text) => SPEC_KEYWORDS.has(text)) : !isOutput;
        if (isSpec) judge(context, value, at, ofNamed, 0, false);
      }
    } else if (SPEC_KEYWORDS.has(keyword.arg)) judge(context, keyword.value, scope, by, 0, false);
    else if (named && !(isFunctionGiven && PLAIN_KEYWORDS.has(keyword.arg)))
      judge(context, keyword.value, scope, by, 0, true);
  }
}

const HANDS_ON = new Set(['pipe', 'agg', 'aggregate', 'transform']);

/** What is a specification, and surely not None: beside it keywords name no results. */
const SPECIFIES = new Set(['Constant', 'JoinedStr', 'Dict', 'List', 'Lambda', 'DictComp', 'ListComp']);

/** `**{...}`, also by a name: output names and their aggregations. */
function checkStars(context: RuleContext, star: Keyword, by: Taker, scope: Scope): void {
  const { method } = by;
  const dicts = context.literals.values(star.value, scope);
  if (!dicts) computed(context, star, method);
  for (const { expr: dict, scope: at } of dicts ?? []) {
    const inner = dict.type === 'DictComp' ? (context.survey.scopeOf(dict) ?? at) : at;
    const pairs =
      dict.type === 'Dict'
        ? dict.values.map((value, index) => [dict.keys[index] ?? undefined, value] as const)
        : dict.type === 'DictComp'
          ? ([[dict.key, dict.value]] as const)
          : undefined;
    if (!pairs) computed(context, star, method);
    for (const [key, value] of pairs ?? []) {
      judge(context, value, inner, by, 0, true);
      if (!isOutputName(key)) judge(context, value, inner, by, 0, false);
    }
  }
}

/** Where aggfunc may stand: in `pd.pivot_table` and `pd.DataFrame.pivot_table` the table comes first. */
function placesOf({ resolver }: RuleContext, call: Call, method: string, scope: Scope): readonly number[] {
  if (method === 'crosstab') return [5];
  if (method !== 'pivot_table') return [];
  const refs = resolver.only(call.func, scope);
  return refs && [...refs].every((ref) => ref.startsWith('name:')) ? [4] : [3, 4];
}

/** @param pair whether a tuple is (column, aggregation) */
function judge(
  context: RuleContext,
  value: Expr,
  scope: Scope,
  by: Taker,
  depth: number,
  pair: boolean,
): void {
  const { policy, report } = context;
  const { method } = by;
  const parts = depth > 4 ? undefined : partsOf(context, value, scope, method, pair);
  const ofNamed = by.isPlaced ? { ...by, isPlaced: false } : by;
  // `spec = dict.fromkeys(columns, "sum")`: what the name is used for may change it.
  const isMade =
    value.type === 'Name' &&
    parts?.some((part) => 'expr' in part && !partsOf(context, part.expr, part.scope, method, pair));
  if (!parts || isMade) {
    // A dict that is made of others, or filled key by key, by nobody but its name.
    const isRead = depth <= 4 && method !== 'pipe' && (by.isPlaced || value.type === 'Name');
    const keys = isRead ? context.keys.mapping(value, scope) : undefined;
    if (!keys) computed(context, value, method);
    for (const key of keys ?? []) judge(context, key.value, key.scope, ofNamed, depth + 1, false);
  } else if (value.type === 'Constant') {
    if (value.kind !== 'str' || policy.methods.allowed.has(value.value)) return;
    report(
      value.at,
      `${method}() is told to call ${value.value.slice(0, 60)}.`,
      'Name an aggregation (sum, mean, count, ...), or give a function: lambda s: s.max() - s.min().',
    );
  } else {
    if (method === 'pipe' && value.type === 'Tuple') checkTarget(context, value, scope);
    // Of groups a pair is a name and an aggregation; of a table it is two aggregations.
    const isList = value.type === 'List' || value.type === 'Set';
    const pairs = (isList && by.ofGroups) || (value.type === 'Name' && pair);
    for (const part of parts) {
      if ('expr' in part) judge(context, part.expr, part.scope, ofNamed, depth + 1, pairs);
      else judge(context, part, scope, by, depth + 1, pairs);
    }
  }
}

/** `pipe((draw, "table"))`: the table is given under that keyword. */
function checkTarget(context: RuleContext, { elts, at }: Elements, scope: Scope): void {
  const [, target] = elts;
  const texts = target && elts.length === 2 ? context.literals.texts(target, scope) : undefined;
  if (!target || !texts)
    context.report(
      at,
      'Under which keyword pipe() gives the table is computed.',
      'Write it in place: df.pipe((total, "table")), or give a function: lambda t: total(table=t).',
    );
  else for (const text of texts) checkKeyword(context, text, target, target.at);
}

function computed(context: RuleContext, node: { readonly at: number }, method: string): void {
  context.report(
    node.at,
    `What ${method}() calls is computed.`,
    context.own.has(method)
      ? `Whether this is a table or an object of your class cannot be told here: give the method of your class another name, for instance ${method}_to, or loop over a list of such objects that is written in place.`
      : insteadOf(method),
  );
}

function insteadOf(method: string): string {
  if (method === 'pipe') return 'Call the function itself: f(df).';
  const named = method === 'pivot_table' || method === 'crosstab' ? 'aggfunc=' : '';
  const written = SPEC_TAKERS.has(method)
    ? `Write the specification in place, whole: df.${method}(${named}${named ? '"sum"' : '{"cost": "sum"}'})`
    : `Write the name in place: df.${method}("sum")`;
  return `${written}, or wrap the function: df.${method}(${named}lambda s: f(s)).`;
}

const SPEC_TAKERS = new Set(['agg', 'aggregate', 'pivot_table', 'crosstab']);
