# class: memory
# mechanism: address of an array
# reaches: memory
import numpy as np
np.zeros(3).ctypes.data
