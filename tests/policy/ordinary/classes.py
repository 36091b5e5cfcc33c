# Several programs, each below a line that names it.

#### property-dunders
class Money:
    __slots__ = ("_amount", "currency")

    def __init__(self, amount, currency="EUR"):
        self._amount = round(float(amount), 2)
        self.currency = currency

    @property
    def amount(self):
        return self._amount

    @amount.setter
    def amount(self, value):
        if value < 0:
            raise ValueError("negative amount")
        self._amount = value

    def __add__(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        return Money(self._amount + other._amount, self.currency)

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __eq__(self, other):
        return isinstance(other, Money) and (self._amount, self.currency) == (other._amount, other.currency)

    def __hash__(self):
        return hash((self._amount, self.currency))

    def __lt__(self, other):
        return self._amount < other._amount

    def __repr__(self):
        return f"{type(self).__name__}({self._amount!r}, {self.currency!r})"

    def __format__(self, spec):
        return format(self._amount, spec or ",.2f") + f" {self.currency}"

    def __bool__(self):
        return self._amount != 0

total = sum([Money(10), Money(5.5), Money(4.499)])
total.amount = 25
print(f"{total:,.1f}", total, sorted([Money(3), Money(1)]), bool(Money(0)), len({Money(1), Money(1)}))

#### dataclasses-full
from dataclasses import dataclass, field, asdict, astuple, replace, fields
from typing import ClassVar, Optional
@dataclass(order=True, frozen=False)
class Initiative:
    sort_index: float = field(init=False, repr=False)
    name: str
    cost: float
    benefit: float
    tags: list[str] = field(default_factory=list)
    owner: Optional[str] = None
    rate: ClassVar[float] = 0.08

    def __post_init__(self):
        self.sort_index = -self.roi

    @property
    def roi(self) -> float:
        return (self.benefit - self.cost) / self.cost

items = [Initiative("A", 100, 180, ["cloud"]), Initiative("B", 80, 90), Initiative("C", 50, 140, owner="Ann")]
best = sorted(items)[0]
print(best.name, round(best.roi, 2), asdict(best)["tags"], astuple(items[1])[1:3])
print([f.name for f in fields(Initiative)], replace(items[0], cost=120).cost)

#### enum-flags
from enum import Enum, IntEnum, Flag, StrEnum, auto, unique
@unique
class Status(Enum):
    OPEN = "open"
    CLOSED = "closed"
    @classmethod
    def parse(cls, text):
        return cls(text.strip().lower())
    @property
    def is_final(self):
        return self is Status.CLOSED
class Priority(IntEnum):
    LOW = 1
    HIGH = 3
class Access(Flag):
    READ = auto()
    WRITE = auto()
    ALL = READ | WRITE
class Color(StrEnum):
    RED = auto()
    GREEN = auto()
class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.42e23, 3.39e6)
    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius
    @property
    def gravity(self):
        return 6.67e-11 * self.mass / self.radius**2
print(Status.parse(" Open "), Status["CLOSED"].is_final, [s.value for s in Status], Priority.HIGH > Priority.LOW)
print(Access.READ in Access.ALL, Color.RED.upper(), Planet.EARTH.gravity, Status.__members__.keys())
print({p.name: p.gravity for p in Planet})

#### protocol-abc
from abc import ABC, abstractmethod
from typing import Protocol, runtime_checkable, TypeVar, Generic
@runtime_checkable
class Scorer(Protocol):
    def score(self, row: dict) -> float: ...
class Base(ABC):
    registry: dict = {}
    @abstractmethod
    def score(self, row): ...
    @property
    @abstractmethod
    def name(self): ...
    @classmethod
    def register(cls, kind):
        cls.registry[kind.__name__] = kind
        return kind
@Base.register
class Impact(Base):
    @property
    def name(self):
        return "impact"
    def score(self, row):
        return row["impact"] * 2
T = TypeVar("T")
class Stack(Generic[T]):
    def __init__(self) -> None:
        self._items: list[T] = []
    def push(self, item: T) -> "Stack[T]":
        self._items.append(item)
        return self
    def pop(self) -> T:
        return self._items.pop()
    def __len__(self) -> int:
        return len(self._items)
