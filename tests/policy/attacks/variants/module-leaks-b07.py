# class: variants
# mechanism: A name reaches only what is public
# reaches: numpy.x is not a public name of numpy
import numpy as np
for np.x in [1]: pass
