# class: variants
# mechanism: A name reaches only what is public
# reaches: numpy.DataSource is not a public name of numpy
import numpy as np
np.DataSource()
