# class: data
# mechanism: foreign memory
# how: module as match subject
# reaches: module numpy.ctypeslib
import numpy as np
match np:
    case m:
        m.ctypeslib
