#### weighted-scoring
class Criterion:
    def __init__(self, name, weight, higher_is_better=True):
        self.name, self.weight, self.higher_is_better = name, weight, higher_is_better

    def normalise(self, values):
        lo, hi = min(values), max(values)
        if hi == lo:
            return [1.0] * len(values)
        scaled = [(v - lo) / (hi - lo) for v in values]
        return scaled if self.higher_is_better else [1 - s for s in scaled]


class DecisionMatrix:
    def __init__(self, criteria):
        self._criteria = list(criteria)
        self._options = {}

    def option(self, name, **scores):
        missing = {c.name for c in self._criteria} - scores.keys()
        if missing:
            raise ValueError(f"{name} lacks {', '.join(sorted(missing))}")
        self._options[name] = scores
        return self

    def evaluate(self):
        names = list(self._options)
        totals = dict.fromkeys(names, 0.0)
        for c in self._criteria:
            column = c.normalise([self._options[n][c.name] for n in names])
            for n, v in zip(names, column):
                totals[n] += c.weight * v
        weight = sum(c.weight for c in self._criteria)
        return pd.Series({n: t / weight for n, t in totals.items()}, name="score").sort_values(ascending=False)


m = DecisionMatrix([Criterion("impact", 3), Criterion("cost", 2, False), Criterion("fit", 1)])
m.option("Build", impact=9, cost=80, fit=7).option("Buy", impact=7, cost=40, fit=6).option("Partner", impact=5, cost=10, fit=9)
print(m.evaluate().round(3))
try:
    m.option("Wait", impact=1)
except ValueError as e:
    print(e)
#### time-series-container
from bisect import bisect_left, insort
from datetime import date


class TimeSeries:
    def __init__(self, points=()):
        self._dates, self._values = [], {}
        for d, v in points:
            self[d] = v

    def __setitem__(self, d, v):
        if d not in self._values:
            insort(self._dates, d)
        self._values[d] = v

    def __getitem__(self, key):
        if isinstance(key, slice):
            lo = bisect_left(self._dates, key.start) if key.start else 0
            hi = bisect_left(self._dates, key.stop) if key.stop else len(self._dates)
            return TimeSeries((d, self._values[d]) for d in self._dates[lo:hi])
        return self._values[key]

    def __iter__(self):
        return ((d, self._values[d]) for d in self._dates)

    def __add__(self, other):
        keys = sorted(set(self._dates) | set(other._dates))
        return TimeSeries((k, self._values.get(k, 0) + other._values.get(k, 0)) for k in keys)

    def map(self, f):
        return TimeSeries((d, f(v)) for d, v in self)

    def rolling(self, n):
        values = [v for _, v in self]
        return [sum(values[max(0, i - n + 1) : i + 1]) / min(n, i + 1) for i in range(len(values))]

    def to_series(self):
        return pd.Series(self._values).sort_index()


a = TimeSeries([(date(2025, 2, 1), 4), (date(2025, 1, 1), 3), (date(2025, 3, 1), 9)])
b = a.map(lambda v: v * 2)
print(list((a + b)[date(2025, 2, 1):]))
print(a.rolling(2), a.to_series().tolist())
#### company-structure
class Employee:
    raise_pct = 0.03
    _count = 0

    def __init__(self, name, salary):
        self.name = name
        self.__salary = salary
        Employee._count += 1

    @property
    def salary(self):
        return self.__salary

    @salary.setter
    def salary(self, value):
        if value < self.__salary:
            raise ValueError("no pay cuts")
        self.__salary = value

    def give_raise(self):
        self.salary = round(self.__salary * (1 + self.raise_pct), 2)

    @classmethod
    def headcount(cls):
        return cls._count

    def __lt__(self, other):
        return self.__salary < other.__salary

    def __str__(self):
        return f"{self.__class__.__name__} {self.name}: {self.salary:,.0f}"


class Manager(Employee):
    raise_pct = 0.05

    def __init__(self, name, salary, reports=()):
        super().__init__(name, salary)
        self._reports = list(reports)

    def __iadd__(self, e):
        self._reports.append(e)
        return self

    def payroll(self):
        return self.salary + sum(r.payroll() if isinstance(r, Manager) else r.salary for r in self._reports)


ana, ben = Employee("Ana", 60000), Employee("Ben", 52000)
boss = Manager("Cleo", 90000, [ana])
boss += ben
for e in (ana, ben, boss):
    e.give_raise()
print(*sorted([boss, ana, ben]), sep="\n")
print(boss.payroll(), Employee.headcount())
try:
    ben.salary = 1
except ValueError as err:
    print(err)
#### trie
class TrieNode:
    def __init__(self):
        self.children = {}
        self.count = 0


