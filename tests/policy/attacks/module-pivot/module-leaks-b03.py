# class: module-pivot
# mechanism: module of a module
# how: annotated alias
# reaches: module numpy.ctypeslib
import numpy as np
m: object = np
m.ctypeslib
