/** Modules and sharp functions are called, aliased or read from, and never handed around. */

import { typePositions } from '../analysis/libraries/type-positions.js';
import { split } from '../analysis/names/references.js';
import type { Entry } from '../analysis/names/scopes.js';
import { useOf } from '../analysis/names/uses.js';
import type { Rule, RuleContext } from '../rule.js';

export const rule: Rule = {
  id: 'module/value',
  title: 'Modules, and functions that act on names or files, are not values',
  why: 'As an argument, element, return value or default, a module or a reader loses its name and with it every check. Plain aliases (`f = pd.read_csv`) keep it.',
  rank: 3,
  good: [
    'from matplotlib import rcParams, pyplot as plt\nrcParams["font.size"] = 9\nsettings = plt.rcParams\nsettings["figure.figsize"] = 11, 8\nprint(settings["font.size"])',
    'import matplotlib as mpl, matplotlib.pyplot as plt\nmpl.rcParams.update(mpl.rcParamsDefault)\nplt.rcParams.update(plt.rcParamsDefault)',
    'import numpy as np\nmean = np.mean\nprint(mean([1, 2]))',
    'import matplotlib.pyplot as plt\nfrom matplotlib.colorbar import Colorbar\ndef labelled(bar: Colorbar) -> bool:\n    return isinstance(bar, Colorbar)',
    'import pandas as pd\nprint(pd.options.display.max_rows)\npd.options.display.width = 80',
    'import pandas as pd, io\nread = pd.read_csv\nread(io.StringIO("a\\n1"))',
    'import numpy as np\nprint(list(map(np.sqrt, [1, 4])))',
    'try:\n    import numpy as np\nexcept ImportError:\n    np = None\nprint(np.pi if np else 3, np is not None)\nif not np:\n    print("without")',
    'from scipy import stats\nimport matplotlib.pyplot as plt\nstats.probplot([1.0, 2.0], plot=plt)',
  ],
  bad: [
    'import matplotlib as mpl\nprint([mpl.rcParamsDefault])',
    'import matplotlib as mpl\nd = {}\nd.update(mpl.rcParamsDefault)',
    'import numpy as np\n[np][0].ctypeslib',
    'import pandas as pd\nprint(pd)',
    'import pandas as pd\nlist(map(pd.read_csv, ["a"]))',
    'import contextlib, pandas as pd\nwith contextlib.nullcontext(pd.options.plotting) as o:\n    o.backend = "ctypes"',
    'import numpy as np\ndef f(m=np):\n    return m',
    'import json\nx = {"j": json}',
    'f = list(map(getattr, [1], ["real"]))',
    'import numpy as np\na, b = np, 1',
    'import json\nclass A:\n    j = json',
    'import numpy as np\nmatch np:\n    case x:\n        pass',
    'import numpy as np\n[(m := np)][0].ctypeslib',
    'import numpy as np\nfrom dataclasses import dataclass, fields\n@dataclass\nclass A:\n    x: np\nfields(A)[0].type.ctypeslib',
    'import matplotlib.pyplot as plt\nprint(plt.rcParams)',
    'class A:\n    @classmethod\n    def go(cls):\n        return [super()][0].go',
    'from matplotlib.ticker import StrMethodFormatter\n[StrMethodFormatter][0]("{x}")',
    'from matplotlib.colorbar import Colorbar\nimport matplotlib.pyplot as plt\n[Colorbar][0](plt.gca(), format="".join(["{x", ".a}"]))',
    'import json\nfrom collections import namedtuple\nfrom functools import partial\npartial(namedtuple, json.loads("0"), "a b")()',
    'from typing import NamedTuple\n(NamedTuple,)[0]("X", [(n, int) for n in ["a"]])',
    'import pandas as pd\n@(lambda: pd.api.extensions.register_dataframe_accessor)()("merge")\nclass A:\n    pass',
  ],
  check(context) {
    const { survey, resolver } = context;
    for (const entry of survey.all('Name')) {
      if (entry.role === 0) judge(context, entry, resolver.refs(entry.node, entry.scope));
    }
    for (const entry of survey.all('Attribute')) {
      if (entry.role === 0) judge(context, entry, resolver.refs(entry.node, entry.scope));
    }
    for (const { node, scope, parent } of survey.all('Call')) {
      if (parent?.node.type === 'Attribute' || parent?.node.type === 'Expr') continue;
      if (resolver.refs(node.func, scope).has('builtin:super'))
        context.report(
          node.at,
          'What super() gives is used as a value.',
          'Call the method where it is named: super().name(...).',
        );
    }
  },
};