class Trie:
    def __init__(self, words=()):
        self.root = TrieNode()
        for w in words:
            self.insert(w)

    def insert(self, word):
        node = self.root
        for ch in word:
            node = node.children.setdefault(ch, TrieNode())
        node.count += 1

    def _find(self, prefix):
        node = self.root
        for ch in prefix:
            node = node.children.get(ch)
            if node is None:
                return None
        return node

    def complete(self, prefix):
        start = self._find(prefix)
        if start is None:
            return
        stack = [(prefix, start)]
        while stack:
            word, node = stack.pop()
            if node.count:
                yield word
            stack.extend((word + ch, child) for ch, child in sorted(node.children.items(), reverse=True))

    def __contains__(self, word):
        node = self._find(word)
        return bool(node and node.count)


t = Trie("market marketing margin price pricing product".split())
print(list(t.complete("mar")), "price" in t, "pri" in t, list(t.complete("x")))
#### union-find
class DisjointSet:
    def __init__(self):
        self.parent = {}
        self.rank = {}

    def add(self, x):
        self.parent.setdefault(x, x)
        self.rank.setdefault(x, 0)

    def find(self, x):
        while self.parent[x] != x:
            self.parent[x] = self.parent[self.parent[x]]
            x = self.parent[x]
        return x

    def union(self, a, b):
        self.add(a)
        self.add(b)
        ra, rb = self.find(a), self.find(b)
        if ra == rb:
            return False
        if self.rank[ra] < self.rank[rb]:
            ra, rb = rb, ra
        self.parent[rb] = ra
        self.rank[ra] += self.rank[ra] == self.rank[rb]
        return True

    def groups(self):
        out = {}
        for x in self.parent:
            out.setdefault(self.find(x), []).append(x)
        return list(out.values())


ds = DisjointSet()
for a, b in [("crm", "billing"), ("billing", "erp"), ("hr", "payroll")]:
    ds.union(a, b)
print(ds.groups(), ds.find("crm") == ds.find("erp"), ds.union("crm", "erp"))
#### typed-dict-and-newtype
from typing import TypedDict, NotRequired, NewType, Literal, Final, overload, Annotated, cast

UserId = NewType("UserId", int)
Level = Literal["low", "mid", "high"]
LIMIT: Final = 3


class RiskRow(TypedDict):
    id: UserId
    title: str
    level: Level
    owner: NotRequired[str]


class RiskBook:
    def __init__(self) -> None:
        self._rows: list[RiskRow] = []

    @overload
    def add(self, row: RiskRow) -> None: ...
    @overload
    def add(self, row: str, level: Level) -> None: ...

    def add(self, row, level="low"):
        if isinstance(row, str):
            row = RiskRow(id=UserId(len(self._rows) + 1), title=row, level=level)
        self._rows.append(row)

    def top(self, n: Annotated[int, "at most"] = LIMIT) -> list[str]:
        order = {"high": 0, "mid": 1, "low": 2}
        return [r["title"] for r in sorted(self._rows, key=lambda r: order[r["level"]])[:n]]


