# class: data
# mechanism: foreign memory
# how: module through tuple assignment
# reaches: module numpy.ctypeslib
import numpy as np
a, b = np, 1
a.ctypeslib
