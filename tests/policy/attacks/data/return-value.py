# class: data
# mechanism: foreign memory
# how: module as return value
# reaches: module numpy.ctypeslib
import numpy as np
def f():
    return np
f().ctypeslib
