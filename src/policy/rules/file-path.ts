/** Files are those the caller passed in, or in memory, or results with a plain name. */

import type { Entry, Scope } from '../analysis/survey.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Call, Expr } from '../syntax/ast.js';

export const rule: Rule = {
  id: 'file/path',
  title: 'Readers take passed or in-memory files, writers plain names',
  why: 'Readers of pandas open paths, addresses and compressed files by name. What they may open is what the caller passed in, and what they may write is a result with a plain name.',
  rank: 3,
  good: [
    'import pandas as pd, io\npd.read_csv(io.StringIO("a,b\\n1,2"))',
    'import pandas as pd\nfrom io import StringIO\ntext = StringIO("a\\n1")\npd.read_csv(text, sep=",")',
    'import pandas as pd\ndf = pd.DataFrame({"a": [1]})\ndf.to_csv(index=False)\ndf.to_csv("out.csv")\ndf.to_string()',
    'import matplotlib.pyplot as plt\nplt.plot([1])\nplt.savefig("chart.png")\nplt.show()',
    'import matplotlib.pyplot as plt\nteam = "a"\nplt.savefig(f"chart_{team}.png")',
    'import io, pandas as pd\nbuffer = io.BytesIO()\nwith pd.ExcelWriter(buffer) as writer:\n    pd.DataFrame({"a": [1]}).to_excel(writer)',
    'import io, matplotlib.pyplot as plt\nb = io.BytesIO()\nplt.savefig(b, format="png")',
  ],
  bad: [
    'import pandas as pd\npd.read_csv("/etc/passwd")',
    'import pandas as pd\npd.read_csv("https://x.y/z.csv")',
    'import pandas as pd\npath = "a" + "b"\npd.read_csv(path)',
    'import pandas as pd\npd.read_json("../x.json")',
    'df = 1\ndf.to_csv("/tmp/x.csv")',
    'df = 1\ndf.to_csv("../x.csv")',
    'df = 1\nname = "x"\ndf.to_csv(name)',
    'x = 1\nx.read_csv("/etc/passwd")',
    'df = 1\nsave = df.to_csv',
    'import pandas as pd\nclass F:\n    def read(self, n=-1):\n        return ""\npd.read_csv(F())',
    'import matplotlib.pyplot as plt\nplt.savefig("x.py")',
  ],
  check(context) {
    const { survey, resolver, policy, own } = context;
    for (const entry of survey.all('Attribute')) {
      const { node, scope, parent, role } = entry;
      const reader = policy.files.readers.get(node.attr);
      const writer = policy.files.writers.get(node.attr);
      if ((reader === undefined && writer === undefined) || role !== 0) continue;
      if (own.isSelf(node.value, scope)) continue;
      const call = parent?.node;
      if (call?.type === 'Call' && call.func === node) {
        if (reader !== undefined) checkReader(context, call, node.attr, reader, scope);
        else if (writer !== undefined) checkWriter(context, call, node.attr, writer, scope, entry);
      } else if (!isAlias(entry, resolver.refs(node, scope))) {
        context.report(
          node.nameAt,
          `${node.attr} is used as a value.`,
          `Call it where it is needed: ${node.attr}(...).`,
        );
      }
    }
    for (const { node, scope } of survey.all('Call')) {
      if (node.func.type === 'Attribute') continue;
      for (const ref of resolver.refs(node.func, scope)) {
        const name = ref.slice(ref.lastIndexOf('.') + 1);
        if (!ref.startsWith('name:')) continue;
        const reader = policy.files.readers.get(name);
        const writer = policy.files.writers.get(name);
        if (reader !== undefined) checkReader(context, node, name, reader, scope);
        else if (writer !== undefined) checkWriter(context, node, name, writer, scope, undefined);
      }
    }
  },
};

/** `read = pd.read_csv` keeps its name; `save = df.to_csv` does not. */
function isAlias(entry: Entry, refs: ReadonlySet<string>): boolean {
  const owner = entry.parent?.node;
  if (owner?.type === 'withitem') return false;
  return (
    refs.size > 0 &&
    owner?.type === 'Assign' &&
    entry.scope.kind !== 'class' &&
    owner.targets.every((target) => target.type === 'Name')
  );
}

