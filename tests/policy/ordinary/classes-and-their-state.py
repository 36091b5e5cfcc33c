#### mixin-serialise-validate
import json


class JsonMixin:
    def to_json(self):
        return json.dumps(self.to_dict(), default=str)

    @classmethod
    def from_json(cls, text):
        return cls(**json.loads(text))


class ValidateMixin:
    rules = {}

    def validate(self):
        errors = []
        data = self.to_dict()
        for field, (low, high) in self.rules.items():
            if not low <= data[field] <= high:
                errors.append(f"{field}={data[field]} outside [{low}, {high}]")
        return errors


class ReprMixin:
    def __repr__(self):
        args = ", ".join(f"{k}={v!r}" for k, v in self.to_dict().items())
        return f"{self.__class__.__name__}({args})"


class Vendor(JsonMixin, ValidateMixin, ReprMixin):
    rules = {"score": (0, 100), "years": (0, 50)}

    def __init__(self, name, score, years=1):
        self.name = name
        self.score = score
        self.years = years

    def to_dict(self):
        return {"name": self.name, "score": self.score, "years": self.years}


good = Vendor("Acme", 88, 3)
bad = Vendor("Shady", 140)
print(good, good.validate())
print(bad, bad.validate())
again = Vendor.from_json(good.to_json())
print(again.to_dict() == good.to_dict(), [c.__name__ for c in Vendor.__mro__[:-1]])
#### scenario-model-inheritance
import pandas as pd


class Scenario:
    growth = 0.05
    churn = 0.02
    label = "base"

    def __init__(self, revenue, years=3):
        self.revenue = revenue
        self.years = years

    def project(self):
        values = [self.revenue]
        for year in range(self.years):
            values.append(self.next_year(values[-1], year))
        return values

    def next_year(self, value, year):
        return value * (1 + self.growth - self.churn)

    def to_series(self):
        return pd.Series(self.project(), index=range(self.years + 1), name=self.label)


class Optimistic(Scenario):
    growth = 0.12
    label = "optimistic"


class Recession(Scenario):
    label = "recession"

    def __init__(self, revenue, years=3, shock=-0.2):
        super().__init__(revenue, years)
        self.shock = shock

    def next_year(self, value, year):
        if year == 0:
            return value * (1 + self.shock)
        return super().next_year(value, year)


def compare(scenarios):
    return pd.concat([s.to_series() for s in scenarios], axis=1).round(1)


scenarios = [cls(1000.0, years=4) for cls in (Scenario, Optimistic, Recession)]
table = compare(scenarios)
print(table)
print(table.iloc[-1].idxmax(), Recession.__bases__[0].__name__, issubclass(Optimistic, Scenario))
#### descriptor-positive-number
class Positive:
    def __set_name__(self, owner, name):
        self.name = name
        self.storage = "_" + name

    def __get__(self, obj, objtype=None):
        if obj is None:
            return self
        return obj.__dict__[self.name]

    def __set__(self, obj, value):
        if value <= 0:
            raise ValueError(f"{self.name} must be positive, got {value}")
        obj.__dict__[self.name] = value


class LazyProperty:
    def __init__(self, func):
        self.func = func

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        value = self.func(obj)
        obj.__dict__[self.name] = value
        return value


class Contract:
    value = Positive()
    months = Positive()

    def __init__(self, client, value, months):
        self.client = client
        self.value = value
        self.months = months

    @LazyProperty
    def monthly(self):
        print("computing", self.client)
        return self.value / self.months


contracts = [Contract("Acme", 120_000, 12), Contract("Beta", 54_000, 18)]
for c in contracts:
    print(c.client, c.monthly, c.monthly)
try:
    contracts[0].months = -1
except ValueError as err:
    print(err)
print(contracts[0].months)
#### interval-tree-overlap
from bisect import bisect_left, insort
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(order=True, frozen=True)
class Booking:
    start: int
    end: int
    who: str = field(compare=False, default="")

    def overlaps(self, other):
        return self.start < other.end and other.start < self.end


class Room:
    def __init__(self, name):
        self.name = name
        self._bookings = []

    def book(self, start, end, who):
        new = Booking(start, end, who)
        i = bisect_left(self._bookings, new)
        for neighbour in self._bookings[max(0, i - 1) : i + 1]:
            if neighbour.overlaps(new):
                raise ValueError(f"{who} clashes with {neighbour.who}")
        insort(self._bookings, new)
        self.__dict__.pop("utilisation", None)
        return new

    @cached_property
    def utilisation(self):
        return sum(b.end - b.start for b in self._bookings) / 10

    def free(self, start=8, end=18):
        at = start
        for b in self._bookings:
            if b.start > at:
                yield at, b.start
            at = max(at, b.end)
        if at < end:
            yield at, end


room = Room("Atlas")
room.book(9, 11, "ana")
room.book(13, 15, "ben")
print(room.utilisation)
try:
    room.book(10, 12, "cy")
except ValueError as e:
    print(e)
room.book(11, 12, "dee")
print(room.utilisation, list(room.free()))
#### mixins
import json


class ReprMixin:
    def __repr__(self):
        args = ", ".join(f"{k}={v!r}" for k, v in self.__dict__.items() if not k.startswith("_"))
        return f"{type(self).__name__}({args})"


class JsonMixin:
    def to_json(self):
        return json.dumps(self.to_dict(), sort_keys=True)

    def to_dict(self):
        return {k: v for k, v in vars(self).items()}

    @classmethod
    def from_json(cls, text):
        return cls(**json.loads(text))


class ComparableMixin:
    def _key(self):
        raise NotImplementedError

    def __eq__(self, other):
        return type(self) is type(other) and self._key() == other._key()

    def __lt__(self, other):
        return self._key() < other._key()

    def __hash__(self):
        return hash(self._key())


class Vendor(ReprMixin, JsonMixin, ComparableMixin):
    def __init__(self, name, spend, risk="low"):
        self.name = name
        self.spend = spend
        self.risk = risk

    def _key(self):
        return (self.spend, self.name)


v = Vendor("AWS", 120)
print(v, v.to_json())
print(Vendor.from_json(v.to_json()) == v)
print(min([v, Vendor("GCP", 80, risk="mid")]))
#### typed-descriptor
class Typed:
    """Descriptor that validates the type of an attribute."""

    def __init__(self, expected, default=None):
        self.expected = expected
        self.default = default

    def __set_name__(self, owner, name):
        self.public_name = name
        self.private_name = "_" + name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return instance.__dict__.get(self.private_name, self.default)

    def __set__(self, instance, value):
        if not isinstance(value, self.expected):
            raise TypeError(f"{self.public_name} must be {self.expected.__name__}, got {type(value).__name__}")
        instance.__dict__[self.private_name] = value


class Initiative:
    name = Typed(str)
    budget = Typed((int, float), 0.0) if False else Typed(float, 0.0)
    headcount = Typed(int, 0)

    def __init__(self, name, budget, headcount):
        self.name = name
        self.budget = budget
        self.headcount = headcount

    def cost_per_head(self):
        return self.budget / max(self.headcount, 1)


initiatives = [Initiative("Platform", 120000.0, 4), Initiative("Mobile", 80000.0, 2)]
for i in initiatives:
    print(f"{i.name:<12} {i.cost_per_head():>12,.2f}")

try:
    Initiative("Broken", "a lot", 3)
except TypeError as exc:
    print("Rejected:", exc)
