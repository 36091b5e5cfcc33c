# class: module-pivot
# mechanism: class body name that falls back to a module
# reaches: ctypes
import numpy as np
m = np
class A:
    if False:
        m = 1
    x = m.ctypeslib
