# Several programs, each below a line that names it.

#### d-lens-descriptor-free
import pandas as pd
class Column:
    def __init__(self, name, dtype=float, required=True, default=None): self.name, self.dtype, self.required, self.default = name, dtype, required, default
    def clean(self, s): return s.astype(self.dtype) if self.dtype is not str else s.str.strip()
class Schema:
    columns = [Column("team", str), Column("cost"), Column("hours", int, required=False, default=0)]
    def validate(self, df):
        errors = [f"missing {c.name}" for c in self.columns if c.required and c.name not in df]
        if errors: raise ValueError(", ".join(errors))
        out = df.copy()
        for c in self.columns:
            if c.name not in out: out[c.name] = c.default
            out[c.name] = c.clean(out[c.name])
        return out
print(Schema().validate(pd.DataFrame({"team": [" a "], "cost": ["3"]})).dtypes)
try: Schema().validate(pd.DataFrame({"x": [1]}))
except ValueError as e: print(e)

#### d-backtest
import numpy as np, pandas as pd
class Strategy:
    name = "base"
    def signal(self, prices): raise NotImplementedError
class SMA(Strategy):
    def __init__(self, fast=5, slow=20): self.fast, self.slow = fast, slow; self.name = f"sma_{fast}_{slow}"
    def signal(self, prices): return (prices.rolling(self.fast).mean() > prices.rolling(self.slow).mean()).astype(int).shift(fill_value=0)
class Hold(Strategy):
    name = "hold"
    def signal(self, prices): return pd.Series(1, index=prices.index)
class Backtest:
    def __init__(self, prices, strategies, cost=0.001): self.prices, self.strategies, self.cost = prices, strategies, cost
    def run(self):
        r = self.prices.pct_change().fillna(0); rows = []
        for s in self.strategies:
            pos = s.signal(self.prices); pnl = pos * r - pos.diff().abs().fillna(0) * self.cost
            eq = (1 + pnl).cumprod()
            rows.append(dict(name=s.name, total=eq.iloc[-1] - 1, vol=pnl.std() * 252 ** .5, maxdd=(eq / eq.cummax() - 1).min(), trades=int(pos.diff().abs().sum())))
        return pd.DataFrame(rows).set_index("name").round(4)
p = pd.Series(100 * np.exp(np.random.default_rng(3).normal(0, .01, 250).cumsum()), index=pd.bdate_range("2023-01-02", periods=250))
print(Backtest(p, [Hold(), SMA(), SMA(10, 50)]).run())

#### d-neural-net
import numpy as np
class Layer:
    def forward(self, x): raise NotImplementedError
    def backward(self, g, lr): raise NotImplementedError
class Dense(Layer):
    def __init__(self, i, o, rng): self.W = rng.normal(0, np.sqrt(2 / i), (i, o)); self.b = np.zeros(o)
    def forward(self, x): self.x = x; return x @ self.W + self.b
    def backward(self, g, lr):
        gx = g @ self.W.T; self.W -= lr * self.x.T @ g; self.b -= lr * g.sum(0); return gx
class ReLU(Layer):
    def forward(self, x): self.mask = x > 0; return x * self.mask
    def backward(self, g, lr): return g * self.mask
class Net:
    def __init__(self, *layers): self.layers = layers
    def __call__(self, x):
        for l in self.layers: x = l.forward(x)
        return x
    def train(self, X, y, epochs=200, lr=.05):
        for _ in range(epochs):
            p = self(X); g = 2 * (p - y) / len(X)
            for l in reversed(self.layers): g = l.backward(g, lr)
        return float(((self(X) - y) ** 2).mean())
rng = np.random.default_rng(0); X = rng.uniform(-1, 1, (64, 1)); net = Net(Dense(1, 16, rng), ReLU(), Dense(16, 1, rng))
print(net.train(X, X ** 2) < 0.1)

