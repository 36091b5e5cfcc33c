# class: module-pivot
# mechanism: module of a module
# how: module under the name of a built-in
# reaches: module numpy.ctypeslib
import numpy as open
open.ctypeslib
