# class: module-pivot
# mechanism: module of a module
# how: attribute of a module that is a module
# reaches: module numpy.ctypeslib
import numpy as np
np.ctypeslib
