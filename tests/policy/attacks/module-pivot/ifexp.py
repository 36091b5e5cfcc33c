# class: module-pivot
# mechanism: module of a module
# how: module through a conditional expression
# reaches: module numpy.ctypeslib
import numpy as np
m = np if True else None
m.ctypeslib
