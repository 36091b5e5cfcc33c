# class: data
# mechanism: foreign memory
# reaches: crash
class A:
    __array_interface__ = {"data": (8, True), "shape": (9,), "typestr": "|u1", "version": 3}
import numpy as np
np.asarray(A()).sum()
