# Several programs, each below a line that names it.

#### cls-analyzer-df
import pandas as pd
import numpy as np
import matplotlib.pyplot as plt
from typing import Optional, Dict, List, Tuple, Any

class SalesAnalyzer:
    """Analyzes sales data."""

    REQUIRED = {"date", "region", "amount"}

    def __init__(self, df: pd.DataFrame, currency: str = "EUR") -> None:
        missing = self.REQUIRED - set(df.columns)
        if missing:
            raise ValueError(f"Missing columns: {sorted(missing)}")
        self.df = df.copy()
        self.df["date"] = pd.to_datetime(self.df["date"])
        self.currency = currency
        self._results: Dict[str, Any] = {}

    def monthly(self) -> pd.Series:
        return self.df.set_index("date")["amount"].resample("MS").sum()

    def by_region(self, agg: str = "sum") -> pd.DataFrame:
        return self.df.groupby("region")["amount"].agg(agg).to_frame(agg)

    def apply(self, func, *args, **kwargs):
        return func(self.df, *args, **kwargs)

    def growth(self) -> pd.Series:
        return self.monthly().pct_change().mul(100).round(1)

    def plot(self, kind="line", title=None, save_as: Optional[str] = None):
        fig, ax = plt.subplots(figsize=(6, 3))
        self.monthly().plot(kind=kind, ax=ax, title=title or "Sales")
        if save_as:
            fig.savefig(save_as)
        return ax

    def summary(self) -> dict:
        s = self.df["amount"].describe()
        self._results["summary"] = s.to_dict()
        return {k: round(v, 2) for k, v in self._results["summary"].items()}

    def to_csv(self, name="sales_summary.csv"):
        self.by_region().to_csv(name)
        return name

data = pd.DataFrame({"date": pd.date_range("2024-01-01", periods=90), "region": np.tile(["N", "S", "E"], 30), "amount": np.arange(90) * 1.5})
a = SalesAnalyzer(data)
print(a.summary(), a.growth().iloc[-1], a.by_region("mean"), a.apply(lambda d, n: d.head(n), 2))
a.plot(kind="bar", title="x", save_as="sales.png")
a.to_csv()
#### cls-strategy-pricing
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import Protocol

class Discount(ABC):
    @abstractmethod
    def apply(self, total: float) -> float: ...

class NoDiscount(Discount):
    def apply(self, total): return total

@dataclass
class Percent(Discount):
    pct: float
    def apply(self, total): return total * (1 - self.pct / 100)

@dataclass
class Threshold(Discount):
    limit: float
    inner: Discount
    def apply(self, total):
        return self.inner.apply(total) if total > self.limit else total

@dataclass
class Cart:
    items: list[tuple[str, float]] = field(default_factory=list)
    discount: Discount = field(default_factory=NoDiscount)
    def add(self, name, price):
        self.items.append((name, price)); return self
    @property
    def subtotal(self): return sum(p for _, p in self.items)
    @property
    def total(self): return round(self.discount.apply(self.subtotal), 2)

print(Cart().add("a", 10).total, Cart(discount=Percent(10)).add("a", 10).total, Cart(discount=Threshold(50, Percent(20))).add("b", 100).total)
def best(cart, options): return min(options, key=lambda d: d.apply(cart.subtotal))
print(best(Cart([("x", 99)]), [Percent(5), Threshold(10, Percent(50)), NoDiscount()]))
#### cls-sklearn-like
import numpy as np
class BaseEstimator:
    def get_params(self): return {k: v for k, v in vars_of(self)}
    def __repr__(self): return f"{self.__class__.__name__}()"
def vars_of(obj): return sorted((k, getattr(obj, "alpha", None)) for k in ("alpha",))
class StandardScaler(BaseEstimator):
    def fit(self, X, y=None):
        self.mean_ = X.mean(axis=0); self.scale_ = X.std(axis=0); return self
    def transform(self, X): return (X - self.mean_) / self.scale_
    def fit_transform(self, X, y=None): return self.fit(X, y).transform(X)
class Ridge(BaseEstimator):
    def __init__(self, alpha=1.0): self.alpha = alpha
    def fit(self, X, y):
        X1 = np.c_[np.ones(len(X)), X]; A = X1.T @ X1 + self.alpha * np.eye(X1.shape[1])
        self.coef_ = np.linalg.solve(A, X1.T @ y); return self
    def predict(self, X): return np.c_[np.ones(len(X)), X] @ self.coef_
    def score(self, X, y): r = y - self.predict(X); return 1 - (r @ r) / ((y - y.mean()) @ (y - y.mean()))
class Pipeline:
    def __init__(self, steps): self.steps = steps
    def fit(self, X, y):
        for name, step in self.steps[:-1]:
            X = step.fit_transform(X, y)
        self.steps[-1][1].fit(X, y); return self
    def predict(self, X):
        for name, step in self.steps[:-1]: X = step.transform(X)
        return self.steps[-1][1].predict(X)
    @property
    def named_steps(self): return dict(self.steps)
