# class: data
# mechanism: foreign memory
# how: constructor of arrays, starred
# reaches: crash
import numpy as np
print(np.ndarray(*[(1,), object, bytearray(b"x" * 8)])[0])
