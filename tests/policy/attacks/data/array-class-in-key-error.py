# class: data
# mechanism: foreign memory
# how: numpy's array is a key that is not there, and so in the args of the error
# reaches: crash
import numpy as np
try:
    {}[np.ndarray]
except KeyError as e:
    K = e.args[0]
    print(K((1,), object, bytearray(b"x" * 8))[0])