#### d-bayes-grid
import numpy as np
from scipy import stats
from functools import reduce
class Grid:
    def __init__(self, xs, prior=None): self.xs = np.asarray(xs, float); p = np.ones_like(self.xs) if prior is None else np.asarray(prior); self.p = p / p.sum()
    def update(self, like): self.p = self.p * like(self.xs); self.p /= self.p.sum(); return self
    def mean(self): return float((self.xs * self.p).sum())
    def hdi(self, mass=.9):
        order = np.argsort(self.p)[::-1]; keep = order[: np.searchsorted(self.p[order].cumsum(), mass) + 1]
        return float(self.xs[keep].min()), float(self.xs[keep].max())
g = reduce(lambda acc, k: acc.update(lambda t, k=k: stats.binom.pmf(k, 20, t)), [12, 15, 11], Grid(np.linspace(0, 1, 201)))
print(round(g.mean(), 3), g.hdi(), round(stats.beta(1 + 38, 1 + 22).mean(), 3))

#### d-trie-autocomplete
class Trie:
    def __init__(self, words=()):
        self.root = {}
        for w in words: self.insert(w)
    def insert(self, word, weight=1):
        node = self.root
        for ch in word: node = node.setdefault(ch, {})
        node["$"] = node.get("$", 0) + weight
    def complete(self, prefix):
        node = self.root
        for ch in prefix:
            if ch not in node: return []
            node = node[ch]
        return sorted(self._walk(node, prefix), key=lambda t: (-t[1], t[0]))
    def _walk(self, node, path):
        for k, child in node.items():
            if k == "$": yield path, child
            else: yield from self._walk(child, path + k)
t = Trie("tea ten team tea to inn".split()); print(t.complete("te"), t.complete("x"))
class UnionFind:
    def __init__(self, n): self.parent = list(range(n)); self.size = [1] * n
    def find(self, x):
        while self.parent[x] != x: self.parent[x] = self.parent[self.parent[x]]; x = self.parent[x]
        return x
    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b: return False
        if self.size[a] < self.size[b]: a, b = b, a
        self.parent[b] = a; self.size[a] += self.size[b]; return True
u = UnionFind(5); print([u.union(*e) for e in [(0, 1), (1, 2), (0, 2), (3, 4)]], len({u.find(i) for i in range(5)}))

#### d-rate-limiter-clock
import time
from collections import deque, OrderedDict
class RateLimiter:
    def __init__(self, n, per, clock=time.monotonic): self.n, self.per, self.clock, self.calls = n, per, clock, deque()
    def allow(self):
        now = self.clock()
        while self.calls and now - self.calls[0] > self.per: self.calls.popleft()
        if len(self.calls) < self.n: self.calls.append(now); return True
        return False
class FakeClock:
    def __init__(self): self.t = 0
    def __call__(self): return self.t
    def tick(self, d): self.t += d
c = FakeClock(); r = RateLimiter(2, 10, c); print([r.allow() for _ in range(3)]); c.tick(11); print(r.allow())
class TTL(OrderedDict):
    def __init__(self, ttl, clock): super().__init__(); self.ttl, self.clock = ttl, clock
    def put(self, k, v): self[k] = (v, self.clock() + self.ttl)
    def fetch(self, k, default=None):
        v, exp = self.get(k, (default, 0)); return v if exp > self.clock() else default
x = TTL(5, c); x.put("a", 1); print(x.fetch("a")); c.tick(6); print(x.fetch("a"))

#### d-game-of-life-class
import numpy as np
class Life:
    def __init__(self, grid): self.grid = np.array(grid, dtype=bool)
    @classmethod
    def random(cls, shape, p=.3, seed=0): return cls(np.random.default_rng(seed).random(shape) < p)
    def neighbours(self): return sum(np.roll(self.grid, s, axis=(0, 1)) for s in [(i, j) for i in (-1, 0, 1) for j in (-1, 0, 1) if (i, j) != (0, 0)])
    def step(self): n = self.neighbours(); self.grid = (n == 3) | (self.grid & (n == 2)); return self
    def __iter__(self):
        while self.grid.any(): yield self; self.step()
    def __str__(self): return "\n".join("".join(".#"[int(c)] for c in row) for row in self.grid)