book = RiskBook()
book.add("Key person leaves", "high")
book.add({"id": UserId(2), "title": "FX moves", "level": "mid", "owner": "CFO"})
book.add("Typos")
print(book.top(2), cast(int, book._rows[0]["id"]))
#### game-of-life
class Life:
    def __init__(self, cells):
        self._cells = frozenset(cells)

    @classmethod
    def parse(cls, text):
        return cls((x, y) for y, row in enumerate(text.strip().splitlines()) for x, c in enumerate(row) if c == "#")

    def _neighbours(self, cell):
        x, y = cell
        return {(x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy}

    def step(self):
        candidates = self._cells.union(*(self._neighbours(c) for c in self._cells))
        alive = set()
        for c in candidates:
            n = len(self._neighbours(c) & self._cells)
            if n == 3 or (n == 2 and c in self._cells):
                alive.add(c)
        return Life(alive)

    def __eq__(self, other):
        return isinstance(other, type(self)) and self._cells == other._cells

    def __hash__(self):
        return hash(self._cells)

    def __len__(self):
        return len(self._cells)


blinker = Life.parse(".#.\n.#.\n.#.")
print(len(blinker.step()), blinker.step().step() == blinker, blinker.step() == blinker)
#### bank-interest-polymorphism
class Account:
    def __init__(self, owner, balance=0.0):
        self.owner = owner
        self._balance = float(balance)

    @property
    def balance(self):
        return self._balance

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("Deposit must be positive")
        self._balance += amount

    def transfer(self, other, amount):
        self.withdraw(amount)
        other.deposit(amount)

    def withdraw(self, amount):
        if amount > self._available():
            raise ValueError(f"Insufficient funds: {self._available():.2f}")
        self._balance -= amount

    def _available(self):
        return self._balance

    def compare(self, other):
        return self._balance - other._balance


class Savings(Account):
    def __init__(self, owner, balance=0.0, rate=0.02):
        super().__init__(owner, balance)
        self.rate = rate

    def accrue(self, years=1):
        self._balance *= (1 + self.rate) ** years


class Checking(Account):
    overdraft = 500

    def _available(self):
        return super()._available() + self.overdraft


s, c = Savings("Ana", 1000, rate=0.03), Checking("Ana", 100)
s.accrue(2)
c.transfer(s, 400)
print(round(s.balance, 2), c.balance, round(s.compare(c), 2))
try:
    c.withdraw(1000)
except ValueError as e:
    print(e)
#### supply-chain-agents
import random


class Agent:
    _ids = iter(range(1, 1000))

    def __init__(self, model):
        self.id = next(Agent._ids)
        self.model = model

    def step(self):
        raise NotImplementedError

    def __repr__(self):
        return f"<{self.__class__.__qualname__} #{self.id}>"


class Customer(Agent):
    def __init__(self, model, loyalty):
        super().__init__(model)
        self.loyalty = loyalty
        self.brand = model.rng.choice(model.brands)

    def step(self):
        if self.model.rng.random() > self.loyalty:
            self.brand = max(self.model.brands, key=lambda b: b.appeal + self.model.rng.gauss(0, 1))


class Brand(Agent):
    def __init__(self, model, name, appeal):
        super().__init__(model)
        self.name, self.appeal = name, appeal

    def step(self):
        self.appeal *= 0.99


class Market:
    def __init__(self, n, seed=0):
        self.rng = random.Random(seed)
        self.brands = []
        self.brands = [Brand(self, "X", 1.0), Brand(self, "Y", 1.4)]
        self.customers = [Customer(self, self.rng.uniform(0.5, 0.95)) for _ in range(n)]
        self.history = []

    def step(self):
        for agent in [*self.brands, *self.customers]:
            agent.step()
        self.history.append({b.name: sum(c.brand is b for c in self.customers) for b in self.brands})


market = Market(50)
for _ in range(10):
    market.step()
df = pd.DataFrame(market.history)
print(df.tail(2), market.brands[0])
#### table-printer-dunders
class Table:
    def __init__(self, *headers, **options):
        self._headers = headers
        self._rows = []
        self._options = {"sep": " | ", "align": "<", **options}

    def __lshift__(self, row):
        if len(row) != len(self._headers):
            raise ValueError("wrong number of cells")
        self._rows.append(tuple(str(c) for c in row))
        return self

    def __str__(self):
        widths = [max(map(len, col)) for col in zip(self._headers, *self._rows)]
        sep, align = self._options["sep"], self._options["align"]
        fmt = lambda row: sep.join(f"{c:{align}{w}}" for c, w in zip(row, widths))
        rule = "-+-".join("-" * w for w in widths)
        return "\n".join([fmt(self._headers), rule, *map(fmt, self._rows)])

    def _repr_html_(self):
        head = "".join(f"<th>{h}</th>" for h in self._headers)
        body = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in r) + "</tr>" for r in self._rows)
        return f"<table><tr>{head}</tr>{body}</table>"


t = Table("team", "velocity", align=">")
t << ("Alpha", 31) << ("Beta", 7)
print(t)
print(len(t._repr_html_()))
#### class-level-cache-and-stats
import math


class Stats:
    _cache: dict = {}
    precision = 2

    def __init__(self, values):
        self.values = tuple(values)

    def _memo(self, name, fn):
        key = (name, self.values)
        if key not in self._cache:
            self.__class__._cache[key] = fn()
        return self._cache[key]

    @property
    def mean(self):
        return self._memo("mean", lambda: sum(self.values) / len(self.values))

    @property
    def sd(self):
        return self._memo("sd", lambda: math.sqrt(sum((v - self.mean) ** 2 for v in self.values) / (len(self.values) - 1)))

    @classmethod
    def clear(cls):
        cls._cache.clear()

    @classmethod
    def cached(cls):
        return len(cls._cache)

    def summary(self):
        return {k: round(getattr(self, k), self.precision) for k in ("mean", "sd")}


a = Stats([4, 8, 15, 16, 23, 42])
print(a.summary(), Stats.cached())
Stats.precision = 4
print(a.summary(), Stats([1, 2]).mean, Stats.cached())
Stats.clear()
print(Stats.cached())
#### unit-converter-operator
class Quantity:
    _factors = {"m": 1.0, "km": 1000.0, "cm": 0.01}

    def __init__(self, value, unit="m"):
        if unit not in self._factors:
            raise ValueError(f"unknown unit {unit}")
        self.value, self.unit = value, unit

    @property
    def base(self):
        return self.value * self._factors[self.unit]

    def to(self, unit):
        return Quantity(self.base / self._factors[unit], unit)

    def __add__(self, other):
        if not isinstance(other, Quantity):
            return NotImplemented
        return Quantity((self.base + other.base) / self._factors[self.unit], self.unit)

    def __radd__(self, other):
        if other == 0:
            return self
        return NotImplemented

    def __rtruediv__(self, other):
        return other / self.base

    def __truediv__(self, other):
        return self.base / other.base if isinstance(other, Quantity) else Quantity(self.value / other, self.unit)

    def __eq__(self, other):
        return math_isclose(self.base, other.base)

    def __ge__(self, other):
        return self.base >= other.base

    def __str__(self):
        return f"{self.value:g} {self.unit}"


def math_isclose(a, b, tol=1e-9):
    return abs(a - b) <= tol * max(abs(a), abs(b))


