# class: string-address
# mechanism: class by call
# how: the class of a class, had through a dtype, is kept as a partial method of a kind of text
# reaches: text that shows class
import numpy as np
from functools import partialmethod
meta = type(np.dtype("i8").type)
class A(str):
    m = partialmethod(meta, (), {})
print(A("X").m())
