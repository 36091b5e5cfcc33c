# class: data
# mechanism: foreign memory
# how: class on arrays, __new__ under a name
# reaches: crash
import numpy as np
class Own(np.ndarray):
    def __new__(cls):
        new = super().__new__
        return new(cls, (1,), object, bytearray(b"x" * 8))
print(Own()[0])
