#### repository-generic
from __future__ import annotations
from dataclasses import dataclass, field
from typing import Generic, TypeVar, Iterable, Callable

T = TypeVar("T")
K = TypeVar("K")


class Repository(Generic[K, T]):
    def __init__(self, key: Callable[[T], K]):
        self._key = key
        self._items: dict[K, T] = {}

    def add(self, item: T) -> T:
        k = self._key(item)
        if k in self._items:
            raise ValueError(f"duplicate key {k!r}")
        self._items[k] = item
        return item

    def extend(self, items: Iterable[T]) -> Repository[K, T]:
        for item in items:
            self.add(item)
        return self

    def find(self, predicate: Callable[[T], bool]) -> list[T]:
        return [i for i in self._items.values() if predicate(i)]

    def get(self, key: K) -> T | None:
        return self._items.get(key)

    def __iter__(self):
        return iter(self._items.values())

    def __len__(self):
        return len(self._items)


@dataclass
class Stakeholder:
    name: str
    influence: int
    interest: int
    notes: list[str] = field(default_factory=list)

    @property
    def quadrant(self) -> str:
        match (self.influence >= 5, self.interest >= 5):
            case (True, True):
                return "manage closely"
            case (True, False):
                return "keep satisfied"
            case (False, True):
                return "keep informed"
            case _:
                return "monitor"


repo: Repository[str, Stakeholder] = Repository(lambda s: s.name)
repo.extend([Stakeholder("CFO", 9, 8), Stakeholder("Legal", 7, 3), Stakeholder("Users", 2, 9)])
for s in repo:
    print(f"{s.name:<8}{s.quadrant}")
print(len(repo.find(lambda s: s.influence > 5)), repo.get("CTO"))
#### generic-pep695
class Stack[T]:
    def __init__(self, *items: T) -> None:
        self._items: list[T] = list(items)

    def push(self, item: T) -> "Stack[T]":
        self._items.append(item)
        return self

    def pop(self) -> T:
        return self._items.pop()

    def peek(self) -> T | None:
        return self._items[-1] if self._items else None

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self):
        return reversed(self._items)


type Number = int | float


def first[T](items: list[T], default: T) -> T:
    return items[0] if items else default


class Undo:
    def __init__(self):
        self._done: Stack[Number] = Stack()
        self._undone: Stack[Number] = Stack()
        self.value: Number = 0

    def add(self, n: Number):
        self.value += n
        self._done.push(n)

    def undo(self):
        n = self._done.pop()
        self._undone.push(n)
        self.value -= n


u = Undo()
for n in (5, 7, 9):
    u.add(n)
u.undo()
print(u.value, len(u._done), u._undone.peek(), list(u._done), first([], 3))
#### protocol-runtime
from typing import Protocol, runtime_checkable, ClassVar, Self


@runtime_checkable
class Scorable(Protocol):
    def score(self) -> float: ...


class Base:
    count: ClassVar[int] = 0

    def __init__(self, name: str) -> None:
        self.name = name
        type(self).count += 1

    def rename(self, name: str) -> Self:
        self.name = name
        return self


class Lead(Base):
    def __init__(self, name: str, value: float, probability: float) -> None:
        super().__init__(name)
        self.value = value
        self.probability = probability

    def score(self) -> float:
        return self.value * self.probability


class Note(Base):
    pass


things = [Lead("Acme", 100, 0.5), Note("hello"), Lead("Beta", 300, 0.2).rename("Beta GmbH")]
scorable = [t for t in things if isinstance(t, Scorable)]
print(sum(t.score() for t in scorable), [t.name for t in scorable])
print(Lead.count, Note.count, Base.count)
#### singleton-new
class Cache:
    __instance = None

    def __new__(cls, *args, **kwargs):
        if cls.__instance is None:
            cls.__instance = super().__new__(cls)
            cls.__instance.__store = {}
        return cls.__instance

    def get_or_compute(self, key, fn):
        if key not in self.__store:
            self.__store[key] = fn(key)
        return self.__store[key]

    def __len__(self):
        return len(self.__store)


calls = []


def slow(n):
    calls.append(n)
    return sum(i * i for i in range(n))


for n in (10, 100, 10, 100, 50):
    Cache().get_or_compute(n, slow)
print(len(Cache()), calls, Cache() is Cache())
#### flyweight-cache
class Currency:
    _cache: dict[str, "Currency"] = {}

    def __new__(cls, code: str) -> "Currency":
        code = code.upper()
        if code in cls._cache:
            return cls._cache[code]
        self = super().__new__(cls)
        self._code = code
        cls._cache[code] = self
        return self

    @property
    def code(self):
        return self._code

    def __eq__(self, other):
        return isinstance(other, Currency) and other._code == self._code

    def __hash__(self):
        return hash(self._code)

    def __repr__(self):
        return f"<{self._code}>"


eur, usd = Currency("eur"), Currency("USD")
print(eur is Currency("EUR"), eur == usd, {eur, usd, Currency("usd")} == {usd, eur})
#### builder-fluent
class ReportBuilder:
    def __init__(self, title):
        self._parts = {"title": title, "sections": [], "footer": None}

    def section(self, heading, *paragraphs):
        self._parts["sections"].append((heading, paragraphs))
        return self

    def table(self, df, floatfmt="{:.1f}"):
        header = "| " + " | ".join(df.columns) + " |"
        rule = "|" + "|".join("---" for _ in df.columns) + "|"
        rows = [
            "| " + " | ".join(floatfmt.format(v) if isinstance(v, float) else str(v) for v in row) + " |"
            for row in df.itertuples(index=False)
        ]
        return self.section("Table", "\n".join([header, rule, *rows]))

    def footer(self, text):
        self._parts["footer"] = text
        return self

    def build(self):
        out = [f"# {self._parts['title']}"]
        for heading, paragraphs in self._parts["sections"]:
            out += [f"## {heading}", *paragraphs]
        if self._parts["footer"]:
            out.append(f"_{self._parts['footer']}_")
        return "\n\n".join(out)


