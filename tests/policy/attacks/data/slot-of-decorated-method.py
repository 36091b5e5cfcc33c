# class: data
# mechanism: foreign memory
# how: __set_name__ of a descriptor that decorates a method is told the method's name, and with an underscore before it that is __array_interface__
# reaches: crash
import numpy as np
class D:
    def __init__(self, f):
        self.f = f
    def __set_name__(self, owner, name):
        self.slot = "_" + name
    def __get__(self, obj, owner=None):
        return 1
    def __set__(self, obj, value):
        obj.__dict__[self.slot] = value
class A:
    @D
    def _array_interface__(self):
        return 1
    def put(self):
        self._array_interface__ = {"data": (8, True), "shape": (9,), "typestr": "|u1", "version": 3}
a = A()
a.put()
np.asarray(a).sum()
