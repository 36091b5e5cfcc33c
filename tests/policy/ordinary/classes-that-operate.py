#### event-sourcing
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True)
class Event:
    at: datetime


@dataclass(frozen=True)
class Opened(Event):
    owner: str


@dataclass(frozen=True)
class Deposited(Event):
    amount: float


@dataclass(frozen=True)
class Withdrawn(Event):
    amount: float


@dataclass
class Account:
    owner: str = ""
    balance: float = 0.0
    version: int = 0
    _pending: list = field(default_factory=list, repr=False)

    def _apply(self, event):
        match event:
            case Opened(owner=o):
                self.owner = o
            case Deposited(amount=a):
                self.balance += a
            case Withdrawn(amount=a):
                self.balance -= a
            case _:
                raise TypeError(event)
        self.version += 1

    def apply(self, event):
        self._apply(event)
        self._pending.append(event)
        return self

    @classmethod
    def replay(cls, events):
        account = cls()
        for e in events:
            account._apply(e)
        return account


t = datetime(2025, 5, 1, 9)
acc = Account().apply(Opened(t, "Ana")).apply(Deposited(t, 100)).apply(Withdrawn(t, 30))
again = Account.replay(acc._pending)
print(acc, again.balance, again.version, len(again._pending))
#### d-expression-builder
class Expr:
    def __add__(self, o): return Bin("+", self, lift(o))
    def __radd__(self, o): return Bin("+", lift(o), self)
    def __mul__(self, o): return Bin("*", self, lift(o))
    __rmul__ = __mul__
    def __neg__(self): return Bin("*", Const(-1), self)
class Const(Expr):
    def __init__(self, v): self.v = v
    def eval(self, **env): return self.v
    def diff(self, x): return Const(0)
    def __str__(self): return str(self.v)
class Var(Expr):
    def __init__(self, name): self.name = name
    def eval(self, **env): return env[self.name]
    def diff(self, x): return Const(1 if self.name == x else 0)
    def __str__(self): return self.name
class Bin(Expr):
    def __init__(self, op, l, r): self.op, self.l, self.r = op, l, r
    def eval(self, **env):
        a, b = self.l.eval(**env), self.r.eval(**env)
        return a + b if self.op == "+" else a * b
    def diff(self, x): return self.l.diff(x) + self.r.diff(x) if self.op == "+" else self.l.diff(x) * self.r + self.l * self.r.diff(x)
    def __str__(self): return f"({self.l} {self.op} {self.r})"
def lift(v): return v if isinstance(v, Expr) else Const(v)
x, y = Var("x"), Var("y"); e = 2 * x * x + y * 3 + 1
print(e, e.eval(x=2, y=1), e.diff("x").eval(x=2, y=0), -x)
#### d-queryset-eval-names
class Model:
    def __init__(self, **fields): self.fields = fields
    def query(self, **where): return all(self.fields.get(k) == v for k, v in where.items())
    def save(self, store): store.append(self); return self
    def pipe(self, f, *args): return f(self, *args)
    def agg(self, key, how=sum): return how(self.fields[key])
    def transform(self, fn): return Model(**{k: fn(v) for k, v in self.fields.items()})
store = []
m = Model(a=1, b=[1, 2, 3]).save(store)
print(m.query(a=1), m.pipe(lambda s, n: s.fields["a"] + n, 4), m.agg("b"), m.agg("b", max), m.transform(str).fields, [x.query(a=1) for x in store], len(store))
#### sparse-matrix-dict
class SparseMatrix:
    def __init__(self, rows, cols, data=None):
        self.rows, self.cols = rows, cols
        self._data = dict(data or {})

    def __getitem__(self, pos):
        i, j = pos
        if not (0 <= i < self.rows and 0 <= j < self.cols):
            raise IndexError(pos)
        return self._data.get(pos, 0)

    def __setitem__(self, pos, value):
        if value:
            self._data[pos] = value
        else:
            self._data.pop(pos, None)

    def __matmul__(self, other):
        out = SparseMatrix(self.rows, other.cols)
        for (i, k), a in self._data.items():
            for (k2, j), b in other._data.items():
                if k == k2:
                    out[i, j] += a * b
        return out

    def transpose(self):
        return SparseMatrix(self.cols, self.rows, {(j, i): v for (i, j), v in self._data.items()})

    @property
    def density(self):
        return len(self._data) / (self.rows * self.cols)

    def to_array(self):
        a = np.zeros((self.rows, self.cols))
        for (i, j), v in self._data.items():
            a[i, j] = v
        return a


m = SparseMatrix(3, 3, {(0, 1): 2, (2, 2): 5})
m[1, 0] = 4
print((m @ m.transpose()).to_array(), m.density)
#### d-etl-classes
import pandas as pd, io
from abc import ABC, abstractmethod
class Source(ABC):
    @abstractmethod
    def read(self) -> pd.DataFrame: ...
class CsvText(Source):
    def __init__(self, text, **options): self.text, self.options = text, options
    def read(self): return pd.read_csv(io.StringIO(self.text), **self.options)
class Records(Source):
    def __init__(self, rows): self.rows = rows
    def read(self): return pd.DataFrame.from_records(self.rows)
class Transform(ABC):
    @abstractmethod
    def apply(self, df: pd.DataFrame) -> pd.DataFrame: ...
    def __rshift__(self, other): return Chain([self, other])
class Rename(Transform):
    def __init__(self, **mapping): self.mapping = mapping
    def apply(self, df): return df.rename(columns=self.mapping)
class Filter(Transform):
    def __init__(self, predicate): self.predicate = predicate
    def apply(self, df): return df[self.predicate(df)]
class Chain(Transform):
    def __init__(self, steps): self.steps = steps
    def apply(self, df):
        for s in self.steps: df = s.apply(df)
        return df
class Job:
    def __init__(self, source: Source, *transforms: Transform): self.source, self.transforms = source, transforms
    def run(self):
        df = self.source.read()
        for t in self.transforms: df = t.apply(df)
        return df
job = Job(CsvText("a;b\n1;2\n3;4", sep=";"), Rename(a="x") >> Filter(lambda d: d.x > 1))
print(job.run(), Job(Records([{"q": 1}]), Rename(q="z")).run())
