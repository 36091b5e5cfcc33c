# Several programs, each below a line that names it.

#### decorators-args
import functools
import time
def retry(times=3, exceptions=(ValueError,)):
    def decorate(func):
        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            last = None
            for attempt in range(1, times + 1):
                try:
                    return func(*args, **kwargs)
                except exceptions as error:
                    last = error
                    print(f"attempt {attempt} failed: {error}")
            raise RuntimeError(f"{func.__name__} failed after {times} attempts") from last
        return wrapper
    return decorate
class CountCalls:
    def __init__(self, func):
        functools.update_wrapper(self, func)
        self.func = func
        self.calls = 0
    def __call__(self, *args, **kwargs):
        self.calls += 1
        return self.func(*args, **kwargs)
state = {"n": 0}
@retry(times=4)
def flaky(x):
    """Sometimes fails."""
    state["n"] += 1
    if state["n"] < 3:
        raise ValueError("not yet")
    return x * 2
@CountCalls
@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
start = time.perf_counter()
print(flaky(21), flaky.__name__, flaky.__doc__, fib(15), fib.calls > 0, time.perf_counter() - start >= 0)

#### generators-pipeline
from itertools import islice, chain, groupby, accumulate, pairwise, batched, takewhile, count
def read(rows):
    for row in rows:
        yield row.split(",")
def only(rows, column, value):
    return (r for r in rows if r[column] == value)
def running(values):
    total = 0
    while True:
        x = yield total
        if x is None:
            return total
        total += x
def outer():
    result = yield from inner()
    yield result
def inner():
    yield 1
    return "done"
rows = ["a,1", "b,2", "a,3"]
print(list(only(read(rows), 0, "a")), list(outer()))
acc = running([])
next(acc)
print(acc.send(5), acc.send(7))
acc.close()
print(list(islice(count(10, 5), 3)), list(chain.from_iterable([[1], [2, 3]])), list(accumulate([1, 2, 3])), list(pairwise("abc")), list(batched("abcde", 2)))
print({k: [int(r[1]) for r in g] for k, g in groupby(sorted(map(lambda r: r.split(","), rows)), key=lambda r: r[0])}, list(takewhile(lambda x: x < 3, [1, 2, 3, 1])))

#### context-managers
from contextlib import contextmanager, ExitStack, suppress, redirect_stdout, nullcontext, closing
import io
import time
@contextmanager
def timer(label):
    start = time.perf_counter()
    try:
        yield start
    finally:
        print(f"{label}: {time.perf_counter() - start:.0f}s")
class Transaction:
    def __enter__(self):
        self.log = []
        return self
    def __exit__(self, exc_type, exc, tb):
        if exc_type is not None:
            self.log.append(f"rolled back: {exc_type.__name__}: {exc}")
            return True
        return False
with timer("work"), Transaction() as t:
    t.log.append("x")
    raise KeyError("missing")
print(t.log)
buffer = io.StringIO()
with redirect_stdout(buffer):
    print("captured")
with suppress(ZeroDivisionError):
    1 / 0
with ExitStack() as stack:
    values = [stack.enter_context(nullcontext(i)) for i in range(3)]
    stack.callback(print, "bye")
with closing(io.StringIO("text")) as f:
    print(f.read(), buffer.getvalue().strip(), values)

#### context-class-timer
import time
class Timer:
    def __init__(self, label="", out=print):
        self.label, self.out = label, out
    def __enter__(self):
        self._start = time.perf_counter()
        return self
    def __exit__(self, *exc):
        self.elapsed = time.perf_counter() - self._start
        self.out(f"{self.label} done")
        return False
    def __call__(self, func):
        def inner(*a, **k):
            with self:
                return func(*a, **k)
        return inner
with Timer("block") as t:
    sum(range(1000))
@Timer("call", out=lambda s: print(s.upper()))
def work(n): return n ** 2
print(work(4), t.elapsed >= 0, time.strftime("%Y", time.gmtime(0)), time.time() > 0, time.monotonic() > 0)

#### heaps-and-friends
import bisect
import heapq
import operator
from collections import ChainMap, Counter, OrderedDict, deque, namedtuple, defaultdict
from functools import partial, reduce, cmp_to_key, cached_property, singledispatch, total_ordering
tasks = [(3, "write"), (1, "plan"), (2, "build")]
heapq.heapify(tasks)
heapq.heappush(tasks, (0, "think"))
print([heapq.heappop(tasks)[1] for _ in range(len(tasks))], heapq.nlargest(2, [5, 1, 9]), list(heapq.merge([1, 4], [2, 3])))
scores = [10, 20, 30]
bisect.insort(scores, 25)
print(bisect.bisect_right(scores, 20), reduce(operator.mul, range(1, 6)), partial(pow, 2)(10), sorted("bca", key=cmp_to_key(lambda a, b: (a > b) - (a < b))))
@singledispatch
def describe(value):
    return f"something: {value}"
@describe.register
def _(value: int):
    return f"int {value}"
