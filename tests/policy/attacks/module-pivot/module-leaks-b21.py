# class: module-pivot
# mechanism: module of a module
# reaches: hidden numpy.testing.rundocs
import numpy as np
np.testing.rundocs
