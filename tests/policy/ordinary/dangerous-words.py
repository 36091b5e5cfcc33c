# Several programs, each below a line that names it.

#### words-columns
import pandas as pd
ohlc = pd.DataFrame({"open": [10.0, 11.0], "high": [12.0, 11.5], "low": [9.5, 10.0], "close": [11.0, 10.2], "eval": [1, 2], "exec": [3, 4], "input": [5, 6], "compile": [7, 8]})
ohlc["range"] = ohlc["high"] - ohlc["low"]
print(ohlc.open.mean(), ohlc["eval"].sum(), ohlc[["exec", "input"]].max().to_dict(), (ohlc.close / ohlc.open - 1).round(3).tolist())
ohlc = ohlc.rename(columns={"compile": "globals", "input": "__input__"}).assign(open_pct=lambda d: d["open"].pct_change())
print(ohlc.query("open > 10 and close < 11"), ohlc.groupby("globals")["open"].agg(["min", "max"]))
settings = {"open": True, "exec": "no", "__import__": "a key", "os.system": 1, "eval": lambda x: x + 1}
print(settings["eval"](2), settings.get("open"), "import os; os.system('ls')".split(";"), "__class__" in settings)

#### words-methods
class Store:
    def __init__(self):
        self.input = []
        self.eval = 0
        self.open = False
    def exec(self, action):
        self.input.append(action)
        return self
    def compile(self):
        return " > ".join(self.input)
    def globals(self):
        return len(self.input)
    def load(self, path, format="csv"):
        return f"{path}.{format}"
def run(input, eval=None, *, open=1.0, compile=False, vars=()):
    return [input, eval, open * 2, compile, vars]
store = Store()
store.open = True
print(store.exec("a").exec("b").compile(), store.globals(), run(1, open=3), run(input=2, eval="x"), store.load("sales"), store.open)
help = "text"
print(help, [id for id in range(3)], {"type": "x"}["type"], max([1, 2], key=lambda open: -open))
input = 5
for exec in ["a", "b"]:
    print(exec, input)
def evaluate(compile):
    exit = compile + 1
    return exit
print(evaluate(1))

#### words-strings
text = "Please open the file, import data, exec the plan and eval(results); rm -rf is not run; __import__('os') neither"
words = [w.strip(",;()").lower() for w in text.split()]
danger = {"open", "exec", "eval", "import", "__import__", "os.system", "subprocess"}
print(sorted(danger & set(words)), text.count("eval"), text.upper()[:6], "globals()" in text)
sql = "SELECT * FROM open WHERE input = 'eval' -- DROP TABLE"
print(sql.replace("eval", "x"), f"{'open'!r:>10}", "%s" % "exec", ", ".join(["compile", "exit"]))
comment = """import os
os.remove('x')"""  # import sys; sys.exit()
path = "/etc/passwd"
print(len(comment), path.split("/")[-1], "../" not in "a/b", "https://example.com"[:5])
emails = pd.Series(["a@b.c", "open@exec.io"]); emails.str.contains("exec").sum()

#### words-attributes
from types import SimpleNamespace
from collections import namedtuple
cfg = SimpleNamespace(open=1, exec="x", input=[1])
Bar = namedtuple("Bar", "open high low close")
bar = Bar(1, 3, 0.5, 2)
print(cfg.open, cfg.exec, cfg.input[0], bar.open, bar._replace(open=5).open, Bar._fields)
class Ticket:
    open = True
    eval = None
    def __init__(self, id, type, format="x", dir="in", file=None):
        self.id, self.type, self.format, self.dir, self.file = id, type, format, dir, file
        self.os = "linux"; self.sys = "prod"; self.modules = []; self.load = 0.5; self.query = "q"; self.loader = None; self.module = "billing"
    def input(self, value): return value
    def compile(self): return [self.id, self.type, self.os, self.sys, self.modules, self.load, self.query, self.module]
    def save(self): return "saved"
    def apply(self, rule): return rule
    def pipe(self, other): return other
tickets = [Ticket(1, "bug"), Ticket(2, "task", file="a")]
tickets[0].open = False
print([t.open for t in tickets], tickets[0].compile(), tickets[1].input(3), tickets[0].save(), tickets[0].apply("r"), tickets[0].pipe(1), {t.type for t in tickets}, sum(t.load for t in tickets), [t.os for t in tickets], tickets[0].module)

#### words-params
import io
def describe(open, close, *, eval=False, input=None, vars=(), dir="asc", type="line", format="{:.1f}", **exec):
    return format.format(close - open), eval, input, vars, dir, type, exec
print(describe(1, 3, eval=True, globals=5, compile="x"))
sum_, max_, list_ = 1, 2, [3]
def total(list, sum=0, max=None, id=1, len=len):
    for value in list: sum += value
    return sum, max, id
print(total([1, 2]), sum_ + max_, (lambda input, exec=2: input + exec)(1), [compile for compile in "ab"], {eval: 1 for eval in "x"})
class input_data: pass
vars_ = {"open": 1}; globals_ = vars_
with io.StringIO() as open:
    open.write("x")
    print(open.getvalue())
