# class: variants
# mechanism: A name reaches only what is public
# reaches: numpy.lib.npyio is not a public name of numpy.lib
import numpy as np
np.lib.npyio
