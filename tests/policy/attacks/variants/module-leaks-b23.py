# class: variants
# mechanism: A name reaches only what is public
# reaches: numpy.f2py is taken out: compiles
import numpy as np
np.f2py
