#### hiring-funnel
from collections import OrderedDict


class Funnel:
    def __init__(self, *stages):
        self._stages = OrderedDict((s, 0) for s in stages)

    def record(self, stage, count):
        if stage not in self._stages:
            raise KeyError(f"unknown stage: {stage}")
        self._stages[stage] += count
        return self

    def conversion(self):
        names, counts = list(self._stages), list(self._stages.values())
        return {f"{a} -> {b}": round(y / x, 2) if x else None for a, b, x, y in zip(names, names[1:], counts, counts[1:])}

    def to_frame(self):
        df = pd.DataFrame({"stage": list(self._stages), "count": list(self._stages.values())})
        df["of_total"] = (df["count"] / df["count"].iloc[0]).map("{:.0%}".format)
        return df


f = Funnel("applied", "screen", "interview", "offer")
f.record("applied", 200).record("screen", 80).record("interview", 20).record("offer", 5)
print(f.conversion())
print(f.to_frame())
#### vehicle-fleet-inheritance
class Vehicle:
    """Base class."""

    count = 0

    def __init__(self, plate, cost_per_km):
        self.plate = plate
        self.cost_per_km = cost_per_km
        self._km = 0
        Vehicle.count += 1

    def drive(self, km):
        self._km += km
        return self

    def cost(self):
        return self._km * self.cost_per_km

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.plate} {self._km} km>"


class Truck(Vehicle):
    def __init__(self, plate, cost_per_km, toll=0.1):
        super().__init__(plate, cost_per_km)
        self.toll = toll

    def cost(self):
        return super().cost() + self._km * self.toll


class ElectricCar(Vehicle):
    def __init__(self, plate):
        super().__init__(plate, 0.08)
        self.__battery = 100

    def drive(self, km):
        self.__battery -= km / 4
        if self.__battery < 0:
            raise RuntimeError("battery empty")
        return super().drive(km)

    @property
    def battery(self):
        return round(self.__battery, 1)


fleet = [Truck("T-1", 0.5), ElectricCar("E-1"), Vehicle("V-1", 0.3)]
for v in fleet:
    v.drive(120)
print(fleet, [v.cost() for v in fleet], fleet[1].battery, Vehicle.count)
try:
    fleet[1].drive(1000)
except RuntimeError as e:
    print(e)
#### shopping-cart-discounts
from decimal import Decimal
from typing import Protocol


class Discount(Protocol):
    def apply(self, total: Decimal) -> Decimal: ...


class Percent:
    def __init__(self, pct):
        self.pct = Decimal(pct)

    def apply(self, total):
        return total * (1 - self.pct / 100)


class Voucher:
    def __init__(self, amount):
        self.amount = Decimal(amount)

    def apply(self, total):
        return max(total - self.amount, Decimal(0))


class Cart:
    def __init__(self):
        self._lines = []
        self._discounts: list[Discount] = []

    def add(self, name, price, qty=1):
        self._lines.append((name, Decimal(price), qty))
        return self

    def with_discount(self, discount):
        self._discounts.append(discount)
        return self

    @property
    def subtotal(self):
        return sum((p * q for _, p, q in self._lines), Decimal(0))

    @property
    def total(self):
        total = self.subtotal
        for d in self._discounts:
            total = d.apply(total)
        return total.quantize(Decimal("0.01"))


cart = Cart().add("licence", "99.90", 3).add("support", "250").with_discount(Percent(10)).with_discount(Voucher(20))
print(cart.subtotal, cart.total)
#### project-portfolio-ranking
class Project:
    def __init__(self, name, cost, benefit, risk):
        self.name, self.cost, self.benefit, self.risk = name, cost, benefit, risk

    @property
    def roi(self):
        return (self.benefit * (1 - self.risk) - self.cost) / self.cost

    def __lt__(self, other):
        return self.roi < other.roi

    def __eq__(self, other):
        return isinstance(other, Project) and self.name == other.name

    def __hash__(self):
        return hash(self.name)


