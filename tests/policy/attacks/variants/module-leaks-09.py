# class: variants
# mechanism: A name reaches only what is public
# reaches: numpy.rec is not a public name of numpy
import numpy as np
np.recarray
np.rec.fromfile("x")
