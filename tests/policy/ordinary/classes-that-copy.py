#### d-event-sourcing
from dataclasses import dataclass, field, asdict
from datetime import datetime, timezone
from typing import Iterable
import json, uuid
@dataclass(frozen=True, kw_only=True)
class Event:
    id: str = field(default_factory=lambda: str(uuid.uuid4()), repr=False)
    at: datetime = field(default_factory=lambda: datetime.now(timezone.utc), repr=False, compare=False)
@dataclass(frozen=True, kw_only=True)
class Deposited(Event): amount: float
@dataclass(frozen=True, kw_only=True)
class Withdrawn(Event): amount: float
class Account:
    def __init__(self): self.balance, self._changes, self.version = 0.0, [], 0
    def deposit(self, amount): self._apply(Deposited(amount=amount)); return self
    def withdraw(self, amount):
        if amount > self.balance: raise ValueError(f"insufficient: {self.balance} < {amount}")
        self._apply(Withdrawn(amount=amount)); return self
    def _apply(self, event, new=True):
        match event:
            case Deposited(amount=a): self.balance += a
            case Withdrawn(amount=a): self.balance -= a
        self.version += 1
        if new: self._changes.append(event)
    @classmethod
    def load(cls, events: Iterable[Event]):
        acc = cls()
        for e in events: acc._apply(e, new=False)
        return acc
a = Account().deposit(100).withdraw(30)
print(a.balance, a.version, Account.load(a._changes).balance, json.dumps([asdict(e) for e in a._changes], default=lambda o: o.isoformat())[:20])
#### budget-dataframe-methods
class BudgetModel:
    def __init__(self, df: pd.DataFrame):
        required = {"dept", "month", "plan", "actual"}
        missing = required.difference(df.columns)
        if missing:
            raise ValueError(f"missing columns: {sorted(missing)}")
        self.df = df

    def _agg(self, by, how="sum"):
        return self.df.groupby(by)[["plan", "actual"]].agg(how)

    def variance(self, by="dept"):
        out = self._agg(by)
        return out.assign(var=lambda d: d.actual - d.plan, pct=lambda d: (d.actual / d.plan - 1).round(3))

    def pivot(self):
        return self.df.pivot_table(index="dept", columns="month", values="actual", aggfunc="sum", margins=True)

    def forecast(self, growth):
        return self.df.assign(actual=self.df["actual"] * (1 + growth)).pipe(BudgetModel)

    def pipe(self, fn, *args, **kwargs):
        return fn(self, *args, **kwargs)

    @staticmethod
    def worst(model, n=1):
        return model.variance().nlargest(n, "pct").index.tolist()


df = pd.DataFrame({"dept": ["eng", "eng", "ops", "ops"], "month": ["Jan", "Feb"] * 2, "plan": [100, 100, 50, 60], "actual": [110, 95, 70, 61]})
m = BudgetModel(df)
print(m.variance())
print(m.pivot())
print(m.pipe(BudgetModel.worst), m.forecast(0.1).variance()["actual"].tolist())
#### priority-task-scheduler
import heapq
import itertools
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any


class Priority(IntEnum):
    HIGH = 1
    MEDIUM = 2
    LOW = 3


@dataclass(order=True)
class Entry:
    priority: Priority
    seq: int
    payload: Any = field(compare=False)


class Scheduler:
    def __init__(self):
        self._heap: list[Entry] = []
        self._counter = itertools.count()

    def submit(self, func, *args, priority=Priority.MEDIUM, **kwargs):
        heapq.heappush(self._heap, Entry(priority, next(self._counter), (func, args, kwargs)))

    def run(self):
        results = []
        while self._heap:
            entry = heapq.heappop(self._heap)
            func, args, kwargs = entry.payload
            results.append((entry.priority.name, func(*args, **kwargs)))
        return results

    def __len__(self):
        return len(self._heap)


def growth(start, end, *, periods=1):
    return round((end / start) ** (1 / periods) - 1, 4)


def headcount(teams):
    return sum(teams.values())


s = Scheduler()
s.submit(growth, 100, 150, periods=3, priority=Priority.LOW)
s.submit(headcount, {"a": 4, "b": 7})
s.submit(growth, 100, 121, priority=Priority.HIGH, periods=2)
print(len(s))
for priority, value in s.run():
    print(priority, value)
#### rule-engine-callables
import operator
from dataclasses import dataclass
from typing import Any, Callable

OPERATORS = {">": operator.gt, "<": operator.lt, ">=": operator.ge, "<=": operator.le, "==": operator.eq}


@dataclass
class Rule:
    field: str
    op: str
    value: Any
    message: str

    def check(self, row: dict) -> str | None:
        compare: Callable = OPERATORS[self.op]
        if compare(row[self.field], self.value):
            return self.message.format(**row)
        return None


class RuleEngine:
    def __init__(self):
        self.rules: list[Rule] = []

    def rule(self, field, op, value, message):
        self.rules.append(Rule(field, op, value, message))
        return self

    def evaluate(self, rows):
        findings = []
        for row in rows:
            for rule in self.rules:
                if (msg := rule.check(row)) is not None:
                    findings.append(msg)
        return findings


engine = (
    RuleEngine()
    .rule("churn", ">", 0.05, "{name}: churn of {churn:.1%} is high")
    .rule("nps", "<", 20, "{name}: NPS only {nps}")
    .rule("arr", ">=", 1_000_000, "{name}: strategic account")
)
rows = [
    {"name": "Acme", "churn": 0.08, "nps": 35, "arr": 1_200_000},
    {"name": "Beta", "churn": 0.01, "nps": 10, "arr": 90_000},
]
for finding in engine.evaluate(rows):
    print(finding)