df = pd.DataFrame({"team": ["A", "B"], "velocity": [21.55, 34.0]})
report = (
    ReportBuilder("Weekly")
    .section("Summary", "All good.", "Two risks open.")
    .table(df)
    .footer("generated by the PMO")
    .build()
)
print(report)
#### transformer-sklearn-style
class BaseTransformer:
    def fit(self, X, y=None):
        return self

    def fit_transform(self, X, y=None):
        return self.fit(X, y).transform(X)


class StandardScaler(BaseTransformer):
    def fit(self, X, y=None):
        self.mean_ = X.mean(axis=0)
        self.std_ = X.std(axis=0)
        return self

    def transform(self, X):
        return (X - self.mean_) / self.std_


class Clipper(BaseTransformer):
    def __init__(self, low=-1.0, high=1.0):
        self.low, self.high = low, high

    def transform(self, X):
        return np.clip(X, self.low, self.high)


class Chain(BaseTransformer):
    def __init__(self, steps):
        self.steps = steps
        self.named_steps = dict(steps)

    def fit(self, X, y=None):
        for _, step in self.steps:
            X = step.fit_transform(X, y)
        return self

    def transform(self, X):
        for name, step in self.steps:
            X = step.transform(X)
        return X

    def __getitem__(self, name):
        return self.named_steps[name]


rng = np.random.default_rng(0)
X = rng.normal(5, 2, size=(50, 3))
chain = Chain([("scale", StandardScaler()), ("clip", Clipper(-2, 2))])
out = chain.fit(X).transform(X)
print(out.mean(axis=0).round(2), out.min() >= -2, chain["scale"].mean_.round(1))
#### linear-model-class
class LinearRegression:
    def __init__(self, fit_intercept=True, alpha=0.0):
        self.fit_intercept = fit_intercept
        self.alpha = alpha
        self.coef_ = None
        self.intercept_ = 0.0

    def _design(self, X):
        X = np.asarray(X, dtype=float)
        if X.ndim == 1:
            X = X.reshape(-1, 1)
        return np.column_stack([np.ones(len(X)), X]) if self.fit_intercept else X

    def fit(self, X, y):
        A = self._design(X)
        penalty = self.alpha * np.eye(A.shape[1])
        if self.fit_intercept:
            penalty[0, 0] = 0
        beta = np.linalg.solve(A.T @ A + penalty, A.T @ np.asarray(y, dtype=float))
        if self.fit_intercept:
            self.intercept_, self.coef_ = beta[0], beta[1:]
        else:
            self.coef_ = beta
        return self

    def predict(self, X):
        A = self._design(X)
        beta = np.concatenate([[self.intercept_], self.coef_]) if self.fit_intercept else self.coef_
        return A @ beta

    def score(self, X, y):
        resid = y - self.predict(X)
        return 1 - (resid**2).sum() / ((y - y.mean()) ** 2).sum()

    def get_params(self):
        return {"fit_intercept": self.fit_intercept, "alpha": self.alpha}

    def set_params(self, **params):
        for key, value in params.items():
            if key == "alpha":
                self.alpha = value
            elif key == "fit_intercept":
                self.fit_intercept = value
        return self


spend = np.array([10, 20, 30, 40, 50.0])
sales = 3 + 2.5 * spend + np.array([0.5, -0.4, 0.1, 0.3, -0.5])
model = LinearRegression().fit(spend, sales)
print(model.coef_.round(2), round(model.intercept_, 2), round(model.score(spend, sales), 4))
print(model.set_params(alpha=10).fit(spend, sales).predict([60]).round(1))
#### dataframe-subclass
class Panel(pd.DataFrame):
    _metadata = ["source"]

    @property
    def _constructor(self):
        return Panel

    def growth(self, column):
        return self[column].pct_change()

    def total(self):
        return self.select_dtypes("number").sum()


p = Panel({"month": ["Jan", "Feb", "Mar"], "arr": [100.0, 110.0, 132.0]})
p.source = "finance"
print(p.growth("arr").round(2).tolist())
sub = p[p["arr"] > 105]
print(type(sub).__name__, sub.total()["arr"], p.source)
#### series-accessor
@pd.api.extensions.register_dataframe_accessor("kpi")
class KpiAccessor:
    def __init__(self, pandas_obj):
        self._validate(pandas_obj)
        self._obj = pandas_obj

    @staticmethod
    def _validate(obj):
        if "actual" not in obj.columns or "target" not in obj.columns:
            raise AttributeError("Must have 'actual' and 'target'.")

    @property
    def attainment(self):
        return self._obj["actual"] / self._obj["target"]

    def flag(self, threshold=0.9):
        return self._obj.assign(ok=self.attainment >= threshold)


df = pd.DataFrame({"kpi": ["nps", "arr"], "actual": [45, 98], "target": [60, 100]})
print(df.set_index("kpi").kpi.flag())
#### discrete-event-simulation
import heapq
import itertools
import random


