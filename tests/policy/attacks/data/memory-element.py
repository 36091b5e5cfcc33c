# class: data
# mechanism: foreign memory
# how: constructor of arrays, from a list
# reaches: crash
import numpy as np
print([np.ndarray][0]((1,), object, bytearray(b"x" * 8))[0])