@describe.register(list)
def _list(value):
    return f"list of {len(value)}"
@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(int(p) for p in text.split("."))
    def __eq__(self, other):
        return self.parts == other.parts
    def __lt__(self, other):
        return self.parts < other.parts
    @cached_property
    def major(self):
        return self.parts[0]
print(describe(3), describe([1]), describe("x"), Version("1.10") > Version("1.9"), Version("2.0").major)
Point = namedtuple("Point", ["x", "y"], defaults=[0])
d = deque(maxlen=3); d.extend(range(5)); d.rotate(1)
print(Point(1)._replace(y=5), Point._fields, d, ChainMap({"a": 1}, {"b": 2})["b"], Counter("banana") - Counter("an"), OrderedDict(a=1).popitem(), operator.itemgetter(1)([1, 2]))

#### custom-exceptions
class AnalysisError(Exception):
    """Base of what goes wrong."""
class MissingColumn(AnalysisError):
    def __init__(self, column, available=()):
        super().__init__(f"column {column!r} is missing")
        self.column = column
        self.available = tuple(available)
def need(df, *columns):
    for column in columns:
        if column not in df.columns:
            raise MissingColumn(column, df.columns)
df = pd.DataFrame({"a": [1]})
try:
    try:
        need(df, "a", "b")
    except MissingColumn as error:
        print(error, error.column, error.args)
        raise AnalysisError("cannot go on") from error
except AnalysisError as error:
    print(repr(error), error.__cause__ is not None if False else "chained")
    error.add_note("seen")
else:
    print("fine")
finally:
    print("always")
try:
    int("x")
except (ValueError, TypeError) as e:
    print(f"{type(e).__name__}: {e}")
try:
    raise ExceptionGroup("many", [ValueError("v"), KeyError("k")])
except* ValueError as group:
    print(len(group.exceptions))
except* KeyError:
    print("key")
assert df.shape == (1, 1), "shape"

#### main-guard-args
def parse(args):
    options = dict(arg.split("=", 1) for arg in args if "=" in arg)
    return {k: (int(v) if v.isdigit() else v) for k, v in options.items()}
def main(argv=None):
    options = parse(argv or ["--n=3", "name=x"])
    print(options)
    return 0
if __name__ == "__main__":
    main()

#### global-nonlocal
counter = 0
def bump(by=1):
    global counter
    counter += by
    return counter
def make():
    total = 0
    def add(x):
        nonlocal total
        total += x
        return total
    def reset():
        nonlocal total
        total = 0
    return add, reset
add, reset = make()
bump(); bump(5); add(3); add(4)
print(counter, add(0)); reset(); print(add(1))

#### comprehension-zoo
matrix = [[1, 2, 3], [4, 5, 6]]
print([row[i] for row in matrix for i in range(3) if row[i] % 2], {k: v for k, v in zip("ab", [1, 2])}, {x % 3 for x in range(10)}, list(zip(*matrix)), [[r[i] for r in matrix] for i in range(3)], any(x > 5 for r in matrix for x in r))
if (n := len(matrix)) > 1: print(n)
first, *middle, last = range(6)
a = b = 3; a, b = b, a
print(first, middle, last, [*middle, *range(2)], {**{"a": 1}, "b": 2}, (lambda *args, sep="-", **kw: sep.join(map(str, args)) + str(kw))(1, 2, sep="+", z=1))
def f(pos, /, normal, *, kw=None, **rest): return pos, normal, kw, rest
print(f(1, normal=2, kw=3, open=4), f(*[1, 2], **{"kw": 5}))
print(sorted({"b": 2, "a": 1}.items(), key=lambda kv: -kv[1]), max("aab", key="aab".count), [y for x in range(3) if (y := x * 2) > 1])
for i, ch in enumerate("ab", 1):
    if ch == "z": break
else:
    print("no break")
while True:
    break