class Environment:
    def __init__(self):
        self.now = 0
        self._queue = []
        self._counter = itertools.count()

    def schedule(self, delay, callback, *args):
        heapq.heappush(self._queue, (self.now + delay, next(self._counter), callback, args))

    def run(self, until):
        while self._queue and self._queue[0][0] <= until:
            self.now, _, callback, args = heapq.heappop(self._queue)
            callback(*args)
        self.now = until


class SupportDesk:
    def __init__(self, env, agents, rng):
        self.env, self.free, self.rng = env, agents, rng
        self.waiting = []
        self.waits = []

    def arrive(self, ticket):
        if self.free:
            self.start(ticket, self.env.now)
        else:
            self.waiting.append((ticket, self.env.now))
        self.env.schedule(self.rng.expovariate(1 / 4), self.arrive, ticket + 1)

    def start(self, ticket, arrived):
        self.free -= 1
        self.waits.append(self.env.now - arrived)
        self.env.schedule(self.rng.uniform(5, 12), self.finish)

    def finish(self):
        self.free += 1
        if self.waiting:
            self.start(*self.waiting.pop(0))


for agents in (2, 3):
    env = Environment()
    desk = SupportDesk(env, agents, random.Random(7))
    env.schedule(0, desk.arrive, 1)
    env.run(until=480)
    print(agents, "agents:", len(desk.waits), "served, mean wait", round(sum(desk.waits) / len(desk.waits), 1))
#### generator-process-sim
class Process:
    def __init__(self, name, steps):
        self.name = name
        self._steps = steps
        self._gen = self._run()
        self.done = False

    def _run(self):
        for step in self._steps:
            received = yield f"{self.name}: {step}"
            if received == "skip":
                yield f"{self.name}: skipped"
        return "finished"

    def send(self, value=None):
        try:
            return self._gen.send(value)
        except StopIteration as stop:
            self.done = True
            return stop.value


class Scheduler:
    def __init__(self, *processes):
        self._ready = list(processes)
        self.trace = []

    def run(self):
        while self._ready:
            process = self._ready.pop(0)
            self.trace.append(process.send())
            if not process.done:
                self._ready.append(process)
        return self.trace


for line in Scheduler(Process("A", ["plan", "build"]), Process("B", ["audit"])).run():
    print(line)
#### inventory-model
from dataclasses import dataclass, field
from collections import Counter, defaultdict
import math


class OutOfStock(Exception):
    def __init__(self, sku, wanted, available):
        super().__init__(f"{sku}: wanted {wanted}, have {available}")
        self.sku = sku
        self.short = wanted - available


@dataclass
class Item:
    sku: str
    on_hand: int
    daily_demand: float
    lead_time: int = 7
    unit_cost: float = 1.0

    def reorder_point(self, z=1.65):
        return math.ceil(self.daily_demand * self.lead_time + z * math.sqrt(self.daily_demand * self.lead_time))

    def eoq(self, order_cost=50, holding_rate=0.2):
        annual = self.daily_demand * 365
        return round(math.sqrt(2 * annual * order_cost / (holding_rate * self.unit_cost)))


class Warehouse:
    def __init__(self, items=()):
        self._items = {i.sku: i for i in items}
        self._moves = defaultdict(Counter)

    def ship(self, sku, n):
        item = self._items[sku]
        if item.on_hand < n:
            raise OutOfStock(sku, n, item.on_hand)
        item.on_hand -= n
        self._moves[sku]["out"] += n

    def receive(self, sku, n):
        self._items[sku].on_hand += n
        self._moves[sku]["in"] += n

    def reorder_list(self):
        return [(i.sku, i.eoq()) for i in self._items.values() if i.on_hand < i.reorder_point()]

    def __iter__(self):
        yield from self._items.values()

    @property
    def value(self):
        return sum(i.on_hand * i.unit_cost for i in self)


w = Warehouse([Item("bolt", 500, 40, unit_cost=0.2), Item("gear", 90, 3, 14, 8.5), Item("belt", 10, 2, 5, 4)])
w.ship("bolt", 300)
w.receive("belt", 20)
try:
    w.ship("gear", 100)
except OutOfStock as e:
    print(e, "short by", e.short)
print(w.reorder_list(), f"{w.value:.2f}", dict(w._moves))
#### project-scheduler
from datetime import date, timedelta
from functools import cached_property


class Task:
    def __init__(self, name, days, after=()):
        self.name = name
        self.days = days
        self.after = list(after)

    @cached_property
    def start(self):
        return max((t.finish for t in self.after), default=0)

    @cached_property
    def finish(self):
        return self.start + self.days


class Project:
    def __init__(self, start):
        self._start = start
        self._tasks = {}

    def task(self, name, days, *after):
        self._tasks[name] = Task(name, days, [self._tasks[a] for a in after])
        return self

    @property
    def length(self):
        return max(t.finish for t in self._tasks.values())

    def critical_path(self):
        current = max(self._tasks.values(), key=lambda t: t.finish)
        path = [current]
        while current.after:
            current = max(current.after, key=lambda t: t.finish)
            path.append(current)
        return [t.name for t in reversed(path)]

    def gantt(self, width=1):
        for t in self._tasks.values():
            print(f"{t.name:<10}" + " " * t.start * width + "#" * t.days * width)

    def as_frame(self):
        rows = []
        for t in self._tasks.values():
            rows.append({
                "task": t.name,
                "start": self._start + timedelta(days=t.start),
                "end": self._start + timedelta(days=t.finish),
            })
        return pd.DataFrame(rows)


p = Project(date(2025, 3, 3)).task("scope", 3).task("design", 5, "scope").task("legal", 2, "scope").task("build", 8, "design", "legal")
p.gantt()
print(p.length, p.critical_path())
print(p.as_frame())
#### kanban-board
from datetime import date
from itertools import groupby


