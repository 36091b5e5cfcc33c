# class: module-pivot
# mechanism: module of a module
# how: foreign buffer
# reaches: hidden numpy.from_dlpack
import numpy as np
np.from_dlpack(1)
