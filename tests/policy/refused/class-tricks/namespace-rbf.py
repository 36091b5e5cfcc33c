# shape: keyword arguments that a library keeps as attributes
import copy
from scipy.interpolate import Rbf
class A:
    pass
def make():
    return A
def get(self, name):
    return name
hidden = {"__reduce" + "_ex__": lambda v: (make, (), (None, {"__get" + "attr__": get}))}
copy.copy(Rbf([1.0, 2.0], [1.0, 2.0], **hidden))
print(A().anything)
