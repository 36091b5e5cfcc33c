# class: data
# mechanism: foreign memory
# how: class on arrays, from a list
# reaches: crash
import numpy as np
class Own(np.ndarray):
    pass
print([Own][0]((1,), object, bytearray(b"x" * 8))[0])
