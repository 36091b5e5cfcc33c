# class: module-pivot
# mechanism: module of a module
# reaches: module numpy.ctypeslib
import numpy as open
open.ctypeslib
