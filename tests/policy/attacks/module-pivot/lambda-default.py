# class: module-pivot
# mechanism: module as default of a lambda
# reaches: ctypes
import numpy as np
(lambda m=np: m.ctypeslib)()
