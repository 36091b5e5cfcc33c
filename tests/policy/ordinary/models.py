# Several programs, each below a line that names it.

#### monte-carlo-npv
import numpy as np
import pandas as pd
rng = np.random.default_rng(42)
n = 5_000
rate = rng.normal(0.08, 0.01, n)
growth = rng.triangular(0.0, 0.05, 0.12, n)
base = rng.lognormal(mean=np.log(100), sigma=0.2, size=n)
years = np.arange(1, 6)
cash = base[:, None] * (1 + growth[:, None]) ** (years - 1)
npv = (cash / (1 + rate[:, None]) ** years).sum(axis=1) - 350
result = pd.Series(npv, name="npv").describe(percentiles=[0.05, 0.5, 0.95]).round(1)
print(f"P(NPV<0) = {(npv < 0).mean():.1%}; VaR95 = {np.quantile(npv, 0.05):.1f}; CVaR = {npv[npv <= np.quantile(npv, 0.05)].mean():.1f}")
hist, edges = np.histogram(npv, bins=10)
for left, count in zip(edges, hist):
    print(f"{left:8.1f} | {'#' * int(40 * count / hist.max())}")
result

#### scipy-optimise
import numpy as np
from scipy import optimize, stats, interpolate, integrate, linalg, signal
from scipy.optimize import minimize, curve_fit, linprog, brentq, LinearConstraint, Bounds, milp
def cost(x, a=1.0):
    return (x[0] - 1) ** 2 + a * (x[1] - 2.5) ** 2
best = minimize(cost, x0=[0, 0], args=(2.0,), method="SLSQP", bounds=[(0, None), (0, None)], constraints={"type": "ineq", "fun": lambda x: 3 - x[0] - x[1]})
popt, pcov = curve_fit(lambda t, a, b: a * np.exp(-b * t), np.arange(6), [10, 6.1, 3.6, 2.2, 1.4, 0.8], p0=(10, 0.5))
lp = linprog(c=[-3, -5], A_ub=[[1, 0], [0, 2], [3, 2]], b_ub=[4, 12, 18], method="highs")
knap = milp(c=-np.array([10, 13, 7]), constraints=LinearConstraint([[3, 4, 2]], ub=6), integrality=np.ones(3), bounds=Bounds(0, 1))
print(best.x.round(3), popt.round(2), lp.x, -lp.fun, knap.x, brentq(lambda r: sum(c / (1 + r) ** t for t, c in enumerate([-100, 60, 60])), 0, 1))
spline = interpolate.CubicSpline([0, 1, 2, 3], [0, 1, 4, 9])
area, err = integrate.quad(lambda x: x**2, 0, 3)
peaks, props = signal.find_peaks(np.sin(np.linspace(0, 20, 200)), height=0.5, distance=5)
print(spline(1.5), area, len(peaks), linalg.det(np.eye(2) * 3), stats.ttest_ind([1, 2, 3], [2, 3, 5]).pvalue, stats.chi2_contingency([[10, 20], [20, 10]])[1], stats.bootstrap((np.arange(20.),), np.mean, n_resamples=99, rng=1).confidence_interval)

#### networkx-teams
import matplotlib.pyplot as plt
import networkx as nx
import pandas as pd
edges = pd.DataFrame({"source": ["A", "A", "B", "C", "D"], "target": ["B", "C", "C", "D", "E"], "weight": [3, 1, 2, 5, 1]})
G = nx.from_pandas_edgelist(edges, edge_attr="weight")
D = nx.DiGraph([("design", "build"), ("build", "test"), ("test", "ship"), ("design", "docs"), ("docs", "ship")])
print(list(nx.topological_sort(D)), nx.dag_longest_path(D), nx.shortest_path(G, "A", "E", weight="weight"))
centrality = pd.DataFrame({"degree": nx.degree_centrality(G), "between": nx.betweenness_centrality(G), "pagerank": nx.pagerank(G)}).round(3)
print(centrality, nx.density(G), [sorted(c) for c in nx.community.greedy_modularity_communities(G)])
from networkx.algorithms import approximation, bipartite
from networkx.algorithms.flow import edmonds_karp
F = nx.DiGraph(); F.add_edge("s", "a", capacity=3); F.add_edge("a", "t", capacity=2)
print(nx.maximum_flow_value(F, "s", "t", flow_func=edmonds_karp), approximation.max_clique(G), nx.utils.pairwise([1, 2]))
pos = nx.spring_layout(G, seed=3)
nx.draw_networkx_nodes(G, pos, node_size=[3000 * v for v in centrality["degree"]], node_color="lightblue")
nx.draw_networkx_edges(G, pos, width=[G[u][v]["weight"] for u, v in G.edges()])
nx.draw_networkx_labels(G, pos); nx.draw_networkx_edge_labels(G, pos, edge_labels=nx.get_edge_attributes(G, "weight"))
plt.axis("off"); plt.savefig("network.png")
for node, data in G.nodes(data=True):
    data["team"] = "x"
