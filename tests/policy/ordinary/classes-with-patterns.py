#### positive-descriptor-kv
class Positive:
    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, objtype=None):
        if obj is None:
            return self
        return obj._values[self.name]

    def __set__(self, obj, value):
        if value < 0:
            raise ValueError(f"{self.name} must be >= 0")
        obj._values[self.name] = value


class Product:
    price = Positive()
    quantity = Positive()

    def __init__(self, sku, price, quantity):
        self._values = {}
        self.sku = sku
        self.price = price
        self.quantity = quantity

    @property
    def total(self):
        return self.price * self.quantity

    def __repr__(self):
        return f"{self.__class__.__name__}(sku={self.sku!r}, total={self.total})"


products = [Product("A-1", 10.5, 3), Product("B-2", 4.0, 25)]
print(sorted(products, key=lambda p: p.total, reverse=True))
try:
    products[0].price = -1
except ValueError as e:
    print("error:", e)
#### init-subclass-registry
class Plugin:
    registry = {}

    def __init_subclass__(cls, /, key=None, **kwargs):
        super().__init_subclass__(**kwargs)
        Plugin.registry[key or cls.__name__.lower()] = cls

    def run(self, values):
        raise NotImplementedError


class Mean(Plugin, key="mean"):
    def run(self, values):
        return sum(values) / len(values)


class Median(Plugin, key="median"):
    def run(self, values):
        ordered = sorted(values)
        mid = len(ordered) // 2
        if len(ordered) % 2:
            return ordered[mid]
        return (ordered[mid - 1] + ordered[mid]) / 2


class Spread(Plugin):
    def run(self, values):
        return max(values) - min(values)


data = [12, 15, 11, 19, 22, 14]
for key, klass in Plugin.registry.items():
    print(f"{key}: {klass().run(data):.2f}")
#### shape-registry-decorator
from abc import ABC, abstractmethod


class Metric(ABC):
    _registry: dict[str, type["Metric"]] = {}

    @classmethod
    def register(cls, name):
        def decorator(klass):
            cls._registry[name] = klass
            klass.metric_name = name
            return klass

        return decorator

    @classmethod
    def create(cls, name, *args, **kwargs):
        if name not in cls._registry:
            raise KeyError(f"Unknown metric {name!r}; available: {sorted(cls._registry)}")
        return cls._registry[name](*args, **kwargs)

    @abstractmethod
    def compute(self, df):
        ...


@Metric.register("growth")
class Growth(Metric):
    def __init__(self, column="revenue"):
        self.column = column

    def compute(self, df):
        first, last = df[self.column].iloc[0], df[self.column].iloc[-1]
        return (last - first) / first


@Metric.register("margin")
class Margin(Metric):
    def compute(self, df):
        return 1 - df["cost"].sum() / df["revenue"].sum()


df = pd.DataFrame({"revenue": [100, 120, 150], "cost": [60, 70, 80]})
for name in ("growth", "margin"):
    print(name, round(Metric.create(name).compute(df), 3))
try:
    Metric.create("nps")
except KeyError as err:
    print(err)
#### lazy-property-lambda
class Temperature:
    def __init__(self, celsius=0.0):
        self._t = celsius

    celsius = property(lambda self: self._t, lambda self, v: self._set(v))
    fahrenheit = property(lambda self: self._t * 9 / 5 + 32)

    def _set(self, v):
        if v < -273.15:
            raise ValueError("below absolute zero")
        self._t = v


t = Temperature(20)
print(t.celsius, t.fahrenheit)
t.celsius = 25.5
print(t.fahrenheit)
try:
    t.celsius = -300
except ValueError as e:
    print("bad:", e)
#### money-class
from decimal import Decimal, ROUND_HALF_UP
from functools import total_ordering


