# Several programs, each below a line that names it.

#### dc-portfolio
from __future__ import annotations
from dataclasses import dataclass, field, asdict, replace, astuple, fields
from typing import ClassVar, Iterable, Optional
import pandas as pd

@dataclass(frozen=True, order=True, slots=True, kw_only=False)
class Position:
    ticker: str
    quantity: float
    price: float = field(compare=False)
    tags: tuple[str, ...] = field(default_factory=tuple, compare=False, repr=False)

    @property
    def value(self) -> float:
        return self.quantity * self.price

@dataclass
class Portfolio:
    name: str
    positions: list[Position] = field(default_factory=list)
    cash: float = 0.0
    base_currency: ClassVar[str] = "EUR"
    _cache: dict[str, float] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        self.positions = sorted(self.positions)
        self._total: Optional[float] = None

    @property
    def total(self) -> float:
        if self._total is None:
            self._total = sum(p.value for p in self.positions) + self.cash
        return self._total

    def weights(self) -> dict[str, float]:
        for p in self.positions:
            self._cache[p.ticker] = p.value / self.total
        return dict(self._cache)

    @classmethod
    def from_rows(cls, name: str, rows: Iterable[tuple]) -> Portfolio:
        return cls(name, [Position(*row) for row in rows])

    def to_frame(self) -> pd.DataFrame:
        return pd.DataFrame([asdict(p) for p in self.positions]).assign(value=lambda d: d["quantity"] * d["price"])

pf = Portfolio.from_rows("core", [("ABC", 10, 12.5), ("XYZ", 4, 100.0, ("tech",))])
print(pf.total, pf.weights(), astuple(pf.positions[0]), [f.name for f in fields(pf)])
better = replace(pf.positions[0], price=20)
print(better, better > pf.positions[1])
pf.to_frame()
#### protocols-and-generics
from typing import Protocol, TypeVar, Generic, runtime_checkable, Iterator, Callable, overload, Literal, TypedDict, NamedTuple, Self, Any, Union
from collections.abc import Sequence, Mapping

T = TypeVar("T")
K = TypeVar("K", bound="Comparable")

@runtime_checkable
class Comparable(Protocol):
    def __lt__(self, other: Any) -> bool: ...

class Stack(Generic[T]):
    def __init__(self, items: Sequence[T] | None = None) -> None:
        self._items: list[T] = list(items or [])

    def push(self, item: T) -> "Stack[T]":
        self._items.append(item)
        return self

    def pop(self) -> T:
        if not self._items:
            raise IndexError("pop from empty stack")
        return self._items.pop()

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[T]:
        return iter(reversed(self._items))

class Row(TypedDict, total=False):
    name: str
    score: float

class Point(NamedTuple):
    x: float
    y: float = 0.0

    def norm(self) -> float:
        return (self.x ** 2 + self.y ** 2) ** 0.5

@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
def double(x):
    return x * 2

def top(rows: list[Row], mode: Literal["max", "min"] = "max") -> Row:
    pick = max if mode == "max" else min
    return pick(rows, key=lambda r: r["score"])

class Pair[A, B]:
    def __init__(self, a: A, b: B):
        self.a, self.b = a, b
    def swap(self) -> "Pair[B, A]":
        return Pair(self.b, self.a)

type Number = int | float
def first[T](xs: Sequence[T], default: T | None = None) -> T | None:
    return xs[0] if xs else default

s = Stack([1, 2]).push(3)
print(list(s), len(s), s.pop(), isinstance(3, Comparable))
print(top([{"name": "a", "score": 1.0}, {"name": "b", "score": 2.0}]), Point(3, 4).norm(), Point(1)._asdict())
print(double(2), double("a"), Pair(1, "x").swap().a, first([]), first([9]))
#### pipeline-transform-steps
import numpy as np
import pandas as pd
from abc import ABC, abstractmethod

class Step(ABC):
    @abstractmethod
    def transform(self, data):
        ...

class FillMissing(Step):
    def __init__(self, value=0):
        self.value = value
    def transform(self, data):
        return data.fillna(self.value)

class Scale(Step):
    def __init__(self, columns):
        self.columns = columns
    def transform(self, data):
        data = data.copy()
        data[self.columns] = (data[self.columns] - data[self.columns].mean()) / data[self.columns].std()
        return data

class Pipeline:
    def __init__(self, steps):
        self.steps = steps
    def transform(self, data):
        for step in self.steps:
            data = step.transform(data)
        return data