rng = np.random.default_rng(0); X = rng.normal(size=(60, 3)); y = X @ [1, 2, 3] + 1
pipe = Pipeline([("scale", StandardScaler()), ("model", Ridge(0.1))]).fit(X, y)
print(np.abs(pipe.predict(X) - y).max() < 1, pipe.named_steps["model"].coef_.round(1), pipe.named_steps["scale"].mean_.round(1), Ridge(2).get_params())
def kfold(n, k):
    idx = np.arange(n)
    for fold in np.array_split(idx, k): yield np.setdiff1d(idx, fold), fold
print([round(Ridge().fit(X[tr], y[tr]).score(X[te], y[te]), 2) for tr, te in kfold(60, 3)])
#### cls-kmeans-pca
import numpy as np
class KMeans:
    def __init__(self, k=3, iters=50, seed=0): self.k, self.iters, self.rng = k, iters, np.random.default_rng(seed)
    def fit(self, X):
        self.centers = X[self.rng.choice(len(X), self.k, replace=False)]
        for _ in range(self.iters):
            self.labels = np.argmin(((X[:, None] - self.centers) ** 2).sum(-1), axis=1)
            new = np.array([X[self.labels == j].mean(axis=0) if (self.labels == j).any() else self.centers[j] for j in range(self.k)])
            if np.allclose(new, self.centers): break
            self.centers = new
        return self
class PCA:
    def __init__(self, n): self.n = n
    def fit_transform(self, X):
        Xc = X - X.mean(0); u, s, vt = np.linalg.svd(Xc, full_matrices=False)
        self.components_, self.explained_ = vt[: self.n], (s ** 2 / (s ** 2).sum())[: self.n]
        return Xc @ self.components_.T
X = np.vstack([np.random.default_rng(i).normal(i * 4, 1, (20, 2)) for i in range(3)])
m = KMeans().fit(X); print(np.bincount(m.labels), PCA(1).fit_transform(X).shape)
#### cls-event-bus
from collections import defaultdict
from functools import partial
from typing import Callable
class EventBus:
    def __init__(self): self._subs: dict[str, list[Callable]] = defaultdict(list)
    def on(self, event, handler=None):
        if handler is None: return partial(self.on, event)
        self._subs[event].append(handler); return handler
    def emit(self, event, *args, **kwargs): return [h(*args, **kwargs) for h in self._subs.get(event, [])]
    def off(self, event, handler): self._subs[event].remove(handler)
bus = EventBus()
@bus.on("sale")
def log(amount, **kw): return f"logged {amount}"
bus.on("sale", lambda amount, rate=0.1: amount * rate)
class Counter:
    def __init__(self): self.total = 0
    def __call__(self, amount, **kw): self.total += amount; return self.total
c = Counter(); bus.on("sale", c)
print(bus.emit("sale", 100), bus.emit("sale", 50, rate=0.2), c.total, bus.emit("none")); bus.off("sale", c)
#### cls-command-undo
class Command:
    def execute(self): raise NotImplementedError
    def undo(self): raise NotImplementedError
class Insert(Command):
    def __init__(self, doc, pos, text): self.doc, self.pos, self.text = doc, pos, text
    def execute(self): self.doc.text = self.doc.text[:self.pos] + self.text + self.doc.text[self.pos:]
    def undo(self): self.doc.text = self.doc.text[:self.pos] + self.doc.text[self.pos + len(self.text):]
class Doc:
    def __init__(self): self.text, self._done, self._undone = "", [], []
    def run(self, cmd): cmd.execute(); self._done.append(cmd); self._undone.clear()
    def undo(self):
        if self._done: c = self._done.pop(); c.undo(); self._undone.append(c)
    def redo(self):
        if self._undone: c = self._undone.pop(); c.execute(); self._done.append(c)
d = Doc(); d.run(Insert(d, 0, "hello")); d.run(Insert(d, 5, " world")); d.undo(); print(d.text); d.redo(); print(d.text)
#### cls-factory-registry
class Shape:
    _registry = {}
    @classmethod
    def register(cls, name):
        def deco(sub): cls._registry[name] = sub; return sub
        return deco
    @classmethod
    def create(cls, name, *args):
        try: return cls._registry[name](*args)
        except KeyError: raise ValueError(f"unknown shape {name!r}; one of {', '.join(sorted(cls._registry))}") from None
@Shape.register("circle")
class Circle(Shape):
    def __init__(self, r): self.r = r
    def area(self): return 3.14 * self.r ** 2
@Shape.register("square")
class Square(Shape):
    def __init__(self, a): self.a = a
    def area(self): return self.a ** 2
print(Shape.create("circle", 2).area(), Shape.create("square", 3).area())
try: Shape.create("hex")
except ValueError as e: print(e)
#### cls-singleton-cache
class Settings:
    _instance = None
    def __new__(cls, *args, **kwargs):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance
    def __init__(self, **kw):
        self.values = {**getattr(self, "values", {}), **kw}
    def get(self, key, default=None): return self.values.get(key, default)
