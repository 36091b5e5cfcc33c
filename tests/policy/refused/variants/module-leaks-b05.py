# shape: A name reaches only what is public
import numpy as np
a = b = c = d = np
def g():
    def h():
        return d.ctypeslib
    return h