df = pd.DataFrame({"a": [1.0, np.nan, 3.0], "b": [4.0, 5.0, 6.0]})
pipe = Pipeline([FillMissing(), Scale(["a", "b"])])
pipe.transform(df).round(2)
#### pipeline-named-steps
import pandas as pd

class Step:
    name = "step"
    def apply(self, df):
        raise NotImplementedError

class DropNegative(Step):
    name = "drop negative"
    def apply(self, df):
        return df[df["amount"] >= 0]

class AddTax(Step):
    name = "tax"
    def __init__(self, rate):
        self.rate = rate
    def apply(self, df):
        return df.assign(tax=df["amount"] * self.rate)

class Flow:
    def __init__(self):
        self.steps = []
        self.log = []
    def add(self, step):
        self.steps.append(step)
        return self
    def run(self, df):
        for i, step in enumerate(self.steps, 1):
            before = len(df)
            df = step.apply(df)
            self.log.append((i, step.name, before, len(df)))
        return df

flow = Flow().add(DropNegative()).add(AddTax(0.2))
out = flow.run(pd.DataFrame({"amount": [10, -5, 20]}))
print(flow.log)
out
#### agg-spec-on-self
import pandas as pd

class Report:
    def __init__(self, df):
        self.df = df
        self.spec = {"revenue": ("revenue", "sum"), "orders": ("order_id", "count"), "avg": ("revenue", "mean")}

    def by(self, *keys):
        return self.df.groupby(list(keys)).agg(**self.spec).reset_index()

df = pd.DataFrame({"region": ["N", "S", "N"], "order_id": [1, 2, 3], "revenue": [10.0, 20.0, 30.0]})
print(Report(df).by("region"))
#### agg-spec-class-attribute
import pandas as pd

class Summary:
    AGG = {"cost": ["sum", "mean"], "hours": "max"}
    METRICS = dict(total=("cost", "sum"), peak=("hours", "max"))

    def __init__(self, frame):
        self.frame = frame

    def table(self):
        out = self.frame.groupby("team").agg(self.AGG)
        out.columns = ["_".join(c) for c in out.columns]
        return out

    def named(self):
        return self.frame.groupby("team").agg(**self.METRICS)

s = Summary(pd.DataFrame({"team": ["a", "b", "a"], "cost": [1, 2, 3], "hours": [4, 5, 6]}))
print(s.table(), s.named())
#### agg-kwargs-method
import pandas as pd

class Grouper:
    def __init__(self, df, key):
        self.df, self.key = df, key
    def g(self, **aggs):
        return self.df.groupby(self.key).agg(**aggs)

df = pd.DataFrame({"team": ["a", "b", "a"], "cost": [1, 2, 3]})
Grouper(df, "team").g(total=("cost", "sum"), n=("cost", "size"))
#### agg-kwargs-function
import pandas as pd

def summarise(df, by, **aggs):
    return df.groupby(by, as_index=False).agg(**aggs)

df = pd.DataFrame({"team": ["a", "b", "a"], "cost": [1, 2, 3]})
print(summarise(df, "team", total=("cost", "sum"), top=("cost", "max")))
print(summarise(df, ["team"], spread=("cost", lambda s: s.max() - s.min())))
#### self-dict-repr
class Config:
    def __init__(self, **kwargs):
        self.name = "default"
        self.retries = 3
        self.ratio = 0.5

    def __repr__(self):
        inner = ", ".join(f"{k}={v!r}" for k, v in self.__dict__.items())
        return f"{type(self).__name__}({inner})"

    def to_dict(self):
        return {k: v for k, v in self.__dict__.items() if not k.startswith("_")}

    def __eq__(self, other):
        return isinstance(other, Config) and self.__dict__ == other.__dict__

print(Config(), Config().to_dict(), Config() == Config())
#### singledispatch
from functools import singledispatch, singledispatchmethod, reduce, partial, lru_cache, cached_property, total_ordering, cache, wraps
from datetime import date
from decimal import Decimal

@singledispatch
def render(value) -> str:
    return str(value)

@render.register
def _(value: int) -> str:
    return f"{value:,}"

@render.register(float)
def _(value) -> str:
    return f"{value:.2f}"

@render.register(list)
@render.register(tuple)
def _(value):
    return " | ".join(render(v) for v in value)

@render.register
def render_date(value: date) -> str:
    return value.strftime("%d %b %Y")

