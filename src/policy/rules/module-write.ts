/** Modules and imported classes are not changed. */

import { knownDecorator } from '../analysis/known-decorators.js';
import { handsOnClasses } from '../analysis/library-classes.js';
import { once } from '../analysis/once.js';
import { isOwnValue } from '../analysis/own-instances.js';
import { split } from '../analysis/references.js';
import type { Resolver } from '../analysis/resolve.js';
import { type Entry, isCallee, type Scope } from '../analysis/scopes.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Call, Expr, Node } from '../syntax/ast.js';

/** What libraries ask a file for, to go on without it. */
const HANDLES = new Set(['fileno', 'fspath', 'filepath']);
/** Made in memory, and taken wherever a file may be given. */
const MEMORY = /^instance:io\./;

export const rule: Rule = {
  id: 'module/write',
  title: 'Attributes of modules and imported classes are not written',
  why: 'Replacing a function of a library changes what other code calls, out of sight of every check.',
  rank: 2,
  good: [
    'import matplotlib.pyplot as plt\nimport pandas as pd\nax = plt.gca()\nax.format_coord = lambda x, y: f"{x:.1f}"\npd.options.display.float_format = lambda v: f"{v:.1f}"\nclass A:\n    pass\na = A()\na.rate = lambda x: x',
    'import pandas as pd\ndf = pd.DataFrame({"a": [1]})\ndf.columns = ["b"]',
    'import matplotlib.pyplot as plt\nplt.rcParams["figure.dpi"] = 80',
    'import pandas as pd\npd.options.display.max_rows = 10',
    'class A:\n    count = 0\n    def __init__(self):\n        type(self).count += 1',
    'from dataclasses import dataclass, field\nimport pandas as pd\n@dataclass\nclass A:\n    x: list = field(default_factory=list)\ns = pd.Series(A().x)\ns.name = "x"',
    'from dataclasses import dataclass, fields\n@dataclass\nclass A:\n    name: str\na = A("x")\na.name = "y"\nprint([f.name for f in fields(A)])',
    'import io\nb = io.BytesIO()\nb.name = "report.xlsx"',
  ],
  bad: [
    'import matplotlib.pyplot as plt\nclass D:\n    def __get__(self, obj, owner=None):\n        return list(obj.__dict__.items())\nplt.figure().canvas.manager_class.x = D()',
    'import matplotlib.pyplot as plt\ndef get_file():\n    return "/etc/passwd"\nfont = plt.title("x").get_fontproperties()\nfont.get_file = get_file',
    'import matplotlib.pyplot as plt\nfrom functools import partial\nfont = plt.title("x").get_fontproperties()\nfont.get_file = partial(str, "/etc/passwd")',
    'import matplotlib.pyplot as plt\nclass A:\n    def file(self):\n        return "/etc/passwd"\nfont = plt.title("x").get_fontproperties()\nfont.get_file = A().file',
    'import pandas as pd\npd.DataFrame.to_csv = print',
    'import math\nmath.pi = 3',
    'import json\ndel json.loads',
    'import pandas as pd\npd.options.plotting.backend = "os"',
    'import pandas as pd\nfor pd.x in [1]:\n    pass',
    'import io\nb = io.BytesIO()\nb.fileno = lambda: 4',
    'import pandas as pd\n[pd.DataFrame][0].to_csv = print',
    'import pandas as pd\nfor c in (pd.DataFrame, pd.Series):\n    c.sum = print',
    'import pandas as pd\ndef f(c):\n    c.sum = print\nf(pd.DataFrame)',
    'import pandas as pd\ndef f(c):\n    c.sum = print\n(f or None)(pd.DataFrame)',
    'import pandas as pd\ndef f(c):\n    c.sum = print\nf((lambda it: it)(pd.DataFrame))',
    'import pandas as pd\nclass Box:\n    def __init__(self, it):\n        self.it = it\nBox(pd.DataFrame).it.sum = print',
    'import pandas as pd\nT = type(pd.DataFrame())\nT.sum = print',
    'import typing\ntyping.ChainMap[int, int].get = print',
    'from dataclasses import dataclass\nimport random\ndataclass(random.Random)',
    'from dataclasses import dataclass\nimport random\ndataclass(repr=True)(random.Random)',
    'from dataclasses import dataclass, fields\n@dataclass\nclass A:\n    x: int\nfields(A)[0].name = "_y"',
    'from dataclasses import dataclass, field\nf = [field()]\n@dataclass\nclass A:\n    x: int = f[0]\nf[0].name = "_y"',
    'from dataclasses import dataclass, field\n@dataclass\nclass A:\n    x: int = field()\n    y = x\nA.y.name = "z" + "_"',
    'from dataclasses import dataclass, field\nclass A:\n    x: int = field()\nf = A.x\ndataclass(A)\nf.name = "_z"',
    'import pandas as pd\nclass T(pd.DataFrame):\n    pass\nT.plot.line = print',
    'import networkx as nx\nclass T(nx.Graph):\n    @classmethod\n    def go(cls):\n        cls.add_node.mark = 1',
    'import pandas as pd\nclass T(pd.DataFrame):\n    pass\nfor K in (T,):\n    p = K.plot\n    p.line = print',
    'import pandas as pd\nT = [pd.DataFrame][0]\nT.sum = print',
    'import pandas as pd\ndef f():\n    return pd.DataFrame\nf().sum = print',
    'import io\nb = io.StringIO()\nb.to_frame = lambda: 4',
  ],
  check(context) {
    const { survey, resolver, policy, own, report } = context;
    for (const { node, scope, role, parent } of survey.all('Attribute')) {
      if (role === 0) continue;
      if (HANDLES.has(node.attr) && !own.isSelf(node.value, scope)) {
        report(node.nameAt, `${node.attr} says where a file really is.`, 'Use the file as it is made.');
        continue;
      }
      if (node.attr !== 'name' && [...resolver.refs(node.value, scope)].some((ref) => MEMORY.test(ref))) {
        report(
          node.nameAt,
          `A file in memory is given ${node.attr}, by which it could stand for something else.`,
          'Keep the value in a name of your own.',
        );
        continue;
      }
      const base = libraryOf(context, node.value, scope);
      if (base !== undefined) {
        if (policy.settings.writable.some((free) => base === free || base.startsWith(`${free}.`))) continue;
        report(
          node.nameAt,
          `${base}.${node.attr} belongs to a library and is not written.`,
          'Keep the value in a name of your own.',
        );
      } else if (!isOwnValue(context, node.value, scope)) {
        if (!CALLED_BACK.test(node.attr) && isFunction(context, parent?.node, scope))
          report(
            node.nameAt,
            `${node.attr} is given a function, which a library may call as a method of its own.`,
            'Call the function where it is needed, or keep it in an object of your own.',
          );
        else if (!isKnown(context, node.value, scope, DEPTH) && handsOnClasses(context))
          report(
            node.nameAt,
            `${node.attr} is written of what may be a class of a library, since one is handed on as a value.`,
            'Write the class where it is used, or keep the value in an object of your own.',
          );
      }
      if (
        base === undefined &&
        node.attr === 'name' &&
        !own.isSelf(node.value, scope) &&
        !isPlainText(context, parent?.node, scope) &&
        hasFields(context)
      )
        report(
          node.nameAt,
          'The name may be that of a field of a data class, which stands in the text of its methods.',
          'Leave fields as they are; give what is no field another name, or rename it in another run.',
        );
    }
    for (const entry of [...survey.all('Name'), ...survey.all('Attribute')])
      if (entry.role === 0 && [...resolver.refs(entry.node, entry.scope)].some((ref) => isMark(ref)))
        checkMark(context, entry);
  },
};

