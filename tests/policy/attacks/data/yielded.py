# class: data
# mechanism: foreign memory
# how: module yielded by a generator
# reaches: module numpy.ctypeslib
import numpy as np
def f():
    yield np
next(f()).ctypeslib