class Card:
    _next_id = 1

    def __init__(self, title, points=1, owner=None):
        self.id = Card._next_id
        Card._next_id += 1
        self.title = title
        self.points = points
        self.owner = owner
        self._moved = {}

    def moved(self, column, day):
        self._moved[column] = day

    @property
    def cycle_time(self):
        if "Done" in self._moved and "Doing" in self._moved:
            return (self._moved["Done"] - self._moved["Doing"]).days
        return None


class Board:
    COLUMNS = ("Todo", "Doing", "Done")

    def __init__(self, wip_limit=2):
        self.wip_limit = wip_limit
        self._columns = {c: [] for c in self.COLUMNS}

    def add(self, card, day):
        self._columns["Todo"].append(card)
        card.moved("Todo", day)
        return card

    def move(self, card, to, day):
        if to == "Doing" and len(self._columns["Doing"]) >= self.wip_limit:
            raise RuntimeError("WIP limit reached")
        source = next(c for c, cards in self._columns.items() if card in cards)
        self._columns[source].remove(card)
        self._columns[to].append(card)
        card.moved(to, day)

    def __str__(self):
        return " | ".join(f"{c}: {', '.join(x.title for x in cards) or '-'}" for c, cards in self._columns.items())


board = Board(wip_limit=1)
a = board.add(Card("Login", 3, "Ana"), date(2025, 1, 6))
b = board.add(Card("Export", 5), date(2025, 1, 6))
board.move(a, "Doing", date(2025, 1, 7))
try:
    board.move(b, "Doing", date(2025, 1, 8))
except RuntimeError as e:
    print(e)
board.move(a, "Done", date(2025, 1, 10))
print(board)
print(a.cycle_time, b.cycle_time, [a.id, b.id])
#### portfolio-class
class Position:
    def __init__(self, ticker, shares, price):
        self.ticker = ticker
        self.shares = shares
        self.price = price

    @property
    def value(self):
        return self.shares * self.price


class Portfolio:
    def __init__(self, positions=None):
        self._positions = {p.ticker: p for p in positions or []}

    def __add__(self, other):
        merged = Portfolio(self._positions.values())
        for ticker, pos in other._positions.items():
            if ticker in merged._positions:
                mine = merged._positions[ticker]
                merged._positions[ticker] = Position(ticker, mine.shares + pos.shares, pos.price)
            else:
                merged._positions[ticker] = pos
        return merged

    def __getitem__(self, ticker):
        return self._positions[ticker]

    def __contains__(self, ticker):
        return ticker in self._positions

    @property
    def total(self):
        return sum(p.value for p in self._positions.values())

    def weights(self):
        return {t: p.value / self.total for t, p in self._positions.items()}

    def rebalance(self, targets):
        orders = {}
        for ticker, weight in targets.items():
            current = self._positions[ticker].value if ticker in self else 0
            orders[ticker] = round(self.total * weight - current, 2)
        return orders

    def var(self, returns, level=0.05):
        w = np.array([self.weights()[c] for c in returns.columns])
        return float(np.quantile(returns.to_numpy() @ w, level) * self.total)


core = Portfolio([Position("AAA", 10, 50), Position("BBB", 5, 20)])
both = core + Portfolio([Position("BBB", 5, 22), Position("CCC", 1, 100)])
print(both.total, {k: round(v, 2) for k, v in both.weights().items()})
print(both.rebalance({"AAA": 0.5, "BBB": 0.25, "CCC": 0.25}))
returns = pd.DataFrame(np.random.default_rng(1).normal(0, 0.02, (250, 3)), columns=["AAA", "BBB", "CCC"])
print(round(both.var(returns), 2))
#### roi-calculator
class CashFlow:
    def __init__(self, *flows, rate=0.1):
        self.flows = flows
        self.rate = rate

    def npv(self, rate=None):
        r = self.rate if rate is None else rate
        return sum(cf / (1 + r) ** t for t, cf in enumerate(self.flows))

    def irr(self, lo=-0.99, hi=10.0, tol=1e-7):
        while hi - lo > tol:
            mid = (lo + hi) / 2
            if self.npv(mid) > 0:
                lo = mid
            else:
                hi = mid
        return (lo + hi) / 2

    def payback(self):
        total = 0
        for t, cf in enumerate(self.flows):
            total += cf
            if total >= 0:
                return t
        return None

    def __add__(self, other):
        n = max(len(self.flows), len(other.flows))
        pad = lambda f: list(f) + [0] * (n - len(f))
        return CashFlow(*(a + b for a, b in zip(pad(self.flows), pad(other.flows))), rate=self.rate)

    def __format__(self, spec):
        return f"NPV={format(self.npv(), spec or ',.0f')}"


crm = CashFlow(-100, 40, 50, 60)
erp = CashFlow(-300, 0, 200, 250, 100, rate=0.08)
for name, cf in {"CRM": crm, "ERP": erp, "both": crm + erp}.items():
    print(f"{name:<5} {cf:,.1f} IRR={cf.irr():.1%} payback={cf.payback()}")
#### chart-style-class
import matplotlib.pyplot as plt


