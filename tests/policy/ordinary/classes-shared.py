#### copy-in-class
import copy
class State:
    def __init__(self):
        self._data = {}
    def snapshot(self):
        return copy.deepcopy(self._data)
    def get(self, key, default=None):
        return self._data.get(key, default)
s = State()
print(s.get("a"), s.snapshot())
states = [State(), State()]
print([x.get("a") for x in states], states[0].get("k", 3))
for x in states:
    print(x.get("z", 1))
#### cb
import functools
class Cache:
    def __init__(self, f):
        functools.update_wrapper(self, f)
        self._cache = {}
        self._f = f
    def __call__(self, *args):
        if args not in self._cache:
            self._cache[args] = self._f(*args)
        return self._cache[args]
@Cache
def sq(x):
    return x * x
print(sq(3), sq(3))
#### ctx
from contextlib import contextmanager
class Timer:
    def __init__(self):
        self._items = []
    @contextmanager
    def section(self, name):
        self._items.append(name)
        yield self
    @property
    def items(self):
        return list(self._items)
t = Timer()
with t.section("a"):
    pass
print(t.items)
#### registry
class Registry:
    _items = {}
    @classmethod
    def register(cls, name):
        def deco(f):
            cls._items[name] = f
            return f
        return deco
    def run(self, name, x=None):
        return self._items[name](x)
@Registry.register("a")
def a(x):
    return x
r = Registry()
print(r.run("a", 3))
def go(reg):
    return reg.run("a", [1, 2])
print(go(r))
#### observer
class Subject:
    def __init__(self):
        self._observers = []
        self._state = None
    def attach(self, observer):
        self._observers.append(observer)
    def notify(self):
        for observer in self._observers:
            observer.update(self)
    def get_state(self):
        return self._state
class Obs:
    def __init__(self, name="x"):
        self._name = name
        self._data = []
    def update(self, subject=None):
        self._data.append(subject.get_state())
        return self._data
s = Subject(); o = Obs(); s.attach(o); s.notify()
#### stack
class Stack:
    def __init__(self):
        self._items = []
    def push(self, item):
        self._items.append(item)
    def pop(self, index=-1):
        return self._items.pop(index)
    def peek(self, n=1):
        return self._items[-n]
stacks = {"a": Stack()}
stacks["a"].push(3)
print(stacks["a"].peek(), stacks["a"].pop(), stacks["a"].pop)
#### account
class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance
        self._history = []
    def deposit(self, amount, note=""):
        self._balance += amount
        self._history.append((amount, note))
    def transfer(self, other, amount=0):
        self._balance -= amount
        other.deposit(amount)
accounts = [Account("a", 3), Account("b")]
by = {a.owner: a for a in accounts}
by["a"].transfer(by["b"], 2)
for a in accounts:
    a.deposit(5, note="x")
    a.deposit(5, "gift")
#### map-bound
class Scaler:
    def __init__(self, values):
        self._values = values
        self._data = values
    def scale(self, x):
        return x / max(self._data)
s = Scaler([1, 2])
print(list(map(s.scale, [1, 2])))
print(sorted([1, 2], key=s.scale))
def f(sc):
    return list(map(sc.scale, [1]))
print(f(s))
#### fields-rename
from dataclasses import dataclass, fields
import pandas as pd
@dataclass
class A:
    x: int
    y: int
df = pd.DataFrame([[1, 2]], columns=[f.name for f in fields(A)])
s = df["x"]
s.name = "z"
df.index.name = "row"
print(s)
#### tree
class Node:
    def __init__(self, value, parent=None):
        self.value = value
        self._children = []
        self._parent = parent
    def add(self, child=None, *more):
        self._children.append(child)
        return self
    def walk(self, depth=0):
        yield depth, self.value
        for child in self._children:
            yield from child.walk(depth + 1)
root = Node(1).add(Node(2)).add(Node(3))
print(list(root.walk()))
#### type-write
class Counter2:
    total = 0
    def __init__(self):
        type(self).total += 1
        self.__class__.total += 1
c = Counter2()
type(c).total = 5
#### plugin
class Base:
    plugins = []
    def __init__(self, config=None):
        self._config = config or {}
    def run(self, data=None):
        return self._process(data)
    def _process(self, data):
        return data
class Double(Base):
    def _process(self, data):
        return data * 2
for cls in (Base, Double):
    print(cls({"a": 1}).run(3))
steps = [Base(), Double()]
for step in steps:
    print(step.run(4))
#### chain
class Pipeline:
    def __init__(self, steps=()):
        self._steps = list(steps)
    def then(self, f=None):
        return Pipeline([*self._steps, f])
    def run(self, x):
        for step in self._steps:
            x = step(x)
        return x
print(Pipeline().then(lambda x: x + 1).then(abs).run(3))
