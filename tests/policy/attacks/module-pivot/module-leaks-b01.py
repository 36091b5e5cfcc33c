# class: module-pivot
# mechanism: module of a module
# how: module through global in a loop
# reaches: module numpy.ctypeslib
import numpy as np
def f():
    for i in range(1):
        global q
        q = np
f()
q.ctypeslib
