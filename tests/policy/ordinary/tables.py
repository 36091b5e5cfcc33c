# Several programs, each below a line that names it.

#### cohort-retention
import numpy as np
import pandas as pd
rng = np.random.default_rng(7)
orders = pd.DataFrame({
    "customer": rng.integers(1, 60, 400),
    "ordered_at": pd.Timestamp("2024-01-01") + pd.to_timedelta(rng.integers(0, 365, 400), unit="D"),
    "amount": rng.gamma(2, 50, 400).round(2),
})
orders["month"] = orders["ordered_at"].dt.to_period("M")
orders["cohort"] = orders.groupby("customer")["month"].transform("min")
orders["age"] = (orders["month"] - orders["cohort"]).apply(lambda d: d.n)
retention = (
    orders.groupby(["cohort", "age"])["customer"].nunique().unstack(fill_value=0)
)
retention = retention.div(retention[0], axis=0).round(3)
print(retention.head().to_string())
retention

#### kpi-dashboard
# data: sales
import matplotlib.pyplot as plt
KPIS = {
    "total": lambda d: d["cost"].sum(),
    "average": lambda d: d["cost"].mean(),
    "teams": lambda d: d["team"].nunique(),
}
sales["date"] = pd.to_datetime(sales["date"])
monthly = sales.groupby(sales["date"].dt.to_period("M"))["cost"].agg(["sum", "count"])
summary = {name: func(sales) for name, func in KPIS.items()}
for name, value in summary.items():
    print(f"{name.title():<10}{value:>10,.2f}")
monthly.index = monthly.index.astype(str)
ax = monthly["sum"].plot(kind="bar", title="Monthly cost")
ax.set_xlabel("")
summary

#### read-given
# files: sales.csv
df = pd.read_csv("sales.csv", parse_dates=["date"], dtype={"team": "category"})
print(df.dtypes)
df["share"] = df["cost"] / df["cost"].sum()
out = df.sort_values("share", ascending=False).reset_index(drop=True)
out.to_csv("shares.csv", index=False)
out.to_json("shares.json", orient="records", date_format="iso")
out.to_excel("shares.xlsx", index=False)
print(out.to_markdown(index=False))
out.to_html("shares.html")

#### read-text
import json
from io import StringIO
raw = """team;q1;q2
A;1,5;2,0
B;3,25;1,75
"""
df = pd.read_csv(StringIO(raw), sep=";", decimal=",", index_col="team")
fixed = pd.read_fwf(StringIO("a   b\n1   2\n3   4"))
js = pd.read_json(StringIO('[{"a": 1}, {"a": 2}]'))
arr = np.genfromtxt(StringIO("1,2\n3,4"), delimiter=",")
loaded = np.loadtxt(StringIO("1 2\n3 4"))
records = json.loads('{"rows": [{"a": {"b": 1}, "c": [1, 2]}]}')
flat = pd.json_normalize(records["rows"], sep="_")
print(df.T, fixed, js, arr, loaded.sum(), flat)
buf = StringIO()
df.to_csv(buf)
print(buf.getvalue())
df.to_dict("index")

#### rfm-segments
rng = np.random.default_rng(3)
tx = pd.DataFrame({"customer_id": rng.integers(1, 100, 500), "date": pd.Timestamp("2024-06-30") - pd.to_timedelta(rng.integers(0, 200, 500), "D"), "value": rng.exponential(40, 500)})
now = tx["date"].max() + pd.Timedelta(days=1)
rfm = tx.groupby("customer_id").agg(recency=("date", lambda s: (now - s.max()).days), frequency=("date", "size"), monetary=("value", "sum"))
rfm["R"] = pd.qcut(rfm["recency"], 4, labels=[4, 3, 2, 1]).astype(int)
rfm["F"] = pd.qcut(rfm["frequency"].rank(method="first"), 4, labels=range(1, 5)).astype(int)
rfm["M"] = pd.qcut(rfm["monetary"], 4, labels=[1, 2, 3, 4]).astype(int)
def segment(row):
    if row["R"] >= 3 and row["F"] >= 3:
        return "champions"
    return "at risk" if row["R"] <= 2 and row["F"] >= 3 else "others"
rfm["segment"] = rfm.apply(segment, axis=1)
rfm.groupby("segment", as_index=False).agg({"monetary": ["mean", "count"], "recency": "median"})

