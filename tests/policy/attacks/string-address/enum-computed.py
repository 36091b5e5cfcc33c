# class: string-address
# mechanism: names of fields that are computed
# how: functional enumeration
# reaches: class by call
from enum import Enum
n = "__x__"
Enum("C", [n])