class Formatter:
    @singledispatchmethod
    def fmt(self, arg):
        return repr(arg)
    @fmt.register
    def _(self, arg: Decimal):
        return f"€{arg:,.2f}"

@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(map(int, text.split(".")))
    def __eq__(self, other):
        return self.parts == other.parts
    def __lt__(self, other):
        return self.parts < other.parts
    @cached_property
    def major(self):
        return self.parts[0]

@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

compose = lambda *fs: reduce(lambda f, g: lambda x: g(f(x)), fs)
print(render([1234567, 2.5, "x", date(2024, 3, 1)]), Formatter().fmt(Decimal("12.5")), Formatter().fmt("q"))
print(max(Version("1.2"), Version("1.10")).parts, Version("3.1").major, fib(60), compose(abs, str, len)(-123))
print(fib.cache_info().hits > 0, render.dispatch(int) is not None)
#### context-managers
from contextlib import contextmanager, ExitStack, suppress, closing, AbstractContextManager, redirect_stdout, nullcontext
import io, time
import pandas as pd

@contextmanager
def timed(label, store):
    start = time.perf_counter()
    try:
        yield store
    except ZeroDivisionError:
        store.append((label, "failed"))
    else:
        store.append((label, "ok"))
    finally:
        store.append((label, time.perf_counter() - start >= 0))

class Transaction(AbstractContextManager):
    def __init__(self, ledger):
        self.ledger = ledger
        self.snapshot = None
    def __enter__(self):
        self.snapshot = dict(self.ledger)
        return self
    def __exit__(self, exc_type, exc, tb):
        if exc_type is not None:
            self.ledger.clear()
            self.ledger.update(self.snapshot)
            print("rolled back:", exc_type.__name__, exc)
            return True
        return False

store = []
with timed("a", store):
    sum(range(10))
with timed("b", store):
    1 / 0
ledger = {"x": 1}
with Transaction(ledger) as t:
    ledger["x"] = 5
    raise ValueError("bad")
buf = io.StringIO()
with redirect_stdout(buf):
    print("captured")
with ExitStack() as stack:
    for n in "ab":
        stack.enter_context(timed(n, store))
with suppress(KeyError, IndexError):
    {}["q"]
with pd.option_context("display.max_rows", 5, "display.precision", 2):
    print(pd.DataFrame({"a": range(20)}))
print(store[:4], ledger, buf.getvalue().strip())
#### decorators-many
import functools
import time
from typing import Callable, ParamSpec, TypeVar, Concatenate
P = ParamSpec("P")
R = TypeVar("R")

def timed(func: Callable[P, R]) -> Callable[P, R]:
    @functools.wraps(func)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        start = time.perf_counter()
        result = func(*args, **kwargs)
        wrapper.calls += 1
        wrapper.elapsed = time.perf_counter() - start
        return result
    wrapper.calls = 0
    return wrapper

def retry(times=3, exceptions=(ValueError,)):
    def decorate(func):
        @functools.wraps(func)
        def inner(*args, **kwargs):
            for attempt in range(1, times + 1):
                try:
                    return func(*args, **kwargs)
                except exceptions as err:
                    last = err
                    print(f"attempt {attempt} failed: {err}")
            raise RuntimeError("gave up") from last
        return inner
    return decorate

class CountCalls:
    def __init__(self, func):
        functools.update_wrapper(self, func)
        self.func = func
        self.n = 0
    def __call__(self, *args, **kwargs):
        self.n += 1
        return self.func(*args, **kwargs)

REGISTRY = {}
def register(name):
    def deco(f):
        REGISTRY[name] = f
        return f
    return deco

@register("square")
@timed
def square(x: float) -> float:
    """Square a number."""
    return x * x

@retry(times=2)
def flaky(state={"n": 0}):
    state["n"] += 1
    if state["n"] < 2:
        raise ValueError("not yet")
    return "done"

@CountCalls
def hello(name):
    return f"hi {name}"

print(square(3), square.calls, square.__name__, square.__doc__, flaky(), hello("x"), hello("y"), hello.n)
print({k: f(4) for k, f in REGISTRY.items()})
#### match-everything
from dataclasses import dataclass
from enum import Enum, auto, IntEnum, Flag, StrEnum, unique

class Color(Enum):
    RED = auto()
    GREEN = auto()

@unique
class Level(IntEnum):
    LOW = 1
    HIGH = 3

class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    ALL = R | W | X

class Status(StrEnum):
    OPEN = auto()
    DONE = "done"

@dataclass
class Circle:
    radius: float