s = Impact()
print(isinstance(s, Scorer), s.score({"impact": 4}), s.name, Base.registry, len(Stack().push(1).push(2)))

#### abcmeta-metaclass
from abc import ABCMeta, abstractmethod
class Shape(metaclass=ABCMeta):
    @abstractmethod
    def area(self):
        pass
class Square(Shape):
    def __init__(self, side):
        self.side = side
    def area(self):
        return self.side ** 2
print(Square(3).area())
try:
    Shape()
except TypeError as error:
    print("abstract:", type(error).__name__)

#### class-hierarchy-report
class Report:
    title = "Report"
    _count = 0
    def __init__(self, data):
        self.data = data
        self._cache = {}
        self.__private = 1
        Report._count += 1
    def section(self, name):
        if name not in self._cache:
            self._cache[name] = self._build(name)
        return self._cache[name]
    def _build(self, name):
        return f"== {name} ==\n{self.data[name]}"
    def render(self):
        return "\n".join([self.title, *(self.section(n) for n in self.data)])
    @staticmethod
    def clean(text):
        return " ".join(text.split())
    @classmethod
    def from_pairs(cls, *pairs):
        return cls(dict(pairs))
    def __len__(self):
        return len(self.data)
    def __getitem__(self, key):
        return self.data[key]
    def __iter__(self):
        return iter(self.data.items())
    def __contains__(self, key):
        return key in self.data
    def secret(self):
        return self.__private
class Monthly(Report):
    title = "Monthly"
    def __init__(self, data, month):
        super().__init__(data)
        self.month = month
    def _build(self, name):
        return super()._build(name).upper()
    def __str__(self):
        return f"{self.__class__.__name__}({self.month})"
r = Monthly.from_pairs(("a", 1)) if False else Monthly({"kpi": "x y"}, "May")
print(r.render(), len(r), "kpi" in r, dict(r), str(r), Report.clean(" a  b "), isinstance(r, Report), issubclass(Monthly, Report), r.secret(), type(r).__name__, Monthly._count, hasattr(r, "month"), getattr(r, "title"))

#### operators-vector
import math
class Vector:
    __match_args__ = ("x", "y")
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __add__(self, o): return Vector(self.x + o.x, self.y + o.y)
    def __sub__(self, o): return Vector(self.x - o.x, self.y - o.y)
    def __mul__(self, k): return Vector(self.x * k, self.y * k)
    __rmul__ = __mul__
    def __matmul__(self, o): return self.x * o.x + self.y * o.y
    def __neg__(self): return Vector(-self.x, -self.y)
    def __abs__(self): return math.hypot(self.x, self.y)
    def __call__(self, t): return self * t
    def __iter__(self): yield from (self.x, self.y)
    def __eq__(self, o): return tuple(self) == tuple(o)
    def __repr__(self): return f"Vector({self.x}, {self.y})"
    def __round__(self, n=0): return Vector(round(self.x, n), round(self.y, n))
    def __int__(self): return int(abs(self))
    def __float__(self): return float(abs(self))
    def __index__(self): return 1
v = Vector(3, 4)
match v:
    case Vector(0, 0):
        print("origin")
    case Vector(x=3, y=y) if y > 3:
        print("match", y)
x, y = v
print(2 * v - v, v @ v, abs(v), -v, v(3), round(Vector(1.234, 2), 1), float(v), [10, 20][v], v == Vector(3, 4), sum([v, v], Vector(0, 0)))

#### iterators-class
class Fibonacci:
    def __init__(self, limit):
        self.limit = limit
    def __iter__(self):
        self.a, self.b = 0, 1
        return self
    def __next__(self):
        if self.a > self.limit:
            raise StopIteration
        value, self.a, self.b = self.a, self.b, self.a + self.b
        return value
class Window:
    def __init__(self, data, size):
        self._data, self._size = list(data), size
    def __len__(self):
        return max(0, len(self._data) - self._size + 1)
    def __getitem__(self, i):
        if isinstance(i, slice):
            return [self[j] for j in range(*i.indices(len(self)))]
        if i < 0 or i >= len(self):
            raise IndexError(i)
        return self._data[i:i + self._size]
    def __reversed__(self):
        return (self[i] for i in range(len(self) - 1, -1, -1))
