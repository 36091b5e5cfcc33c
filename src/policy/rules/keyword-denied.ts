/** Keyword arguments that choose code to load, or free memory that is in use. */
import { isOwnValue } from '../analysis/classes/own-instances.js';
import { isOpen, makesOwn, passesOn, takesMore, takesSaid } from '../analysis/keys/takes-names.js';
import { isStandIn, takersOf } from '../analysis/keys/unread-keywords.js';
import { isTable } from '../analysis/libraries/tables.js';
import { isCallee, type Scope } from '../analysis/names/scopes.js';
import { checkKeys, checkKeyword, refuseUnread } from '../denied-keywords.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Call, Expr } from '../syntax/ast.js';

export const rule: Rule = {
  id: 'keyword/denied',
  title: 'Some keyword arguments take only listed literals',
  why: '`backend=` imports a module by name, `allow_pickle=` unpickles, `usetex=` starts a program, `refcheck=False` frees memory that is in use.',
  rank: 2,
  good: [
    'import matplotlib.pyplot as plt\nSTYLES = {"a": {"color": "r"}, "b": {"color": "b"}}\nfor name, style in STYLES.items():\n    plt.plot([1], label=name, **style)\nplt.plot([2], **STYLES["a"])\nplt.plot([2], **STYLES.get("b", {}))\nbox = dict(boxstyle="round")\nplt.text(0, 0, "x", bbox=box)\nplt.annotate("x", (0, 0), bbox={**box, "alpha": 1})\nstyles = []\nfor c in "rg":\n    styles.append({"color": c})\nfor s in styles:\n    plt.plot([1], **s)',
    'import numpy as np\na = np.zeros(3)\na.resize(4)',
    'def f(backend):\n    return backend\nf(backend="x")',
    'df = 1\ndf.plot(backend="matplotlib")',
    'df = 1\ncolumn = "cost"\ndf.assign(**{column + "_total": 1, f"{column}_mean": 2})',
    'from datetime import timedelta\nunit = "da" + "ys"\ntimedelta(**{unit: 3})',
    'import matplotlib.pyplot as plt\nside = "lef" + "t"\nplt.text(0, 0, "x", **{f"{side}_color": 1})',
    'import matplotlib.pyplot as plt\nfor name in ["color", "alpha"]:\n    plt.title("x", **{name: None})',
    'class A:\n    @classmethod\n    def of(cls, row):\n        return cls(**{name: row[name] for name in row})',
    'import matplotlib.pyplot as plt\nBASE = {"lw": 2}\nstyle = dict(BASE, color="C0")\nstyle["alpha"] = 0.5\nclass Chart:\n    def __init__(self, ax, **kw):\n        self.ax, self.kw = ax, dict(kw)\n    def draw(self, x, extra=None):\n        self.ax.plot(x, **{**style, **(extra or {})})\nChart(plt.gca()).draw([1], {"label": "a"})\ndef bars(ax, x, **kw):\n    ax.bar(x, x, **kw)\nbars(plt.gca(), [1], color="C1")\nfor s in [{"c": "r"}, {"c": "g"}]:\n    plt.plot([1], **s)',
    'from collections import namedtuple\nP = namedtuple("P", "a b")\nrow = {"a": 1, "b": 2}\nP(**row)\nP(**P(1, 2)._asdict())',
    'import json\nprofit = lambda price, cost: price - cost\nprofit(**json.loads("{}"))\ndef total(price, **more):\n    return f"{price} {len(more)} {[k for k in more.items()]}"\ntotal(**json.loads("{}"))',
    'def timed(f):\n    def inner(*a, **k):\n        return f(*a, **k)\n    return inner',
    'import matplotlib.pyplot as plt\ndef bar(ax, y, **style):\n    ax.bar(y, y, **style)\nDRAW = {"bar": bar}\nfor cfg in [{"kind": "bar", "y": [1], "style": {"color": "C0"}}]:\n    DRAW[cfg["kind"]](plt.gca(), cfg["y"], **cfg["style"])',
    'import json\nclass Scenario:\n    def __init__(self, **values):\n        self.values = {**values}\n    def __or__(self, other):\n        return Scenario(**{**self.values, **other.values})\nclass Named(Scenario):\n    def __init__(self, name="", **values):\n        super().__init__(**values)\n        self.name = name\nprint(Named(**json.loads("{}")) | Scenario(a=1))',
    'import networkx as nx\nclass Deps(nx.DiGraph):\n    def __init__(self, *args, **kwargs):\n        super().__init__(*args, **kwargs)\n    def add_edge(self, a, b, **attr):\n        super().add_edge(a, b, **attr)\nDeps().add_edge(1, 2, weight=3)',
    'import pandas as pd\nfrom strategic.finance import sensitivity\nclass M:\n    def __init__(self, rate):\n        self.rate = rate\n    def value(self, price, cost):\n        return price - cost * self.rate\nsensitivity({"price": 1.0, "cost": 2.0}, model=M(2).value, swing=0.1)\ndef value(**more):\n    return sum(more.values())\nsensitivity(pd.Series({"a": 1.0}).to_dict(), model=value, swing=0.1)',
    'import pandas as pd\na = pd.DataFrame({"a": [1]})\nb = a * 2\nb.style.use(a.style.export())\nwith pd.plotting.plot_params.use("x_compat", True):\n    pass',
    'import matplotlib.pyplot as plt\nclass Theme:\n    def __init__(self, color, **more):\n        self.color, self.more = color, {**more}\n    def bar(self, **over):\n        return {"color": self.color, **self.more, **over}\ntheme = Theme("C0", alpha=0.5)\nplt.bar([1], [1], **theme.bar(label="a"))',
    'import json\nclass Step:\n    kinds = {}\n    def __init_subclass__(cls):\n        Step.kinds[cls.__name__] = cls\nclass Add(Step):\n    def __init__(self, amount=0):\n        self.amount = amount\nclass Models:\n    def __init__(self):\n        self.known = {}\n    def register(self, name):\n        def wrap(cls):\n            self.known[name] = cls\n            return cls\n        return wrap\n    def make(self, name, **given):\n        return self.known[name](**given)\nmodels = Models()\n@models.register("a")\nclass A:\n    def __init__(self, x=1):\n        self.x = x\nrow = json.loads("{}")\nprint(Step.kinds["Add"](**row), models.make("a", **row))',
  ],
  bad: [
    'import json, matplotlib.pyplot as plt\nclass Step:\n    kinds = {}\n    def __init_subclass__(cls):\n        Step.kinds[cls.__name__] = cls\nclass Add(Step):\n    pass\nStep.kinds["b"] = plt.gca().set_xlabel\nStep.kinds["b"]("x", **json.loads("{}"))',
    'import json, matplotlib.pyplot as plt\nclass Models:\n    def __init__(self):\n        self.known = {}\n    def register(self, name):\n        def wrap(cls):\n            self.known[name] = cls\n            return cls\n        return wrap\n    def make(self, name, **given):\n        return self.known[name]("x", **given)\nmodels = Models()\n@models.register("a")\nclass A:\n    pass\nmodels.register("b")(plt.gca().set_xlabel)\nmodels.make("b", **json.loads("{}"))',
    'df = 1\ndf.style.use({"apply": [(print, (), {"a" + "b": 1})]})',
    'df = 1\ntake = df.style.use\ntake({})',
    'from operator import methodcaller\ndf = 1\nmethodcaller("use", {})(df.style)',
    'from strategic.finance import sensitivity\nimport matplotlib.text as mt\nclass K:\n    kind = mt.Text\nsensitivity({"a" + "b": 1.0}, model=K.kind, swing=0.1)',
    'class A:\n    def export(self):\n        return {}\ndf = 1\ndf.style.use(A().export())',
    'import matplotlib.pyplot as plt\nimport networkx as nx\nclass G(nx.Graph):\n    def add_edge(self, a, b, **more):\n        plt.title("x", **more)\nnx.parse_edgelist(["a b {}"], create_using=G)',
    'import matplotlib.pyplot as plt\nfrom strategic.finance import sensitivity\nclass M:\n    def __init__(self, **more):\n        plt.title("x", **more)\nsensitivity({"a" + "b": 1.0}, model=M, swing=0.1)',
    'from scipy.spatial import Delaunay\nDelaunay([[0, 0], [1, 0], [0, 1]], qhull_options="QJ TI /etc/passwd")',
    'from scipy.spatial import Voronoi\nn = "/x"\nVoronoi([[0, 0], [1, 0], [0, 1]], qhull_options=f"TO {n}")',
    'import json, matplotlib.pyplot as plt\nclass A:\n    def __init__(self, **values):\n        self.values = {**values}\n    def draw(self):\n        plt.title("x", **self.values)\nA(**json.loads("{}")).draw()',
    'import json, matplotlib.pyplot as plt\nclass Base:\n    def __init__(self, **values):\n        plt.title("x", **values)\nclass A(Base):\n    def __init__(self, **values):\n        super().__init__(**values)\nA(**json.loads("{}"))',
    'import json, matplotlib.pyplot as plt\ndef swap(f):\n    def inner(self, **values):\n        plt.title("x", **values)\n    return inner\nclass A:\n    @swap\n    def __init__(self, **values):\n        pass\nA(**json.loads("{}"))',
    'import json, matplotlib.pyplot as plt\nclass Theme:\n    def bar(self):\n        return {"lw": 1}\nclass Dark(Theme):\n    def bar(self):\n        made = super().bar()\n        made[json.loads("1")] = 1\n        return made\nplt.title("x", **Theme().bar())',
    'import matplotlib.pyplot as plt\nclass A:\n    def __init__(self):\n        self.my_style = {"color": "r"}\n    def put(self, kind, name):\n        getattr(self, "my_" + kind)[name] = True\n    def draw(self):\n        plt.plot([1], **self.my_style)',
    'import pandas as pd\npd.DataFrame().to_parquet("x.parquet", basename_template="../x-{i}.parquet")',
    'import matplotlib.pyplot as plt\nfrom scipy.ndimage import generic_filter\ngeneric_filter([1.0], plt.gca().set_title, 3, extra_keywords=dict([("use" + "tex", True)]))',
    'import matplotlib.pyplot as plt\nfrom scipy.optimize import minimize\nminimize(print, [1], method=plt.gca().set_title, options=dict([("use" + "tex", True)]))',
    'import matplotlib.pyplot as plt\nfrom strategic.results import attempt\nattempt({}, plt.title, "x", **dict([("use" + "tex", True)]))',
    'import matplotlib.pyplot as plt\nS = [{}]\nfor t in zip(S, [1]):\n    t[0]["use" + "tex"] = True\nplt.title("x", **S[0])',
    'import matplotlib.pyplot as plt\nd = {}\ndef f():\n    return d\ne = f()\ne["use" + "tex"] = True\nplt.title("x", **d)',
    'import matplotlib.pyplot as plt\nd = {}\ne = [d]\ne = e[0]\ne["use" + "tex"] = True\nplt.title("x", **d)',
    'import matplotlib.pyplot as plt\nclass A:\n    def __radd__(self, o):\n        return "use" + "tex"\nplt.title("x", **{"_total" + A(): True})',
    'import matplotlib.pyplot as plt\ndef f(style):\n    pass\nn = 1\ndef f(style):\n    plt.title("x", **style)\nf({"use" + "tex": True})',
    'import pandas as pd\nfrom types import SimpleNamespace\ndf = 1\nSimpleNamespace(assign=df.plot).assign(**{"back" + "end": "os"})',
    'df = 1\ndf.plot(backend="os")',
    'df = 1\nclass A:\n    def __init__(self):\n        self.backend = "os"\n    def draw(self):\n        df.plot(**self.__dict__)\nA().draw()',
    'import matplotlib.pyplot as plt\nplt.title("x", usetex=True)',
    'import numpy as np\nnp.zeros(3).resize(4, refcheck=False)',
    'df = 1\ndf.plot(**{"backend": "os"})',
    'from openpyxl.styles import Font\nFont().copy(**{"__array_interface__": 1})',
    'from openpyxl.styles import Font\nkeys = {"bold": True}\nkeys["__array_" + "interface__"] = 1\nFont().copy(**keys)',
    'from pandas.api.indexers import FixedForwardWindowIndexer\nFixedForwardWindowIndexer(**dict([("__array_" + "interface__", 1)]))',
    'import matplotlib.pyplot as plt\nplt.savefig("a.png", backend="module://x")',
    'import matplotlib.pyplot as plt\nplt.title("x", **{"use" + "tex": True})',
    'import matplotlib.pyplot as plt\nn = "use" + "tex"\nplt.title("x", **{f"{n}": True})',
    'import matplotlib.pyplot as plt\nplt.title("x", **{**{"use" + "tex": True}})',
    'import matplotlib.pyplot as plt\nplt.title("x", **{k: True for k in ["use" + "tex"]})',
    'import matplotlib.pyplot as plt\nd = {}\nd["use" + "tex"] = True\nplt.title("x", **d)',
    'import matplotlib.pyplot as plt\nd = {}\nd.update({"use" + "tex": True})\nplt.title("x", **d)',
    'import matplotlib.pyplot as plt\ndef f(**k):\n    plt.title("x", **k)\nf(usetex=True)',
    'import matplotlib.pyplot as plt\nplt.title("x", fontdict={"usetex": True})',
    'import matplotlib.pyplot as plt\ndef k():\n    return {"use" + "tex": True}\nplt.title("x", **k())',
    'import matplotlib.pyplot as plt\nplt.title("x", **dict(zip(["use" + "tex"], [True])))',
    'import matplotlib.pyplot as plt\nd = {} | {"use" + "tex": True}\nplt.title("x", **d.copy())',
    'import matplotlib.pyplot as plt\nclass S:\n    d = {"use" + "tex": True}\nplt.title("x", **S.d)',
    'import matplotlib.pyplot as plt, json\ndef f(**k):\n    print(k)\n    plt.title("x", **{n: v for n, v in k.items()})\nf(**json.loads("{}"))',
    'import matplotlib.pyplot as plt, json\nf = lambda **k: plt.title("x", **k)\nf(**json.loads("{}"))',
    'import matplotlib.pyplot as plt, json\nf = lambda x: x\nfor f in [plt.title]:\n    f("x", **json.loads("{}"))',
    'import matplotlib.pyplot as plt, json\ndef f(**k):\n    d = k\n    plt.title("x", **d)\nf(**json.loads("{}"))',
    'import matplotlib.pyplot as plt, json\ndef f(**k):\n    def g():\n        plt.title("x", **k)\n    g()\nf(**json.loads("{}"))',
    'import matplotlib.pyplot as plt, json\ndef f(**k):\n    return k\nplt.title("x", **f(**json.loads("{}")))',
    'import matplotlib.pyplot as plt, json\nplt.title("x", **json.loads("{}"))',
    'import matplotlib.pyplot as plt\nd = {}\ne = d\ne["use" + "tex"] = True\nplt.title("x", **d)',
    'import matplotlib.pyplot as plt\ndef f(d):\n    plt.title("x", **d)\nf({"use" + "tex": True})',
    'import matplotlib.pyplot as plt\ndef f(**k):\n    plt.title("x", **k)\nf(**{"use" + "tex": True})',
    'import numpy as np\na = 1\nnp.ndarray.resize(a, 4, **{"ref" + "check": False})',
    'import pandas as pd\npd.DataFrame.hist(1, **{"back" + "end": "os"})',
    'import matplotlib.pyplot as plt, json\ndef go(**k):\n    plt.title("x", **k)\nd = {"a": go}\nd["a"](**json.loads("{}"))',
    'import matplotlib.pyplot as plt, json\nd = {"a": {}, "b": {}}\nd["a"] = d["b"]\nd["a"][json.loads("1")] = 2\nplt.title("x", **d["b"])',
    'from functools import partial\nimport matplotlib.pyplot as plt\npartial(plt.title, "x", **dict([("use" + "tex", True)]))()',
  ],
  check(context) {
    const { survey, resolver, flow } = context;
    checkExported(context);
    checkModels(context);
    for (const { node, parent, scope } of survey.all('keyword')) {
      const call = parent?.node;
      // `__init_subclass__` is given those of a class statement.
      if (call?.type === 'ClassDef' && node.arg !== null) {
        checkKeyword(context, node.arg, node.value, node.at);
        if (PROPERTIES.test(node.arg) && !checkKeys(context, node.value, scope, false))
          refuseUnread(context, node.value.at);
      }
      if (call?.type !== 'Call') continue;
      const refs = [...(resolver.only(call.func, scope) ?? [])];
      const isOwn =
        refs.length > 0 && refs.every((ref) => /^(function|class):/.test(ref) || ref === 'builtin:dict');
      if (isOwn && !refs.some((ref) => passesOn(context, ref, node.arg))) continue;
      const callees = refs.length === 0 && node.arg === null ? flow.callees(call.func, scope) : undefined;
      if (callees?.every((callee) => !takesMore(context, callee))) continue;
      if (takesSaid(context, call.func, scope) || isOfText(context, call.func, scope)) continue;
      if (node.arg === null) {
        const open =
          isOpen(context, call, scope) ||
          makesOwn(context, call.func, scope) ||
          takersOf(context, call, scope) !== undefined;
        if (!checkKeys(context, node.value, scope, open, isStandIn(context, call.func, scope)) && !open)
          refuseUnread(context, node.at);
      } else {
        checkKeyword(context, node.arg, node.value, node.at);
        const isUnpacked =
          PROPERTIES.test(node.arg) || (node.arg === 'options' && callsMethod(context, call, scope));
        const takesMore = !isOwn && isUnpacked && !isOpen(context, call, scope);
        if (takesMore && !checkKeys(context, node.value, scope, false)) refuseUnread(context, node.value.at);
      }
    }
  },
};

