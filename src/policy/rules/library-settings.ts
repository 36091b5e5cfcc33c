/** Options of pandas and settings of matplotlib that load code or read files. */

import { areTheirs, isSettings, savedCopies } from '../analysis/libraries/settings.js';
import { split } from '../analysis/names/references.js';
import { isCallee, type Scope } from '../analysis/names/scopes.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Call, Expr } from '../syntax/ast.js';

export const rule: Rule = {
  id: 'library/settings',
  title: 'Options and settings that load code are refused',
  why: '`plotting.backend` and `matplotlib.use` import a module by name, `text.usetex` starts programs, style sheets are read by path or address.',
  rank: 3,
  good: [
    'import pandas as pd\npd.set_option("display.max_columns", None)\nwith pd.option_context("display.precision", 2):\n    print(1)',
    'import matplotlib\nmatplotlib.use("Agg")\nimport matplotlib.pyplot as plt\nplt.switch_backend("Agg")',
    'import matplotlib.pyplot as plt\nplt.rcParams["figure.figsize"] = (8, 4)\nplt.rcParams.update({"font.size": 12})\nplt.style.use("ggplot")\nplt.rc("axes", grid=True)',
    'import matplotlib.pyplot as plt\nplt.style.use(["ggplot", "fast"])\nwith plt.rc_context({"font.size": 9}):\n    pass',
    'import matplotlib.pyplot as plt\nfor name in ["font.size", "figure.dpi"]:\n    print(plt.rcParams[name], plt.rcParams.get(name))\nprint(plt.rcParams["backend"], len(plt.rcParams.keys()))',
    'import matplotlib as mpl\nimport matplotlib.pyplot as plt\nsaved = plt.rcParams.copy()\nplt.rcParams["font.size"] = saved["font.size"] * 2\nplt.rcParams.update(saved)\nmpl.rcParams.update(mpl.rcParamsDefault)\nTHEME = {"font.size": 9}\ndef theme(extra=None):\n    plt.rcParams.update({**THEME, **(extra or {})})\ntheme()\ntheme({"axes.grid": True})',
    'import matplotlib.pyplot as plt\nSTYLE = {"axes.grid": True, "figure.figsize": [8, 4]}\nplt.rcParams.update(STYLE)\nfont = {"family": "serif", "size": 9}\nplt.rc("font", **font)\nwith plt.rc_context(STYLE):\n    pass\nfor name, value in {"axes.grid": True, "font.size": 9}.items():\n    plt.rcParams[name] = value\nfor group in ("xtick", "ytick"):\n    plt.rc(group, labelsize=8)',
    'import pandas as pd\nfor name, value in {"display.width": 120, "display.precision": 2}.items():\n    pd.set_option(name, value)\nsheets = ["ggplot", "fast"]\nimport matplotlib.pyplot as plt\nplt.style.use(sheets)',
  ],
  bad: [
    'import matplotlib.pyplot as plt\nplt.style.use([["__base__"][0]][0])',
    'import matplotlib.pyplot as plt\nplt.style.use("passwd")',
    'import matplotlib as mpl\nwith mpl.rc_context({}, "/etc/passwd"):\n    pass',
    'import matplotlib.pyplot as plt\nsaved = plt.rcParams.copy()\nfor v in saved.values():\n    v.append("ctypes:x")',
    'import matplotlib.pyplot as plt\nsaved = plt.rcParams.copy()\nsaved["text.usetex"] = True\nplt.rcParams.update(saved)',
    'import matplotlib.pyplot as plt\nsaved = other = plt.rcParams.copy()\nother["text.usetex"] = True\nplt.rcParams.update(saved)',
    'import matplotlib.pyplot as plt\nsaved = plt.rcParams.copy()\nif saved["font.size"]:\n    saved = {}\n    saved["text." + "usetex"] = True\nplt.rcParams.update(saved)',
    'import matplotlib.pyplot as plt\ndef theme(extra=None):\n    plt.rcParams.update({"font.size": 9, **(extra or {})})\ntheme({"text.usetex": True})',
    'import matplotlib.pyplot as plt\ndef theme(extra=None):\n    d = extra or {}\n    d["text.usetex"] = True\n    plt.rcParams.update(extra)\nmine = {"font.size": 9}\ntheme(mine)',
    'import matplotlib.pyplot as plt\nfor v in plt.rcParams.values():\n    v.append("ctypes:x")',
    'import matplotlib.pyplot as plt\nfor k, v in plt.rcParams.copy().items():\n    v.append("ctypes:x")',
    'import matplotlib.pyplot as plt\nplt.rcParams.get("figure." + "hooks").append("ctypes:x")',
    'import matplotlib.pyplot as plt\nplt.rcParams["figure." + "hooks"].append("ctypes:x")',
    'import matplotlib.pyplot as plt\nplt.rcParams["figure.hooks"].append("ctypes:x")',
    'import pandas as pd\npd.set_option("plotting.backend", "os")',
    'import pandas as pd\npd.options.plotting.d["backend"] = "os"',
    'import pandas as pd\nk = "display." + "width"\npd.set_option(k, 1)',
    'import pandas as pd\nfor k, v in {"display.width": 1, "plotting.backend": "os"}.items():\n    pd.set_option(k, v)',
    'import pandas as pd\npd.set_option("display.x|plotting.backend", "os")',
    'import matplotlib\nmatplotlib.use("module://x")',
    'import matplotlib.pyplot as plt\nplt.switch_backend("module://x")',
    'import matplotlib.pyplot as plt\nplt.switch_backend(newbackend="TkAgg")',
    'from matplotlib.pyplot import switch_backend\nswitch_backend(*["module://x"])',
    'import matplotlib.pyplot as plt\nplt.switch_backend("AG"[::-1])',
    'import matplotlib.pyplot as plt\nplt.rcParams["text.usetex"] = True',
    'from matplotlib import rcParams\nrcParams["text.usetex"] = True',
    'import matplotlib.pyplot as plt\nrc = plt.rcParams\nrc["text.usetex"] = True',
    'from matplotlib import rcParams\nname = "text." + "usetex"\nrcParams[name] = True',
    'from matplotlib import rcParams\nfor name in ["figure." + "hooks"]:\n    rcParams[name].append("ctypes:x")',
    'from matplotlib import rcParams\nrcParams["figure." + "hooks"] += ["ctypes:x"]',
    'from matplotlib import rcParams\nfor rcParams["text.usetex"] in [True]:\n    pass',
    'from matplotlib import rcParams\n(rcParams["text.usetex"], b) = (True, 1)',
    'import matplotlib.pyplot as plt\nplt.rcParams.update({"backend": "x"})',
    'import matplotlib.pyplot as plt\nplt.style.use("/etc/x")',
    'import matplotlib.pyplot as plt\nplt.style.use("https://x.y/z")',
    'import matplotlib.pyplot as plt\nplt.rc("text", usetex=True)',
    'import matplotlib.pyplot as plt\nplt.rc_context(fname="/etc/passwd")',
    'import matplotlib.pyplot as plt\nn = "a" + "b"\nplt.rcParams[n] = 1',
    'import matplotlib.pyplot as plt\nfor name, value in {"font.size": 9, "text.usetex": True}.items():\n    plt.rcParams[name] = value',
    'import matplotlib.pyplot as plt\nsettings = {"font.size": 9}\nsettings["text." + "usetex"] = True\nplt.rcParams.update(settings)',
    'import matplotlib.pyplot as plt\nsettings = {"font.size": 9}\nother = settings\nother["text.usetex"] = True\nplt.rcParams.update(settings)',
    'import matplotlib.pyplot as plt\nsettings = {"font.size": 9}\ndef put(d):\n    d["text.usetex"] = True\nput(settings)\nplt.rc_context(settings)',
    'import matplotlib.pyplot as plt\ntext = {"usetex": True}\nplt.rc("text", **text)',
    'import matplotlib.pyplot as plt\nfor group in ["font", "text"]:\n    plt.rc(group, usetex=True)',
    'import matplotlib.pyplot as plt\nstyle = {"text.usetex": True}\nplt.style.use(style)',
    'import matplotlib.pyplot as plt\nsheets = ["ggplot"]\nsheets.append("/etc/x")\nplt.style.use(sheets)',
    'import matplotlib.pyplot as plt\nrc = plt.rcParams\nrc |= {"text.usetex": True}',
    'import matplotlib.pyplot as plt\nplt.rcParamsDefault["text.usetex"] = True',
  ],
  check(context) {
    const { survey, resolver } = context;
    // Its value is a list: it is changed without being set.
    for (const { node } of survey.all('Constant')) {
      if (node.value === 'figure.hooks')
        context.report(node.at, 'figure.hooks imports modules by name.', 'Leave it out.');
    }
    // Groups of options are dictionaries behind, which nothing checks.
    for (const { node, scope } of survey.all('Attribute'))
      if (node.attr === 'd' && [...resolver.refs(node.value, scope)].some((ref) => GROUP.test(ref)))
        context.report(
          node.nameAt,
          'The dictionary of a group of options is not checked.',
          'Write the option by its name: pd.options.display.width = 120.',
        );
    const saved = savedCopies(context);
    for (const { node, scope, refs } of resolver.namedCalls()) {
      for (const ref of refs) {
        const [kind, name] = split(ref);
        if (kind !== 'name') continue;
        const last = name.slice(name.lastIndexOf('.') + 1);
        if (name === 'pandas.set_option' || name === 'pandas.option_context')
          checkOptions(context, node, scope);
        else if (name === 'matplotlib.use' || name === 'matplotlib.pyplot.switch_backend')
          checkText(
            context,
            node,
            node.args[0],
            scope,
            (text) => context.policy.settings.backends.has(text),
            'backend',
          );
        else if (/(^|\.)style\.(use|context)$/.test(name)) checkStyles(context, node, scope);
        else if (/^matplotlib\.(pyplot\.)?rc$/.test(name)) checkRc(context, node, scope);
        else if (last === 'rc_context' || /\.rcParams\w*\.(update|setdefault|pop)$/.test(name))
          checkMapping(context, node, scope);
        else if (/\.rcParams\w*\.get$/.test(name)) checkRead(context, node.args[0], node.at, scope);
        else if (/\.rcParams\w*\.\w+$/.test(name) && last !== 'keys' && !saved.has(node)) {
          // Their values are lists too, also those of a copy: `figure.hooks` is changed without being named.
          const hint = 'Read and write settings by their names: plt.rcParams["font.size"] = 12.';
          context.report(node.at, `rcParams.${last} is refused.`, hint);
        }
      }
    }
    for (const entry of survey.all('Attribute')) {
      const { node, scope, role } = entry;
      if (role !== 0 || isCallee(entry)) continue;
      if (isSettings(resolver, node.value, scope))
        context.report(
          node.nameAt,
          `rcParams.${node.attr} is used as a value.`,
          'Call it where it is named.',
        );
    }
    for (const { node, scope, role } of survey.all('Subscript')) {
      const settings = isSettings(resolver, node.value, scope);
      if (settings && role === 0) checkRead(context, node.slice, node.at, scope);
      else if (settings) checkSetting(context, node.slice, node.at, scope);
    }
    for (const { node, scope } of survey.all('AugAssign')) {
      if (!isSettings(resolver, node.target, scope)) continue;
      checkNames(context, node.value, scope, node.at);
    }
  },
};