trip = [Quantity(3, "km"), Quantity(500), Quantity(20000, "cm")]
total = sum(trip)
print(total, total.to("cm"), Quantity(1, "km") == Quantity(1000), total / trip[0], total / 2)
try:
    total + 5
except TypeError as e:
    print("TypeError")
#### cohort-retention-class
class CohortAnalysis:
    def __init__(self, orders, user="user", when="date"):
        self.orders = orders.assign(period=orders[when].dt.to_period("M"))
        self.user = user
        self._table = None

    def _build(self):
        first = self.orders.groupby(self.user)["period"].transform("min")
        df = self.orders.assign(cohort=first)
        df["age"] = (df["period"] - df["cohort"]).apply(lambda d: d.n)
        return df.groupby(["cohort", "age"])[self.user].nunique().unstack(fill_value=0)

    @property
    def table(self):
        if self._table is None:
            self._table = self._build()
        return self._table

    @property
    def retention(self):
        return self.table.div(self.table[0], axis=0).round(2)

    def __str__(self):
        return self.retention.to_string()


orders = pd.DataFrame({
    "user": list("aabbccda"),
    "date": pd.to_datetime(["2025-01-03", "2025-02-05", "2025-01-09", "2025-03-01", "2025-02-02", "2025-03-03", "2025-03-09", "2025-03-20"]),
})
c = CohortAnalysis(orders)
print(c)
c.retention
#### kpi-tracker-pandas
from dataclasses import dataclass
from typing import Callable


@dataclass(frozen=True)
class Kpi:
    name: str
    formula: Callable[[pd.DataFrame], float]
    target: float
    unit: str = ""
    invert: bool = False

    def evaluate(self, df):
        value = self.formula(df)
        ok = value <= self.target if self.invert else value >= self.target
        return {"kpi": self.name, "value": value, "target": self.target, "status": "ok" if ok else "miss"}


class Scorecard:
    def __init__(self, *kpis):
        self._kpis = {k.name: k for k in kpis}

    def __getitem__(self, name):
        return self._kpis[name]

    def evaluate(self, df):
        return pd.DataFrame([k.evaluate(df) for k in self._kpis.values()]).set_index("kpi")

    def by(self, df, column):
        return pd.concat({key: self.evaluate(part)["value"] for key, part in df.groupby(column)}, axis=1)


df = pd.DataFrame({"region": ["N", "S", "N", "S"], "revenue": [10, 20, 30, 40], "cost": [8, 9, 10, 50], "tickets": [1, 5, 2, 9]})
card = Scorecard(
    Kpi("margin", lambda d: 1 - d["cost"].sum() / d["revenue"].sum(), 0.2),
    Kpi("tickets", lambda d: d["tickets"].mean(), 4, invert=True),
    Kpi("revenue", lambda d: d.revenue.sum(), 90, unit="EUR"),
)
print(card.evaluate(df).round(2))
print(card.by(df, "region").round(2))
#### markov-chain
class MarkovChain:
    def __init__(self, states, matrix):
        self.states = list(states)
        self.P = np.asarray(matrix, dtype=float)
        if not np.allclose(self.P.sum(axis=1), 1):
            raise ValueError("rows must sum to one")
        self._index = {s: i for i, s in enumerate(self.states)}

    def step(self, dist, n=1):
        return dist @ np.linalg.matrix_power(self.P, n)

    def stationary(self):
        values, vectors = np.linalg.eig(self.P.T)
        v = np.real(vectors[:, np.isclose(values, 1)][:, 0])
        return pd.Series(v / v.sum(), index=self.states)

    def simulate(self, start, n, seed=0):
        rng = np.random.default_rng(seed)
        state = self._index[start]
        for _ in range(n):
            yield self.states[state]
            state = rng.choice(len(self.states), p=self.P[state])

    def __matmul__(self, other):
        return MarkovChain(self.states, self.P @ other.P)

    def __pow__(self, n):
        return MarkovChain(self.states, np.linalg.matrix_power(self.P, n))


chain = MarkovChain(["free", "paid", "churned"], [[0.8, 0.15, 0.05], [0.05, 0.9, 0.05], [0.1, 0.0, 0.9]])
print(chain.stationary().round(3))
print(list(chain.simulate("free", 8)))
print((chain**12).P.round(2), np.allclose((chain @ chain).P, (chain**2).P))
#### text-report-mixin-style
class Styled:
    defaults = {"width": 40, "fill": "."}

    def __init__(self, **style):
        unknown = set(style) - set(self.defaults)
        if unknown:
            raise TypeError(f"unknown style options: {unknown}")
        self.style = self.defaults | style

    def line(self, left, right):
        return f"{left:{self.style['fill']}<{self.style['width'] - len(str(right))}}{right}"


class Box(Styled):
    defaults = Styled.defaults | {"border": "#"}

    def draw(self, *lines):
        b, w = self.style["border"], self.style["width"]
        print(b * (w + 4))
        for text in lines:
            print(f"{b} {text:<{w}} {b}")
        print(b * (w + 4))


class Bullet(Styled):
    mark = "*"

    def draw(self, *lines):
        for text in lines:
            print(self.mark, text)

    def clone(self, **changes):
        return type(self)(**{**self.style, **changes})


