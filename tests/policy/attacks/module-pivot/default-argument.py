# class: module-pivot
# mechanism: module of a module
# how: module as default
# reaches: module numpy.ctypeslib
import numpy as np
def f(m=np):
    return m.ctypeslib
f()
