# class: module-pivot
# mechanism: module of a module
# reaches: module numpy.lib.introspect
import numpy as np
np.lib.introspect