a, b = Settings(x=1), Settings(y=2)
print(a is b, a.values, b.get("z", 0))
#### cls-tree-visitor
from dataclasses import dataclass
from typing import Union
@dataclass(frozen=True)
class Num: value: float
@dataclass(frozen=True)
class BinOp:
    op: str
    left: "Expr"
    right: "Expr"
Expr = Union[Num, BinOp]
OPS = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b}
class Evaluator:
    def visit(self, node):
        match node:
            case Num(value): return value
            case BinOp(op, left, right): return OPS[op](self.visit(left), self.visit(right))
class Printer:
    def visit(self, node):
        method = {Num: self.num, BinOp: self.binop}[type(node)]
        return method(node)
    def num(self, n): return f"{n.value:g}"
    def binop(self, n): return f"({self.visit(n.left)} {n.op} {self.visit(n.right)})"
def tokenize(text):
    import re
    return re.findall(r"\d+\.?\d*|[-+*/()]", text)
class Parser:
    def __init__(self, tokens): self.tokens, self.pos = tokens, 0
    def peek(self): return self.tokens[self.pos] if self.pos < len(self.tokens) else None
    def take(self): tok = self.peek(); self.pos += 1; return tok
    def expr(self):
        node = self.term()
        while self.peek() in ("+", "-"): node = BinOp(self.take(), node, self.term())
        return node
    def term(self):
        node = self.factor()
        while self.peek() in ("*", "/"): node = BinOp(self.take(), node, self.factor())
        return node
    def factor(self):
        if self.peek() == "(":
            self.take(); node = self.expr(); assert self.take() == ")", "expected )"; return node
        return Num(float(self.take()))
ast_ = Parser(tokenize("2 * (3 + 4) - 5 / 2")).expr()
print(Evaluator().visit(ast_), Printer().visit(ast_))
#### cls-linkedlist-iter
class LinkedList:
    class _Node:
        __slots__ = ("val", "next")
        def __init__(self, val, next=None): self.val, self.next = val, next
    def __init__(self, items=()):
        self._head = None; self._len = 0
        for x in reversed(list(items)): self.push(x)
    def push(self, x): self._head = LinkedList._Node(x, self._head); self._len += 1
    def __iter__(self):
        node = self._head
        while node: yield node.val; node = node.next
    def __len__(self): return self._len
    def reverse(self):
        prev, cur = None, self._head
        while cur: cur.next, prev, cur = prev, cur, cur.next
        self._head = prev; return self
    def __repr__(self): return " -> ".join(map(repr, self))
print(LinkedList([1, 2, 3]).reverse(), len(LinkedList("ab")), 2 in LinkedList([1, 2]))
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1; return self.n + 1
print(list(Countdown(3)), sum(Countdown(4)))
#### cls-typed-validation
from dataclasses import dataclass, field, fields, asdict, InitVar, KW_ONLY
from datetime import date
from typing import ClassVar, Optional
import json
class ValidationError(ValueError):
    def __init__(self, errors: dict[str, str]): super().__init__("; ".join(f"{k}: {v}" for k, v in errors.items())); self.errors = errors
@dataclass
class Employee:
    name: str
    salary: float
    _: KW_ONLY
    start: date = date(2024, 1, 1)
    manager: Optional["Employee"] = None
    bonus_pct: InitVar[float] = 0.0
    skills: list[str] = field(default_factory=list, compare=False, metadata={"doc": "free text"})
    count: ClassVar[int] = 0
    bonus: float = field(init=False, default=0.0)
    def __post_init__(self, bonus_pct):
        errors = {}
        if not self.name.strip(): errors["name"] = "empty"
        if self.salary < 0: errors["salary"] = "negative"
        if errors: raise ValidationError(errors)
        self.bonus = self.salary * bonus_pct
        type(self).count += 1
    def __str__(self): return f"{self.name} ({self.salary:,.0f})"
boss = Employee("Ann", 9000, bonus_pct=0.1)
team = [Employee("Bob", 5000, manager=boss, skills=["sql"]), Employee("Cy", 4000)]
print([str(e) for e in sorted(team, key=lambda e: e.salary)], boss.bonus, Employee.count, [f.name for f in fields(boss)], {f.name: f.metadata.get("doc") for f in fields(boss) if f.metadata})
print(json.dumps(asdict(team[0]), default=str))
try: Employee(" ", -1)
except ValidationError as e: print(e.errors)
#### cls-report-builder-html
import html
from io import StringIO
import pandas as pd
class Element:
    def __init__(self, tag, text="", **attrs): self.tag, self.text, self.attrs, self.children = tag, text, attrs, []
    def add(self, *children): self.children.extend(children); return self
    def render(self, depth=0):
        pad = "  " * depth
        attrs = "".join(f' {k.rstrip("_")}="{html.escape(str(v))}"' for k, v in self.attrs.items())
        if not self.children: return f"{pad}<{self.tag}{attrs}>{html.escape(self.text)}</{self.tag}>"
        inner = "\n".join(c.render(depth + 1) for c in self.children)
        return f"{pad}<{self.tag}{attrs}>\n{inner}\n{pad}</{self.tag}>"
