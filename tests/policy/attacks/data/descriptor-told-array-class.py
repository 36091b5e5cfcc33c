# class: data
# mechanism: foreign memory
# how: a descriptor is told the class it stands in, which builds on numpy's array
# reaches: crash
import numpy as np
class D:
    def __set_name__(self, owner, name):
        print(owner((1,), object, bytearray(b"x" * 8))[0])
class Arr(np.ndarray):
    x = D()
