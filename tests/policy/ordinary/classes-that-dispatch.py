#### expression-visitor
from dataclasses import dataclass
from typing import Union

@dataclass
class Num:
    value: float

@dataclass
class BinOp:
    op: str
    left: "Expr"
    right: "Expr"

@dataclass
class Neg:
    operand: "Expr"

Expr = Union[Num, BinOp, Neg]

class Visitor:
    def visit(self, node):
        method = getattr(self, f"visit_{type(node).__name__}", self.generic_visit)
        return method(node)

    def generic_visit(self, node):
        raise NotImplementedError(f"no visit_{type(node).__name__}")

class Evaluator(Visitor):
    def visit_Num(self, node):
        return node.value

    def visit_Neg(self, node):
        return -self.visit(node.operand)

    def visit_BinOp(self, node):
        a, b = self.visit(node.left), self.visit(node.right)
        return {"+": lambda: a + b, "-": lambda: a - b, "*": lambda: a * b, "/": lambda: a / b}[node.op]()

class Printer(Visitor):
    def visit_Num(self, node):
        return f"{node.value:g}"

    def visit_Neg(self, node):
        return f"-{self.visit(node.operand)}"

    def visit_BinOp(self, node):
        return f"({self.visit(node.left)} {node.op} {self.visit(node.right)})"

tree = BinOp("+", Num(2), BinOp("*", Num(3), Neg(Num(4))))
print(Printer().visit(tree), "=", Evaluator().visit(tree))
try:
    Evaluator().visit("x")
except NotImplementedError as e:
    print(e)
#### order-state-machine
from enum import Enum, auto

class State(Enum):
    NEW = auto()
    PAID = auto()
    SHIPPED = auto()
    CANCELLED = auto()

    @property
    def final(self):
        return self in (State.SHIPPED, State.CANCELLED)

class InvalidTransition(Exception):
    def __init__(self, source, target):
        super().__init__(f"{source.name} -> {target.name} is not allowed")
        self.source = source
        self.target = target

class Order:
    transitions = {
        State.NEW: {State.PAID, State.CANCELLED},
        State.PAID: {State.SHIPPED, State.CANCELLED},
    }

    def __init__(self, number):
        self.number = number
        self._state = State.NEW
        self.history = [State.NEW]

    @property
    def state(self):
        return self._state

    def to(self, target):
        if target not in self.transitions.get(self._state, set()):
            raise InvalidTransition(self._state, target)
        on_exit = getattr(self, f"on_exit_{self._state.name.lower()}", None)
        if on_exit:
            on_exit()
        self._state = target
        self.history.append(target)
        on_enter = getattr(self, f"on_enter_{target.name.lower()}", None)
        if on_enter:
            on_enter()
        return self

    def on_enter_paid(self):
        print(self.number, "payment received")

    def on_exit_paid(self):
        print(self.number, "leaving paid")

order = Order(17)
order.to(State.PAID).to(State.SHIPPED)
try:
    order.to(State.NEW)
except InvalidTransition as e:
    print(e, e.source.final)
print([s.name for s in order.history])
#### plugin-pipeline-config
import json

class Transform:
    registry = {}

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        Transform.registry[cls.name] = cls

    def __call__(self, values):
        return [self.apply_one(v) for v in values]

class Add(Transform):
    name = "add"

    def __init__(self, amount=0):
        self.amount = amount

    def apply_one(self, v):
        return v + self.amount

class Clip(Transform):
    name = "clip"

    def __init__(self, low=None, high=None):
        self.low, self.high = low, high

    def apply_one(self, v):
        if self.low is not None:
            v = max(v, self.low)
        if self.high is not None:
            v = min(v, self.high)
        return v

class Pipeline:
    def __init__(self, steps):
        self.steps = steps

    @classmethod
    def from_config(cls, text):
        steps = []
        for spec in json.loads(text):
            kind = spec.pop("type")
            steps.append(Transform.registry[kind](**spec))
        return cls(steps)

    def __call__(self, values):
        for step in self.steps:
            values = step(values)
        return values