class Report:
    def __init__(self, title): self.root = Element("div", class_="report").add(Element("h1", title)); self.buffer = StringIO()
    def section(self, title, df):
        self.root.add(Element("h2", title)); self.buffer.write(f"== {title}\n{df.to_string(index=False)}\n"); return self
    def __enter__(self): return self
    def __exit__(self, *exc): self.buffer.write("-- end\n"); return False
    @property
    def text(self): return self.buffer.getvalue()
with Report("Q1 <draft>") as r:
    r.section("Costs", pd.DataFrame({"team": ["a"], "cost": [1]}))
print(r.text, r.root.render())
#### cls-time-series-model
import numpy as np, pandas as pd
class ExponentialSmoothing:
    def __init__(self, alpha=0.5, beta=0.1): self.alpha, self.beta = alpha, beta
    def fit(self, series: pd.Series):
        level, trend = series.iloc[0], series.iloc[1] - series.iloc[0]
        fitted = []
        for y in series:
            fitted.append(level + trend)
            new = self.alpha * y + (1 - self.alpha) * (level + trend)
            trend = self.beta * (new - level) + (1 - self.beta) * trend
            level = new
        self.level_, self.trend_, self.index_ = level, trend, series.index
        self.fitted_ = pd.Series(fitted, index=series.index)
        self.rmse_ = float(np.sqrt(((series - self.fitted_) ** 2).mean()))
        return self
    def forecast(self, h):
        idx = pd.date_range(self.index_[-1], periods=h + 1, freq=self.index_.freq)[1:]
        return pd.Series(self.level_ + self.trend_ * np.arange(1, h + 1), index=idx, name="forecast")
s = pd.Series(np.arange(24) + np.sin(np.arange(24)), index=pd.date_range("2022-01-01", periods=24, freq="MS"))
models = {f"a={a}": ExponentialSmoothing(a).fit(s) for a in (0.2, 0.5, 0.8)}
best = min(models, key=lambda k: models[k].rmse_)
print(best, {k: round(m.rmse_, 3) for k, m in models.items()}, models[best].forecast(3).round(1))
#### cls-inventory-multiple
from collections import UserDict, UserList
from collections.abc import Mapping, MutableMapping, Sequence, Iterator
class Inventory(MutableMapping):
    def __init__(self, *args, **kwargs): self._items = {}; self.update(*args, **kwargs)
    def __getitem__(self, k): return self._items[k]
    def __setitem__(self, k, v):
        if v < 0: raise ValueError("negative stock")
        self._items[k] = v
    def __delitem__(self, k): del self._items[k]
    def __iter__(self): return iter(self._items)
    def __len__(self): return len(self._items)
    def __or__(self, other): return Inventory({**self, **other})
class Frozen(Mapping):
    def __init__(self, data): self._data = dict(data); self._hash = None
    def __getitem__(self, k): return self._data[k]
    def __iter__(self): return iter(self._data)
    def __len__(self): return len(self._data)
    def __hash__(self):
        if self._hash is None: self._hash = hash(frozenset(self._data.items()))
        return self._hash
class Playlist(UserList):
    def shuffle(self, seed=0):
        import random
        random.Random(seed).shuffle(self.data); return self
class Temps(list):
    @property
    def mean(self): return sum(self) / len(self)
class Bag(dict):
    def __missing__(self, key): return 0
inv = Inventory(apples=3, pears=2); inv["kiwi"] = 5; inv.pop("pears"); inv |= {"fig": 1}
print(dict(inv), inv.get("x", 0), hash(Frozen({"a": 1})) == hash(Frozen({"a": 1})), Playlist([1, 2, 3]).shuffle(), Temps([1, 2, 3]).mean, Bag(a=1)["zz"])
try: inv["bad"] = -1
except ValueError as e: print(e)
#### cls-scheduler-graph
import networkx as nx
from dataclasses import dataclass, field
from graphlib import TopologicalSorter, CycleError
@dataclass
class Task:
    name: str
    days: int
    needs: tuple[str, ...] = ()
    start: int = field(default=0, init=False)
    @property
    def end(self): return self.start + self.days
