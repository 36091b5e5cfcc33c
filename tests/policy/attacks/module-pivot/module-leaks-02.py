# class: module-pivot
# mechanism: module of a module
# reaches: module numpy.random.mtrand
import numpy as np
np.random.mtrand.sys