function judge(context: RuleContext, entry: Entry, refs: Iterable<string>): void {
  for (const ref of refs) {
    const what = sharp(context, ref);
    if (!what || isPlainUse(entry, ref) || isTaken(context, entry, ref)) continue;
    const at = entry.node.type === 'Attribute' ? entry.node.nameAt : entry.node.at;
    const hint = what.startsWith('The module')
      ? 'Write module.name(...) where it is needed.'
      : 'Call it directly, or wrap the call: lambda x: name(x).';
    context.report(at, `${what} is used as a value.`, hint);
    return;
  }
}

/** `pd.options.plotting`: a setting is written where its name can be read. */
const OPTIONS = /^pandas\.options\.\w+$/;

function sharp({ policy }: RuleContext, ref: string): string | undefined {
  const [kind, name] = split(ref);
  if (kind === 'module') return `The module ${name}`;
  if (kind === 'name' && (policy.secondClass.names.has(name) || OPTIONS.test(name))) return name;
  if (kind === 'builtin' && policy.secondClass.builtins.has(name) && name !== 'type') return name;
  return undefined;
}

/** `getattr(stats, name)`, which attribute/by-name judges, and `probplot(x, plot=plt)`, which only draws on it. */
function isTaken(context: RuleContext, entry: Entry, ref: string): boolean {
  const { resolver } = context;
  if (AS_KINDS.test(ref) && typePositions(context).has(entry)) return true;
  const owner = entry.parent?.node;
  if (AS_BASES.has(ref)) return owner?.type === 'ClassDef' && entry.field === 'bases';
  const call = owner?.type === 'keyword' ? entry.parent?.parent : entry.parent;
  if (call?.node.type !== 'Call') return false;
  const callee = [...(resolver.only(call.node.func, call.scope) ?? [])];
  // The settings at the start, given back: library/settings judges it.
  if (/^name:matplotlib\.(?:pyplot\.)?rcParamsDefault$/.test(ref))
    return callee.length > 0 && callee.every((name) => /\.rcParams\.update$/.test(name));
  if (!ref.startsWith('module:')) return false;
  if (callee.length !== 1) return false;
  if (owner?.type === 'keyword')
    return owner.arg === 'plot' && ref === 'module:matplotlib.pyplot' && DRAWS_ON.has(callee[0] ?? '');
  return (
    (callee[0] === 'builtin:getattr' || callee[0] === 'builtin:hasattr') && call.node.args[0] === entry.node
  );
}

/** Classes that may be asked about: `isinstance(bar, Colorbar)`. */
const AS_KINDS = /^name:matplotlib\.colorbar\.Colorbar/;
/** Make classes by calls and as bases. */
const AS_BASES = new Set(['name:typing.TypedDict', 'name:typing.NamedTuple']);
const DRAWS_ON = new Set(
  ['probplot', 'boxcox_normplot', 'yeojohnson_normplot', 'ppcc_plot'].map(
    (name) => `name:scipy.stats.${name}`,
  ),
);

/** Settings are read and written by their keys; the others give back what stands between their brackets. */
const SUBSCRIPTED = /^name:(?:matplotlib\.(?:\w+\.)?rcParams\w*|pandas\.IndexSlice|numpy\.(?:s_|index_exp))$/;

/** Called, base of an attribute, aliased by a plain assignment outside of classes, or a decorator call's head. */
function isPlainUse(entry: Entry, ref: string): boolean {
  const use = useOf(entry);
  switch (use.kind) {
    case 'dropped':
    case 'tested':
    case 'identified':
    case 'attribute':
    case 'method':
    case 'called':
      return true;
    case 'compared':
      return use.sides.slice(1).every((item) => item.type === 'Constant' && item.kind === 'None');
    case 'bound':
      return entry.scope.kind !== 'class' && use.targets.every((target) => target.type === 'Name');
    case 'item':
    case 'slice':
    case 'put':
    case 'deleted':
      return SUBSCRIPTED.test(ref);
    default:
      return entry.parent?.node.type === 'Delete';
  }
}
