# class: variants
# mechanism: A name reaches only what is public
# reaches: numpy.ctypeslib is not a public name of numpy
import numpy as np
a = b = c = d = np
def g():
    def h():
        return d.ctypeslib
    return h
