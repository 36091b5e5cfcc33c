# class: module-pivot
# mechanism: module of a module
# reaches: module numpy.polynomial.polyutils
import numpy as np
np.polynomial.polyutils.operator
