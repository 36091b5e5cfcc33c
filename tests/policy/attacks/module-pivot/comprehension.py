# class: module-pivot
# mechanism: module as comprehension element
# reaches: ctypes
import numpy as np
[m.ctypeslib for m in [np]]