from itertools import islice
for world in islice(Life([[0, 1, 0, 0], [0, 1, 0, 0], [0, 1, 0, 0], [0, 0, 0, 0]]), 2): print(world, end="\n\n")
print(Life.random((8, 8)).step().grid.sum())

#### d-survey-likert
import pandas as pd, numpy as np, matplotlib.pyplot as plt
scale = ["Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"]
rng = np.random.default_rng(2)
df = pd.DataFrame({f"Q{i}": pd.Categorical.from_codes(rng.choice(5, 80, p=p), scale, ordered=True) for i, p in enumerate([[.1, .1, .2, .4, .2], [.3, .3, .2, .1, .1]], 1)})
pct = df.apply(lambda s: s.value_counts(normalize=True, sort=False)).T
left = -(pct.iloc[:, :2].sum(axis=1) + pct.iloc[:, 2] / 2)
fig, ax = plt.subplots(figsize=(8, 2.5)); colors = plt.get_cmap("RdBu")(np.linspace(.15, .85, 5))
for name, c in zip(scale, colors):
    ax.barh(pct.index, pct[name], left=left, color=c, label=name); left = left + pct[name]
ax.axvline(0, color="k", lw=.8); ax.legend(ncol=5, fontsize=6, bbox_to_anchor=(0.5, 1.2), loc="upper center"); ax.xaxis.set_major_formatter(lambda v, pos: f"{abs(v):.0%}")
alpha = lambda d: (k := d.shape[1]) / (k - 1) * (1 - d.var(ddof=1).sum() / d.sum(axis=1).var(ddof=1))
print(round(alpha(df.apply(lambda s: s.cat.codes)), 3)); plt.tight_layout(); plt.savefig("likert.svg")

#### d-okr-text-tree
from __future__ import annotations
from dataclasses import dataclass, field
from typing import Iterator
@dataclass
class Node:
    title: str
    progress: float = 0.0
    weight: float = 1.0
    children: list[Node] = field(default_factory=list)
    def add(self, *nodes: Node) -> Node: self.children += nodes; return self
    def walk(self, depth=0) -> Iterator[tuple[int, Node]]:
        yield depth, self
        for c in self.children: yield from c.walk(depth + 1)
    @property
    def score(self) -> float:
        if not self.children: return self.progress
        return sum(c.score * c.weight for c in self.children) / sum(c.weight for c in self.children)
    def find(self, text): return next((n for _, n in self.walk() if text.lower() in n.title.lower()), None)
root = Node("Grow").add(Node("Revenue", .5, 2), Node("People").add(Node("Hire 5", .8), Node("Retention", .9)))
print("\n".join(f"{'  ' * d}- {n.title} [{'█' * round(n.score * 10):<10}] {n.score:.0%}" for d, n in root.walk()), root.find("hire").progress, root.find("zzz"))