class Plan:
    def __init__(self, *tasks): self.tasks = {t.name: t for t in tasks}
    def order(self): return list(TopologicalSorter({t.name: t.needs for t in self.tasks.values()}).static_order())
    def schedule(self):
        for name in self.order():
            t = self.tasks[name]; t.start = max((self.tasks[n].end for n in t.needs), default=0)
        return self
    @property
    def length(self): return max(t.end for t in self.tasks.values())
    def critical(self):
        g = nx.DiGraph()
        for t in self.tasks.values():
            g.add_node(t.name, days=t.days)
            g.add_edges_from((n, t.name, {"weight": self.tasks[n].days}) for n in t.needs)
        return nx.dag_longest_path(g, weight="weight")
    def gantt(self): return "\n".join(f"{t.name:<6}{' ' * t.start}{'█' * t.days}" for t in self.tasks.values())
p = Plan(Task("spec", 3), Task("api", 5, ("spec",)), Task("ui", 4, ("spec",)), Task("ship", 1, ("api", "ui"))).schedule()
print(p.length, p.critical(), p.gantt(), sep="\n")
try: Plan(Task("a", 1, ("b",)), Task("b", 1, ("a",))).order()
except CycleError as e: print("cycle", e.args[1])
#### cls-units
from enum import Enum, IntFlag, auto
from functools import total_ordering
class Unit(Enum):
    M = ("m", 1.0); KM = ("km", 1000.0); MI = ("mi", 1609.344)
    def __init__(self, symbol, factor): self.symbol, self.factor = symbol, factor
    @classmethod
    def from_symbol(cls, s): return next(u for u in cls if u.symbol == s)
    @staticmethod
    def default(): return Unit.M
@total_ordering
class Length:
    def __init__(self, value, unit=Unit.M): self.value, self.unit = value, unit
    def to(self, unit): return Length(self.value * self.unit.factor / unit.factor, unit)
    def __eq__(self, o): return abs(self.to(Unit.M).value - o.to(Unit.M).value) < 1e-9
    def __lt__(self, o): return self.to(Unit.M).value < o.to(Unit.M).value
    def __add__(self, o): return Length(self.value + o.to(self.unit).value, self.unit)
    def __radd__(self, o): return self if o == 0 else NotImplemented
    def __format__(self, spec): return f"{self.value:{spec or '.2f'}} {self.unit.symbol}"
class Days(IntFlag):
    MON = auto(); TUE = auto(); WED = auto()
    WORK = MON | TUE | WED
print(f"{Length(1, Unit.MI).to(Unit.KM):.3f}", Length(1000) == Length(1, Unit.KM), max(Length(5), Length(1, Unit.KM)).value, f"{sum([Length(1), Length(2)])}", Unit.from_symbol("km").name, Days.MON in Days.WORK, [u.name for u in Unit])
#### cls-context-timer-log
import time
from contextlib import contextmanager, ContextDecorator
class Timer(ContextDecorator):
    def __init__(self, name="block"): self.name, self.elapsed = name, None
    def __enter__(self): self._t = time.perf_counter(); return self
    def __exit__(self, et, ev, tb): self.elapsed = time.perf_counter() - self._t; return False
class Logger:
    LEVELS = {"debug": 10, "info": 20, "error": 40}
    def __init__(self, level="info"): self.level, self.records = self.LEVELS[level], []
    def log(self, level, msg, *args):
        if self.LEVELS[level] >= self.level: self.records.append((level.upper(), msg % args if args else msg))
    def info(self, msg, *args): self.log("info", msg, *args)
    def error(self, msg, *args): self.log("error", msg, *args)
    @contextmanager
    def step(self, name):
        self.info("start %s", name)
        try: yield self
        except Exception as exc: self.error("%s failed: %s", name, exc); raise
        finally: self.info("end %s", name)
log = Logger()
@Timer("work")
def work(n): return sum(range(n))
with Timer("x") as t, log.step("load"): work(1000)
try:
    with log.step("bad"): raise RuntimeError("boom")
except RuntimeError: pass
print(t.elapsed >= 0, *log.records, sep="\n")
#### cls-dice-game
import random
from typing import NamedTuple
from itertools import cycle
class Roll(NamedTuple):
    a: int
    b: int
    @property
    def total(self): return self.a + self.b
    @property
    def double(self): return self.a == self.b
class Player:
    def __init__(self, name): self.name, self.score, self.rolls = name, 0, []
    def __lt__(self, o): return self.score < o.score
class Game:
    def __init__(self, *names, target=30, seed=1): self.players = [Player(n) for n in names]; self.rng = random.Random(seed); self.target = target
    def roll(self): return Roll(self.rng.randint(1, 6), self.rng.randint(1, 6))
    def play(self):
        for player in cycle(self.players):
            r = self.roll(); player.rolls.append(r); player.score += r.total * (2 if r.double else 1)
            if player.score >= self.target: return player
g = Game("Ann", "Bob"); w = g.play(); print(w.name, w.score, len(w.rolls), max(g.players).name, w.rolls[0]._asdict(), sorted(g.players, reverse=True)[0].name)
#### cls-df-wrapper-pipe
import pandas as pd
class Frame:
    def __init__(self, df): self._df = df
    def where(self, cond): return Frame(self._df[cond(self._df)])
    def select(self, *cols): return Frame(self._df[list(cols)])
    def mutate(self, **cols): return Frame(self._df.assign(**cols))
    def group(self, *keys): return Grouped(self._df, keys)
    def collect(self): return self._df.reset_index(drop=True)
    def __len__(self): return len(self._df)
