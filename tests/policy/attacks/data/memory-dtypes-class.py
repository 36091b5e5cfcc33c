# class: data
# mechanism: foreign memory
# how: a class of numpy.dtypes makes the type of objects
# reaches: crash
import numpy as np
print(np.ndarray((1,), np.dtypes.ObjectDType(), bytearray(b"x" * 8))[0])