/** `self.message.format(**row)` of a text hands on no names. */
function isOfText({ flow }: RuleContext, callee: Expr, scope: Scope): boolean {
  return callee.type === 'Attribute' && callee.attr === 'format' && flow.isScalar(callee.value, scope);
}

/** `other.use(style.export())` of tables' styles: of anything else it may say what is called with which keywords. */
function checkExported(context: RuleContext): void {
  const { survey, resolver, report } = context;
  for (const entry of survey.all('Attribute')) {
    const { node, scope, parent, role } = entry;
    if (node.attr !== 'use' || role !== 0 || isOwnValue(context, node.value, scope)) continue;
    if (isTable(context, node.value, scope)) continue;
    const refs = [...(resolver.only(node, scope) ?? [])];
    if (refs.length > 0 && refs.every((ref) => /^name:(?!pandas\.io\.)/.test(ref))) continue;
    const call = parent?.node.type === 'Call' && isCallee(entry) ? parent.node : undefined;
    const [given, more] = [...(call?.args ?? []), ...(call?.keywords ?? []).map(({ value }) => value)];
    const isExport =
      given?.type === 'Call' &&
      given.func.type === 'Attribute' &&
      given.func.attr === 'export' &&
      !survey.ownNames.isGiven('export');
    const isNamed = given !== undefined && context.literals.texts(given, scope) !== undefined;
    if (!isNamed && !(isExport && !more))
      report(
        node.nameAt,
        'What use() takes over is not seen to be the export of a style.',
        'Write it in place: other.use(table.style.export()).',
      );
  }
}

