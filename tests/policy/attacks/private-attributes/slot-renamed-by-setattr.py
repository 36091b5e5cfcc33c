# class: private-attributes
# mechanism: namespace of a value
# how: the slot of a descriptor is written by setattr under a name out of a loop
# reaches: crash
import numpy as np
class Slot:
    def __set_name__(self, owner, name):
        self.slot = "_" + name
    def __set__(self, obj, value):
        obj.__dict__[self.slot] = value
    def swap(self):
        for name in ("slot",):
            setattr(self, name, "__array_" + "interface__")
slot = Slot()
class A:
    x = slot
slot.swap()
a = A()
a.x = {"shape": (1,), "typestr": "<i8", "data": (8, False), "version": 3}
print(np.array(a))