nx.set_node_attributes(G, {"A": {"lead": True}})
G.nodes["A"]["lead"], nx.adjacency_matrix(G).todense(), nx.node_link_data(G)["nodes"][0]

#### simulation-queue
import heapq
import random
from dataclasses import dataclass, field
@dataclass(order=True)
class Event:
    time: float
    kind: str = field(compare=False)
class Queueing:
    def __init__(self, rate_in, rate_out, seed=1):
        self.rng = random.Random(seed)
        self.rate_in, self.rate_out = rate_in, rate_out
        self.events, self.waiting, self.busy, self.served = [], 0, False, 0
    def schedule(self, delay, kind):
        heapq.heappush(self.events, Event(self.now + delay, kind))
    def run(self, until):
        self.now = 0.0
        self.schedule(self.rng.expovariate(self.rate_in), "arrive")
        while self.events and self.now < until:
            event = heapq.heappop(self.events)
            self.now = event.time
            match event.kind:
                case "arrive":
                    self.waiting += 1
                    self.schedule(self.rng.expovariate(self.rate_in), "arrive")
                case "leave":
                    self.busy = False
                    self.served += 1
                case _:
                    raise AssertionError
            if self.waiting and not self.busy:
                self.waiting -= 1
                self.busy = True
                self.schedule(self.rng.expovariate(self.rate_out), "leave")
        return self.served
print(Queueing(1.0, 1.3).run(100))

#### bootstrap-ci
rng = np.random.default_rng(12)
a, b = rng.normal(10, 2, 80), rng.normal(11, 2, 75)
def bootstrap(func, *samples, n=500):
    return np.array([func(*(rng.choice(s, size=len(s), replace=True) for s in samples)) for _ in range(n)])
diffs = bootstrap(lambda x, y: y.mean() - x.mean(), a, b)
lo, hi = np.percentile(diffs, [2.5, 97.5])
print(f"difference {diffs.mean():.2f} [{lo:.2f}, {hi:.2f}]")
from scipy import stats
for test in (stats.ttest_ind, stats.mannwhitneyu, stats.ks_2samp):
    res = test(a, b)
    print(test.__name__, round(float(res.pvalue), 4))
for name in ["norm", "gamma", "lognorm"]:
    dist = getattr(stats, name)
    params = dist.fit(np.abs(a))
    print(name, round(stats.kstest(np.abs(a), name, args=params).statistic, 3))

#### linear-regression-hand
rng = np.random.default_rng(0)
X = pd.DataFrame({"const": 1.0, "spend": rng.uniform(0, 100, 60), "staff": rng.integers(1, 20, 60)})
y = 5 + 0.8 * X["spend"] + 2 * X["staff"] + rng.normal(0, 5, 60)
beta, res, rank, sv = np.linalg.lstsq(X.to_numpy(), y.to_numpy(), rcond=None)
fitted = X @ beta
resid = y - fitted
n, k = X.shape
sigma2 = (resid @ resid) / (n - k)
se = np.sqrt(np.diag(sigma2 * np.linalg.inv(X.T @ X)))
table = pd.DataFrame({"coef": beta, "se": se, "t": beta / se}, index=X.columns)
r2 = 1 - (resid**2).sum() / ((y - y.mean())**2).sum()
print(table.round(3), f"R² = {r2:.3f}")
from scipy import stats
table["p"] = 2 * stats.t.sf(np.abs(table["t"]), df=n - k)
table

