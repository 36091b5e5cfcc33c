# class: private-attributes
# mechanism: private attribute of a library
# how: an enumeration calls _missing_ that is no class method with the value that is looked up
# reaches: private _axstack
import matplotlib.pyplot as plt
from enum import Enum
class Mine:
    _axstack = 0
class Color(Enum):
    RED = 1
    def _missing_(self):
        print(self._axstack)
Color(plt.figure())
