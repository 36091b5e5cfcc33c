# class: data
# mechanism: foreign memory
# how: constructor of arrays, handed to partial
# reaches: crash
import numpy as np
from functools import partial
print(partial(np.ndarray, (1,), object)(bytearray(b"x" * 8))[0])