print(list(Fibonacci(30)), Window(range(5), 3)[0:2], list(reversed(Window("abcd", 2))), next(iter(Fibonacci(5))), [w for w in Window([1, 2, 3], 2)], sum(Fibonacci(10)))
gen = (x * x for x in range(4))
print(next(gen), *gen, sep="|")

#### properties-only
class Temperature:
    def __init__(self, celsius=0.0):
        self.celsius = celsius
    @property
    def fahrenheit(self):
        return self.celsius * 9 / 5 + 32
    @fahrenheit.setter
    def fahrenheit(self, value):
        self.celsius = (value - 32) * 5 / 9
    @fahrenheit.deleter
    def fahrenheit(self):
        self.celsius = 0.0
    kelvin = property(lambda self: self.celsius + 273.15, doc="in K")
t = Temperature(25)
t.fahrenheit = 212
print(t.celsius, t.kelvin)
del t.fahrenheit
print(t.celsius)

#### singleton-registry-plugin
import math
PLUGINS = {}
def plugin(name=None):
    def add(cls):
        PLUGINS[name or cls.__name__.lower()] = cls
        return cls
    return add
@plugin()
class Sum:
    def run(self, xs): return sum(xs)
@plugin("avg")
class Average:
    def run(self, xs): return sum(xs) / len(xs)
for key, cls in sorted(PLUGINS.items()):
    print(key, cls().run([1, 2, 3]))
HANDLERS = {"upper": str.upper, "strip": str.strip, "len": len, "sqrt": math.sqrt}
print({k: f("9") for k, f in HANDLERS.items() if k != "sqrt"}, HANDLERS["sqrt"](9))

#### builder-fluent
class Query:
    def __init__(self, df):
        self._df = df
        self._steps = []
    def where(self, column, op, value):
        ops = {">": lambda a, b: a > b, "<": lambda a, b: a < b, "==": lambda a, b: a == b}
        self._steps.append(lambda d: d[ops[op](d[column], value)])
        return self
    def select(self, *columns):
        self._steps.append(lambda d: d[list(columns)])
        return self
    def run(self):
        out = self._df
        for step in self._steps:
            out = step(out)
        return out
Query(pd.DataFrame({"a": [1, 5], "b": ["x", "y"]})).where("a", ">", 2).select("b").run()

#### state-machine
from enum import Enum, auto
class State(Enum):
    DRAFT = auto()
    REVIEW = auto()
    DONE = auto()
TRANSITIONS = {State.DRAFT: {State.REVIEW}, State.REVIEW: {State.DRAFT, State.DONE}, State.DONE: set()}
class Workflow:
    def __init__(self):
        self.state = State.DRAFT
        self.history = [self.state]
    def to(self, new):
        if new not in TRANSITIONS[self.state]:
            raise ValueError(f"{self.state.name} -> {new.name}")
        self.state = new
        self.history.append(new)
w = Workflow()
w.to(State.REVIEW); w.to(State.DONE)
try:
    w.to(State.DRAFT)
except ValueError as e:
    print(e)
[s.name for s in w.history]

#### matrix-classes
class Matrix:
    def __init__(self, rows): self.rows = [list(r) for r in rows]
    @property
    def shape(self): return len(self.rows), len(self.rows[0])
    @property
    def T(self): return Matrix(zip(*self.rows))
    def __matmul__(self, other): return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*other.rows)] for r in self.rows])
    def __getitem__(self, key):
        i, j = key
        return self.rows[i][j]
    def __setitem__(self, key, value):
        i, j = key
        self.rows[i][j] = value
    def __delitem__(self, i): del self.rows[i]
    def __iadd__(self, other):
        self.rows = [[a + b for a, b in zip(x, y)] for x, y in zip(self.rows, other.rows)]
        return self
    def __repr__(self): return f"Matrix({self.rows!r})"
m = Matrix([[1, 2], [3, 4]])
m[0, 1] = 7; m += m.T
print(m @ m, m.shape, m[0, 1]); del m[0]

