# class: module-pivot
# mechanism: module in a replacement field
# reaches: ctypes
import numpy as np
f"{np.ctypeslib}"