class Portfolio:
    def __init__(self, projects):
        self.projects = sorted(projects, reverse=True)

    def select(self, budget):
        chosen, left = [], budget
        for p in self.projects:
            if p.cost <= left:
                chosen.append(p)
                left -= p.cost
        return chosen, left

    def knapsack(self, budget):
        best = {0: (0, ())}
        for p in self.projects:
            for spent, (value, names) in list(best.items()):
                cost = spent + p.cost
                candidate = (value + p.benefit * (1 - p.risk), names + (p.name,))
                if cost <= budget and candidate > best.get(cost, (0, ())):
                    best[cost] = candidate
        return max(best.values())


pf = Portfolio([Project("CRM", 40, 90, 0.2), Project("App", 60, 150, 0.4), Project("BI", 30, 50, 0.1)])
chosen, left = pf.select(80)
print([p.name for p in chosen], left, pf.knapsack(80))
#### meeting-cost-calculator
class Meeting:
    HOURLY = {"junior": 40, "senior": 70, "director": 120}

    def __init__(self, title, minutes, **attendees):
        self.title = title
        self.minutes = minutes
        self.attendees = attendees

    @property
    def cost(self):
        return sum(self.HOURLY[role] * n for role, n in self.attendees.items()) * self.minutes / 60

    @classmethod
    def standup(cls, n):
        return cls("Standup", 15, senior=n)

    @staticmethod
    def per_year(meetings, weeks=46):
        return sum(m.cost for m in meetings) * weeks


meetings = [Meeting("Planning", 90, junior=3, senior=4), Meeting.standup(6), Meeting("Board", 120, director=5)]
for m in sorted(meetings, key=lambda m: m.cost, reverse=True):
    print(f"{m.title:<10}{m.cost:>10,.2f}")
print(f"{Meeting.per_year(meetings):,.0f}")
#### kmeans-class
class KMeans:
    def __init__(self, k=3, max_iter=100, seed=0):
        self.k = k
        self.max_iter = max_iter
        self.seed = seed

    def fit(self, X):
        rng = np.random.default_rng(self.seed)
        self.centers_ = X[rng.choice(len(X), self.k, replace=False)]
        for self.n_iter_ in range(1, self.max_iter + 1):
            labels = self._assign(X)
            centers = np.array([X[labels == j].mean(axis=0) if (labels == j).any() else self.centers_[j] for j in range(self.k)])
            if np.allclose(centers, self.centers_):
                break
            self.centers_ = centers
        self.labels_ = labels
        return self

    def _assign(self, X):
        d = np.linalg.norm(X[:, None, :] - self.centers_[None], axis=2)
        return d.argmin(axis=1)

    def predict(self, X):
        return self._assign(np.asarray(X))

    @property
    def inertia_(self):
        return float(np.bincount(self.labels_).max())


rng = np.random.default_rng(1)
X = np.vstack([rng.normal(c, 0.3, (20, 2)) for c in (0, 3, 6)])
km = KMeans(3, seed=2).fit(X)
print(sorted(np.bincount(km.labels_)), km.predict([[0, 0], [6, 6]]).shape, km.inertia_)
#### sales-pipeline-forecast
from dataclasses import dataclass, field
from datetime import date
from enum import Enum


class Stage(Enum):
    LEAD = ("Lead", 0.1)
    PROPOSAL = ("Proposal", 0.4)
    WON = ("Won", 1.0)

    def __init__(self, label, probability):
        self.label = label
        self.probability = probability


@dataclass(order=True)
class Deal:
    close: date
    name: str = field(compare=False)
    value: float = field(compare=False)
    stage: Stage = field(compare=False, default=Stage.LEAD)

    @property
    def weighted(self):
        return self.value * self.stage.probability