#### kmeans-hand
from scipy.cluster.vq import kmeans2, whiten
from scipy.cluster.hierarchy import linkage, fcluster, dendrogram
from scipy.spatial.distance import pdist, squareform, cdist
from scipy.spatial import KDTree
points = np.vstack([np.random.default_rng(i).normal(i * 4, 1, (20, 2)) for i in range(3)])
centers, labels = kmeans2(whiten(points), 3, minit="++", seed=1)
Z = linkage(points, "ward")
print(np.bincount(labels), fcluster(Z, 3, criterion="maxclust").max(), squareform(pdist(points[:3])).round(1))
dendrogram(Z, no_plot=True)
tree = KDTree(points)
d, i = tree.query([[0, 0], [4, 4]], k=2)
distances, idx = tree.query(points[:2])
print(i.shape, cdist(points[:2], centers).shape, len(tree.query_ball_point([0, 0], r=1.5)))

#### forecasting
idx = pd.date_range("2021-01", periods=36, freq="MS")
s = pd.Series(100 + np.arange(36) * 2 + 10 * np.sin(np.arange(36) * 2 * np.pi / 12), index=idx)
trend = s.rolling(12, center=True).mean()
seasonal = (s - trend).groupby(s.index.month).transform("mean")
alpha, level, smooth = 0.3, s.iloc[0], []
for value in s:
    level = alpha * value + (1 - alpha) * level
    smooth.append(level)
ewm = s.ewm(span=6, adjust=False).mean()
coef = np.polyfit(np.arange(36), s, deg=1)
future = pd.date_range(s.index[-1] + pd.offsets.MonthBegin(), periods=6, freq="MS")
forecast = pd.Series(np.polyval(coef, np.arange(36, 42)), index=future)
ax = s.plot(label="actual")
forecast.plot(ax=ax, style="--", label="forecast")
ax.fill_between(forecast.index, forecast * 0.95, forecast * 1.05, alpha=0.2)
ax.legend()
mape = (abs(s - ewm) / s).mean()
print(f"MAPE {mape:.2%}", seasonal.dropna().shape, smooth[-1])
pd.concat([s.rename("actual"), forecast.rename("forecast")], axis=1).tail(8)

#### finance-loan
import pyxirr
from datetime import date
principal, rate, years = 250_000, 0.039, 20
r, n = rate / 12, years * 12
payment = principal * r / (1 - (1 + r) ** -n)
balance, rows = principal, []
for month in range(1, n + 1):
    interest = balance * r
    balance -= payment - interest
    rows.append((month, interest, payment - interest, max(balance, 0)))
