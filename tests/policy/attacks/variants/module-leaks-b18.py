# class: variants
# mechanism: A name reaches only what is public
# reaches: numpy.save is taken out: writes files by path
import numpy as np
np.save("/tmp/x", 1)
