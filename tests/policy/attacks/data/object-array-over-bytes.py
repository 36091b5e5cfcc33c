# class: data
# mechanism: foreign memory
# how: array of objects over bytes
# reaches: crash
import numpy as np
a = np.ndarray((1,), dtype=object, buffer=bytearray(b"x" * 8))
print(a[0])
