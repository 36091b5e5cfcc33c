# class: module-pivot
# mechanism: module of a module
# how: a type parameter that the class body does not see, since it binds the name itself further down
# reaches: module numpy.ctypeslib
import numpy as np
m = np
class A[m]:
    x = m.ctypeslib
    m = 1