plain = Styled(width=30)
Box(width=32, fill=" ").draw(plain.line("Revenue", 120), plain.line("Cost", 80))
Bullet().clone(width=10).draw("first", "second")
try:
    Bullet(color="red")
except TypeError as e:
    print(e)
#### mapping-kwargs-f
class Metric:
    def __init__(self, name, value, unit="", target=None):
        self.name, self.value, self.unit, self.target = name, value, unit, target

    @classmethod
    def parse(cls, line):
        parts = dict(p.split("=") for p in line.split(";"))
        return cls(**{k.strip().lower(): cls._convert(v) for k, v in parts.items()})

    @staticmethod
    def _convert(v):
        try:
            return float(v)
        except ValueError:
            return v

    def __repr__(self):
        flag = "" if self.target is None else f" (target {self.target})"
        return f"{self.name}={self.value}{self.unit}{flag}"


lines = ["name=NPS;value=41;target=50", "Name=MRR; Value=12.5;unit=k"]
metrics = [Metric.parse(line) for line in lines]
print(metrics)
rows = pd.DataFrame({"name": ["a", "b"], "value": [1, 2]})
print([Metric(**row) for row in rows.to_dict("records")])
print([Metric(**r._asdict()) for r in rows.itertuples(index=False)])
#### bootstrap-class
class Bootstrap:
    """Confidence intervals by resampling."""

    STATISTICS = {"mean": np.mean, "median": np.median}

    def __init__(self, data, n=1000, seed=None):
        self.data = np.asarray(data)
        self.n = n
        self.rng = np.random.default_rng(seed)

    def resample(self):
        for _ in range(self.n):
            yield self.rng.choice(self.data, size=len(self.data), replace=True)

    def distribution(self, statistic="mean"):
        fn = self.STATISTICS[statistic] if isinstance(statistic, str) else statistic
        return np.array([fn(sample) for sample in self.resample()])

    def interval(self, statistic="mean", level=0.95):
        dist = self.distribution(statistic)
        alpha = (1 - level) / 2
        return tuple(np.quantile(dist, [alpha, 1 - alpha]).round(2))


b = Bootstrap([12, 15, 9, 22, 17, 14, 30, 11], n=300, seed=3)
print(b.interval(), b.interval("median"), b.interval(np.std), b.interval(lambda x: x.max() - x.min()))
#### ab-test-class
from scipy import stats
from dataclasses import dataclass


@dataclass
class Variant:
    name: str
    visitors: int
    conversions: int

    @property
    def rate(self):
        return self.conversions / self.visitors


class ABTest:
    def __init__(self, control: Variant, treatment: Variant, alpha=0.05):
        self.control, self.treatment, self.alpha = control, treatment, alpha

    @property
    def lift(self):
        return self.treatment.rate / self.control.rate - 1

    def p_value(self):
        table = [[v.conversions, v.visitors - v.conversions] for v in (self.control, self.treatment)]
        chi2, p, dof, expected = stats.chi2_contingency(table, correction=False)
        return p

    def __bool__(self):
        return bool(self.p_value() < self.alpha)

    def verdict(self):
        return f"{self.treatment.name}: {self.lift:+.1%} ({'significant' if self else 'not significant'}, p={self.p_value():.3f})"


print(ABTest(Variant("A", 1000, 100), Variant("B", 1000, 135)).verdict())
print(ABTest(Variant("A", 100, 10), Variant("C", 100, 12)).verdict())
#### recipe-composite-costs
from __future__ import annotations
from typing import Iterable


class CostItem:
    def __init__(self, name: str, amount: float = 0.0):
        self.name = name
        self._amount = amount
        self._parent: CostItem | None = None
        self._children: list[CostItem] = []

    def add(self, *children: CostItem) -> CostItem:
        for child in children:
            child._parent = self
            self._children.append(child)
        return self

    @property
    def amount(self) -> float:
        return self._amount + sum(c.amount for c in self._children)

    @property
    def path(self) -> str:
        return f"{self._parent.path}/{self.name}" if self._parent else self.name

    def flatten(self) -> Iterable[CostItem]:
        yield self
        for c in self._children:
            yield from c.flatten()

    def find(self, name: str) -> CostItem | None:
        return next((i for i in self.flatten() if i.name == name), None)

    def share(self) -> float:
        return self.amount / self._parent.amount if self._parent else 1.0


root = CostItem("company").add(
    CostItem("it", 10).add(CostItem("cloud", 40), CostItem("saas", 15)),
    CostItem("hr").add(CostItem("payroll", 300), CostItem("training", 12)),
)
for item in root.flatten():
    print(f"{item.path:<28}{item.amount:>8.1f}{item.share():>8.0%}")
print(root.find("cloud").path, root.find("nothing"))
#### stopwatch-context-stack
from contextlib import ExitStack, AbstractContextManager, suppress, closing, redirect_stdout
import io


