# class: string-address
# mechanism: class by call
# how: the class of a class, wrapped by a library, is mapped over its arguments
# reaches: text that shows class
import numpy as np
from functools import singledispatch
meta = type(np.dtype("i8").type)
print(list(map(singledispatch(meta), ["X"], [()], [{}])))
