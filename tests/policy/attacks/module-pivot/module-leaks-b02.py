# class: module-pivot
# mechanism: module of a module
# how: module through global in a method
# reaches: module numpy.ctypeslib
import numpy as np
class A:
    def __init__(self):
        global z
        z = np
A()
z.ctypeslib