/** What libraries call that says how something is shown. */
const CALLED_BACK = /^(?:format_\w+|fmt_[xy]data|float_format)$/;

/** Whether a function of the program, or a method of one of its own, is assigned. */
function isFunction({ survey, resolver, own }: RuleContext, assign: Node | undefined, scope: Scope): boolean {
  const value = assign?.type === 'Assign' || assign?.type === 'AnnAssign' ? assign.value : undefined;
  if (!value) return false;
  // A descriptor of the program is called with what it is read of.
  const describes = ['__get__', '__set__'].some((name) => survey.ownNames.isGiven(name));
  return (
    value.type === 'Lambda' ||
    (value.type === 'Attribute' && own.hasMethod(value.attr)) ||
    [...resolver.refs(value, scope)].some(
      (ref) => FUNCTION.test(ref) || (describes && ref.startsWith('own:')),
    )
  );
}

const FUNCTION = /^(?:function:|instance:functools\.partial$)/;

/** What makes of a class one that builds its instances from its annotations. */
const DATA_CLASS = 'name:dataclasses.dataclass';
/** What writes into the class or function it is given, without being a decorator that gives it back. */
const MARKS =
  /^name:(?:functools\.update_wrapper|typing\.no_type_check_decorator|abc\.(?:abstract\w+|update_abstractmethods))$/;

