#### capacity-planner
from __future__ import annotations
from dataclasses import dataclass, field
from collections import defaultdict


@dataclass
class Engineer:
    name: str
    skills: frozenset[str]
    hours: float = 30.0
    _booked: float = field(default=0.0, repr=False)

    @property
    def free(self) -> float:
        return self.hours - self._booked

    def book(self, hours: float) -> None:
        if hours > self.free:
            raise ValueError(f"{self.name} has only {self.free}h left")
        self._booked += hours


@dataclass
class WorkItem:
    title: str
    skill: str
    hours: float


class Planner:
    def __init__(self, team: list[Engineer]):
        self._team = team
        self.assignments: dict[str, list[tuple[str, float]]] = defaultdict(list)
        self.unplanned: list[WorkItem] = []

    def plan(self, items: list[WorkItem]) -> Planner:
        for item in sorted(items, key=lambda i: -i.hours):
            able = [e for e in self._team if item.skill in e.skills and e.free >= item.hours]
            if not able:
                self.unplanned.append(item)
                continue
            best = max(able, key=lambda e: e.free)
            best.book(item.hours)
            self.assignments[best.name].append((item.title, item.hours))
        return self

    def utilisation(self) -> pd.Series:
        return pd.Series({e.name: e._booked / e.hours for e in self._team}).round(2)


team = [Engineer("Ana", frozenset({"py", "sql"})), Engineer("Ben", frozenset({"ui"}), 20)]
p = Planner(team).plan([WorkItem("api", "py", 12), WorkItem("form", "ui", 18), WorkItem("etl", "sql", 25), WorkItem("ml", "py", 10)])
print(dict(p.assignments), [w.title for w in p.unplanned])
print(p.utilisation())
#### tax-brackets
class Bracket:
    __slots__ = ("upper", "rate")

    def __init__(self, upper, rate):
        self.upper = upper
        self.rate = rate

    def __lt__(self, other):
        return self.upper < other.upper


class TaxSchedule:
    def __init__(self, *brackets):
        self._brackets = sorted(Bracket(u, r) for u, r in brackets)

    def tax(self, income):
        total, lower = 0.0, 0.0
        for b in self._brackets:
            if income <= lower:
                break
            total += (min(income, b.upper) - lower) * b.rate
            lower = b.upper
        return total

    def effective(self, income):
        return self.tax(income) / income if income else 0.0

    def marginal(self, income):
        return next(b.rate for b in self._brackets if income <= b.upper)

    def __call__(self, incomes):
        return [round(self.tax(i), 2) for i in incomes]


schedule = TaxSchedule((10_000, 0.0), (40_000, 0.2), (float("inf"), 0.4))
print(schedule([5_000, 20_000, 90_000]))
print(f"{schedule.effective(90_000):.1%} {schedule.marginal(20_000):.0%}")
#### order-book
import heapq
from dataclasses import dataclass, field
from itertools import count
from enum import Enum


class Side(Enum):
    BUY = 1
    SELL = -1

    @property
    def opposite(self):
        return Side(-self.value)


@dataclass(order=True)
class Order:
    sort_key: tuple = field(init=False, repr=False)
    side: Side = field(compare=False)
    price: float = field(compare=False)
    quantity: int = field(compare=False)
    id: int = field(compare=False, default_factory=count(1).__next__)

    def __post_init__(self):
        self.sort_key = (-self.side.value * self.price, self.id)


class OrderBook:
    def __init__(self):
        self._books = {Side.BUY: [], Side.SELL: []}
        self.trades = []

    def submit(self, side, price, quantity):
        order = Order(side, price, quantity)
        self._match(order)
        if order.quantity:
            heapq.heappush(self._books[side], order)
        return order

    def _match(self, order):
        book = self._books[order.side.opposite]
        while order.quantity and book:
            best = book[0]
            crosses = order.price >= best.price if order.side is Side.BUY else order.price <= best.price
            if not crosses:
                break
            n = min(order.quantity, best.quantity)
            self.trades.append((best.price, n))
            order.quantity -= n
            best.quantity -= n
            if best.quantity == 0:
                heapq.heappop(book)

    @property
    def spread(self):
        bids, asks = self._books[Side.BUY], self._books[Side.SELL]
        return asks[0].price - bids[0].price if bids and asks else None