class Grouped:
    def __init__(self, df, keys): self._df, self._keys = df, list(keys)
    def summarise(self, **aggs): return Frame(self._df.groupby(self._keys, as_index=False).agg(**aggs))
f = Frame(pd.DataFrame({"t": list("aab"), "x": [1, 2, 3]}))
print(f.where(lambda d: d["x"] > 1).mutate(y=lambda d: d.x * 2, z=1).select("t", "y").collect(), len(f), f.group("t").summarise(total=("x", "sum"), n=("x", "count")).collect())
#### cls-metrics-table
import pandas as pd
class Metric:
    def __init__(self, name, func, fmt="{:,.2f}", higher_is_better=True): self.name, self.func, self.fmt, self.hib = name, func, fmt, higher_is_better
    def __call__(self, df): return self.func(df)
    def render(self, df): return self.fmt.format(self(df))
METRICS = [Metric("Revenue", lambda d: d["rev"].sum(), "€{:,.0f}"), Metric("Margin", lambda d: (d["rev"] - d["cost"]).sum() / d["rev"].sum(), "{:.1%}"), Metric("Cost", lambda d: d.cost.mean(), higher_is_better=False)]
df = pd.DataFrame({"rev": [100, 200], "cost": [60, 90], "team": ["a", "b"]})
table = pd.DataFrame({m.name: {t: m.render(g) for t, g in df.groupby("team")} for m in METRICS})
print(table.to_markdown(), {m.name: m(df) for m in METRICS if m.hib})
#### cls-workflow-save-load
import json
import pandas as pd
from dataclasses import dataclass, asdict, field
@dataclass
class Experiment:
    name: str
    params: dict = field(default_factory=dict)
    results: list = field(default_factory=list)
    def log(self, **metrics): self.results.append(metrics); return self
    def to_json(self): return json.dumps(asdict(self), indent=2)
    @classmethod
    def from_json(cls, text): return cls(**json.loads(text))
    def frame(self): return pd.DataFrame(self.results).assign(name=self.name)
    def save(self, path=None):
        path = path or f"{self.name}.json"
        self.frame().to_json("experiment.json", orient="records")
        return path
class Store:
    def __init__(self): self._data = {}
    def save(self, key, value): self._data[key] = value
    def load(self, key): return self._data[key]
    def query(self, pred): return [v for v in self._data.values() if pred(v)]
    def eval(self): return len(self._data)
e = Experiment("t1", {"lr": 0.1}).log(loss=0.5).log(loss=0.4)
again = Experiment.from_json(e.to_json())
s = Store(); s.save("a", again); s.save("b", 3)
print(again == e, s.load("a").frame(), s.query(lambda v: v == 3), s.eval(), e.save())
#### cls-generic-result
from typing import Generic, TypeVar, Callable, Union, Iterable, Iterator, Optional, Any
from dataclasses import dataclass
T = TypeVar("T"); U = TypeVar("U"); E = TypeVar("E", bound=Exception)
@dataclass(frozen=True)
class Ok(Generic[T]):
    value: T
    def map(self, f: Callable[[T], U]) -> "Ok[U]": return Ok(f(self.value))
    def and_then(self, f): return f(self.value)
    def unwrap_or(self, default): return self.value
@dataclass(frozen=True)
class Err(Generic[E]):
    error: E
    def map(self, f): return self
    def and_then(self, f): return self
    def unwrap_or(self, default): return default
Result = Union[Ok[T], Err[E]]
def parse(text: str) -> Result[float, ValueError]:
    try: return Ok(float(text))
    except ValueError as e: return Err(e)
class LazySeq(Generic[T]):
    def __init__(self, it: Iterable[T]): self._it = it
    def map(self, f): return LazySeq(f(x) for x in self._it)
    def filter(self, p): return LazySeq(x for x in self._it if p(x))
    def take(self, n):
        def gen():
            for i, x in enumerate(self._it):
                if i >= n: return
                yield x
        return LazySeq(gen())
    def to_list(self) -> list[T]: return list(self._it)
    def reduce(self, f, init): 
        acc = init
        for x in self._it: acc = f(acc, x)
        return acc
print(parse("3").map(lambda x: x * 2), parse("x").map(abs).unwrap_or(0), parse("4").and_then(lambda v: Ok(v) if v > 5 else Err(ValueError("small"))), LazySeq(range(100)).filter(lambda x: x % 2).map(lambda x: x * x).take(3).to_list(), LazySeq([1, 2]).reduce(lambda a, b: a + b, 0))
#### cls-abstract-properties
from abc import ABC, abstractmethod
from functools import cached_property
import math
class Shape(ABC):
    name: str = "shape"
    @property
    @abstractmethod
    def area(self) -> float: ...
    @abstractmethod
    def scale(self, k: float) -> "Shape": ...
    def describe(self): return f"{self.name}: {self.area:.2f}"
    def __lt__(self, other): return self.area < other.area