#### d-matplotlib-artists
import matplotlib.pyplot as plt, matplotlib.patches as mpatches, matplotlib.dates as mdates, numpy as np
from matplotlib.lines import Line2D
from matplotlib.gridspec import GridSpec
from matplotlib.colors import LinearSegmentedColormap, Normalize
from matplotlib.collections import LineCollection, PatchCollection
plt.rcParams.update({"font.size": 9, "axes.grid": True, "figure.figsize": (6, 4)})
fig = plt.figure(layout="constrained"); gs = GridSpec(2, 3, figure=fig, width_ratios=[2, 1, 1])
a, b, c = fig.add_subplot(gs[0, :2]), fig.add_subplot(gs[1, 0], projection="polar"), fig.add_subplot(gs[:, 2])
cmap = LinearSegmentedColormap.from_list("mine", ["#fff", "#036"]); x = np.linspace(0, 6, 60)
pts = np.array([x, np.sin(x)]).T.reshape(-1, 1, 2); lc = LineCollection(np.concatenate([pts[:-1], pts[1:]], axis=1), cmap=cmap, norm=Normalize(0, 6)); lc.set_array(x); a.add_collection(lc); a.autoscale()
fig.colorbar(lc, ax=a, orientation="horizontal", fraction=.1, pad=.2)
b.bar(np.arange(4) * np.pi / 2, [3, 1, 2, 4], width=1, alpha=.6); b.set_xticks(np.arange(4) * np.pi / 2, list("NESW"))
c.add_patch(mpatches.FancyBboxPatch((.1, .1), .5, .3, boxstyle="round,pad=0.02", fc="wheat")); c.add_artist(mpatches.Circle((.5, .7), .1)); c.text(.35, .25, r"$\alpha^2 + \beta$", transform=c.transAxes, ha="center"); c.axis("off")
c.legend(handles=[Line2D([0], [0], marker="o", color="w", markerfacecolor="r", label="pt"), mpatches.Patch(color="wheat", label="box")], loc="lower left")
px = a.transData.transform((1.0, 0.5)); ins = a.inset_axes([.6, .6, .3, .3]); ins.hist(np.random.default_rng(0).normal(size=50)); tw = a.twinx(); tw.set_ylabel("other"); a.secondary_xaxis("top", functions=(np.rad2deg, np.deg2rad))
with plt.style.context("ggplot"), plt.rc_context({"lines.linewidth": 3}): plt.figure(); plt.plot([1, 2])
print(px.shape, fig.get_size_inches(), len(fig.axes), plt.get_fignums())

#### d-networkx-project
import networkx as nx, pandas as pd, matplotlib.pyplot as plt
edges = pd.DataFrame({"from": list("aabcd"), "to": list("bccde"), "w": [1, 4, 2, 3, 1]})
G = nx.from_pandas_edgelist(edges, "from", "to", edge_attr="w", create_using=nx.DiGraph)
U = G.to_undirected(); nx.set_node_attributes(U, {n: {"deg": d} for n, d in U.degree()})
pos = nx.spring_layout(U, seed=1); fig, ax = plt.subplots(); nx.draw_networkx(U, pos, ax=ax, node_color=[U.nodes[n]["deg"] for n in U], cmap="viridis"); nx.draw_networkx_edge_labels(U, pos, edge_labels=nx.get_edge_attributes(U, "w"))
print(nx.shortest_path(G, "a", "e", weight="w"), {k: round(v, 2) for k, v in nx.pagerank(G).items()}, nx.density(U), [sorted(c) for c in nx.community.greedy_modularity_communities(U)], nx.to_pandas_adjacency(U).shape, list(nx.topological_sort(G)), nx.is_directed_acyclic_graph(G))
H = nx.Graph(); H.add_weighted_edges_from([(1, 2, .5), (2, 3, .7)]); mst = nx.minimum_spanning_tree(H); print(mst.size(weight="weight"), list(nx.bfs_tree(H, 1)), nx.node_link_data(H)["nodes"], *nx.generate_network_text(G), sep="\n")
nx.write_network_text(G)
nx.write_gexf(G, "graph.gexf") if False else nx.to_dict_of_lists(G)

#### d-numpy-structured
import numpy as np
dt = np.dtype([("name", "U10"), ("age", "i4"), ("w", "f8")]); arr = np.array([("Al", 30, 70.5), ("Bo", 25, 80.0)], dtype=dt)
print(arr["age"].mean(), np.sort(arr, order="age")["name"], arr[arr["w"] > 75].tolist(), np.rec.array(arr).name)
m = np.ma.masked_invalid([1, np.nan, 3]); print(m.mean(), m.filled(0), np.einsum("ij,jk->ik", np.eye(2), np.ones((2, 2))), np.lib.stride_tricks.sliding_window_view(np.arange(5), 3).mean(axis=1))
v = np.vectorize(lambda a, b: a if a > b else b, otypes=[float]); print(v([1, 5], [3, 2]), np.piecewise(np.arange(4.), [np.arange(4) < 2], [0, lambda t: t * 2]), np.select([arr["age"] > 28], ["old"], default="young"), np.apply_along_axis(np.ptp, 0, np.arange(6).reshape(2, 3)), np.frompyfunc(pow, 2, 1)(np.array([2, 3]), 2))
with np.errstate(divide="ignore", invalid="ignore"): print(np.nan_to_num(np.array([1, 0]) / 0), np.isin([1, 2], [2]), np.digitize([1, 5], [0, 3]), np.histogram([1, 2, 2], bins=2)[0])
np.set_printoptions(precision=3, suppress=True); print(np.unique([3, 1, 3], return_counts=True), np.add.reduce([1, 2]), np.multiply.outer([1, 2], [3, 4]), np.cov([[1, 2], [3, 5]]), np.linalg.eigvalsh(np.eye(2)), np.fft.rfft([1, 0, 0, 0]).real, np.interp(1.5, [1, 2], [10, 20]), np.gradient([1, 4, 9]), np.trapezoid([1, 2, 3]))