@dataclass
class Rect:
    w: float
    h: float

def area(shape):
    match shape:
        case Circle(radius=r):
            return 3.14159 * r ** 2
        case Rect(w, h) if w == h:
            return w * w
        case Rect(w=w, h=h):
            return w * h
        case {"kind": "circle", "r": r, **rest}:
            return area(Circle(r))
        case [x, y, *others]:
            return area(Rect(x, y)) + len(others)
        case int() | float() as n:
            return float(n)
        case str(text) if text.isdigit():
            return float(text)
        case Color.RED:
            return -1
        case None:
            return 0
        case _:
            raise TypeError(f"unknown shape {shape!r}")

print([area(s) for s in [Circle(1), Rect(2, 2), Rect(2, 3), {"kind": "circle", "r": 2, "z": 1}, (1, 2, 3), 5, "42", Color.RED, None]])
print(Level.HIGH > Level.LOW, Perm.R | Perm.W, Perm.ALL & ~Perm.R, Status("done"), Status.OPEN.value, list(Color), Color["RED"].name, Color(2), Color.__members__.keys())
#### exceptions-tree
class AppError(Exception):
    """Base of all errors here."""
    code = 500
    def __init__(self, message, *, hint=None):
        super().__init__(message)
        self.message = message
        self.hint = hint
    def __str__(self):
        return f"[{self.code}] {self.message}" + (f" ({self.hint})" if self.hint else "")

class NotFound(AppError):
    code = 404

class Invalid(AppError, ValueError):
    code = 422

def find(d, key):
    try:
        return d[key]
    except KeyError as exc:
        raise NotFound(f"no {key}", hint="check the spelling") from exc

for k in ("a", "b", 3):
    try:
        if not isinstance(k, str):
            raise Invalid("key must be text")
        print(find({"a": 1}, k))
    except NotFound as e:
        print(e, e.args, repr(e.__cause__), e.hint)
    except (Invalid, TypeError) as e:
        print(type(e).__name__, e, isinstance(e, ValueError))
        e.add_note("while testing")
        print(e.__notes__)
    else:
        print("found")
    finally:
        print("next")
try:
    raise ExceptionGroup("several", [ValueError(1), TypeError(2)])
except* ValueError as eg:
    print("values", eg.exceptions)
except* TypeError as eg:
    print("types", len(eg.exceptions))
#### generators
from itertools import islice, chain, groupby, accumulate, pairwise, batched, product, combinations, permutations, count, cycle, repeat, takewhile, dropwhile, starmap, tee, zip_longest, compress, filterfalse
import operator

def primes():
    found = []
    for n in count(2):
        if all(n % p for p in takewhile(lambda p: p * p <= n, found)):
            found.append(n)
            yield n

def averager():
    total, n, avg = 0, 0, None
    while True:
        x = yield avg
        if x is None:
            return total
        total += x
        n += 1
        avg = total / n

def outer():
    r = yield from averager()
    print("total", r)
    yield "end"

def flatten(xs):
    for x in xs:
        if isinstance(x, (list, tuple)):
            yield from flatten(x)
        else:
            yield x

g = outer()
next(g)
print(g.send(10), g.send(20))
print(g.send(None))
g.close()
print(list(islice(primes(), 10)), list(flatten([1, [2, [3, (4,)]]])))
words = sorted(["apple", "avocado", "bean", "beet", "corn"], key=operator.itemgetter(0))
print({k: list(v) for k, v in groupby(words, key=lambda w: w[0])})
print(list(accumulate([1, 2, 3], operator.mul)), list(pairwise("abc")), list(batched(range(5), 2)))
print(list(starmap(pow, [(2, 3), (3, 2)])), list(zip_longest([1], [2, 3], fillvalue=0)), list(compress("abc", [1, 0, 1])))
a, b = tee(range(3)); print(list(a), sum(b), next(cycle([7])), list(repeat("x", 2)))
print(list(filterfalse(str.isupper, "aBc")), len(list(product("ab", repeat=3))), list(chain.from_iterable([[1], [2]])))
#### data-structures
from collections import Counter, defaultdict, deque, OrderedDict, namedtuple, ChainMap, UserDict, UserList
import heapq, bisect

Task = namedtuple("Task", ["priority", "name", "cost"], defaults=[0])
heap = []
for t in [Task(3, "c"), Task(1, "a", 5), Task(2, "b")]:
    heapq.heappush(heap, t)
