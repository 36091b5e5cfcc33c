/** Modules and imported classes are not changed. */

import { isOwnValue } from '../analysis/classes/own-instances.js';
import { handsOnClasses } from '../analysis/libraries/library-classes.js';
import { split } from '../analysis/names/references.js';
import type { Scope } from '../analysis/names/scopes.js';
import type { Located } from '../analysis/values/literals.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Expr, Node } from '../syntax/ast.js';

export const rule: Rule = {
  id: 'module/write',
  title: 'Attributes of modules and imported classes are not written',
  why: 'Replacing a function of a library changes what other code calls, out of sight of every check.',
  rank: 2,
  good: [
    'import pandas as pd\ndf = pd.DataFrame({"a": [1]})\ndf.columns = ["b"]',
    'import matplotlib.pyplot as plt\nplt.rcParams["figure.dpi"] = 80',
    'import pandas as pd\npd.options.display.max_rows = 10',
    'import pandas as pd\nclass T(pd.DataFrame):\n    def cost(self):\n        return 1\n    cost.unit = "EUR"\nT.cost.note = "a"',
    'class A:\n    count = 0\n    def __init__(self):\n        type(self).count += 1',
  ],
  bad: [
    'import pandas as pd\npd.DataFrame.to_csv = print',
    'import math\nmath.pi = 3',
    'import json\ndel json.loads',
    'import pandas as pd\npd.options.plotting.backend = "os"',
    'import pandas as pd\nfor pd.x in [1]:\n    pass',
    'import pandas as pd\n[pd.DataFrame][0].to_csv = print',
    'import pandas as pd\nfor c in (pd.DataFrame, pd.Series):\n    c.sum = print',
    'import pandas as pd\ndef f(c):\n    c.sum = print\nf(pd.DataFrame)',
    'import pandas as pd\ndef f(c):\n    c.sum = print\n(f or None)(pd.DataFrame)',
    'import pandas as pd\ndef f(c):\n    c.sum = print\nf((lambda it: it)(pd.DataFrame))',
    'import pandas as pd\nclass Box:\n    def __init__(self, it):\n        self.it = it\nBox(pd.DataFrame).it.sum = print',
    'import pandas as pd\nT = type(pd.DataFrame())\nT.sum = print',
    'import typing\ntyping.ChainMap[int, int].get = print',
    'from typing import Counter\nWords = Counter[str]\nWords.most_common = print',
    'from typing import Counter\nWords = Counter[str]\nfor w in [Words]:\n    w.most_common = print',
    'from scipy import stats\nclass M:\n    law = stats.norm\nM.law.pdf = print',
    'from openpyxl.styles import Font\nfor d in [Font.sz]:\n    d.name = "a" + "b"',
    'import pandas as pd\nclass T(pd.DataFrame):\n    pass\nT.plot.line = print',
    'import pandas as pd\nclass T(pd.DataFrame):\n    def go(self):\n        type(self).plot.line = print',
    'import json\nclass E(json.JSONEncoder):\n    pass\nE.encode.x = 1',
    'import networkx as nx\nclass T(nx.Graph):\n    def go(self):\n        add = super().add_node\n        add.x = 1',
    'import networkx as nx\nclass T(nx.Graph):\n    @classmethod\n    def go(cls):\n        cls.add_node.mark = 1',
    'import pandas as pd\nclass T(pd.DataFrame):\n    pass\nfor K in (T,):\n    p = K.plot\n    p.line = print',
    'import pandas as pd\nT = [pd.DataFrame][0]\nT.sum = print',
    'import pandas as pd\ndef f():\n    return pd.DataFrame\nf().sum = print',
  ],
  check(context) {
    const { survey, policy, report } = context;
    for (const { node, scope, role } of survey.all('Attribute')) {
      if (role === 0) continue;
      const base = libraryOf(context, node.value, scope);
      if (base !== undefined) {
        if (!policy.settings.writable.some((free) => base === free || base.startsWith(`${free}.`)))
          report(
            node.nameAt,
            `${base}.${node.attr} belongs to a library and is not written.`,
            'Keep the value in a name of your own.',
          );
      } else if (
        !isOwnValue(context, node.value, scope) &&
        !isKnown(context, node.value, scope, DEPTH) &&
        handsOnClasses(context)
      )
        report(
          node.nameAt,
          `${node.attr} is written of what may be a class of a library, since one is handed on as a value.`,
          'Write the class where it is used, or keep the value in an object of your own.',
        );
    }
  },
};

