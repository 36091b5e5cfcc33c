/** Options of pandas and settings of matplotlib that load code or read files. */
import { split } from '../analysis/references.js';
import { isCallee, type Scope } from '../analysis/scopes.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Call, Expr } from '../syntax/ast.js';

export const rule: Rule = {
  id: 'library/settings',
  title: 'Options and settings that load code are refused',
  why: '`plotting.backend` and `matplotlib.use` import a module by name, `text.usetex` starts programs, style sheets are read by path or address.',
  rank: 3,
  good: [
    'import pandas as pd\npd.set_option("display.max_columns", None)\nwith pd.option_context("display.precision", 2):\n    print(1)',
    'import matplotlib\nmatplotlib.use("Agg")',
    'import matplotlib.pyplot as plt\nplt.rcParams["figure.figsize"] = (8, 4)\nplt.rcParams.update({"font.size": 12})\nplt.style.use("ggplot")\nplt.rc("axes", grid=True)',
    'import matplotlib.pyplot as plt\nplt.style.use(["ggplot", "fast"])\nwith plt.rc_context({"font.size": 9}):\n    pass',
    'import matplotlib.pyplot as plt\nfor name in ["font.size", "figure.dpi"]:\n    print(plt.rcParams[name], plt.rcParams.get(name))\nprint(plt.rcParams["backend"], len(plt.rcParams.keys()))',
  ],
  bad: [
    'import matplotlib.pyplot as plt\nfor v in plt.rcParams.values():\n    v.append("ctypes:x")',
    'import matplotlib.pyplot as plt\nfor k, v in plt.rcParams.copy().items():\n    v.append("ctypes:x")',
    'import matplotlib.pyplot as plt\nplt.rcParams.get("figure." + "hooks").append("ctypes:x")',
    'import matplotlib.pyplot as plt\nplt.rcParams["figure." + "hooks"].append("ctypes:x")',
    'import matplotlib.pyplot as plt\nplt.rcParams["figure.hooks"].append("ctypes:x")',
    'import pandas as pd\npd.set_option("plotting.backend", "os")',
    'import pandas as pd\nk = "display.width"\npd.set_option(k, 1)',
    'import pandas as pd\npd.set_option("display.x|plotting.backend", "os")',
    'import matplotlib\nmatplotlib.use("module://x")',
    'import matplotlib.pyplot as plt\nplt.rcParams["text.usetex"] = True',
    'import matplotlib.pyplot as plt\nplt.rcParams.update({"backend": "x"})',
    'import matplotlib.pyplot as plt\nplt.style.use("/etc/x")',
    'import matplotlib.pyplot as plt\nplt.style.use("https://x.y/z")',
    'import matplotlib.pyplot as plt\nplt.rc("text", usetex=True)',
    'import matplotlib.pyplot as plt\nplt.rc_context(fname="/etc/passwd")',
    'import matplotlib.pyplot as plt\nn = "a"\nplt.rcParams[n] = 1',
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
    for (const { node, scope, refs } of resolver.namedCalls()) {
      for (const ref of refs) {
        const [kind, name] = split(ref);
        if (kind !== 'name') continue;
        const last = name.slice(name.lastIndexOf('.') + 1);
        if (name === 'pandas.set_option' || name === 'pandas.option_context') checkOptions(context, node);
        else if (name === 'matplotlib.use')
          checkText(
            context,
            node,
            node.args[0],
            (text) => context.policy.settings.backends.has(text),
            'backend',
          );
        else if (/(^|\.)style\.(use|context)$/.test(name)) checkStyles(context, node);
        else if (/^matplotlib\.(pyplot\.)?rc$/.test(name)) checkRc(context, node);
        else if (last === 'rc_context' || /\.rcParams\w*\.(update|setdefault|pop)$/.test(name))
          checkMapping(context, node);
        else if (/\.rcParams\w*\.get$/.test(name)) checkSetting(context, node.args[0], node.at, scope);
        else if (/\.rcParams\w*\.\w+$/.test(name) && last !== 'keys') {
          // Their values are lists too, also those of a copy: `figure.hooks` is changed without being named.
          const hint = 'Read and write settings by their names: plt.rcParams["font.size"] = 12.';
          context.report(node.at, `rcParams.${last} is refused.`, hint);
        }
      }
    }
    for (const entry of survey.all('Attribute')) {
      const { node, scope, role } = entry;
      if (role !== 0 || isCallee(entry)) continue;
      if ([...resolver.refs(node.value, scope)].some((ref) => SETTINGS.test(ref)))
        context.report(
          node.nameAt,
          `rcParams.${node.attr} is used as a value.`,
          'Call it where it is named.',
        );
    }
    for (const { node, scope, role } of survey.all('Subscript')) {
      const settings = [...resolver.refs(node.value, scope)].some((ref) => SETTINGS.test(ref));
      if (settings) checkSetting(context, node.slice, node.at, role === 0 ? scope : undefined);
    }
    for (const { node, scope } of survey.all('AugAssign')) {
      if (![...resolver.refs(node.target, scope)].some((ref) => SETTINGS.test(ref))) continue;
      const keys = node.value.type === 'Dict' ? node.value.keys : [undefined];
      for (const key of keys) checkSetting(context, key ?? undefined, node.at);
    }
  },
};

