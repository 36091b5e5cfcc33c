# class: module-pivot
# mechanism: module as default
# reaches: ctypes
import numpy as np
def f(m=np):
    return m.ctypeslib
f()
