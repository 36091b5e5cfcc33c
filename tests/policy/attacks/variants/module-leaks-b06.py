# class: variants
# mechanism: A name reaches only what is public
# reaches: numpy.random.mtrand is not a public name of numpy.random
import numpy as np
np.random
r = np.random
r.mtrand