class Circle(Shape):
    name = "circle"
    def __init__(self, r): self.r = r
    @property
    def area(self): return math.pi * self.r ** 2
    def scale(self, k): return Circle(self.r * k)
class Poly(Shape):
    name = "poly"
    def __init__(self, *pts): self.pts = pts
    @cached_property
    def area(self): return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(self.pts, self.pts[1:] + self.pts[:1]))) / 2
    def scale(self, k): return type(self)(*[(x * k, y * k) for x, y in self.pts])
shapes = [Circle(1), Poly((0, 0), (2, 0), (2, 2), (0, 2))]
print([s.describe() for s in sorted(shapes)], [s.scale(2).area for s in shapes], {type(s).__name__: s.area for s in shapes})
try: Shape()
except TypeError as e: print("abstract", "area" in str(e))
#### cls-dashboard-compose
import matplotlib.pyplot as plt
import pandas as pd
from abc import ABC, abstractmethod
class Panel(ABC):
    def __init__(self, title): self.title = title
    @abstractmethod
    def draw(self, ax, df): ...
    def render(self, ax, df):
        self.draw(ax, df); ax.set_title(self.title, fontsize=9)
class BarPanel(Panel):
    def __init__(self, title, x, y, **style): super().__init__(title); self.x, self.y, self.style = x, y, style
    def draw(self, ax, df): ax.bar(df[self.x], df[self.y], **self.style)
class LinePanel(Panel):
    def __init__(self, title, y): super().__init__(title); self.y = y
    def draw(self, ax, df): df[self.y].plot(ax=ax, marker="o")