class Pipeline:
    def __init__(self, deals):
        self.deals = sorted(deals)

    def __len__(self):
        return len(self.deals)

    def by_stage(self):
        return {s.label: sum(d.value for d in self.deals if d.stage is s) for s in Stage}

    def forecast(self):
        df = pd.DataFrame([{"month": d.close.strftime("%Y-%m"), "weighted": d.weighted} for d in self.deals])
        return df.groupby("month")["weighted"].sum()


p = Pipeline([Deal(date(2025, 6, 1), "Acme", 100, Stage.PROPOSAL), Deal(date(2025, 5, 9), "Beta", 50), Deal(date(2025, 6, 20), "Core", 30, Stage.WON)])
print(len(p), p.by_stage())
print(p.forecast())
#### text-adventure-of-states
class State:
    def __init__(self, machine):
        self.machine = machine

    def handle(self, event):
        method = {"start": self.on_start, "stop": self.on_stop}.get(event)
        if method is None:
            raise ValueError(event)
        method()

    def on_start(self):
        pass

    def on_stop(self):
        pass


class Idle(State):
    def on_start(self):
        self.machine.change(Running)


class Running(State):
    def on_stop(self):
        self.machine.change(Idle)


class Machine:
    def __init__(self):
        self.log = []
        self._state = Idle(self)

    def change(self, state_class):
        self._state = state_class(self)
        self.log.append(type(self._state).__name__)

    def send(self, event):
        self._state.handle(event)


m = Machine()
for event in ("start", "start", "stop"):
    m.send(event)
print(m.log)
#### data-cleaner-fluent
class Cleaner:
    def __init__(self, df):
        self._df = df.copy()
        self._steps = []

    def _did(self, text):
        self._steps.append(f"{len(self._steps) + 1}. {text} ({len(self._df)} rows)")
        return self

    def drop_duplicates(self, *columns):
        self._df = self._df.drop_duplicates(subset=list(columns) or None)
        return self._did("dropped duplicates")

    def fill(self, **values):
        self._df = self._df.fillna(values)
        return self._did(f"filled {', '.join(values)}")

    def rename(self, **names):
        self._df = self._df.rename(columns=names)
        return self._did("renamed")

    def apply(self, column, fn):
        self._df[column] = self._df[column].map(fn)
        return self._did(f"applied to {column}")

    def query(self, predicate):
        self._df = self._df[self._df.apply(predicate, axis=1)]
        return self._did("filtered")

    @property
    def result(self):
        return self._df

    def report(self):
        return "\n".join(self._steps)


df = pd.DataFrame({"Team": ["a", "a", "b", None], "cost": [1.0, 1.0, None, 7.0]})
c = Cleaner(df).drop_duplicates().fill(cost=0, Team="?").rename(Team="team").apply("team", str.upper).query(lambda r: r["cost"] >= 0)
print(c.report())
print(c.result)
#### bandit-simulation
class Arm:
    def __init__(self, p, rng):
        self._p, self._rng = p, rng
        self.pulls = self.wins = 0

    def pull(self):
        self.pulls += 1
        won = self._rng.random() < self._p
        self.wins += won
        return won

    @property
    def estimate(self):
        return self.wins / self.pulls if self.pulls else 1.0


class EpsilonGreedy:
    def __init__(self, arms, epsilon, rng):
        self.arms, self.epsilon, self.rng = arms, epsilon, rng

    def choose(self):
        if self.rng.random() < self.epsilon:
            return self.arms[self.rng.integers(len(self.arms))]
        return max(self.arms, key=lambda a: a.estimate)

    def run(self, n):
        return sum(self.choose().pull() for _ in range(n))


class Ucb(EpsilonGreedy):
    def choose(self):
        t = sum(a.pulls for a in self.arms) + 1
        return max(self.arms, key=lambda a: a.estimate + np.sqrt(2 * np.log(t) / (a.pulls or 1e-9)))


for cls in (EpsilonGreedy, Ucb):
    rng = np.random.default_rng(3)
    arms = [Arm(p, rng) for p in (0.2, 0.5, 0.6)]
    total = cls(arms, 0.1, rng).run(300)
    print(cls.__name__, total, [a.pulls for a in arms])
