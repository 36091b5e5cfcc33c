# class: data
# mechanism: foreign memory
# how: module as argument
# reaches: module numpy.ctypeslib
import numpy as np
def f(m):
    return m.ctypeslib
f(np)