class ChartKit:
    base = {"linewidth": 2, "alpha": 0.8}
    palette = ["#264653", "#2a9d8f", "#e76f51"]

    def __init__(self, title, figsize=(7, 4), **style):
        self.title = title
        self.style = {**self.base, **style}
        self.fig, self.ax = plt.subplots(figsize=figsize)
        self._n = 0

    def line(self, x, y, label=None, **kw):
        self.ax.plot(x, y, label=label, color=self.palette[self._n % 3], **{**self.style, **kw})
        self._n += 1
        return self

    def band(self, x, lo, hi):
        self.ax.fill_between(x, lo, hi, alpha=0.2)
        return self

    def finish(self, xlabel="", ylabel=""):
        self.ax.set(title=self.title, xlabel=xlabel, ylabel=ylabel)
        self.ax.legend()
        self.ax.grid(True, alpha=0.3)
        self.fig.tight_layout()
        return self.fig


x = np.arange(12)
kit = ChartKit("MRR by plan", linestyle="--")
kit.line(x, 10 + x, "Pro").line(x, 5 + x**1.2, "Team", linewidth=3).band(x, 9 + x, 11 + x)
kit.finish("month", "k EUR")
plt.show()
#### okr-hierarchy
from __future__ import annotations
from dataclasses import dataclass, field
from statistics import mean


@dataclass
class KeyResult:
    title: str
    start: float
    target: float
    current: float
    weight: float = 1.0

    @property
    def progress(self) -> float:
        span = self.target - self.start
        return max(0.0, min(1.0, (self.current - self.start) / span)) if span else 1.0


@dataclass
class Objective:
    title: str
    owner: str
    key_results: list[KeyResult] = field(default_factory=list)
    children: list[Objective] = field(default_factory=list)

    def add(self, *krs: KeyResult) -> Objective:
        self.key_results.extend(krs)
        return self

    @property
    def progress(self) -> float:
        scores = [(k.progress, k.weight) for k in self.key_results]
        scores += [(c.progress, 1.0) for c in self.children]
        if not scores:
            return 0.0
        return sum(p * w for p, w in scores) / sum(w for _, w in scores)

    def walk(self, depth=0):
        yield depth, self
        for child in self.children:
            yield from child.walk(depth + 1)


company = Objective("Grow sustainably", "CEO").add(KeyResult("ARR", 10, 15, 12.5, 2), KeyResult("NRR", 1.0, 1.2, 1.15))
company.children.append(Objective("Delight users", "CPO").add(KeyResult("NPS", 30, 50, 35)))
for depth, objective in company.walk():
    bar = "#" * round(objective.progress * 20)
    print(f"{'  ' * depth}{objective.title:<20} {bar:<20} {objective.progress:.0%}")
print(mean(k.progress for k in company.key_results))
#### custom-exceptions-hierarchy
class PlanError(Exception):
    """Base for planning errors."""

    code = 100

    def __init__(self, message, **details):
        super().__init__(message)
        self.details = details

    def __str__(self):
        base = super().__str__()
        extra = ", ".join(f"{k}={v}" for k, v in self.details.items())
        return f"[{self.code}] {base}" + (f" ({extra})" if extra else "")


class BudgetExceeded(PlanError):
    code = 201

    @property
    def overrun(self):
        return self.details["spent"] - self.details["budget"]


class MissingOwner(PlanError):
    code = 301


def validate(item):
    if not item.get("owner"):
        raise MissingOwner("no owner", item=item["name"])
    if item["spent"] > item["budget"]:
        raise BudgetExceeded("over budget", spent=item["spent"], budget=item["budget"])
    return item["name"]


items = [
    {"name": "A", "owner": "x", "spent": 5, "budget": 9},
    {"name": "B", "owner": "", "spent": 1, "budget": 2},
    {"name": "C", "owner": "y", "spent": 12, "budget": 10},
]
for it in items:
    try:
        print("ok", validate(it))
    except BudgetExceeded as e:
        print(e, "overrun", e.overrun)
    except PlanError as e:
        print(type(e).__name__, e.args, e)
try:
    try:
        validate(items[2])
    except PlanError as e:
        raise RuntimeError("planning failed") from e
except RuntimeError as e:
    print(e, "<-", e.__cause__)
#### iterator-window
class SlidingWindow:
    def __init__(self, data, size):
        self._data = data
        self._size = size
        self._pos = 0

    def __iter__(self):
        self._pos = 0
        return self

    def __next__(self):
        if self._pos + self._size > len(self._data):
            raise StopIteration
        window = self._data[self._pos : self._pos + self._size]
        self._pos += 1
        return window

    def __len__(self):
        return max(0, len(self._data) - self._size + 1)

    def __reversed__(self):
        for i in range(len(self) - 1, -1, -1):
            yield self._data[i : i + self._size]

    def map(self, fn):
        return [fn(w) for w in self]


w = SlidingWindow([3, 5, 8, 13, 21], 3)
print(len(w), w.map(sum), next(reversed(w)))
for a, b, c in w:
    print(a, b, c, c / a)
#### sequence-abc
from collections.abc import Sequence, MutableMapping, Mapping
from collections import UserDict, UserList, OrderedDict


class Timeline(Sequence):
    def __init__(self, events):
        self._events = sorted(events)

    def __len__(self):
        return len(self._events)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return Timeline(self._events[index])
        return self._events[index]


class CaseInsensitive(MutableMapping):
    def __init__(self, data=None, **kwargs):
        self._store = {}
        self.update(dict(data or {}), **kwargs)

    def __setitem__(self, key, value):
        self._store[key.lower()] = (key, value)

    def __getitem__(self, key):
        return self._store[key.lower()][1]

    def __delitem__(self, key):
        del self._store[key.lower()]

    def __iter__(self):
        return (k for k, _ in self._store.values())

    def __len__(self):
        return len(self._store)


class Defaults(UserDict):
    def __missing__(self, key):
        return f"<{key}?>"


