# class: data
# mechanism: foreign memory
# how: constructor of arrays, as an attribute
# reaches: crash
import numpy as np
class Kept:
    pass
kept = Kept()
kept.make = np.ndarray
print(kept.make((1,), object, bytearray(b"x" * 8))[0])
