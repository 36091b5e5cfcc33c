# class: data
# mechanism: foreign memory
# how: the type of objects is made with a keyword argument
# reaches: crash
import numpy as np
print(np.ndarray((1,), np.dtype(dtype=object), bytearray(b"x" * 8))[0])
