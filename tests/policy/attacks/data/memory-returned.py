# class: data
# mechanism: foreign memory
# how: constructor of arrays, returned
# reaches: crash
import numpy as np
def made():
    return np.ndarray
print(made()((1,), object, bytearray(b"x" * 8))[0])
