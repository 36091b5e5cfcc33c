# class: module-pivot
# mechanism: module of a module
# reaches: module numpy.lib.format
import numpy as np
np.lib.format
