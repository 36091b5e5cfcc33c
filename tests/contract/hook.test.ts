import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { loadPolicy } from '../../src/policy/load.js';
import { header, programs } from '../policy/corpus.js';
import { reportFromImage } from '../support/run-in-image.js';
import { ground, pythonSideBySide } from './support.js';

/** Ordinary programs whose libraries import, open and compile on their own while they run. */
const ordinary: readonly (readonly [string, string, unknown])[] = [
  ['csv from text', 'import pandas as pd, io\nlen(pd.read_csv(io.StringIO("a\\n1\\n2")))', 2],
  [
    'excel written and read',
    't = pd.DataFrame({"a": [1, 2]})\nt.to_excel("t.xlsx", index=False)\nint(pd.read_excel("t.xlsx")["a"].sum())',
    3,
  ],
  [
    'excel by xlsxwriter in memory',
    'from io import BytesIO\nbuffer = BytesIO()\nwith pd.ExcelWriter(buffer, engine="xlsxwriter") as writer:\n    pd.DataFrame({"a": [1]}).to_excel(writer)\nbuffer.getvalue()[:2].decode()',
    'PK',
  ],
  [
    'scipy.stats',
    'from scipy import stats\nround(float(stats.ttest_ind([1, 2, 3], [2, 3, 5]).pvalue), 3)',
    0.275,
  ],
  [
    'parquet by name and in memory',
    'import io\nt = pd.DataFrame({"a": [1, 2]})\nt.to_parquet("t.parquet")\nb = io.BytesIO()\nt.to_parquet(b)\nint(pd.read_parquet("t.parquet")["a"].sum() + pd.read_parquet(b)["a"].sum())',
    6,
  ],
  [
    'scipy.optimize',
    'from scipy import optimize\nround(optimize.brentq(lambda x: x**2 - 3, 0, 2), 4)',
    1.7321,
  ],
  ['networkx', 'import networkx as nx\nnx.shortest_path(nx.path_graph(3), 0, 2)', [0, 1, 2]],
  ['pyxirr', 'import pyxirr\nround(pyxirr.irr([-100, 60, 60]), 4)', 0.1307],
  ['tabulate', 'pd.DataFrame({"a": [1]}).to_markdown(index=False).splitlines()[0]', '|   a |'],
  [
    'time zones',
    'str(pd.Timestamp("2024-07-01", tz="Europe/Madrid").tz_convert("America/New_York"))',
    '2024-06-30 18:00:00-04:00',
  ],
  [
    'query and eval',
    't = pd.DataFrame({"a": [1, 2, 3]})\nlimit = 1\nt.query("a > @limit").eval("b = a * 2")["b"].tolist()',
    [4, 6],
  ],
  ['deep copies', 'import copy\nlen(copy.deepcopy(pd.DataFrame({"a": [1]})))', 1],
  [
    'classes made by functions',
    'from collections import namedtuple\nfrom enum import Enum\nP = namedtuple("P", "x y")\nC = Enum("C", "RED BLUE")\n[P(1, 2).y, C.BLUE.value]',
    [2, 2],
  ],
  ['random numbers and ids', 'import random, uuid\nlen(str(uuid.uuid4())) + int(random.random() < 2)', 37],
  ['styled html', 'pd.DataFrame({"a": [1.0]}).to_html().startswith("<table")', true],
  [
    'styles',
    't = pd.DataFrame({"a": [1.25, 2.5]})\ns = t.style.format("{:.1f}").background_gradient().highlight_max().bar().set_caption("c")\n[s.to_html().count("<td"), s.to_latex()[:6], s.to_string().splitlines()[1], t.to_latex()[:6]]',
    [2, '\\begin', '0 1.2', '\\begin'],
  ],
  [
    'what compiles texts of its own',
    'import typing\nfrom dataclasses import dataclass\nfrom scipy import stats\n@dataclass\nclass A:\n    x: "int" = 1\nclass N(typing.NamedTuple):\n    a: int\nclass D(stats.rv_continuous):\n    def _pdf(self, x):\n        return 1.0\n[A().x, N(2).a, typing.get_type_hints(A)["x"].__name__, D(a=0, b=1).name is not None]',
    [1, 2, 'int', true],
  ],
  [
    'warnings of libraries, and errors that are raised again',
    'import warnings\nwith warnings.catch_warnings(record=True) as seen:\n    warnings.simplefilter("always")\n    pd.to_datetime(pd.Series(["1/2/2024", "x"]), errors="coerce")\ntry:\n    try:\n        pd.DataFrame()["a"]\n    except KeyError as error:\n        raise ValueError("no column") from error\nexcept ValueError as error:\n    text = str(error)\ntext',
    'no column',
  ],
  [
    'a loop that asyncio makes, and assignments in chains',
    'import asyncio\nasync def f():\n    await asyncio.sleep(0)\n    return 3\ndf = pd.DataFrame({"a": [1, 2]})\ndf["a"][0] = 5\nasyncio.run(f())',
    3,
  ],
  [
    'a font that is not there',
    'import matplotlib.pyplot as plt\nplt.rcParams["font.family"] = "Arial"\nplt.title("x")\nplt.savefig("x.png")\nplt.close("all")\n1',
    1,
  ],
  [
    'tight layouts',
    'import matplotlib.pyplot as plt\nfig, axes = plt.subplots(2, 2)\nfig.suptitle("α")\nfig.tight_layout()\nfig.savefig("x.svg")\nfig.savefig("x.pdf")\nfig.savefig("x.webp")\nplt.close(fig)\n1',
    1,
  ],
];