book = OrderBook()
book.submit(Side.SELL, 101, 50)
book.submit(Side.SELL, 100, 30)
book.submit(Side.BUY, 99, 20)
book.submit(Side.BUY, 101, 60)
print(book.trades, book.spread)
#### memo-table-subclass-dict
class CountingDict(dict):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.misses = 0

    def __missing__(self, key):
        self.misses += 1
        value = self[key] = len(str(key))
        return value

    def top(self, n=1):
        return sorted(self.items(), key=lambda kv: kv[1], reverse=True)[:n]


class Bag(list):
    def __add__(self, other):
        return Bag(super().__add__(list(other)))

    def unique(self):
        return Bag(dict.fromkeys(self))


class Label(str):
    def __new__(cls, text, colour="grey"):
        obj = super().__new__(cls, text.strip().lower())
        obj.colour = colour
        return obj

    def shout(self):
        return self.upper() + "!"


d = CountingDict(a=9)
print(d["alpha"], d["a"], d["beta!"], d.misses, d.top(2))
print(Bag("abca").unique() + "xy")
label = Label("  Urgent ", colour="red")
print(label, label.colour, label.shout(), label == "urgent")
#### template-method-reports
from abc import ABC, abstractmethod


class Report(ABC):
    title = "Report"

    def __init__(self, df):
        self._df = df

    def build(self):
        body = self.body(self.prepare(self._df))
        return "\n".join([self.header(), body, self.footer()])

    def header(self):
        return f"== {self.title} =="

    def footer(self):
        return f"({len(self._df)} rows)"

    def prepare(self, df):
        return df

    @abstractmethod
    def body(self, df): ...


class TopCustomers(Report):
    title = "Top customers"

    def __init__(self, df, n=2):
        super().__init__(df)
        self.n = n

    def prepare(self, df):
        return df.groupby("customer")["revenue"].sum().nlargest(self.n)

    def body(self, s):
        return "\n".join(f"{i}. {name}: {value:,.0f}" for i, (name, value) in enumerate(s.items(), 1))


class Summary(Report):
    def body(self, df):
        return df.describe().round(1).to_string()

    def footer(self):
        return super().footer() + " end"


df = pd.DataFrame({"customer": ["a", "b", "a", "c"], "revenue": [10, 50, 60, 20]})
for report in (TopCustomers(df), Summary(df)):
    print(report.build())
#### newton-solver-classes
class Function:
    def __init__(self, f, df=None, name="f"):
        self._f, self._df, self.name = f, df, name

    def __call__(self, x):
        return self._f(x)

    def derivative(self, x, h=1e-6):
        return self._df(x) if self._df else (self(x + h) - self(x - h)) / (2 * h)

    def __add__(self, other):
        return Function(lambda x: self(x) + other(x), name=f"({self.name}+{other.name})")

    def __matmul__(self, other):
        return Function(lambda x: self(other(x)), name=f"{self.name}({other.name})")


class Solver:
    def __init__(self, tol=1e-9, max_iter=50):
        self.tol, self.max_iter = tol, max_iter
        self.trace = []

    def solve(self, f, x0):
        x = x0
        for i in range(self.max_iter):
            step = f(x) / f.derivative(x)
            x -= step
            self.trace.append(x)
            if abs(step) < self.tol:
                return x
        raise RuntimeError("no convergence")


square = Function(lambda x: x * x - 2, lambda x: 2 * x, "square")
shift = Function(lambda x: x - 1, name="shift")
s = Solver()
print(round(s.solve(square, 1.0), 6), len(s.trace))
print(round(Solver().solve(square @ shift, 3.0), 6), (square + shift).name, round((square + shift)(2), 3))
#### approval-workflow-bus
from collections import defaultdict, namedtuple
from functools import partial

Event = namedtuple("Event", "name payload")


class Bus:
    def __init__(self):
        self._subs = defaultdict(list)
        self._log = []

    def subscribe(self, name, fn=None, *, once=False):
        if fn is None:
            return partial(self.subscribe, name, once=once)
        self._subs[name].append((fn, once))
        return fn

    def emit(self, name, **payload):
        event = Event(name, payload)
        self._log.append(event)
        for entry in list(self._subs[name]):
            fn, once = entry
            fn(event)
            if once:
                self._subs[name].remove(entry)

    def replay(self, fn):
        for event in self._log:
            fn(event)


bus = Bus()
seen = []


@bus.subscribe("approved")
def on_approved(event):
    seen.append(event.payload["title"])