class Dashboard:
    def __init__(self, *panels, cols=2): self.panels, self.cols = panels, cols
    def draw(self, df, name="dashboard.png"):
        rows = -(-len(self.panels) // self.cols)
        fig, axes = plt.subplots(rows, self.cols, figsize=(4 * self.cols, 3 * rows), squeeze=False)
        for panel, ax in zip(self.panels, axes.flat): panel.render(ax, df)
        for ax in axes.flat[len(self.panels):]: ax.set_visible(False)
        fig.tight_layout(); fig.savefig(name)
        return fig
df = pd.DataFrame({"q": ["Q1", "Q2"], "rev": [1, 3], "cost": [1, 2]})
Dashboard(BarPanel("Revenue", "q", "rev", color="teal"), LinePanel("Cost", "cost"), BarPanel("Cost", "q", "cost")).draw(df)
#### cls-plugins-transform-dict
import pandas as pd
class Upper:
    def transform(self, df): return df.rename(columns=str.upper)
class Double:
    def __init__(self, col): self.col = col
    def transform(self, df): return df.assign(**{self.col: df[self.col] * 2})
PLUGINS = {"upper": Upper(), "double": Double("a")}
def run(df, names):
    for name in names:
        df = PLUGINS[name].transform(df)
    return df
class Runner:
    def __init__(self, **plugins): self.plugins = plugins
    def __call__(self, df, *names):
        for n in names: df = self.plugins[n].transform(df)
        return df
print(run(pd.DataFrame({"a": [1]}), ["double", "upper"]), Runner(u=Upper(), d=Double("a"))(pd.DataFrame({"a": [2]}), "d", "u"))
#### cls-composite-apply
class Rule:
    def apply(self, x): raise NotImplementedError
class Add(Rule):
    def __init__(self, n): self.n = n
    def apply(self, x): return x + self.n
class Group(Rule):
    def __init__(self, *rules): self.rules = list(rules)
    def append(self, rule): self.rules.append(rule); return self
    def apply(self, x):
        for rule in self.rules: x = rule.apply(x)
        return x
class Maybe(Rule):
    def __init__(self, rule, when): self.rule, self.when = rule, when
    def apply(self, x): return self.rule.apply(x) if self.when(x) else x
g = Group(Add(1), Group(Add(2), Maybe(Add(100), lambda v: v > 3))).append(Add(5))
print(g.apply(0), g.apply(10), [r.apply(1) for r in g.rules])
#### cls-optional-dependency
import pandas as pd
class Cleaner:
    def __init__(self, rules=None):
        self.rules = rules or [self.strip, self.lower, self.dedupe]
    def strip(self, df): return df.apply(lambda c: c.str.strip() if c.dtype == object or str(c.dtype).startswith("str") else c)
    def lower(self, df): return df.rename(columns=lambda c: c.lower().replace(" ", "_"))
    def dedupe(self, df): return df.drop_duplicates()
    def run(self, df):
        for rule in self.rules:
            before = df.shape
            df = rule(df)
            print(f"{rule.__name__}: {before} -> {df.shape}")
        return df
Cleaner().run(pd.DataFrame({"First Name": [" a", "a", "b "], "N": [1, 1, 2]}))
#### cls-bootstrap-class
import numpy as np
class Bootstrap:
    def __init__(self, data, stat=np.mean, n=200, seed=None):
        self.data, self.stat, self.n = np.asarray(data), stat, n
        self.rng = np.random.default_rng(seed)
    def run(self):
        idx = self.rng.integers(0, len(self.data), (self.n, len(self.data)))
        self.samples = np.array([self.stat(self.data[i]) for i in idx]); return self
    def ci(self, level=0.95):
        a = (1 - level) / 2; return tuple(np.quantile(self.samples, [a, 1 - a]).round(3).tolist())
    def __str__(self): return "%s: %.2f %s" % (self.stat.__name__, self.stat(self.data), self.ci())
for stat in (np.mean, np.median, np.std): print(Bootstrap([1, 2, 3, 4, 50], stat, seed=1).run())
#### cls-hooks-super-chain
class Base:
    hooks = []
    def __init__(self, **options):
        self.options = {**self.defaults(), **options}
        self.setup()
    def defaults(self): return {"depth": 1}
    def setup(self): self.log = [type(self).__name__]
    def process(self, value):
        for hook in self.hooks: value = hook(value)
        return self.finish(value)
    def finish(self, value): return value
class Doubling(Base):
    hooks = [lambda v: v * 2]
    def defaults(self): return {**super().defaults(), "depth": 2, "name": "dbl"}
    def finish(self, value): return super().finish(value) + self.options["depth"]
class Noisy(Doubling):
    hooks = Doubling.hooks + [abs]
    def setup(self): super().setup(); self.log.append("noisy")
    def process(self, value): out = super().process(value); self.log.append(out); return out
n = Noisy(depth=5); print(n.process(-4), n.log, n.options, isinstance(n, Base))
#### cls-save-many-charts
import matplotlib.pyplot as plt
class Exporter:
    def __init__(self, prefix="chart"): self.prefix, self.names = prefix, []
    def save(self, fig, label):
        name = f"{self.prefix}_{label}.png"
        fig.savefig(name, dpi=80); plt.close(fig); self.names.append(name); return name
    def save_all(self, figs):
        return [self.save(fig, label) for label, fig in figs.items()]
def make(ys):
    fig, ax = plt.subplots(); ax.plot(ys); return fig
e = Exporter("q1"); print(e.save(make([1, 2]), "a"), e.save_all({"b": make([3]), "c": make([4, 5])}), e.names)
#### cls-file-names-attribute
import pandas as pd
class Export:
    filename = "result.csv"
    def __init__(self, df, sheet="Data"): self.df, self.sheet = df, sheet
    def csv(self): self.df.to_csv(self.filename, index=False); return self.filename
    def excel(self, name="result.xlsx"):
        with pd.ExcelWriter(name) as writer:
            self.df.to_excel(writer, sheet_name=self.sheet, index=False)
        return name
    def markdown(self): return self.df.to_markdown(index=False)
x = Export(pd.DataFrame({"a": [1]})); print(x.csv(), x.excel(), x.excel("other.xlsx"), x.markdown())
#### cls-buffers-on-self
import io, base64
import pandas as pd, matplotlib.pyplot as plt
class Sink:
    def __init__(self): self.buf = io.StringIO(); self.png = io.BytesIO()
    def table(self, df): df.to_csv(self.buf, index=False); return self
    def chart(self, fig): fig.savefig(self.png, format="png"); return self
    def back(self): self.buf.seek(0); return pd.read_csv(self.buf)
    def uri(self): return "data:image/png;base64," + base64.b64encode(self.png.getvalue()).decode()
fig, ax = plt.subplots(); ax.plot([1, 2]); s = Sink().table(pd.DataFrame({"a": [1, 2]})).chart(fig); plt.close(fig)
print(s.back(), s.uri()[:22])
#### cls-threshold-alerts
from dataclasses import dataclass
from typing import Callable, Iterable
import operator
@dataclass(frozen=True)
class Alert:
    metric: str; op: str; limit: float; message: str = "{metric} is {value} ({op} {limit})"
    OPS = {">": operator.gt, "<": operator.lt, ">=": operator.ge}
    def check(self, values):
        value = values[self.metric]
        if self.OPS[self.op](value, self.limit):
            return self.message.format(metric=self.metric, value=value, op=self.op, limit=self.limit)
class Monitor:
    def __init__(self, alerts: Iterable[Alert]): self.alerts = tuple(alerts)
    def scan(self, rows):
        for i, row in enumerate(rows):
            yield from ((i, msg) for a in self.alerts if (msg := a.check(row)))
for hit in Monitor([Alert("cpu", ">", 90), Alert("mem", ">=", 80, "memory {value}%")]).scan([{"cpu": 95, "mem": 20}, {"cpu": 1, "mem": 80}]): print(hit)
