# class: data
# mechanism: foreign memory
# how: the keys of an OptimizeResult are its attributes, so numpy asks it for an address
# carried by: the container
# reaches: crash
import numpy as np
from scipy.optimize import OptimizeResult
r = OptimizeResult(x=1)
r["__array_" + "interface__"] = {"data": (8, True), "shape": (9,), "typestr": "|u1", "version": 3}
np.asarray(r).sum()
