# class: module-pivot
# mechanism: module of a module
# how: module through or
# reaches: module numpy.ctypeslib
import numpy as np
(None or np).ctypeslib
