# class: module-pivot
# mechanism: module of a module
# reaches: hidden numpy.testing.runstring
import numpy as np
np.testing.runstring("x", {})