class Resource(AbstractContextManager):
    opened = []

    def __init__(self, name):
        self.name = name

    def __enter__(self):
        Resource.opened.append(self.name)
        return self

    def __exit__(self, *exc):
        Resource.opened.remove(self.name)
        return None

    def close(self):
        print("closing", self.name)


with ExitStack() as stack:
    rs = [stack.enter_context(Resource(n)) for n in "abc"]
    stack.callback(print, "callback")
    print(Resource.opened, len(rs))
print(Resource.opened)
with suppress(KeyError, IndexError):
    {}["x"]
with closing(Resource("r")) as r:
    print(r.name)
buffer = io.StringIO()
with redirect_stdout(buffer):
    print("captured")
print(buffer.getvalue().strip())
#### async-workers-class
import asyncio
from dataclasses import dataclass


@dataclass
class Job:
    id: int
    cost: float


class WorkerPool:
    def __init__(self, size):
        self.size = size
        self.queue = asyncio.Queue()
        self.results = []

    async def _worker(self, name):
        while True:
            job = await self.queue.get()
            await asyncio.sleep(0)
            self.results.append((name, job.id, job.cost * 2))
            self.queue.task_done()

    async def __aenter__(self):
        self._tasks = [asyncio.create_task(self._worker(f"w{i}")) for i in range(self.size)]
        return self

    async def __aexit__(self, *exc):
        for t in self._tasks:
            t.cancel()

    async def submit(self, *jobs):
        for j in jobs:
            await self.queue.put(j)
        await self.queue.join()


async def main():
    async with WorkerPool(2) as pool:
        await pool.submit(*[Job(i, i * 1.5) for i in range(5)])
        return sorted(r[1:] for r in pool.results)


print(asyncio.run(main()))
#### dispatch-table-methods
class Calculator:
    def __init__(self):
        self._ops = {
            "add": self._add,
            "sub": self._sub,
            "mul": lambda a, b: a * b,
            "div": self._div,
        }
        self.history = []

    def _add(self, a, b):
        return a + b

    def _sub(self, a, b):
        return a - b

    def _div(self, a, b):
        if b == 0:
            raise ZeroDivisionError("division by zero")
        return a / b

    def compute(self, op, a, b):
        try:
            result = self._ops[op](a, b)
        except KeyError:
            raise ValueError(f"unknown operation: {op}") from None
        self.history.append((op, a, b, result))
        return result

    def register(self, name, fn):
        self._ops[name] = fn


calc = Calculator()
calc.register("pow", pow)
for args in [("add", 1, 2), ("div", 9, 3), ("pow", 2, 10)]:
    print(args, calc.compute(*args))
try:
    calc.compute("mod", 1, 2)
except ValueError as e:
    print(e)
#### dispatch-getattr-literal
class Exporter:
    formats = ("text", "markdown", "csv")

    def __init__(self, rows):
        self.rows = rows

    def as_text(self):
        return "\n".join(f"{k}: {v}" for k, v in self.rows)

    def as_markdown(self):
        return "\n".join(f"- **{k}**: {v}" for k, v in self.rows)

    def as_csv(self):
        return "\n".join(f"{k},{v}" for k, v in self.rows)

    def export(self, fmt):
        match fmt:
            case "text":
                return self.as_text()
            case "markdown" | "md":
                return self.as_markdown()
            case "csv":
                return self.as_csv()
            case other:
                raise ValueError(f"unknown format {other!r}, choose from {', '.join(self.formats)}")


e = Exporter([("revenue", 10), ("cost", 7)])
for f in ("text", "md", "csv"):
    print(e.export(f), end="\n\n")
print(hasattr(e, "as_csv"), hasattr(e, "as_pdf"))
#### stakeholder-network
from collections import defaultdict
from itertools import combinations


class Person:
    def __init__(self, name, team):
        self.name, self.team = name, team

    def __hash__(self):
        return hash(self.name)

    def __eq__(self, other):
        return isinstance(other, Person) and self.name == other.name

    def __repr__(self):
        return self.name


class Network:
    def __init__(self):
        self._ties = defaultdict(set)

    def meet(self, *people):
        for a, b in combinations(people, 2):
            self._ties[a].add(b)
            self._ties[b].add(a)

    def degree(self):
        return {p: len(t) for p, t in sorted(self._ties.items(), key=lambda kv: (-len(kv[1]), kv[0].name))}

    def brokers(self):
        return [p for p, ties in self._ties.items() if len({t.team for t in ties}) > 1]

    def distance(self, a, b):
        seen, frontier, d = {a}, {a}, 0
        while frontier:
            if b in frontier:
                return d
            frontier = {n for p in frontier for n in self._ties[p]} - seen
            seen |= frontier
            d += 1
        return None


ana, ben, cy, dee = (Person(n, t) for n, t in [("Ana", "Sales"), ("Ben", "Sales"), ("Cy", "Eng"), ("Dee", "Legal")])
net = Network()
net.meet(ana, ben)
net.meet(ben, cy)
net.meet(cy, dee)
print(net.degree(), net.brokers(), net.distance(ana, dee))
#### comparable-version
import re
from functools import total_ordering