class Bounded(UserList):
    def append(self, item):
        super().append(item)
        if len(self.data) > 3:
            self.data.pop(0)


t = Timeline([(2021, "ipo"), (2015, "founded"), (2018, "series B")])
print(t[0], len(t[1:]), (2018, "series B") in t, t.index((2021, "ipo")), list(reversed(t))[0])
c = CaseInsensitive({"Region": "EMEA"}, Team="Ops")
print(c["REGION"], "team" in c, list(c), c.get("nope", 0), dict(c.items()))
print(Defaults(a=1)["b"])
b = Bounded()
for i in range(6):
    b.append(i)
print(b)
#### vector-ops
import math
from functools import reduce


class Vector:
    __slots__ = ["_xs"]

    def __init__(self, *xs):
        self._xs = tuple(float(x) for x in xs)

    def __len__(self):
        return len(self._xs)

    def __iter__(self):
        return iter(self._xs)

    def __getitem__(self, i):
        return self._xs[i]

    def __add__(self, o):
        return Vector(*(a + b for a, b in zip(self, o)))

    def __sub__(self, o):
        return self + -o

    def __neg__(self):
        return Vector(*(-a for a in self))

    def __mul__(self, o):
        if isinstance(o, Vector):
            return sum(a * b for a, b in zip(self._xs, o._xs))
        return Vector(*(a * o for a in self))

    __rmul__ = __mul__

    def __truediv__(self, k):
        return self * (1 / k)

    def __abs__(self):
        return math.sqrt(self * self)

    def __bool__(self):
        return any(self._xs)

    def __eq__(self, o):
        return isinstance(o, Vector) and self._xs == o._xs

    def __hash__(self):
        return hash(self._xs)

    def __repr__(self):
        return f"Vector{self._xs}"

    def __iadd__(self, o):
        self._xs = tuple(a + b for a, b in zip(self._xs, o._xs))
        return self

    def cosine(self, other):
        return self * other / (abs(self) * abs(other))


v, w = Vector(3, 4), Vector(1, 0)
print(v + w, v - w, 2 * v, v * w, abs(v), bool(Vector(0, 0)), v / 2, v == Vector(3, 4))
v += w
print(v, round(v.cosine(w), 3), reduce(lambda a, b: a + b, [v, w, w]))
#### fraction-class
from math import gcd
from functools import total_ordering
from numbers import Number


@total_ordering
class Ratio:
    def __init__(self, num, den=1):
        if den == 0:
            raise ZeroDivisionError("denominator is zero")
        g = gcd(num, den) * (-1 if den < 0 else 1)
        self._num, self._den = num // g, den // g

    @classmethod
    def parse(cls, text):
        return cls(*map(int, text.split("/")))

    @staticmethod
    def _coerce(x):
        return x if isinstance(x, Ratio) else Ratio(x)

    def __add__(self, other):
        other = self._coerce(other)
        return Ratio(self._num * other._den + other._num * self._den, self._den * other._den)

    __radd__ = __add__

    def __mul__(self, other):
        other = self._coerce(other)
        return Ratio(self._num * other._num, self._den * other._den)

    def __pow__(self, n):
        return Ratio(self._num**n, self._den**n)

    def __eq__(self, other):
        other = Ratio._coerce(other)
        return self._num == other._num and self._den == other._den

    def __lt__(self, other):
        other = self._coerce(other)
        return self._num * other._den < other._num * self._den

    def __float__(self):
        return self._num / self._den

    def __int__(self):
        return self._num // self._den

    def __round__(self, n=0):
        return round(float(self), n)

    def __str__(self):
        return f"{self._num}/{self._den}"

    __repr__ = __str__


shares = [Ratio(1, 3), Ratio.parse("1/6"), Ratio(2, 4)]
print(sum(shares), max(shares), sorted(shares), float(shares[0] * 3), shares[2] ** 2, Ratio(1, 2) == shares[2], round(shares[0], 2))
#### polynomial-call
class Polynomial:
    def __init__(self, *coeffs):
        self.coeffs = list(coeffs)

    def __call__(self, x):
        result = 0
        for c in self.coeffs:
            result = result * x + c
        return result

    def __add__(self, other):
        a, b = self.coeffs[::-1], other.coeffs[::-1]
        n = max(len(a), len(b))
        a += [0] * (n - len(a))
        b += [0] * (n - len(b))
        return Polynomial(*[x + y for x, y in zip(a, b)][::-1])

    def derivative(self):
        n = len(self.coeffs) - 1
        return Polynomial(*[c * (n - i) for i, c in enumerate(self.coeffs[:-1])])

    def __str__(self):
        n = len(self.coeffs) - 1
        terms = []
        for i, c in enumerate(self.coeffs):
            if c:
                p = n - i
                terms.append(f"{c}" + ("x" if p else "") + (f"^{p}" if p > 1 else ""))
        return " + ".join(terms)

    def newton(self, x, steps=20):
        d = self.derivative()
        for _ in range(steps):
            x -= self(x) / d(x)
        return x


p = Polynomial(1, -3, 0, 2)
print(p, "|", p.derivative(), "|", p(2), [p(x) for x in range(3)])
print(round(p.newton(2.5), 6), p + Polynomial(1, 1))
#### decorator-class
import functools
import time


class Memoize:
    def __init__(self, func):
        functools.update_wrapper(self, func)
        self.func = func
        self.cache = {}
        self.calls = 0

    def __call__(self, *args):
        self.calls += 1
        if args not in self.cache:
            self.cache[args] = self.func(*args)
        return self.cache[args]

    def clear(self):
        self.cache.clear()


