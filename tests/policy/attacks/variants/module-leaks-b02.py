# class: variants
# mechanism: A name reaches only what is public
# reaches: numpy.ctypeslib is not a public name of numpy
import numpy as np
class A:
    def __init__(self):
        global z
        z = np
A()
z.ctypeslib