#### melt-merge-window
df = pd.DataFrame({"id": [1, 2], "2022": [10, 20], "2023": [15, 18], "2024": [20, 30]})
long = df.melt(id_vars="id", var_name="year", value_name="revenue").astype({"year": int})
long["growth"] = long.sort_values("year").groupby("id")["revenue"].pct_change()
long["rank"] = long.groupby("year")["revenue"].rank(ascending=False, method="dense")
owners = pd.DataFrame({"id": [1, 3], "owner": ["Ann", "Cy"]})
merged = long.merge(owners, on="id", how="outer", indicator=True, validate="many_to_one")
print(merged["_merge"].value_counts(), long.pivot(index="id", columns="year", values="revenue"))
stacked = df.set_index("id").stack().rename_axis(["id", "year"]).reset_index(name="v")
joined = pd.merge_asof(pd.DataFrame({"t": [1, 5]}), pd.DataFrame({"t": [0, 4], "v": ["a", "b"]}), on="t")
wide = pd.concat([df.add_suffix("_x"), df.add_prefix("y_")], axis=1, keys=["l", "r"])
stacked, joined, wide.columns

#### apply-with-names
def weighted(g, value="v", weight="w"):
    return np.average(g[value], weights=g[weight])
df = pd.DataFrame({"k": list("aab"), "v": [1.0, 2, 3], "w": [1, 3, 1]})
funcs = {"spread": lambda s: s.max() - s.min(), "mean": np.mean}
print(df.groupby("k")[["v", "w"]].apply(weighted), df.groupby("k")["v"].agg(**funcs) if False else df["v"].agg(list(funcs.values())))
metrics = ["sum", "mean", "max"]
print(df.groupby("k")["v"].agg(metrics), df.groupby("k").agg({c: metrics for c in ["v", "w"]}))
for metric in metrics:
    print(metric, df["v"].agg(metric), getattr(df["v"], metric)())
print(df["k"].map({"a": 1, "b": 2}), df["k"].map(str.upper), df["v"].map("{:.1f}".format).tolist(), df.apply(np.ptp if False else (lambda s: s.nunique())), df["v"].pipe(lambda s: s - s.mean()), df.map(str))
def by(how):
    return df.groupby("k")["v"].agg(how)
print(by("sum"), by(["min", "max"]), df.groupby("k")["v"].transform("mean"), df.groupby("k").filter(lambda g: len(g) > 1))

#### query-forms
df = pd.DataFrame({"team": ["a", "b", "c"], "unit cost": [1, 5, 9], "n": [3, 2, 1]})
limit, names = 2, ["a", "c"]
print(df.query("`unit cost` > @limit and team in @names"), df.query("n == 1 or team == 'b'"), df.query("team.str.startswith('a')", engine="python"), df.query("index < 2"), df.query("n.between(1, 2)"))
df.eval("total = `unit cost` * n", inplace=True)
df = df.eval("half = total / 2")
mask = (df["n"] > 1) & ~df["team"].isin(["b"])
print(df[mask], df.loc[df["total"].idxmax(), "team"], pd.eval("df.n + 1"))

#### chained-assignment
import pandas as pd
df = pd.DataFrame({"A": [1, 1, 1, 2, 2]})
df["A"][0:3] = 10
df.loc[df["A"] > 1, "A"] = 0
df["B"] = df["A"].where(df["A"] > 0, 5)
df.at[0, "A"] = 7
subset = df[df["A"] == 1]
subset["C"] = 3
print(df, subset)

#### inputs-context
budget = float(strategic_context.get("budget", 100))
metrics = available_data.get("metrics", {})
name = metrics.get("name") or "unknown"
if not isinstance(metrics, dict):
    raise TypeError("metrics")
print(f"{budget=:.1f} {name=!s} {len(metrics)=}")

#### warnings-options
import warnings
warnings.filterwarnings("ignore", category=FutureWarning)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    warnings.warn("quiet", UserWarning)
pd.set_option("display.max_columns", None, "display.width", 120)
pd.options.display.float_format = "{:,.2f}".format
with pd.option_context("display.max_rows", 5, "display.precision", 1):
    print(pd.DataFrame({"x": np.arange(20.0)}))
pd.reset_option("display.max_rows")
pd.get_option("display.width")