#### d-async-pipeline
import asyncio
from collections import Counter
async def producer(q, items):
    for i in items: await q.put(i); await asyncio.sleep(0)
    await q.put(None)
async def consumer(q, out):
    while (item := await q.get()) is not None: out.append(item * 2)
class Fetcher:
    def __init__(self): self.cache, self.hits = {}, Counter()
    async def fetch(self, key):
        self.hits[key] += 1
        if key not in self.cache: await asyncio.sleep(0); self.cache[key] = key.upper()
        return self.cache[key]
    def __aiter__(self): self._i = 0; return self
    async def __anext__(self):
        if self._i >= 2: raise StopAsyncIteration
        self._i += 1; return self._i
async def main():
    q, out = asyncio.Queue(), []
    await asyncio.gather(producer(q, range(4)), consumer(q, out)); f = Fetcher()
    got = await asyncio.gather(*map(f.fetch, "aab"), return_exceptions=True)
    return out, got, [i async for i in f], f.hits.most_common(1)
print(asyncio.run(main()))

#### d-validators-decorator
from functools import wraps, partialmethod
def validate(**checks):
    def deco(fn):
        @wraps(fn)
        def inner(self, *args, **kwargs):
            for name, check in checks.items():
                if name in kwargs and not check(kwargs[name]): raise ValueError(f"{name}={kwargs[name]!r} is not valid")
            return fn(self, *args, **kwargs)
        return inner
    return deco
def logged(fn):
    @wraps(fn)
    def inner(*a, **k):
        out = fn(*a, **k); inner.log.append((fn.__name__, out)); return out
    inner.log = []
    return inner
class Shop:
    def __init__(self): self._stock = {}
    @validate(qty=lambda q: q > 0, price=lambda p: p >= 0)
    def add(self, name, *, qty=1, price=0.0): self._stock[name] = self._stock.get(name, 0) + qty; return self._stock[name]
    @logged
    def total(self): return sum(self._stock.values())
    @property
    @logged
    def names(self): return sorted(self._stock)
    bulk = partialmethod(add, qty=10)
s = Shop(); s.add("a", qty=2); s.bulk("b"); print(s.total(), s.names, Shop.total.log)
try: s.add("c", qty=-1)
except ValueError as e: print(e)

#### d-plain-dataframe-accessor
import pandas as pd
@pd.api.extensions.register_dataframe_accessor("kpi")
class KpiAccessor:
    def __init__(self, frame): self._frame = frame
    @property
    def margin(self): return (self._frame["rev"] - self._frame["cost"]) / self._frame["rev"]
    def top(self, n=1, by="rev"): return self._frame.nlargest(n, by)
df = pd.DataFrame({"rev": [10.0, 20], "cost": [4, 15]}); print(df.kpi.margin.round(2).tolist(), df.kpi.top())

#### d-inherit-exception-data
import json
class ApiError(Exception):
    status = 500
    def __init__(self, message="error", **context): self.context = context; super().__init__(message)
    def to_dict(self): return {"error": type(self).__name__, "status": self.status, "message": str(self), **self.context}
class NotFound(ApiError): status = 404
class Conflict(ApiError): status = 409
def handler(fn):
    def inner(*a):
        try: return {"status": 200, "data": fn(*a)}
        except ApiError as e: return e.to_dict()
        except (KeyError, IndexError) as e: return NotFound(str(e), key=e.args[0]).to_dict()
        except Exception as e: return ApiError(repr(e)).to_dict()
    return inner
