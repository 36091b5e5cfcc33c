/** The commonest wishes the policy refuses: the hint says what to write, what it says is accepted, and it runs. */
import { describe, expect, it } from 'vitest';
import { anyEngine } from '../support/engines.js';
import { reportFromImage } from '../support/run-in-image.js';
import { judge, told } from './support.js';

interface Wish {
  readonly name: string;
  readonly code: string;
  readonly rule: string;
  /** Words of the hint by which an assistant finds the rewrite. */
  readonly hint: RegExp;
  readonly rewrite: string;
  readonly files?: readonly string[];
}

const PANDAS = 'import pandas as pd\nimport io\ndf = pd.DataFrame({"cost": [1, 5], "team": ["a", "b"]})\n';

const WISHES: readonly Wish[] = [
  {
    name: 'a file',
    code: 'text = open("sales.csv").read()',
    rule: 'builtin/denied',
    hint: /read_csv/,
    rewrite: 'sales = pd.read_csv("sales.csv")',
    files: ['sales.csv'],
  },
  {
    name: 'a JSON file',
    code: 'import json\nwith open("plan.json") as f:\n    plan = json.load(f)',
    rule: 'builtin/denied',
    hint: /pd\.read_json\("plan\.json", typ="series"\)\.to_dict\(\)/,
    rewrite:
      'plan = pd.read_json(io.StringIO(\'{"teams": [{"name": "a"}]}\'), typ="series").to_dict()\nassert plan["teams"][0]["name"] == "a"',
  },
  {
    name: 'a text in a file',
    code: 'with open("report.md", "w") as f:\n    f.write("# Costs")',
    rule: 'builtin/denied',
    hint: /Print the text, or end the code with it/,
    rewrite: 'print("# Costs")\ndf.to_html("result.html")\n"# Costs"',
  },
  {
    name: 'money by locale',
    code: 'import locale\nlocale.currency(1234.5, grouping=True)',
    rule: 'import/not-listed',
    hint: /\.translate\(str\.maketrans\(",\.", "\.,"\)\)/,
    rewrite: 'assert f"{1234.5:,.2f} EUR".translate(str.maketrans(",.", ".,")) == "1.234,50 EUR"',
  },
  {
    name: 'arrays in a file',
    code: 'import numpy as np\nnp.save("values.npy", [1, 2])',
    rule: 'module/leaks',
    hint: /np\.savetxt\("result\.csv"/,
    rewrite: 'import numpy as np\nnp.savetxt("result.csv", [1, 2], delimiter=",")',
  },
  {
    name: 'rounding by its method',
    code: '(2.345).__round__(1)',
    rule: 'attribute/private',
    hint: /round\(x\)/,
    rewrite: 'round(2.345, 1)',
  },
  {
    name: 'a file by path',
    code: 'pd.read_csv("/home/me/sales.csv")',
    rule: 'file/path',
    hint: /StringIO/,
    rewrite: 'pd.read_csv(io.StringIO("a,b\\n1,2"))',
  },
  {
    name: 'HTTP',
    code: 'import requests\nrequests.get("https://x.y")',
    rule: 'import/not-listed',
    hint: /`data` or `files`/,
    rewrite: 'sales.head()',
    files: [],
  },
  {
    name: 'the environment',
    code: 'import os\nos.environ["KEY"]',
    rule: 'import/not-listed',
    hint: /context/,
    rewrite: 'strategic_context.get("key")',
  },
  {
    name: 'JSON by eval',
    code: 'eval("{}")',
    rule: 'builtin/denied',
    hint: /json\.loads/,
    rewrite: 'import json\njson.loads("{}")',
  },
  {
    name: 'attributes by name',
    code: 'for name in df.columns:\n    getattr(df, name)',
    rule: 'attribute/by-name',
    hint: /df\[name\]/,
    rewrite: 'name = "cost"\ndf[name]',
  },
  {
    name: 'input',
    code: 'rate = float(input("rate"))',
    rule: 'builtin/denied',
    hint: /context/,
    rewrite: 'rate = float(strategic_context.get("rate", 0.1))',
  },
  {
    name: 'sys.exit',
    code: 'import sys\nsys.exit(1)',
    rule: 'import/not-listed',
    hint: /Raise an exception/,
    rewrite: 'raise SystemExit("nothing to do")',
  },
  {
    name: 'pickle',
    code: 'import pickle\npickle.dumps(df)',
    rule: 'import/not-listed',
    hint: /json\.dumps/,
    rewrite: 'import json\njson.dumps(df.to_dict("records"))',
  },
  {
    name: 'to_pickle',
    code: 'df.to_pickle("x.pkl")',
    rule: 'attribute/denied',
    hint: /to_csv/,
    rewrite: 'df.to_csv("x.csv", index=False)',
  },
  {
    name: 'logging',
    code: 'import logging\nlogging.info("x")',
    rule: 'import/not-listed',
    hint: /print\(\)/,
    rewrite: 'print("x")',
  },
  {
    name: 'traceback',
    code: 'import traceback\ntraceback.print_exc()',
    rule: 'import/not-listed',
    hint: /except Exception as error/,
    rewrite: 'try:\n    1 / 0\nexcept Exception as error:\n    print(type(error).__name__, error)',
  },
  {
    name: 'sys.version',
    code: 'import sys\nprint(sys.version)',
    rule: 'import/not-listed',
    hint: /pd\.__version__/,
    rewrite: 'print(pd.__version__)',
  },
  {
    name: 'pathlib names',
    code: 'from pathlib import Path\npd.read_csv(Path("sales.csv"))',
    rule: 'import/not-listed',
    hint: /read_csv\('sales\.csv'\)/,
    rewrite: "pd.read_csv('sales.csv')",
    files: ['sales.csv'],
  },
  {
    name: 'seaborn',
    code: 'try:\n    import seaborn as sns\nexcept ImportError:\n    sns = None',
    rule: 'import/not-listed',
    hint: /matplotlib/,
    rewrite: 'import matplotlib.pyplot as plt\ndf.plot()',
  },
  {
    name: 'an f-string query',
    code: 'limit = 3\ndf.query(f"cost > {limit}")',
    rule: 'string/query',
    hint: /df\.query\("cost > @limit"\)/,
    rewrite: 'limit = 3\ndf.query("cost > @limit")',
  },
  {
    name: 'an f-string query of a column by its name',
    code: 'metric = "cost"\nlimit = 3\ndf.query(f"{metric} > {limit} and team == \'a\'")',
    rule: 'string/query',
    hint: /df\.query\("cost > @limit and team == 'a'"\)/,
    rewrite: 'limit = 3\ndf.query("cost > @limit and team == \'a\'")',
  },
  {
    name: 'an f-string query of every column',
    code: 'limit = 3\nfor column in df.columns:\n    df.query(f"{column} > {limit}")',
    rule: 'string/query',
    hint: /df\[df\[column\] > limit\]/,
    rewrite: 'limit = 3\nfor column in ["cost"]:\n    df[df[column] > limit]',
  },
  {
    name: 'an f-string query by a name of its own',
    code: 'limit = 3\nhow = f"cost > {limit}"\ndf.query(how)',
    rule: 'string/query',
    hint: /df\.query\("cost > @limit"\)/,
    rewrite: 'limit = 3\ndf.query("cost > @limit")',
  },
  {
    name: 'a quoted f-string query',
    code: 'team = "a"\ndf.query(f"team == \'{team}\'")',
    rule: 'string/query',
    hint: /df\.query\("team == @team"\)/,
    rewrite: 'team = "a"\ndf.query("team == @team")',
  },
  {
    name: 'vars',
    code: 'class A:\n    pass\nvars(A())',
    rule: 'builtin/denied',
    hint: /asdict/,
    rewrite: 'from dataclasses import dataclass, asdict\n@dataclass\nclass A:\n    x: int\nasdict(A(1))',
  },
  {
    name: 'a spec built key by key',
    code: 'spec = {}\nfor column in df.columns:\n    spec[column] = str(column)\ndf.agg(spec)',
    rule: 'string/method',
    hint: /in place/,
    rewrite: 'df.agg({"cost": "sum"})',
  },
  {
    name: 'private attributes',
    code: 'df._mgr',
    rule: 'attribute/private',
    hint: /public attribute/,
    rewrite: 'df.shape',
  },
  {
    name: 'a class name',
    code: '(3).__class__',
    rule: 'attribute/private',
    hint: /type\(x\)\.__name__/,
    rewrite: 'type(3).__name__',
  },
  {
    name: 'a module that was not imported',
    code: 'json.loads("{}")',
    rule: 'name/not-imported',
    hint: /import json/,
    rewrite: 'import json\njson.loads("{}")',
  },
  {
    name: 'scikit-learn',
    code: 'from sklearn.linear_model import LinearRegression',
    rule: 'import/not-listed',
    hint: /linregress|scipy/,
    rewrite: 'from scipy import stats\nstats.linregress([1, 2], [2, 4])',
  },
];

const given = (wish: Wish) => ({
  preludes: [PANDAS],
  files: wish.files ?? [],
  names: ['strategic_context', 'available_data', 'sales'],
});

describe.each(WISHES.map((wish) => [wish.name, wish] as const))('%s', (_name, wish) => {
  it('is refused with a rewrite', () => {
    const found = judge(wish.code, given({ ...wish, files: [] })).violations.find(
      (violation) => violation.rule === wish.rule,
    );
    expect(found?.hint).toMatch(wish.hint);
  });

  it('has a rewrite that is accepted', () => {
    expect(told(judge(wish.rewrite, given(wish)))).toEqual([]);
  });
});

const FINE = [
  'import csv, io\nlist(csv.reader(io.StringIO("a,b")))',
  'import matplotlib.pyplot as plt\nplt.plot([1])\nplt.show()',
  'import time\ntime.sleep(0.1)',
  'import warnings\nwarnings.filterwarnings("ignore")',
  'if __name__ == "__main__":\n    print(1)',
];

it.each(FINE)('needs no rewrite of %j', (code) => {
  expect(told(judge(code, { preludes: [PANDAS] }))).toEqual([]);
});

/** The wishes that the policy is asked for most: each has its rewrite above, or needs none. */
it.each([
  ...[
    'a file',
    'HTTP',
    'the environment',
    'JSON by eval',
    'attributes by name',
    'input',
    'sys.exit',
    'pickle',
  ],
  ...['logging', 'traceback', 'sys.version', 'pathlib names', 'seaborn', 'an f-string query', 'vars'],
  'a spec built key by key',
])('has a rewrite for %s', (name) => {
  expect(WISHES.map((wish) => wish.name)).toContain(name);
});

/** Runs each text by itself, beside the file and the names a request would bring, and reports what failed. */
const RUN_ALL = `
import json, os, io, contextlib, warnings
warnings.simplefilter("ignore")
os.chdir("/tmp")
with open("sales.csv", "w") as file:
    file.write("a,b\\n1,2\\n")
failed = {}
for name, text in TEXTS.items():
    names = {"__name__": "__main__", "strategic_context": {}, "available_data": {}}
    exec(PANDAS + "sales = pd.read_csv('sales.csv')", names)
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            exec(compile(text, name, "exec", dont_inherit=True), names)
    except SystemExit:
        pass
    except BaseException as error:
        failed[name] = f"{type(error).__name__}: {error}"
print(json.dumps(failed))
`;

it('has rewrites that run', async () => {
  const engine = await anyEngine().open();
  try {
    const texts = Object.fromEntries([
      ...WISHES.map(({ name, rewrite }) => [name, rewrite]),
      ...FINE.map((code) => [code, code]),
    ]);
    const given = `import json\nPANDAS = ${JSON.stringify(PANDAS)}\nTEXTS = json.loads(${JSON.stringify(JSON.stringify(texts))})`;
    expect(await reportFromImage(engine, await anyEngine().image(), `${given}${RUN_ALL}`)).toEqual({});
  } finally {
    await engine.close();
  }
});
