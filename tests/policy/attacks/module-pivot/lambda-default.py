# class: module-pivot
# mechanism: module of a module
# how: module as default of a lambda
# reaches: module numpy.ctypeslib
import numpy as np
(lambda m=np: m.ctypeslib)()