@handler
def get(d, k):
    if k == "dup": raise Conflict("already", other=1)
    return d[k] / 1
print(json.dumps([get({"a": 2}, k) for k in ("a", "b", "dup")]), get({"a": "x"}, "a"))

#### d-slots-weights-compare
from functools import total_ordering, cmp_to_key
from operator import attrgetter
@total_ordering
class Candidate:
    __slots__ = ("name", "_scores", "weight")
    def __init__(self, name, **scores): self.name, self._scores, self.weight = name, scores, 1.0
    @property
    def score(self): return sum(self._scores.values()) * self.weight
    def __eq__(self, other):
        if not isinstance(other, Candidate): return NotImplemented
        return (self.score, self.name) == (other.score, other.name)
    def __lt__(self, other): return self.score < other.score
    def __hash__(self): return hash(self.name)
    def __getitem__(self, k): return self._scores[k]
    def __contains__(self, k): return k in self._scores
    def __repr__(self): return f"<{self.name}: {self.score:.1f}>"
cs = [Candidate("A", sql=3, py=4), Candidate("B", sql=5, py=1), Candidate("C", py=9)]
print(sorted(cs, reverse=True), max(cs), sorted(cs, key=attrgetter("name")), sorted(cs, key=cmp_to_key(lambda x, y: (x["py"] > y["py"]) - (x["py"] < y["py"]))), {c: "sql" in c for c in cs}, [c for c in cs if c >= cs[1]])

#### d-interval-tree
from __future__ import annotations
from typing import NamedTuple
from bisect import insort, bisect_left
class Span(NamedTuple):
    start: int
    end: int
    label: str = ""
    def overlaps(self, o: Span) -> bool: return self.start < o.end and o.start < self.end
    def merge(self, o): return self._replace(start=min(self.start, o.start), end=max(self.end, o.end), label="+".join(filter(None, [self.label, o.label])))
class Calendar:
    def __init__(self): self.spans: list[Span] = []
    def book(self, s: Span):
        clash = [x for x in self.spans if x.overlaps(s)]
        if clash: raise ValueError(f"clash with {', '.join(c.label for c in clash)}")
        insort(self.spans, s); return self
    def free(self, lo, hi):
        cur = lo
        for s in self.spans:
            if s.start > cur: yield Span(cur, s.start, "free")
            cur = max(cur, s.end)
        if cur < hi: yield Span(cur, hi, "free")
    @staticmethod
    def merged(spans):
        out = []
        for s in sorted(spans):
            if out and out[-1].overlaps(s): out[-1] = out[-1].merge(s)
            else: out.append(s)
        return out
c = Calendar().book(Span(9, 10, "standup")).book(Span(12, 13, "lunch")); print([tuple(s) for s in c.free(8, 18)], Calendar.merged([Span(1, 4, "a"), Span(3, 6, "b"), Span(8, 9)]))
try: c.book(Span(9, 11, "x"))
except ValueError as e: print(e)

#### nx-write
import networkx as nx
G = nx.path_graph(4)
nx.write_network_text(G)
nx.write_gexf(G, "graph.gexf"); nx.write_graphml(G, "graph.graphml"); nx.write_gml(G, "graph.gml"); nx.write_edgelist(G, "graph.csv", delimiter=",", data=False); nx.write_adjlist(G, "graph.txt"); nx.write_weighted_edgelist(G, "w.txt"); nx.write_pajek(G, path="g.net")

#### cls-new-in-classmethod
class Account:
    def __init__(self): self._changes, self.balance = [], 0
    def _apply(self, e): self._changes.append(e); self.balance += e
    @classmethod
    def load(cls, events):
        acc = cls()
        for e in events: acc._apply(e)
        return acc
    def merged(self, others):
        out = Account()
        for e in self._changes: out._apply(e)
        return out
print(Account.load([1, 2]).balance, Account.load([3]).merged([]).balance)

