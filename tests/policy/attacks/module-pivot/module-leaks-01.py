# class: module-pivot
# mechanism: module of a module
# reaches: module numpy.lib.npyio
import numpy as np
np.lib.npyio
