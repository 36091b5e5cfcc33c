# class: data
# mechanism: foreign memory
# how: a class of numpy that is no number, given as the type, means objects
# reaches: crash
import numpy as np
print(np.ndarray((1,), np.matrix, bytearray(b"x" * 8))[0])
