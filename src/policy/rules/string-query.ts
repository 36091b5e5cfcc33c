/** Texts that pandas runs as code are checked as code. */

import { isOwnValue } from '../analysis/classes/own-instances.js';
import { isTable } from '../analysis/libraries/tables.js';
import { split } from '../analysis/names/references.js';
import type { Scope } from '../analysis/names/scopes.js';
import { handsOut } from '../analysis/texts/evaluated.js';
import { rewrite } from '../analysis/texts/query-rewrites.js';
import type { PolicyData } from '../policy-data.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Call, Expr, Name, Node } from '../syntax/ast.js';
import { FIELDS, field, isNode } from '../syntax/fields.js';

const AT = 'at_sign_';
const PASSED = new Set(['expr', 'inplace']);

export const rule: Rule = {
  id: 'string/query',
  title: 'Expressions in query and eval are literal and checked like code',
  why: 'pandas runs the text with the names of the run in reach: `@pd.io` is a way to modules, and a text that is computed cannot be checked.',
  rank: 2,
  good: [
    'import pandas as pd\ndf = pd.DataFrame({"cost": [1]})\ndf.query("cost > 3")',
    'import pandas as pd\ndf = pd.DataFrame({"cost": [1]})\nlimit = 3\ndf.query("cost > @limit and cost.notna()")',
    'import pandas as pd\ndf = pd.DataFrame({"a b": [1]})\ndf.query("`a b` > 1")\ndf.eval("c = `a b` * 2")',
    'import pandas as pd\npd.eval("1 + 2")',
    'import pandas as pd\ndf = pd.DataFrame({"a": [1], "b": [2]})\nlow, high, kinds = 1, 3, [1, 2]\npd.eval("df.a + df.b * high")\npd.eval("df.a.sum() / df[\'b\'].mean()")\ndf.query("a in [@low, @high] and b.isin(@kinds)")\ndf.eval("c = a * @high + b")',
    'df = 1\nexpr = "cost > 3"\ndf.query(expr)\nfor q in ["a > 1", "b > 2"]:\n    df.query(q)\nFILTERS = {"big": "cost > 10"}\nprint({k: len(df.query(v)) for k, v in FILTERS.items()})',
    'from scipy.spatial import KDTree\nx = [[0, 1]]\ntree = KDTree(x)\ntree.query(x)\ntree.query([[0, 0]], k=1)',
    'df = 1\ndf.query("team.str.contains(\'a\')", engine="python")',
    'class DB:\n    def query(self, x):\n        return x\nDB().query(f"a {1}")',
  ],
  bad: [
    'import pandas as pd\nimport matplotlib.pyplot as plt\nsaved = plt.rcParams.copy()\nkey = "figure." + "hooks"\npd.eval("saved[key]").append("ctypes:CDLL")\nplt.rcParams.update(saved)',
    'import pandas as pd\nkinds = [["real"]]\npd.eval("[kinds]")[0].append("x")',
    'import pandas as pd\nkinds = ["real"]\npd.eval("kinds.append")("x")',
    'import pandas as pd\nkinds = []\nkind = type(pd)\npd.eval("kinds.append(kind)")',
    'import pandas as pd\nkinds = ["real"]\npd.DataFrame({"a": [1]}).eval("a.map(@kinds)")',
    'import pandas as pd\nkinds = [["real"]]\npd.DataFrame({"a": [1]}).eval("@kinds[0]").append("x")',
    'import pandas as pd\ndf = pd.DataFrame({"a": [1]})\nnames = ["b"]\ndf.eval("@names").append("c")',
    'import pandas as pd\ndf = pd.DataFrame()\ndf.query("@pd.io")',
    'import pandas as pd\ndf = pd.DataFrame()\nlimit = 3\ndf.query(f"cost > {limit}")',
    'df = 1\ndf.eval("__import__(\'os\')")',
    'df = 1\ndf.query("a.__class__")',
    'df = 1\ndf.query("a > 1", parser="python")',
    'df = 1\ne = "python"\ndf.query("a > 1", engine=e)',
    'df = 1\nq = df.query',
    'import pandas as pd\npd.eval("open(1)")',
    'df = 1\nq = "a.to_csv(1)"\ndf.query(q)',
    'df = 1\nfor q in ["a > 1", "@pd.io"]:\n    df.query(q)',
    'df = 1\nqs = ["a > 1"]\nqs.append("@pd.io")\nfor q in qs:\n    df.query(q)',
    'df = 1\ndf.query("@f(1)")',
    'df = 1\ndef f(x):\n    return x\ndf.eval("b = @f")',
    'df = 1\ndf.eval("b = @max")',
    'import matplotlib.pyplot as plt\nimport pandas as pd\nsaved = plt.rcParams.copy()\nkey = "figure." + "hooks"\npd.eval("saved[key]").append("ctypes:x")',
    'df = 1\ndf.eval("a", local_dict={})',
    'import pandas as pd\nclass A:\n    _mgr = 0\n    def peek(self):\n        return self._mgr\npd.eval("A.peek")(1)',
    'import pandas as pd\nclass A:\n    _mgr = 0\n    def peek(self):\n        return self._mgr\nfor K in [A]:\n    pd.eval("K.peek")(1)',
    'df = 1\ndf.query("`a\'` + 1")',
    'import pandas as pd\npd.eval("pd.io")',
    'df = 1\ndf.query("a.agg(\'to_pickle\')")',
    'df = 1\ndf.query("a.map(@getattr)")',
    'df = 1\ndf.eval(["@pd.io"])',
    'import pandas as pd\ndf = 1\ndf.eval("c = a #\\u2028d = @pd.io")',
    'import pandas as pd\nabs = getattr\na = 1\npd.eval("abs(a, \'__class__\')")',
    'import pandas as pd\npd.eval("a", "pandas", None, {"a": 1})',
    'df = 1\ndf.query("a.hist(backend=\'antigravity\')")',
    "df = 1\ndf.query(\"''.join(['{0', '.__class__}']).format(a) > 0\")",
    'df = 1\ndf.query("a.dt.tz_localize(\'dateutil//etc/passwd\') > 0")',
  ],
  check(context) {
    const { survey, resolver, policy } = context;
    for (const entry of survey.all('Attribute')) {
      const { node, scope, parent } = entry;
      const keyword = policy.strings.get(node.attr);
      if (keyword === undefined || entry.role !== 0) continue;
      if (isOwnValue(context, node.value, scope)) continue;
      const call = parent?.node;
      if (call?.type !== 'Call' || call.func !== node) {
        context.report(
          node.nameAt,
          `${node.attr} is used as a value.`,
          `Call it where it is needed: df.${node.attr}("column > 3").`,
        );
      } else if (node.attr !== 'query' || !isTreeQuery(context, call, node.value, scope))
        checkCall(context, call, node.attr, keyword, scope);
    }
    for (const { node, scope, refs } of resolver.namedCalls()) {
      if (node.func.type !== 'Attribute' && refs.has('name:pandas.eval')) {
        checkCall(context, node, 'eval', 'expr', scope);
      }
    }
  },
};