#### graph-by-hand
from collections import deque, defaultdict
import heapq
graph = defaultdict(dict)
for a, b, w in [("A", "B", 1), ("B", "C", 2), ("A", "C", 5), ("C", "D", 1)]:
    graph[a][b] = w
    graph[b][a] = w
def bfs(start):
    seen, queue = {start}, deque([start])
    while queue:
        node = queue.popleft()
        yield node
        for n in graph[node]:
            if n not in seen:
                seen.add(n)
                queue.append(n)
def dijkstra(start):
    dist, heap = {start: 0}, [(0, start)]
    while heap:
        d, node = heapq.heappop(heap)
        for n, w in graph[node].items():
            if d + w < dist.get(n, float("inf")):
                dist[n] = d + w
                heapq.heappush(heap, (dist[n], n))
    return dist
class Node:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right
    def insert(self, value):
        side = "left" if value < self.value else "right"
        child = self.left if side == "left" else self.right
        if child is None:
            if side == "left": self.left = Node(value)
            else: self.right = Node(value)
        else:
            child.insert(value)
    def __iter__(self):
        if self.left: yield from self.left
        yield self.value
        if self.right: yield from self.right
root = Node(5)
for v in [3, 8, 1]: root.insert(v)
print(list(bfs("A")), dijkstra("A"), list(root))

#### decision-tree-ev
from typing import NamedTuple
class Outcome(NamedTuple):
    p: float
    value: float
class Choice:
    def __init__(self, name, *branches):
        self.name, self.branches = name, branches
    @property
    def ev(self):
        return sum(b.p * (b.value if isinstance(b, Outcome) else b.ev) for b in self.branches)
    def __lt__(self, other): return self.ev < other.ev
options = [Choice("build", Outcome(0.6, 500), Outcome(0.4, -200)), Choice("buy", Outcome(1, 150))]
best = max(options, key=lambda o: o.ev); print(best.name, max(options).name)
sens = pd.DataFrame({p: [Choice("b", Outcome(p, 500), Outcome(1 - p, -200)).ev] for p in np.arange(0, 1.01, 0.25)}).T.rename(columns={0: "ev"})
sens.index.name = "p"; sens

#### strategy-pattern
class Discount:
    def apply(self, total):
        raise NotImplementedError
class Percent(Discount):
    def __init__(self, rate):
        self.rate = rate
    def apply(self, total):
        return total * (1 - self.rate)
class Fixed(Discount):
    def __init__(self, amount):
        self.amount = amount
    def apply(self, total):
        return max(0, total - self.amount)
def price(total, discounts):
    for discount in discounts:
        total = discount.apply(total)
    return round(total, 2)
print(price(100, [Percent(0.1), Fixed(5)]))

#### pipeline-steps
class Step:
    name = "step"
    def run(self, data):
        return data
    def __repr__(self):
        return f"<{self.name}>"
class Scale(Step):
    name = "scale"
    def __init__(self, factor): self.factor = factor
    def run(self, data): return [x * self.factor for x in data]
class Clip(Step):
    name = "clip"
    def __init__(self, low, high): self.low, self.high = low, high
    def run(self, data): return [min(max(x, self.low), self.high) for x in data]
class Pipeline:
    def __init__(self, steps):
        self.steps = steps
    def run(self, data):
        for step in self.steps:
            data = step.run(data)
        return data
print(Pipeline([Scale(2), Clip(0, 5)]).run([1, 2, 3]))

#### observer-pattern
class Channel:
    def __init__(self):
        self.listeners = []
    def subscribe(self, callback):
        self.listeners.append(callback)
        return lambda: self.listeners.remove(callback)
    def publish(self, *args, **kwargs):
        return [listener(*args, **kwargs) for listener in self.listeners]
bus = Channel(); log = []
stop = bus.subscribe(log.append)
bus.subscribe(lambda event: print("got", event))
bus.publish("open"); stop(); bus.publish("exec")
print(log)