@total_ordering
class Money:
    __slots__ = ("_amount", "_currency")

    def __init__(self, amount, currency="EUR"):
        self._amount = Decimal(str(amount)).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
        self._currency = currency

    @property
    def amount(self):
        return self._amount

    @property
    def currency(self):
        return self._currency

    def _check(self, other):
        if not isinstance(other, Money):
            raise TypeError(f"cannot combine Money with {type(other).__name__}")
        if self._currency != other._currency:
            raise ValueError("currency mismatch")

    def __add__(self, other):
        self._check(other)
        return Money(self._amount + other._amount, self._currency)

    def __sub__(self, other):
        self._check(other)
        return Money(self._amount - other._amount, self._currency)

    def __mul__(self, factor):
        return Money(self._amount * Decimal(str(factor)), self._currency)

    __rmul__ = __mul__

    def __eq__(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        return (self._amount, self._currency) == (other._amount, other._currency)

    def __lt__(self, other):
        self._check(other)
        return self._amount < other._amount

    def __hash__(self):
        return hash((self._amount, self._currency))

    def __str__(self):
        return f"{self._amount:,.2f} {self._currency}"

    def __repr__(self):
        return f"Money({str(self._amount)!r}, {self._currency!r})"

    def allocate(self, *ratios):
        total = sum(ratios)
        cents = int(self._amount * 100)
        shares = [cents * r // total for r in ratios]
        for i in range(cents - sum(shares)):
            shares[i] += 1
        return [Money(Decimal(s) / 100, self._currency) for s in shares]


a, b = Money("100.10"), Money(50)
print(a + b, a - b, 2 * a, a > b, a == Money(100.1))
print([str(m) for m in a.allocate(1, 1, 1)])
print(len({Money(1), Money("1.00"), Money(2)}))
#### interval-class
class Interval:
    def __init__(self, low, high):
        if low > high:
            raise ValueError(f"{low} > {high}")
        self._low = low
        self._high = high

    def overlaps(self, other: "Interval") -> bool:
        return self._low <= other._high and other._low <= self._high

    def intersect(self, other: "Interval") -> "Interval | None":
        if not self.overlaps(other):
            return None
        return Interval(max(self._low, other._low), min(self._high, other._high))

    def __contains__(self, x):
        return self._low <= x <= self._high

    def __and__(self, other):
        return self.intersect(other)

    def __or__(self, other):
        if not self.overlaps(other):
            raise ValueError("disjoint intervals")
        return Interval(min(self._low, other._low), max(self._high, other._high))

    def __len__(self):
        return int(self._high - self._low)

    def __repr__(self):
        return f"[{self._low}, {self._high}]"

    @classmethod
    def merge_all(cls, intervals):
        merged = []
        for item in sorted(intervals, key=lambda i: i._low):
            if merged and merged[-1]._high >= item._low:
                merged[-1] = merged[-1] | item
            else:
                merged.append(item)
        return merged


sprints = [Interval(1, 5), Interval(4, 9), Interval(12, 14), Interval(13, 20)]
print(Interval.merge_all(sprints))
print(sprints[0] & sprints[1], sprints[0] & sprints[2])
print(3 in sprints[0], len(sprints[3]))
#### matrix-class
class Matrix:
    def __init__(self, rows):
        self._rows = [list(r) for r in rows]
        self.shape = (len(self._rows), len(self._rows[0]))

    @classmethod
    def identity(cls, n):
        return cls([[1 if i == j else 0 for j in range(n)] for i in range(n)])

    @classmethod
    def zeros(cls, n, m):
        return cls([[0] * m for _ in range(n)])

    def __getitem__(self, key):
        i, j = key
        return self._rows[i][j]

    def __setitem__(self, key, value):
        i, j = key
        self._rows[i][j] = value

    def __add__(self, other):
        if self.shape != other.shape:
            raise ValueError("shape mismatch")
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self._rows, other._rows)])

    def __matmul__(self, other):
        cols = list(zip(*other._rows))
        return type(self)([[sum(a * b for a, b in zip(row, col)) for col in cols] for row in self._rows])

    def __mul__(self, k):
        return self.__class__([[k * x for x in row] for row in self._rows])

    def __rmul__(self, k):
        return self * k

    def __eq__(self, other):
        return isinstance(other, Matrix) and self._rows == other._rows

    @property
    def T(self):
        return Matrix(zip(*self._rows))

    def __iter__(self):
        return iter(self._rows)

    def __str__(self):
        return "\n".join(" ".join(f"{x:6.2f}" for x in row) for row in self._rows)


m = Matrix([[1, 2], [3, 4]])
print(m @ Matrix.identity(2) == m)
print(m + 2 * m)
print(m.T)
m[0, 0] = 9
print(m[0, 0], sum(sum(r) for r in m))
#### linked-list
class Node:
    __slots__ = ("value", "next")

    def __init__(self, value, next=None):
        self.value = value
        self.next = next