print([heapq.heappop(heap).name for _ in range(3)], heapq.nlargest(2, [5, 1, 9], key=lambda x: -x), list(heapq.merge([1, 4], [2, 3])))
graph = defaultdict(lambda: defaultdict(int))
for a, b, w in [("x", "y", 1), ("y", "z", 2), ("x", "z", 5)]:
    graph[a][b] += w
def dijkstra(g, s):
    dist, q = {s: 0}, [(0, s)]
    while q:
        d, u = heapq.heappop(q)
        for v, w in g[u].items():
            if d + w < dist.get(v, float("inf")):
                dist[v] = d + w
                heapq.heappush(q, (d + w, v))
    return dist
print(dijkstra(graph, "x"))
grades = [60, 70, 80, 90]
print(["FDCBA"[bisect.bisect(grades, s)] for s in (55, 70, 95)])
lst = [1, 5]; bisect.insort(lst, 3); print(lst)
d = deque(maxlen=3)
for i in range(5): d.append(i)
d.rotate(1); d.appendleft(9); print(d)
class LowerDict(UserDict):
    def __setitem__(self, k, v):
        super().__setitem__(k.lower(), v)
    def __missing__(self, k):
        return 0
ld = LowerDict(A=1); ld["B"] = 2
print(ld, ld["zzz"], ChainMap({"a": 1}, {"a": 2, "b": 3})["b"], Counter("mississippi").most_common(2), Counter(a=3) - Counter(a=1))
od = OrderedDict(a=1, b=2); od.move_to_end("a"); print(list(od), od.popitem(last=False))
print(Task._fields, Task._make([1, "q", 2])._replace(cost=9))
#### linked-list-tree
class Node:
    __slots__ = ("value", "left", "right")
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right

class BST:
    def __init__(self, items=()):
        self.root = None
        self._size = 0
        for i in items:
            self.insert(i)
    def insert(self, value):
        self.root = self._insert(self.root, value)
    def _insert(self, node, value):
        if node is None:
            self._size += 1
            return Node(value)
        if value < node.value:
            node.left = self._insert(node.left, value)
        elif value > node.value:
            node.right = self._insert(node.right, value)
        return node
    def __iter__(self):
        yield from self._walk(self.root)
    def _walk(self, node):
        if node:
            yield from self._walk(node.left)
            yield node.value
            yield from self._walk(node.right)
    def __contains__(self, value):
        node = self.root
        while node and node.value != value:
            node = node.left if value < node.value else node.right
        return node is not None
    def __len__(self):
        return self._size
    @property
    def height(self):
        def h(n):
            return 0 if n is None else 1 + max(h(n.left), h(n.right))
        return h(self.root)

t = BST([5, 2, 8, 1, 9, 2])
print(list(t), len(t), 8 in t, 7 in t, t.height)
#### vector-class
import math
from numbers import Number
class Vector:
    def __init__(self, *components):
        self._components = tuple(float(c) for c in components)
    def __iter__(self): return iter(self._components)
    def __len__(self): return len(self._components)
    def __getitem__(self, i):
        cls = type(self)
        if isinstance(i, slice):
            return cls(*self._components[i])
        return self._components[i]
    def __add__(self, other): return Vector(*(a + b for a, b in zip(self, other)))
    def __sub__(self, other): return self + -other
    def __neg__(self): return Vector(*(-c for c in self))
    def __mul__(self, k):
        if isinstance(k, Number): return Vector(*(c * k for c in self))
        return NotImplemented
    __rmul__ = __mul__
    def __matmul__(self, other): return sum(a * b for a, b in zip(self, other))
    def __abs__(self): return math.hypot(*self)
    def __bool__(self): return any(self)
    def __eq__(self, other): return tuple(self) == tuple(other)
    def __hash__(self): return hash(self._components)
    def __repr__(self): return f"{self.__class__.__name__}{self._components}"
    def __format__(self, spec): return "<" + ", ".join(format(c, spec) for c in self) + ">"
    @classmethod
    def zeros(cls, n): return cls(*[0] * n)
v = Vector(3, 4)
print(v + v, 2 * v, v @ v, abs(v), f"{v:.1f}", v[0], v[:1], bool(Vector.zeros(2)), v == Vector(3, 4), len({v, Vector(3, 4)}), -v)
#### bank-account-observer
from datetime import datetime
class Event:
    def __init__(self, kind, amount): self.kind, self.amount, self.at = kind, amount, datetime(2024, 1, 1)