/** `tree.query([[0, 0]])` of scipy's trees takes points; there pandas takes no list, as its eval does. */
function isTreeQuery({ resolver }: RuleContext, call: Call, base: Expr, scope: Scope): boolean {
  const [first] = call.args;
  if (first?.type === 'List' || first?.type === 'Tuple') return true;
  const refs = resolver.only(base, scope);
  return refs !== undefined && [...refs].every((ref) => /^instance:scipy\.spatial\.c?KDTree$/.test(ref));
}

function checkCall(context: RuleContext, call: Call, name: string, keyword: string, scope: Scope): void {
  const { report } = context;
  const text = call.args[0] ?? call.keywords.find((item) => item.arg === keyword)?.value;
  for (const item of call.keywords) {
    // The engine that is there anyway.
    if (item.arg === 'engine' && item.value.type === 'Constant' && item.value.value === 'python') continue;
    if (
      !(
        item.arg !== null &&
        (PASSED.has(item.arg) || item.arg === keyword || (item.arg === 'target' && name === 'eval'))
      )
    ) {
      report(
        item.at,
        `${name}() with ${item.arg ?? '**'} changes how its text is read.`,
        `Leave it out: df.${name}("column > @limit").`,
      );
    }
  }
  const [, second] = call.args;
  if (second)
    report(
      second.at,
      `${name}() with ${call.args.length} arguments changes how its text is read.`,
      `Leave them out: df.${name}("column > @limit").`,
    );
  // Also a text that stands under a name, or each of those a loop goes through.
  const texts = text && text.type !== 'JoinedStr' ? context.literals.texts(text, scope) : undefined;
  if (!text || !texts || texts.length === 0) {
    report(
      text?.at ?? call.at,
      `The expression of ${name}() is computed.`,
      rewrite(context.literals, text, name, scope),
    );
    return;
  }
  const bare = name === 'eval' && [...context.resolver.refs(call.func, scope)].includes('name:pandas.eval');
  for (const expression of texts) {
    const found = problem(context, expression, scope, name === 'eval', bare);
    if (!found) continue;
    report(
      text.at,
      `The expression of ${name}() ${found}.`,
      'Use columns, numbers, texts, comparisons and plain @name.',
    );
    return;
  }
}

/** Whether a name in the text stands for a value of the program that is no table. @param bare where names need no `@` */
function isProgram(context: RuleContext, name: Name, scope: Scope, bare: boolean): boolean {
  const { resolver } = context;
  if (name.id.startsWith(AT)) return resolver.lookup(scope, name.id.slice(AT.length)) !== undefined;
  return bare && resolver.lookup(scope, name.id) !== undefined && !isTable(context, name, scope);
}

/**
 * What is wrong with the expression, as the end of a sentence.
 * @param gives whether what the expression gives is handed out, as by eval
 * @param bare whether plain names are variables too, as in pd.eval
 */
