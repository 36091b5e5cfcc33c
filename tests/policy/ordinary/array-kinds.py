#### asked about and annotated
from dataclasses import dataclass, fields
from numpy.typing import NDArray

Vector = NDArray[np.float64]
KINDS = (list, tuple, np.ndarray)

@dataclass
class Sample:
    values: np.ndarray
    weights: Vector | None = None

def mean(x: np.ndarray | list[float], w: Vector | None = None) -> float:
    if isinstance(x, KINDS) and not isinstance(x, (str, np.ndarray)):
        x = np.asarray(x)
    assert type(x) is np.ndarray
    match x:
        case np.ndarray(ndim=1):
            return float(np.average(x, weights=w))
    raise TypeError(f"expected {np.ndarray}, not {type(x)}")

s = Sample(np.array([1.0, 2.0]))
print(mean(s.values), mean([1, 2]), [f.name for f in fields(s)])
#### a class on arrays
class Priced(np.ndarray):
    def __new__(cls, data, currency="EUR"):
        made = np.asarray(data, dtype=float).view(cls)
        made.currency = currency
        return made

    def __array_finalize__(self, other):
        if other is not None:
            self.currency = getattr(other, "currency", "EUR")

    def total(self):
        return f"{self.sum():.2f} {self.currency}"

prices = Priced([1, 2, 3], currency="USD")
print(prices[1:].total(), (prices * 2).total(), isinstance(prices, np.ndarray), prices.view(np.ndarray))
#### records
rows = [(1, 2.5), (2, 3.5)]
kind = [("team", int), ("cost", float)]
table = np.array(rows, dtype=kind).view(np.recarray)
print(table.cost.mean(), np.rec.array(rows, dtype=kind).team, np.ndarray((2,), dtype=float).shape)
print(np.rec.array([(1, "x")], dtype=[("a", int), ("b", object)]))
#### dispatching on a kind
from functools import singledispatch

@singledispatch
def shown(value):
    return str(value)

@shown.register(np.ndarray)
def _(value):
    return f"array of {value.size}"

@shown.register
def _(value: list):
    return f"list of {len(value)}"

print(shown(np.zeros(3)), shown([1]), shown(2))