/** The module, class or function of a library that the expression may be, also as an item, or as the type of a value. */
function libraryOf(context: RuleContext, value: Expr, scope: Scope): string | undefined {
  const { resolver, literals, own } = context;
  const values =
    value.type === 'Name' || value.type === 'Subscript' ? literals.values(value, scope) : undefined;
  const made = value.type === 'Call' ? [...resolver.refs(value.func, scope)] : [];
  const returned = made.flatMap((ref) => (ref.startsWith('function:') ? (literals.returns(ref) ?? []) : []));
  const found = [{ expr: value, scope }, ...(values ?? []), ...returned, ...aliasesOf(context, value, scope)];
  for (const { expr, scope: at } of found) {
    for (const ref of resolver.refs(expr, at))
      if (/^(?:module|name|builtin):/.test(ref)) return split(ref)[1];
    // `Table.plot` of a class on DataFrame is what DataFrame gave it.
    if (expr.type === 'Attribute' && isInherited(context, expr.value, expr.attr, at))
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

/** `Words = Counter[str]`, which hands on to the class what it is given, and `add = super().add_node`. */
function aliasesOf({ resolver }: RuleContext, value: Expr, scope: Scope): readonly Located[] {
  const definitions = value.type === 'Name' ? (resolver.lookup(scope, value.id)?.definitions ?? []) : [];
  return definitions.flatMap(({ how, value: given, scope: at }) =>
    how === 'assign' && (given?.type === 'Subscript' || given?.type === 'Attribute')
      ? [{ expr: given, scope: at }]
      : [],
  );
}

/** Whether an attribute of this name is what a class of the program has from one of a library. */
function isInherited(context: RuleContext, value: Expr, name: string, scope: Scope): boolean {
  const { own, literals, resolver } = context;
  const found = [{ expr: value, scope }, ...(literals.values(value, scope) ?? [])];
  return found.some(({ expr, scope: at }) => {
    const [first] = expr.type === 'Call' ? expr.args : [];
    const makers = expr.type === 'Call' ? resolver.refs(expr.func, at) : undefined;
    if (makers?.has('builtin:type') && first) return !own.isInstance(first, at);
    if (makers?.has('builtin:super')) return isOf(at);
    if (own.isClassParameter(expr, at)) return !own.isSelf(expr, at) || isOf(at);
    return [...resolver.refs(expr, at)].some((ref) => {
      const node = ref.startsWith('class:')
        ? resolver.nodes.get(Number(ref.slice('class:'.length)))
        : undefined;
      return node !== undefined && comesFrom(context, node, name, DEPTH);
    });
  });

  /** Of the class around. */
  function isOf(at: Scope): boolean {
    let up: Scope | undefined = at;
    while (up && up.kind !== 'class') up = up.parent;
    return up !== undefined && comesFrom(context, up.node, name, DEPTH);
  }
}

/** Whether the class has the name from a base of a library, and not from its body or another of the program. */
function comesFrom(context: RuleContext, node: Node, name: string, depth: number): boolean {
  const { survey, resolver } = context;
  const inner = survey.scopeOf(node);
  if (node.type !== 'ClassDef' || !inner?.parent || depth === 0 || inner.bindings.has(name)) return false;
  const { parent } = inner;
  return node.bases.some((base) =>
    [...resolver.refs(base.type === 'Subscript' ? base.value : base, parent)].some((ref) => {
      const above = ref.startsWith('class:')
        ? resolver.nodes.get(Number(ref.slice('class:'.length)))
        : undefined;
      if (above) return comesFrom(context, above, name, depth - 1);
      return ref.startsWith('name:');
    }),
  );
}

const DEPTH = 4;

/** Functions of libraries that give what no class is. */
const MAKES =
  /^name:(?:decimal\.getcontext|pandas\.(?:read_\w+|concat|merge|crosstab|melt|pivot_table|to_\w+|date_range|cut|qcut)|matplotlib\.pyplot\.(?:figure|gca|gcf|axes|subplot)|openpyxl\.load_workbook)$/;
const LABELS = new Set(['active', 'columns', 'index']);

/** `df.groupby("team")["cost"]` */
function isGroup({ survey, policy }: RuleContext, value: Expr): boolean {
  const base = value.type === 'Subscript' ? value.value : value;
  return (
    base.type === 'Call' &&
    base.func.type === 'Attribute' &&
    policy.tables.groups.has(base.func.attr) &&
    !survey.ownNames.has(base.func.attr)
  );
}

/** Whether it is certain to be an object of the program or an instance of a library's class. */
function isKnown(context: RuleContext, value: Expr, scope: Scope, depth: number): boolean {
  const { resolver, survey, policy } = context;
  if (depth === 0) return false;
  if (resolver.only(value, scope)) {
    if (value.type !== 'Attribute') return true;
  } else if (value.type === 'Call') {
    const { func } = value;
    const refs = [...(resolver.only(func, scope) ?? [''])];
    if (refs.every((ref) => MAKES.test(ref))) return true;
    if (func.type !== 'Attribute' || survey.ownNames.has(func.attr)) return false;
    const { giving, ofGroups } = policy.tables;
    return giving.has(func.attr) || (ofGroups.has(func.attr) && isGroup(context, func.value));
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
