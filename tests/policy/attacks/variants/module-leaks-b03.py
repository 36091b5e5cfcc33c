# class: variants
# mechanism: A name reaches only what is public
# reaches: numpy.ctypeslib is not a public name of numpy
import numpy as np
m: object = np
m.ctypeslib
