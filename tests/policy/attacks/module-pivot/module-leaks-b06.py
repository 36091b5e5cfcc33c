# class: module-pivot
# mechanism: module of a module
# how: alias of a submodule
# reaches: module numpy.random.mtrand
import numpy as np
np.random
r = np.random
r.mtrand
