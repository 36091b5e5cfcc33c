# class: module-pivot
# mechanism: module of a module
# reaches: module numpy.f2py
import numpy as np
np.f2py
