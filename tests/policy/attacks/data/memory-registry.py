# class: data
# mechanism: foreign memory
# how: registry of a dispatching function
# reaches: crash
import numpy as np
from functools import singledispatch
@singledispatch
def show(value):
    return value
@show.register(np.ndarray)
def of_array(value):
    return value
print(list(show.registry)[1]((1,), object, bytearray(b"x" * 8))[0])