class Retry:
    def __init__(self, times=3, exceptions=(Exception,)):
        self.times = times
        self.exceptions = exceptions

    def __call__(self, func):
        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            for attempt in range(1, self.times + 1):
                try:
                    return func(*args, **kwargs)
                except self.exceptions as e:
                    print(f"attempt {attempt} failed: {e}")
            raise RuntimeError(f"{func.__name__} failed after {self.times} tries")

        return wrapper


@Memoize
def fib(n):
    """Fibonacci."""
    return n if n < 2 else fib(n - 1) + fib(n - 2)


attempts = []


@Retry(times=3, exceptions=(ValueError,))
def flaky():
    attempts.append(1)
    if len(attempts) < 3:
        raise ValueError("not yet")
    return "done"


print(fib(60), fib.calls, len(fib.cache))
print(flaky(), flaky.__name__)
#### dependency-injection
from typing import Any, Callable, TypeVar

T = TypeVar("T")


class Container:
    def __init__(self):
        self._providers: dict[str, Callable[["Container"], Any]] = {}
        self._singletons: dict[str, Any] = {}

    def register(self, name: str, provider: Callable[["Container"], Any]) -> None:
        self._providers[name] = provider

    def resolve(self, name: str) -> Any:
        if name not in self._singletons:
            if name not in self._providers:
                raise LookupError(f"no provider for {name}")
            self._singletons[name] = self._providers[name](self)
        return self._singletons[name]

    def __getitem__(self, name):
        return self.resolve(name)


class Clock:
    def __init__(self, quarter):
        self.quarter = quarter


class Forecaster:
    def __init__(self, clock, growth):
        self._clock = clock
        self._growth = growth

    def forecast(self, base):
        return {f"Q{q}": round(base * (1 + self._growth) ** i, 1) for i, q in enumerate(range(self._clock.quarter, 5))}


c = Container()
c.register("clock", lambda c: Clock(2))
c.register("growth", lambda _: 0.05)
c.register("forecaster", lambda c: Forecaster(c["clock"], c["growth"]))
print(c["forecaster"].forecast(100))
print(c["forecaster"] is c.resolve("forecaster"))
try:
    c["db"]
except LookupError as e:
    print(e)
#### command-undo
from abc import ABC, abstractmethod
from collections import deque


class Command(ABC):
    @abstractmethod
    def execute(self): ...

    @abstractmethod
    def undo(self): ...


class SetCell(Command):
    def __init__(self, sheet, cell, value):
        self.sheet, self.cell, self.value = sheet, cell, value
        self._old = None

    def execute(self):
        self._old = self.sheet._cells.get(self.cell)
        self.sheet._cells[self.cell] = self.value

    def undo(self):
        if self._old is None:
            self.sheet._cells.pop(self.cell, None)
        else:
            self.sheet._cells[self.cell] = self._old


class Sheet:
    def __init__(self):
        self._cells = {}
        self._done, self._undone = deque(maxlen=50), deque(maxlen=50)

    def do(self, command):
        command.execute()
        self._done.append(command)
        self._undone.clear()

    def undo(self):
        if self._done:
            command = self._done.pop()
            command.undo()
            self._undone.append(command)

    def redo(self):
        if self._undone:
            command = self._undone.pop()
            command.execute()
            self._done.append(command)

    def eval(self, cell):
        value = self._cells.get(cell, 0)
        return value(self) if callable(value) else value


s = Sheet()
s.do(SetCell(s, "A1", 10))
s.do(SetCell(s, "A2", 32))
s.do(SetCell(s, "A3", lambda sh: sh.eval("A1") + sh.eval("A2")))
print(s.eval("A3"))
s.undo()
s.undo()
print(s.eval("A2"), s.eval("A3"))
s.redo()
print(sorted(s._cells))
#### chain-of-responsibility
class Approver:
    def __init__(self, name, limit, successor=None):
        self.name = name
        self.limit = limit
        self._successor = successor

    def set_next(self, approver):
        self._successor = approver
        return approver

    def handle(self, request):
        if request.amount <= self.limit:
            return f"{request.title}: approved by {self.name}"
        if self._successor:
            return self._successor.handle(request)
        return f"{request.title}: rejected"


class Request:
    def __init__(self, title, amount):
        self.title, self.amount = title, amount


lead = Approver("team lead", 1_000)
lead.set_next(Approver("director", 10_000)).set_next(Approver("CFO", 100_000))
for r in [Request("laptop", 900), Request("conference", 7000), Request("acquisition", 5e6)]:
    print(lead.handle(r))
#### adapter-facade
import csv
import io
import json


class CsvSource:
    def __init__(self, text):
        self._text = text

    def load(self):
        return list(csv.DictReader(io.StringIO(self._text)))


class JsonSource:
    def __init__(self, text):
        self._text = text

    def load(self):
        return json.loads(self._text)


class Warehouse:
    def __init__(self, *sources):
        self.sources = sources

    def load(self):
        rows = []
        for source in self.sources:
            rows.extend(source.load())
        return pd.DataFrame(rows).astype({"cost": float})

    def open(self):
        self.frame = self.load()
        return self

    def query(self, team):
        return self.frame[self.frame["team"] == team]

    def save(self):
        buffer = io.StringIO()
        self.frame.to_csv(buffer, index=False)
        return buffer.getvalue()


