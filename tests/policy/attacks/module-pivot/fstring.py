# class: module-pivot
# mechanism: module of a module
# how: module in a replacement field
# reaches: module numpy.ctypeslib
import numpy as np
f"{np.ctypeslib}"