@total_ordering
class Version:
    _pattern = re.compile(r"^(\d+)\.(\d+)(?:\.(\d+))?$")

    def __init__(self, text):
        m = self._pattern.match(text)
        if not m:
            raise ValueError(f"bad version: {text!r}")
        self._parts = tuple(int(g or 0) for g in m.groups())

    @property
    def major(self):
        return self._parts[0]

    def bump(self, part="minor"):
        major, minor, patch = self._parts
        new = {"major": (major + 1, 0, 0), "minor": (major, minor + 1, 0), "patch": (major, minor, patch + 1)}[part]
        return Version(".".join(map(str, new)))

    def __eq__(self, other):
        if isinstance(other, str):
            other = Version(other)
        return self._parts == other._parts

    def __lt__(self, other):
        if isinstance(other, str):
            other = Version(other)
        if not isinstance(other, Version):
            return NotImplemented
        return self._parts < other._parts

    def __str__(self):
        return ".".join(str(p) for p in self._parts)

    def __repr__(self):
        return f"{self.__class__.__name__}('{self}')"


vs = [Version(v) for v in ("1.10", "1.2.7", "2.0.1")]
print(sorted(vs), max(vs), vs[0].bump(), vs[1] < "1.3", vs[2].bump("major"), Version("1.2") == "1.2.0")
#### rate-limiter-bucket
class TokenBucket:
    def __init__(self, rate, capacity, clock):
        self._rate, self._capacity, self._clock = rate, capacity, clock
        self._tokens = capacity
        self._last = clock()

    def _refill(self):
        now = self._clock()
        self._tokens = min(self._capacity, self._tokens + (now - self._last) * self._rate)
        self._last = now

    def take(self, n=1):
        self._refill()
        if self._tokens >= n:
            self._tokens -= n
            return True
        return False


class FakeClock:
    def __init__(self):
        self.t = 0.0

    def __call__(self):
        return self.t

    def advance(self, s):
        self.t += s


clock = FakeClock()
bucket = TokenBucket(1, 2, clock)
print([bucket.take() for _ in range(3)])
clock.advance(1.5)
print([bucket.take() for _ in range(3)])
#### isinstance-guarded-private
class Range:
    def __init__(self, *values):
        self._values = set(values)

    def union(self, *others):
        result = set(self._values)
        for other in others:
            if isinstance(other, Range):
                result |= other._values
            else:
                result |= set(other)
        return Range(*result)

    def issubset(self, other):
        if isinstance(other, (set, frozenset)):
            return self._values <= other
        elif isinstance(other, Range):
            return self._values <= other._values
        raise TypeError(type(other).__name__)

    def __sub__(self, other):
        return Range(*(self._values - other._values))

    def __eq__(self, other):
        if type(self) != type(other):
            return False
        return self._values == other._values

    def __str__(self):
        return "{" + ", ".join(map(str, sorted(self._values))) + "}"


a, b = Range(1, 2, 3), Range(3, 4)
print(a.union(b, [9]), a - b, Range(1).issubset(a), Range(1).issubset({1, 2}), a == Range(3, 2, 1), a == 5)
#### module-functions-on-private
from dataclasses import dataclass


class Sensor:
    def __init__(self, name):
        self.name = name
        self._readings = []

    def record(self, value):
        self._readings.append(value)


def merge(a: Sensor, b: Sensor) -> Sensor:
    merged = Sensor(f"{a.name}+{b.name}")
    merged._readings = sorted(a._readings + b._readings)
    return merged


def largest(sensors: list[Sensor]) -> Sensor:
    return max(sensors, key=lambda s: len(s._readings))


def report(*sensors):
    for s in sensors:
        if isinstance(s, Sensor):
            print(s.name, s._readings)


x, y = Sensor("x"), Sensor("y")
for v in (3, 1, 2):
    x.record(v)
y.record(7)
report(x, y, merge(x, y))
print(largest([x, y]).name)
#### employee-directory-json
import json
from datetime import date, datetime
from dataclasses import dataclass, asdict, is_dataclass, field


@dataclass
class Address:
    city: str
    country: str = "DE"


@dataclass
class Employee:
    name: str
    hired: date
    address: Address
    skills: set[str] = field(default_factory=set)


class Encoder(json.JSONEncoder):
    def default(self, o):
        if is_dataclass(o):
            return asdict(o)
        if isinstance(o, (date, datetime)):
            return o.isoformat()
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)


def decode(d):
    if "hired" in d:
        d["hired"] = date.fromisoformat(d["hired"])
        d["address"] = Address(**d["address"])
        d["skills"] = set(d["skills"])
        return Employee(**d)
    return d


