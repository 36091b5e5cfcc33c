# class: data
# mechanism: foreign memory
# reaches: module numpy.ctypeslib
import numpy as np
(lambda: np)().ctypeslib