bus.subscribe("approved", lambda e: seen.append("first!"), once=True)
bus.emit("approved", title="Hire analyst")
bus.emit("approved", title="Buy laptop", amount=1900)
bus.replay(lambda e: print(e.name, sorted(e.payload)))
print(seen)
#### risk-register-class
from dataclasses import dataclass, asdict
from enum import IntEnum


class Level(IntEnum):
    LOW = 1
    MEDIUM = 2
    HIGH = 3

    @classmethod
    def parse(cls, text):
        return cls[text.upper()]


@dataclass
class Risk:
    title: str
    probability: Level
    impact: Level
    owner: str = "unassigned"
    mitigations: tuple = ()

    @property
    def score(self):
        return self.probability * self.impact

    @property
    def rating(self):
        match self.score:
            case s if s >= 6:
                return "red"
            case 3 | 4:
                return "amber"
            case _:
                return "green"

    def mitigate(self, action, reduces="probability"):
        value = Level(max(1, (self.probability if reduces == "probability" else self.impact) - 1))
        changed = {**asdict(self), reduces: value, "mitigations": self.mitigations + (action,)}
        return Risk(**changed)


class Register(list):
    def top(self, n):
        return sorted(self, key=lambda r: r.score, reverse=True)[:n]

    def matrix(self):
        grid = pd.DataFrame(0, index=[l.name for l in Level], columns=[l.name for l in Level])
        for r in self:
            grid.loc[r.probability.name, r.impact.name] += 1
        return grid


reg = Register([Risk("churn", Level.HIGH, Level.HIGH), Risk("fx", Level.parse("low"), Level.MEDIUM, "CFO")])
reg.append(reg[0].mitigate("loyalty plan"))
print([(r.title, r.score, r.rating) for r in reg.top(3)])
print(reg.matrix())
#### lexer-parser-evaluator
import re
from dataclasses import dataclass


@dataclass
class Token:
    kind: str
    text: str


class Lexer:
    SPEC = [("NUM", r"\d+(?:\.\d+)?"), ("NAME", r"[a-z_]+"), ("OP", r"[-+*/()]"), ("WS", r"\s+")]

    def __init__(self, text):
        self._regex = re.compile("|".join(f"(?P<{k}>{p})" for k, p in self.SPEC))
        self._text = text

    def __iter__(self):
        for m in self._regex.finditer(self._text):
            if m.lastgroup != "WS":
                yield Token(m.lastgroup, m.group())


class Parser:
    def __init__(self, text, variables):
        self._tokens = list(Lexer(text))
        self._pos = 0
        self._vars = variables

    def _peek(self):
        return self._tokens[self._pos].text if self._pos < len(self._tokens) else None

    def _next(self):
        token = self._tokens[self._pos]
        self._pos += 1
        return token

    def parse(self):
        value = self._sum()
        if self._peek() is not None:
            raise SyntaxError(f"unexpected {self._peek()!r}")
        return value

    def _sum(self):
        value = self._product()
        while self._peek() in ("+", "-"):
            value = value + self._product() if self._next().text == "+" else value - self._product()
        return value

    def _product(self):
        value = self._atom()
        while self._peek() in ("*", "/"):
            value = value * self._atom() if self._next().text == "*" else value / self._atom()
        return value

    def _atom(self):
        token = self._next()
        if token.text == "(":
            value = self._sum()
            self._next()
            return value
        return float(token.text) if token.kind == "NUM" else self._vars[token.text]


print(Parser("(price - cost) * units - 100", {"price": 10, "cost": 4, "units": 50}).parse())
try:
    Parser("1 + 2 3", {}).parse()
except SyntaxError as e:
    print("syntax:", e)
#### elo-league
import math
from itertools import combinations


class Player:
    def __init__(self, name, rating=1500.0):
        self.name = name
        self._rating = rating
        self._history = [rating]

    def expected(self, other):
        return 1 / (1 + 10 ** ((other._rating - self._rating) / 400))

    def update(self, score, expected, k=24):
        self._rating += k * (score - expected)
        self._history.append(self._rating)

    def __gt__(self, other):
        return self._rating > other._rating

    def __repr__(self):
        return f"{self.name}:{self._rating:.0f}"


