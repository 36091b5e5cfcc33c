# class: data
# mechanism: foreign memory
# how: module as loop element
# reaches: module numpy.ctypeslib
import numpy as np
for m in (np,):
    m.ctypeslib
