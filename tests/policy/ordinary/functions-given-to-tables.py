#### functions that a dict holds by name
def zscore(x):
    return (x - x.mean()) / x.std()
def minmax(x):
    return (x - x.min()) / (x.max() - x.min())
SCALERS = {"z": zscore, "mm": minmax}
df = pd.DataFrame({"a": [1.0, 2, 3], "b": [2.0, 4, 9]})
def scale(table, method="z"):
    fn = SCALERS[method]
    return table.apply(fn)
print(scale(df), scale(df, "mm"), df.transform(SCALERS["z"]), df.apply(SCALERS.get("mm")))
#### functions that functions make
def pct(n):
    def f(s):
        return s.quantile(n)
    return f
def compose(*steps):
    def run(x):
        for step in steps:
            x = step(x)
        return x
    return run
df = pd.DataFrame({"a": [1, 2, 3], "g": [1, 1, 2], "t": [" X", "y ", "Z"]})
print(df.groupby("g")["a"].agg(p50=pct(0.5), p90=pct(0.9)))
print(df.groupby("g").agg({"a": [pct(0.1), "mean"]}))
clean = compose(str, str.strip, str.lower)
print(df["t"].apply(clean).tolist())
#### methods and instances that are called
import re
from scipy import stats
from scipy.interpolate import interp1d
class Model:
    def __init__(self, a):
        self.a = a
    def predict(self, x):
        return x * self.a
    def __call__(self, x):
        return x + self.a
s = pd.Series([0.5, 1.5])
n = stats.norm(loc=1)
curve = interp1d([0, 1, 2], [0, 10, 20])
print(s.apply(n.cdf), s.apply(stats.norm(0, 1).pdf), s.apply(curve))
m = Model(2)
print(s.apply(m), s.apply(m.predict))
models = {"x": Model(1), "y": Model(4)}
for name, model in models.items():
    print(name, s.apply(model.predict).sum())
RATES = {0.5: "low", 1.5: "high"}
print(s.apply(RATES.get).tolist(), pd.Series(["ab"]).apply(re.compile("b").search)[0].start())
#### specifications made of lists
agg = {"a": "sum"}
df = pd.DataFrame({"a": [1, 2, 3], "g": [1, 1, 2], "b": 1})
num = df.select_dtypes("number").columns.drop("g")
print(df.groupby("g").agg(dict.fromkeys(num, "mean")))
spec = dict(zip(["a", "b"], ["sum", "mean"]))
print(df.groupby("g").agg(spec))
both = {**agg, "a": "mean"} | {"b": "count"}
print(df.groupby("g").agg(both))
print(df.groupby("g").agg(dict.fromkeys(["a"], ["min", "max"])))
print(df.groupby("g").a.agg([("low", "min"), ("most", lambda s: s.max())]))
print(df["a"].agg(["sum", *["mean"]]))
#### pipelines with more to give
class Report:
    def __init__(self, df):
        self.df = df
    def piped(self, fn, *args, **kwargs):
        self.df = self.df.pipe(fn, *args, **kwargs)
        return self
r = Report(pd.DataFrame({"a": [1.0, 2]}))
print(r.piped(lambda d, n: d.head(n), 1).piped(lambda d, by: d * by, by=3).df)
#### what is drawn with
import matplotlib
print(matplotlib.get_backend(), matplotlib.is_interactive())
#### rules that a class keeps
class Segments:
    METRICS = {"total": "sum", "average": "mean"}
    RULES = {"big": "a > 2", "small": "a <= 2"}
    def __init__(self, df):
        self.df = df
    def measured(self, by, col):
        groups = self.df.groupby(by)[col]
        return pd.DataFrame({k: groups.agg(v) for k, v in self.METRICS.items()})
    def counts(self):
        return {name: len(self.df.query(rule)) for name, rule in self.RULES.items()}
s = Segments(pd.DataFrame({"a": [1, 2, 3], "g": [1, 1, 2]}))
print(s.measured("g", "a"), s.counts())
