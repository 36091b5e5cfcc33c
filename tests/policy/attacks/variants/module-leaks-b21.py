# class: variants
# mechanism: A name reaches only what is public
# reaches: numpy.testing.rundocs is not a public name of numpy.testing
import numpy as np
np.testing.rundocs
