# class: data
# mechanism: foreign memory
# how: foreign function interface
# reaches: imports cffi
import numpy as np
np.random.PCG64().cffi