const denied: readonly (readonly [string, string, string])[] = [
  ['a process', 'import subprocess\nsubprocess.run(["ls"])', 'runtime/subprocess.Popen'],
  ['a fork', 'import os\nos.fork()', 'runtime/os.fork'],
  ['a file by its address', 'pd.DataFrame({"a": [1]}).to_csv("file:///tmp/evil.csv")', 'runtime/import'],
  [
    'a module that a library imports on a text',
    'import matplotlib\npd.DataFrame({"a": [1]}).plot(backend="antigravity")',
    'runtime/import',
  ],
  ['a module by a text', 'import importlib\nimportlib.import_module("this")', 'runtime/import'],
  [
    'a folder by functions that were exchanged',
    'import os, posixpath\nposixpath.realpath = os.path.realpath = lambda path, **k: "/tmp/work"\nos.fsdecode = lambda path: "/tmp/work/a"\nos.listdir("/etc")',
    'runtime/os.listdir',
  ],
  [
    'a frame by a program that calls itself a library',
    '__name__ = "warnings"\ndef f():\n    yield\ng = f()\ng.gi_frame.f_code',
    'runtime/object.__getattr__',
  ],
  ['a socket', 'import socket\nsocket.socket()', 'runtime/socket.__new__'],
  ['a library by path', 'import ctypes\nctypes.CDLL(None)', 'runtime/ctypes.dlopen'],
  ['unpickling', 'import pickle\npickle.loads(pickle.dumps(pd.DataFrame))', 'runtime/pickle.find_class'],
  ['another folder', 'import os\nos.listdir("/etc")', 'runtime/os.listdir'],
  ['a path that leads out', 'open("../../etc/hostname")', 'runtime/open'],
  ['a file outside the run', 'pd.DataFrame({"a": [1]}).to_csv("/tmp/outside.csv")', 'runtime/open'],
  ['Parquet outside the run', 'pd.DataFrame({"a": [1]}).to_parquet("/tmp/outside.parquet")', 'runtime/open'],
  [
    'a process after the hook was looked for',
    'import sys, os\nfor name, module in list(sys.modules.items()):\n    if name.startswith("runner"):\n        for key, value in list(vars(module).items()):\n            if isinstance(value, type):\n                for part in ("__call__", "end", "say", "_end"):\n                    try:\n                        setattr(value, part, lambda *a, **k: None)\n                    except (AttributeError, TypeError):\n                        pass\n            elif callable(value) and name == "runner.hook":\n                setattr(module, key, lambda *a, **k: None)\nos.system("true")',
    'runtime/os.system',
  ],
  ['a text that is run', 'eval("1 + 1")', 'runtime/compile'],
  ['a template', 'pd.DataFrame().style.env.from_string("{{ 1 }}")', 'runtime/compile'],
  ['a frame by number', 'import sys\nsys._getframe()', 'runtime/sys._getframe'],
  [
    'the frame of a generator',
    'def f():\n    yield\ng = f()\ng.gi_frame.f_code',
    'runtime/object.__getattr__',
  ],
  [
    'a frame by a replacement field',
    'try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    "{0.__traceback__.tb_frame}".format(e)',
    'runtime/object.__getattr__',
  ],
  ['changed code', '(lambda: 1).__code__.replace(co_name="x")', 'runtime/code.__new__'],
  ['removing what is not its own', 'import os\nos.remove("/etc/hostname")', 'runtime/os.remove'],
];

