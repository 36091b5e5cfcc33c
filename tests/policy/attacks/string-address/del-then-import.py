# class: string-address
# mechanism: attrgetter
# how: module name rebound by star import
# reaches: attribute by name operator.attrgetter('__class__')
attrgetter = len
from operator import *
attrgetter("__class__")(1)