#### styler-like-table
df = pd.DataFrame({"team": ["A", "B"], "score": [0.91, 0.4]})
def flag(v):
    return "🟢" if v > 0.7 else "🔴"
df["status"] = df["score"].map(flag)
print(df.to_string(index=False, formatters={"score": "{:.0%}".format}), df.to_markdown(tablefmt="github"), df.to_latex(index=False) if False else "")
html = df.to_html(index=False, escape=True, formatters={"score": lambda v: f"{v:.1%}"})
from tabulate import tabulate
print(tabulate(df, headers="keys", tablefmt="pipe", showindex=False, floatfmt=".2f"), len(html))

#### dora-metrics
import json
deploys = pd.DataFrame({"at": pd.date_range("2024-01-01", periods=30, freq="2D"), "commit_at": pd.date_range("2023-12-30", periods=30, freq="2D") + pd.to_timedelta(np.arange(30) % 5, unit="h"), "failed": ([False] * 9 + [True]) * 3})
lead = (deploys["at"] - deploys["commit_at"]).dt.total_seconds().div(3600)
weeks = deploys.set_index("at").resample("W")["failed"].agg(["size", "sum"]).rename(columns={"size": "deploys", "sum": "failures"})
def rate(value, bands):
    for limit, label in bands:
        if value <= limit:
            return label
    return "low"
metrics = {"lead_time_h": lead.median(), "deploys_per_week": weeks["deploys"].mean(), "cfr": deploys["failed"].mean()}
metrics["level"] = rate(metrics["lead_time_h"], [(24, "elite"), (168, "high"), (720, "medium")])
print(json.dumps(metrics, indent=2, default=float))
weeks.tail(3)

#### data-cleaning
raw = pd.DataFrame({"Date ": ["2024-01-01", "n/a", "2024/02/30", None], " Amount": ["1.200,50 €", "3,00", "", "abc"], "City": ["berlin ", "Köln", "BERLIN", None], "Dup": [1, 1, 2, 2]})
df = (raw.rename(columns=lambda c: c.strip().lower().replace(" ", "_"))
      .assign(date=lambda d: pd.to_datetime(d["date"], errors="coerce", format="mixed"),
              amount=lambda d: pd.to_numeric(d["amount"].str.replace(r"[^\d,.-]", "", regex=True).str.replace(".", "", regex=False).str.replace(",", ".", regex=False), errors="coerce"),
              city=lambda d: d["city"].str.strip().str.capitalize().astype("category"))
      .drop_duplicates(subset="dup", keep="first").dropna(how="all"))
print(df.isna().sum(), df.dtypes, df["city"].cat.categories.tolist(), raw.info(), df.describe(include="all"), df.memory_usage(deep=True).sum() > 0)
filled = df.fillna({"amount": df["amount"].median()}).interpolate(method="linear") if False else df.ffill()
q1, q3 = pd.Series([1, 2, 3, 100]).quantile([0.25, 0.75]); iqr = q3 - q1
pd.Series([1, 2, 3, 100]).clip(upper=q3 + 1.5 * iqr).sample(2, random_state=1).tolist()

#### pandas-reshape-2
df = pd.DataFrame({"a": [1, 2, 2], "b": ["x", "y", "y"], "c": [[1, 2], [3], []]})
print(df.explode("c"), pd.crosstab(df["a"], df["b"], normalize="index", margins=True), pd.get_dummies(df["b"], prefix="b", dtype=int), df.groupby("a", group_keys=True).apply(lambda g: g.nlargest(1, "a"), include_groups=False) if False else "", df.groupby("b").cumcount(), df.duplicated(subset=["a", "b"]).sum(), df["a"].value_counts(normalize=True).to_dict(), df.select_dtypes("number").columns, df.assign(**{"d": 1, "e": lambda x: x.a * 2}), df.isin([1]).any().any(), df.set_index(["a", "b"]).xs(2, level="a"), df.T, df.iloc[::-1].reset_index(names="i"), df.pop("c").size, df.insert(0, "z", 1), df.reindex(columns=["a", "q"], fill_value=0), df.sort_index(axis=1), df.rank(numeric_only=True), df.corr(numeric_only=True), df.agg({"a": ["min", "max"], "z": "sum"}), df.groupby("b")["a"].agg(lo="min", hi="max", rng=lambda s: s.max() - s.min()), df.pivot_table(index="b", values="a", aggfunc=["mean", "count"]), df.pivot_table(index="b", values="a", aggfunc={"a": np.sum}), df.to_records(index=False).tolist(), df.to_numpy().shape, df.equals(df.copy()), df.compare(df.assign(a=[1, 2, 3])), df.mask(df == 1, 0), df.map(lambda v: v), df.squeeze().shape, df.loc[:, "a":"b"].columns.tolist(), df.filter(like="a"), df.stack().head(1))
for (b, a), group in df.groupby(["b", "a"]): print(b, a, len(group))

