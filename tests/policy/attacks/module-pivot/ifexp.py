# class: module-pivot
# mechanism: module through a conditional expression
# reaches: ctypes
import numpy as np
m = np if True else None
m.ctypeslib
