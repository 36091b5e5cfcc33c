# class: module-pivot
# mechanism: module of a module
# reaches: library changed: numpy.x
import numpy as np
for np.x in [1]: pass
