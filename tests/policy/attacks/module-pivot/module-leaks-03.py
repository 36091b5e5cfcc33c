# class: module-pivot
# mechanism: module of a module
# reaches: hidden numpy.polynomial.polyutils.operator
import numpy as np
np.polynomial.polyutils.operator
