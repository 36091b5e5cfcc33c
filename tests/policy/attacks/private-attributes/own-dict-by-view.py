# class: private-attributes
# mechanism: namespace of a value
# how: a view of an instance's namespace hands the namespace itself to an own operator
# reaches: crash
import numpy as np
class Mine:
    def __eq__(self, other):
        other["__array_" + "interface__"] = {"shape": (1,), "typestr": "<i8", "data": (8, False), "version": 3}
        return True
class A:
    def leak(self):
        return self.__dict__.items().mapping == Mine()
a = A()
a.leak()
print(np.array(a))
