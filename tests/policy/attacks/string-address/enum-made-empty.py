# class: string-address
# mechanism: class by call
# how: an enumeration that is made without members by a call is called with computed names
# reaches: class by call
from enum import Enum
E = Enum("E", [])
print(E("A", ["__del" + "__"]))
