# class: module-pivot
# mechanism: module of a module
# how: class body name that falls back to a module
# reaches: module numpy.ctypeslib
import numpy as np
m = np
class A:
    if False:
        m = 1
    x = m.ctypeslib
