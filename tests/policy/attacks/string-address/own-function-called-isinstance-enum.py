# class: string-address
# mechanism: class by call
# how: a function of the program is called isinstance and calls the enumeration without members it is given
# reaches: class by call
from enum import Enum
class E(Enum):
    pass
def isinstance(a, t):
    return t("X", ["__del__"])
print(isinstance(1, E))
