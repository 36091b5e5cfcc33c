# class: data
# mechanism: foreign memory
# how: module kept in a list
# reaches: module numpy.ctypeslib
import numpy as np
[np][0].ctypeslib
