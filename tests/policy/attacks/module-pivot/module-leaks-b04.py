# class: module-pivot
# mechanism: module of a module
# how: second target of an alias
# reaches: module numpy.ctypeslib
import numpy as np
m = n = np
n.ctypeslib
