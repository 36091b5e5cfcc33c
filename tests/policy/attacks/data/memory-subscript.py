# class: data
# mechanism: foreign memory
# how: constructor of arrays, between brackets
# reaches: crash
import numpy as np
class Makes:
    def __getitem__(self, make):
        return make((1,), object, bytearray(b"x" * 8))
print(Makes()[np.ndarray][0])
