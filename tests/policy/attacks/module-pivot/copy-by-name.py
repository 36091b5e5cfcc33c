# class: module-pivot
# mechanism: hidden name from a module
# how: a copy imports the module a class says it is of
# reaches: function antigravity.N
import copy
from matplotlib.colors import LogNorm
__name__ = "anti" + "gravity"
class N(LogNorm):
    pass
copy.copy(N())
