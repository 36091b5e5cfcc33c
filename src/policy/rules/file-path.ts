/** Files are those the caller passed in, or in memory, or results with a plain name. */

import { isOwnValue } from '../analysis/classes/own-instances.js';
import { beginsWithValue, fromHere, isPlainName, wholeTexts } from '../analysis/files/file-names.js';
import { fileArgument, isMemory, writtenNames } from '../analysis/files/given-files.js';
import type { Entry, Scope } from '../analysis/names/scopes.js';
import type { FileArgument } from '../policy-data.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Call, Expr } from '../syntax/ast.js';

export const rule: Rule = {
  id: 'file/path',
  title: 'Readers take passed or in-memory files, writers plain names',
  why: 'Readers of pandas open paths, addresses and compressed files by name. What they may open is what the caller passed in, and what they may write is a result with a plain name.',
  rank: 3,
  good: [
    'df = 1\nimport matplotlib.pyplot as plt\ndef save(fig, name, **kw):\n    fig.savefig(f"{name}.png", dpi=kw.get("dpi", 100))\nfor quarter in ("Q1", "Q2"):\n    save(plt.figure(), f"result_{quarter}")\nNAME = "chart_{}.png"\nplt.savefig(NAME.format(1))',
    'df = 1\nfor title in ["Cost per Team", "Plan"]:\n    slug = title.lower().replace(" ", "_")\n    df.to_csv(f"{slug}.csv")\n    df.to_csv(title.lower() + ".csv")',
    'import pandas as pd, io\npd.read_csv(io.StringIO("a,b\\n1,2"))',
    'import pandas as pd\nfrom io import StringIO\ntext = StringIO("a\\n1")\npd.read_csv(text, sep=",")',
    'import pandas as pd\ndf = pd.DataFrame({"a": [1]})\ndf.to_csv(index=False)\ndf.to_csv("out.csv")\ndf.to_string()',
    'import matplotlib.pyplot as plt\nplt.plot([1])\nplt.savefig("chart.png")\nplt.show()',
    'import matplotlib.pyplot as plt\nteam = "a"\nplt.savefig(f"chart_{team}.png")',
    'import io, pandas as pd\nbuffer = io.BytesIO()\nwith pd.ExcelWriter(buffer) as writer:\n    pd.DataFrame({"a": [1]}).to_excel(writer)',
    'import networkx as nx\ng = nx.path_graph(3)\nnx.write_network_text(g)\nnx.write_gexf(g, "team.gexf")\nnx.write_gml(g, path="team.gml")',
    'import io, json\nb = io.StringIO()\njson.dump({"a": 1}, b, indent=1)\nb.seek(0)\nprint(json.load(b))',
    'import io, matplotlib.pyplot as plt\nb = io.BytesIO()\nplt.savefig(b, format="png")',
    'import pandas as pd\ndf = pd.DataFrame()\ndf.to_csv("./out.csv")\npd.read_csv("out.csv")',
    'import pandas as pd\ntables = {"a.csv": pd.DataFrame()}\nfor name, table in tables.items():\n    table.to_csv(name)',
    'import pandas as pd, io\ndef load(source):\n    return pd.read_csv(source)\nload(io.StringIO("a\\n1"))',
    'import matplotlib.pyplot as plt\nfrom matplotlib.backends.backend_pdf import PdfPages\nwith PdfPages("report.pdf") as pdf:\n    fig, ax = plt.subplots()\n    pdf.savefig(fig)\n    plt.savefig(pdf, format="pdf")',
    'from openpyxl import Workbook\nbook = Workbook()\nbook.active["A1"] = 1\nbook.save("report.xlsx")',
    'import matplotlib.pyplot as plt\nfor team in ["a", "b"]:\n    plt.savefig("chart_{}.png".format(team))\n    plt.savefig("chart_%s.png" % team)\n    plt.savefig(f"{team}.png")',
    'import networkx as nx\nimport pandas as pd\nnx.write_edgelist(nx.path_graph(3), "edges.csv", delimiter=",")\npd.read_csv("edges.csv")',
    'import matplotlib.pyplot as plt\nfor ending in ("png", "svg"):\n    plt.savefig(f"chart.{ending}")\n    plt.savefig("chart." + ending, format=ending)',
    'import pandas as pd\ndf = pd.DataFrame({"a": [1]})\nframes = {"costs": [1, 2], "plan": [3]}\nfor i, (name, values) in enumerate(frames.items(), start=1):\n    df["a"].isin(values).to_csv(f"{name}.csv")\n    df.to_csv(f"{i:02d}_{name}.csv")\n    df.to_csv(str(i) + "_" + name + ".csv")',
  ],
  bad: [
    'df = 1\nx = "/../../tmp/x"\ndf.to_csv("a%(x)s.csv" % {"x": x})',
    'df = 1\nx = "/../../tmp/x"\ndf.to_csv("a%-3s.csv" % x)',
    'df = 1\nx = ["/../../tmp/x"]\ndf.to_csv("a{x[0]}.csv".format(x=x))',
    'df = 1\nx = "/../../tmp/x"\ndf.to_csv("a{x!s}.csv".format(x=x))',
    'df = 1\ny = "".join(["/", "tmp/a"])\ndef save(name):\n    df.to_csv(f"{name}.csv")\nsave(f"{y}a")',
    'df = 1\nt = "a.b"\ndf.to_csv(t.replace(".b", "/../../x") + ".csv")',
    'df = 1\nt = "Ahttp".lower().replace("a", "")\nu = "".join([":", "//"])\ndf.to_csv(f"{t}{u}x.csv")',
    'class T(str):\n    def lower(self):\n        return "/tmp/x"\ndf = 1\ndf.to_csv(T("a").lower() + ".csv")',
    'import networkx as nx\nnx.write_gml(nx.path_graph(3), "/tmp/x.gml")',
    'import networkx as nx\nnx.write_gml("x.gml", path="/tmp/x.gml")',
    'import networkx as nx\nimport pandas as pd\nnx.write_gml("plan.csv", "x.gml")\npd.read_csv("plan.csv")',
    'from networkx import write_edgelist\nwrite_edgelist(*[1, "/tmp/x.csv"])',
    'import networkx as nx\nnx.write_network_text(nx.path_graph(3), print)',
    'import json\njson.load("x")',
    'import json\nclass F:\n    def write(self, text):\n        pass\njson.dump([1], F())',
    'import json\njson.dump(*[1, 2])',
    'import pandas as pd\npd.read_csv("/etc/passwd")',
    'import pandas as pd\npd.read_csv("https://x.y/z.csv")',
    'import pandas as pd\npath = "a" + "b"\npd.read_csv(path)',
    'import pandas as pd\npd.read_json("../x.json")',
    'df = 1\ndf.to_csv("/tmp/x.csv")',
    'df = 1\ndf.to_csv("../x.csv")',
    'df = 1\ndf.to_csv("./../x.csv")',
    'df = 1\ndf.to_csv(".//tmp/x.csv")',
    'df = 1\nx = "/tmp"\ndf.to_csv(f"./{x}/x.csv")',
    'df = 1\nname = "x"\ndf.to_csv(name)',
    'import pandas as pd\ndf = pd.DataFrame()\ndf.to_csv("out.csv")\npd.read_csv("/out.csv")',
    'import pandas as pd\ndef load(source):\n    return pd.read_csv(source)\nload("/etc/passwd")',
    'import pandas as pd\ndef load(source):\n    return pd.read_csv(source)\nprint(load)',
    'df = 1\ndf.to_csv("{}x.csv".format("/tmp/"))',
    'df = 1\nnames = ["a.csv"]\nnames2 = names\nnames2[0] = "/tmp/a.csv"\nfor n in names:\n    df.to_csv(n)',
    'x = 1\nx.read_csv("/etc/passwd")',
    'df = 1\nx = "".join([":", "//a"])\ndf.to_csv(f"http{x}.csv")',
    'df = 1\nx = "".join([":", "//a"])\ndf.to_csv(f"{"s"}3{x}.parquet")',
    'df = 1\nsave = df.to_csv',
    'import pandas as pd\nclass F:\n    def read(self, n=-1):\n        return ""\npd.read_csv(F())',
    'import matplotlib.pyplot as plt\nplt.savefig("x.py")',
    'import io\nimport matplotlib.pyplot as plt\nplt.savefig(io.BytesIO(), format="pgf")',
    'from matplotlib.backends.backend_pdf import PdfPages\nPdfPages("/tmp/report.pdf")',
    'from matplotlib.backends.backend_pdf import PdfPages\npdf = PdfPages("report.pdf")\nfor pdf in [1]:\n    pdf.savefig("/tmp/x.png")',
    'import openpyxl\nopenpyxl.load_workbook("/etc/passwd")',
    'from openpyxl import Workbook\nWorkbook().save("/tmp/x.xlsx")',
    'import xlsxwriter\nxlsxwriter.Workbook("../x.xlsx")',
    'import io, pandas as pd\npd.DataFrame.to_csv(io.StringIO(), "/tmp/x.csv")',
    'df = 1\ntype(df).to_csv(None, "/tmp/x.csv")',
    'import io\nc = 1\nc.print_figure(io.BytesIO(), 100, "w", "w", "portrait", "pgf")',
    'import matplotlib.pyplot as plt\nfor ending in ("png", "py"):\n    plt.savefig(f"chart.{ending}")',
    'df = 1\nfor i in [1, "/tmp/x"]:\n    df.to_csv(f"{i}.csv")',
    'df = 1\nfor i in range(3):\n    df.to_csv(f"{i:/>9}.csv")',
    'df = 1\nx = "".join([":", "//a"])\nfor i in range(4):\n    df.to_csv(f"s{i}{x}.csv")',
    'df = 1\nnames = {"a.csv": [1]}\nnames["/tmp/x.csv"] = [2]\nfor name, values in names.items():\n    df.to_csv(name)',
    'df = 1\nfor a, b in [("x.", "./x"), ("b", "c")]:\n    df.to_csv(a + b + ".csv")',
    'df = 1\nx = "/../../tmp/x"\ndf.to_csv("a%s.csv" % x)',
    'df = 1\nx = "/../../tmp/x"\ndf.to_csv("a{}{}.csv".format(1, x))',
    'df = 1\nx = "/../../tmp/x"\ndf.to_csv("a{x}.csv".format(x=x))',
  ],
  check(context) {
    const { survey, resolver, policy } = context;
    for (const entry of survey.all('Attribute')) {
      const { node, scope, parent, role } = entry;
      const reader = policy.files.readers.get(node.attr);
      const writer = policy.files.writers.get(node.attr);
      if ((reader === undefined && writer === undefined) || role !== 0) continue;
      if (isOwnValue(context, node.value, scope)) continue;
      if (node.attr === 'savefig' && isPdf(resolver.only(node.value, scope))) continue;
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
    for (const { node, scope, refs } of resolver.namedCalls()) {
      for (const [ref, place] of IN_MEMORY) if (refs.has(ref)) checkMemory(context, node, place, scope);
      if (node.func.type === 'Attribute') continue;
      for (const ref of refs) {
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

/** What takes in-memory files only, and at which place. */
const IN_MEMORY = [
  ['name:json.load', 0],
  ['name:json.dump', 1],
] as const;

function checkMemory(context: RuleContext, call: Call, place: number, scope: Scope): void {
  const given = call.args[place] ?? call.keywords.find(({ arg }) => arg === 'fp')?.value;
  const isPlain = call.args.slice(0, place + 1).every((arg) => arg.type !== 'Starred');
  if (given && isPlain && isMemory(context, given, scope)) return;
  context.report(
    call.at,
    place === 0
      ? 'json.load() reads something that is no in-memory file.'
      : 'json.dump() writes to something that is no in-memory file.',
    place === 0 ? 'Read the text: json.loads(text).' : 'Make the text: json.dumps(value).',
  );
}

/** What `PdfPages` gives: its savefig takes a figure and writes to the file it was opened with. */
function isPdf(refs: ReadonlySet<string> | undefined): boolean {
  return (
    refs !== undefined && [...refs].every((ref) => ref.startsWith('instance:') && ref.endsWith('.PdfPages'))
  );
}

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

/** Each thing a name or subscript can stand for is one that may be given; `None` and the like are not told apart. */
function every(
  context: RuleContext,
  value: Expr,
  scope: Scope,
  isFine: (value: Expr, scope: Scope) => boolean,
): boolean {
  if (isFine(value, scope)) return true;
  const found = context.literals.values(value, scope);
  return found?.every(({ expr, scope: at }) => (expr !== value || at !== scope) && isFine(expr, at)) ?? false;
}

function checkReader(
  context: RuleContext,
  call: Call,
  name: string,
  where: FileArgument,
  scope: Scope,
): void {
  const value = fileArgument(call, where);
  if (value === undefined) return;
  if (value !== 'unknown') {
    const written = writtenNames(context);
    const isFine = (item: Expr, at: Scope) =>
      isMemory(context, item, at) ||
      (wholeTexts(context, item, at)?.every(
        (text) => context.files.has(fromHere(text)) || written.has(fromHere(text)),
      ) ??
        false);
    if (every(context, value, scope, isFine)) return;
  }
  const passed = [...context.files].slice(0, 5).join(', ');
  context.report(
    value === 'unknown' ? call.at : value.at,
    `${name}() reads something that was not passed in.`,
    passed
      ? `Name a passed file (${passed}), or read text: pd.read_csv(io.StringIO(text)).`
      : 'A table that is passed through `data` (in a shell: --data NAME=FILE) is there as the DataFrame NAME: use it, there is nothing to read. Files of a workspace come through `files`; text is read with pd.read_csv(io.StringIO(text)).',
  );
}

function checkWriter(
  context: RuleContext,
  call: Call,
  name: string,
  where: FileArgument,
  scope: Scope,
  entry: Entry | undefined,
): void {
  checkFormat(context, call, name, scope);
  if (call.func.type === 'Attribute' && isOfClass(context, call.func.value, scope)) {
    context.report(
      call.func.nameAt,
      `${name} is taken from its class: what stands first is not where it writes.`,
      `Call it on the table or figure: df.${name}("result.csv").`,
    );
    return;
  }
  const value = fileArgument(call, where);
  if (value === undefined || (value !== 'unknown' && value.type === 'Constant' && value.kind === 'None'))
    return;
  if (
    value !== 'unknown' &&
    every(
      context,
      value,
      scope,
      (item, at) =>
        isMemory(context, item, at) ||
        (item.type === 'Constant' && item.kind === 'None') ||
        isPlainName(context, item, at),
    )
  )
    return;
  if (value !== 'unknown' && entry && name === 'to_string' && value.type === 'Constant') return;
  context.report(
    value === 'unknown' ? call.at : value.at,
    `${name}() writes to something that is no plain file name.`,
    value !== 'unknown' && beginsWithValue(context, value, scope)
      ? "Begin the name with letters that are written: f'chart_{name}.png'."
      : `Write a name with a listed ending (${name === 'savefig' ? "'chart.png'" : "'result.csv'"}), or leave it out to get the text; figures left open come back as images.`,
  );
}

/** `pd.DataFrame`, a class of the program, `type(df)`: called there, a method is given its table first. */
function isOfClass({ resolver, policy }: RuleContext, base: Expr, scope: Scope): boolean {
  if (base.type === 'Call') return resolver.refs(base.func, scope).has('builtin:type');
  return [...resolver.refs(base, scope)].some(
    (ref) => ref.startsWith('class:') || (ref.startsWith('name:') && !policy.modules.has(ref.slice(5))),
  );
}

/** `format="pgf"` starts LaTeX, whatever the name ends in. */
function checkFormat(context: RuleContext, call: Call, name: string, scope: Scope): void {
  if (name !== 'savefig' && name !== 'print_figure') return;
  // print_figure(filename, dpi, facecolor, edgecolor, orientation, format)
  const byPlace = name === 'print_figure' ? call.args[5] : undefined;
  if (byPlace) checkForm(context, byPlace, name, scope);
  for (const { arg, value } of call.keywords) {
    if (arg === 'format') checkForm(context, value, name, scope);
    const unpacked = arg === null ? context.keys.names(value, scope) : [];
    if (!unpacked) refuseForm(context, value, name);
    for (const key of unpacked ?? []) {
      const texts = key.expr ? context.literals.texts(key.expr, key.scope) : [key.name];
      const isOther = key.expr && !texts && !context.keys.mayBeOneOf(['format'], key.expr);
      if (!isOther && (texts?.includes('format') ?? true)) checkForm(context, key.value, name, key.scope);
    }
  }
}

function checkForm(context: RuleContext, form: Expr, name: string, scope: Scope): void {
  const texts = context.literals.texts(form, scope);
  const isNone = form.type === 'Constant' && form.kind === 'None';
  if (isNone || texts?.every((text) => context.policy.files.endings.has(text.toLowerCase()))) return;
  refuseForm(context, form, name);
}

function refuseForm({ report }: RuleContext, form: Expr, name: string): void {
  report(
    form.at,
    `${name}() is given a format that is computed or not listed.`,
    "Write a listed one: format='png'.",
  );
}
