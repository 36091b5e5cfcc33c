# class: string-address
# mechanism: getattr
# how: module of a module by a listed name
# reaches: module numpy.ctypeslib
import numpy as np
for n in ["ctypeslib"]: getattr(np, n)
