# class: class-tricks
# mechanism: functional enumeration
# reaches: names
from enum import Enum
n = "__x__"
Enum("C", [n])
