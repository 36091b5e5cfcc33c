# class: variants
# mechanism: A name reaches only what is public
# reaches: numpy.polynomial.polyutils is not a public name of numpy.polynomial
import numpy as np
np.polynomial.polyutils.operator