w = Warehouse(CsvSource("team,cost\nA,10\nB,20\n"), JsonSource('[{"team": "A", "cost": 5}]')).open()
print(w.query("A"))
print(w.save())
#### to-csv-own
class Ledger:
    def __init__(self, currency="EUR"):
        self.currency = currency
        self.entries = []

    def post(self, account, amount, memo=""):
        self.entries.append((account, amount, memo))
        return self

    def balance(self, account):
        return sum(a for acc, a, _ in self.entries if acc == account)

    def to_csv(self):
        return "\n".join(["account,amount,memo"] + [",".join(map(str, e)) for e in self.entries])

    def to_dict(self):
        out = {}
        for account, amount, _ in self.entries:
            out[account] = out.get(account, 0) + amount
        return out

    def to_markdown(self):
        lines = [f"| account | {self.currency} |", "|---|---:|"]
        lines += [f"| {k} | {v:,.2f} |" for k, v in self.to_dict().items()]
        return "\n".join(lines)

    @classmethod
    def read(cls, text):
        ledger = cls()
        for line in text.splitlines()[1:]:
            account, amount, memo = line.split(",")
            ledger.post(account, float(amount), memo)
        return ledger


def export(book):
    print(book.to_csv())
    return Ledger.read(book.to_csv())


copy = export(Ledger().post("cash", 100, "seed").post("cash", -20).post("cloud", 20))
print(copy.to_markdown(), copy.balance("cash"))
#### apply-transform-unknown-receiver
class Discount:
    def __init__(self, pct):
        self.pct = pct

    def apply(self, price):
        return price * (1 - self.pct / 100)


class Surcharge:
    def __init__(self, amount):
        self.amount = amount

    def apply(self, price):
        return price + self.amount


class Normaliser:
    def transform(self, rows):
        top = max(r["score"] for r in rows)
        return [{**r, "score": r["score"] / top} for r in rows]


class Ranker:
    def transform(self, rows):
        return sorted(rows, key=lambda r: -r["score"])


def checkout(price, adjustments):
    for adj in adjustments:
        price = adj.apply(price)
    return price


def process(rows, steps):
    for step in steps:
        rows = step.transform(rows)
    return rows


class Aggregator:
    def __init__(self):
        self.parts = []

    def agg(self, fn):
        return fn(self.parts)

    def pipe(self, fn, *args):
        return fn(self, *args)


print(checkout(100, [Discount(10), Surcharge(5), Discount(50)]))
print(process([{"n": "a", "score": 2}, {"n": "b", "score": 8}], [Normaliser(), Ranker()]))
a = Aggregator()
a.parts += [3, 4]
print(a.agg(sum), a.pipe(lambda s, k: len(s.parts) * k, 10))
#### monte-carlo-engine
from dataclasses import dataclass


@dataclass
class Triangular:
    low: float
    mode: float
    high: float

    def sample(self, rng, n):
        return rng.triangular(self.low, self.mode, self.high, n)


@dataclass
class Normal:
    mean: float
    sd: float

    def sample(self, rng, n):
        return rng.normal(self.mean, self.sd, n)


class Simulation:
    def __init__(self, seed=42):
        self._rng = np.random.default_rng(seed)
        self._inputs = {}
        self._model = None

    def input(self, name, distribution):
        self._inputs[name] = distribution
        return self

    def model(self, fn):
        self._model = fn
        return fn

    def run(self, n=5000):
        draws = {k: d.sample(self._rng, n) for k, d in self._inputs.items()}
        self.draws = pd.DataFrame(draws)
        self.draws["result"] = self._model(**draws)
        return self

    def percentile(self, *qs):
        return self.draws["result"].quantile([q / 100 for q in qs])

    def sensitivities(self):
        return self.draws.corr()["result"].drop("result").sort_values(key=abs, ascending=False)


sim = Simulation().input("price", Triangular(8, 10, 15)).input("units", Normal(1000, 120)).input("cost", Normal(6, 0.5))


@sim.model
def profit(price, units, cost):
    return units * (price - cost) - 2000


sim.run(2000)
print(sim.percentile(10, 50, 90).round(0))
print(sim.sensitivities().round(2))
print(f"P(loss) = {(sim.draws['result'] < 0).mean():.1%}")
#### pipeline-steps
from dataclasses import dataclass, field
from typing import Callable
import functools


@dataclass
class Step:
    name: str
    func: Callable[[pd.DataFrame], pd.DataFrame]
    params: dict = field(default_factory=dict)

    def __call__(self, df):
        return self.func(df, **self.params)


class Pipeline:
    def __init__(self, *steps: Step):
        self.steps = list(steps)
        self.log: list[dict] = []

    def __or__(self, step: Step) -> "Pipeline":
        return Pipeline(*self.steps, step)

    def run(self, df: pd.DataFrame) -> pd.DataFrame:
        for step in self.steps:
            before = len(df)
            df = step(df)
            self.log.append({"step": step.name, "before": before, "after": len(df)})
        return df

    def compose(self):
        return functools.reduce(lambda f, g: lambda x: g(f(x)), self.steps, lambda x: x)


def drop_missing(df, subset):
    return df.dropna(subset=subset)


def add_margin(df, cost="cost", revenue="revenue"):
    return df.assign(margin=(df[revenue] - df[cost]) / df[revenue])


def top(df, n=2, by="margin"):
    return df.nlargest(n, by)


raw = pd.DataFrame({"cost": [1, 2, None, 4], "revenue": [4, 3, 9, 16]})
pipe = Pipeline(Step("clean", drop_missing, {"subset": ["cost"]})) | Step("margin", add_margin) | Step("top", top, {"n": 2})
result = pipe.run(raw)
print(result)
print(pd.DataFrame(pipe.log))
print(pipe.compose()(raw).equals(result))