function problem(
  context: RuleContext,
  text: string,
  scope: Scope,
  gives: boolean,
  bare: boolean,
): string | undefined {
  if (OTHER_LINES.test(text)) return 'has a line break that no editor shows';
  const parts = text.split('`');
  if (parts.length % 2 === 0) return 'has an open backtick';
  // All that stands between two of them, since pandas may pair them in another way.
  if (parts.slice(1, -1).some((part) => /['"#\\\n@]/.test(part)))
    return 'has quotes or signs inside backticks';
  const columns = text.replace(/`[^`]*`/g, 'column_').trim();
  if (columns.includes(AT)) return 'uses a reserved name';
  const code = columns.replace(/@(?=[\p{L}_])/gu, AT);
  const expressions = context.parse(code);
  if (!expressions) return 'is not an expression this policy can read';
  if (gives && handsOut(expressions, (name) => isProgram(context, name, scope, bare)))
    return 'gives what a name stands for itself, or hands it on';
  const stack: unknown[] = [...expressions];
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    if (Array.isArray(item)) stack.push(...item);
    else if (isNode(item)) {
      const found = problemOf(context, item, scope, bare);
      if (found) return found;
      for (const part of FIELDS[item.type]) stack.push(field(item, part) ?? null);
    }
  }
  const worst = context.judge(code);
  return worst && `is refused as code would be: ${worst.message.replace(/[.]$/, '')}`;
}

/** Where pandas cuts a text into lines and Python does not: what follows a `#` would be code. */
const OTHER_LINES = /[^\P{Cc}\n\r\t]|[\u2028\u2029]/u;

function problemOf(context: RuleContext, node: Node, scope: Scope, bare: boolean): string | undefined {
  const { policy, resolver, own } = context;
  switch (node.type) {
    case 'Attribute': {
      const { strings, files, attributes } = policy;
      const { attr, value } = node;
      if (value.type === 'Name' && value.id.startsWith(AT))
        return `reads an attribute of @${value.id.slice(AT.length)}`;
      const named = strings.has(attr) || policy.methods.takers.has(attr);
      const sharp = named || files.readers.has(attr) || files.writers.has(attr);
      // Of a class of the program a method takes anything for its instance.
      return sharp || own.has(attr) || attr.startsWith('_') || attributes.denied.has(attr)
        ? `reaches for ${attr}`
        : undefined;
    }
    case 'Name': {
      if (node.id.startsWith('__')) return `uses ${node.id}`;
      const marked = node.id.startsWith(AT);
      if (!marked && !bare) return undefined;
      const name = marked ? node.id.slice(AT.length) : node.id;
      if (!marked && MATHS.has(name)) return undefined;
      const sharp = [...resolver.name(name, scope)].some((ref) => isSharp(policy, ref));
      return sharp || name.startsWith('__')
        ? `reads ${marked ? '@' : ''}${name}, which is no table, number or text`
        : undefined;
    }
    case 'Subscript': {
      const { value } = node;
      const isOfName = value.type === 'Name' && (bare || value.id.startsWith(AT));
      // Of a table it is a column.
      return isOfName && !(bare && isTable(context, value, scope))
        ? 'takes an item out of what a name stands for'
        : undefined;
    }
    case 'Call':
      if (node.func.type === 'Attribute') return undefined;
      if (node.func.type !== 'Name') return 'calls something that has no name';
      // With no table around, pandas takes the program's own name before its function.
      return MATHS.has(node.func.id) && !(bare && resolver.lookup(scope, node.func.id))
        ? undefined
        : `calls ${node.func.id.replace(AT, '@')}`;
    default:
      return EXPRESSION_NODES.has(node.type)
        ? undefined
        : `holds ${node.type}, which is no part of an expression`;
  }
}

function isSharp(policy: PolicyData, ref: string): boolean {
  const [kind, name] = split(ref);
  if (kind === 'builtin') return policy.builtins.allowed.has(name) || policy.builtins.denied.has(name);
  if (kind !== 'name') return kind !== 'instance' && kind !== 'own';
  const dot = name.lastIndexOf('.');
  return (
    policy.secondClass.names.has(name) ||
    policy.modules.get(name.slice(0, dot))?.names.get(name.slice(dot + 1)) !== 'value'
  );
}

const MATHS = new Set([
  'sin',
  'cos',
  'exp',
  'log',
  'expm1',
  'log1p',
  'sqrt',
  'sinh',
  'cosh',
  'tanh',
  'arcsin',
  'arccos',
  'arctan',
  'arccosh',
  'arcsinh',
  'arctanh',
  'abs',
  'log10',
  'floor',
  'ceil',
  'arctan2',
]);
const EXPRESSION_NODES = new Set([
  'Name',
  'Constant',
  'BoolOp',
  'BinOp',
  'UnaryOp',
  'Compare',
  'Call',
  'Attribute',
  'Subscript',
  'List',
  'Tuple',
  'Slice',
  'keyword',
]);
