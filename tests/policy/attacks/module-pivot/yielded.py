# class: module-pivot
# mechanism: module yielded by a generator
# reaches: ctypes
import numpy as np
def f():
    yield np
next(f()).ctypeslib