class LinkedList:
    def __init__(self, items=()):
        self._head = None
        self._size = 0
        for item in items:
            self.append(item)

    def append(self, value):
        node = Node(value)
        if self._head is None:
            self._head = node
        else:
            cur = self._head
            while cur.next:
                cur = cur.next
            cur.next = node
        self._size += 1
        return self

    def reverse(self):
        prev, cur = None, self._head
        while cur:
            cur.next, prev, cur = prev, cur, cur.next
        self._head = prev

    def __iter__(self):
        cur = self._head
        while cur is not None:
            yield cur.value
            cur = cur.next

    def __len__(self):
        return self._size

    def __eq__(self, other):
        if not isinstance(other, LinkedList):
            return NotImplemented
        if self._size != other._size:
            return False
        a, b = self._head, other._head
        while a:
            if a.value != b.value:
                return False
            a, b = a.next, b.next
        return True

    def __repr__(self):
        return " -> ".join(map(str, self)) or "(empty)"


backlog = LinkedList(["discovery", "design", "build", "launch"])
print(backlog, len(backlog))
backlog.reverse()
print(backlog)
print(backlog == LinkedList(["launch", "build", "design", "discovery"]))
#### doubly-linked-lru
class _Entry:
    def __init__(self, key=None, value=None):
        self.key = key
        self.value = value
        self.prev = None
        self.next = None


class LRUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self._map = {}
        self._head, self._tail = _Entry(), _Entry()
        self._head.next, self._tail.prev = self._tail, self._head
        self.hits = self.misses = 0

    def _unlink(self, entry):
        entry.prev.next, entry.next.prev = entry.next, entry.prev

    def _push_front(self, entry):
        entry.prev, entry.next = self._head, self._head.next
        self._head.next.prev = entry
        self._head.next = entry

    def get(self, key, default=None):
        if key not in self._map:
            self.misses += 1
            return default
        self.hits += 1
        entry = self._map[key]
        self._unlink(entry)
        self._push_front(entry)
        return entry.value

    def put(self, key, value):
        if key in self._map:
            self._unlink(self._map.pop(key))
        elif len(self._map) >= self.capacity:
            lru = self._tail.prev
            self._unlink(lru)
            del self._map[lru.key]
        entry = _Entry(key, value)
        self._map[key] = entry
        self._push_front(entry)

    def __getitem__(self, key):
        value = self.get(key)
        if value is None:
            raise KeyError(key)
        return value

    __setitem__ = put

    def __len__(self):
        return len(self._map)


cache = LRUCache(2)
cache.put("a", 1)
cache["b"] = 2
cache.get("a")
cache["c"] = 3
print(cache.get("b"), cache.get("a"), cache.get("c"), len(cache), cache.hits, cache.misses)
#### binary-tree
from __future__ import annotations

from dataclasses import dataclass, field
from typing import Iterator, Optional


@dataclass
class TreeNode:
    key: int
    left: Optional[TreeNode] = None
    right: Optional[TreeNode] = None


class BST:
    def __init__(self):
        self._root: Optional[TreeNode] = None
        self._n = 0

    def insert(self, key: int) -> None:
        self._root = self._insert(self._root, key)

    def _insert(self, node, key):
        if node is None:
            self._n += 1
            return TreeNode(key)
        if key < node.key:
            node.left = self._insert(node.left, key)
        elif key > node.key:
            node.right = self._insert(node.right, key)
        return node

    def __contains__(self, key):
        node = self._root
        while node:
            if key == node.key:
                return True
            node = node.left if key < node.key else node.right
        return False

    def __iter__(self) -> Iterator[int]:
        yield from self._walk(self._root)

    def _walk(self, node):
        if node:
            yield from self._walk(node.left)
            yield node.key
            yield from self._walk(node.right)

    def height(self):
        def depth(n):
            return 0 if n is None else 1 + max(depth(n.left), depth(n.right))

        return depth(self._root)

    def __len__(self):
        return self._n


tree = BST()
for k in [50, 30, 70, 20, 40, 60, 80, 30]:
    tree.insert(k)