staff = [Employee("Ana", date(2020, 4, 1), Address("Berlin"), {"sql", "python"})]
text = json.dumps(staff, cls=Encoder, indent=1)
print(text)
back = [decode(d) for d in json.loads(text)]
print(back == staff)
#### quantile-sketch-slices
class Histogram:
    def __init__(self, edges):
        self._edges = list(edges)
        self._counts = [0] * (len(self._edges) + 1)

    def add(self, *values):
        for v in values:
            self._counts[sum(v >= e for e in self._edges)] += 1
        return self

    def __add__(self, other):
        if self._edges != other._edges:
            raise ValueError("different edges")
        out = Histogram(self._edges)
        out._counts = [a + b for a, b in zip(self._counts, other._counts)]
        return out

    def __getitem__(self, i):
        return self._counts[i]

    def __len__(self):
        return len(self._counts)

    def bars(self, width=20):
        top = max(self._counts) or 1
        labels = ["<" + str(self._edges[0])] + [f">={e}" for e in self._edges]
        for label, c in zip(labels, self._counts):
            yield f"{label:>6} {'#' * int(width * c / top)} {c}"


h = Histogram([10, 20, 30]).add(3, 14, 15, 26) + Histogram([10, 20, 30]).add(35, 12)
print(*h.bars(), sep="\n")
print(h[1], len(h), list(h), h[-1:])
#### event-log-analysis
import re
from collections import Counter, deque
from datetime import datetime


class LogEntry:
    PATTERN = re.compile(r"(?P<when>\S+ \S+) \[(?P<level>\w+)\] (?P<message>.*)")

    def __init__(self, when, level, message):
        self.when = datetime.strptime(when, "%Y-%m-%d %H:%M:%S")
        self.level = level
        self.message = message

    @classmethod
    def parse(cls, line):
        m = cls.PATTERN.match(line)
        return cls(**m.groupdict()) if m else None


class LogBook:
    def __init__(self, lines, tail=2):
        self.entries = [e for e in map(LogEntry.parse, lines) if e]
        self.tail = deque(self.entries, maxlen=tail)

    def __len__(self):
        return len(self.entries)

    def levels(self):
        return Counter(e.level for e in self.entries)

    def between(self, a, b):
        return [e.message for e in self.entries if a <= e.when <= b]


lines = """2025-01-01 10:00:00 [INFO] started
2025-01-01 10:05:00 [ERROR] eval failed: import os
garbage
2025-01-01 11:00:00 [INFO] stopped""".splitlines()
book = LogBook(lines)
print(len(book), dict(book.levels()), [e.level for e in book.tail])
print(book.between(datetime(2025, 1, 1, 10, 1), datetime(2025, 1, 1, 12)))
#### forecasting-models
class Forecaster:
    name = "base"

    def __init__(self, **params):
        self.params = params
        self._fitted = False

    def fit(self, y):
        self._y = np.asarray(y, dtype=float)
        self._fit()
        self._fitted = True
        return self

    def _fit(self):
        pass

    def predict(self, h):
        if not self._fitted:
            raise RuntimeError(f"{self.name} is not fitted")
        return self._predict(h)

    def _predict(self, h):
        raise NotImplementedError

    def backtest(self, y, h):
        model = self.__class__(**self.params).fit(y[:-h])
        return float(np.abs(model.predict(h) - y[-h:]).mean())


class Naive(Forecaster):
    name = "naive"

    def _predict(self, h):
        return np.repeat(self._y[-1], h)


class Drift(Forecaster):
    name = "drift"

    def _predict(self, h):
        slope = (self._y[-1] - self._y[0]) / (len(self._y) - 1)
        return self._y[-1] + slope * np.arange(1, h + 1)


class Smoothing(Forecaster):
    name = "ses"

    def _fit(self):
        alpha = self.params.get("alpha", 0.5)
        level = self._y[0]
        for v in self._y[1:]:
            level = alpha * v + (1 - alpha) * level
        self._level = level

    def _predict(self, h):
        return np.full(h, self._level)


y = np.array([100, 104, 110, 113, 121, 124, 131, 136.0])
scores = {m.name: m.backtest(y, 3) for m in (Naive(), Drift(), Smoothing(alpha=0.7))}
best = min(scores, key=scores.get)
print({k: round(v, 2) for k, v in scores.items()}, best)
try:
    Naive().predict(1)
except RuntimeError as e:
    print(e)
#### elevator-of-priority-queue
from dataclasses import dataclass, field
import heapq


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)
    payload: dict = field(default_factory=dict, compare=False)


class JobQueue:
    def __init__(self):
        self._heap: list[Job] = []
        self._handlers = {}

    def handler(self, name):
        def register(fn):
            self._handlers[name] = fn
            return fn
        return register

    def submit(self, name, priority=5, **payload):
        heapq.heappush(self._heap, Job(priority, name, payload))

    def run_all(self):
        results = []
        while self._heap:
            job = heapq.heappop(self._heap)
            fn = self._handlers.get(job.name)
            results.append((job.name, fn(**job.payload) if fn else None))
        return results


q = JobQueue()


@q.handler("invoice")
def invoice(customer, amount):
    return f"{customer}: {amount:.2f}"


@q.handler("remind")
def remind(customer, days=7):
    return f"remind {customer} in {days}d"


q.submit("remind", customer="Beta", days=3)
q.submit("invoice", 1, customer="Acme", amount=99)
q.submit("unknown", 9)
for name, result in q.run_all():
    print(name, "->", result)
