# class: data
# mechanism: foreign memory
# reaches: attribute ctypes
import numpy as np
np.random.default_rng().bit_generator.ctypes
