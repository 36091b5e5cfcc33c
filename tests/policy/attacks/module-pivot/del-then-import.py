# class: module-pivot
# mechanism: module name rebound by star import
# reaches: attrgetter
attrgetter = len
from operator import *
attrgetter("__class__")(1)
