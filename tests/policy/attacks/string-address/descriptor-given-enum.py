# class: string-address
# mechanism: class by call
# how: a descriptor is given the class it is read of, an enumeration without members
# reaches: class by call
from enum import Enum
class D:
    def __get__(self, obj, owner=None):
        return owner
class B(Enum):
    x = D()
print(B.x("A", ["__del" + "__"]))
