# class: module-pivot
# mechanism: attribute of a module that is a module
# reaches: ctypes
import numpy as np
np.ctypeslib