class Account:
    interest_rate = 0.02
    _count = 0
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.__balance = balance
        self.__history: list[Event] = []
        self._observers = []
        Account._count += 1
    @property
    def balance(self): return self.__balance
    def subscribe(self, fn): self._observers.append(fn); return fn
    def _notify(self, event):
        for fn in self._observers: fn(self, event)
    def deposit(self, amount):
        if amount <= 0: raise ValueError("amount must be positive")
        self.__balance += amount
        e = Event("deposit", amount); self.__history.append(e); self._notify(e)
        return self
    def __str__(self): return f"{self.owner}: {self.__balance:,.2f}"
    @staticmethod
    def validate(n): return n > 0
    @classmethod
    def count(cls): return cls._count
class Savings(Account):
    def add_interest(self):
        return self.deposit(self.balance * self.interest_rate)
    def __str__(self): return "Savings " + super().__str__()
acc = Savings("Ann", 100)
acc.subscribe(lambda a, e: print("event", e.kind, round(e.amount, 2)))
acc.deposit(50).add_interest()
print(acc, Account.count(), isinstance(acc, Account), issubclass(Savings, Account), Savings.__name__, acc.__class__.__name__, Account.validate(3))
#### state-machine-enum
from enum import Enum
from collections import defaultdict
class State(Enum):
    IDLE = "idle"; RUN = "run"; STOP = "stop"
    @property
    def label(self): return self.value.title()
    @classmethod
    def parse(cls, text): return cls(text.lower())
    def __str__(self): return self.label
class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.4e23, 3.39e6)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def gravity(self): return 6.67e-11 * self.mass / self.radius ** 2
class Machine:
    transitions = {(State.IDLE, "start"): State.RUN, (State.RUN, "halt"): State.STOP}
    def __init__(self): self.state = State.IDLE; self.hooks = defaultdict(list)
    def on(self, state):
        def deco(f): self.hooks[state].append(f); return f
        return deco
    def fire(self, event):
        try: self.state = self.transitions[self.state, event]
        except KeyError: raise ValueError(f"cannot {event} in {self.state}") from None
        for h in self.hooks[self.state]: h(self)
m = Machine()
@m.on(State.RUN)
def _(machine): print("running", machine.state)
m.fire("start"); m.fire("halt")
try: m.fire("start")
except ValueError as e: print(e)
print(State.parse("RUN"), round(Planet.EARTH.gravity, 2), [p.name for p in Planet], State("idle") is State.IDLE)
#### repository-di
from typing import Protocol, Optional
import uuid
from dataclasses import dataclass, field
class Clock(Protocol):
    def now(self) -> str: ...
class FixedClock:
    def now(self): return "2024-01-01"
@dataclass
class User:
    name: str
    id: str = field(default_factory=lambda: uuid.uuid4().hex)
    created: Optional[str] = None
class Repo:
    def __init__(self): self._rows: dict[str, User] = {}
    def save(self, user: User) -> User: self._rows[user.id] = user; return user
    def get(self, id: str) -> User | None: return self._rows.get(id)
    def filter(self, pred): return [u for u in self._rows.values() if pred(u)]
    def __len__(self): return len(self._rows)
class Service:
    def __init__(self, repo: Repo, clock: Clock): self.repo, self.clock = repo, clock
    def register(self, name): return self.repo.save(User(name, created=self.clock.now()))
svc = Service(Repo(), FixedClock())
u = svc.register("Zoë"); svc.register("Al")
print(svc.repo.get(u.id).name, len(svc.repo), [x.name for x in svc.repo.filter(lambda x: x.name.startswith("A"))])
#### mixins-multiple
import json
class JsonMixin:
    def to_json(self, **kw): return json.dumps(self.to_dict(), sort_keys=True, **kw)
class ReprMixin:
    def __repr__(self): return f"<{type(self).__name__} {self.to_dict()}>"
class CompareMixin:
    def __lt__(self, other): return self.sort_key() < other.sort_key()
class Product(JsonMixin, ReprMixin, CompareMixin):
    tax = 0.2
    def __init__(self, name, price): self.name, self.price = name, price
    def to_dict(self): return {"name": self.name, "price": self.price, "gross": round(self.price * (1 + self.tax), 2)}
    def sort_key(self): return self.price
class Book(Product):
    tax = 0.07
    def __init__(self, name, price, author):
        super().__init__(name, price)
        self.author = author
    def to_dict(self): return super().to_dict() | {"author": self.author}