function target(call: Call, keyword: string): Expr | undefined | 'unknown' {
  const [first] = call.args;
  if (first?.type === 'Starred') return 'unknown';
  if (first) return first;
  const named = call.keywords.find((item) => item.arg === keyword)?.value;
  if (named) return named;
  return call.keywords.some((item) => item.arg === null) ? 'unknown' : undefined;
}

function isMemory({ resolver, policy }: RuleContext, value: Expr, scope: Scope): boolean {
  const refs = resolver.only(value, scope);
  return (
    refs !== undefined &&
    [...refs].every((ref) => ref.startsWith('instance:') && policy.files.memory.has(ref.slice(9)))
  );
}

function checkReader(context: RuleContext, call: Call, name: string, keyword: string, scope: Scope): void {
  const value = target(call, keyword);
  if (value === undefined) return;
  if (value !== 'unknown') {
    if (isMemory(context, value, scope)) return;
    const text = literal(context, value, scope);
    if (text !== undefined && context.files.has(text)) return;
  }
  const passed = [...context.files].slice(0, 5).join(', ');
  context.report(
    value === 'unknown' ? call.at : value.at,
    `${name}() reads something that was not passed in.`,
    passed
      ? `Name a passed file (${passed}), or read text: pd.read_csv(io.StringIO(text)).`
      : 'Pass the table through `data` (it is a DataFrame under its name) or the file through `files`; read text with pd.read_csv(io.StringIO(text)).',
  );
}

/** A text written in place, or a name bound once to one. */
function literal({ resolver }: RuleContext, value: Expr, scope: Scope): string | undefined {
  if (value.type === 'Constant') return value.kind === 'str' ? value.value : undefined;
  if (value.type !== 'Name') return undefined;
  const binding = resolver.lookup(scope, value.id);
  const [only] = binding?.definitions ?? [];
  if (binding?.definitions.length !== 1 || only?.how !== 'assign' || only.value?.type !== 'Constant')
    return undefined;
  return only.value.kind === 'str' ? only.value.value : undefined;
}

function checkWriter(
  context: RuleContext,
  call: Call,
  name: string,
  keyword: string,
  scope: Scope,
  entry: Entry | undefined,
): void {
  const value = target(call, keyword);
  if (value === undefined || (value !== 'unknown' && value.type === 'Constant' && value.kind === 'None'))
    return;
  if (value !== 'unknown' && (isMemory(context, value, scope) || isPlainName(context, value, scope))) return;
  if (value !== 'unknown' && entry && name === 'to_string' && value.type === 'Constant') return;
  context.report(
    value === 'unknown' ? call.at : value.at,
    `${name}() writes to something that is no plain file name.`,
    `Write a name with a listed ending (${name === 'savefig' ? "'chart.png'" : "'result.csv'"}), or leave it out to get the text; figures left open come back as images.`,
  );
}

/** A literal, or an f-string or sum that begins with one and ends in a listed ending; no separators. */
function isPlainName(context: RuleContext, value: Expr, scope: Scope): boolean {
  const parts = textParts(context, value, scope);
  if (!parts) return false;
  const head = parts[0] ?? '';
  const tail = parts.at(-1) ?? '';
  if (parts.some((part) => part !== null && /[/\\:\0]|\.\./.test(part))) return false;
  const ending = /\.([A-Za-z0-9]+)$/.exec(tail)?.[1]?.toLowerCase();
  return /^[\p{L}\d_]/u.test(head) && ending !== undefined && context.policy.files.endings.has(ending);
}

/** The literal parts of a text, null where a value is put in; undefined when it is not built like that. */
function textParts(context: RuleContext, value: Expr, scope: Scope): (string | null)[] | undefined {
  const text = literal(context, value, scope);
  if (text !== undefined) return [text];
  if (value.type === 'JoinedStr')
    return value.values.map((part) => (part.type === 'Constant' ? part.value : null));
  if (value.type === 'BinOp' && value.op === 'Add') {
    const operands: Expr[] = [];
    let left: Expr = value;
    while (left.type === 'BinOp' && left.op === 'Add' && operands.length < 50) {
      operands.push(left.right);
      left = left.left;
    }
    operands.push(left);
    return operands
      .reverse()
      .flatMap(
        (part) =>
          textParts(context, part.type === 'BinOp' ? { ...part, type: 'BinOp', op: '?' } : part, scope) ?? [
            null,
          ],
      );
  }
  return undefined;
}
