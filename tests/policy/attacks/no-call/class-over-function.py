# class: no-call
# mechanism: base that is no class
# how: function of numpy with the arguments of a class
# reaches: crash
import numpy as np
class A(np.mean):
    pass
print(A)