#### document-tree-render
from abc import ABC, abstractmethod


class Node(ABC):
    def __init__(self, *children):
        self.children = list(children)

    @abstractmethod
    def render(self, depth=0): ...

    def __add__(self, other):
        return Group(self, other)

    def walk(self):
        yield self
        for c in self.children:
            if isinstance(c, Node):
                yield from c.walk()


class Text(Node):
    def __init__(self, text):
        super().__init__()
        self._text = text

    def render(self, depth=0):
        return "  " * depth + self._text


class Group(Node):
    def render(self, depth=0):
        return "\n".join(c.render(depth) for c in self.children)


class Section(Group):
    def __init__(self, title, *children):
        super().__init__(*children)
        self.title = title

    def render(self, depth=0):
        return "  " * depth + f"# {self.title}\n" + super().render(depth + 1)


doc = Section("Plan", Text("one"), Section("Risks", Text("two"))) + Text("end")
print(doc.render())
print([type(n).__name__ for n in doc.walk()])
#### loan-amortisation
from datetime import date
from typing import Iterator, NamedTuple


class Payment(NamedTuple):
    month: int
    interest: float
    principal: float
    balance: float


class Loan:
    def __init__(self, principal, annual_rate, years):
        self.principal = principal
        self.rate = annual_rate / 12
        self.n = years * 12

    @property
    def payment(self):
        return self.principal * self.rate / (1 - (1 + self.rate) ** -self.n)

    def schedule(self) -> Iterator[Payment]:
        balance = self.principal
        for month in range(1, self.n + 1):
            interest = balance * self.rate
            principal = self.payment - interest
            balance -= principal
            yield Payment(month, interest, principal, max(balance, 0))

    def to_frame(self):
        return pd.DataFrame(self.schedule()).set_index("month")

    def __lt__(self, other: "Loan"):
        return self.total_interest < other.total_interest

    @property
    def total_interest(self):
        return self.payment * self.n - self.principal


loans = [Loan(200_000, 0.04, 20), Loan(200_000, 0.035, 25)]
print(f"{min(loans).payment:,.2f} {min(loans).total_interest:,.2f}")
print(loans[0].to_frame().tail(2).round(2))
#### org-units-composite-iter
class Unit:
    def __init__(self, name, headcount=0, parent=None):
        self.name = name
        self._headcount = headcount
        self._children = []
        self._parent = parent
        if parent is not None:
            parent._children.append(self)

    @property
    def headcount(self):
        return self._headcount + sum(c.headcount for c in self._children)

    @property
    def root(self):
        return self if self._parent is None else self._parent.root

    def path(self):
        node, names = self, []
        while node is not None:
            names.append(node.name)
            node = node._parent
        return " / ".join(reversed(names))

    def __iter__(self):
        yield self
        for child in self._children:
            yield from child

    def __contains__(self, name):
        return any(u.name == name for u in self)


company = Unit("Company", 2)
eng = Unit("Engineering", 5, company)
data = Unit("Data", 3, eng)
sales = Unit("Sales", 4, company)
print(company.headcount, data.path(), data.root is company, "Sales" in company, [u.name for u in company])
#### survey-likert-class
class Likert:
    SCALE = {"strongly disagree": 1, "disagree": 2, "neutral": 3, "agree": 4, "strongly agree": 5}

    def __init__(self, question, answers):
        self.question = question
        self._scores = pd.Series([self.SCALE[a.lower()] for a in answers])

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        if name in ("mean", "median", "std"):
            return round({"mean": self._scores.mean(), "median": self._scores.median(), "std": self._scores.std()}[name], 2)
        raise AttributeError(f"no statistic called {name}")

    def compare(self, other):
        return self.mean - other.mean

    def bar(self, width=10):
        counts = self._scores.value_counts().reindex(range(1, 6), fill_value=0)
        return "\n".join(f"{k} {'#' * round(width * v / counts.max())}" for k, v in counts.items())