print(list(tree), len(tree), tree.height(), 60 in tree, 65 in tree)
#### min-heap
class MinHeap:
    def __init__(self, items=(), key=lambda x: x):
        self._key = key
        self._items = []
        for item in items:
            self.push(item)

    def push(self, item):
        self._items.append(item)
        self._sift_up(len(self._items) - 1)

    def pop(self):
        if not self._items:
            raise IndexError("pop from empty heap")
        self._items[0], self._items[-1] = self._items[-1], self._items[0]
        top = self._items.pop()
        self._sift_down(0)
        return top

    def _less(self, i, j):
        return self._key(self._items[i]) < self._key(self._items[j])

    def _sift_up(self, i):
        while i and self._less(i, (i - 1) // 2):
            p = (i - 1) // 2
            self._items[i], self._items[p] = self._items[p], self._items[i]
            i = p

    def _sift_down(self, i):
        n = len(self._items)
        while True:
            small = i
            for c in (2 * i + 1, 2 * i + 2):
                if c < n and self._less(c, small):
                    small = c
            if small == i:
                return
            self._items[i], self._items[small] = self._items[small], self._items[i]
            i = small

    def __bool__(self):
        return bool(self._items)


tasks = MinHeap([("fix login", 3), ("board deck", 1), ("hiring plan", 2)], key=lambda t: t[1])
while tasks:
    print(tasks.pop())
#### graph-dijkstra
import heapq
from collections import defaultdict, deque


class Graph:
    def __init__(self, directed=False):
        self._adj = defaultdict(dict)
        self._directed = directed

    def add_edge(self, a, b, weight=1):
        self._adj[a][b] = weight
        if not self._directed:
            self._adj[b][a] = weight
        else:
            self._adj[b]
        return self

    def neighbors(self, node):
        return self._adj[node].items()

    def shortest(self, source):
        dist = {source: 0}
        queue = [(0, source)]
        while queue:
            d, node = heapq.heappop(queue)
            if d > dist[node]:
                continue
            for nxt, w in self.neighbors(node):
                nd = d + w
                if nd < dist.get(nxt, float("inf")):
                    dist[nxt] = nd
                    heapq.heappush(queue, (nd, nxt))
        return dist

    def topological(self):
        indegree = {n: 0 for n in self._adj}
        for n in self._adj:
            for m in self._adj[n]:
                indegree[m] += 1
        ready = deque(n for n, k in indegree.items() if k == 0)
        order = []
        while ready:
            n = ready.popleft()
            order.append(n)
            for m in self._adj[n]:
                indegree[m] -= 1
                if indegree[m] == 0:
                    ready.append(m)
        if len(order) != len(self._adj):
            raise ValueError("cycle detected")
        return order

    def subgraph(self, nodes):
        sub = Graph(self._directed)
        for a in nodes:
            for b, w in self._adj[a].items():
                if b in nodes:
                    sub._adj[a][b] = w
        return sub


deps = Graph(directed=True)
deps.add_edge("auth", "billing").add_edge("billing", "invoices").add_edge("auth", "profile")
print(deps.topological())
g = Graph().add_edge("HQ", "Berlin", 4).add_edge("Berlin", "Paris", 2).add_edge("HQ", "Paris", 9)
print(g.shortest("HQ"))
print(dict(g.subgraph({"HQ", "Berlin"})._adj))
#### frozen-dataclass-setattr
from dataclasses import dataclass, field, replace, fields, asdict


@dataclass(frozen=True, order=True)
class Okr:
    sort_index: float = field(init=False, repr=False)
    name: str
    target: float
    actual: float = 0.0
    tags: tuple[str, ...] = field(default_factory=tuple, compare=False)

    def __post_init__(self):
        object.__setattr__(self, "sort_index", self.actual / self.target)
        object.__setattr__(self, "name", self.name.strip().title())

    @property
    def progress(self) -> float:
        return min(self.actual / self.target, 1.0)

    def with_actual(self, value: float) -> "Okr":
        return replace(self, actual=value)


okrs = [Okr(" grow arr ", 100, 64), Okr("cut churn", 5, 4.5, ("retention",)), Okr("nps", 60, 12)]
for okr in sorted(okrs, reverse=True):
    print(f"{okr.name:<10} {okr.progress:>6.0%}")
print(okrs[0].with_actual(80).progress)
print([f.name for f in fields(Okr)])
print(asdict(okrs[1]))
#### enum-with-methods
from enum import Enum, IntEnum, auto, unique


@unique
class Status(Enum):
    ON_TRACK = "on track"
    AT_RISK = "at risk"
    OFF_TRACK = "off track"

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            value = value.lower().replace("_", " ")
            for member in cls:
                if member.value == value:
                    return member
        return None

    @classmethod
    def from_progress(cls, p):
        if p >= 0.7:
            return cls.ON_TRACK
        return cls.AT_RISK if p >= 0.4 else cls.OFF_TRACK

    @property
    def icon(self):
        return {Status.ON_TRACK: "G", Status.AT_RISK: "A", Status.OFF_TRACK: "R"}[self]

    def __str__(self):
        return self.value.title()


class Priority(IntEnum):
    LOW = auto()
    MEDIUM = auto()
    HIGH = auto()


class Phase(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    DISCOVER = auto()
    DELIVER = auto()


print(Status("ON_TRACK"), Status.from_progress(0.5).icon, Status["OFF_TRACK"])
print(sorted(Priority, reverse=True), Priority.HIGH > Priority.LOW)
print([p.value for p in Phase], Phase.DISCOVER.name)
print({s.name: s.icon for s in Status})
#### planet-enum
from enum import Enum


class Region(Enum):
    EMEA = ("Europe, Middle East & Africa", 1.0)
    AMER = ("Americas", 1.08)
    APAC = ("Asia Pacific", 0.95)

    def __init__(self, label, fx):
        self.label = label
        self.fx = fx

    def to_eur(self, amount):
        return amount / self.fx

    @classmethod
    def labels(cls):
        return [m.label for m in cls.__members__.values()]


sales = {Region.EMEA: 1200, Region.AMER: 2500, Region.APAC: 700}
total = sum(r.to_eur(v) for r, v in sales.items())
print(f"{total:,.2f}")
print(Region.labels())
frame = pd.DataFrame([{"region": r.name, "label": r.label, "eur": r.to_eur(v)} for r, v in sales.items()])
frame
#### flag-enum
from enum import Flag, auto


class Access(Flag):
    NONE = 0
    READ = auto()
    WRITE = auto()
    APPROVE = auto()
    EDITOR = READ | WRITE
    OWNER = EDITOR | APPROVE


class Role:
    def __init__(self, name, access):
        self.name, self.access = name, access

    def can(self, needed):
        return needed in self.access

    def grant(self, extra):
        self.access |= extra
        return self


roles = [Role("viewer", Access.READ), Role("editor", Access.EDITOR), Role("owner", Access.OWNER)]
matrix = {r.name: [r.can(a) for a in (Access.READ, Access.WRITE, Access.APPROVE)] for r in roles}
for name, row in matrix.items():
    print(f"{name:<8}", *("x" if v else "-" for v in row))
print(roles[0].grant(Access.WRITE).can(Access.EDITOR))
#### namedtuple-methods
from typing import NamedTuple
from collections import namedtuple


class Employee(NamedTuple):
    name: str
    team: str
    salary: float
    start_year: int = 2020

    @property
    def seniority(self) -> int:
        return 2025 - self.start_year

    def raised(self, pct: float) -> "Employee":
        return self._replace(salary=self.salary * (1 + pct / 100))

    def __str__(self):
        return f"{self.name} ({self.team})"


Point = namedtuple("Point", ["x", "y"], defaults=[0])

staff = [Employee("Ana", "Data", 70000, 2018), Employee("Ben", "Web", 65000)]
rows = [e._asdict() for e in staff]
df = pd.DataFrame(rows)
print(df)
print(staff[0].raised(10).salary, staff[1].seniority, str(staff[0]))
print(Employee._fields, Point(3)._asdict())
total = sum(e.salary for e in staff)
total
#### context-manager-timer
import time
from contextlib import contextmanager


class Section:
    depth = 0

    def __init__(self, title):
        self.title = title
        self.lines = []

    def __enter__(self):
        Section.depth += 1
        return self

    def __exit__(self, exc_type, exc, tb):
        Section.depth -= 1
        if exc_type is not None:
            self.lines.append(f"! {exc_type.__name__}: {exc}")
        print("=" * 20, self.title)
        for line in self.lines:
            print("  " + line)
        return exc_type is ZeroDivisionError

    def write(self, text):
        self.lines.append(text)


class Timer:
    def __enter__(self):
        self.start = time.perf_counter()
        return self

    def __exit__(self, *args):
        self.elapsed = time.perf_counter() - self.start


with Timer() as t, Section("Revenue") as s:
    s.write(f"total {sum([1, 2, 3])}")
with Section("Ratios") as s:
    s.write("about to divide")
    1 / 0
print(t.elapsed >= 0, Section.depth)
#### transaction-rollback
class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance
        self._history = []

    @property
    def balance(self):
        return self._balance

    @balance.setter
    def balance(self, value):
        if value < 0:
            raise ValueError("insufficient funds")
        self._balance = value

    def deposit(self, amount):
        self.balance += amount
        self._history.append(("deposit", amount))

    def withdraw(self, amount):
        self.balance -= amount
        self._history.append(("withdraw", amount))


class Transaction:
    def __init__(self, *accounts):
        self.accounts = accounts

    def __enter__(self):
        self._saved = [(a, a._balance, list(a._history)) for a in self.accounts]
        return self

    def __exit__(self, kind, error, trace):
        if kind:
            for account, balance, history in self._saved:
                account._balance = balance
                account._history = history
            print(f"rolled back: {error}")
        return True


ops, rnd = Account("ops", 100), Account("rnd", 20)
with Transaction(ops, rnd):
    ops.withdraw(50)
    rnd.deposit(50)
with Transaction(ops, rnd):
    rnd.deposit(500)
    ops.withdraw(500)
print(ops.balance, rnd.balance, ops._history)
#### fluent-query
class Query:
    def __init__(self, rows):
        self._rows = list(rows)
        self._filters = []
        self._order = None
        self._limit = None

    def where(self, **conditions):
        self._filters.append(lambda r: all(r[k] == v for k, v in conditions.items()))
        return self

    def filter(self, predicate):
        self._filters.append(predicate)
        return self

    def order_by(self, key, desc=False):
        self._order = (key, desc)
        return self

    def limit(self, n):
        self._limit = n
        return self

    def all(self):
        rows = [r for r in self._rows if all(f(r) for f in self._filters)]
        if self._order:
            key, desc = self._order
            rows.sort(key=lambda r: r[key], reverse=desc)
        return rows[: self._limit]

    def to_frame(self):
        return pd.DataFrame(self.all())

    def count(self):
        return len(self.all())


deals = [
    {"name": "Acme", "stage": "won", "value": 90},
    {"name": "Beta", "stage": "open", "value": 40},
    {"name": "Core", "stage": "won", "value": 10},
    {"name": "Dyno", "stage": "won", "value": 55},
]
q = Query(deals).where(stage="won").filter(lambda r: r["value"] > 20).order_by("value", desc=True).limit(5)
print(q.to_frame())
print(q.count())
#### own-query-eval-methods
class Rule:
    def __init__(self, name, predicate, score):
        self.name, self.predicate, self.score = name, predicate, score

    def eval(self, lead):
        return self.score if self.predicate(lead) else 0


class RuleEngine:
    def __init__(self):
        self.rules = []

    def add(self, rule):
        self.rules.append(rule)
        return self

    def apply(self, leads):
        return {lead["name"]: sum(rule.eval(lead) for rule in self.rules) for lead in leads}

    def query(self, text):
        return [r for r in self.rules if text in r.name]

    def compile(self):
        return tuple(r.name for r in self.rules)


engine = RuleEngine()
engine.add(Rule("big company", lambda l: l["employees"] > 500, 30))
engine.add(Rule("has budget", lambda l: l["budget"] > 0, 50)).add(Rule("warm", lambda l: l["warm"], 20))
leads = [
    {"name": "Acme", "employees": 900, "budget": 10, "warm": True},
    {"name": "Tiny", "employees": 9, "budget": 0, "warm": True},
]
scores = engine.apply(leads)
print(sorted(scores.items(), key=lambda kv: -kv[1]))
print(engine.compile(), [r.name for r in engine.query("b")])
#### visitor-plain
class Visitor:
    def visit(self, node):
        if isinstance(node, Leaf):
            return self.visit_leaf(node)
        return self.visit_group(node)

    def visit_leaf(self, node):
        raise NotImplementedError

    def visit_group(self, node):
        return [self.visit(child) for child in node._children]


class Leaf:
    def __init__(self, name, cost):
        self.name, self._cost = name, cost

    @property
    def cost(self):
        return self._cost


class Group:
    def __init__(self, name, *children):
        self.name = name
        self._children = list(children)

    def __iter__(self):
        return iter(self._children)


class CostVisitor(Visitor):
    def visit_leaf(self, node):
        return node.cost

    def visit_group(self, node):
        return sum(super().visit_group(node))


class NameVisitor(Visitor):
    def visit_leaf(self, node):
        return node.name

    def visit_group(self, node):
        return f"{node.name}({', '.join(super().visit_group(node))})"


tree = Group("budget", Leaf("cloud", 40), Group("people", Leaf("eng", 300), Leaf("pm", 120)))
for visitor in (CostVisitor(), NameVisitor()):
    print(type(visitor).__name__, visitor.visit(tree))
#### state-machine
from enum import Enum, auto


class State(Enum):
    DRAFT = auto()
    REVIEW = auto()
    APPROVED = auto()
    REJECTED = auto()


class Workflow:
    TRANSITIONS = {
        (State.DRAFT, "submit"): State.REVIEW,
        (State.REVIEW, "approve"): State.APPROVED,
        (State.REVIEW, "reject"): State.REJECTED,
        (State.REJECTED, "revise"): State.DRAFT,
    }

    def __init__(self, title):
        self.title = title
        self._state = State.DRAFT
        self._callbacks = {}
        self.trail = [self._state]

    def on_enter(self, state, fn):
        self._callbacks.setdefault(state, []).append(fn)
        return self

    def fire(self, action):
        key = (self._state, action)
        if key not in self.TRANSITIONS:
            raise ValueError(f"{action!r} not allowed in {self._state.name}")
        self._state = self.TRANSITIONS[key]
        self.trail.append(self._state)
        for fn in self._callbacks.get(self._state, []):
            fn(self)
        return self

    @property
    def state(self):
        return self._state


wf = Workflow("Q3 plan").on_enter(State.APPROVED, lambda w: print("approved:", w.title))
wf.fire("submit").fire("reject").fire("revise").fire("submit").fire("approve")
print(" > ".join(s.name for s in wf.trail))
try:
    wf.fire("submit")
except ValueError as e:
    print(e)
#### strategy-pattern
from abc import ABC, abstractmethod
from typing import Protocol


class Pricing(Protocol):
    def price(self, base: float, units: int) -> float: ...


class Flat:
    def price(self, base, units):
        return base * units


class Tiered:
    def __init__(self, *tiers):
        self._tiers = sorted(tiers)

    def price(self, base, units):
        total, left, previous = 0, units, 0
        for limit, discount in self._tiers:
            step = min(left, limit - previous)
            total += step * base * (1 - discount)
            left -= step
            previous = limit
            if left <= 0:
                break
        return total + left * base


class Capped:
    def __init__(self, inner: Pricing, cap: float):
        self._inner = inner
        self._cap = cap

    def price(self, base, units):
        return min(self._inner.price(base, units), self._cap)


class Quote:
    def __init__(self, strategy: Pricing):
        self.strategy = strategy

    def total(self, base, units):
        return round(self.strategy.price(base, units), 2)


strategies = {"flat": Flat(), "tiered": Tiered((10, 0), (100, 0.2)), "capped": Capped(Flat(), 500)}
table = pd.DataFrame({k: [Quote(s).total(9.9, n) for n in (5, 50, 150)] for k, s in strategies.items()}, index=[5, 50, 150])
print(table)
#### expression-tree-eval
from dataclasses import dataclass
import operator


class Expr:
    def __add__(self, other):
        return BinOp("+", self, wrap(other))

    def __mul__(self, other):
        return BinOp("*", self, wrap(other))

    def __sub__(self, other):
        return BinOp("-", self, wrap(other))

    def eval(self, env):
        raise NotImplementedError


@dataclass
class Const(Expr):
    value: float

    def eval(self, env):
        return self.value

    def __str__(self):
        return str(self.value)


@dataclass
class Var(Expr):
    name: str

    def eval(self, env):
        return env[self.name]

    def __str__(self):
        return self.name


@dataclass
class BinOp(Expr):
    op: str
    left: Expr
    right: Expr

    OPS = {"+": operator.add, "*": operator.mul, "-": operator.sub}

    def eval(self, env):
        return self.OPS[self.op](self.left.eval(env), self.right.eval(env))

    def __str__(self):
        return f"({self.left} {self.op} {self.right})"


def wrap(x):
    return x if isinstance(x, Expr) else Const(x)


price, units, cost = Var("price"), Var("units"), Var("cost")
profit = price * units - cost * units - 500
for p in (9, 10, 11):
    print(profit, "=", profit.eval({"price": p, "units": 120, "cost": 4}))
