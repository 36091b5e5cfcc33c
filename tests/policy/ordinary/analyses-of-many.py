# Several programs, each below a line that names it.

#### fin-loan-table
import pandas as pd
import numpy as np
principal, annual_rate, years = 250_000, 0.045, 25
r, n = annual_rate / 12, years * 12
payment = principal * r / (1 - (1 + r) ** -n)
schedule = []
balance = principal
for month in range(1, n + 1):
    interest = balance * r
    capital = payment - interest
    balance -= capital
    schedule.append({"month": month, "payment": payment, "interest": interest, "principal": capital, "balance": max(balance, 0)})
df = pd.DataFrame(schedule).set_index("month")
yearly = df.groupby((df.index - 1) // 12 + 1).agg(interest=("interest", "sum"), principal=("principal", "sum"), balance=("balance", "last"))
yearly.index.name = "year"
print(f"Monthly payment: {payment:,.2f}; total interest {df.interest.sum():,.0f}")
print(yearly.round(0).head().to_markdown(floatfmt=",.0f"))
yearly.style if False else yearly
#### fin-scenario-irr
import pyxirr
import pandas as pd
from datetime import date
scenarios = {"base": [-1000, 300, 420, 500], "bull": [-1000, 400, 520, 700], "bear": [-1000, 100, 200, 250]}
rows = {name: {"npv": pyxirr.npv(0.08, flows), "irr": pyxirr.irr(flows), "payback": next((i for i, c in enumerate(pd.Series(flows).cumsum()) if c >= 0), None)} for name, flows in scenarios.items()}
out = pd.DataFrame.from_dict(rows, orient="index")
out["irr"] = out["irr"].map("{:.1%}".format)
dates = [date(2024, 1, 1), date(2024, 7, 1), date(2025, 1, 1)]
print(pyxirr.xirr(dates, [-100, 50, 60]))
out.sort_values("npv", ascending=False)
#### fin-rolling-risk
import numpy as np, pandas as pd
rng = np.random.default_rng(42)
idx = pd.bdate_range("2023-01-02", periods=500)
rets = pd.DataFrame(rng.multivariate_normal([0.0004, 0.0002], [[1e-4, 3e-5], [3e-5, 6e-5]], 500), index=idx, columns=["EQ", "FI"])
prices = (1 + rets).cumprod() * 100
vol = rets.rolling(20).std() * np.sqrt(252)
ewm = rets.ewm(span=30, adjust=False).mean()
dd = prices / prices.cummax() - 1
beta = rets["EQ"].rolling(60).cov(rets["FI"]) / rets["FI"].rolling(60).var()
var95 = rets.quantile(0.05)
es = rets[rets.le(var95)].mean()
sharpe = rets.mean() / rets.std() * np.sqrt(252)
month = prices.resample("ME").last().pct_change().dropna()
summary = pd.concat({"vol": vol.iloc[-1], "mdd": dd.min(), "VaR": var95, "ES": es, "sharpe": sharpe}, axis=1)
w = np.array([0.6, 0.4]); port = rets @ w
print(summary.round(4), float(beta.dropna().iloc[-1]), month.tail(2), port.describe(percentiles=[0.01, 0.99]))
#### fin-portfolio-optimise
import numpy as np
from scipy.optimize import minimize, LinearConstraint, Bounds
mu = np.array([0.08, 0.05, 0.03]); cov = np.diag([0.04, 0.02, 0.01])
def neg_sharpe(w, mu=mu, cov=cov, rf=0.01):
    return -(w @ mu - rf) / np.sqrt(w @ cov @ w)
res = minimize(neg_sharpe, x0=np.full(3, 1 / 3), method="SLSQP", bounds=[(0, 1)] * 3, constraints=({"type": "eq", "fun": lambda w: w.sum() - 1},), options={"ftol": 1e-9, "maxiter": 200})
frontier = []
for target in np.linspace(0.03, 0.08, 6):
    cons = [{"type": "eq", "fun": lambda w: w.sum() - 1}, {"type": "eq", "fun": lambda w, t=target: w @ mu - t}]
    sol = minimize(lambda w: w @ cov @ w, np.ones(3) / 3, constraints=cons, bounds=Bounds(0, 1))
    frontier.append((round(float(target), 3), round(float(np.sqrt(sol.fun)), 4), sol.success))
print(res.x.round(3), res.message, frontier)
#### pm-rice-score
import pandas as pd
ideas = pd.DataFrame([
    ("Onboarding", 5000, 2, 0.8, 3), ("Dark mode", 12000, 0.5, 0.9, 2), ("SSO", 800, 3, 0.7, 5),
], columns=["idea", "reach", "impact", "confidence", "effort"])
ideas = (ideas
    .assign(rice=lambda d: d.reach * d.impact * d.confidence / d.effort,
            rank=lambda d: d["rice"].rank(ascending=False).astype(int),
            tier=lambda d: pd.cut(d["rice"], bins=[0, 500, 2000, float("inf")], labels=["later", "next", "now"]))
    .sort_values("rank")
    .reset_index(drop=True))
for row in ideas.itertuples(index=False):
    print(f"{row.rank:>2}. {row.idea:<12} {row.rice:>8,.0f}  {row.tier}")
ideas.pipe(lambda d: d[d["tier"] != "later"])
#### pm-burndown-chart
import pandas as pd, numpy as np, matplotlib.pyplot as plt
days = pd.date_range("2024-03-04", periods=10, freq="B")
remaining = [40, 38, 35, 35, 30, 24, 20, 15, 9, 3]
ideal = np.linspace(40, 0, len(days))
fig, ax = plt.subplots(figsize=(8, 4))
ax.step(days, remaining, where="post", label="Actual", color="C3", linewidth=2)
ax.plot(days, ideal, "--", label="Ideal", color="grey")
ax.fill_between(days, remaining, ideal, where=np.array(remaining) > ideal, step="post", alpha=0.2, color="C3", interpolate=False)
for d, r in zip(days, remaining):
    if r in (35, 9):
        ax.annotate(f"{r} pts", (d, r), textcoords="offset points", xytext=(6, 6), fontsize=8)
ax.set_ylim(bottom=0); ax.legend(); ax.grid(axis="y", alpha=.3)
fig.autofmt_xdate()
plt.savefig("burndown.png", dpi=150)
plt.close("all")
#### pm-funnel
import pandas as pd
steps = ["visit", "signup", "trial", "paid"]
counts = pd.Series([10000, 2400, 900, 210], index=pd.CategoricalIndex(steps, categories=steps, ordered=True), name="users")
f = counts.to_frame().assign(step_rate=lambda d: d.users / d.users.shift(), total_rate=lambda d: d.users / d.users.iloc[0])
biggest = f["step_rate"].idxmin()
print(f.to_string(formatters={"step_rate": "{:.1%}".format, "total_rate": "{:.2%}".format}), "\nworst step:", biggest)
f.T
#### ds-merge-asof
import pandas as pd
trades = pd.DataFrame({"time": pd.to_datetime(["2024-01-02 09:00:01", "2024-01-02 09:00:03"]), "ticker": ["A", "A"], "qty": [10, 5]})
quotes = pd.DataFrame({"time": pd.to_datetime(["2024-01-02 09:00:00", "2024-01-02 09:00:02"]), "ticker": ["A", "A"], "bid": [9.9, 10.0]})
m = pd.merge_asof(trades, quotes, on="time", by="ticker", direction="backward", tolerance=pd.Timedelta("2s"))
o = pd.merge_ordered(trades, quotes, on="time", fill_method="ffill")
x = trades.merge(quotes, on="ticker", how="left", suffixes=("_t", "_q"), validate="m:m", indicator=True)
print(m, o.shape, x["_merge"].value_counts())
trades.join(quotes.set_index("time"), on="time", rsuffix="_q")
#### ds-multiindex
import pandas as pd, numpy as np
idx = pd.MultiIndex.from_product([["EU", "US"], [2023, 2024], ["Q1", "Q2"]], names=["region", "year", "quarter"])
s = pd.Series(np.arange(8.0), index=idx, name="rev")
df = s.unstack("quarter").sort_index()
print(df.loc[("EU", 2024)], df.xs(2024, level="year"), df.loc[pd.IndexSlice[:, 2023], "Q1"])
print(s.groupby(level=["region", "year"]).sum().unstack(), s.swaplevel("region", "year").sort_index().head(2))
df.columns = pd.MultiIndex.from_arrays([["rev", "rev"], df.columns])
flat = df.copy(); flat.columns = ["_".join(map(str, c)).strip("_") for c in flat.columns.to_flat_index()]
print(flat.reset_index().melt(id_vars=["region", "year"], var_name="metric", value_name="value").head())
df.stack(future_stack=True).droplevel(-1).head(3)
#### ds-reshape-explode
import pandas as pd, json
raw = json.loads('[{"id": 1, "user": {"name": "a", "tags": ["x", "y"]}, "orders": [{"sku": "s1", "q": 2}, {"sku": "s2", "q": 1}]}, {"id": 2, "user": {"name": "b", "tags": []}, "orders": []}]')
flat = pd.json_normalize(raw, sep="_")
orders = pd.json_normalize(raw, record_path="orders", meta=["id", ["user", "name"]], errors="ignore")
tags = flat.explode("user_tags")[["id", "user_tags"]].dropna()
wide = pd.crosstab(tags["id"], tags["user_tags"])
long = pd.wide_to_long(pd.DataFrame({"id": [1, 2], "s2023": [3, 4], "s2024": [5, 6]}), stubnames="s", i="id", j="year")
dummies = pd.get_dummies(pd.Series(["a", "b", "a"]), prefix="k", dtype=int)
print(orders, wide, long, dummies.sum(), pd.from_dummies(dummies, sep="_").value_counts())
#### ds-clean-messy
import pandas as pd, numpy as np, re, io
text = """Name ; Amount;Date
 Ann ; 1.234,50 ;03/04/2024
bob;(200);2024-05-01
 ;n/a;31.12.2023
"""
df = pd.read_csv(io.StringIO(text), sep=";", skipinitialspace=True, na_values=["n/a", ""], dtype=str)
df.columns = df.columns.str.strip().str.lower()
df["name"] = df["name"].str.strip().str.title().replace("", np.nan).fillna("Unknown")
def to_number(s):
    if pd.isna(s):
        return np.nan
    s = s.strip()
    neg = s.startswith("(") and s.endswith(")")
    s = re.sub(r"[()\s]", "", s)
    if re.fullmatch(r"[\d.]+,\d+", s):
        s = s.replace(".", "").replace(",", ".")
    v = float(s)
    return -v if neg else v
df["amount"] = df["amount"].map(to_number)
df["date"] = pd.to_datetime(df["date"].str.strip(), format="mixed", dayfirst=True, errors="coerce")
df["ok"] = df[["amount", "date"]].notna().all(axis=1)
print(df.dtypes, df.isna().sum().to_dict(), df.convert_dtypes().dtypes)
df.loc[df["ok"]].astype({"amount": "float32"})
#### ds-cohort-heat
import pandas as pd, numpy as np, matplotlib.pyplot as plt
rng = np.random.default_rng(1)
ev = pd.DataFrame({"user": rng.integers(0, 40, 300), "ts": pd.to_datetime("2024-01-01") + pd.to_timedelta(rng.integers(0, 180, 300), unit="D")})
ev["period"] = ev["ts"].dt.to_period("M")
ev["cohort"] = ev.groupby("user")["period"].transform("min")
ev["n"] = ((ev["period"].dt.year - ev["cohort"].dt.year) * 12 + ev["period"].dt.month - ev["cohort"].dt.month)
mat = ev.pivot_table(index="cohort", columns="n", values="user", aggfunc=pd.Series.nunique)
ret = mat.divide(mat[0], axis="index")
fig, ax = plt.subplots()
im = ax.imshow(ret, cmap="Blues", vmin=0, vmax=1, aspect="auto")
ax.set_xticks(range(ret.shape[1]), ret.columns); ax.set_yticks(range(len(ret)), [str(c) for c in ret.index])
for (i, j), v in np.ndenumerate(ret.to_numpy()):
    if not np.isnan(v):
        ax.text(j, i, f"{v:.0%}", ha="center", va="center", color="white" if v > .6 else "black", fontsize=7)
fig.colorbar(im, ax=ax, label="retention")
ret
#### ds-categorical-time
import pandas as pd
s = pd.Series(["low", "high", "mid", "low"], dtype=pd.CategoricalDtype(["low", "mid", "high"], ordered=True))
print(s.sort_values().tolist(), s.cat.codes.tolist(), (s > "low").sum(), s.cat.rename_categories(str.upper).cat.categories.tolist())
t = pd.date_range("2024-03-30", periods=4, freq="12h", tz="Europe/Madrid")
print(t.tz_convert("UTC"), t.day_name().tolist(), t.normalize().unique().size, pd.Timestamp("2024-02-28") + pd.offsets.BMonthEnd(), pd.Timedelta("1h30min").total_seconds())
print(pd.period_range("2024Q1", periods=3, freq="Q").strftime("%Y-Q%q").tolist(), pd.Interval(0, 5, closed="left").overlaps(pd.Interval(4, 6)), pd.qcut(range(10), 4, labels=False).tolist())
ser = pd.Series(range(6), index=pd.date_range("2024-01-01", periods=6, freq="D"))
print(ser.resample("2D").agg(["sum", "mean"]), ser.shift(1, freq="D").head(1), ser.asfreq("12h").interpolate("time").head(3), ser.between_time if False else ser.truncate(after="2024-01-03"))
ser.rolling("3D").apply(lambda w: w.max() - w.min(), raw=True)
#### ds-groupby-zoo
import pandas as pd, numpy as np
df = pd.DataFrame({"g": list("aabbc"), "h": list("xyxyx"), "v": [1.0, 2, 3, 4, np.nan], "w": [1, 1, 2, 2, 3]})
g = df.groupby("g", sort=False, observed=True)
print(g["v"].agg(["mean", "std", ("range", lambda s: s.max() - s.min())]))
print(g.agg(total=pd.NamedAgg(column="v", aggfunc="sum"), wavg=("v", lambda s: np.average(s.fillna(0), weights=df.loc[s.index, "w"]))))
print(g["v"].transform(lambda s: (s - s.mean()) / s.std(ddof=0)), g.filter(lambda d: len(d) > 1), g.ngroup().tolist(), g.cumcount().tolist())
print(g.apply(lambda d: pd.Series({"n": len(d), "max": d["v"].max()}), include_groups=False), g["v"].nlargest(1), g.head(1), g.nth(0), g.size().to_dict())
print(df.groupby(["g", "h"], dropna=False).v.sum().unstack(fill_value=0), df.groupby(df["v"] > 2).size(), df.groupby(lambda i: i % 2)["w"].sum())
for (g1, h1), sub in df.groupby(["g", "h"]):
    print(g1, h1, sub.shape)
{name: part["v"].sum() for name, part in df.groupby("g")}
#### ds-window-rank
import pandas as pd
d = pd.DataFrame({"team": list("aaabbb"), "d": pd.date_range("2024-01-01", periods=6), "x": [3, 1, 2, 5, 4, 6]})
d = d.sort_values(["team", "d"])
gb = d.groupby("team")["x"]
d["prev"], d["delta"] = gb.shift(), gb.diff()
d["cum"], d["rank"] = gb.cumsum(), gb.rank(method="dense", ascending=False)
d["share"] = d["x"] / gb.transform("sum")
d["roll"] = gb.rolling(2, min_periods=1).mean().droplevel(0)
d["ewm"] = gb.transform(lambda s: s.ewm(alpha=0.5).mean())
d["exp_max"] = gb.expanding().max().reset_index(level=0, drop=True)
d["bucket"] = d["x"].case_when([(d["x"] < 3, "low"), (d["x"] < 5, "mid")]).where(d["x"] < 5, "high") if hasattr(pd.Series, "case_when") else "n/a"
top = d.loc[gb.idxmax()]
print(d.to_string(index=False), top)
d.set_index(["team", "d"]).unstack("team")["x"].ffill()
#### ds-query-eval
import pandas as pd
df = pd.DataFrame({"cost": [1, 5, 9], "team": ["a", "b", "a"], "open": [1, 2, 3], "lead time": [3, 2, 1]})
limit, teams = 4, ["a", "c"]
print(df.query("cost > @limit and team in @teams"), df.query("`lead time` < 3 or team == 'b'"), df.query("not cost.between(2, 6)", engine="python"))
df = df.eval("ratio = cost / open").eval("double = ratio * 2")
print(df.filter(like="o", axis=1).columns.tolist(), df.select_dtypes("number").columns.tolist(), df.nlargest(1, "cost"), df.sample(2, random_state=0).shape)
df.loc[df["team"].eq("a") & ~df["cost"].isin([9]), ["team", "cost"]]
#### ds-outliers-robust
import numpy as np, pandas as pd
from scipy import stats
x = pd.Series(np.r_[np.random.default_rng(0).normal(50, 5, 100), 120, -30])
q1, q3 = x.quantile([0.25, 0.75]); iqr = q3 - q1
mask = x.between(q1 - 1.5 * iqr, q3 + 1.5 * iqr)
z = np.abs(stats.zscore(x)); mad = stats.median_abs_deviation(x, scale="normal")
print((~mask).sum(), (z > 3).sum(), mad, stats.trim_mean(x, 0.1), stats.iqr(x), x.clip(*x.quantile([.01, .99])).describe().round(2).to_dict())
w = stats.mstats.winsorize(x.to_numpy(), limits=[0.02, 0.02])
x[mask].agg(["mean", "median", stats.skew, np.ptp])
#### st-tests
import numpy as np
from scipy import stats
rng = np.random.default_rng(5)
a, b, c = rng.normal(10, 2, 40), rng.normal(11, 2, 45), rng.normal(10.5, 3, 38)
print(stats.ttest_ind(a, b, equal_var=False), stats.mannwhitneyu(a, b, alternative="two-sided").pvalue, stats.f_oneway(a, b, c), stats.kruskal(a, b, c).statistic)
print(stats.levene(a, b, c), stats.shapiro(a).pvalue, stats.ks_2samp(a, b), stats.pearsonr(a[:38], c).confidence_interval(), stats.spearmanr(a[:38], c).correlation)
table = np.array([[30, 10], [20, 25]])
chi2, p, dof, expected = stats.chi2_contingency(table)
print(chi2, p, dof, expected.round(1), stats.fisher_exact(table), stats.binomtest(52, 100).proportion_ci(), stats.tukey_hsd(a, b, c).pvalue.round(3))
ci = stats.t.interval(0.95, len(a) - 1, loc=a.mean(), scale=stats.sem(a))
boot = stats.bootstrap((a,), np.mean, n_resamples=500, rng=rng)
perm = stats.permutation_test((a, b), lambda x, y: x.mean() - y.mean(), n_resamples=200, rng=rng)
print(ci, boot.confidence_interval, perm.pvalue)
#### st-power-sim
import numpy as np
from scipy.stats import norm, ttest_ind
def power(n, effect, sd=1.0, alpha=0.05, sims=300, seed=0):
    rng = np.random.default_rng(seed)
    hits = sum(ttest_ind(rng.normal(0, sd, n), rng.normal(effect, sd, n)).pvalue < alpha for _ in range(sims))
    return hits / sims
def sample_size(effect, alpha=0.05, power=0.8):
    return int(np.ceil(2 * ((norm.ppf(1 - alpha / 2) + norm.ppf(power)) / effect) ** 2))
curve = {n: power(n, 0.5) for n in (20, 40, 64)}
print(curve, sample_size(0.5), {e: sample_size(e) for e in np.arange(0.2, 0.9, 0.3).round(1)})
#### st-regression
import numpy as np, pandas as pd
from scipy import stats, optimize, linalg
rng = np.random.default_rng(9)
X = np.column_stack([np.ones(80), rng.normal(size=(80, 2))]); beta = np.array([1, 2, -1.0])
y = X @ beta + rng.normal(0, .5, 80)
coef, rss, rank, sv = np.linalg.lstsq(X, y, rcond=None)
resid = y - X @ coef; sigma2 = resid @ resid / (80 - 3); se = np.sqrt(np.diag(sigma2 * np.linalg.inv(X.T @ X)))
t = coef / se; p = 2 * stats.t.sf(np.abs(t), 77)
summary = pd.DataFrame({"coef": coef, "se": se, "t": t, "p": p}, index=["const", "x1", "x2"])
lr = stats.linregress(X[:, 1], y); slope, intercept, *_ = lr
popt, pcov = optimize.curve_fit(lambda x, a, b: a * np.exp(b * x), np.linspace(0, 1, 20), 2 * np.exp(.5 * np.linspace(0, 1, 20)), p0=(1, 1))
def nll(theta): return -stats.logistic.logcdf(np.where(y > 1, 1, -1) * (X @ theta)).sum()
logit = optimize.minimize(nll, np.zeros(3), method="BFGS")
q, r = linalg.qr(X, mode="economic"); poly = np.polynomial.Polynomial.fit(X[:, 1], y, deg=2)
print(summary.round(3), lr.rvalue ** 2, popt, logit.x.round(2), poly.convert().coef.round(2), 1 - resid.var() / y.var(), q.shape)
#### st-distributions-plot
import numpy as np, matplotlib.pyplot as plt
from scipy import stats
x = np.linspace(-4, 8, 300)
dists = {"Normal": stats.norm(0, 1), "t(3)": stats.t(df=3), "Gamma": stats.gamma(a=2, scale=1.0), "Beta": stats.beta(2, 5)}
fig, (a, b) = plt.subplots(2, 1, figsize=(7, 6), sharex=True)
for name, dist in dists.items():
    a.plot(x, dist.pdf(x), label=f"{name} μ={dist.mean():.2f}")
    b.plot(x, dist.cdf(x), ls=":")
a.legend(ncols=2, title="pdf"); a.set_ylim(0, 1.5)
data = stats.lognorm.rvs(.5, size=200, random_state=3)
shape, loc, scale = stats.lognorm.fit(data, floc=0)
kde = stats.gaussian_kde(data)
fig2, ax = plt.subplots(); ax.hist(data, bins="auto", density=True, alpha=.4); ax.plot(x[x > 0], kde(x[x > 0])); stats.probplot(np.log(data), plot=plt.figure().add_subplot())
print(round(shape, 2), stats.kstest(data, "lognorm", args=(shape, loc, scale)).pvalue > 0.01, stats.describe(data).nobs)
#### sim-queue
import heapq
import numpy as np
from dataclasses import dataclass, field
from enum import Enum, auto
class Kind(Enum):
    ARRIVE = auto()
    DEPART = auto()
@dataclass(order=True)
class Event:
    time: float
    kind: Kind = field(compare=False)
    customer: int = field(compare=False, default=0)
class Simulation:
    def __init__(self, lam, mu, servers=1, seed=None):
        self.lam, self.mu, self.servers = lam, mu, servers
        self.rng = np.random.default_rng(seed)
        self.events: list[Event] = []
        self.queue: list[tuple[float, int]] = []
        self.busy = 0
        self.waits: list[float] = []
        self.clock = 0.0
        self._handlers = {Kind.ARRIVE: self._arrive, Kind.DEPART: self._depart}
    def schedule(self, delay, kind, customer=0):
        heapq.heappush(self.events, Event(self.clock + delay, kind, customer))
    def _arrive(self, event):
        self.queue.append((event.time, event.customer))
        self.schedule(self.rng.exponential(1 / self.lam), Kind.ARRIVE, event.customer + 1)
        self._start()
    def _depart(self, event):
        self.busy -= 1
        self._start()
    def _start(self):
        while self.queue and self.busy < self.servers:
            arrived, customer = self.queue.pop(0)
            self.waits.append(self.clock - arrived)
            self.busy += 1
            self.schedule(self.rng.exponential(1 / self.mu), Kind.DEPART, customer)
    def run(self, until):
        self.schedule(0, Kind.ARRIVE)
        while self.events and self.clock < until:
            event = heapq.heappop(self.events)
            self.clock = event.time
            self._handlers[event.kind](event)
        return self
sim = Simulation(0.8, 1.0, seed=1).run(200)
print(len(sim.waits), round(float(np.mean(sim.waits)), 3))
#### sim-agents
import random
from collections import Counter
class Agent:
    def __init__(self, uid, wealth=1):
        self.uid, self.wealth = uid, wealth
    def step(self, model):
        if self.wealth > 0:
            other = model.random.choice(model.agents)
            other.wealth += 1
            self.wealth -= 1
    def __repr__(self):
        return f"Agent({self.uid}, {self.wealth})"
class Model:
    def __init__(self, n, seed=0):
        self.random = random.Random(seed)
        self.agents = [Agent(i) for i in range(n)]
        self.history = []
    def gini(self):
        xs = sorted(a.wealth for a in self.agents)
        n, s = len(xs), sum(xs)
        return sum((2 * i - n + 1) * x for i, x in enumerate(xs)) / (n * s)
    def step(self):
        for agent in self.random.sample(self.agents, len(self.agents)):
            agent.step(self)
        self.history.append(self.gini())
m = Model(50)
for _ in range(30):
    m.step()
print(round(m.history[-1], 3), Counter(a.wealth for a in m.agents).most_common(3), max(m.agents, key=lambda a: a.wealth))
#### sim-markov-mc
import numpy as np
P = np.array([[0.9, 0.1, 0.0], [0.2, 0.7, 0.1], [0.0, 0.0, 1.0]]); states = ["active", "at risk", "churned"]
rng = np.random.Generator(np.random.PCG64(11))
def walk(steps, s=0):
    path = [s]
    for _ in range(steps):
        s = rng.choice(3, p=P[s]); path.append(int(s))
        if s == 2: break
    return path
lengths = np.array([len(walk(100)) for _ in range(300)])
vals, vecs = np.linalg.eig(P.T); stat = np.real(vecs[:, np.isclose(vals, 1)].ravel()); stat /= stat.sum()
Q = P[:2, :2]; N = np.linalg.inv(np.eye(2) - Q)
print(dict(zip(states, stat.round(3))), N.sum(axis=1), lengths.mean().round(1), np.linalg.matrix_power(P, 12)[0].round(3))
pi = 4 * (rng.random((10_000, 2)) ** 2).sum(axis=1).__le__(1).mean() if False else 4 * ((rng.random((10_000, 2)) ** 2).sum(axis=1) <= 1).mean()
print(pi, rng.permutation(5), rng.integers(0, 10, size=(2, 3)), rng.spawn(2)[0].random() < 1, np.random.SeedSequence(4).generate_state(2))
#### txt-regex-log
import re
from collections import defaultdict, Counter
from datetime import datetime
LOG = '''2024-03-01T10:00:01 INFO  api GET /orders 200 12ms
2024-03-01T10:00:02 ERROR api POST /orders 500 230ms "import os; os.system('x')"
2024-03-01T10:01:00 WARN  db slow query: eval(plan) took 3s
garbage line'''
PATTERN = re.compile(r"^(?P<ts>\S+)\s+(?P<level>[A-Z]+)\s+(?P<svc>\w+)\s+(?P<rest>.*)$", re.M)
HTTP = re.compile(r"(?P<verb>GET|POST) (?P<path>\S+) (?P<code>\d{3}) (?P<ms>\d+)ms")
rows, bad = [], 0
for line in LOG.splitlines():
    if not (m := PATTERN.match(line)):
        bad += 1
        continue
    d = m.groupdict()
    d["ts"] = datetime.fromisoformat(d["ts"])
    if h := HTTP.search(d["rest"]):
        d |= {k: int(v) if v.isdigit() else v for k, v in h.groupdict().items()}
    rows.append(d)
levels = Counter(r["level"] for r in rows)
by_svc = defaultdict(list)
for r in rows:
    by_svc[r["svc"]].append(r.get("ms", 0))
print(levels, dict(by_svc), bad, re.sub(r"(\d+)ms", lambda m: f"{int(m[1]) / 1000:.3f}s", LOG)[:60], re.split(r"[;,]\s*", "a; b,c"), re.findall(r"\b\w{5}\b", LOG)[:3])
#### txt-csv-json
import csv, io, json
from decimal import Decimal
src = 'name,"amount, eur",note\r\n"Smith, J",12.50,"said ""exec"""\r\nLee,7,\r\n'
reader = csv.DictReader(io.StringIO(src, newline=""))
rows = [{**r, "amount, eur": Decimal(r["amount, eur"])} for r in reader]
out = io.StringIO()
w = csv.DictWriter(out, fieldnames=list(rows[0]) + ["vat"], quoting=csv.QUOTE_MINIMAL, lineterminator="\n", extrasaction="ignore")
w.writeheader(); w.writerows({**r, "vat": r["amount, eur"] * Decimal("0.19")} for r in rows)
class Enc(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Decimal): return float(o)
        if isinstance(o, set): return sorted(o)
        return super().default(o)
print(out.getvalue(), json.dumps({"rows": rows, "s": {2, 1}}, cls=Enc, indent=2, ensure_ascii=False), json.loads("[1, 2.5, null]", parse_float=Decimal))
print(json.dumps(rows, default=str), csv.Sniffer().sniff("a;b\n1;2").delimiter)
buf = io.StringIO(); json.dump({"a": 1}, buf, indent=1); print(buf.getvalue(), json.load(io.StringIO('{"z": [1]}')))
#### txt-report-fstring
from textwrap import dedent, fill, indent, shorten
from string import Template
from datetime import date
kpis = {"Revenue": (1_250_000, 1_100_000, "€"), "NPS": (42, 45, ""), "Churn": (0.031, 0.028, "%")}
def fmt(v, unit):
    match unit:
        case "€": return f"€{v / 1e6:.2f}m"
        case "%": return f"{v:.1%}"
        case _: return f"{v:g}"
lines = [f"| {'KPI':<10} | {'Now':>10} | {'Prev':>10} | {'Δ':>7} |", f"|{'-' * 12}|{'-' * 12}|{'-' * 12}|{'-' * 9}|"]
for name, (now, prev, unit) in kpis.items():
    delta = (now - prev) / prev
    arrow = "▲" if delta > 0 else "▼"
    lines.append(f"| {name:<10} | {fmt(now, unit):>10} | {fmt(prev, unit):>10} | {arrow}{abs(delta):>5.1%} |")
body = dedent(f"""
    # Report {date(2024, 3, 31):%B %Y}

    {fill("Revenue grew faster than planned while churn rose; we exec" + "ute the retention plan." , 60)}
""").strip()
print(body, "\n".join(lines), Template("Dear $who, ${n} items").substitute(who="all", n=3), shorten("a long text here", 10), indent("x\ny", "> "), sep="\n")
print(f"{'centred':^20}|{3.14159:8.3f}|{255:#x}|{1e6:,.0f}|{0.5!r:>6}|{kpis['NPS'][0]=}|{'nested':{'<'}{10}}|{date(2024,1,1).isoformat()!s}")
#### time-calendars
import calendar, zoneinfo
from datetime import datetime, date, timedelta, time, timezone
from zoneinfo import ZoneInfo
from dateutil.relativedelta import relativedelta, FR
from dateutil import rrule, parser, tz
import pandas as pd
madrid, ny = ZoneInfo("Europe/Madrid"), ZoneInfo("America/New_York")
m = datetime(2024, 3, 31, 1, 30, tzinfo=madrid)
print(m + timedelta(hours=2), m.astimezone(ny), m.utcoffset(), m.strftime("%A %d %B %Y %H:%M %Z"), datetime.combine(date(2024, 1, 1), time(9), tzinfo=timezone.utc).timestamp())
print(calendar.monthrange(2024, 2), calendar.month_name[3], [d for d in calendar.Calendar().itermonthdates(2024, 2) if d.weekday() == 4][:2], calendar.isleap(2100), calendar.TextCalendar().formatmonth(2024, 5).splitlines()[0])
print(date(2024, 1, 31) + relativedelta(months=+1), date(2024, 5, 1) + relativedelta(day=31, weekday=FR(-1)), list(rrule.rrule(rrule.MONTHLY, count=3, bymonthday=-1, dtstart=datetime(2024, 1, 1))), parser.parse("3 Mar 2024 4pm"))
def quarters(start, n):
    y, q = start
    for _ in range(n):
        yield f"{y}-Q{q}"
        y, q = (y, q + 1) if q < 4 else (y + 1, 1)
age = relativedelta(date(2024, 6, 1), date(1990, 8, 15))
print(list(quarters((2023, 3), 4)), age.years, date.fromisocalendar(2024, 1, 1), (date(2024, 12, 25) - date(2024, 6, 1)).days, sorted(zoneinfo.available_timezones())[:1], datetime.now(tz=madrid).year >= 2024, time.fromisoformat("09:30"))
print(pd.Timestamp.now().year > 2000, pd.Timestamp("2024-01-01", tz=madrid).tz_localize(None), pd.tseries.offsets.CustomBusinessDay(holidays=["2024-12-25"]).rollforward(pd.Timestamp("2024-12-25")))
#### words-danger
"""This module would never import os, nor exec or eval anything: os.system('rm -rf /')."""
import pandas as pd
# import subprocess; subprocess.run("ls")
df = pd.DataFrame({"open": [1, 2], "exec": [3, 4], "eval": [5, 6], "import": [7, 8], "__class__": [9, 10], "os.path": [0, 1], "globals": ["a", "b"], "close": [2, 3]})
df["compile"] = df["open"] + df["exec"]; df.loc[:, "input"] = 1
print(df.open.sum(), df["eval"].mean(), df[["import", "__class__"]].max().to_dict(), "__import__('os')" in "text", df.rename(columns={"exec": "executed"}).columns.tolist())
note = "use open() and exec() with care; pickle.loads is dangerous; sys.exit(1)"
words = {w.strip("();,.") for w in note.split()} & {"open", "exec", "pickle.loads"}
class Door:
    def __init__(self): self.is_open = False
    def open(self): self.is_open = True; return self
    def close(self): self.is_open = False; return self
    def exec(self, cmd): return f"door {cmd}"
    def eval(self): return 1
    def input(self, x): return x
d = Door()
print(d.open().is_open, d.exec("now"), d.eval(), d.input(3), sorted(words), "os.environ['HOME']".upper(), df.agg({"open": "sum", "exec": "max"}).to_dict())
def describe(input, type="x", id=0, open=None, file=1, dir=".", vars=()): return (input, type, id, open, file, dir, vars)
print(describe(1, open=2, vars=[3]), dict(open=1, exec=2, eval=3), {"system": "popen"}, df.query("open > 1 and `import` > 1"), df.eval("open + close").tolist())
license = "MIT"; copyright = 2024; exit = "door"; quit = 3; help = "text"
print(license, copyright, exit, quit, help, r"C:\Users\os\sys", b"import os", 'subprocess', "getattr(x, '__globals__')")
#### lists-algos
from functools import lru_cache
from math import inf, isclose, comb, gcd, prod, sqrt, ceil, floor, log2, dist
def knapsack(items, cap):
    @lru_cache(maxsize=None)
    def best(i, left):
        if i == len(items): return 0, ()
        skip = best(i + 1, left)
        name, w, v = items[i]
        if w > left: return skip
        tv, tn = best(i + 1, left - w)
        return max(skip, (tv + v, (name,) + tn))
    return best(0, cap)
def perms(xs): return [xs] if len(xs) < 2 else [[x] + p for i, x in enumerate(xs) for p in perms(xs[:i] + xs[i + 1:])]
def topo(graph):
    seen, order = set(), []
    def visit(n, path=()):
        if n in path: raise ValueError("cycle: " + " -> ".join((*path, n)))
        if n in seen: return
        seen.add(n)
        for m in graph.get(n, ()): visit(m, (*path, n))
        order.append(n)
    for n in graph: visit(n)
    return order[::-1]
def quicksort(xs):
    if not xs: return []
    p, *rest = xs
    return quicksort([x for x in rest if x < p]) + [p] + quicksort([x for x in rest if x >= p])
def levenshtein(a, b):
    prev = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        cur = [i]
        for j, cb in enumerate(b, 1): cur.append(min(prev[j] + 1, cur[-1] + 1, prev[j - 1] + (ca != cb)))
        prev = cur
    return prev[-1]
def hanoi(n, a="A", b="B", c="C"): return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)
print(knapsack((("a", 3, 4), ("b", 2, 3), ("c", 4, 5)), 6), len(perms([1, 2, 3])), topo({"a": ["b"], "b": ["c"], "c": []}), quicksort([3, 1, 2]), levenshtein("kitten", "sitting"), hanoi(5))
print(comb(5, 2), gcd(12, 18), prod([1, 2, 3]), isclose(0.1 + 0.2, 0.3), dist((0, 0), (3, 4)), [[1 if i == j else 0 for j in range(3)] for i in range(3)], list(zip(*[[1, 2], [3, 4]])))