const GROUP = /^name:pandas\.options(?:\.\w+)*$/;

function checkOptions(context: RuleContext, call: Call, scope: Scope): void {
  const { options } = context.policy.settings;
  // Other signs make a pattern of it, which pandas looks for in all names of options.
  const isOption = (text: string) =>
    /^[\w.]+$/.test(text) && options.some((option) => text.startsWith(option));
  const names = call.args.filter((_, index) => index % 2 === 0);
  for (const name of names) {
    const dict = name.type === 'Dict' ? name.keys : [name];
    for (const key of dict) checkText(context, call, key ?? undefined, scope, isOption, 'option');
  }
  const isUnread = call.keywords.some(({ arg }) => arg === null) || call.args.some(isStar);
  if (isUnread) checkText(context, call, undefined, scope, () => false, 'option');
}

function isStar({ type }: Expr): boolean {
  return type === 'Starred';
}

function checkText(
  context: RuleContext,
  call: Call,
  value: Expr | undefined,
  scope: Scope,
  allowed: (text: string) => boolean,
  what: string,
): void {
  const texts = value && context.literals.texts(value, scope);
  const wrong = texts?.find((text) => !allowed(text));
  if (texts && wrong === undefined) return;
  context.report(
    value?.at ?? call.at,
    `The ${what}${wrong === undefined ? '' : ` ${wrong.slice(0, 60)}`} is not among those that may be set.`,
    what === 'backend'
      ? 'Leave it out: charts are drawn with Agg.'
      : what === 'option'
        ? 'Set display options, by literal names: pd.set_option("display.max_columns", None).'
        : 'Name a style that is listed in plt.style.available: plt.style.use("ggplot").',
  );
}