a = Likert("I like Mondays", ["Agree", "neutral", "Disagree", "agree"])
b = Likert("I like Fridays", ["Strongly agree", "agree", "agree"])
print(a.mean, b.median, b.compare(a))
print(b.bar())
#### cached-computation-dataclass
from dataclasses import dataclass, field, KW_ONLY, InitVar
from functools import cached_property, lru_cache


@dataclass
class Dataset:
    values: list[float]
    _: KW_ONLY
    name: str = "unnamed"
    scale: InitVar[float] = 1.0

    def __post_init__(self, scale):
        self.values = [v * scale for v in self.values]

    @cached_property
    def mean(self):
        return sum(self.values) / len(self.values)

    @cached_property
    def normalised(self):
        return [round(v - self.mean, 2) for v in self.values]

    @staticmethod
    @lru_cache
    def weight(n):
        return 1 / n


d = Dataset([1, 2, 6], name="kpi", scale=2)
print(d, d.mean, d.normalised, Dataset.weight(4))
#### priority-inbox-match
from dataclasses import dataclass


@dataclass
class Email:
    sender: str
    subject: str


@dataclass
class Chat:
    user: str
    text: str
    urgent: bool = False


class Inbox:
    def __init__(self, *messages):
        self._messages = list(messages)

    def priority(self, message):
        match message:
            case Chat(urgent=True):
                return 0
            case Email(sender="ceo@corp.com"):
                return 1
            case Email(subject=s) if "invoice" in s.lower():
                return 2
            case Chat() | Email():
                return 5

    def sorted(self):
        return sorted(self._messages, key=self.priority)

    def __iadd__(self, message):
        self._messages.append(message)
        return self


inbox = Inbox(Email("x@y.z", "Invoice 12"), Chat("ana", "lunch?"))
inbox += Chat("ben", "prod down", urgent=True)
inbox += Email("ceo@corp.com", "hello")
for m in inbox.sorted():
    print(m)
#### backtest-strategy
class Strategy:
    def __init__(self, **params):
        self.params = {**self.defaults(), **params}

    @classmethod
    def defaults(cls):
        return {}

    def signal(self, prices):
        raise NotImplementedError

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{k}={v}' for k, v in self.params.items())})"


class Momentum(Strategy):
    @classmethod
    def defaults(cls):
        return {"window": 5}

    def signal(self, prices):
        return np.sign(prices.pct_change(self.params["window"])).fillna(0)


class MeanReversion(Strategy):
    @classmethod
    def defaults(cls):
        return {"window": 10, "z": 1.0}

    def signal(self, prices):
        w = self.params["window"]
        z = (prices - prices.rolling(w).mean()) / prices.rolling(w).std()
        return (-(z / self.params["z"]).clip(-1, 1)).fillna(0)


class Backtest:
    def __init__(self, prices, *strategies):
        self.prices, self.strategies = prices, strategies

    def run(self):
        returns = self.prices.pct_change().fillna(0)
        out = {repr(s): (s.signal(self.prices).shift(1).fillna(0) * returns) for s in self.strategies}
        return pd.DataFrame(out)

    def summary(self):
        r = self.run()
        return pd.DataFrame({"total": (1 + r).prod() - 1, "sharpe": r.mean() / r.std() * np.sqrt(252)}).round(3)


rng = np.random.default_rng(7)
prices = pd.Series(100 * np.exp(np.cumsum(rng.normal(0, 0.01, 200))))
print(Backtest(prices, Momentum(), Momentum(window=20), MeanReversion(z=2)).summary())
#### url-builder-immutable
class Path:
    def __init__(self, *parts):
        self._parts = tuple(str(p).strip("/") for p in parts)

    def __truediv__(self, other):
        return Path(*self._parts, other)

    def __str__(self):
        return "/" + "/".join(self._parts)

    def __len__(self):
        return len(self._parts)

    def __getitem__(self, i):
        return self._parts[i]

    @property
    def parent(self):
        return Path(*self._parts[:-1])

    def relative_to(self, other):
        if self._parts[: len(other._parts)] != other._parts:
            raise ValueError(f"{self} is not below {other}")
        return Path(*self._parts[len(other._parts) :])


