# class: data
# mechanism: foreign memory
# how: the type of an array that holds objects
# reaches: crash
import numpy as np
print(np.ndarray((1,), np.array([None]).dtype, bytearray(b"AAAAAAAA")))
