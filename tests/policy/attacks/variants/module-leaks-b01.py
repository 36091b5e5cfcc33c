# class: variants
# mechanism: A name reaches only what is public
# reaches: numpy.ctypeslib is not a public name of numpy
import numpy as np
def f():
    for i in range(1):
        global q
        q = np
f()
q.ctypeslib
