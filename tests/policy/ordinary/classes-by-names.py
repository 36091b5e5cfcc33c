#### table-formatter-columns
from dataclasses import dataclass
from typing import Callable, Any


@dataclass
class Column:
    title: str
    get: Callable[[Any], Any]
    fmt: str = "{}"
    align: str = "<"


class Table:
    def __init__(self, *columns):
        self.columns = columns

    def render(self, items):
        body = [[c.fmt.format(c.get(item)) for c in self.columns] for item in items]
        widths = [max(len(c.title), *(len(r[i]) for r in body)) for i, c in enumerate(self.columns)]
        lines = ["  ".join(f"{c.title:{c.align}{w}}" for c, w in zip(self.columns, widths))]
        lines.append("  ".join("-" * w for w in widths))
        for row in body:
            lines.append("  ".join(f"{cell:{c.align}{w}}" for cell, c, w in zip(row, self.columns, widths)))
        return "\n".join(lines)


class Team:
    def __init__(self, name, people, spend):
        self.name, self.people, self.spend = name, people, spend

    @property
    def per_head(self):
        return self.spend / self.people


teams = [Team("Platform", 12, 1_450_000), Team("Mobile", 7, 830_000), Team("Data", 5, 710_500)]
table = Table(
    Column("Team", lambda t: t.name),
    Column("People", lambda t: t.people, align=">"),
    Column("Spend", lambda t: t.spend, "{:,.0f}", ">"),
    Column("Per head", lambda t: t.per_head, "{:,.1f}", ">"),
)
print(table.render(sorted(teams, key=lambda t: -t.per_head)))
#### slots-point
class Point3:
    __slots__ = ("x", "y", "z")

    def __init__(self, x, y, z=0):
        self.x, self.y, self.z = x, y, z

    def __iter__(self):
        return (getattr(self, n) for n in self.__slots__)

    def __eq__(self, other):
        return tuple(self) == tuple(other)

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(str(v) for v in self)})"

    def moved(self, **delta):
        values = {n: v + delta.get(n, 0) for n, v in zip(self.__slots__, self)}
        return Point3(**values)


p = Point3(1, 2)
print(p, p.moved(x=5, z=-1), p == Point3(1, 2, 0))
try:
    p.w = 3
except AttributeError as e:
    print("no dict:", type(e).__name__)
#### quarterly-review
from dataclasses import dataclass


@dataclass
class Quarter:
    name: str
    revenue: float
    cost: float

    @property
    def profit(self):
        return self.revenue - self.cost

    @property
    def margin(self):
        return self.profit / self.revenue if self.revenue else 0.0

    def __str__(self):
        return f"{self.name}: {self.profit:,.0f} ({self.margin:.1%})"


class Year:
    def __init__(self, label, quarters):
        self.label = label
        self._quarters = list(quarters)

    def __iter__(self):
        return iter(self._quarters)

    def __getitem__(self, name):
        for q in self._quarters:
            if q.name == name:
                return q
        raise KeyError(name)

    def total(self, attr="revenue"):
        return sum(getattr(q, attr) for q in self._quarters) if attr in ("revenue", "cost") else None

    def best(self):
        return max(self, key=lambda q: q.profit)


year = Year("2025", [Quarter("Q1", 120, 90), Quarter("Q2", 150, 95), Quarter("Q3", 90, 99)])
for q in year:
    print(q)
print(year.best().name, year["Q2"].margin, sum(q.revenue for q in year))
