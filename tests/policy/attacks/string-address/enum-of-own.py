# class: string-address
# mechanism: class by call
# how: functional call of an own enumeration
# reaches: class by call
from enum import Enum
class B(Enum):
    pass
u = "_" + "_"
B("X", {u + "getattr" + u: print})