items = [Book("B", 20, "X"), Product("A", 10)]
print(sorted(items), items[0].to_json(indent=1), min(items).name)
#### async-things
import asyncio
from contextlib import asynccontextmanager
class Limiter:
    def __init__(self, n): self.sem = asyncio.Semaphore(n); self.peak = self.now = 0
    async def __aenter__(self):
        await self.sem.acquire(); self.now += 1; self.peak = max(self.peak, self.now); return self
    async def __aexit__(self, *exc): self.now -= 1; self.sem.release()
@asynccontextmanager
async def session(name):
    print("open", name)
    try: yield name.upper()
    finally: print("close", name)
async def ticker(n):
    for i in range(n):
        await asyncio.sleep(0); yield i
async def job(i, lim):
    async with lim:
        await asyncio.sleep(0.001); return i * i
async def main():
    lim = Limiter(2)
    res = await asyncio.gather(*(job(i, lim) for i in range(5)))
    async with session("s") as s: print(s, [x async for x in ticker(3)])
    async with asyncio.TaskGroup() as tg:
        t = tg.create_task(job(7, lim), name="seven")
    try:
        async with asyncio.timeout(0.01): await asyncio.sleep(1)
    except TimeoutError: print("timeout")
    return res, lim.peak <= 2, t.result()
print(asyncio.run(main()))
#### lru-own-cache
from collections import OrderedDict
from functools import wraps
class LRU:
    def __init__(self, capacity=3):
        self.capacity = capacity; self.store = OrderedDict(); self.hits = self.misses = 0
    def get(self, key, default=None):
        if key in self.store:
            self.hits += 1; self.store.move_to_end(key); return self.store[key]
        self.misses += 1; return default
    def put(self, key, value):
        self.store[key] = value; self.store.move_to_end(key)
        while len(self.store) > self.capacity: self.store.popitem(last=False)
    __setitem__ = put
    def __getitem__(self, key): return self.store[key]
    def __delitem__(self, key): del self.store[key]
def memo(cache):
    def deco(fn):
        @wraps(fn)
        def inner(*args):
            hit = cache.get(args)
            if hit is None: cache.put(args, hit := fn(*args))
            return hit
        return inner
    return deco
c = LRU(2)
@memo(c)
def slow(x, y): return x ** y
print(slow(2, 10), slow(2, 10), slow(3, 3), slow(4, 2), c.hits, c.misses, list(c.store))
c["k"] = 1; del c["k"]
#### operator-chain-query
class Query:
    def __init__(self, rows, filters=(), order=None, n=None):
        self.rows, self.filters, self.order, self.n = rows, filters, order, n
    def where(self, **eq):
        return Query(self.rows, self.filters + tuple(eq.items()), self.order, self.n)
    def order_by(self, key): return Query(self.rows, self.filters, key, self.n)
    def limit(self, n): return Query(self.rows, self.filters, self.order, n)
    def __iter__(self):
        rows = [r for r in self.rows if all(r.get(k) == v for k, v in self.filters)]
        if self.order: rows.sort(key=lambda r: r[self.order])
        yield from rows[: self.n]
    def first(self): return next(iter(self), None)
data = [{"t": "a", "v": 3}, {"t": "b", "v": 1}, {"t": "a", "v": 2}]
q = Query(data).where(t="a").order_by("v")
print(list(q), q.limit(1).first())
#### kwargs-forwarding-plot
import matplotlib.pyplot as plt
import numpy as np
def styled(ax, x, y, *, label=None, **style):
    line, = ax.plot(x, y, label=label, **{"linewidth": 2, "alpha": 0.8, **style})
    return line
defaults = dict(color="tab:blue", marker="o", markersize=3)
fig, axes = plt.subplots(1, 2, figsize=(9, 3), sharey=True, constrained_layout=True)
x = np.linspace(0, 6, 50)
for ax, (name, f) in zip(axes.flat, {"sin": np.sin, "cos": np.cos}.items()):
    styled(ax, x, f(x), label=name, **defaults)
    ax.set(title=name.title(), xlabel="x", ylabel="y")
    ax.legend(loc="upper right", frameon=False)
    ax.spines[["top", "right"]].set_visible(False)
    ax.axhline(0, color="grey", lw=0.5)
    ax.annotate("peak", xy=(np.pi / 2, 1), xytext=(3, 1.2), arrowprops=dict(arrowstyle="->"))