/** `sensitivity(base, model=f)` calls what it is given with the keys of the base case. */
function checkModels(context: RuleContext): void {
  const { resolver, report } = context;
  for (const { node, scope, refs } of resolver.namedCalls()) {
    if (refs.has(METHOD_CALLER) && context.literals.texts(node.args[0] ?? node, scope)?.includes('use'))
      report(node.at, 'use() is called where nobody sees of what.', 'Call it where it is named.');
    if (!refs.has(SENSITIVITY)) continue;
    const base = node.args[0] ?? node.keywords.find(({ arg }) => arg === 'base')?.value;
    for (const { arg, value, at } of node.keywords) {
      const isOther = arg === null ? isWithoutModel(context, value, scope) : arg !== 'model';
      if (isOther || isFunction(context, value, scope)) continue;
      if (!base || !checkKeys(context, base, scope, false))
        report(
          at,
          'What the model is, and with which keywords it is called, cannot be read.',
          'Give a function: def value(price, cost): ..., then model=value.',
        );
    }
  }
}

const SENSITIVITY = 'name:strategic.finance.sensitivity';
const METHOD_CALLER = 'name:operator.methodcaller';

function isWithoutModel({ keys }: RuleContext, value: Expr, scope: Scope): boolean {
  return keys.names(value, scope)?.every(({ name }) => name !== undefined && name !== 'model') ?? false;
}

/** A function of the program, or one of those that are listed beside it. */
function isFunction({ resolver }: RuleContext, value: Expr, scope: Scope): boolean {
  const refs = [...(resolver.only(value, scope) ?? [])];
  return (
    value.type === 'Lambda' ||
    (refs.length > 0 && refs.every((ref) => /^(?:function:|name:(?:strategic|math|pyxirr)\.)/.test(ref)))
  );
}

/** `minimize(f, x0, method=mine, options={...})`: with these its own method is called. */
function callsMethod({ literals }: RuleContext, { keywords }: Call, scope: Scope): boolean {
  const method = keywords.find(({ arg }) => arg === 'method')?.value;
  return method !== undefined && literals.texts(method, scope) === undefined;
}

/** Keywords whose dict becomes keyword arguments of something else: fontdict=, textprops=, subplot_kw=. */
const PROPERTIES = /(?:^|_)(?:\w*dict|\w*props|kws?|kwds|kwargs|keywords|solver_args)$/;
