# class: module-pivot
# mechanism: module of a module
# how: chain of attributes
# reaches: module numpy.random.mtrand
import numpy as np
np.random.mtrand.sys
