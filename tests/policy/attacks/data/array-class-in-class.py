# class: data
# mechanism: foreign memory
# how: a class on numpy's array stands in the body of a class
# reaches: crash
import numpy as np
class Box:
    class Arr(np.ndarray):
        pass
print(Box.Arr((1,), object, bytearray(b"x" * 8))[0])
