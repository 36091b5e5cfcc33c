# class: string-address
# mechanism: class by call
# how: an enumeration without members stands in the body of a class
# reaches: class by call
from enum import Enum
class Box:
    class B(Enum):
        pass
print(Box.B("A", ["__del" + "__"]))
