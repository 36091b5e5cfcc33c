# class: data
# mechanism: foreign memory
# how: module as comprehension element
# reaches: module numpy.ctypeslib
import numpy as np
[m.ctypeslib for m in [np]]
