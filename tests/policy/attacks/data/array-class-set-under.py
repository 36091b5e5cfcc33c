# class: data
# mechanism: foreign memory
# how: an own class is handed numpy's array as a key, by __setitem__
# reaches: crash
import numpy as np
class Box:
    def __setitem__(self, k, v):
        print(k((1,), object, bytearray(b"x" * 8))[0])
Box()[np.ndarray] = 1
