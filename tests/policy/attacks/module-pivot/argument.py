# class: module-pivot
# mechanism: module as argument
# reaches: ctypes
import numpy as np
def f(m):
    return m.ctypeslib
f(np)