plan = pd.DataFrame(rows, columns=["month", "interest", "principal", "balance"]).set_index("month")
yearly = plan.groupby((plan.index - 1) // 12 + 1)[["interest", "principal"]].sum()
print(f"{payment:,.2f} per month, {plan['interest'].sum():,.0f} interest", yearly.head(2))
print(pyxirr.npv(0.1, [-100, 60, 60]), pyxirr.irr([-100, 60, 60]), pyxirr.xirr([date(2024, 1, 1), date(2025, 1, 1)], [-100, 110]))

#### portfolio
returns = pd.DataFrame(np.random.default_rng(5).normal(0.001, 0.02, (250, 4)), columns=["A", "B", "C", "D"])
mu, cov = returns.mean() * 252, returns.cov() * 252
def stats_of(w):
    w = np.asarray(w)
    return float(w @ mu), float(np.sqrt(w @ cov @ w))
from scipy.optimize import minimize
best = minimize(lambda w: -stats_of(w)[0] / stats_of(w)[1], np.full(4, 0.25), bounds=[(0, 1)] * 4, constraints=[{"type": "eq", "fun": lambda w: w.sum() - 1}])
drawdown = ((1 + returns).cumprod().div((1 + returns).cumprod().cummax()) - 1).min()
print(dict(zip(returns.columns, best.x.round(3).tolist())), drawdown.round(3).to_dict(), returns.corr().style if False else "")

#### hypothesis-tests
from scipy import stats
from scipy.stats import norm, t as student, beta, binom, poisson, expon, f_oneway, pearsonr, spearmanr, shapiro, wilcoxon, kruskal, levene, fisher_exact, norm as gaussian
a, b, c = (np.random.default_rng(s).normal(m, 1, 40) for s, m in [(1, 0), (2, 0.5), (3, 0.2)])
rows = []
for label, test in {"anova": lambda: f_oneway(a, b, c), "kruskal": lambda: kruskal(a, b, c), "levene": lambda: levene(a, b)}.items():
    r = test()
    rows.append((label, r.statistic, r.pvalue))
ci = student.interval(0.95, df=len(a) - 1, loc=a.mean(), scale=stats.sem(a))
post = beta(1 + 12, 1 + 88)
power = 1 - norm.cdf(norm.ppf(0.975) - 0.5 / np.sqrt(2 / 40))
print(pd.DataFrame(rows, columns=["test", "stat", "p"]).round(3), ci, post.interval(0.9), power, binom.pmf(3, 10, 0.5), poisson(3).cdf(2), pearsonr(a, b)[0], spearmanr(a, b).correlation, shapiro(a).pvalue, fisher_exact([[8, 2], [1, 5]])[1], stats.zscore(a)[:2], stats.describe(a).kurtosis, stats.iqr(a), stats.trim_mean(a, 0.1), stats.false_discovery_control([0.01, 0.04, 0.2]), stats.power_divergence([10, 20, 30]).pvalue, stats.tukey_hsd(a, b, c).pvalue.shape, stats.mode([1, 1, 2]).mode, stats.ecdf(a).cdf.quantiles[:1], stats.permutation_test((a, b), lambda x, y: x.mean() - y.mean(), n_resamples=99).pvalue > 0)

#### scipy-other
from scipy import fft, sparse, spatial, special, ndimage, integrate, cluster, constants
from scipy.sparse import csr_matrix, coo_array
from scipy.sparse.csgraph import shortest_path, connected_components, minimum_spanning_tree
from scipy.spatial import ConvexHull, Delaunay, Voronoi, distance
from scipy.optimize import root, root_scalar, least_squares, differential_evolution, basinhopping, linear_sum_assignment, fsolve, minimize_scalar, dual_annealing
from scipy.integrate import solve_ivp, odeint, trapezoid, simpson
from scipy.interpolate import interp1d, RegularGridInterpolator, UnivariateSpline, PchipInterpolator
from scipy.signal import savgol_filter, butter, filtfilt, detrend, welch
sol = solve_ivp(lambda t, y: [-0.5 * y[0]], (0, 4), [2.0], t_eval=np.linspace(0, 4, 5), events=lambda t, y: y[0] - 1)
rows, cols = linear_sum_assignment([[4, 1, 3], [2, 0, 5], [3, 2, 2]])
g = csr_matrix([[0, 1, 0], [0, 0, 2], [0, 0, 0]])
b_, a_ = butter(2, 0.2)
print(sol.y.round(2), rows, cols, shortest_path(g), connected_components(g)[0], ConvexHull([[0, 0], [1, 0], [0, 1]]).volume, fsolve(lambda x: x**2 - 2, 1), differential_evolution(lambda x: (x[0] - 1) ** 2, [(0, 2)], seed=1, maxiter=20).x.round(2), interp1d([0, 1], [0, 10])(0.5), savgol_filter(np.arange(10.0), 5, 2)[:2], filtfilt(b_, a_, np.ones(30))[0], special.comb(5, 2), ndimage.gaussian_filter1d([1.0, 2, 3], 1), fft.fft([1, 0]), constants.g, least_squares(lambda p: p - 1, [0.0]).x, minimize_scalar(lambda x: (x - 2) ** 2).x, root_scalar(lambda x: x - 1, bracket=[0, 3]).root, trapezoid([1, 2]), odeint(lambda y, t: -y, 1, [0, 1])[-1], coo_array([[1]]).toarray(), distance.euclidean([0], [1]))
from scipy.spatial.transform import Rotation as R
vecs = np.eye(3); rot = R.from_euler("xyz", [90, 0, 0], degrees=True)
print(rot.apply(vecs).round(2), rot.inv().apply(vecs[0]), rot.as_matrix().shape)

#### markov-chain
import matplotlib.pyplot as plt
states = ["lead", "trial", "customer", "lost"]
P = pd.DataFrame([[0.6, 0.3, 0, 0.1], [0, 0.4, 0.4, 0.2], [0, 0, 0.95, 0.05], [0, 0, 0, 1]], index=states, columns=states)
assert np.allclose(P.sum(axis=1), 1)
v = np.array([1.0, 0, 0, 0])
history = [v]
for _ in range(12):
    v = v @ P.to_numpy()
    history.append(v)
out = pd.DataFrame(history, columns=states).rename_axis("month")
Q = P.iloc[:3, :3]
N = np.linalg.inv(np.eye(3) - Q)
print(out.tail(2).round(3), N.sum(axis=1), np.linalg.matrix_power(P.values, 24)[0].round(3))
ax = out.plot.area(stacked=True); ax.set_ylim(0, 1); ax.yaxis.set_major_formatter(plt.FuncFormatter(lambda y, _: f"{y:.0%}"))

#### ab-test-report
# data: sales
import math
from scipy import stats
control, variant = {"n": 1000, "conv": 110}, {"n": 980, "conv": 135}
def rate(group): return group["conv"] / group["n"]
pooled = (control["conv"] + variant["conv"]) / (control["n"] + variant["n"])
se = math.sqrt(pooled * (1 - pooled) * (1 / control["n"] + 1 / variant["n"]))
z = (rate(variant) - rate(control)) / se
p = 2 * (1 - stats.norm.cdf(abs(z)))
lift = rate(variant) / rate(control) - 1
print(f"lift {lift:+.1%}, z={z:.2f}, p={p:.4f}", "significant" if p < 0.05 else "not significant")
table = pd.DataFrame([control, variant], index=["control", "variant"]).assign(rate=lambda d: d["conv"] / d["n"])
table.loc["variant", "uplift"] = lift
table.style if False else table.round(3)

#### network-orgchart
import matplotlib.pyplot as plt
import networkx as nx
org = nx.DiGraph()
org.add_edges_from([("CEO", "CTO"), ("CEO", "CFO"), ("CTO", "Dev"), ("CTO", "Ops")])
org.nodes["CEO"]["level"] = 0
levels = nx.single_source_shortest_path_length(org, "CEO")
for node, level in levels.items():
    org.nodes[node]["level"] = level
pos = nx.multipartite_layout(org, subset_key="level", align="horizontal")
span = {n: org.out_degree(n) for n in org if org.out_degree(n)}
print(span, nx.ancestors(org, "Dev"), list(nx.bfs_edges(org, "CEO"))[:2], nx.is_directed_acyclic_graph(org), nx.dag_longest_path_length(org), list(nx.dfs_preorder_nodes(org, "CTO")))
fig, ax = plt.subplots()
nx.draw(org, pos, ax=ax, with_labels=True, node_color=[levels[n] for n in org], cmap="Blues", node_size=1500, arrowsize=15, font_size=8)
U = org.to_undirected(); B = nx.Graph(); B.add_nodes_from([1, 2], bipartite=0); B.add_edge(1, "a")
print(nx.algorithms.bipartite.is_bipartite(B), nx.to_pandas_adjacency(U).loc["CEO", "CTO"], nx.clustering(U), nx.minimum_spanning_tree(U).number_of_edges(), nx.max_weight_matching(U), nx.eccentricity(U)["CEO"], nx.tree.maximum_branching(org).number_of_edges(), nx.subgraph(org, ["CEO", "CTO"]).edges)

#### optimise-schedule
from scipy.optimize import linprog, milp, LinearConstraint, Bounds
from itertools import combinations, permutations
cost = np.array([[9, 2, 7], [6, 4, 3], [5, 8, 1]])
best = min(permutations(range(3)), key=lambda p: sum(cost[i, j] for i, j in enumerate(p)))
n = cost.size
A = np.vstack([np.kron(np.eye(3), np.ones(3)), np.kron(np.ones(3), np.eye(3))])
res = milp(cost.ravel(), constraints=LinearConstraint(A, 1, 1), integrality=np.ones(n), bounds=Bounds(0, 1))
print(best, res.fun, res.x.reshape(3, 3).round().astype(int), res.message[:10], len(list(combinations("abcd", 2))))
def simplex_report(result):
    return {k: getattr(result, k) for k in ("fun", "status", "success")}
print(simplex_report(linprog([1, 2], A_ub=[[-1, -1]], b_ub=[-1])))