function checkStyles(context: RuleContext, call: Call, scope: Scope): void {
  const [first] = call.args;
  const found = first && context.literals.values(first, scope);
  for (const { expr, scope: at } of found ?? [{ expr: first, scope }]) {
    const styles = expr?.type === 'List' || expr?.type === 'Tuple' ? expr.elts : [expr];
    for (const style of styles) {
      if (style?.type === 'Dict') checkNames(context, style, at, call.at);
      else checkText(context, call, style, at, (text) => STYLE.test(text), 'style sheet');
    }
  }
}

/** Styles of matplotlib: it opens any other name as a file. */
const STYLE =
  /^(?:default|classic|ggplot|bmh|fast|fivethirtyeight|grayscale|dark_background|Solarize_Light2|tableau-colorblind10|petroff\d+|_mpl-gallery(?:-nogrid)?|seaborn(?:-v0_8)?(?:-[a-z]+){0,2})$/;

function checkRc(context: RuleContext, call: Call, scope: Scope): void {
  const [group] = call.args;
  const groups = group && context.literals.texts(group, scope);
  if (!groups) {
    checkSetting(context, undefined, call.at, scope);
    return;
  }
  for (const prefix of groups) {
    for (const keyword of call.keywords) {
      if (keyword.arg === null) checkNames(context, keyword.value, scope, keyword.at, `${prefix}.`);
      else check(context, `${prefix}.${keyword.arg}`, keyword.at);
    }
  }
}

