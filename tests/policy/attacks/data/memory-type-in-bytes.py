# class: data
# mechanism: foreign memory
# how: the type of objects is written as bytes
# reaches: crash
import numpy as np
print(np.ndarray((1,), b"O", bytearray(b"x" * 8))[0])
