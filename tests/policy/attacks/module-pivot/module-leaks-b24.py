# class: module-pivot
# mechanism: module of a module
# reaches: module numpy.core
import numpy as np
np.core
