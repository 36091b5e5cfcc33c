# class: variants
# mechanism: Attributes that lead out of the analysis are refused of anything
# reaches: The attribute ctypes leads to foreign memory
import numpy as np
np.random.default_rng().bit_generator.ctypes