/** Whether it writes into the class or function it is given. */
function isMark(ref: string): boolean {
  const known = knownDecorator(ref);
  return known?.ofFunction === 'itself' || known?.ofClass === 'itself' || MARKS.test(ref);
}

function callOf(entry: Entry): Entry<Call> | undefined {
  return isCallee(entry) ? (entry.parent as Entry<Call>) : undefined;
}

/** It stands above a function or class, or is called with one of the program. */
function checkMark(context: RuleContext, entry: Entry<Expr>): void {
  const { resolver, own } = context;
  const refs = [...resolver.refs(entry.node, entry.scope)];
  let at = callOf(entry);
  const isFactory =
    at?.node.args.length === 0 || refs.some((ref) => knownDecorator(ref)?.written === 'called');
  // `wraps(f)(inner)`, `dataclass(order=True)(A)`.
  if (at && isFactory && at.field !== 'decorator_list') at = callOf(at);
  const first = at?.node.args[0];
  if ((at ?? entry).field === 'decorator_list' && (!first || isFactory)) return;
  if (first && at) {
    if (first.type === 'Lambda') return;
    const found = [...(resolver.only(first, at.scope) ?? [''])];
    if (own.isSelf(first, at.scope) || found.every((ref) => /^(?:class|function):/.test(ref))) return;
  }
  context.report(
    entry.node.at,
    'What writes into the class or function it is given is used as a value, or called with what may be of a library.',
    'Let it stand above a class or function of your own: @dataclass.',
  );
}

/** The module, class or function of a library that the expression may be, also as an item, or as the type of a value. */
function libraryOf(context: RuleContext, value: Expr, scope: Scope): string | undefined {
  const { resolver, literals, own } = context;
  const values =
    value.type === 'Name' || value.type === 'Subscript' ? literals.values(value, scope) : undefined;
  const made = value.type === 'Call' ? [...resolver.refs(value.func, scope)] : [];
  const returned = made.flatMap((ref) => (ref.startsWith('function:') ? (literals.returns(ref) ?? []) : []));
  const found = [{ expr: value, scope }, ...(values ?? []), ...returned];
  for (const { expr, scope: at } of found) {
    for (const ref of resolver.refs(expr, at))
      if (/^(?:module|name|builtin):/.test(ref)) return split(ref)[1];
    // `Table.plot` of a class on DataFrame is what DataFrame gave it.
    if (expr.type === 'Attribute' && isOnLibrary(context, expr.value, at))
      return `What ${expr.attr} is there`;
    // `ChainMap[int, int]` hands on to the class what it is given.
    if (expr.type === 'Subscript')
      for (const ref of resolver.refs(expr.value, at)) {
        const [kind, name] = split(ref);
        if (kind === 'name' && (name.startsWith('typing.') || resolver.references.isClass(name))) return name;
      }
    const [first] = expr.type === 'Call' ? expr.args : [];
    if (expr.type === 'Call' && first && resolver.refs(expr.func, at).has('builtin:type'))
      if (!own.isInstance(first, at)) return 'The type of a value';
  }
  return undefined;
}

/** A class of the program that builds on one of a library. */
function isOnLibrary({ resolver, own, literals }: RuleContext, value: Expr, scope: Scope): boolean {
  const found = [{ expr: value, scope }, ...(literals.values(value, scope) ?? [])];
  return found.some(
    ({ expr, scope: at }) =>
      (own.isClassParameter(expr, at) && !own.isSelf(expr, at)) ||
      [...resolver.refs(expr, at)].some(
        (ref) => ref.startsWith('class:') && !own.isPlain(Number(ref.slice('class:'.length))),
      ),
  );
}

const DEPTH = 4;

/** Functions of libraries that give what no class is. */
const MAKES =
  /^name:(?:decimal\.getcontext|pandas\.(?:read_\w+|concat|merge|crosstab|melt|pivot_table|to_\w+|date_range|cut|qcut)|matplotlib\.pyplot\.(?:figure|gca|gcf|axes|subplot)|openpyxl\.load_workbook)$/;
