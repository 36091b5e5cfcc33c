# class: module-pivot
# mechanism: module of a module
# how: a walrus in the type of a field binds the name of the module after it was read
# reaches: module numpy.ctypeslib
import numpy as np
class K:
    a: (np.ctypeslib, (np := 3)) = 1