#### budget-variance
budget = pd.DataFrame({"dept": ["IT", "HR"], "jan": [100, 50], "feb": [110, 55]}).set_index("dept")
actual = pd.DataFrame({"dept": ["IT", "HR"], "jan": [120, 45], "feb": [100, 60]}).set_index("dept")
variance = actual.sub(budget).assign(total=lambda d: d.sum(axis=1))
pct = actual.div(budget).sub(1).mul(100).round(1)
long = pd.concat({"budget": budget, "actual": actual}, names=["kind"]).stack().rename("amount").reset_index()
long.columns = [*long.columns[:2], "month", "amount"]
wide = long.pivot_table(index=["dept", "month"], columns="kind", values="amount", sort=False)
wide["delta"] = wide.pop("actual") - wide["budget"]
flags = variance.map(lambda v: "over" if v > 0 else "under")
print(variance, pct, wide.loc[("IT", "jan"), "delta"], flags.to_dict("list"))
with pd.option_context("display.float_format", "{:,.1f}".format):
    print(wide)

#### named-checks-beside-aggregations
df = pd.DataFrame({"team": ["a", "b"], "cost": [1.0, 2.0]})
METRICS = ["sum", "mean"]
checks = [("positive", lambda s: (s > 0).all()), ("small", lambda s: s.max() < 10)]
for label, check in checks:
    print(label, check(df["cost"]))
for row in df.itertuples():
    print(row.team, row.cost)
print(df.groupby("team")["cost"].agg(METRICS))
print(df["cost"].agg(METRICS))

#### functions-by-name-beside-aggregations
df = pd.DataFrame({"team": ["a", "b"], "cost": [1.0, 2.0]})
METRICS = ["sum", "mean"]
def positive(s):
    return (s > 0).all()
RULES = {"positive": positive}
for label, check in RULES.items():
    print(label, check(df["cost"]))
out = {}
for row in df.itertuples():
    out[row.team] = row.cost
summary = df.groupby("team").agg({"cost": METRICS})
for m in METRICS:
    print(m, getattr(df["cost"], m)())
df = df.sort_values("cost")
print(df.groupby("team")["cost"].agg(METRICS))

#### steps-with-tables-as-parameters
def score(row):
    return row.cost * 2
STEPS = [("score", score), ("rank", lambda r: r.cost)]
def pipeline(df, hows=("sum", "mean")):
    for name, step in STEPS:
        df[name] = df.apply(step, axis=1)
    HOW = ["sum", "mean"]
    out = df.groupby("team")["cost"].agg(HOW)
    return out
df = pd.DataFrame({"team": ["a", "b"], "cost": [1.0, 2.0]})
print(pipeline(df))
for team, cost in df[["team", "cost"]].itertuples(index=False):
    print(team, cost)
COLS = ["team", "cost"]
print(df[COLS].rename(columns=str.upper).sort_values("COST", key=lambda s: -s))
def by(df, cols=COLS):
    return df.drop_duplicates(subset=cols)
print(by(df))
for c in COLS:
    print(getattr(df, c).tolist())

#### kpis-with-functions
from collections import namedtuple
KPI = namedtuple("KPI", ["name", "fn"])
kpis = [KPI("total", lambda d: d.cost.sum()), KPI("mean", lambda d: d.cost.mean())]
df = pd.DataFrame({"team": ["a", "b"], "cost": [1.0, 2.0]})
print({k.name: k.fn(df) for k in kpis})
AGGS = ["sum", "mean", "max"]
def summary(frame, by):
    return frame.groupby(by)["cost"].agg(AGGS).round(2)
print(summary(df, "team"))
def chart(frame, labels):
    ax = frame.plot(x="team", y="cost", kind="bar", color=["red", "blue"])
    ax.set_xticklabels(labels)
    return ax
chart(df, ["A", "B"])
