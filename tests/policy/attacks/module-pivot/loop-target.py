# class: module-pivot
# mechanism: module as loop element
# reaches: ctypes
import numpy as np
for m in (np,):
    m.ctypeslib
