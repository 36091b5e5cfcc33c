# class: data
# mechanism: foreign memory
# how: a decorator puts numpy's array into the place of a class, which is laid over bytes
# reaches: crash
import numpy as np
def swap(c):
    return type(np.zeros(1))
@swap
class Arr:
    pass
print(Arr((1,), object, b"\x00\x00\x00\x00\x00\x00\x00\x01"))
