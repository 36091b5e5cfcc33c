# class: data
# mechanism: foreign memory
# how: foreign memory on an instance
# reaches: crash
class A:
    def __init__(self):
        self.__array_interface__ = {"data": (8, True), "shape": (9,), "typestr": "|u1", "version": 3}
import numpy as np
np.asarray(A()).sum()
