# class: private-attributes
# mechanism: private attribute of a library
# how: a decorator of the program stands above what an enumeration calls with the value that is looked up
# reaches: private _axstack
import matplotlib.pyplot as plt
from enum import Enum
def deco(f):
    def inner(self):
        print(self._axstack)
    return inner
class Mine:
    _axstack = 0
class Color(Enum):
    RED = 1
    @deco
    def _missing_(self):
        pass
Color(plt.figure())