/** The settings in use, those at the start and those of the library. */
const SETTINGS = /\.rcParams(?:Default|Orig)?$/;

function checkOptions(context: RuleContext, call: Call): void {
  const { options } = context.policy.settings;
  const names = call.args.filter((_, index) => index % 2 === 0);
  for (const name of names) {
    const dict = name.type === 'Dict' ? name.keys : [name];
    for (const key of dict) {
      checkText(
        context,
        call,
        key ?? undefined,
        // Other signs make a pattern of it, which pandas looks for in all names of options.
        (text) => /^[\w.]+$/.test(text) && options.some((option) => text.startsWith(option)),
        'option',
      );
    }
  }
  if (call.keywords.some((keyword) => keyword.arg === null))
    checkText(context, call, undefined, () => false, 'option');
}

function checkText(
  context: RuleContext,
  call: Call,
  value: Expr | undefined,
  allowed: (text: string) => boolean,
  what: string,
): void {
  if (value?.type === 'Constant' && value.kind === 'str' && allowed(value.value)) return;
  const shown = value?.type === 'Constant' ? ` ${value.value.slice(0, 60)}` : '';
  context.report(
    value?.at ?? call.at,
    `The ${what}${shown} is not among those that may be set.`,
    what === 'backend'
      ? 'Leave it out: charts are drawn with Agg.'
      : 'Set display options, by literal names.',
  );
}

function checkStyles(context: RuleContext, call: Call): void {
  const [first] = call.args;
  const styles = first?.type === 'List' || first?.type === 'Tuple' ? first.elts : [first];
  for (const style of styles) {
    if (style?.type === 'Dict') {
      for (const key of style.keys) checkSetting(context, key ?? undefined, call.at);
    } else checkText(context, call, style, (text) => /^[\w-]+$/.test(text), 'style sheet');
  }
}

function checkRc(context: RuleContext, call: Call): void {
  const [group] = call.args;
  if (group?.type !== 'Constant' || group.kind !== 'str') {
    checkSetting(context, undefined, call.at);
    return;
  }
  for (const keyword of call.keywords) {
    if (keyword.arg === null) checkSetting(context, undefined, keyword.at);
    else check(context, `${group.value}.${keyword.arg}`, keyword.at);
  }
}

/** `rcParams.update({...})`, `rc_context({...})`: every key literal. */
function checkMapping(context: RuleContext, call: Call): void {
  for (const arg of call.args) {
    if (arg.type === 'Dict') for (const key of arg.keys) checkSetting(context, key ?? undefined, call.at);
    else if (arg.type === 'Constant' && arg.kind === 'str') check(context, arg.value, arg.at);
    else if (arg !== call.args[1]) checkSetting(context, undefined, arg.at);
  }
  for (const keyword of call.keywords) {
    if (keyword.arg === 'rc' && keyword.value.type === 'Dict') {
      for (const key of keyword.value.keys) checkSetting(context, key ?? undefined, keyword.at);
    } else checkSetting(context, undefined, keyword.at);
  }
}

/** @param scope where a setting is only read: its name may come from a list written in place */
function checkSetting(context: RuleContext, key: Expr | undefined, at: number, scope?: Scope): void {
  const texts = key && scope ? context.literals.texts(key, scope) : undefined;
  if (texts) for (const text of texts) checkRead(context, text, at);
  else if (key?.type === 'Constant' && key.kind === 'str') check(context, key.value, key.at);
  else
    context.report(
      at,
      'A setting of matplotlib is named by a value.',
      'Write its name: plt.rcParams["font.size"] = 12.',
    );
}

function check({ policy, report }: RuleContext, name: string, at: number): void {
  if (!policy.settings.rcDenied.some((denied) => name.startsWith(denied))) return;
  report(at, `The matplotlib setting ${name} is not among those that may be set.`, 'Leave it out.');
}

/** Reading is free but of the one that is a list of what is imported. */
function checkRead({ report }: RuleContext, name: string, at: number): void {
  if (name === 'figure.hooks') report(at, 'figure.hooks imports modules by name.', 'Leave it out.');
}
