# class: data
# mechanism: foreign memory
# how: constructor of arrays, mapped
# reaches: crash
import numpy as np
print(list(map(np.ndarray, [(1,)], [object], [bytearray(b"x" * 8)]))[0][0])