/** The same by other ways, at full length only. */
const deniedToo: typeof denied = [
  ['a text that is run for each element', 'list(map(eval, ["1"]))', 'runtime/compile'],
  [
    'a template in a file',
    'open("x.tpl", "w").close()\ntype(pd.DataFrame().style).from_custom_template(".", html_table="x.tpl")',
    'runtime/compile',
  ],
  ['a code object that is run', 'exec((lambda: 1).__code__)', 'runtime/exec'],
  [
    'the frame of a traceback',
    'try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    e.__traceback__.tb_frame',
    'runtime/object.__getattr__',
  ],
  [
    'a function from code',
    'import types\ntypes.FunctionType((lambda: 1).__code__, {})',
    'runtime/function.__new__',
  ],
  ['all objects', 'import gc\ngc.get_objects()', 'runtime/gc.get_objects'],
  ['a change of folder', 'import os\nos.chdir("/")', 'runtime/os.chdir'],
];

/** Attacks that no reading of the program can see, and the rule of the hook, or nothing where the container ends them. */
const carried = programs('attacks').flatMap(([name, text]) => {
  const [by = ''] = header(text, 'carried by');
  return by.startsWith('runtime/') || by === 'the container' ? [{ name, text, by }] : [];
});
/** One for each that carries them. */
const someCarried = carried.filter(({ by }, at) => carried.findIndex((other) => other.by === by) === at);

/** Modules that the policy lists and the image holds, and that the image did not record. */
const UNRECORDED = (listed: readonly string[]) =>
  `import json
found = json.load(open("/opt/strategic/runner/modules.json"))
listed = ${JSON.stringify(listed)}
print(json.dumps([name for name in listed if name in found["there"] and name not in found["modules"]]))`;

pythonSideBySide('the runtime hook', (engine) => {
  it('may see every listed module imported', async () => {
    const { data } = loadPolicy(fileURLToPath(new URL('../../policies/strategic.yaml', import.meta.url)));
    const tested = await engine.open();
    const missing = await reportFromImage(tested, await engine.image(), UNRECORDED([...data.modules.keys()]));
    await tested.close();
    expect(missing).toEqual([]);
  });

  // None is warm, so each run gets one that had no time to rehearse: the libraries' first steps are all watched.
  const { run } = ground(engine, { pool: { warm: 0, max: 10, queue: 32 } });

  it.each(ordinary)('leaves alone: %s', async (_, code, expected) => {
    const outcome = await run(code);
    expect(outcome, JSON.stringify(outcome.violations ?? outcome.error)).toMatchObject({ status: 'ok' });
    expect(outcome.value?.value).toEqual(expected);
  });

  it('leaves Python to say which name was probably meant', async () => {
    const outcome = await run('pd.DataFrame({"a": [1]}).colums');
    expect(outcome).toMatchObject({ status: 'error', error: { type: 'AttributeError' } });
    expect(outcome.error?.traceback).toContain("Did you mean: 'columns'?");
  });

  it('shows no line of a file that an error names', async () => {
    const outcome = await run('raise SyntaxError("x", ("/etc/passwd", 1, 1, None, 1, 2))');
    expect(outcome).toMatchObject({ status: 'error', error: { type: 'SyntaxError' } });
    expect(outcome.error?.traceback).not.toContain('root');
  });

  it('lets through what the policy of an operator lists beside', async () => {
    const code = 'import sched\nsched.__name__';
    const outcomes = await Promise.all([run(code, { imports: ['sched'] }), run(code)]);
    expect(outcomes).toMatchObject([
      { status: 'ok', value: { value: 'sched' } },
      { status: 'refused', violations: [{ rule: 'runtime/import' }] },
    ]);
  });

  it.each(process.env.FULL ? [...denied, ...deniedToo] : denied)('ends: %s', async (_, code, rule) => {
    const outcome = await run(code);
    expect(outcome).toMatchObject({ status: 'refused', ran: 'yes', violations: [{ rule }] });
  });

  it.each(process.env.FULL ? carried : someCarried)(
    'ends what the policy leaves to $by: $name',
    async ({ text, by }) => {
      const outcome = await run(text);
      expect(outcome).toMatchObject(
        by.startsWith('runtime/')
          ? { status: 'refused', ran: 'yes', violations: [{ rule: by }] }
          : { status: 'crashed', ran: 'yes' },
      );
    },
  );
});
