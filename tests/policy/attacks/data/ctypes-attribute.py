# class: data
# mechanism: foreign memory
# how: address of an array
# reaches: memory _ctypes
import numpy as np
np.zeros(3).ctypes.data