print(1 if a else 2, not a, a is b, 3 <= a < 5, ~5 & 3 | 1 ^ 2, 7 // 2, -7 % 3, 2 ** 10, 1_000, 0b101, 0xff, 1e3, 3j.imag)

#### typing-modern
from __future__ import annotations
from typing import Any, Callable, Iterable, Literal, NamedTuple, NewType, Self, TypedDict, Union, overload, cast, Final, Annotated, TypeAlias
from collections.abc import Iterator, Mapping, Sequence
UserId = NewType("UserId", int)
Number: TypeAlias = Union[int, float]
MAX: Final = 10
class Row(TypedDict, total=False):
    name: str
    value: float
class Pair(NamedTuple):
    left: int
    right: int = 0
    def total(self) -> int:
        return self.left + self.right
class Chain:
    def add(self, x: Number) -> Self:
        return self
def apply(f: Callable[[Number], Number], xs: Iterable[Number]) -> list[Number]:
    return [f(x) for x in xs]
@overload
def pick(x: int) -> int: ...
@overload
def pick(x: str) -> str: ...
def pick(x):
    return x
mode: Literal["fast", "slow"] = "fast"
row: Row = {"name": "a"}
print(apply(lambda v: v * 2, [1, 2.5]), Pair(1).total(), Pair(2, 3)._asdict(), UserId(5), cast(str, pick("x")), row | {"value": 1}, MAX, mode, Chain().add(1) is not None)
type Matrix[T] = list[list[T]]
def head[T](xs: Sequence[T], default: T | None = None) -> T | None:
    return xs[0] if xs else default
class Box[T]:
    def __init__(self, item: T): self.item = item
print(head([1]), Box("x").item)

#### memo-dp
from functools import lru_cache, cache
@lru_cache(maxsize=1024)
def ways(n, coins=(1, 2, 5)):
    if n == 0: return 1
    if n < 0 or not coins: return 0
    return ways(n - coins[-1], coins) + ways(n, coins[:-1])
@cache
def edit(a, b):
    if not a or not b:
        return len(a) + len(b)
    return min(edit(a[1:], b) + 1, edit(a, b[1:]) + 1, edit(a[1:], b[1:]) + (a[0] != b[0]))
def knapsack(items, capacity):
    table = [0] * (capacity + 1)
    for value, weight in items:
        for c in range(capacity, weight - 1, -1):
            table[c] = max(table[c], table[c - weight] + value)
    return table[capacity]
print(ways(10), ways.cache_info().hits > 0, edit("kitten", "sitting"), knapsack([(60, 1), (100, 2), (120, 3)], 5)); ways.cache_clear()

#### custom-sorting
rows = [{"name": "b", "rank": 2, "tags": {"x"}}, {"name": "a", "rank": 2, "tags": set()}, {"name": "c", "rank": 1, "tags": {"y", "z"}}]
from operator import itemgetter, attrgetter, methodcaller
from functools import cmp_to_key
print(sorted(rows, key=itemgetter("rank", "name"))[0]["name"], sorted(rows, key=lambda r: (-r["rank"], r["name"]))[0], min(rows, key=lambda r: len(r["tags"]))["name"], sorted(["b", "A"], key=str.casefold), sorted([3, 1], reverse=True), list(map(methodcaller("upper"), "ab")), sorted([pd.Timestamp("2024-01-02"), pd.Timestamp("2023-01-01")], key=attrgetter("year"))[0].year)
order = ["low", "mid", "high"]
print(sorted(["high", "low"], key=order.index), pd.Categorical(["high", "low"], categories=order, ordered=True).sort_values().tolist(), pd.DataFrame({"k": ["b", "a"]}).sort_values("k", key=lambda s: s.map({"a": 2, "b": 1}))["k"].tolist())

#### memo-decorator-class
import functools
def memoize(func):
    cache = {}
    @functools.wraps(func)
    def wrapper(*args):
        if args not in cache:
            cache[args] = func(*args)
        return cache[args]
    wrapper.cache = cache
    return wrapper
def validate(**types):
    def decorate(func):
        @functools.wraps(func)
        def wrapper(**kwargs):
            for name, kind in types.items():
                if not isinstance(kwargs[name], kind):
                    raise TypeError(f"{name} must be {kind.__name__}")
            return func(**kwargs)
        return wrapper
    return decorate
@memoize
def slow(n): return sum(range(n))
@validate(rate=float, name=str)
def plan(rate, name): return f"{name}: {rate:.1%}"
print(slow(10), slow(10), len(slow.cache), plan(rate=0.1, name="x"))
try:
    plan(rate="a", name="x")
except TypeError as error:
    print(error)

#### interactive-like
x = 5
y = x * 2
_ = y + 1
__version__ = "1.0"
name = "__main__"
result = {"x": x, "y": y, "sum": _}
result

#### generator-send-close
def averager():
    total, count, average = 0.0, 0, None
    try:
        while True:
            try:
                value = yield average
            except ValueError as error:
                print("skipped", error)
                continue
            total += value; count += 1
            average = total / count
    finally:
        print("closed after", count)
g = averager(); next(g)
for v in (10, 20, 30):
    print(g.send(v))
g.throw(ValueError("bad")); g.close()
from contextlib import contextmanager, asynccontextmanager
@contextmanager
def section(title, out):
    out.append(f"<{title}>")
    yield out
    out.append(f"</{title}>")
out = []
with section("a", out) as o, section("b", o):
    o.append("text")
"".join(out)

#### star-imports
from typing import *
from math import *
from collections import *
from dataclasses import *
from itertools import *
from datetime import *
from enum import *
from statistics import *
from numpy import array, dot
@dataclass
class Row:
    name: str
    values: List[float]
    note: Optional[str] = None
class Kind(Enum):
    A = 1
def total(rows: Sequence[Row]) -> Dict[str, float]:
    return {r.name: fsum(r.values) for r in rows}
print(total([Row("a", [1.5, 2.5])]), sqrt(16), Counter("aab"), list(chain([1], [2])), datetime(2024, 1, 1) + timedelta(days=1), Kind.A.name, mean([1, 2]), dot(array([1, 2]), array([3, 4])))