class League:
    def __init__(self, *names):
        self._players = {n: Player(n) for n in names}

    def play(self, a, b, score):
        pa, pb = self._players[a], self._players[b]
        ea = pa.expected(pb)
        pa.update(score, ea)
        pb.update(1 - score, 1 - ea)

    def table(self):
        return sorted(self._players.values(), key=lambda p: p._rating, reverse=True)

    @property
    def best(self):
        best = None
        for p in self._players.values():
            if best is None or p > best:
                best = p
        return best


league = League("Alpha", "Beta", "Gamma")
for i, (a, b) in enumerate(combinations(["Alpha", "Beta", "Gamma"], 2)):
    league.play(a, b, (i % 2) or 0.5)
print(league.table(), league.best, len(league.best._history))
#### plan-versioning-memento
from copy import deepcopy
from datetime import date


class Plan:
    def __init__(self, name):
        self.name = name
        self.milestones = {}

    def add(self, title, when):
        self.milestones[title] = when
        return self

    def snapshot(self):
        return _Memento(self)

    def restore(self, memento):
        self.milestones = memento.state()
        return self

    def diff(self, memento):
        old = memento.state()
        return {k: (old.get(k), v) for k, v in self.milestones.items() if old.get(k) != v}


class _Memento:
    def __init__(self, plan):
        self._state = deepcopy(plan.milestones)

    def state(self):
        return dict(self._state)


class History:
    def __init__(self, plan):
        self._plan, self._stack = plan, []

    def __enter__(self):
        self._stack.append(self._plan.snapshot())
        return self._plan

    def __exit__(self, et, ev, tb):
        if et is not None:
            self._plan.restore(self._stack.pop())
        return et is ValueError


plan = Plan("2026").add("beta", date(2026, 3, 1))
h = History(plan)
first = plan.snapshot()
with h as p:
    p.add("launch", date(2026, 9, 1))
with h as p:
    p.add("oops", None)
    raise ValueError("bad date")
print(plan.milestones, plan.diff(first))
#### polymorphic-serializer
import json
from datetime import date
from functools import singledispatchmethod
from decimal import Decimal


class Serializer:
    def __init__(self, *, indent=None):
        self._indent = indent

    @singledispatchmethod
    def encode(self, value):
        return value

    @encode.register
    def _(self, value: date):
        return value.isoformat()

    @encode.register
    def _(self, value: Decimal):
        return float(value)

    @encode.register(set)
    @encode.register(frozenset)
    def _(self, value):
        return sorted(value)

    @encode.register
    def _(self, value: dict):
        return {k: self.encode(v) for k, v in value.items()}

    @encode.register
    def _(self, value: list):
        return [self.encode(v) for v in value]

    def dumps(self, value):
        return json.dumps(self.encode(value), indent=self._indent)


print(Serializer().dumps({"when": date(2025, 1, 2), "amounts": [Decimal("1.5"), 2], "tags": {"b", "a"}}))
#### generic-result-type
from __future__ import annotations
from dataclasses import dataclass
from typing import Callable, Generic, TypeVar, Union

T = TypeVar("T")
U = TypeVar("U")


@dataclass(frozen=True)
class Ok(Generic[T]):
    value: T

    def map(self, f: Callable[[T], U]) -> Result[U]:
        try:
            return Ok(f(self.value))
        except Exception as e:
            return Err(f"{type(e).__name__}: {e}")

    def and_then(self, f: Callable[[T], Result[U]]) -> Result[U]:
        return f(self.value)

    def unwrap_or(self, default: T) -> T:
        return self.value


@dataclass(frozen=True)
class Err:
    message: str

    def map(self, f) -> Err:
        return self

    def and_then(self, f) -> Err:
        return self

    def unwrap_or(self, default):
        return default


Result = Union[Ok[T], Err]


def parse(text: str) -> Result[float]:
    return Ok(text).map(float)


def positive(x: float) -> Result[float]:
    return Ok(x) if x > 0 else Err(f"{x} is not positive")


for raw in ("12.5", "-3", "n/a"):
    match parse(raw).and_then(positive).map(lambda x: x * 2):
        case Ok(value=v):
            print(raw, "->", v)
        case Err(message=m):
            print(raw, "failed:", m)
#### table-diff-wrapper
class Snapshot:
    def __init__(self, df, key):
        self._df = df.set_index(key).sort_index()
        self._key = key

    def __sub__(self, other):
        added = self._df.index.difference(other._df.index)
        removed = other._df.index.difference(self._df.index)
        common = self._df.index.intersection(other._df.index)
        changed = (self._df.loc[common] != other._df.loc[common]).any(axis=1)
        return Diff(list(added), list(removed), list(common[changed]))

    def __len__(self):
        return len(self._df)