base = Path("reports", 2025)
p = base / "q1" / "summary"
print(p, p.parent, len(p), p[-1], p.relative_to(base))
try:
    base.relative_to(p)
except ValueError as e:
    print(e)
#### equipment-usage-context
from contextlib import contextmanager


class Room:
    def __init__(self, name, seats):
        self.name = name
        self.seats = seats
        self._bookings = []

    @contextmanager
    def booked(self, who, start, end):
        slot = (start, end, who)
        if any(s < end and start < e for s, e, _ in self._bookings):
            raise ValueError(f"{self.name} is taken")
        self._bookings.append(slot)
        try:
            yield self
        finally:
            self._bookings.remove(slot)

    @property
    def free(self):
        return not self._bookings


room = Room("Blue", 8)
with room.booked("Ana", 9, 10) as r:
    print(r.name, r.free)
    try:
        with room.booked("Ben", 9.5, 11):
            pass
    except ValueError as e:
        print(e)
print(room.free)
#### kpi-formatter-enum-map
from enum import Enum
from typing import Callable


class Unit(Enum):
    EUR = "eur"
    PERCENT = "pct"
    COUNT = "n"

    @property
    def formatter(self) -> Callable[[float], str]:
        return FORMATTERS[self]


FORMATTERS = {Unit.EUR: "€ {:,.0f}".format, Unit.PERCENT: "{:.1%}".format, Unit.COUNT: lambda v: f"{v:,d}"}


class Kpi:
    def __init__(self, name: str, value, unit: Unit | str, previous=None):
        self.name = name
        self.value = value
        self.unit = Unit(unit) if isinstance(unit, str) else unit
        self.previous = previous

    @property
    def trend(self):
        if self.previous is None:
            return "="
        return {True: "up", False: "down"}[self.value > self.previous]

    def __format__(self, spec):
        text = self.unit.formatter(self.value)
        return f"{self.name:<{spec or 10}}{text:>12} {self.trend}"


for k in (Kpi("ARR", 1_250_000, Unit.EUR, 1_000_000), Kpi("churn", 0.031, "pct", 0.04), Kpi("users", 12000, "n")):
    print(f"{k:12}")
#### matrix-game-solver
class Game:
    def __init__(self, payoffs, rows=None, cols=None):
        self._payoffs = np.asarray(payoffs, dtype=float)
        n, m = self._payoffs.shape
        self.rows = rows or [f"r{i}" for i in range(n)]
        self.cols = cols or [f"c{j}" for j in range(m)]

    def __neg__(self):
        return Game(-self._payoffs.T, self.cols, self.rows)

    def __add__(self, other):
        other = other._payoffs if isinstance(other, Game) else other
        return Game(self._payoffs + other, self.rows, self.cols)

    def maximin(self):
        i = self._payoffs.min(axis=1).argmax()
        return self.rows[i], self._payoffs[i].min()

    def dominated_rows(self):
        out = set()
        for i, a in enumerate(self._payoffs):
            for j, b in enumerate(self._payoffs):
                if i != j and (b >= a).all() and (b > a).any():
                    out.add(self.rows[i])
        return sorted(out)

    def fictitious_play(self, n=500):
        r, c = np.zeros(len(self.rows)), np.zeros(len(self.cols))
        r[0] = c[0] = 1
        for _ in range(n):
            r[(self._payoffs @ c).argmax()] += 1
            c[(r @ self._payoffs).argmin()] += 1
        return (r / r.sum()).round(2)


g = Game([[3, -1], [-2, 4], [-3, -2]], rows=["raise", "hold", "cut"])
print(g.maximin(), g.dominated_rows(), (-g).maximin(), (g + 1).maximin(), g.fictitious_play())
