# class: module-pivot
# mechanism: module as match subject
# reaches: ctypes
import numpy as np
match np:
    case m:
        m.ctypeslib