class Diff:
    def __init__(self, added, removed, changed):
        self.added, self.removed, self.changed = added, removed, changed

    def __bool__(self):
        return bool(self.added or self.removed or self.changed)

    def __str__(self):
        return f"+{self.added} -{self.removed} ~{self.changed}"


old = Snapshot(pd.DataFrame({"id": [1, 2, 3], "stage": ["a", "b", "c"]}), "id")
new = Snapshot(pd.DataFrame({"id": [2, 3, 4], "stage": ["b", "won", "x"]}), "id")
d = new - old
print(d, bool(d), bool(new - new), len(new))
#### enum-strategy-callables
from enum import Enum
from functools import partial


class Rounding(Enum):
    UP = partial(lambda x: -(-x // 1))
    NEAREST = partial(round)

    def __call__(self, x):
        return self.value(x)


class Aggregation(str, Enum):
    SUM = "sum"
    MEAN = "mean"
    LAST = "last"

    def of(self, series):
        match self:
            case Aggregation.SUM:
                return series.sum()
            case Aggregation.MEAN:
                return series.mean()
            case Aggregation.LAST:
                return series.iloc[-1]


class Measure:
    def __init__(self, column, how: Aggregation, digits=Rounding.NEAREST):
        self.column, self.how, self.rounding = column, how, digits

    def compute(self, df):
        return self.rounding(self.how.of(df[self.column]))


df = pd.DataFrame({"hours": [3.2, 4.4, 5.1], "cost": [10.5, 11.25, 9.9]})
measures = [Measure("hours", Aggregation.SUM), Measure("cost", Aggregation("mean"), Rounding.UP), Measure("cost", Aggregation.LAST)]
print([m.compute(df) for m in measures], Aggregation.SUM == "sum")
#### retry-circuit-breaker
class CircuitOpen(RuntimeError):
    pass


class CircuitBreaker:
    def __init__(self, threshold=2, clock=None):
        self.threshold = threshold
        self._failures = 0
        self._opened_at = None
        self._clock = clock or (lambda: 0)

    @property
    def is_open(self):
        return self._opened_at is not None and self._clock() - self._opened_at < 10

    def call(self, fn, *args, **kwargs):
        if self.is_open:
            raise CircuitOpen("circuit is open")
        try:
            result = fn(*args, **kwargs)
        except Exception:
            self._failures += 1
            if self._failures >= self.threshold:
                self._opened_at = self._clock()
            raise
        self._failures = 0
        self._opened_at = None
        return result


now = [0]
breaker = CircuitBreaker(clock=lambda: now[0])


def divide(a, b):
    return a / b


for t, args in [(0, (1, 0)), (1, (1, 0)), (2, (4, 2)), (20, (4, 2))]:
    now[0] = t
    try:
        print(t, breaker.call(divide, *args))
    except Exception as e:
        print(t, type(e).__name__)
#### resource-calendar-ranges
from datetime import date, timedelta


class DateRange:
    def __init__(self, start, end):
        if end < start:
            raise ValueError("end before start")
        self._start, self._end = start, end

    def __iter__(self):
        d = self._start
        while d <= self._end:
            yield d
            d += timedelta(days=1)

    def __len__(self):
        return (self._end - self._start).days + 1

    def __contains__(self, other):
        if isinstance(other, DateRange):
            return self._start <= other._start and other._end <= self._end
        return self._start <= other <= self._end

    def __and__(self, other):
        start, end = max(self._start, other._start), min(self._end, other._end)
        return DateRange(start, end) if start <= end else None

    def weekdays(self):
        return sum(d.weekday() < 5 for d in self)

    def __format__(self, spec):
        return f"{self._start:{spec or '%d %b'}} - {self._end:{spec or '%d %b'}}"


q1 = DateRange(date(2025, 1, 1), date(2025, 3, 31))
sprint = DateRange(date(2025, 3, 24), date(2025, 4, 4))
print(len(q1), q1.weekdays(), sprint in q1, date(2025, 2, 1) in q1, f"{q1 & sprint}", f"{sprint:%Y-%m-%d}")
#### weighted-graph-networkx
import networkx as nx


class OrgGraph:
    def __init__(self):
        self._g = nx.DiGraph()

    def reports_to(self, person, boss):
        self._g.add_edge(boss, person)
        return self

    def span(self, person):
        return self._g.out_degree(person)

    def depth(self):
        root = next(n for n, d in self._g.in_degree() if d == 0)
        return max(nx.shortest_path_length(self._g, root).values())

    def chain(self, person):
        path = [person]
        while preds := list(self._g.predecessors(path[-1])):
            path.append(preds[0])
        return path

    def __len__(self):
        return self._g.number_of_nodes()


org = OrgGraph()
for person, boss in [("CTO", "CEO"), ("CFO", "CEO"), ("Eng", "CTO"), ("Intern", "Eng")]:
    org.reports_to(person, boss)
print(org.span("CEO"), org.depth(), org.chain("Intern"), len(org))
#### simulation-queue-stats
import random
from collections import deque
from dataclasses import dataclass, field
from statistics import mean


@dataclass
class Customer:
    arrival: float
    service: float
    start: float | None = None

    @property
    def wait(self):
        return (self.start or 0) - self.arrival


@dataclass
class Server:
    free_at: float = 0.0
    served: list[Customer] = field(default_factory=list)

    def serve(self, c):
        c.start = max(self.free_at, c.arrival)
        self.free_at = c.start + c.service
        self.served.append(c)


class Bank:
    def __init__(self, n_servers, seed=1):
        self._rng = random.Random(seed)
        self.servers = [Server() for _ in range(n_servers)]

    def customers(self, n, gap, service):
        t = 0.0
        for _ in range(n):
            t += self._rng.expovariate(1 / gap)
            yield Customer(t, self._rng.expovariate(1 / service))

    def run(self, n=200, gap=1.0, service=1.8):
        for c in self.customers(n, gap, service):
            min(self.servers, key=lambda s: s.free_at).serve(c)
        done = [c for s in self.servers for c in s.served]
        return {"mean_wait": round(mean(c.wait for c in done), 2), "busy": [len(s.served) for s in self.servers]}


for n in (2, 3, 4):
    print(n, Bank(n).run())
#### vaccination-of-inputs-validator
import re
from dataclasses import dataclass, field
from typing import Any, Callable


@dataclass
class Rule:
    field: str
    check: Callable[[Any], bool]
    message: str


class Schema:
    def __init__(self):
        self._rules: list[Rule] = []

    def require(self, name):
        return self._add(name, lambda v: v not in (None, ""), "is required")

    def matches(self, name, pattern):
        rx = re.compile(pattern)
        return self._add(name, lambda v: v is None or bool(rx.fullmatch(str(v))), f"must match {pattern}")

    def between(self, name, lo, hi):
        return self._add(name, lambda v: v is None or lo <= v <= hi, f"must be in [{lo}, {hi}]")

    def _add(self, name, check, message):
        self._rules.append(Rule(name, check, message))
        return self

    def validate(self, record):
        return [f"{r.field} {r.message}" for r in self._rules if not r.check(record.get(r.field))]


schema = Schema().require("name").matches("code", r"[A-Z]{2}-\d+").between("score", 0, 100)
for rec in [{"name": "x", "code": "AB-12", "score": 50}, {"code": "bad", "score": 200}]:
    print(schema.validate(rec) or "ok")
#### temperature-stream-generator
class RunningStats:
    def __init__(self):
        self._n = 0
        self._mean = 0.0
        self._m2 = 0.0

    def push(self, x):
        self._n += 1
        delta = x - self._mean
        self._mean += delta / self._n
        self._m2 += delta * (x - self._mean)
        return self

    @property
    def variance(self):
        return self._m2 / (self._n - 1) if self._n > 1 else 0.0

    def merge(self, other: "RunningStats") -> "RunningStats":
        out = RunningStats()
        out._n = self._n + other._n
        delta = other._mean - self._mean
        out._mean = self._mean + delta * other._n / out._n
        out._m2 = self._m2 + other._m2 + delta**2 * self._n * other._n / out._n
        return out

    def __repr__(self):
        return f"n={self._n} mean={self._mean:.2f} var={self.variance:.2f}"


def alerts(readings, limit):
    stats = RunningStats()
    for r in readings:
        if stats._n > 2 and abs(r - stats._mean) > limit:
            yield r, repr(stats)
        stats.push(r)


a, b = RunningStats(), RunningStats()
for x in (3, 5, 8):
    a.push(x)
for x in (2, 9):
    b.push(x)
print(a.merge(b), list(alerts([10, 11, 10, 30, 12], 5)))
#### portfolio-optimizer-scipy
from scipy.optimize import minimize


class Optimizer:
    def __init__(self, returns, risk_free=0.01):
        self.mu = returns.mean() * 252
        self.cov = returns.cov() * 252
        self.rf = risk_free

    def _stats(self, w):
        ret = w @ self.mu
        vol = np.sqrt(w @ self.cov @ w)
        return ret, vol, (ret - self.rf) / vol

    def _solve(self, objective):
        n = len(self.mu)
        res = minimize(
            objective,
            np.full(n, 1 / n),
            bounds=[(0, 1)] * n,
            constraints=[{"type": "eq", "fun": lambda w: w.sum() - 1}],
        )
        return pd.Series(res.x.round(3), index=self.mu.index)

    def max_sharpe(self):
        return self._solve(lambda w: -self._stats(w)[2])

    def min_vol(self):
        return self._solve(lambda w: self._stats(w)[1])


rng = np.random.default_rng(5)
returns = pd.DataFrame(rng.normal([0.001, 0.0005, 0.0002], [0.02, 0.01, 0.004], (300, 3)), columns=list("ABC"))
opt = Optimizer(returns)
print(opt.max_sharpe().sum().round(2), opt.min_vol().idxmax())
#### immutable-point-setattr
class Immutable:
    __slots__ = ("_x", "_y")

    def __init__(self, x, y):
        object.__setattr__(self, "_x", x)
        object.__setattr__(self, "_y", y)

    def __setattr__(self, name, value):
        raise AttributeError(f"{type(self).__name__} is immutable")

    x = property(lambda self: self._x)
    y = property(lambda self: self._y)

    def __hash__(self):
        return hash((self._x, self._y))

    def __eq__(self, other):
        return isinstance(other, Immutable) and (self._x, self._y) == (other._x, other._y)

    def moved(self, dx=0, dy=0):
        return Immutable(self._x + dx, self._y + dy)


p = Immutable(1, 2)
print(p.x, p.moved(dx=3).x, p == Immutable(1, 2), len({p, Immutable(1, 2)}))
try:
    p.x = 5
except AttributeError as e:
    print(e)
#### init-subclass-commands
class Command:
    commands = {}
    name = None

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        if cls.name:
            Command.commands[cls.name] = cls

    def execute(self, *args):
        raise NotImplementedError


class Add(Command):
    name = "add"

    def execute(self, *args):
        return sum(map(float, args))


class Upper(Command):
    name = "upper"

    def execute(self, *args):
        return " ".join(args).upper()


class Help(Command):
    name = "help"

    def execute(self, *args):
        return ", ".join(sorted(Command.commands))


def dispatch(line):
    name, *args = line.split()
    try:
        return Command.commands[name]().execute(*args)
    except KeyError:
        return f"unknown command {name}"


for line in ("add 1 2.5", "upper make it so", "help", "quit now"):
    print(dispatch(line))
#### tree-of-kpis-recursion
class KpiNode:
    def __init__(self, name, formula=None, value=None):
        self.name = name
        self._formula = formula
        self._value = value
        self._inputs = {}

    def depends_on(self, **inputs):
        self._inputs.update(inputs)
        return self

    @property
    def value(self):
        if self._formula is None:
            return self._value
        return self._formula(**{k: node.value for k, node in self._inputs.items()})

    @value.setter
    def value(self, v):
        if self._formula is not None:
            raise AttributeError(f"{self.name} is computed")
        self._value = v

    def explain(self, level=0):
        lines = ["  " * level + f"{self.name} = {self.value:,.2f}"]
        for node in self._inputs.values():
            lines += node.explain(level + 1)
        return lines


price, units = KpiNode("price", value=12.0), KpiNode("units", value=100)
revenue = KpiNode("revenue", lambda p, u: p * u).depends_on(p=price, u=units)
cost = KpiNode("cost", value=700)
profit = KpiNode("profit", lambda r, c: r - c).depends_on(r=revenue, c=cost)
print("\n".join(profit.explain()))
units.value = 120
print(profit.value)
try:
    profit.value = 3
except AttributeError as e:
    print(e)