p = Pipeline.from_config('[{"type": "add", "amount": 5}, {"type": "clip", "high": 10}]')
print(p([1, 4, 7]), [type(s).__name__ for s in p.steps])
#### rbac-decorators
from functools import wraps

class PermissionDenied(Exception):
    pass

def requires(*permissions):
    def decorator(method):
        @wraps(method)
        def wrapper(self, *args, **kwargs):
            missing = set(permissions) - self._user.permissions
            if missing:
                raise PermissionDenied(f"{self._user.name} lacks {', '.join(sorted(missing))}")
            self._audit.append((self._user.name, method.__name__))
            return method(self, *args, **kwargs)
        return wrapper
    return decorator

class User:
    def __init__(self, name, *permissions):
        self.name = name
        self.permissions = set(permissions)

class BudgetService:
    def __init__(self, user):
        self._user = user
        self._audit = []
        self._budgets = {"it": 100}

    @requires("read")
    def get(self, key):
        return self._budgets[key]

    @requires("read", "write")
    def set(self, key, value):
        self._budgets[key] = value
        return self

    @property
    def audit(self):
        return list(self._audit)

service = BudgetService(User("ann", "read"))
print(service.get("it"))
try:
    service.set("it", 5)
except PermissionDenied as e:
    print(e)
print(service.audit)
#### warehouse-lazy-descriptor
class lazy:
    """Computes once, then keeps the value on the instance."""

    def __init__(self, func):
        self.func = func
        self.name = func.__name__

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        value = self.func(instance)
        instance.__dict__[self.name] = value
        return value

class Warehouse:
    def __init__(self, stock):
        self.stock = stock
        self.computed = 0

    @lazy
    def total(self):
        self.computed += 1
        return sum(self.stock.values())

    @lazy
    def heaviest(self):
        return max(self.stock, key=self.stock.get)

w = Warehouse({"bolt": 5, "nut": 9})
print(w.total, w.total, w.heaviest, w.computed)
#### kpis-registered
import pandas as pd
import matplotlib.pyplot as plt
from dataclasses import dataclass
from typing import Callable

@dataclass
class KPI:
    name: str
    formula: Callable[[pd.DataFrame], float]
    target: float
    unit: str = ""
    higher_is_better: bool = True

    def evaluate(self, df):
        value = self.formula(df)
        ok = value >= self.target if self.higher_is_better else value <= self.target
        return {"kpi": self.name, "value": value, "target": self.target, "ok": ok}

class Dashboard:
    colors = {True: "tab:green", False: "tab:red"}

    def __init__(self, df):
        self.df = df
        self.kpis = []

    def kpi(self, name, target, **options):
        def register(func):
            self.kpis.append(KPI(name, func, target, **options))
            return func
        return register

    def table(self):
        return pd.DataFrame([k.evaluate(self.df) for k in self.kpis]).set_index("kpi")

    def plot(self):
        t = self.table()
        fig, ax = plt.subplots()
        ax.barh(t.index, t["value"] / t["target"], color=[self.colors[bool(ok)] for ok in t["ok"]])
        ax.axvline(1, color="black", lw=1)
        ax.set_xlabel("value / target")
        return fig

df = pd.DataFrame({"revenue": [100, 120, 90], "cost": [70, 80, 75], "tickets": [4, 9, 2]})
board = Dashboard(df)

@board.kpi("margin", 0.25, unit="%")
def margin(df):
    return 1 - df["cost"].sum() / df["revenue"].sum()

@board.kpi("tickets", 12, higher_is_better=False)
def tickets(df):
    return df["tickets"].sum()

board.kpi("revenue", 300)(lambda df: df["revenue"].sum())
print(board.table())
plt.close(board.plot())