/** Methods that give tables and the like, whatever they are called of; and those that do so of groups. */
const GIVES_TABLE = new Set(
  'assign copy describe drop dropna fillna groupby head join melt merge pivot pivot_table rename resample reset_index rolling round set_index size sort_index sort_values stack tail to_frame transpose unstack value_counts'.split(
    ' ',
  ),
);
const OF_GROUPS = new Set(
  'agg aggregate apply count first last max mean median min nunique std sum var'.split(' '),
);
const GROUPS = new Set(['groupby', 'resample', 'rolling']);
const LABELS = new Set(['active', 'columns', 'index']);

/** `df.groupby("team")["cost"]` */
function isGroup({ survey }: RuleContext, value: Expr): boolean {
  const base = value.type === 'Subscript' ? value.value : value;
  return (
    base.type === 'Call' &&
    base.func.type === 'Attribute' &&
    GROUPS.has(base.func.attr) &&
    !survey.ownNames.has(base.func.attr)
  );
}

/** Whether it is certain to be an object of the program or an instance of a library's class. */
function isKnown(context: RuleContext, value: Expr, scope: Scope, depth: number): boolean {
  const { resolver, survey } = context;
  if (depth === 0) return false;
  if (resolver.only(value, scope)) {
    if (value.type !== 'Attribute') return true;
  } else if (value.type === 'Call') {
    const { func } = value;
    const refs = [...(resolver.only(func, scope) ?? [''])];
    if (refs.every((ref) => MAKES.test(ref))) return true;
    if (func.type !== 'Attribute' || survey.ownNames.has(func.attr)) return false;
    return GIVES_TABLE.has(func.attr) || (OF_GROUPS.has(func.attr) && isGroup(context, func.value));
  }
  if (value.type === 'Attribute')
    return (
      LABELS.has(value.attr) &&
      !survey.ownNames.has(value.attr) &&
      isKnown(context, value.value, scope, depth - 1)
    );
  if (value.type !== 'Name') return false;
  return (resolver.lookup(scope, value.id)?.definitions ?? []).every(
    ({ how, value: given, scope: at }) =>
      how === 'delete' ||
      how === 'annotation' ||
      how === 'function' ||
      (how === 'assign' && given !== undefined && isKnown(context, given, at, depth - 1)),
  );
}

/** `s.name = "rate"`: as the name of a field it would be a plain one. */
function isPlainText({ literals }: RuleContext, owner: Node | undefined, scope: Scope): boolean {
  const texts = owner?.type === 'Assign' ? literals.texts(owner.value, scope) : undefined;
  return texts?.every((text) => /^\p{L}[\p{L}\p{N}_ %-]*$/u.test(text) && !text.includes('__')) === true;
}

/** A class that nothing sees before it is made a data class. */
function isDataClass({ node, parent }: Scope, resolver: Resolver): boolean {
  const innermost = node.type === 'ClassDef' ? node.decorator_list.at(-1) : undefined;
  const maker = innermost?.type === 'Call' ? innermost.func : innermost;
  return maker !== undefined && parent !== undefined && resolver.refs(maker, parent).has(DATA_CLASS);
}

/** Whether the program has a field of a data class in hand: all it does with `field()` else is to begin one with it. */
const hasFields = once(({ survey, resolver }: RuleContext): boolean => {
  const begun = new Set<Call>();
  for (const { node, scope } of survey.all('AnnAssign'))
    if (isDataClass(scope, resolver) && node.value?.type === 'Call') begun.add(node.value);
  const isField = ({ node, refs }: { node: Call; refs: ReadonlySet<string> }) =>
    refs.has('name:dataclasses.fields') ||
    refs.has('name:dataclasses.Field') ||
    (refs.has('name:dataclasses.field') && !begun.has(node));
  if (resolver.namedCalls().some(isField)) return true;
  // In the body of its class the name is the field itself.
  return survey.all('Name').some(({ node, scope, role }) => {
    if (role !== 0 || scope.kind !== 'class') return false;
    const definitions = scope.bindings.get(node.id)?.definitions ?? [];
    return definitions.some(
      ({ value }) => value?.type === 'Call' && resolver.refs(value.func, scope).has('name:dataclasses.field'),
    );
  });
});