/** `rcParams.update({...})`, `rc_context({...})`: every key literal. */
function checkMapping(context: RuleContext, call: Call, scope: Scope): void {
  const isContext = [...context.resolver.refs(call.func, scope)].some((ref) => ref.endsWith('.rc_context'));
  call.args.forEach((arg, index) => {
    // The second of rc_context is a file of settings.
    if (isContext && index > 0) checkSetting(context, undefined, arg.at, scope);
    else if (arg.type === 'Constant' && arg.kind === 'str') check(context, arg.value, arg.at);
    else if ((index === 0 || isStar(arg)) && !areTheirs(context, arg, scope))
      checkNames(context, arg, scope, arg.at);
  });
  for (const keyword of call.keywords) {
    if (keyword.arg === 'rc') checkNames(context, keyword.value, scope, keyword.at);
    else checkSetting(context, undefined, keyword.at, scope);
  }
}

/** The names of settings that are the keys of a mapping. */
function checkNames(context: RuleContext, mapping: Expr, scope: Scope, at: number, prefix = ''): void {
  const keys = context.keys.names(mapping, scope);
  if (!keys) checkSetting(context, undefined, at, scope);
  for (const { name, expr, scope: from } of keys ?? []) {
    if (name !== undefined) check(context, prefix + name, at);
    else checkSetting(context, expr, at, from, prefix);
  }
}

/** What is set; its name may come from what is written in the program. */
function checkSetting(
  context: RuleContext,
  key: Expr | undefined,
  at: number,
  scope: Scope,
  prefix = '',
): void {
  const texts = key && context.literals.texts(key, scope);
  if (!texts) unread(context, at);
  for (const text of texts ?? []) check(context, prefix + text, at);
}

function checkRead(context: RuleContext, key: Expr | undefined, at: number, scope: Scope): void {
  const texts = key && context.literals.texts(key, scope);
  if (!texts) unread(context, at);
  // Reading is free but of the one that is a list of what is imported.
  if (texts?.includes('figure.hooks'))
    context.report(at, 'figure.hooks imports modules by name.', 'Leave it out.');
}

function unread({ report }: RuleContext, at: number): void {
  report(
    at,
    'A setting of matplotlib is named by a value.',
    'Write its name: plt.rcParams["font.size"] = 12, or the settings as a dict: plt.rcParams.update({"font.size": 12}).',
  );
}

function check({ policy, report }: RuleContext, name: string, at: number): void {
  if (!policy.settings.rcDenied.some((denied) => name.startsWith(denied))) return;
  report(at, `The matplotlib setting ${name} is not among those that may be set.`, 'Leave it out.');
}