fig.suptitle("Functions")
plt.show()
#### class-chart-builder
import matplotlib.pyplot as plt
import matplotlib.ticker as mtick
import pandas as pd
class ChartBuilder:
    PALETTE = {"good": "#2a9d8f", "bad": "#e76f51"}
    def __init__(self, df, figsize=(8, 4)):
        self.df = df
        self.fig, self.ax = plt.subplots(figsize=figsize)
    def bars(self, x, y):
        colors = [self.PALETTE["good"] if v >= 0 else self.PALETTE["bad"] for v in self.df[y]]
        self.ax.bar(self.df[x], self.df[y], color=colors)
        return self
    def title(self, text, **kw):
        self.ax.set_title(text, fontsize=12, loc="left", **kw)
        return self
    def percent(self):
        self.ax.yaxis.set_major_formatter(mtick.PercentFormatter(1.0))
        return self
    def save(self, name):
        self.fig.savefig(name, dpi=100, bbox_inches="tight")
        plt.close(self.fig)
        return name
df = pd.DataFrame({"q": ["Q1", "Q2", "Q3"], "growth": [0.1, -0.05, 0.2]})
print(ChartBuilder(df).bars("q", "growth").title("Growth", fontweight="bold").percent().save("growth.png"))
#### comprehension-pipeline-functions
from functools import reduce
from operator import itemgetter, attrgetter, mul, methodcaller
rows = [{"name": "A", "v": 3}, {"name": "B", "v": 1}]
pipeline = [
    lambda rs: sorted(rs, key=itemgetter("v")),
    lambda rs: [{**r, "rank": i} for i, r in enumerate(rs, start=1)],
    lambda rs: {r["name"]: r["rank"] for r in rs},
]
print(reduce(lambda acc, f: f(acc), pipeline, rows))
print(reduce(mul, range(1, 6)), [*map(str.upper, "ab")], {*range(3)} | {9}, [y for x in range(3) if x for y in range(x)])
class P:
    def __init__(self, n, a): self.n, self.a = n, a
people = [P("x", 3), P("y", 2)]
print([p.n for p in sorted(people, key=attrgetter("a"))], list(map(methodcaller("upper"), ["a"])))
a, *rest, z = [1, 2, 3, 4]; (b, c), d = (5, 6), 7
print(a, rest, z, b, c, d, (lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4))
#### simple-orm-typing
from typing import Annotated, Final, get_args, get_origin, cast, TYPE_CHECKING, NewType, TypeAlias, Required, NotRequired, TypedDict
if TYPE_CHECKING:
    import pandas as pd
UserId = NewType("UserId", int)
Money: TypeAlias = float
MAX: Final = 10
Score = Annotated[int, "0..100"]
class Opts(TypedDict):
    name: Required[str]
    limit: NotRequired[int]
def f(opts: Opts, uid: UserId, s: Score = 5) -> "pd.DataFrame | None":
    n = cast(int, opts.get("limit", MAX))
    return None if n else None
print(f({"name": "x"}, UserId(3)), get_origin(list[int]), get_args(dict[str, int]))
#### money-decimal-class
from decimal import Decimal, ROUND_HALF_UP, getcontext, localcontext, InvalidOperation
from fractions import Fraction
from functools import total_ordering
getcontext().prec = 28
@total_ordering
class Money:
    __slots__ = ("amount", "currency")
    def __init__(self, amount, currency="EUR"):
        self.amount = Decimal(str(amount)).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
        self.currency = currency
    def _check(self, other):
        if self.currency != other.currency:
            raise ValueError("currency mismatch")
    def __add__(self, other): self._check(other); return Money(self.amount + other.amount, self.currency)
    def __mul__(self, k): return Money(self.amount * Decimal(str(k)), self.currency)
    def __lt__(self, other): return self.amount < other.amount
    def __eq__(self, other): return (self.amount, self.currency) == (other.amount, other.currency)
    def split(self, n):
        base = (self.amount / n).quantize(Decimal("0.01"))
        rest = self.amount - base * n
        return [Money(base + (rest if i == 0 else 0), self.currency) for i in range(n)]
    def __repr__(self): return f"{self.amount:,} {self.currency}"
print(Money("10.005") + Money(5), Money(100).split(3), Money(1) < Money(2), sum((m.amount for m in Money(10).split(3)), Decimal()))
with localcontext() as ctx:
    ctx.prec = 5
    print(Decimal(1) / Decimal(7), Fraction(3, 8) + Fraction("1/8"), Fraction(0.25).limit_denominator())
try: Decimal("abc")
except InvalidOperation as e: print("invalid", type(e).__name__)
