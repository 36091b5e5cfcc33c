# shape: a namespace replaced with computed names
import copy
from types import SimpleNamespace
class A:
    pass
def make():
    return A
def get(self, name):
    return name
hidden = {"__reduce" + "_ex__": lambda v: (make, (), (None, {"__get" + "attr__": get}))}
copy.copy(copy.replace(SimpleNamespace(a=1), **hidden))
print(A().anything)
