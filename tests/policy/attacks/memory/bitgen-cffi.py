# class: memory
# mechanism: foreign function interface
# reaches: memory
import numpy as np
np.random.PCG64().cffi
