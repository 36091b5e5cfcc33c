# class: data
# mechanism: foreign memory
# how: numpy's array is a key of a dict
# reaches: crash
import numpy as np
d = {}
d[np.ndarray] = 1
K = list(d)[0]
print(K((1,), object, bytearray(b"x" * 8))[0])
