# class: module-pivot
# mechanism: module through tuple assignment
# reaches: ctypes
import numpy as np
a, b = np, 1
a.ctypeslib
