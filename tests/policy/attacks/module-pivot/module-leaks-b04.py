# class: module-pivot
# mechanism: module of a module
# reaches: module numpy.ctypeslib
import numpy as np
m = n = np
n.ctypeslib