#### repository-query
class Repository:
    def __init__(self, rows): self._rows = list(rows)
    def query(self, predicate): return [r for r in self._rows if predicate(r)]
    def save(self, row): self._rows.append(row); return self
    def load(self): return self._rows
    def agg(self, how): return how(r["v"] for r in self._rows)
    def eval(self, expression): return expression
repo = Repository([{"v": 1}, {"v": 5}])
repo.save({"v": 7})
print(repo.query(lambda r: r["v"] > 2), repo.agg(sum), repo.eval("x"), len(repo.load()))

#### composite-tree
class Item:
    def __init__(self, name, cost=0, children=()):
        self.name, self._cost, self.children = name, cost, list(children)
    @property
    def cost(self):
        return self._cost + sum(child.cost for child in self.children)
    def walk(self, depth=0):
        yield depth, self
        for child in self.children:
            yield from child.walk(depth + 1)
    def find(self, name):
        return next((item for _, item in self.walk() if item.name == name), None)
root = Item("program", children=[Item("alpha", 10, [Item("a1", 3)]), Item("beta", 5)])
for depth, item in root.walk():
    print("  " * depth + f"{item.name}: {item.cost}")
print(root.find("a1").cost)

#### visitor-singledispatchmethod
from functools import singledispatchmethod
class Formatter:
    @singledispatchmethod
    def show(self, value):
        return str(value)
    @show.register
    def _(self, value: float):
        return f"{value:.2f}"
    @show.register
    def _(self, value: list):
        return "[" + ", ".join(self.show(v) for v in value) + "]"
print(Formatter().show([1.0, "a", [2.5]]))

#### custom-collections
from collections import UserDict, UserList, defaultdict, Counter
from collections.abc import Mapping, MutableMapping, Sequence, Iterable
class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)
class Ledger(Mapping):
    def __init__(self, **entries): self._entries = entries
    def __getitem__(self, key): return self._entries[key]
    def __iter__(self): return iter(self._entries)
    def __len__(self): return len(self._entries)
class Default(dict):
    def __missing__(self, key):
        self[key] = len(self)
        return self[key]
class Bag(list):
    def total(self): return sum(self)
d = Lower(); d["ABC"] = 1
print(d, dict(Ledger(open=1, close=2)), Default()["x"], Bag([1, 2]).total(), isinstance(Ledger(), Mapping), issubclass(Default, dict))

#### immutable-slots
from dataclasses import dataclass, field, FrozenInstanceError, KW_ONLY
@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    rate: float = 0.1
    names: tuple[str, ...] = ("a",)
@dataclass
class Node:
    value: int
    _: KW_ONLY
    children: list["Node"] = field(default_factory=list, repr=False)
    def total(self): return self.value + sum(c.total() for c in self.children)
c = Config(rate=0.2)
try:
    c.rate = 1
except FrozenInstanceError as error:
    print(type(error).__name__)
print(c, hash(c) == hash(Config(rate=0.2)), Node(1, children=[Node(2)]).total())

#### match-zoo
from dataclasses import dataclass
@dataclass
class Trade:
    side: str
    qty: int
def explain(x):
    match x:
        case None: return "none"
        case bool(): return "bool"
        case int() | float() as n if n < 0: return f"negative {n}"
        case 0: return "zero"
        case str(s) if s.isupper(): return s.lower()
        case [a, b]: return f"pair {a} {b}"
        case [first, *rest]: return f"{first} and {len(rest)}"
        case {"type": "open", "price": p, **more}: return f"open at {p} {more}"
        case Trade(side="buy", qty=q): return f"buy {q}"
        case Trade("sell", q): return f"sell {q}"
        case _: return "?"
for item in [None, True, -2, 0, "ABC", [1, 2], [1, 2, 3], {"type": "open", "price": 3, "x": 1}, Trade("buy", 5), Trade("sell", 1), 3.5]:
    print(explain(item))

#### kwargs-to-attributes
class Options:
    defaults = {"rate": 0.1, "years": 5}
    def __init__(self, **options):
        unknown = set(options) - set(self.defaults)
        if unknown:
            raise TypeError(f"unknown: {sorted(unknown)}")
        merged = self.defaults | options
        self.rate, self.years = merged["rate"], merged["years"]
    def __str__(self):
        return ", ".join(f"{k}={getattr(self, k)}" for k in ("rate", "years"))
