# shape: the type of a field of make_dataclass is a text, which singledispatch evaluates of what is given to register
from dataclasses import make_dataclass
from functools import singledispatch
X = make_dataclass("X", [("a", "__import__('os').system('id')")])
@singledispatch
def f(x):
    return x
f.register(X(1))
