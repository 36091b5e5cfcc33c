# class: module-pivot
# mechanism: module as return value
# reaches: ctypes
import numpy as np
def f():
    return np
f().ctypeslib
