# class: module-pivot
# mechanism: module of a module
# how: alias by walrus in an argument
# reaches: module numpy.ctypeslib
import numpy as np
print((m := np).ctypeslib)