print(Options(years=3), Options.__doc__, Options.__name__, Options.__module__)

#### logging-by-hand
from datetime import datetime
class Logger:
    LEVELS = {"debug": 10, "info": 20, "error": 40}
    def __init__(self, level="info", sink=print):
        self.level, self.sink, self.records = level, sink, []
    def log(self, level, message, *args, **extra):
        if self.LEVELS[level] >= self.LEVELS[self.level]:
            text = message % args if args else message + "".join(f" {k}={v}" for k, v in extra.items())
            self.records.append((level, text))
            self.sink(f"[{level.upper():>5}] {text}")
    def info(self, *a, **k): self.log("info", *a, **k)
    def error(self, *a, **k): self.log("error", *a, **k)
    def debug(self, *a, **k): self.log("debug", *a, **k)
log = Logger()
log.info("loaded %d rows", 5); log.error("failed", name="x"); log.debug("hidden")
print(len(log.records))

#### unit-tests-by-hand
def add(a, b): return a + b
class TestAdd:
    def test_ints(self): assert add(1, 2) == 3
    def test_text(self): assert add("a", "b") == "ab"
    def test_fails(self): assert add(1, 1) == 3, "wrong sum"
def run(suite):
    results = {}
    for name, check in [("ints", suite.test_ints), ("text", suite.test_text), ("fails", suite.test_fails)]:
        try:
            check()
            results[name] = "ok"
        except AssertionError as error:
            results[name] = f"failed: {error}"
    return results
print(run(TestAdd()))
np.testing.assert_allclose([0.1 + 0.2], [0.3]); pd.testing.assert_frame_equal(pd.DataFrame({"a": [1]}), pd.DataFrame({"a": [1]}))

#### okr-tracker
from dataclasses import dataclass, field
from datetime import date, timedelta
@dataclass
class KeyResult:
    title: str
    start: float
    target: float
    current: float
    @property
    def progress(self) -> float:
        span = self.target - self.start
        return 0.0 if span == 0 else max(0.0, min(1.0, (self.current - self.start) / span))
@dataclass
class Objective:
    name: str
    due: date
    results: list[KeyResult] = field(default_factory=list)
    def add(self, *args, **kwargs) -> "Objective":
        self.results.append(KeyResult(*args, **kwargs))
        return self
    @property
    def score(self):
        return sum(k.progress for k in self.results) / len(self.results) if self.results else 0
today = date(2024, 6, 1)
goals = [Objective("Grow", date(2024, 6, 30)).add("ARR", 1.0, 2.0, 1.4).add(title="NPS", start=30, target=50, current=48), Objective("Ship", today + timedelta(weeks=2))]
for g in goals:
    left = (g.due - today).days
    bar = "█" * round(g.score * 10) + "░" * (10 - round(g.score * 10))
    print(f"{g.name:<6} {bar} {g.score:>4.0%} {left:+d}d {'⚠' if g.score < 0.3 and left < 30 else ''}")
pd.DataFrame([{"objective": g.name, **{"kr": k.title, "progress": k.progress}} for g in goals for k in g.results])

#### report-builder
class Markdown:
    def __init__(self): self.parts = []
    def h(self, text, level=1): self.parts.append("#" * level + " " + text); return self
    def p(self, *lines): self.parts.append("\n".join(lines)); return self
    def table(self, df, index=False): self.parts.append(df.to_markdown(index=index)); return self
    def bullets(self, items): self.parts.append("\n".join(f"- {i}" for i in items)); return self
    def __str__(self): return "\n\n".join(self.parts)
df = pd.DataFrame({"KPI": ["ARR", "Churn"], "Value": [1.2e6, 0.034]})
df["Shown"] = [f"{v:,.0f} €" if v > 1 else f"{v:.1%}" for v in df["Value"]]
report = Markdown().h("Status").p("Prepared for the board.").table(df[["KPI", "Shown"]], index=False).bullets(f"{k}: {s}" for k, s in zip(df.KPI, df.Shown))
print(report)
str(report)
